#pragma once

#include "csv/numbers.hpp"
#include "csv/text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa::io::csv {

/// The sheets, in the order in which they are read and their faults are told.
enum class SheetKind : std::uint8_t {
    event,
    rules,
    slots,
    tables,
    far,
    companies,
    limits,
    offers,
    needs,
    wishes,
    availability,
    pins,
    bans,
    met_before,
    precedences,
    points,
    pair_sessions
};
inline constexpr std::array<std::string_view, 17> sheet_files{
    "event.csv",  "rules.csv",      "slots.csv",       "tables.csv", "far.csv",          "companies.csv",
    "limits.csv", "offers.csv",     "needs.csv",       "wishes.csv", "availability.csv", "pins.csv",
    "bans.csv",   "met_before.csv", "precedences.csv", "points.csv", "pair_sessions.csv"};

[[nodiscard]] constexpr std::string_view file_of(SheetKind kind) {
    return sheet_files[static_cast<std::size_t>(kind)];
}

/// What the reader looks for in a column before it reads the first row: how the file writes numbers and dates.
enum class Holds : std::uint8_t { text, numbers, dates };

struct Heading {
    std::string_view english;
    std::string_view indonesian;
    std::string_view also{}; ///< a further spelling
    bool needed = false;     ///< every row must have it
    Holds holds = Holds::text;
};

/// A sheet that could be cut into rows.
struct OpenSheet {
    std::string file{}; ///< as its owner named it
    Grid grid{};
    std::vector<Heading> headings{};                   ///< those that this sheet may have
    std::vector<std::optional<std::size_t>> columns{}; ///< where each of them stands
    std::vector<std::size_t> others{};                 ///< columns under other headings
    DecimalMark mark = DecimalMark::unknown;
    bool mixed = false;     ///< its numbers contradict each other, which has been said
    bool day_first = false; ///< how 05/06/2021 is read; where false, it cannot be told

    [[nodiscard]] const Row& heading_row() const { return grid.rows.front(); }
    [[nodiscard]] std::span<const Row> rows() const { return std::span(grid.rows).subspan(1); }
    [[nodiscard]] std::optional<std::size_t> column(std::string_view english) const;
};

/// A cell, a row (no column) or a file (no row) that a fault speaks of.
struct Place {
    SheetKind sheet{};
    std::size_t row = 0; ///< as the spreadsheet numbers it
    std::optional<std::size_t> column{};

    friend auto operator<=>(const Place&, const Place&) = default;
};

} // namespace jumpa::io::csv

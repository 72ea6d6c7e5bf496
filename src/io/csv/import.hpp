#pragma once

#include "csv/sheet.hpp"
#include "json/faults.hpp"

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/io/event_csv.hpp>
#include <jumpa/model/event_draft.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa::io::csv {

/// A row of a sheet, numbered as the spreadsheet does.
struct SheetRow {
    SheetKind sheet{};
    std::size_t row = 0;
};

/// Where the entries of a draft came from: row numbers, 0 for none.
struct Origins {
    std::map<std::string, std::vector<std::size_t>, std::less<>> lists{}; ///< by their names in event files
    std::vector<std::vector<std::size_t>> offers{};                       ///< by company
    std::vector<std::vector<std::size_t>> needs{};
    std::vector<std::size_t> availability{};
    std::vector<std::vector<SheetRow>> limits{};             ///< by company: its own row, then limits.csv
    std::vector<std::vector<std::size_t>> set_wishes{};      ///< by wish: the rows of its companies
    std::vector<SheetRow> sessions{};                        ///< of pairs
    std::map<std::string, std::size_t, std::less<>> rules{}; ///< by their names in event files
};

/// What rows of other sheets refer to: by id, or else by name.
class Register {
public:
    void add(const std::string& id, const std::string& name, std::size_t position);
    [[nodiscard]] std::optional<std::size_t> find(const std::string& text) const;
    [[nodiscard]] std::string_view nearest_to(std::string_view text) const;
    [[nodiscard]] std::size_t size() const { return ids_.size(); }

    bool incomplete = false; ///< some could not be read, so an unknown reference is no fault of its own

private:
    std::map<std::string, std::size_t> ids_{};
    std::map<std::string, std::size_t> names_{};
    std::vector<std::string_view> words_{};
    mutable std::size_t guessing_left_ = json::most_guessing;
};

/// An entry whose row was refused: others may refer to it, and it is not in the draft.
inline constexpr std::size_t refused_entry = 0xFFFF'FFFF;

/// An event in the making: the sheets, what was read so far, and what is wrong with it.
class Import {
public:
    Import(std::span<const Sheet> sheets, Language language);

    EventDraft draft{};
    Origins origins{};
    Register companies{};
    Register slots{};
    Register tables{};
    std::optional<std::chrono::local_days> day{}; ///< of slots that do not say theirs
    bool tables_counted = false;                  ///< the event says how many there are
    bool sides_incomplete = false;                ///< some offer or need belongs to nobody known
    bool sessions_incomplete = false;             ///< some slot could not be read

    /// The sheet with its columns found, or nothing where it is not there or unreadable. Unknown headings are faults
    /// unless `others_welcome`.
    [[nodiscard]] const OpenSheet* open(SheetKind kind, std::vector<Heading> headings, bool others_welcome = false);

    /// True where the file is there, readable or not; and where it is there and cannot be read.
    [[nodiscard]] bool was_given(SheetKind kind) const { return given_.contains(kind); }
    [[nodiscard]] bool unreadable(SheetKind kind) const { return was_given(kind) && !sheets_.contains(kind); }

    void fault(const Place& place, std::string_view message, std::vector<std::string> arguments = {});
    [[nodiscard]] std::size_t faults() const { return noted_.size() + unlisted_; }
    [[nodiscard]] std::string written(const Place& place) const; ///< "offers.csv row 7, capacity (D)"

    /// Every fault in the order of files, rows and columns: those noted, and those of `EventBuilder` that do not
    /// follow.
    [[nodiscard]] Faults report(const Faults& built) const;

private:
    struct Noted {
        Place place;
        Fault fault;
    };

    [[nodiscard]] bool follows(const Fault& fault) const;
    void take(const Sheet& sheet);
    void find_columns(SheetKind kind, OpenSheet& sheet, bool others_welcome);
    void match(SheetKind kind, OpenSheet& sheet, std::size_t column);
    void check_unknown(SheetKind kind, const OpenSheet& sheet);
    void check_stray_cells(SheetKind kind, const OpenSheet& sheet);
    void learn_styles(SheetKind kind, OpenSheet& sheet);
    void learn_mark(SheetKind kind, OpenSheet& sheet, std::size_t column, const Row& row, std::optional<Place>& first);

    [[nodiscard]] std::optional<Place> place_of(std::string_view pointer) const; ///< csv_places.cpp
    [[nodiscard]] std::optional<Place> company_place(std::size_t company, std::string_view rest) const;
    [[nodiscard]] Place goods_place(SheetKind kind, std::size_t company, std::string_view rest) const;
    [[nodiscard]] Place limit_place(std::size_t company, std::string_view rest) const;
    [[nodiscard]] Place rule_place(std::string_view rest) const;
    [[nodiscard]] Place set_wish_place(std::string_view rest) const;
    [[nodiscard]] std::size_t row_of(std::string_view list, std::size_t position) const;
    [[nodiscard]] Place cell(SheetKind kind, std::size_t row, std::string_view field) const;
    [[nodiscard]] Fault moved(const Fault& fault, const std::optional<Place>& place) const;

    Language language_;
    std::map<SheetKind, OpenSheet> sheets_{};
    std::set<SheetKind> given_{};
    std::vector<Noted> noted_{};
    Faults strangers_{}; ///< of files that are no sheets
    std::set<Place> answered_{};
    std::size_t unlisted_ = 0;
};

} // namespace jumpa::io::csv

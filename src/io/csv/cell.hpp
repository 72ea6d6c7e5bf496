#pragma once

#include "csv/import.hpp"
#include "csv/words.hpp"

#include <jumpa/core/quantity.hpp>
#include <jumpa/model/company.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa::io::csv {

/// An amount as it stands in a cell, perhaps with its unit: "20 kg".
struct CellAmount {
    std::int64_t thousandths = 0;
    std::optional<std::size_t> unit{}; ///< position in `unit_words`
};

/// One cell, and what it says. A cell that cannot be read is a fault and leaves its target as it was.
class Cell {
public:
    Cell(Import& in, SheetKind kind, const OpenSheet& sheet, const Row& row, std::optional<std::size_t> column)
        : in_(&in), kind_(kind), sheet_(&sheet), row_(&row), column_(column) {}

    /// The text; nothing where the sheet has no such column.
    [[nodiscard]] std::string_view raw() const { return column_ ? row_->at(*column_) : std::string_view{}; }
    [[nodiscard]] Place place() const { return {kind_, row_->number, column_}; }
    [[nodiscard]] Import& import() const { return *in_; }
    [[nodiscard]] bool is_error() const; ///< "#REF!" and its like

    void fault(std::string_view message, std::vector<std::string> arguments = {}) const {
        in_->fault(place(), message, std::move(arguments));
    }

    void read(std::string& text) const;
    void read(std::int64_t& number) const;
    void read(std::int32_t& number) const;
    void read(std::optional<std::int32_t>& number) const;
    void read_percent(std::optional<std::int32_t>& number) const; ///< "40" or "40%"
    void read_money(std::optional<std::int64_t>& number) const;   ///< whole units, "Rp 45.000"
    void read_degrees(std::optional<double>& number) const;       ///< one mark at most, whatever the file's style
    void read(std::optional<CellAmount>& amount) const;
    void read(std::optional<std::chrono::local_days>& day) const;
    void read(std::vector<std::string>& list) const; ///< parted by commas, semicolons, bars or lines
    void read(CredentialSet& credentials) const;
    void read_points(std::vector<Points>& list) const; ///< whole numbers, parted as any list

    [[nodiscard]] std::optional<std::size_t> word(std::span<const Spelling> spellings,
                                                  std::string_view message = "unknown_word") const;
    template <class E>
    void read_word(E& value, std::span<const Spelling> spellings) const {
        if (const auto position = word(spellings)) {
            value = static_cast<E>(*position);
        }
    }

    /// A minute; its day is the cell's own or else `day`, and without either there is none.
    void read_moment(std::optional<LocalTime>& moment, const std::optional<std::chrono::local_days>& day) const;

    /// The position of the company; nothing, and a fault, where there is none of that id or name.
    [[nodiscard]] std::optional<std::size_t> company() const;
    [[nodiscard]] std::optional<std::size_t> slot(const std::string& text) const;
    [[nodiscard]] std::optional<std::size_t> table() const;
    void read(std::optional<std::vector<SlotId>>& slots) const;

private:
    [[nodiscard]] std::optional<std::string> plain(std::string_view number) const;
    [[nodiscard]] std::optional<std::int64_t> whole(std::string_view number) const;
    void narrow(std::string_view text, std::optional<std::int32_t>& number) const;
    [[nodiscard]] std::optional<std::chrono::local_days> day(std::string_view text) const;
    [[nodiscard]] std::optional<std::size_t> reference(const Register& among, const std::string& text,
                                                       std::string_view unknown, std::string_view near) const;

    Import* in_;
    SheetKind kind_;
    const OpenSheet* sheet_;
    const Row* row_;
    std::optional<std::size_t> column_;
};

/// One line of text: line ends within a cell are for the eye.
[[nodiscard]] std::string one_line(std::string_view text);

} // namespace jumpa::io::csv

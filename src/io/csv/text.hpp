#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace jumpa::io::csv {

/// A row as the spreadsheet numbers it: rows without text count, and a cell of several lines is still one row.
struct Row {
    std::size_t number = 0;
    std::vector<std::string> cells{}; ///< without spaces at their ends

    /// The text of a column; nothing where the row is too short to have it.
    [[nodiscard]] std::string_view at(std::size_t column) const {
        return column < cells.size() ? std::string_view(cells[column]) : std::string_view{};
    }
};

/// The rows of a file that hold any text; the first of them are the headings.
struct Grid {
    char separator = ',';
    std::vector<Row> rows{};
};

/// Why a file as a whole is no CSV: a message of the catalogue, and the row where it shows.
struct Unreadable {
    std::size_t row = 0; ///< 0 for the file as a whole
    std::string message{};
    std::vector<std::string> arguments{};
};

/// Cuts CSV text into rows.
///
/// Requires    nothing
/// Ensures     a grid of at least one row, all text UTF-8; or why not
/// Source      RFC 4180, with the separators, line ends and the line "sep=;" that spreadsheets add to it
/// Complexity  O(length)
[[nodiscard]] std::variant<Grid, Unreadable> grid_of(std::string_view content);

/// Without spaces, line ends and non-breaking spaces at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace jumpa::io::csv

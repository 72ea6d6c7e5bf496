#pragma once

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/event.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace jumpa::io {

/// One file of an event in spreadsheets.
struct Sheet {
    std::string file{};    ///< its name without a folder, "offers.csv"
    std::string content{}; ///< its bytes
};

/// Reads an event from CSV files as spreadsheets write them; docs/csv.md lists files and headings.
///
/// Dialects    per file: `;`, `,` or tab between cells, with or without a byte order mark, any line ends, quotes;
///             1.234,5 or 1,234.5, dates with the year or the day first. What could be read in two ways is a fault
/// Ensures     an event, or every fault of all files in one report, those of `EventBuilder` among them, each at its
///             file, row and column, without those that merely follow from another. No cell is passed over: an unknown
///             file or heading is a fault; only headings that begin with x- are yours
/// Language    of the places, "offers.csv row 7"; the faults themselves can be told in any
/// Errors      none thrown, whatever the bytes
/// Complexity  O(n log n) in the length of the texts; about thirty times their length of memory
[[nodiscard]] std::variant<Event, Faults> read_sheets(std::span<const Sheet> sheets, Language places = Language::en);

/// As which spreadsheet a template is written: commas and English headings, or as Excel does in Indonesia, with
/// semicolons, a byte order mark and Indonesian headings.
enum class SheetStyle : std::uint8_t { english, indonesian };

/// A set of sheets to begin with: headings, and invented example rows that make up a small event without faults.
[[nodiscard]] std::vector<Sheet> sheet_templates(SheetStyle style);

/// One column of a sheet.
struct SheetColumn {
    std::string file{};       ///< "offers.csv"
    std::string english{};    ///< its heading, "lead_time_days"
    std::string indonesian{}; ///< the same in Indonesian, "waktu_kirim_hari"
    bool needed = false;      ///< true where every row must have it
};

/// Every column that `read_sheets` knows, sheet by sheet in the order in which they are read.
[[nodiscard]] std::vector<SheetColumn> sheet_columns();

} // namespace jumpa::io

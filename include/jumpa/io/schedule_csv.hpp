#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <cstdint>
#include <string>

namespace jumpa::io {

/// How a spreadsheet wants its cells: the standard's way, or Excel's where the comma is the decimal sign.
enum class CsvStyle : std::uint8_t {
    plain, ///< `,` between cells, LF after rows
    excel, ///< `;` between cells, CRLF after rows, a byte order mark first, so that Excel sees UTF-8
};

/// Writes one row a meeting, in the order of slots and tables, under the headings
/// date,start,end,session,slot,table,zone,seller,seller id,buyer,buyer id,points,pinned.
///
/// Dates are 2021-11-15, or "day 1" in an event that has no date; points that nobody said are an empty cell; `pinned`
/// is "yes" or empty. Cells are quoted as in RFC 4180 where they hold a quote, a line break, a tab or either separator,
/// or begin or end with a blank.
///
/// Names are data and never run. An apostrophe goes before a text that begins with = + - @ (also in full width), a tab
/// or a line break, and into a text before = + - @ that follow a comma, semicolon, tab or line break, for there begins
/// a cell to a spreadsheet that obeys other separators; quotes and blanks before the sign make no difference. Without
/// these apostrophes the names are what they were, save that control characters and bytes that are not UTF-8 become
/// U+FFFD.
///
/// Requires    a schedule of this event; slots within the years 0 to 9999
/// Ensures     the same meetings in any order give the same bytes
/// Complexity  O(meetings log meetings), and the length of what is written
/// Source      [RFC4180]
[[nodiscard]] std::string schedule_csv(const Event& event, const Schedule& schedule, CsvStyle style = CsvStyle::plain);

} // namespace jumpa::io

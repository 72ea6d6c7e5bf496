#pragma once

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace jumpa::io {

/// How a timetable is laid out.
struct TimetableOptions {
    std::size_t width = 100; ///< columns of the terminal; at least 60 are used
    Language language = Language::en;
};

/// The day on one page for the organiser: slot by slot who sits at which table, then what the plan is worth.
///
/// Requires    a schedule of this event
/// Ensures     no line is wider than the options say, names are cut with an ellipsis where they must be; nothing that a
///             name holds can steer a terminal
/// Complexity  O(meetings log meetings + slots + companies)
[[nodiscard]] std::string timetable(const Event& event, const Schedule& schedule, TimetableOptions options = {});

/// The terminal columns that UTF-8 text takes: 0 for a combining mark, 2 for a wide character, 1 for anything else.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// `text` in exactly `width` columns: padded with spaces, or cut and ended with an ellipsis. Control characters and
/// invalid bytes become U+FFFD.
[[nodiscard]] std::string fitted(std::string_view text, std::size_t width);

/// A sentence broken between words, so that no line is too wide; a word that is wider than a line is cut. Every line
/// but the first is indented by two columns more.
[[nodiscard]] std::string paragraph(std::string_view sentence, std::size_t width, std::size_t indent = 0);

} // namespace jumpa::io

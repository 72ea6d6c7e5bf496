#pragma once

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/breakdown.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <string>
#include <vector>

namespace jumpa::io {

/// What a page tells beside the schedule, and in which language.
struct PageOptions {
    Language language = Language::en;
    std::vector<Breakdown> breakdowns{}; ///< why pairs meet, in any order; a pair without one shows its points alone
    std::vector<Reason> unmet{};         ///< why wishes are not granted, in the order of the page; none: not told of
};

/// The day as one HTML file for everybody's browser and for the printer: what the plan is worth and how far that is
/// proved, who meets how often, a timetable to filter, and a list for every company with a strip of its day.
///
/// Requires    a schedule of this event
/// Ensures     one self-contained file that loads nothing and runs no script but its own, whatever names hold: every
///             text is escaped, controls and invalid bytes become U+FFFD. Every meeting stands once in the timetable
///             and once in the list of each of its companies. Equal arguments give equal bytes
/// Complexity  O(n log n) in meetings + (companies + tables) * slots; about 5 kB a meeting
[[nodiscard]] std::string page(const Event& event, const Schedule& schedule, const PageOptions& options = {});

/// Whether the event is small enough for one page, which a browser must still be able to show: at most a million
/// combinations of company and slot, and of table and slot.
[[nodiscard]] bool fits_a_page(const Event& event);

} // namespace jumpa::io

#pragma once

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <optional>
#include <string>

namespace jumpa::io {

/// For whom a calendar is.
struct CalendarOptions {
    Language language = Language::en;   ///< of the few words beside names and ids
    std::optional<CompanyId> company{}; ///< only this one's meetings; absent: all
};

/// Writes the schedule as one iCalendar file, for all companies or for one: an entry a meeting, in the order of slots
/// and tables, in a time zone of the event's fixed offset.
///
/// An imported calendar is brought up to date by importing its successor, for which an entry has
///   UID       the ids of the event, the seller and the buyer at the event's `uid_domain`: a meeting that moves to
///             another slot or table keeps it. Without a domain it ends in jumpa.invalid, and two events that have the
///             same ids could not be told apart
///   SEQUENCE  the event's revision, at most 2^31 - 1: raise it before a new plan is handed out
///   DTSTAMP   the event's `issued_at` in UTC; 1970-01-01 where it says no moment, never the clock
/// An event without a date has its entries on 1970-01-01, and they say so.
///
/// Lines are folded at 75 bytes, never within a character. Line breaks in names become \n; control characters, and
/// marks that would turn the direction of the other company's name, are left out; bytes that are not UTF-8 become
/// U+FFFD.
///
/// Requires    a schedule of this event in which no pair meets twice; slots within the years 0 to 9999
/// Ensures     no two entries share a UID; the same meetings in any order give the same bytes; an entry is the same in
///             the calendar of all, of its seller and of its buyer
/// Complexity  O(meetings log meetings), and the length of what is written
/// Source      [RFC5545]
[[nodiscard]] std::string schedule_ics(const Event& event, const Schedule& schedule,
                                       const CalendarOptions& options = {});

} // namespace jumpa::io

#pragma once

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <string>
#include <string_view>
#include <variant>

namespace jumpa::io {

/// The points of a meeting whose file does not say them; `complete` fills them in.
inline constexpr Points points_not_said = -1;

/// Writes a schedule as `jumpa-schedule/1`: ids as strings, one meeting and one price a line.
///
/// Requires    a schedule of this event
/// Ensures     the same schedule gives the same bytes, and `read_schedule` gives it back; sentences for people are in
///             `language`
/// Complexity  O(size of the schedule)
[[nodiscard]] std::string write_schedule(const Event& event, const Schedule& schedule,
                                         Language language = Language::en);

/// Reads a `jumpa-schedule/1` of this event, written by us or by another program.
///
/// Only `format` and `meetings` must be there (an infeasible schedule needs no meetings); digests, levels, certificate,
/// and a meeting's id and points may be missing. Integers may be strings. Keys that are not ours are passed over, for
/// they cannot make a schedule better; but a certificate whose prices we cannot judge is refused.
///
/// Ensures     a schedule whose ids all belong to the event, or every fault with its JSON pointer; nothing is said
///             about rules, value and proof, which `verify` judges
/// Errors      none thrown, whatever the text
/// Complexity  O(n log n) in the length of the text
[[nodiscard]] std::variant<Schedule, Faults> read_schedule(const Event& event, std::string_view text);

/// True where the file is a schedule indeed but says what cannot be so (ids that the event does not have, numbers that
/// contradict each other): a checker refuses such a schedule rather than its file.
[[nodiscard]] bool only_misstatements(const Faults& faults);

/// Gives every meeting without points the points of its pair.
void complete(Schedule& schedule, const Affinity& affinity);

} // namespace jumpa::io

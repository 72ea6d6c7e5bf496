#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/model/verdict.hpp>

namespace jumpa {

/// Judges a schedule, ours or another's, from the event and the points alone.
///
/// Problem     is every rule kept, is the value right, do the prices prove the bound that is claimed?
/// Requires    nothing of the schedule: ids, numbers and certificate are taken as hostile
/// Ensures     never throws on a bad schedule; all sums in 128 bits or checked; a schedule without digests or
///             certificate is judged all the same, as valid and unproved; shares no code with any solver
/// Errors      none; an affinity of another event makes the verdict invalid
/// Complexity  O((pairs + meetings) * slots) time, O(attendees * slots) memory
/// Source      weak duality of the time-indexed assignment problem
[[nodiscard]] JUMPA_INLINE Verdict verify(const Event& event, const Affinity& affinity, const Schedule& schedule);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/verify/verify.ipp>
#endif

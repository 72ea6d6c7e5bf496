#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <vector>

namespace jumpa {

/// Tells before planning what cannot be: hard rules that collide, so that no schedule exists, and promises that the
/// company itself stands in the way of.
///
/// Ensures     each reason names facts that collide, and no others: without any one of them the rest can be kept.
///             At most twenty sets of pins, each of which ends with a pin that would have to go: without those, the
///             others fit. `plan` gives the same reasons for an event that has no schedule
/// Complexity  exponential in the number of pins in the worst case, cut after a million attempts to place a pin
/// Source      deletion filter over minimum cuts and a search
[[nodiscard]] JUMPA_INLINE std::vector<Reason> contradictions(const Event& event);

/// The same, and promises that those who match cannot keep: of one company, or of several together.
///
/// Requires    points made for this event
/// Ensures     as above; where none is told of promises, planning may still miss some, for slots and partners bind
///             together
/// Errors      InputError where the points are another event's
[[nodiscard]] JUMPA_INLINE std::vector<Reason> contradictions(const Event& event, const Affinity& affinity);

/// True where the contradiction leaves no schedule at all; false where it only leaves promises unkept.
[[nodiscard]] JUMPA_INLINE bool leaves_no_schedule(const Reason& contradiction);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/explain/contradictions.ipp>
#endif

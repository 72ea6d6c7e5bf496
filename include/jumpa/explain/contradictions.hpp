#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <vector>

namespace jumpa {

/// Tells before planning what cannot be: hard rules that collide, so that no schedule exists.
///
/// Ensures     each reason names facts that collide, and no others: without any one of them the rest can be kept.
///             Empty where nothing was found; `plan` gives the same reasons for an event that has no schedule
/// Complexity  exponential in the number of pins in the worst case, cut after a million attempts to place a pin
[[nodiscard]] JUMPA_INLINE std::vector<Reason> contradictions(const Event& event);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/explain/contradictions.ipp>
#endif

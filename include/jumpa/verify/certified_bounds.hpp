#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <vector>

namespace jumpa {

/// Works out what a schedule's certificate proves about an event, which need not be the one it was made for: prices and
/// questions may be tried on any event with the same companies, slots and limits. The meetings are not looked at.
///
/// Ensures     one bound a level: no schedule of this event that is as good as `schedule.levels` says on all levels
///             before has more. Empty where there is no proof, or it proves nothing here
/// Complexity  as `verify`
[[nodiscard]] JUMPA_INLINE std::vector<Value> certified_bounds(const Event& event, const Affinity& affinity,
                                                               const Schedule& schedule);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/verify/certified_bounds.ipp>
#endif

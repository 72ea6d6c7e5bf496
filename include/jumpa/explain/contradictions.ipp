#pragma once

#include <jumpa/explain/contradictions.hpp>
#include <jumpa/explain/detail/judged.hpp>
#include <jumpa/explain/detail/promise_conflicts.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/place_pins.hpp>

#include <string_view>
#include <utility>

namespace jumpa {

namespace detail {

inline void append(std::vector<Reason>& all, const std::vector<Reason>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace detail

JUMPA_INLINE std::vector<Reason> contradictions(const Event& event) {
    std::vector<Reason> reasons = detail::place_pins(event).reasons;
    const detail::Candidates nothing;
    const detail::PromiseConflicts promises(event, nothing);
    detail::append(reasons, promises.of_attendance());
    return reasons;
}

JUMPA_INLINE std::vector<Reason> contradictions(const Event& event, const Affinity& affinity) {
    detail::refuse_other_points(event, affinity);
    std::vector<Reason> reasons = contradictions(event);
    const detail::Candidates candidates = detail::candidates_of(event, affinity);
    const detail::PromiseConflicts promises(event, candidates);
    detail::append(reasons, promises.of_partners());
    detail::append(reasons, promises.together());
    return reasons;
}

JUMPA_INLINE bool leaves_no_schedule(const Reason& contradiction) {
    return !std::string_view(contradiction.code).starts_with("promise");
}

} // namespace jumpa

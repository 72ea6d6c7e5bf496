#pragma once

#include <jumpa/verify/certified_bounds.hpp>
#include <jumpa/verify/verify.ipp>

namespace jumpa {

JUMPA_INLINE std::vector<Value> certified_bounds(const Event& event, const Affinity& affinity,
                                                 const Schedule& schedule) {
    Faults faults = detail::check_levels(event, schedule);
    if (!faults.empty()) {
        return {};
    }
    std::vector<Value> bounds = detail::check_certificate(event, affinity, schedule, schedule.levels, faults);
    return faults.empty() && bounds.size() == schedule.levels.size() ? bounds : std::vector<Value>{};
}

} // namespace jumpa

#pragma once

#include <jumpa/explain/detail/asking.hpp>
#include <jumpa/explain/what_if.hpp>

namespace jumpa {

JUMPA_INLINE WhatIf what_if(const Event& event, const Affinity& affinity, const Schedule& schedule,
                            const EventChange& change, const WhatIfOptions& options) {
    detail::refuse_other_points(event, affinity);
    return detail::Asking(event, affinity, detail::judged(event, affinity, schedule), change, options).answer();
}

} // namespace jumpa

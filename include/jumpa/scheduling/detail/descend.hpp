#pragma once

#include <jumpa/matching/price_descent.hpp>
#include <jumpa/scheduling/detail/work.hpp>

#include <cstdint>

namespace jumpa::detail {

/// Takes so many steps, in portions between which the work may be found spent or the host may stop.
inline void descend(matching::PriceDescent& descent, std::int64_t steps, Work& work) {
    while (steps > 0 && !work.spent()) {
        const std::int64_t some = Work::portion(steps, descent.work());
        descent.run(some);
        work.spend(some * descent.work());
        steps -= some;
    }
}

} // namespace jumpa::detail

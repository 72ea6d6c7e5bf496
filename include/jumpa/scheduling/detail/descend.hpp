#pragma once

#include <jumpa/matching/price_descent.hpp>
#include <jumpa/scheduling/detail/work.hpp>

#include <algorithm>
#include <cstdint>

namespace jumpa::detail {

/// Whether a descent may end early, where its fractional solution nearly meets its bound.
enum class Until : std::uint8_t { all_steps, settled };

/// Takes so many steps, in portions between which the work may be found spent or the host may stop.
inline void descend(matching::PriceDescent& descent, std::int64_t steps, Work& work, Until until = Until::all_steps) {
    constexpr std::int64_t close = 20; // millionths
    for (bool enough = false; steps > 0 && !enough && !work.spent();
         enough = until == Until::settled && descent.settled(close)) {
        const std::int64_t some = std::min(Work::portion(steps, descent.work()), until == Until::settled ? 40 : steps);
        descent.run(some);
        work.spend(some * descent.work());
        steps -= some;
    }
}

} // namespace jumpa::detail

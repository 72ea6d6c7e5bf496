#pragma once

#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/verify/detail/price_bound.hpp>

#include <optional>

namespace jumpa::detail {

/// What prices prove of points alone, as the checker will see it; nothing where it does not fit.
inline std::optional<Value> stated_bound(const Event& event, const Candidates& candidates, const LevelPrices& prices,
                                         Value scale) {
    return PriceBound(event, prices, scale).bound(OpenDay(event, *candidates.affinity)).over(scale);
}

} // namespace jumpa::detail

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>

#include <cstddef>
#include <vector>

namespace jumpa::detail {

/// Who meets whom when slots are left aside, with the prices that prove it.
struct Selection {
    std::vector<std::size_t> chosen{}; ///< candidates, ascending; every pinned one is among them
    LevelPrices prices{};
    Value scale = 1;   ///< of the prices
    Value bound = 0;   ///< points of the chosen; no schedule has more
    ProofTree cases{}; ///< instead of the prices, where they alone did not close
};

/// Chooses the pairs with the most points that attendees and tables could hold in all.
///
/// Problem     maximum-weight b-matching: attendees hold at most most_meetings; all together hold at most what the
///             slots have room for, by their tables or by the people who are there
/// Requires    pins within those limits
/// Ensures     the optimum of this relaxation and prices whose bound equals it
/// Complexity  that of matching::max_weight_b_matching
[[nodiscard]] JUMPA_INLINE Selection select(const Event& event, const Candidates& candidates);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/select.ipp>
#endif

#pragma once

#include <jumpa/matching/min_cost_flow.hpp>
#include <jumpa/matching/quota_levels.hpp>

#include <optional>
#include <vector>

namespace jumpa::matching {

/// Prices that anyone can turn into a bound, without a solver: `quota_bound`.
///
/// A price above 0 is paid for each edge that a quota may hold, one below 0 is earned for each that it must.
struct QuotaPrices {
    std::vector<Value> earlier{}; ///< one a level before, none negative: what its value weighs here
    std::vector<Value> row{};     ///< one a quota of the rows
    std::vector<Value> col{};     ///< one a quota of the columns
    Value total = 0;              ///< of the limits on all edges
};

/// What a level came to. `prices` are empty where their numbers outgrow 64 bits: then it is right, but not proved.
struct QuotaLevel {
    Value value = 0;
    QuotaPrices prices{};
};

/// A set of edges that is best on the first level, among those on the second, and so on; or prices that forbid any.
struct QuotaMatching {
    FlowOutcome outcome = FlowOutcome::refused;
    std::vector<EdgeIndex> edges{}; ///< chosen, ascending
    std::vector<QuotaLevel> levels{};
    QuotaPrices conflict{}; ///< where infeasible: -1, 0 or 1 each; those that are not 0 name the quotas that collide
};

/// Chooses edges of a bipartite graph under nested quotas, level by level.
///
/// Problem     lexicographically maximise the levels' values over the sets of edges that keep every quota
/// Shapes      as said at `QuotaProblem` and `QuotaLevelGoal`
/// Units       every level has its own
/// Requires    the shapes, nesting and ranges said there, and at most 32 levels: this is checked; weights within the
///             range of `min_cost_flow`
/// Ensures     `proves_optimal` or `proves_infeasible` holds for what is not refused and has its prices; the same
///             input gives the same edges
/// Complexity  some runs of `lexicographic_flow`, mostly one, the more where gains change with every edge; about 120
///             bytes an edge, and 8 more for each level
/// Source      quotas that nest are the arcs of one network, [Ahuja1993, ch. 9]; gains that never grow are arcs side by
///             side, [Ahuja1993, ch. 14]
[[nodiscard]] JUMPA_INLINE QuotaMatching quota_matching(const QuotaProblem& problem,
                                                        std::span<const QuotaLevelGoal> levels);

/// The most that  value of the last level + sum of prices.earlier[j] * value of level j  can be, by these prices.
///
/// Requires    nothing of `prices`
/// Ensures     no set of edges that keeps all quotas is worth more, whatever the prices; nothing where shapes do not
///             agree, a weight of a level is negative or the bound does not fit. With no levels at all the value is 0
///             for every set, so a bound below 0 says that there is none
/// Complexity  O((edges + quotas + steps of gains) * levels)
/// Source      weak duality: sum over edges of max(0, weight - prices of its quotas), over quotas of the best that
///             their gains and prices allow between their limits, which count no more edges than there are
[[nodiscard]] JUMPA_INLINE std::optional<Value>
quota_bound(const QuotaProblem& problem, std::span<const QuotaLevelGoal> levels, const QuotaPrices& prices);

/// Tells whether the edges keep all quotas, the values are right and every level's prices prove it; trusts nothing of
/// `matching`. Complexity as `quota_bound`, a level.
[[nodiscard]] JUMPA_INLINE bool proves_optimal(const QuotaProblem& problem, std::span<const QuotaLevelGoal> levels,
                                               const QuotaMatching& matching);

/// Tells whether the prices prove that no set of edges keeps all quotas.
[[nodiscard]] JUMPA_INLINE bool proves_infeasible(const QuotaProblem& problem, const QuotaPrices& conflict);

} // namespace jumpa::matching

#if JUMPA_HEADER_ONLY
#include <jumpa/matching/quota_matching.ipp>
#endif

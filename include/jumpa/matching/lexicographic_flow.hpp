#pragma once

#include <jumpa/matching/min_cost_flow.hpp>

#include <span>
#include <vector>

namespace jumpa::matching {

/// A flow that is cheapest on the first level, among those on the second, and so on; or the cut that forbids any.
struct LexicographicFlow {
    FlowOutcome outcome = FlowOutcome::refused;
    std::vector<Value> flow{}; ///< one an arc
    std::vector<FlowLevel> levels{};
    std::vector<Index> cut{}; ///< as in `MinCostFlow`
};

/// Minimises several costs, each only where all before it stay as low as they can be.
///
/// Problem     lexicographically minimise the sums of costs[i][a] * flow[a], over the flows of `problem`
/// Shapes      costs: levels x arcs; the arcs' own costs are not read
/// Units       every level has its own; no level is weighed against another while solving
/// Requires    as `min_cost_flow`, for each level's costs; this is checked
/// Ensures     `proves_optimal` holds where every level has its potentials
/// Complexity  a run of the simplex for a blend of the levels, then one for each, which begins where the last one
/// ended;
///             O(levels^2 * arcs) for the proofs, and 8 bytes a level and node
/// Source      an arc whose reduced cost is not zero is fixed before the next level: complementary slackness,
///             [Ahuja1993, ch. 9]. `earlier` holds the least whole numbers for which the sum of the levels' potentials
///             has the right sign on the arcs that earlier ones fixed
[[nodiscard]] JUMPA_INLINE LexicographicFlow lexicographic_flow(const FlowProblem& problem,
                                                                std::span<const std::vector<Value>> costs);

/// Tells whether every level's potentials prove it; trusts nothing of `result`. Complexity O(levels^2 * arcs).
[[nodiscard]] JUMPA_INLINE bool proves_optimal(const FlowProblem& problem, std::span<const std::vector<Value>> costs,
                                               const LexicographicFlow& result);

} // namespace jumpa::matching

#if JUMPA_HEADER_ONLY
#include <jumpa/matching/lexicographic_flow.ipp>
#endif

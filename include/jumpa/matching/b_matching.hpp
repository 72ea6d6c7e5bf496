#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/matching/b_matching_problem.hpp>

namespace jumpa::matching {

/// Finds a maximum-weight b-matching of a bipartite graph under a cap on the number of edges, with its dual prices.
///
/// Problem     maximise sum of weight[e] over chosen e, within the capacities of `problem`
/// Shapes      weight: edges; row_capacity: rows; col_capacity: cols
/// Units       weights and prices in points
/// Requires    weights and capacities >= 0, total >= 0; the shapes above; capacities may exceed degrees
/// Ensures     the result is optimal and `proves_optimal(problem, result)` holds; the same input gives the same edges
/// Complexity  pseudo-polynomial, near-linear in the edges in practice; 4 to 14 bytes an edge beside the input, about
///             twice that where a side has more than 65'535 vertices or a weight is above that. Where bids decide
///             little, as where weights are sums of a row's and a column's part, about as long as a network simplex,
///             and some 80 bytes an edge
/// Source      forward/reverse auction with epsilon scaling, [Bertsekas1998, ch. 7]; the cap as a floor under column
///             prices; price wars ended by a network simplex that begins at the auction's tree, [Ahuja1993, ch. 11];
///             the last steps by primal-dual shortest paths on integer reduced costs, [Ahuja1993, ch. 9], which alone
///             make the result right: all before only makes them few
[[nodiscard]] JUMPA_INLINE BMatching max_weight_b_matching(const BMatchingProblem& problem);

/// Tells whether the prices of `matching` prove that no b-matching of `problem` is heavier.
///
/// Requires    nothing of `matching`: shapes, ranges, order and capacities are checked
/// Ensures     true only if the matching is feasible, its value is right and it is optimal
/// Complexity  O(rows + cols + edges)
/// Source      complementary slackness of the b-matching LP, [Schrijver2003, ch. 21]
[[nodiscard]] JUMPA_INLINE bool proves_optimal(const BMatchingProblem& problem, const BMatching& matching);

} // namespace jumpa::matching

#if JUMPA_HEADER_ONLY
#include <jumpa/matching/b_matching.ipp>
#endif

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/matching/bipartite_graph.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace jumpa::matching {

/// What to match: every edge at most once, row r at most row_capacity[r] times, column c at most col_capacity[c] times,
/// and at most `total` edges in all. Only views; the caller keeps the data alive.
struct BMatchingProblem {
    const BipartiteGraph& graph;
    std::span<const Points> weight;
    std::span<const std::int32_t> row_capacity;
    std::span<const std::int32_t> col_capacity;
    Value total = std::numeric_limits<Value>::max();
};

/// A set of edges and the prices that prove it heaviest.
///
/// The prices are non-negative integers with, for every edge e = (r, c),
///     weight[e] <= row_price[r] + col_price[c] + total_price    where e is not chosen,
///     weight[e] >= row_price[r] + col_price[c] + total_price    where e is chosen,
/// and a price is zero where its capacity is not used up.
struct BMatching {
    std::vector<EdgeIndex> edges{}; ///< chosen, ascending
    std::vector<Value> row_price{};
    std::vector<Value> col_price{};
    Value total_price = 0;
    Value value = 0; ///< sum of the chosen weights
};

/// Finds a maximum-weight b-matching of a bipartite graph under a cap on the number of edges, with its dual prices.
///
/// Problem     maximise sum of weight[e] over chosen e, within the capacities of `problem`
/// Shapes      weight: edges; row_capacity: rows; col_capacity: cols
/// Units       weights and prices in points
/// Requires    weights and capacities >= 0, total >= 0; the shapes above; capacities may exceed degrees
/// Ensures     the result is optimal and `proves_optimal(problem, result)` holds; the same input gives the same edges
/// Complexity  pseudo-polynomial, near-linear in the edges in practice; 8 to 20 bytes an edge beside the input, twice
///             that where the heaviest weight exceeds 12 million. Where bids decide little, as where weights are sums of
///             a row's and a column's part, about as long as a network simplex, and some 80 bytes an edge
/// Source      forward/reverse auction with epsilon scaling, [Bertsekas1998, ch. 7]; the cap as a floor under column
///             prices; price wars ended by a network simplex that begins at the auction's tree, [Ahuja1993, ch. 11]; the
///             last steps by primal-dual shortest paths on integer reduced costs, [Ahuja1993, ch. 9], which alone make
///             the result right: all before only makes them few
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

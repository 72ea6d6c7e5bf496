#pragma once

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

} // namespace jumpa::matching

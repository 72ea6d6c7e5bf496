#pragma once

#include "peers/lemon_peer.hpp"
#include "support/random_instances.hpp"

namespace jumpa::test {

/// The same problem for LEMON. Capacities and totals above the number of edges are cut to it: they say the same.
[[nodiscard]] inline peers::LemonProblem for_lemon(const Instance& instance) {
    const auto edges = static_cast<Value>(instance.graph.edges());
    const auto cut = [edges](Value limit) { return static_cast<int>(std::min(limit, edges)); };
    peers::LemonProblem result;
    result.rows = static_cast<int>(instance.graph.rows());
    result.cols = static_cast<int>(instance.graph.cols);
    result.total = cut(instance.total);
    result.weight = instance.weight;
    for (Index r = 0; r < instance.graph.rows(); ++r) {
        result.row_capacity.push_back(cut(instance.row_capacity[r]));
        for (const Index c : instance.graph.row(r)) {
            result.edge_row.push_back(static_cast<int>(r));
            result.edge_col.push_back(static_cast<int>(c));
        }
    }
    for (const std::int32_t capacity : instance.col_capacity) {
        result.col_capacity.push_back(cut(capacity));
    }
    return result;
}

} // namespace jumpa::test

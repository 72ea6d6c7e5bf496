#pragma once

#include <jumpa/matching/b_matching_problem.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace jumpa::matching::detail {

/// Which side of the problem bids. The market calls the bidders its rows, whatever the problem calls them.
enum class Bidders { rows, columns };

/// How many edges every column has.
[[nodiscard]] inline std::vector<EdgeIndex> column_degrees(const BipartiteGraph& graph) {
    std::vector<EdgeIndex> degree(graph.cols, 0);
    for (const Index c : graph.column) {
        ++degree[c];
    }
    return degree;
}

/// Where every row's edges begin when only those of `least` points or more are kept.
[[nodiscard]] inline std::vector<EdgeIndex> row_begins(const BMatchingProblem& problem, Points least) {
    std::vector<EdgeIndex> begin = problem.graph.row_begin;
    for (Index r = 0; least > 0 && r < problem.graph.rows(); ++r) {
        const auto weights = problem.weight.subspan(problem.graph.row_begin[r], problem.graph.row(r).size());
        const auto kept = std::count_if(weights.begin(), weights.end(), [least](Points w) { return w >= least; });
        begin[r + 1] = begin[r] + static_cast<EdgeIndex>(kept);
    }
    return begin;
}

/// Where every column's edges begin when those of `least` points or more are sorted by column.
[[nodiscard]] inline std::vector<EdgeIndex> column_begins(const BMatchingProblem& problem, Points least) {
    const BipartiteGraph& graph = problem.graph;
    std::vector<EdgeIndex> begin(std::size_t{graph.cols} + 1, 0);
    for (EdgeIndex e = 0; e < graph.edges(); ++e) {
        begin[graph.column[e] + 1] += static_cast<EdgeIndex>(problem.weight[e] >= least);
    }
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    return begin;
}

/// Where the edges of every bidder begin.
[[nodiscard]] inline std::vector<EdgeIndex> begins_of(const BMatchingProblem& problem, Bidders bidders, Points least) {
    return bidders == Bidders::rows ? row_begins(problem, least) : column_begins(problem, least);
}

} // namespace jumpa::matching::detail

#pragma once

#include <jumpa/matching/auction/bidders.hpp>
#include <jumpa/matching/b_matching_problem.hpp>

#include <algorithm>
#include <numeric>

namespace jumpa::matching::detail {

/// What is known of a problem before it is solved.
struct Outline {
    Value rows_can = 0; ///< edges the rows could take, each on its own
    Value cols_can = 0;
    Value wanted = 0; ///< edges there can be at most
    Points heaviest = 0;
    Points common = 0; ///< largest number that divides every weight

    [[nodiscard]] bool cap_binds() const { return wanted < std::min(rows_can, cols_can); }

    /// Among equals bids climb by epsilon and decide nothing, while shortest paths have few lengths: they do it alone.
    [[nodiscard]] bool has_few_levels() const { return heaviest / common <= 8; }

    /// Where nearly everybody must be matched, prices climb far from each other and the first bids must be bold.
    [[nodiscard]] bool is_tight() const {
        const Value more = std::max(rows_can, cols_can);
        return cap_binds() ? wanted > more / 10 * 9 : more < wanted + wanted / 50;
    }
};

[[nodiscard]] inline Outline outline(const BMatchingProblem& problem) {
    Outline result;
    const BipartiteGraph& graph = problem.graph;
    for (Index r = 0; r < graph.rows(); ++r) {
        result.rows_can += std::min<Value>(problem.row_capacity[r], static_cast<Value>(graph.row(r).size()));
    }
    const auto degree = column_degrees(graph);
    for (Index c = 0; c < graph.cols; ++c) {
        result.cols_can += std::min<Value>(problem.col_capacity[c], static_cast<Value>(degree[c]));
    }
    result.wanted = std::min({problem.total, result.rows_can, result.cols_can});
    for (const Points weight : problem.weight) {
        result.heaviest = std::max(result.heaviest, weight);
    }
    for (std::size_t e = 0; e < problem.weight.size() && result.common != 1; ++e) {
        if (e == 0 || problem.weight[e] != problem.weight[e - 1]) {
            result.common = std::gcd(result.common, problem.weight[e]);
        }
    }
    return result;
}

/// The scarcer side bids; under a binding cap the columns already bid when the sides are about equally scarce.
[[nodiscard]] inline Bidders choose_bidders(const Outline& o) {
    const bool columns_are_scarcer = o.rows_can > o.cols_can;
    const bool about_equal = o.cap_binds() && o.rows_can / 20 * 23 > o.cols_can;
    return columns_are_scarcer || about_equal ? Bidders::columns : Bidders::rows;
}

/// Parts of a point that the auction reckons in. Prices finer than the number of vertices are exact once rounded:
/// within one unit no chain of bids can add up to a point. Far coarser ones leave so little to repair that it costs
/// less.
[[nodiscard]] inline Value finest_unit(const BipartiteGraph& graph) {
    return std::min<Value>(Value{graph.rows()} + graph.cols + 2, 64);
}

} // namespace jumpa::matching::detail

#pragma once

#include <jumpa/matching/auction/market.hpp>

#include <limits>
#include <vector>

namespace jumpa::matching::detail {

/// The matched pairs of a market as edges of the problem, ascending, with their weight.
template <class W>
void collect_edges(const BMatchingProblem& problem, const Market<W>& market, BMatching& result) {
    std::vector<Index> matched_by(problem.graph.cols, std::numeric_limits<Index>::max());
    result.edges.resize(static_cast<std::size_t>(market.count()) + 1);
    std::size_t count = 0;
    const bool rows_bid = market.bidders() == Bidders::rows;
    for (Index r = 0; r < problem.graph.rows(); ++r) {
        if (rows_bid) {
            for (EdgeIndex i = market.first(r); i < market.first_unmatched(r); ++i) {
                matched_by[market.arc(i).column] = r;
            }
        } else {
            for (const auto& holding : market.held(r)) {
                matched_by[holding.row] = r;
            }
        }
        for (EdgeIndex e = problem.graph.row_begin[r]; e < problem.graph.row_begin[r + 1]; ++e) {
            result.edges[count] = e; // written before it is known to be matched: no branch to guess wrong
            count += static_cast<std::size_t>(matched_by[problem.graph.column[e]] == r);
        }
    }
    result.edges.pop_back();
    for (const EdgeIndex e : result.edges) {
        result.value += problem.weight[e];
    }
}

} // namespace jumpa::matching::detail

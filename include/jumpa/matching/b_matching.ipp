#pragma once

#include <jumpa/matching/auction/solve.hpp>
#include <jumpa/matching/b_matching.hpp>
#include <jumpa/matching/b_matching_proof.ipp>

namespace jumpa::matching {
namespace detail {

/// The answer where no edge can be worth choosing: weights, capacities or the cap leave nothing. Prices keep all away.
[[nodiscard]] inline BMatching choose_nothing(const BMatchingProblem& problem, Points heaviest) {
    BMatching result;
    result.row_price.assign(problem.graph.rows(), 0);
    result.col_price.assign(problem.graph.cols, 0);
    if (problem.total == 0) {
        result.total_price = heaviest;
        return result;
    }
    for (Index r = 0; r < problem.graph.rows(); ++r) {
        result.row_price[r] = problem.row_capacity[r] == 0 ? heaviest : 0;
    }
    for (Index c = 0; c < problem.graph.cols; ++c) {
        result.col_price[c] = problem.col_capacity[c] == 0 ? heaviest : 0;
    }
    return result;
}

} // namespace detail

JUMPA_INLINE BMatching max_weight_b_matching(const BMatchingProblem& problem) {
    const detail::Outline o = detail::outline(problem);
    if (o.wanted == 0 || o.heaviest == 0) {
        return detail::choose_nothing(problem, o.heaviest);
    }
    return detail::is_narrow(problem.graph, o.heaviest) ? detail::solve<detail::Narrow>(problem, o)
                                                        : detail::solve<detail::Wide>(problem, o);
}

} // namespace jumpa::matching

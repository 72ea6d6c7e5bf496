#pragma once

#include <jumpa/matching/auction/collect_edges.hpp>
#include <jumpa/matching/auction/solver.hpp>
#include <jumpa/matching/b_matching.hpp>
#include <jumpa/matching/b_matching_proof.ipp>

#include <algorithm>
#include <optional>
#include <utility>

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

/// Solves among the edges of `least` points or more; nothing, and a better guess, where others might be needed.
template <class W>
[[nodiscard]] std::optional<BMatching> solve(const BMatchingProblem& problem, const Outline& o, CapGuess& guess,
                                             Points least) {
    Solver<W> solver(problem, o, guess, least);
    std::optional<Prices> prices = solver.run();
    if (!prices) {
        guess.price = std::min(guess.price, solver.searched_price());
        return std::nullopt;
    }
    for (Value& price : prices->column) {
        price -= prices->cap;
    }
    BMatching result;
    result.total_price = prices->cap;
    const bool rows_bid = solver.market().bidders() == Bidders::rows;
    result.row_price = std::move(rows_bid ? prices->row : prices->column);
    result.col_price = std::move(rows_bid ? prices->column : prices->row);
    collect_edges(problem, solver.market(), result);
    return result;
}

/// Solves among the edges that a guess at the cap price leaves, or among all where that price turns out far lower.
template <class W>
[[nodiscard]] BMatching solve(const BMatchingProblem& problem, const Outline& o) {
    CapGuess guess = guess_cap(problem, o);
    std::optional<BMatching> result = solve<W>(problem, o, guess, worth_a_look(o, guess));
    return result ? *std::move(result) : *solve<W>(problem, o, guess, 0);
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

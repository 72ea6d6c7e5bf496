#pragma once

#include <jumpa/matching/auction/cap_guess.hpp>
#include <jumpa/matching/auction/collect_edges.hpp>
#include <jumpa/matching/auction/solver.hpp>
#include <jumpa/matching/b_matching.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace jumpa::matching::detail {

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

} // namespace jumpa::matching::detail

#pragma once

#include <jumpa/matching/time_indexed.hpp>

#include <algorithm>
#include <limits>

namespace jumpa::matching {

namespace detail {

/// Whole points of a sum of prices, rounded down.
inline Value floor_points(Value prices) {
    const bool exact = prices % TimeIndexedPrices::scale == 0;
    return prices / TimeIndexedPrices::scale - (prices < 0 && !exact ? 1 : 0);
}

} // namespace detail

JUMPA_INLINE Value dual_bound(const TimeIndexedProblem& problem, const TimeIndexedPrices& prices) {
    Value total = 0; // at most 2^31 per entry, row or pair: 64 bits hold billions of them
    for (const std::int32_t price : prices.presence) {
        total += price;
    }
    for (std::size_t t = 0; t < problem.slots(); ++t) {
        total += Value{prices.room[t]} * problem.room[t];
    }
    for (std::size_t v = 0; v < problem.vertices; ++v) {
        total += Value{prices.most[v]} * problem.most[v];
    }
    for (std::size_t p = 0; p < problem.pairs.size(); ++p) {
        const auto [a, b] = problem.pairs[p];
        const Value gain = Value{problem.weight[p]} * TimeIndexedPrices::scale - prices.most[a] - prices.most[b];
        const bool free = !problem.must_hold(p);
        Value best = free ? 0 : std::numeric_limits<Value>::min();
        for (std::size_t e = problem.first_entry[p]; e < problem.first_entry[p + 1]; ++e) {
            const std::size_t t = problem.slot[e];
            const Value bonus = Value{problem.bonus_of(e)} * TimeIndexedPrices::scale;
            best = std::max(best, gain + bonus - prices.presence[a * problem.slots() + t] -
                                      prices.presence[b * problem.slots() + t] - prices.room[t]);
        }
        total += best;
    }
    return detail::floor_points(total);
}

} // namespace jumpa::matching

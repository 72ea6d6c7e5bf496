#pragma once

#include <jumpa/matching/branching/answers.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace jumpa::matching::detail {

/// The prices without those of presences at which nothing more can be held: a case does not pay for these.
[[nodiscard]] inline TimeIndexedPrices relevant(const Remainder& rest, TimeIndexedPrices prices) {
    for (std::size_t row = 0; row < prices.presence.size(); ++row) {
        prices.presence[row] = rest.taken[row] ? 0 : prices.presence[row];
    }
    return prices;
}

/// What the prices prove of a case.
[[nodiscard]] inline Value bound_of(const Remainder& rest, const TimeIndexedPrices& prices) {
    return rest.settled + dual_bound(rest.problem, relevant(rest, prices));
}

/// Prices from which a descent can start: none where nothing is left to price, and those of a vertex that could not
/// hold more than it may are spread over its presences.
class FittedPrices {
public:
    explicit FittedPrices(const TimeIndexedProblem& problem)
        : problem_(problem), rows_(problem.vertices * problem.slots(), false), slots_(problem.slots(), false) {
        for (std::size_t p = 0; p < problem.pairs.size(); ++p) {
            for (std::size_t e = problem.first_entry[p]; e < problem.first_entry[p + 1]; ++e) {
                rows_[problem.pairs[p].a * problem.slots() + problem.slot[e]] = true;
                rows_[problem.pairs[p].b * problem.slots() + problem.slot[e]] = true;
                slots_[problem.slot[e]] = true;
            }
        }
    }

    [[nodiscard]] TimeIndexedPrices of(TimeIndexedPrices prices) const {
        for (std::size_t t = 0; t < slots_.size(); ++t) {
            prices.room[t] = slots_[t] ? prices.room[t] : 0;
        }
        for (std::size_t v = 0; v < problem_.vertices; ++v) {
            spread(v, prices);
        }
        return prices;
    }

private:
    void spread(std::size_t vertex, TimeIndexedPrices& prices) const {
        const std::size_t first = vertex * slots_.size();
        std::int32_t open = 0;
        for (std::size_t row = first; row < first + slots_.size(); ++row) {
            open += rows_[row] ? 1 : 0;
        }
        if (problem_.most[vertex] < open) {
            return;
        }
        for (std::size_t row = first; row < first + slots_.size(); ++row) {
            prices.presence[row] += rows_[row] ? prices.most[vertex] : 0;
        }
        prices.most[vertex] = 0;
    }

    const TimeIndexedProblem& problem_;
    std::vector<bool> rows_;  ///< per vertex and slot: a pair could be held there
    std::vector<bool> slots_; ///< per slot
};

} // namespace jumpa::matching::detail

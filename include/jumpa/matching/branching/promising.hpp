#pragma once

#include <jumpa/matching/branching.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

namespace jumpa::matching::detail {

/// What a pair in a slot loses at these prices against the best that the pair could do, in 1 / scale points.
class Losses {
public:
    Losses(const TimeIndexedProblem& problem, const TimeIndexedPrices& prices) : problem_(problem), prices_(prices) {}

    [[nodiscard]] Value gain(std::size_t pair, std::size_t entry) const {
        const auto [a, b] = problem_.pairs[pair];
        const std::size_t slots = problem_.slots();
        const std::size_t t = problem_.slot[entry];
        return Value{problem_.weight[pair]} * TimeIndexedPrices::scale - prices_.most[a] - prices_.most[b] -
               prices_.room[t] - prices_.presence[a * slots + t] - prices_.presence[b * slots + t];
    }

    [[nodiscard]] Value best_gain(std::size_t pair) const {
        Value best = problem_.must_hold(pair) ? std::numeric_limits<Value>::min() : 0;
        for (std::size_t e = problem_.first_entry[pair]; e < problem_.first_entry[pair + 1]; ++e) {
            best = std::max(best, gain(pair, e));
        }
        return best;
    }

private:
    const TimeIndexedProblem& problem_;
    const TimeIndexedPrices& prices_;
};

/// A problem without the entries that no solution better than `value` holds, for they lose more than lies between it
/// and the bound; with the start that belongs to it. Pairs keep their numbers. Source: reduced cost fixing.
[[nodiscard]] inline std::pair<TimeIndexedProblem, BranchingStart> promising(const TimeIndexedProblem& problem,
                                                                             const BranchingStart& start, Value value) {
    const Value gap = (dual_bound(problem, start.best) - value) * TimeIndexedPrices::scale;
    const Losses losses(problem, start.best);
    std::pair<TimeIndexedProblem, BranchingStart> kept{problem, start};
    kept.first.slot.clear();
    kept.first.first_entry = {0};
    kept.second.shares.clear();
    for (std::size_t p = 0; p < problem.pairs.size(); ++p) {
        const Value best = losses.best_gain(p);
        for (std::size_t e = problem.first_entry[p]; e < problem.first_entry[p + 1]; ++e) {
            if (best - losses.gain(p, e) < gap || start.held[p] == problem.slot[e]) {
                kept.first.slot.push_back(problem.slot[e]);
                kept.second.shares.push_back(start.shares[e]);
            }
        }
        kept.first.first_entry.push_back(kept.first.slot.size());
    }
    return kept;
}

} // namespace jumpa::matching::detail

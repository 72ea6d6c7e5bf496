#pragma once

#include <jumpa/matching/branching.hpp>
#include <jumpa/matching/branching/cases.hpp>
#include <jumpa/matching/branching/promising.hpp>

#include <cstddef>
#include <utility>

namespace jumpa::matching {

namespace detail {

/// Looks for the best solution among the entries that one better than the start could hold. Its cases prove nothing of
/// the others, so what it says of the bound is that of the start.
inline Branching sought(const TimeIndexedProblem& problem, const BranchingStart& start, const BranchingLimits& limits) {
    const auto [few, from] = promising(problem, start, weight_of(problem, start.held));
    const Value bound = dual_bound(problem, start.best);
    BranchingLimits half = limits;
    half.work /= 2;
    if (limits.go_on) {
        half.go_on = [&](const BranchingProgress& now) { return limits.go_on({now.value, bound, now.work}); };
    }
    return Cases(few, from, half).run();
}

} // namespace detail

/// The best solution first; then, where the bound of the start does not prove it, the cases that do.
JUMPA_INLINE Branching branch_and_bound(const TimeIndexedProblem& problem, const BranchingStart& start,
                                        const BranchingLimits& limits) {
    Branching sought = detail::sought(problem, start, limits);
    BranchingStart best = start;
    best.held = std::move(sought.held);
    BranchingLimits rest = limits;
    rest.work -= sought.work;
    if (limits.go_on) {
        rest.go_on = [&](const BranchingProgress& now) {
            return limits.go_on({now.value, now.bound, now.work + sought.work});
        };
    }
    Branching found = detail::Cases(problem, best, rest).run();
    found.work += sought.work;
    return found;
}

} // namespace jumpa::matching

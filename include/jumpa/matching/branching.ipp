#pragma once

#include <jumpa/matching/branching.hpp>
#include <jumpa/matching/branching/cases.hpp>
#include <jumpa/matching/branching/promising.hpp>

#include <cstddef>
#include <utility>

namespace jumpa::matching {

/// Two runs: the first, among the entries that could still be gained by, looks for the best solution, and its cases are
/// of no use as a proof; the second proves it with all entries, where the bound of the start does not.
JUMPA_INLINE Branching branch_and_bound(const TimeIndexedProblem& problem, const BranchingStart& start,
                                        const BranchingLimits& limits) {
    const auto [few, from] = detail::promising(problem, start, detail::weight_of(problem, start.held));
    BranchingLimits half = limits;
    half.work /= 2;
    Branching sought = detail::Cases(few, from, half).run();

    BranchingStart best = start;
    best.held = std::move(sought.held);
    BranchingLimits rest = limits;
    rest.work -= sought.work;
    Branching found = detail::Cases(problem, best, rest).run();
    found.work += sought.work;
    return found;
}

} // namespace jumpa::matching

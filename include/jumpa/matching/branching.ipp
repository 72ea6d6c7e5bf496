#pragma once

#include <jumpa/matching/branching.hpp>
#include <jumpa/matching/branching/answers.hpp>
#include <jumpa/matching/branching/cases.hpp>

namespace jumpa::matching {

JUMPA_INLINE Branching branch_and_bound(const TimeIndexedProblem& problem, const BranchingStart& start,
                                        const BranchingLimits& limits) {
    return detail::Cases(problem, start, limits).run();
}

} // namespace jumpa::matching

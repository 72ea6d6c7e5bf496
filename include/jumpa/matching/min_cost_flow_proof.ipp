#pragma once

#include <jumpa/matching/min_cost_flow.hpp>
#include <jumpa/matching/network/flow_ranges.hpp>

namespace jumpa::matching {
namespace detail {

/// Within all bounds, and out of every node flows its supply more than in.
[[nodiscard]] inline bool is_feasible(const FlowProblem& problem, std::span<const Value> flow) {
    std::vector<WideFlow> missing(problem.supply.begin(), problem.supply.end());
    for (std::size_t a = 0; a < flow.size(); ++a) {
        const FlowArc& arc = problem.arcs[a];
        if (flow[a] < arc.lower || flow[a] > arc.upper) {
            return false;
        }
        missing[arc.tail] -= flow[a];
        missing[arc.head] += flow[a];
    }
    return std::all_of(missing.begin(), missing.end(), [](WideFlow amount) { return amount == 0; });
}

/// An arc that costs something carries as little as it may, one that earns something as much as it may.
[[nodiscard]] inline bool complements(const FlowArc& arc, Value flow, WideFlow reduced_cost) {
    return reduced_cost == 0 || flow == (reduced_cost > 0 ? arc.lower : arc.upper);
}

} // namespace detail

JUMPA_INLINE bool proves_optimal(const FlowProblem& problem, const MinCostFlow& result) {
    if (result.outcome != FlowOutcome::optimal || result.flow.size() != problem.arcs.size() ||
        result.potential.size() != problem.supply.size() || !detail::has_sound_arcs(problem) ||
        !detail::is_feasible(problem, result.flow)) {
        return false;
    }
    for (std::size_t a = 0; a < problem.arcs.size(); ++a) {
        const FlowArc& arc = problem.arcs[a];
        const detail::WideFlow reduced =
            detail::WideFlow{arc.cost} + result.potential[arc.tail] - result.potential[arc.head];
        if (!detail::complements(arc, result.flow[a], reduced)) {
            return false;
        }
    }
    return detail::cost_of(problem, result.flow) == result.cost;
}

JUMPA_INLINE bool proves_infeasible(const FlowProblem& problem, std::span<const Index> cut) {
    std::vector<bool> inside(problem.supply.size(), false);
    detail::WideFlow most_left = 0; // the most that can be left in the cut's nodes once all wants are met
    for (const Index node : cut) {
        if (node >= inside.size() || inside[node]) {
            return false;
        }
        inside[node] = true;
        most_left += problem.supply[node];
    }
    for (const FlowArc& arc : problem.arcs) {
        if (inside[arc.head] && !inside[arc.tail]) {
            most_left += arc.upper;
        }
        if (inside[arc.tail] && !inside[arc.head]) {
            most_left -= arc.lower;
        }
    }
    return most_left < 0;
}

} // namespace jumpa::matching

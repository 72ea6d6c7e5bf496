#pragma once

#include <jumpa/matching/lexicographic_flow.hpp>
#include <jumpa/matching/min_cost_flow.ipp>
#include <jumpa/matching/network/level_proofs.hpp>

#include <utility>

namespace jumpa::matching {
namespace detail {

[[nodiscard]] inline bool are_affordable(const FlowProblem& problem, std::span<const std::vector<Value>> costs) {
    return std::all_of(costs.begin(), costs.end(), [&](const std::vector<Value>& level) {
        WideFlow highest = 0;
        for (const Value cost : level) {
            highest = std::max(highest, magnitude(cost));
        }
        return level.size() == problem.arcs.size() && is_affordable(highest, problem.supply.size());
    });
}

[[nodiscard]] inline WideFlow cost_of(std::span<const Value> costs, std::span<const Value> flow) {
    WideFlow cost = 0;
    for (std::size_t a = 0; a < flow.size(); ++a) {
        cost += WideFlow{flow[a]} * costs[a];
    }
    return cost;
}

[[nodiscard]] inline Value highest(std::span<const Value> costs) {
    Value most = 0;
    for (const Value cost : costs) {
        most = std::max(most, std::abs(cost));
    }
    return most;
}

/// Weights that let the first levels decide before later ones; nothing where their blend is out of range.
[[nodiscard]] inline std::optional<std::vector<Value>> blend_weights(std::span<const std::vector<Value>> costs,
                                                                     std::size_t nodes) {
    std::vector<Value> weights(costs.size(), 0);
    WideFlow reach = 0; // no blended cost lies above
    for (std::size_t l = costs.size(); l-- > 0;) {
        const WideFlow weight = 4 * reach + 1;
        reach += weight * highest(costs[l]);
        if (!is_affordable(reach, nodes)) {
            return std::nullopt;
        }
        weights[l] = static_cast<Value>(weight);
    }
    return weights;
}

/// The levels in one cost, from the first one on as many as the range allows. A cheapest flow of these costs is
/// feasible and near to what the levels want: where one begins there, few steps are left for each level.
[[nodiscard]] inline std::vector<FlowArc> with_blended_costs(const FlowProblem& problem,
                                                             std::span<const std::vector<Value>> costs) {
    auto weights = blend_weights(costs, problem.supply.size());
    while (!weights) { // no level at all is in range
        costs = costs.first(costs.size() - 1);
        weights = blend_weights(costs, problem.supply.size());
    }
    std::vector<FlowArc> result(problem.arcs.begin(), problem.arcs.end());
    for (std::size_t a = 0; a < result.size(); ++a) {
        result[a].cost = 0;
        for (std::size_t l = 0; l < costs.size(); ++l) {
            result[a].cost += (*weights)[l] * costs[l][a];
        }
    }
    return result;
}

/// Solves level after level and collects what proves them.
[[nodiscard]] inline LevelProofs solve_levels(NetworkSimplex& simplex, const FlowProblem& problem,
                                              std::span<const std::vector<Value>> costs) {
    LevelProofs proofs(problem.arcs, costs);
    for (const std::vector<Value>& level : costs) {
        simplex.reprice(level);
        static_cast<void>(simplex.run()); // stays feasible
        simplex.keep_optimal_face();
        proofs.add({simplex.potential().begin(), simplex.potential().end() - 1});
    }
    return proofs;
}

/// The level's cost and proof; nothing where the cost does not fit.
[[nodiscard]] inline std::optional<FlowLevel> told(const LevelProofs& proofs, std::size_t level,
                                                   std::span<const Value> costs, std::span<const Value> flow) {
    const auto cost = narrow(cost_of(costs, flow));
    if (!cost) {
        return std::nullopt;
    }
    FlowLevel result{.cost = *cost};
    proofs.prove(level, result);
    return result;
}

} // namespace detail

JUMPA_INLINE LexicographicFlow lexicographic_flow(const FlowProblem& problem,
                                                  std::span<const std::vector<Value>> costs) {
    LexicographicFlow result;
    if (!detail::is_well_formed(problem) || !detail::are_affordable(problem, costs)) {
        return result;
    }
    const std::vector<FlowArc> arcs = detail::with_blended_costs(problem, costs);
    detail::NetworkSimplex simplex({arcs, problem.supply});
    if (!simplex.run()) {
        result.outcome = FlowOutcome::infeasible;
        result.cut = simplex.cut();
        return result;
    }
    const detail::LevelProofs proofs = detail::solve_levels(simplex, problem, costs);
    result.flow = detail::flow_of(simplex, problem.arcs);
    for (std::size_t i = 0; i < costs.size(); ++i) {
        auto level = detail::told(proofs, i, costs[i], result.flow);
        if (!level) {
            return {};
        }
        result.levels.push_back(std::move(*level));
    }
    result.outcome = FlowOutcome::optimal;
    return result;
}

namespace detail {

/// What an arc costs by a level's proof: levels weighed, potentials counted. Nothing where that does not fit.
[[nodiscard]] inline std::optional<WideFlow>
combined_cost(const FlowArc& arc, std::size_t a, std::span<const std::vector<Value>> costs, const FlowLevel& level) {
    WideSum cost;
    cost.add(costs[level.earlier.size()][a]);
    for (std::size_t j = 0; j < level.earlier.size(); ++j) {
        cost.add(level.earlier[j], costs[j][a]);
    }
    cost.add(level.potential[arc.tail]);
    cost.add(level.potential[arc.head], -1);
    return cost.fits() ? std::optional(cost.value()) : std::nullopt;
}

[[nodiscard]] inline bool is_proved(const FlowProblem& problem, std::span<const std::vector<Value>> costs,
                                    std::span<const Value> flow, const FlowLevel& level) {
    const auto negative = [](Value weight) { return weight < 0; };
    if (level.potential.size() != problem.supply.size() ||
        std::any_of(level.earlier.begin(), level.earlier.end(), negative) ||
        cost_of(costs[level.earlier.size()], flow) != level.cost) {
        return false;
    }
    for (std::size_t a = 0; a < problem.arcs.size(); ++a) {
        const auto cost = combined_cost(problem.arcs[a], a, costs, level);
        if (!cost || !complements(problem.arcs[a], flow[a], *cost)) {
            return false;
        }
    }
    return true;
}

} // namespace detail

JUMPA_INLINE bool proves_optimal(const FlowProblem& problem, std::span<const std::vector<Value>> costs,
                                 const LexicographicFlow& result) {
    if (result.outcome != FlowOutcome::optimal || result.flow.size() != problem.arcs.size() ||
        result.levels.size() != costs.size() || !detail::has_sound_arcs(problem) ||
        !detail::are_affordable(problem, costs) || !detail::is_feasible(problem, result.flow)) {
        return false;
    }
    for (std::size_t i = 0; i < costs.size(); ++i) {
        if (result.levels[i].earlier.size() != i || !detail::is_proved(problem, costs, result.flow, result.levels[i])) {
            return false;
        }
    }
    return true;
}

} // namespace jumpa::matching

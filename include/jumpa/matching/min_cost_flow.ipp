#pragma once

#include <jumpa/matching/min_cost_flow.hpp>
#include <jumpa/matching/min_cost_flow_proof.ipp>
#include <jumpa/matching/network/flow_ranges.hpp>
#include <jumpa/matching/network/simplex.hpp>

#include <utility>

namespace jumpa::matching {
namespace detail {

/// The flow that is there, lower bounds put back.
[[nodiscard]] inline std::vector<Value> flow_of(const NetworkSimplex& simplex, std::span<const FlowArc> arcs) {
    std::vector<Value> flow(arcs.size());
    for (std::size_t a = 0; a < arcs.size(); ++a) {
        flow[a] = arcs[a].lower + simplex.flow(a);
    }
    return flow;
}

} // namespace detail

JUMPA_INLINE MinCostFlow min_cost_flow(const FlowProblem& problem) {
    MinCostFlow result;
    if (!detail::is_well_formed(problem) || !detail::is_affordable(problem)) {
        return result;
    }
    detail::NetworkSimplex simplex(problem);
    if (!simplex.run()) {
        result.outcome = FlowOutcome::infeasible;
        result.cut = simplex.cut();
        return result;
    }
    std::vector<Value> flow = detail::flow_of(simplex, problem.arcs);
    const auto cost = detail::narrow(detail::cost_of(problem, flow));
    if (!cost) {
        return result;
    }
    result.outcome = FlowOutcome::optimal;
    result.flow = std::move(flow);
    result.potential.assign(simplex.potential().begin(), simplex.potential().end() - 1);
    result.cost = *cost;
    return result;
}

} // namespace jumpa::matching

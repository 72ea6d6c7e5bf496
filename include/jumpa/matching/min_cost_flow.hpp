#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/matching/flow_problem.hpp>

namespace jumpa::matching {

/// Finds a cheapest flow within all bounds, or a cut that shows that there is none.
///
/// Problem     minimise sum of cost * flow; out of every node flows its supply more than in
/// Shapes      supply: nodes; arcs: any number; both below 2^31
/// Units       costs and potentials in one unit, flows and supplies in another; integers
/// Requires    supplies sum to 0, lower <= upper; sums of all bounds and supplies below 2^61 in absolute value, and
///             |cost| * (nodes + 2) below 2^59: all this is checked, else the problem is refused
/// Ensures     `proves_optimal` or `proves_infeasible` holds for what is not refused; the same input gives the same
///             flow
/// Complexity  exponential at worst, which practice does not meet; 45 bytes an arc and 60 a node
/// Source      primal network simplex, [Ahuja1993, ch. 11], on strongly feasible trees, so that it cannot cycle,
///             [Cunningham1976]; arcs are searched in blocks, [Kovacs2015]
[[nodiscard]] JUMPA_INLINE MinCostFlow min_cost_flow(const FlowProblem& problem);

/// Tells whether the potentials of `result` prove that its flow is a cheapest one.
///
/// Requires    nothing of `result`; the shapes and bounds of the problem
/// Ensures     true only if the flow is feasible, its cost is right and it is optimal
/// Complexity  O(arcs + nodes)
/// Source      complementary slackness, [Ahuja1993, ch. 9]
[[nodiscard]] JUMPA_INLINE bool proves_optimal(const FlowProblem& problem, const MinCostFlow& result);

/// Tells whether `cut` shows that no flow is feasible: what its nodes must send out, their supply, and what can flow in
/// do not balance however the arcs are used. Complexity O(arcs + nodes).
///
/// Source      Hoffman's circulation theorem, [Schrijver2003, ch. 11]
[[nodiscard]] JUMPA_INLINE bool proves_infeasible(const FlowProblem& problem, std::span<const Index> cut);

} // namespace jumpa::matching

#if JUMPA_HEADER_ONLY
#include <jumpa/matching/min_cost_flow.ipp>
#endif

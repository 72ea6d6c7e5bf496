#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/matching/bipartite_graph.hpp>

#include <span>
#include <vector>

namespace jumpa::matching {

/// An arc of a network: at least `lower` and at most `upper` units flow along it, each at `cost`.
struct FlowArc {
    Index tail = 0;
    Index head = 0;
    Value lower = 0;
    Value upper = 0;
    Value cost = 0;
};

/// A network and what its nodes give (supply above 0) or want (below 0). Only views; the caller keeps the data alive.
/// Arcs may be parallel, loops, and have bounds and costs of any sign.
struct FlowProblem {
    std::span<const FlowArc> arcs;
    std::span<const Value> supply; ///< one a node
};

/// How a flow came out.
enum class FlowOutcome {
    optimal,
    infeasible, ///< with a cut as witness
    refused,    ///< the problem is not as required: an arc without its node, bounds crossed, numbers too large
};

/// A flow and the potentials that prove that none is cheaper; or the nodes that cannot get what they want.
///
/// For every arc let  reduced = cost + potential[tail] - potential[head].  Where it is positive the arc carries its
/// lower bound, where it is negative its upper one.
struct MinCostFlow {
    FlowOutcome outcome = FlowOutcome::refused;
    std::vector<Value> flow{};      ///< one an arc
    std::vector<Value> potential{}; ///< one a node
    Value cost = 0;                 ///< sum of flow times cost
    std::vector<Index> cut{};       ///< where infeasible: nodes, ascending
};

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

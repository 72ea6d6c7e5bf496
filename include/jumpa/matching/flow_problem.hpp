#pragma once

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

/// What one level of a lexicographic flow came to, and why it could not be less.
struct FlowLevel {
    Value cost = 0; ///< of the flow, in this level's costs

    /// One a level before this one, none negative: what a unit of its cost weighs in the proof.
    std::vector<Value> earlier{};

    /// One a node: they prove, as those of `MinCostFlow` do, that no flow is cheaper for  this level's costs + sum of
    /// earlier[j] * costs of level j.  So none that is as cheap on the levels before is cheaper here. Empty, like
    /// `earlier`, where the numbers outgrow 64 bits: the level is as right, but without proof.
    std::vector<Value> potential{};
};

} // namespace jumpa::matching

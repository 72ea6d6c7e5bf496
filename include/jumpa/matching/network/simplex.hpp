#pragma once

#include <jumpa/matching/network/arc_table.hpp>
#include <jumpa/matching/network/block_search.hpp>
#include <jumpa/matching/network/spanning_tree.hpp>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace jumpa::matching::detail {

/// The primal network simplex on one network, whose costs may be changed between runs.
///
/// Invariant: the tree is strongly feasible, that is, from every node some flow can be sent to the root along the tree.
/// A tree arc without flow therefore points to the root. So no sequence of pivots comes back to the same tree, and an
/// artificial arc, once empty, points to the root, can carry nothing any more, and needs no cost.
///
/// Requires    a problem within the ranges of `min_cost_flow`
/// Source      [Ahuja1993, ch. 11], [Cunningham1976]
class NetworkSimplex {
public:
    explicit NetworkSimplex(const FlowProblem& problem)
        : arcs_(problem.arcs, nodes(problem)), tree_(nodes(problem)), search_(arcs_.searched()),
          potential_(problem.supply.size() + 1, 0) {
        hang_all(balances(problem), dear(problem));
    }

    /// Begins at a feasible flow instead of none. Requires no supplies and no run before; `hang` then builds the tree.
    /// Arcs are searched in blocks a quarter as long as from nothing, for what is left to gain is small.
    void begin_at(const std::vector<Value>& flow) {
        search_ = BlockSearch(arcs_.searched() / 16);
        for (std::size_t a = 0; a < flow.size(); ++a) {
            arcs_.load[arcs_.position[a]].flow = flow[a];
            arcs_.rest(arcs_.position[a]);
        }
    }

    /// Hangs a node that has no children yet by an arc along which something can flow to its new parent.
    void hang(Index node, Index parent, std::size_t arc) {
        const Index a = arcs_.position[arc];
        const bool up = arcs_.tail[a] == node;
        tree_.hang_over(node, node, parent, {a, up});
        arcs_.move[a] = Move::none;
        potential_[node] = potential_[parent] + (up ? -arcs_.cost[a] : arcs_.cost[a]);
    }

    /// Makes the flow a cheapest one. False where none is feasible.
    bool run() {
        for (Index a = search_.next(arcs_, potential_); a != BlockSearch::none; a = search_.next(arcs_, potential_)) {
            pivot(a);
        }
        return cut().empty();
    }

    /// Fixes every arc that no cheapest flow would use otherwise. Later runs stay among the cheapest of this one.
    void keep_optimal_face() {
        for (Index a = 0; a < arcs_.searched(); ++a) {
            if (arcs_.reduced_cost(a, potential_) != 0) {
                arcs_.move[a] = Move::none;
            }
        }
    }

    /// Other costs, one an arc, for the flow and the tree that are there. Requires a feasible flow.
    template <class Costs>
    void reprice(const Costs& costs) {
        for (std::size_t a = 0; a < arcs_.position.size(); ++a) {
            arcs_.cost[arcs_.position[a]] = costs[a];
        }
        tree_.visit_all([this](Index node) {
            const auto link = tree_.link(node);
            const Value cost = link.arc < arcs_.searched() ? arcs_.cost[link.arc] : 0;
            potential_[node] = potential_[tree_.parent(node)] + (link.up ? -cost : cost);
        });
    }

    /// Flow above the lower bound.
    [[nodiscard]] Value flow(std::size_t arc) const { return arcs_.load[arcs_.position[arc]].flow; }

    /// One a node, and a last one of the root's.
    [[nodiscard]] const std::vector<Value>& potential() const { return potential_; }

    /// After a run: the nodes that only an artificial arc could serve, ascending; none where the flow is feasible.
    [[nodiscard]] std::vector<Index> cut() const {
        std::vector<Index> nodes;
        std::vector<bool> below(potential_.size(), false);
        tree_.visit_all([&](Index node) {
            const auto link = tree_.link(node);
            below[node] = below[tree_.parent(node)] || (link.arc >= arcs_.searched() && !link.up);
            if (below[node]) {
                nodes.push_back(node);
            }
        });
        std::sort(nodes.begin(), nodes.end());
        return nodes;
    }

private:
    /// The node whose arc to its parent leaves the tree, how much flows before it blocks, and on which side it lies;
    /// no node where the entering arc itself blocks first.
    struct Block {
        Index node = SpanningTree::none;
        Value delta = 0;
        bool behind = false; ///< on the way from the end of the entering arc back to the top of the cycle
    };

    [[nodiscard]] static Index nodes(const FlowProblem& problem) { return static_cast<Index>(problem.supply.size()); }

    /// More than any path can cost, twice: no sum of costs makes up for an artificial arc, and the potentials of what
    /// only such an arc serves lie above all others, which makes them a cut.
    [[nodiscard]] static Value dear(const FlowProblem& problem) {
        Value most = 0;
        for (const FlowArc& arc : problem.arcs) {
            most = std::max(most, std::abs(arc.cost));
        }
        return 2 * (static_cast<Value>(problem.supply.size()) + 1) * most + 1;
    }

    /// What each node has to give once every arc carries its lower bound.
    [[nodiscard]] static std::vector<Value> balances(const FlowProblem& problem) {
        std::vector<Value> balance(problem.supply.begin(), problem.supply.end());
        for (const FlowArc& arc : problem.arcs) {
            balance[arc.tail] -= arc.lower;
            balance[arc.head] += arc.lower;
        }
        return balance;
    }

    /// The first tree: an artificial arc takes what a node has to give, or brings, at a high cost, what it wants.
    void hang_all(const std::vector<Value>& balance, Value high_cost) {
        for (Index node = 0; node < balance.size(); ++node) {
            const Index arc = arcs_.searched() + node;
            const bool up = balance[node] >= 0;
            arcs_.load[arc].flow = std::abs(balance[node]);
            potential_[node] = up ? 0 : high_cost;
            tree_.attach(node, tree_.root(), {arc, up});
        }
    }

    void pivot(Index entering) {
        const bool forward = arcs_.move[entering] == Move::up;
        const Index start = forward ? arcs_.tail[entering] : arcs_.head[entering];
        const Index end = forward ? arcs_.head[entering] : arcs_.tail[entering];
        const Block block = find_block(entering, start, end);
        push(block.delta, entering, forward, start, end);
        if (block.node == SpanningTree::none) {
            arcs_.rest(entering);
            return;
        }
        arcs_.rest(tree_.link(block.node).arc);
        const Index turned = block.behind ? end : start;
        exchange(block.node, turned, block.behind ? start : end, entering);
    }

    /// How much more can flow between a node and its parent.
    [[nodiscard]] Value room(Index node, bool upwards) const {
        const auto link = tree_.link(node);
        const ArcTable::Load& load = arcs_.load[link.arc];
        return link.up == upwards ? load.capacity - load.flow : load.flow;
    }

    /// Walks the cycle from both ends of the entering arc up to where they meet. Of all arcs that block first, the last
    /// one in the direction of the flow, seen from the top, must leave: this keeps the tree strongly feasible.
    [[nodiscard]] Block find_block(Index entering, Index start, Index end) const {
        Block before{SpanningTree::none, arcs_.load[entering].capacity, false};
        Block behind{SpanningTree::none, before.delta, true};
        while (start != end) {
            if (tree_.depth(start) > tree_.depth(end)) {
                const Value room = this->room(start, false);
                if (room < before.delta) {
                    before = {start, room, false};
                }
                start = tree_.parent(start);
            } else {
                const Value room = this->room(end, true);
                if (room <= behind.delta) {
                    behind = {end, room, true};
                }
                end = tree_.parent(end);
            }
        }
        return behind.node != SpanningTree::none && behind.delta <= before.delta ? behind : before;
    }

    /// Sends `delta` around the cycle.
    void push(Value delta, Index entering, bool forward, Index start, Index end) {
        if (delta == 0) {
            return;
        }
        arcs_.load[entering].flow += forward ? delta : -delta;
        while (start != end) {
            const bool upwards = tree_.depth(start) <= tree_.depth(end);
            Index& node = upwards ? end : start;
            const auto link = tree_.link(node);
            arcs_.load[link.arc].flow += link.up == upwards ? delta : -delta;
            node = tree_.parent(node);
        }
    }

    /// Hangs the subtree of `top`, which loses its arc, by the entering arc between `turned` in it and `parent`.
    void exchange(Index top, Index turned, Index parent, Index entering) {
        const bool up = arcs_.tail[entering] == turned;
        const Value reduced = arcs_.reduced_cost(entering, potential_);
        const Value shift = up ? -reduced : reduced;
        arcs_.move[entering] = Move::none;
        tree_.hang_over(top, turned, parent, {entering, up});
        tree_.settle(turned, [&](Index node) { potential_[node] += shift; });
    }

    ArcTable arcs_;
    SpanningTree tree_;
    BlockSearch search_;
    std::vector<Value> potential_;
};

} // namespace jumpa::matching::detail

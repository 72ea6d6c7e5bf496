#pragma once

#include <jumpa/matching/flow_problem.hpp>
#include <jumpa/matching/network/root.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace jumpa::matching::detail {

/// What an arc outside the tree may do: leave its lower bound, its upper one, or nothing. Arcs of the tree and arcs
/// that are fixed may do nothing.
enum class Move : std::int8_t { up = 1, none = 0, down = -1 };

/// The arcs of a network in the order in which they are searched, lower bounds taken out.
///
/// Neighbours in the input share their tail, as a rule, so a block of neighbours would see few nodes. Here the arcs lie
/// a stride apart, [Kovacs2015].
class ArcTable {
public:
    struct Load {
        Value flow = 0;
        Value capacity = 0;
    };

    /// `artificial` further arcs without bound stand behind those of the network; they are never searched.
    ArcTable(std::span<const FlowArc> arcs, Index artificial)
        : position(arcs.size()), tail(arcs.size()), head(arcs.size()), cost(arcs.size()), move(arcs.size(), Move::none),
          load(arcs.size() + artificial, Load{0, std::numeric_limits<Value>::max()}) {
        const std::size_t stride = std::max<std::size_t>(root_of(arcs.size()), 1);
        Index next = 0;
        for (std::size_t first = 0; first < std::min(stride, arcs.size()); ++first) {
            for (std::size_t a = first; a < arcs.size(); a += stride) {
                set(position[a] = next++, arcs[a]);
            }
        }
    }

    [[nodiscard]] Index searched() const { return static_cast<Index>(tail.size()); }

    /// What another unit along the arc costs, the potentials of its ends counted.
    [[nodiscard]] Value reduced_cost(Index a, const std::vector<Value>& potential) const {
        return cost[a] + potential[tail[a]] - potential[head[a]];
    }

    /// Puts an arc outside the tree at the bound that it has reached.
    void rest(Index a) {
        if (a < searched()) {
            move[a] = load[a].capacity == 0 ? Move::none : load[a].flow == 0 ? Move::up : Move::down;
        }
    }

    std::vector<Index> position; ///< of each arc of the input
    std::vector<Index> tail;
    std::vector<Index> head;
    std::vector<Value> cost;
    std::vector<Move> move;
    std::vector<Load> load;

private:
    void set(Index a, const FlowArc& arc) {
        tail[a] = arc.tail;
        head[a] = arc.head;
        cost[a] = arc.cost;
        load[a].capacity = arc.upper - arc.lower;
        rest(a);
    }
};

} // namespace jumpa::matching::detail

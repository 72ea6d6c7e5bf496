#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/matching/min_cost_flow.hpp>

#include <algorithm>
#include <vector>

/// Seeded networks for tests and benches.
namespace jumpa::test {

using matching::FlowArc;
using matching::Index;

/// A network that owns its data.
struct Network {
    std::vector<FlowArc> arcs{};
    std::vector<Value> supply{};

    [[nodiscard]] matching::FlowProblem problem() const { return {arcs, supply}; }
};

/// Small networks of all kinds: parallel arcs, loops, parts without connection, nodes without arcs, ties, bounds that
/// leave nothing to choose, negative cycles, lower bounds, wants that cannot be met.
class RandomNetworks {
public:
    RandomNetworks(Index most_nodes, std::uint64_t seed) : most_nodes_(most_nodes), random_(seed) {}

    [[nodiscard]] Network draw() {
        const auto nodes = static_cast<Index>(random_.between(1, most_nodes_));
        Network network;
        network.supply.assign(nodes, 0);
        draw_arcs(network, nodes);
        draw_supplies(network);
        return network;
    }

private:
    void draw_arcs(Network& network, Index nodes) {
        const auto count = random_.below(std::uint64_t{nodes} * 5 + 2);
        const std::int64_t most_cost = random_.chance(500'000) ? 2 : 10'000;
        const std::int64_t most_capacity = random_.chance(500'000) ? 1 : 30;
        const std::uint32_t with_lower = random_.chance(400'000) ? 200'000 : 0;
        const Index parts = random_.chance(200'000) ? 3 : 1; // arcs stay within a part
        for (std::uint64_t a = 0; a < count; ++a) {
            const auto tail = static_cast<Index>(random_.below(nodes));
            Index head = static_cast<Index>(random_.below(nodes));
            head = head % parts == tail % parts ? head : tail;
            const Value upper = random_.between(0, most_capacity);
            const Value lower = random_.chance(with_lower) ? upper - random_.between(0, most_capacity) : 0;
            network.arcs.push_back({tail, head, lower, upper, random_.between(-most_cost / 2, most_cost)});
        }
        std::stable_sort(network.arcs.begin(), network.arcs.end(),
                         [](const FlowArc& a, const FlowArc& b) { return a.tail < b.tail; });
    }

    /// Mostly what some flow leaves behind, so that it is feasible; sometimes anything.
    void draw_supplies(Network& network) {
        const auto kind = random_.below(10);
        for (const FlowArc& arc : network.arcs) {
            const Value flow = kind < 7 ? random_.between(arc.lower, arc.upper) : 0;
            network.supply[arc.tail] += flow;
            network.supply[arc.head] -= flow;
        }
        for (Index i = 0; kind == 9 && i < 3; ++i) {
            const Value amount = random_.between(0, 5);
            network.supply[random_.below(network.supply.size())] += amount;
            network.supply[random_.below(network.supply.size())] -= amount;
        }
    }

    Index most_nodes_;
    Random random_;
};

} // namespace jumpa::test

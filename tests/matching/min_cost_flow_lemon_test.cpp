#include "catch.hpp"
#include "peers/lemon_flow.hpp"
#include "support/instances.hpp"
#include "support/random_networks.hpp"

#include <iostream>

using namespace jumpa;
using namespace jumpa::matching;

namespace {

std::optional<long long> by_lemon(const test::Network& network) {
    std::vector<peers::LemonArc> arcs;
    for (const FlowArc& arc : network.arcs) {
        arcs.push_back({static_cast<int>(arc.tail), static_cast<int>(arc.head), arc.lower, arc.upper, arc.cost});
    }
    return peers::lemon_flow(arcs, std::vector<long long>(network.supply.begin(), network.supply.end()));
}

/// Proved, and the same answer as LEMON's.
bool agrees(const test::Network& network, const MinCostFlow& result) {
    const auto lemon = by_lemon(network);
    return lemon ? proves_optimal(network.problem(), result) && result.cost == *lemon
                 : result.outcome == FlowOutcome::infeasible && proves_infeasible(network.problem(), result.cut);
}

} // namespace

TEST_CASE("min_cost_flow: LEMON finds no cheaper flow and no other infeasible network among 20'000", "[peers]") {
    int infeasible = 0;
    int with_lower = 0;
    int zero_cost = 0;
    for (const Index most_nodes : {3U, 8U, 20U, 60U}) {
        test::RandomNetworks networks(most_nodes, 1'976 + most_nodes);
        for (int i = 0; i < support::instances(5'000); ++i) {
            const test::Network network = networks.draw();
            const MinCostFlow result = min_cost_flow(network.problem());
            infeasible += result.outcome == FlowOutcome::infeasible ? 1 : 0;
            with_lower +=
                std::any_of(network.arcs.begin(), network.arcs.end(), [](auto& arc) { return arc.lower != 0; });
            zero_cost += result.outcome == FlowOutcome::optimal && result.cost == 0 ? 1 : 0;
            if (!agrees(network, result)) {
                FAIL("network " << i << " of at most " << most_nodes << " nodes");
            }
        }
    }
    std::cout << "LEMON: " << 4 * support::instances(5'000) << " networks, " << infeasible << " infeasible, "
              << with_lower << " with lower bounds, " << zero_cost << " of cost 0\n";
    CHECK(infeasible > support::instances(1'000));
    CHECK(infeasible < support::instances(10'000));
    CHECK(with_lower > support::instances(5'000));
    CHECK(zero_cost < support::instances(10'000));
}

#include "catch.hpp"
#include "support/random_networks.hpp"

#include <jumpa/matching/min_cost_flow.hpp>

#include <limits>

using namespace jumpa;
using namespace jumpa::matching;

namespace {

constexpr Value huge = std::numeric_limits<Value>::max();

/// Two units from node 0 to node 3: one over the cheap bridge 1, the other over the dear bridge 2.
const test::Network bridges{{{0, 1, 0, 2, 1}, {0, 2, 0, 2, 3}, {1, 3, 0, 1, 1}, {2, 3, 0, 2, 3}}, {2, 0, 0, -2}};

FlowOutcome outcome(std::vector<FlowArc> arcs, std::vector<Value> supply) {
    return min_cost_flow({arcs, supply}).outcome;
}

} // namespace

TEST_CASE("min_cost_flow: what the cheap bridge cannot carry takes the dear one", "[flow]") {
    const MinCostFlow result = min_cost_flow(bridges.problem());
    REQUIRE(result.outcome == FlowOutcome::optimal);
    CHECK(result.flow == std::vector<Value>{1, 1, 1, 1});
    CHECK(result.cost == 8);
    CHECK(proves_optimal(bridges.problem(), result));
}

TEST_CASE("proves_optimal: a flow or a potential changed by one is no proof any more", "[flow]") {
    const MinCostFlow result = min_cost_flow(bridges.problem());
    const auto change = GENERATE(-1, 1);
    MinCostFlow other = result;

    SECTION("the cost") {
        other.cost += change;
    }
    SECTION("the flow of one arc") {
        other.flow[GENERATE(0U, 1U, 2U, 3U)] += change;
    }
    SECTION("the potential of an end of the dear bridge") {
        other.potential[GENERATE(0U, 2U, 3U)] += change;
    }
    SECTION("a potential too few") {
        other.potential.pop_back();
    }
    SECTION("a feasible flow that costs more") {
        other.flow = {0, 2, 0, 2};
        other.cost = 12;
    }
    CHECK_FALSE(proves_optimal(bridges.problem(), other));
}

TEST_CASE("proves_optimal: a flow below a lower bound is refused though it costs the same", "[flow]") {
    const test::Network forced{{{0, 1, 1, 2, 0}, {1, 0, 0, 2, 0}}, {0, 0}};
    MinCostFlow result = min_cost_flow(forced.problem());
    CHECK(proves_optimal(forced.problem(), result));
    result.flow = {0, 0};
    CHECK_FALSE(proves_optimal(forced.problem(), result));
}

TEST_CASE("min_cost_flow: a negative cycle is filled, a lower bound is kept though it costs", "[flow]") {
    const test::Network network{{{0, 1, 0, 5, -3}, {1, 0, 0, 4, 1}, {1, 1, -2, 2, 7}, {0, 0, 1, 9, 1}}, {0, 0}};
    const MinCostFlow result = min_cost_flow(network.problem());
    CHECK(result.flow == std::vector<Value>{4, 4, -2, 1});
    CHECK(result.cost == -12 + 4 - 14 + 1);
    CHECK(proves_optimal(network.problem(), result));
}

TEST_CASE("min_cost_flow: no nodes and no arcs are a problem, and solved", "[flow]") {
    CHECK(outcome({}, {}) == FlowOutcome::optimal);
    CHECK(outcome({}, {0, 0}) == FlowOutcome::optimal);
    CHECK(outcome({}, {1, -1}) == FlowOutcome::infeasible);
}

TEST_CASE("min_cost_flow: the witness of infeasibility is a set of nodes that want more than can reach them",
          "[flow]") {
    test::Network network = bridges;
    network.supply = {4, 0, 0, -4};
    const MinCostFlow result = min_cost_flow(network.problem());
    REQUIRE(result.outcome == FlowOutcome::infeasible);
    CHECK(result.cut == std::vector<Index>{3});
    CHECK(proves_infeasible(network.problem(), result.cut));

    SECTION("one more unit of room and the same cut shows nothing") {
        network.arcs[2].upper = 2;
        CHECK_FALSE(proves_infeasible(network.problem(), result.cut));
        CHECK(min_cost_flow(network.problem()).outcome == FlowOutcome::optimal);
    }
    SECTION("a node named twice, or one that is not there, is no witness") {
        CHECK_FALSE(proves_infeasible(network.problem(), std::vector<Index>{3, 3}));
        CHECK_FALSE(proves_infeasible(network.problem(), std::vector<Index>{3, 4}));
    }
    SECTION("a lower bound that nobody can feed is one too") {
        const test::Network forced{{{0, 1, 2, 3, 0}, {1, 0, 0, 1, 0}}, {0, 0}};
        const MinCostFlow none = min_cost_flow(forced.problem());
        CHECK(none.outcome == FlowOutcome::infeasible);
        CHECK(proves_infeasible(forced.problem(), none.cut));
    }
}

TEST_CASE("min_cost_flow: what it cannot compute exactly it refuses", "[flow]") {
    CHECK(outcome({{0, 2, 0, 1, 0}}, {0, 0}) == FlowOutcome::refused);              // no such node
    CHECK(outcome({{0, 1, 2, 1, 0}}, {0, 0}) == FlowOutcome::refused);              // bounds crossed
    CHECK(outcome({{0, 1, 0, 1, 0}}, {1, 0}) == FlowOutcome::refused);              // more given than wanted
    CHECK(outcome({{0, 1, 0, huge, 0}}, {0, 0}) == FlowOutcome::refused);           // no sum of flows would fit
    CHECK(outcome({{0, 1, 0, 1, -huge - 1}}, {0, 0}) == FlowOutcome::refused);      // no sum of costs would
    CHECK(outcome({{0, 1, 0, 1, huge / 64}}, {0, 0}) == FlowOutcome::optimal);      // these do
    CHECK(outcome({{0, 0, 0, huge / 8, -huge / 64}}, {0}) == FlowOutcome::refused); // but not this product
}

TEST_CASE("min_cost_flow: the order of arcs and the numbers of nodes change no cost", "[flow]") {
    test::RandomNetworks networks(12, 7);
    for (int i = 0; i < 500; ++i) {
        const test::Network network = networks.draw();
        test::Network turned = network;
        std::reverse(turned.arcs.begin(), turned.arcs.end());
        std::reverse(turned.supply.begin(), turned.supply.end());
        for (FlowArc& arc : turned.arcs) {
            arc.tail = static_cast<Index>(network.supply.size()) - 1 - arc.tail;
            arc.head = static_cast<Index>(network.supply.size()) - 1 - arc.head;
        }
        const MinCostFlow result = min_cost_flow(network.problem());
        const MinCostFlow other = min_cost_flow(turned.problem());
        REQUIRE(result.outcome == other.outcome);
        REQUIRE(result.cost == other.cost);
    }
}

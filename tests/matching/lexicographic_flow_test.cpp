#include "catch.hpp"
#include "support/random_networks.hpp"

#include <jumpa/matching/lexicographic_flow.hpp>

using namespace jumpa;
using namespace jumpa::matching;

namespace {

using Costs = std::vector<std::vector<Value>>;

/// Two units over three roads from node 0 to node 1.
const test::Network roads{{{0, 1, 0, 1, 0}, {0, 1, 0, 1, 0}, {0, 1, 0, 1, 0}}, {2, -2}};

Costs random_costs(std::size_t arcs, Random& random) {
    Costs costs(static_cast<std::size_t>(random.between(1, 4)));
    for (auto& level : costs) {
        const Value most = random.chance(500'000) ? 1 : 30;
        for (std::size_t a = 0; a < arcs; ++a) {
            level.push_back(random.between(-most, most));
        }
    }
    return costs;
}

/// The levels as one cost each, every level weighing more than all that later ones can change. For small numbers only.
std::vector<Value> weighed(const Costs& costs, std::span<const FlowArc> arcs) {
    std::vector<Value> result(arcs.size(), 0);
    Value units = 1;
    for (const FlowArc& arc : arcs) {
        units += arc.upper - arc.lower;
    }
    for (const auto& level : costs) {
        const Value weight = 60 * units; // twice the highest cost of a unit
        for (std::size_t a = 0; a < arcs.size(); ++a) {
            result[a] = result[a] * weight + level[a];
        }
    }
    return result;
}

} // namespace

TEST_CASE("lexicographic_flow: a later level chooses only among the cheapest flows of those before", "[flow]") {
    const Costs costs{{1, 1, 2}, {9, 9, 0}};
    const LexicographicFlow result = lexicographic_flow(roads.problem(), costs);
    CHECK(result.flow == std::vector<Value>{1, 1, 0});
    REQUIRE(result.levels.size() == 2);
    CHECK(result.levels[0].cost == 2);
    CHECK(result.levels[1].cost == 18);
    CHECK(result.levels[1].earlier == std::vector<Value>{9}); // a unit of the first level is worth 9 of the second
    CHECK(proves_optimal(roads.problem(), costs, result));

    SECTION("less weight on the first level, a wrong cost or a level without potentials prove nothing") {
        LexicographicFlow other = result;
        SECTION("weight") {
            other.levels[1].earlier[0] = 8;
        }
        SECTION("negative weight") {
            other.levels[1].earlier[0] = -1;
        }
        SECTION("cost") {
            other.levels[1].cost = 17;
        }
        SECTION("no potentials") {
            other.levels[1].potential.clear();
        }
        SECTION("another flow") {
            other.flow = {1, 0, 1};
        }
        CHECK_FALSE(proves_optimal(roads.problem(), costs, other));
    }
}

TEST_CASE("lexicographic_flow: an arc without choice makes no level weigh more", "[flow]") {
    const test::Network network{{{0, 1, 0, 1, 0}, {0, 1, 0, 1, 0}, {0, 1, 1, 1, 0}}, {2, -2}};
    const Costs costs{{1, 2, 9}, {3, 0, 900}};
    const LexicographicFlow result = lexicographic_flow(network.problem(), costs);
    CHECK(result.flow == std::vector<Value>{1, 0, 1});
    CHECK(result.levels.at(1).earlier == std::vector<Value>{3});
    CHECK(proves_optimal(network.problem(), costs, result));
}

TEST_CASE("proves_optimal: a negative weight of a level is refused even where it does no harm", "[flow]") {
    const Costs costs{{1, 1, 1}, {9, 9, 0}}; // every flow costs 2 on the first level
    LexicographicFlow result = lexicographic_flow(roads.problem(), costs);
    const auto weigh = [&](Value weight) { // with potentials to match
        result.levels.at(1).potential[1] += weight - result.levels.at(1).earlier.at(0);
        result.levels[1].earlier[0] = weight;
        return proves_optimal(roads.problem(), costs, result);
    };
    CHECK(weigh(0));
    CHECK(weigh(1));
    CHECK_FALSE(weigh(-1));
}

TEST_CASE("lexicographic_flow: a proof beyond 64 bits is left out, the levels are as right", "[flow]") {
    const test::Network four{{{0, 1, 0, 1, 0}, {0, 1, 0, 1, 0}, {0, 1, 0, 1, 0}, {0, 1, 0, 1, 0}}, {2, -2}};
    const Value large = GENERATE(Value{1'000'000}, Value{1'000'000'000'000'000});
    const Costs costs{{0, 0, 0, 1}, {0, 0, 1, -large}, {large, large, 0, 0}};
    const LexicographicFlow result = lexicographic_flow(four.problem(), costs);
    REQUIRE(result.outcome == FlowOutcome::optimal);
    CHECK(result.flow == std::vector<Value>{1, 1, 0, 0});
    CHECK(result.levels[2].cost == 2 * large);
    const bool fits = large == 1'000'000; // the first level weighs more than the square of this
    CHECK(result.levels[2].potential.empty() != fits);
    CHECK(result.levels[2].earlier == (fits ? std::vector<Value>{large * (large + 1), large} : std::vector<Value>{}));
    CHECK(proves_optimal(four.problem(), costs, result) == fits);
}

TEST_CASE("lexicographic_flow: costs of another shape, or too large for their paths, are refused", "[flow]") {
    const auto outcome = [](const Costs& costs) { return lexicographic_flow(roads.problem(), costs).outcome; };
    CHECK(outcome({{1, 1, 2, 0}}) == FlowOutcome::refused);
    CHECK(outcome({{1, 1, 2}, {1, 1, Value{1} << 58U}}) == FlowOutcome::refused);
    CHECK(outcome({}) == FlowOutcome::optimal);
}

TEST_CASE("lexicographic_flow: one big weight a level, where it fits, finds the same costs in 3'000 networks",
          "[flow]") {
    test::RandomNetworks networks(7, 2'022);
    Random random(3);
    int compared = 0;
    for (int i = 0; i < 3'000; ++i) {
        test::Network network = networks.draw();
        const Costs costs = random_costs(network.arcs.size(), random);
        const LexicographicFlow result = lexicographic_flow(network.problem(), costs);
        const std::vector<Value> big = weighed(costs, network.arcs);
        for (std::size_t a = 0; a < big.size(); ++a) {
            network.arcs[a].cost = big[a];
        }
        const MinCostFlow one = min_cost_flow(network.problem());
        if (result.outcome == FlowOutcome::infeasible) {
            REQUIRE(proves_infeasible(network.problem(), result.cut));
            continue;
        }
        REQUIRE(proves_optimal(network.problem(), costs, result));
        if (one.outcome == FlowOutcome::optimal) { // else the weights were too big
            ++compared;
            for (std::size_t l = 0; l < costs.size(); ++l) {
                Value cost = 0;
                for (std::size_t a = 0; a < big.size(); ++a) {
                    cost += one.flow[a] * costs[l][a];
                }
                REQUIRE(cost == result.levels[l].cost);
            }
        }
    }
    CHECK(compared > 2'000);
}

#include "catch.hpp"
#include "support/random_instances.hpp"

#include <jumpa/matching/quota_matching.hpp>

#include <algorithm>

/// Problems whose gains change with every edge, larger than a search through everything could take: the solver looks at
/// gains only where it expects the numbers to lie, and the proof looks at all of them.
using namespace jumpa;
using namespace jumpa::matching;

namespace {

struct Case {
    test::Instance instance;
    std::vector<Quota> rows{};
    std::vector<Quota> cols{};

    explicit Case(test::Instance drawn, Random& random) : instance(std::move(drawn)) {
        for (const std::int32_t most : instance.row_capacity) {
            rows.push_back({.most = random.chance(200'000) ? most : std::numeric_limits<std::int32_t>::max()});
        }
        for (const std::int32_t most : instance.col_capacity) {
            cols.push_back({.most = random.chance(200'000) ? most : std::numeric_limits<std::int32_t>::max()});
        }
    }

    [[nodiscard]] QuotaProblem problem() const { return {instance.graph, {rows}, {cols}, 0, instance.total}; }
};

/// Falls by a little at every step, by more now and then.
std::vector<Value> falling(Random& random) {
    std::vector<Value> bonus(static_cast<std::size_t>(random.between(10, 60)));
    Value next = 0;
    for (std::size_t i = bonus.size(); i-- > 0;) {
        next += random.between(0, random.chance(100'000) ? 2'000 : 20);
        bonus[i] = next;
    }
    return bonus;
}

} // namespace

TEST_CASE("quota_matching: 600 problems with up to 50 edges a vertex are proved on every gain", "[quota]") {
    Random random(11);
    test::SmallInstances draw(50, 1'953);
    int uneven = 0;
    for (int i = 0; i < 600; ++i) {
        const Case fair(draw.draw(), random);
        const QuotaProblem problem = fair.problem();
        QuotaLevelGoal points = most_weight(fair.instance.weight);
        add_bonus(points, problem, i % 2 == 0 ? Side::rows : Side::cols, falling(random));
        const Side first = i % 3 == 0 ? Side::cols : Side::rows;
        std::vector<QuotaLevelGoal> levels{points};
        if (i % 4 != 0) {
            levels = {most_edges(), most_even(problem, first), points};
        }
        const QuotaMatching result = quota_matching(problem, levels);
        REQUIRE(proves_optimal(problem, levels, result));
        uneven += levels.size() > 1 && result.levels[1].prices.earlier[0] > 0 ? 1 : 0;
    }
    CHECK(uneven > 200);
}

TEST_CASE("quota_matching: one vertex in a hundred with all the edges is found though nobody expects it", "[quota]") {
    BipartiteGraph graph{60, {0}, {}};
    for (Index r = 0; r < 100; ++r) {
        for (Index c = 0; c < (r == 57 ? 60U : 1U); ++c) {
            graph.column.push_back(c);
        }
        graph.row_begin.push_back(graph.column.size());
    }
    const std::vector<Quota> rows(100);
    const std::vector<Quota> cols(60, Quota{.most = 1});
    const QuotaProblem problem{graph, {rows}, {cols}};
    const std::vector<QuotaLevelGoal> levels{most_edges(), most_even(problem, Side::rows)};
    const QuotaMatching result = quota_matching(problem, levels);
    CHECK(result.levels.at(0).value == 60);
    CHECK(result.levels.at(1).value == -(59 * 59 + 1)); // column 0 goes to anyone else
    CHECK(proves_optimal(problem, levels, result));
}

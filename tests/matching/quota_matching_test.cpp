#include "catch.hpp"

#include <jumpa/matching/quota_matching.hpp>

using namespace jumpa;
using namespace jumpa::matching;

namespace {

/// Two rows and three columns, all six edges: those of row 0 are 0, 1, 2, those of row 1 are 3, 4, 5.
struct TwoByThree {
    BipartiteGraph graph{3, {0, 3, 6}, {0, 1, 2, 0, 1, 2}};
    std::vector<Points> weight{9, 8, 1, 7, 6, 2};
    std::vector<Quota> rows{{.most = 2}, {.most = 2}};
    std::vector<Quota> cols{{.most = 1}, {.most = 1}, {.most = 2}};
    std::vector<Index> row_innermost{};

    [[nodiscard]] QuotaProblem problem() const { return {graph, {rows, row_innermost}, {cols}}; }

    /// Columns 1 and 2 are of a kind: a row may hold so many of them.
    void limit_kind(Index row, std::int32_t least, std::int32_t most) {
        row_innermost = {0, 0, 0, 1, 1, 1};
        row_innermost[3 * row + 1] = row_innermost[3 * row + 2] = 2;
        rows.push_back({.within = row, .least = least, .most = most});
    }
};

using Edges = std::vector<EdgeIndex>;

QuotaMatching solve(const TwoByThree& two, const std::vector<QuotaLevelGoal>& levels) {
    QuotaMatching result = quota_matching(two.problem(), levels);
    if (result.outcome == FlowOutcome::optimal) {
        CHECK(proves_optimal(two.problem(), levels, result));
    }
    return result;
}

FlowOutcome outcome(const QuotaProblem& problem, const std::vector<QuotaLevelGoal>& levels = {}) {
    return quota_matching(problem, levels).outcome;
}

} // namespace

TEST_CASE("quota_matching: without quotas beside the vertices' own it is the heaviest b-matching", "[quota]") {
    const TwoByThree two;
    const QuotaMatching result = solve(two, {most_weight(two.weight)});
    CHECK(result.edges == Edges{0, 1, 5}); // 9 + 8 + 2; row 0 is full
    CHECK(result.levels[0].value == 19);
}

TEST_CASE("quota_matching: a kind within a row has a most and a least of its own", "[quota]") {
    TwoByThree two;
    SECTION("row 0 may hold one of columns 1 and 2: it gives column 1 away or column 0") {
        two.limit_kind(0, 0, 0);
        CHECK(solve(two, {most_weight(two.weight)}).edges == Edges{0, 4, 5}); // 9 + 6 + 2
    }
    SECTION("row 1 must hold two of them, though column 1 is worth more to row 0") {
        two.limit_kind(1, 2, 2);
        CHECK(solve(two, {most_weight(two.weight)}).edges == Edges{0, 2, 4, 5}); // 9 + 1 + 6 + 2
    }
}

TEST_CASE("quota_matching: limits on all edges and edges that must be held", "[quota]") {
    const TwoByThree two;
    const std::vector<QuotaLevelGoal> heaviest{most_weight(two.weight)};
    QuotaProblem problem = two.problem();
    SECTION("two edges at most") {
        problem.most = 2;
        CHECK(quota_matching(problem, heaviest).edges == Edges{0, 1});
    }
    SECTION("four at least: all that the columns can hold, and row 0 is full before") {
        problem.least = 4;
        const auto result = quota_matching(problem, heaviest);
        CHECK(result.levels[0].value == 18); // 9 + 1 + 6 + 2 or 8 + 1 + 7 + 2
        CHECK(result.levels[0].prices.total < 0);
    }
    SECTION("the worst edge is held") {
        const Edges held{2};
        problem.held = held;
        const auto result = quota_matching(problem, heaviest);
        CHECK(result.levels[0].value == 18);
        CHECK(proves_optimal(problem, heaviest, result));
        QuotaMatching without = result;
        without.edges = {0, 1, 5};
        CHECK_FALSE(proves_optimal(problem, heaviest, without));
    }
}

TEST_CASE("quota_matching: a promise comes before points, and what is missing is told", "[quota]") {
    TwoByThree two;
    two.cols[2].most = 0;
    const std::vector<SoftLeast> rows{{.quota = 0, .least = 1}, {.quota = 1, .least = 2}};
    const QuotaMatching result = solve(two, {least_missing(rows, {}), most_weight(two.weight)});
    CHECK(result.levels[0].value == -1); // three wanted, two columns
    CHECK(result.levels[1].value == 15); // 9 + 6 or 8 + 7
    SECTION("a promise that weighs more is broken last") {
        const std::vector<SoftLeast> heavy{{.quota = 0, .least = 1}, {.quota = 1, .least = 2, .weight = 2}};
        CHECK(solve(two, {least_missing(heavy, {}), most_weight(two.weight)}).edges == Edges{3, 4});
    }
}

TEST_CASE("quota_matching: one edge of an upper tier is worth any number of points", "[quota]") {
    TwoByThree two;
    two.rows = {{.most = 1}, {.most = 1}};
    const std::vector<Points> tier{0, 0, 1, 0, 0, 0};
    const QuotaMatching result = solve(two, {most_of(tier), most_weight(two.weight)});
    CHECK(result.edges == Edges{2, 3}); // 1 + 7, where 9 + 6 would be the most
    REQUIRE(result.levels[1].prices.earlier.size() == 1);
    CHECK(result.levels[1].prices.earlier[0] >= 7); // what the tier costs: 15 - 8
}

TEST_CASE("quota_matching: a bonus list makes a second edge of a row count less than another row's first", "[quota]") {
    const TwoByThree two;
    QuotaLevelGoal level = most_weight(two.weight);
    QuotaProblem problem = two.problem();
    problem.most = 2;
    const auto with_bonus = [&](std::vector<Value> bonus) {
        QuotaLevelGoal goal = level;
        add_bonus(goal, problem, Side::rows, bonus);
        const std::vector<QuotaLevelGoal> levels{goal};
        const auto result = quota_matching(problem, levels);
        CHECK(proves_optimal(problem, levels, result));
        return result;
    };
    CHECK(with_bonus({}).edges == Edges{0, 1});         // 9 + 8
    CHECK(with_bonus({1}).levels[0].value == 18);       // 17 + 1
    CHECK(with_bonus({3}).edges == Edges{0, 4});        // 9 + 6 + 3 + 3 against 17 + 3
    CHECK(with_bonus({3, 3}).edges == Edges{0, 1});     // 17 + 6: the list no longer falls
    CHECK(with_bonus({3, 1, 1}).levels[0].value == 21); // 17 + 4 or 15 + 6
}

TEST_CASE("quota_matching: quotas that collide are named, and none of them can be left out", "[quota]") {
    TwoByThree two;
    two.rows = {{.least = 2}, {.least = 2}};
    two.cols = {{.most = 1}, {.most = 1}, {.most = 1}};
    const QuotaMatching result = solve(two, {most_weight(two.weight)});
    REQUIRE(result.outcome == FlowOutcome::infeasible);
    CHECK(proves_infeasible(two.problem(), result.conflict));
    CHECK(result.conflict.row == std::vector<Value>{-1, -1});
    CHECK(result.conflict.col == std::vector<Value>{1, 1, 1});
    for (std::size_t i = 0; i < 5; ++i) {
        QuotaPrices fewer = result.conflict;
        (i < 2 ? fewer.row[i] : fewer.col[i - 2]) = 0;
        CHECK_FALSE(proves_infeasible(two.problem(), fewer));
    }
    SECTION("one place more, and there is no conflict") {
        two.cols[2].most = 2;
        CHECK(outcome(two.problem()) == FlowOutcome::optimal);
        CHECK_FALSE(proves_infeasible(two.problem(), result.conflict));
    }
}

TEST_CASE("proves_optimal: a matching with one number changed proves nothing", "[quota]") {
    TwoByThree two;
    two.limit_kind(1, 2, 2);
    const std::vector<Points> tier{0, 1, 1, 1, 0, 0};
    const std::vector<QuotaLevelGoal> levels{most_of(tier), most_weight(two.weight)};
    QuotaMatching other = solve(two, levels);
    SECTION("a value") {
        ++other.levels[1].value;
    }
    SECTION("a weight of the level before") {
        other.levels[1].prices.earlier[0] = -1;
    }
    SECTION("no weight of it") {
        other.levels[1].prices.earlier.clear();
    }
    SECTION("a missing price") {
        other.levels[1].prices.col.pop_back();
    }
    SECTION("a level less") {
        other.levels.pop_back();
    }
    SECTION("a higher price") {
        other.levels[1].prices.total += 1;
    }
    SECTION("an edge twice") {
        other.edges.push_back(other.edges.back());
    }
    SECTION("an edge less") {
        other.edges.pop_back();
    }
    SECTION("huge prices are a verdict, no overflow") {
        constexpr Value huge = std::numeric_limits<Value>::max();
        other.levels[1].prices.earlier[0] = huge;
        other.levels[1].prices.row.assign(3, -huge);
        other.levels[1].prices.col.assign(3, huge);
        other.levels[1].prices.total = -huge;
    }
    CHECK_FALSE(proves_optimal(two.problem(), levels, other));
}

TEST_CASE("proves_optimal: a worse choice is refused with the best one's values and prices, and so is a missed minimum",
          "[quota]") {
    TwoByThree two;
    const std::vector<QuotaLevelGoal> levels{most_weight(two.weight)};
    QuotaMatching other = solve(two, levels);
    other.edges = {0, 1};
    CHECK_FALSE(proves_optimal(two.problem(), levels, other));

    two.weight = {1, 0, 0, 0, 0, 0}; // all but one edge is worth nothing, so leaving it out costs nothing
    const auto without_others = [&](const QuotaProblem& problem) {
        QuotaMatching matching = quota_matching(problem, levels);
        CHECK(proves_optimal(problem, levels, matching));
        matching.edges = {0};
        return proves_optimal(problem, levels, matching);
    };
    CHECK(without_others(two.problem()));
    QuotaProblem at_least_two = two.problem();
    at_least_two.least = 2;
    CHECK_FALSE(without_others(at_least_two));
    two.rows[1].least = 1;
    CHECK_FALSE(without_others(two.problem()));
}

TEST_CASE("quota_bound: any prices make a bound, and higher ones a worse bound", "[quota]") {
    const TwoByThree two;
    const std::vector<QuotaLevelGoal> levels{most_weight(two.weight)};
    QuotaPrices prices{{}, {0, 0}, {0, 0, 0}, 0};
    CHECK(quota_bound(two.problem(), levels, prices) == 33); // all weights
    prices.col = {8, 8, 0};
    CHECK(quota_bound(two.problem(), levels, prices) == 8 + 8 + 1 + 1 + 2);
    QuotaPrices longer = prices;
    longer.col.push_back(0);
    CHECK_FALSE(quota_bound(two.problem(), levels, longer));

    const std::vector<QuotaLevelGoal> tiers{most_edges(), levels[0]};
    CHECK_FALSE(quota_bound(two.problem(), tiers, prices)); // no weight for the first
    prices.earlier = {2};
    CHECK(quota_bound(two.problem(), tiers, prices) == 3 + 2 + 3 + 1 + 0 + 4 + 8 + 8);
    prices.earlier = {-1};
    CHECK_FALSE(quota_bound(two.problem(), tiers, prices)); // gains would grow
}

TEST_CASE("quota_matching: what is not as required is refused", "[quota]") {
    const TwoByThree good;
    REQUIRE(outcome(good.problem()) == FlowOutcome::optimal);
    const auto with = [](auto change) {
        TwoByThree two;
        change(two);
        return outcome(two.problem());
    };
    CHECK(with([](auto& two) { two.rows.pop_back(); }) == FlowOutcome::refused);     // a row without its quota
    CHECK(with([](auto& two) { two.rows[0] = {0, 2, 1}; }) == FlowOutcome::refused); // limits crossed
    CHECK(with([](auto& two) { two.rows[0].least = -1; }) == FlowOutcome::refused);
    CHECK(with([](auto& two) { two.rows.push_back({2, 0, 1}); }) == FlowOutcome::refused);          // within itself
    CHECK(with([](auto& two) { two.row_innermost = {0, 0, 0, 0, 1, 1}; }) == FlowOutcome::refused); // another's quota
    CHECK(with([](auto& two) { two.row_innermost = {0, 0, 0, 1, 1, 2}; }) == FlowOutcome::refused); // none's
    CHECK(with([](auto& two) { two.row_innermost = {0}; }) == FlowOutcome::refused);

    const std::vector<Points> short_list{1, 2};
    CHECK(outcome(good.problem(), {most_weight(short_list)}) == FlowOutcome::refused);
    const auto gains = [&](std::vector<QuotaGain> list) { return outcome(good.problem(), {{.row_gains = list}}); };
    CHECK(gains({{0, 0, {{1, 2}, {1, 1}}}}) == FlowOutcome::optimal);
    CHECK(gains({{0, 0, {{1, 1}, {1, 2}}}}) == FlowOutcome::refused); // growing
    CHECK(gains({{2, 0, {}}}) == FlowOutcome::refused);               // no such quota
    CHECK(gains({{0, 0, {}}, {0, 0, {}}}) == FlowOutcome::refused);   // twice
    CHECK(outcome(good.problem(), {{.each = std::numeric_limits<Value>::min()}}) == FlowOutcome::refused);
    CHECK(outcome(good.problem(), std::vector<QuotaLevelGoal>(33)) == FlowOutcome::refused);
}

TEST_CASE("quota_matching: an empty graph has one matching, unless some are wanted", "[quota]") {
    const BipartiteGraph empty{};
    QuotaProblem problem{empty, {}, {}};
    CHECK(outcome(problem, {most_edges()}) == FlowOutcome::optimal);
    problem.least = 1;
    CHECK(outcome(problem, {most_edges()}) == FlowOutcome::infeasible);
}

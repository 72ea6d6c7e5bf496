#include "catch.hpp"

#include <jumpa/matching/quota_matching.hpp>

#include <algorithm>
#include <string>

/// What even numbers of edges mean, and what only looks like them.
using namespace jumpa;
using namespace jumpa::matching;

namespace {

/// Edges written as "a3": row a, column 3; rows a to c, columns 1 to 5.
struct Written {
    BipartiteGraph graph{5, {0}, {}};
    std::vector<Quota> rows{3};
    std::vector<Quota> cols{5};
    Value most = std::numeric_limits<Value>::max();

    explicit Written(const std::vector<std::string>& edges) {
        for (const char row : std::string{"abc"}) {
            for (const std::string& edge : edges) {
                if (edge[0] == row) {
                    graph.column.push_back(static_cast<Index>(edge[1] - '1'));
                }
            }
            graph.row_begin.push_back(graph.column.size());
        }
    }

    [[nodiscard]] QuotaProblem problem() const { return {graph, {rows}, {cols}, 0, most}; }

    [[nodiscard]] QuotaMatching solve(const std::vector<QuotaLevelGoal>& levels,
                                      const std::vector<EdgeIndex>& held = {}) const {
        QuotaProblem asked = problem();
        asked.held = held;
        QuotaMatching result = quota_matching(asked, levels);
        REQUIRE(proves_optimal(asked, levels, result));
        return result;
    }

    /// Both sides' squares in one sum.
    [[nodiscard]] QuotaLevelGoal pooled() const {
        QuotaLevelGoal level = most_even(problem(), Side::rows);
        level.col_gains = most_even(problem(), Side::cols).col_gains;
        return level;
    }

    /// Numbers of edges, ascending.
    [[nodiscard]] std::vector<int> numbers(const QuotaMatching& matching, bool of_rows, bool of_cols) const {
        std::vector<int> all(8, 0);
        for (Index r = 0; r < 3; ++r) {
            for (const EdgeIndex e : matching.edges) {
                if (e >= graph.row_begin[r] && e < graph.row_begin[r + 1]) {
                    ++all[r];
                    ++all[3 + graph.column[e]];
                }
            }
        }
        std::vector<int> result(all.begin() + (of_rows ? 0 : 3), all.begin() + (of_cols ? 8 : 3));
        std::sort(result.begin(), result.end());
        return result;
    }
};

} // namespace

TEST_CASE("equity: rows first, then columns, is exact; the other order gives others the better share", "[quota]") {
    Written fair({"a3", "a5", "b1", "b2", "b3", "b4", "c3"});
    fair.most = 5;
    const QuotaLevelGoal rows = most_even(fair.problem(), Side::rows);
    const QuotaLevelGoal cols = most_even(fair.problem(), Side::cols);

    const QuotaMatching rows_first = fair.solve({most_edges(), rows, cols});
    CHECK(fair.numbers(rows_first, true, false) == std::vector<int>{1, 2, 2});
    CHECK(fair.numbers(rows_first, false, true) == std::vector<int>{0, 1, 1, 1, 2}); // a3 and c3 meet in column 3

    const QuotaMatching cols_first = fair.solve({most_edges(), cols, rows});
    CHECK(fair.numbers(cols_first, false, true) == std::vector<int>{1, 1, 1, 1, 1});
    CHECK(fair.numbers(cols_first, true, false) == std::vector<int>{1, 1, 3});
}

TEST_CASE("equity: the least sum of squares over both sides does not see that a column is left with nothing",
          "[quota]") {
    const auto twice_optimal = [](Written fair, std::vector<EdgeIndex> poor, std::vector<EdgeIndex> fine,
                                  Value squares) {
        fair.most = 5;
        const std::vector<QuotaLevelGoal> levels{most_edges(), fair.pooled()};
        CHECK(fair.solve(levels).levels[1].value == -squares);
        const QuotaMatching one = fair.solve(levels, poor);
        const QuotaMatching other = fair.solve(levels, fine);
        CHECK(one.levels[1].value == -squares);
        CHECK(other.levels[1].value == -squares);
        CHECK(fair.numbers(one, true, true) == std::vector<int>{0, 1, 1, 1, 1, 2, 2, 2});
        CHECK(fair.numbers(other, true, true) == std::vector<int>{1, 1, 1, 1, 1, 1, 1, 3});
    };
    // a3 a5 b1 b2 c3 against a5 b1 b2 b4 c3
    twice_optimal(Written({"a3", "a5", "b1", "b2", "b3", "b4", "c3"}), {0, 1, 2, 3, 6}, {1, 2, 3, 5, 6}, 16);
    // With one edge less: without c5 or c1 against without a4
    twice_optimal(Written({"a3", "a4", "b4", "c1", "c2", "c5"}), {0, 1, 2, 3, 4}, {0, 2, 3, 4, 5}, 16);
}

TEST_CASE("equity: where minimums bind, the least pooled squares are plainly wrong", "[quota]") {
    // Column 5 needs both its edges, columns 2 and 3 their only ones: of six edges, a1 or b4 stays out.
    Written fair({"a1", "a2", "a3", "a5", "b4", "b5", "c4"});
    fair.most = 6;
    fair.rows[2].least = 1;
    fair.cols[1].least = fair.cols[2].least = 1;
    fair.cols[4].least = 2;
    const QuotaMatching pooled = fair.solve({most_edges(), fair.pooled()});
    CHECK(pooled.levels[1].value == -24);
    CHECK(fair.numbers(pooled, false, true) == std::vector<int>{0, 1, 1, 2, 2}); // column 1 goes without

    const QuotaMatching cols =
        fair.solve({most_edges(), most_even(fair.problem(), Side::cols), most_even(fair.problem(), Side::rows)});
    CHECK(fair.numbers(cols, false, true) == std::vector<int>{1, 1, 1, 1, 2}); // squares of all: 26
    CHECK(fair.numbers(cols, true, false) == std::vector<int>{1, 1, 4});
}

TEST_CASE("equity: squares without a level for the number of edges choose nothing at all", "[quota]") {
    const Written fair({"a1", "b1"});
    CHECK(fair.solve({most_even(fair.problem(), Side::rows)}).edges.empty());
    CHECK(fair.solve({most_edges(), most_even(fair.problem(), Side::rows)}).edges.size() == 2);
}

TEST_CASE("equity: a row's third edge gives way to another row's first, whatever the points", "[quota]") {
    Written fair({"a1", "a2", "a3", "b3"});
    fair.cols[2].most = 1;
    const std::vector<Points> weight{5, 5, 10'000, 1};
    const QuotaMatching even = fair.solve({most_edges(), most_even(fair.problem(), Side::rows), most_weight(weight)});
    CHECK(even.edges == std::vector<EdgeIndex>{0, 1, 3});
    CHECK(even.levels[2].value == 11);
    CHECK(fair.solve({most_edges(), most_weight(weight)}).levels[1].value == 10'010); // the price of evenness: 9'999
    CHECK(even.levels[2].prices.earlier[1] * 4 >= 9'999);                             // squares 9 + 0 against 4 + 1
}

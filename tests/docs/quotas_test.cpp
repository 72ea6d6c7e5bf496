#include "catch.hpp"

#include <jumpa/matching/quota_matching.hpp>

#include <vector>

/// The example of docs/how-it-works.md that the engine for quotas does.
using namespace jumpa;
using namespace jumpa::matching;

TEST_CASE("how it works, example 5: with minimums the least pooled squares send buyer 1 home, buyers first do not",
          "[docs]") {
    const BipartiteGraph pairs{5, {0, 4, 6, 7}, {0, 1, 2, 4, 3, 4, 3}}; // a1 a2 a3 a5, b4 b5, c4
    const std::vector<Quota> sellers{{}, {}, {.least = 1}};
    const std::vector<Quota> buyers{{}, {.least = 1}, {.least = 1}, {}, {.least = 2}};
    const QuotaProblem problem{pairs, {sellers}, {buyers}, 0, 6};

    QuotaLevelGoal pooled = most_even(problem, Side::rows);
    const QuotaLevelGoal of_buyers = most_even(problem, Side::cols);
    const std::vector<QuotaLevelGoal> sellers_last{most_edges(), of_buyers, pooled};
    pooled.col_gains = of_buyers.col_gains;
    const std::vector<QuotaLevelGoal> together{most_edges(), pooled};

    const QuotaMatching without_a1 = quota_matching(problem, together);
    CHECK(without_a1.edges == std::vector<EdgeIndex>{1, 2, 3, 4, 5, 6});
    CHECK(without_a1.levels[1].value == -24);
    CHECK(proves_optimal(problem, together, without_a1));

    const QuotaMatching without_b4 = quota_matching(problem, sellers_last);
    CHECK(without_b4.edges == std::vector<EdgeIndex>{0, 1, 2, 3, 5, 6});
    CHECK(without_b4.levels[1].value + without_b4.levels[2].value == -26);
    CHECK(proves_optimal(problem, sellers_last, without_b4));
}

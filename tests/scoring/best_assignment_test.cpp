#include "catch.hpp"

#include <jumpa/core/random.hpp>
#include <jumpa/scoring/detail/best_assignment.hpp>

#include <numeric>
#include <set>

using namespace jumpa;

namespace {

struct Table {
    std::size_t rows, cols;
    std::vector<Value> value;
};

Value solved(const Table& table, detail::BestAssignment& assignment) {
    assignment.solve(table.rows, table.cols, table.value);
    Value sum = 0;
    std::set<std::size_t> used;
    for (std::size_t row = 0; row < table.rows; ++row) {
        const std::size_t col = assignment.column_of(row);
        REQUIRE(col < table.cols);
        REQUIRE(used.insert(col).second);
        sum += table.value[row * table.cols + col];
    }
    return sum;
}

Value by_trying_all(const Table& table) {
    std::vector<std::size_t> cols(table.cols);
    std::iota(cols.begin(), cols.end(), std::size_t{0});
    Value best = 0;
    do {
        Value sum = 0;
        for (std::size_t row = 0; row < table.rows; ++row) {
            sum += table.value[row * table.cols + cols[row]];
        }
        best = std::max(best, sum);
    } while (std::next_permutation(cols.begin(), cols.end()));
    return best;
}

} // namespace

TEST_CASE("best assignment: taking the greatest value first would lose here", "[scoring]") {
    detail::BestAssignment assignment;
    CHECK(solved({2, 2, {10, 9, 9, 1}}, assignment) == 18);
    CHECK(assignment.column_of(0) == 1);
}

TEST_CASE("best assignment: as good as trying all, on 3'000 random tables with many ties", "[scoring]") {
    Random random(1);
    detail::BestAssignment assignment; // one for all, as in use: nothing may remain from the table before
    for (int i = 0; i < 3'000; ++i) {
        Table table{random.below(5) + 1, 0, {}};
        table.cols = table.rows + random.below(3);
        const std::int64_t most = random.chance(500'000) ? 4 : 1'000'000 * std::int64_t{10'000};
        for (std::size_t j = 0; j < table.rows * table.cols; ++j) {
            table.value.push_back(random.between(0, most));
        }
        REQUIRE(solved(table, assignment) == by_trying_all(table));
    }
}

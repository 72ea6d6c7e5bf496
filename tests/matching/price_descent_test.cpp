#include "catch.hpp"
#include "support/time_indexed.hpp"

#include <jumpa/core/random.hpp>
#include <jumpa/matching/price_descent.hpp>

#include <algorithm>
#include <vector>

using namespace jumpa;
using namespace jumpa::matching;

namespace {

using support::add;
using support::no_prices;

/// Two people on each side, one table in the first slot and three in the second; every pair is worth 5.
TimeIndexedProblem one_table_then_three() {
    TimeIndexedProblem problem{.vertices = 4, .room = {1, 3}, .most = {2, 2, 2, 2}};
    for (const Index a : {0U, 1U}) {
        for (const Index b : {2U, 3U}) {
            add(problem, {a, b}, 5, {0, 1});
        }
    }
    return problem;
}

struct Descended {
    Value best_bound = 0;
    TimeIndexedPrices best_prices{};
    std::vector<std::int32_t> shares{};
};

Descended descended(const TimeIndexedProblem& problem, std::int64_t steps) {
    PriceDescent descent(problem);
    descent.start(no_prices(problem), std::vector<std::int32_t>(problem.entries(), 0));
    descent.run(steps);
    return {descent.best_bound(), descent.best_prices(), descent.shares()};
}

TimeIndexedProblem random_problem(Random& random) {
    TimeIndexedProblem problem{.vertices = 6};
    for (int s = 0; s < 3; ++s) {
        problem.room.push_back(static_cast<std::int32_t>(random.between(0, 2)));
    }
    for (int v = 0; v < 6; ++v) {
        problem.most.push_back(static_cast<std::int32_t>(random.between(1, 3)));
    }
    for (Index a = 0; a < 3; ++a) {
        for (Index b = 3; b < 6; ++b) {
            std::vector<std::uint32_t> slots;
            for (std::uint32_t s = 0; s < 3; ++s) {
                if (problem.room[s] > 0 && random.below(3) != 0) {
                    slots.push_back(s);
                }
            }
            add(problem, {a, b}, static_cast<Points>(random.between(0, 100)), slots);
        }
    }
    return problem;
}

/// The heaviest set of pairs, by trying every slot of every pair.
Value exhaustive(const TimeIndexedProblem& problem, std::size_t pair, std::vector<int>& room, std::vector<int>& most,
                 std::vector<bool>& busy) {
    if (pair == problem.pairs.size()) {
        return 0;
    }
    Value best = exhaustive(problem, pair + 1, room, most, busy);
    const auto [a, b] = problem.pairs[pair];
    for (std::size_t e = problem.first_entry[pair]; e < problem.first_entry[pair + 1]; ++e) {
        const std::size_t t = problem.slot[e];
        const std::size_t a_slot = a * problem.slots() + t;
        const std::size_t b_slot = b * problem.slots() + t;
        if (room[t] == 0 || most[a] == 0 || most[b] == 0 || busy[a_slot] || busy[b_slot]) {
            continue;
        }
        --room[t], --most[a], --most[b];
        busy[a_slot] = busy[b_slot] = true;
        best = std::max(best, problem.weight[pair] + exhaustive(problem, pair + 1, room, most, busy));
        busy[a_slot] = busy[b_slot] = false;
        ++room[t], ++most[a], ++most[b];
    }
    return best;
}

Value exhaustive(const TimeIndexedProblem& problem) {
    std::vector<int> room(problem.room.begin(), problem.room.end());
    std::vector<int> most(problem.most.begin(), problem.most.end());
    std::vector<bool> busy(problem.vertices * problem.slots(), false);
    return exhaustive(problem, 0, room, most, busy);
}

} // namespace

TEST_CASE("dual_bound: prices count once per presence, table and meeting", "[price_descent]") {
    const TimeIndexedProblem problem = one_table_then_three();
    TimeIndexedPrices prices = no_prices(problem);
    CHECK(dual_bound(problem, prices) == 20); // every pair gains its 5 points
    prices.room = {5 * TimeIndexedPrices::scale, 0};
    CHECK(dual_bound(problem, prices) == 25); // the pairs move to the free slot
    prices.presence = {0, 5 * TimeIndexedPrices::scale, 0, 5 * TimeIndexedPrices::scale, 0, 0, 0, 0};
    CHECK(dual_bound(problem, prices) == 15); // 5 for the one table, 5 for each seller in the second slot
    prices.room[0] -= 1;
    CHECK(dual_bound(problem, prices) == 15); // a little over 15, rounded down
    prices.room[0] -= TimeIndexedPrices::scale;
    CHECK(dual_bound(problem, prices) == 18); // each of the four pairs gains about 1 in the first slot
}

TEST_CASE("dual_bound: a pair that has to be held may lose", "[price_descent]") {
    TimeIndexedProblem problem{.vertices = 2, .room = {1}, .most = {1, 1}};
    add(problem, {0, 1}, 3, {0});
    TimeIndexedPrices prices = no_prices(problem);
    prices.room = {10 * TimeIndexedPrices::scale};
    CHECK(dual_bound(problem, prices) == 10);
    problem.must = {true};
    CHECK(dual_bound(problem, prices) == 3);
}

TEST_CASE("PriceDescent: K2,2 with tables 1 and 3 has the bound 15, where the flow says 20", "[price_descent]") {
    CHECK(descended(one_table_then_three(), 400).best_bound == 15);
}

TEST_CASE("PriceDescent: its bound is never below the optimum, its prices prove it, and mostly it is the optimum",
          "[price_descent]") {
    Random random(31);
    int exact = 0;
    for (int i = 0; i < 300; ++i) {
        const TimeIndexedProblem problem = random_problem(random);
        const Descended descent = descended(problem, 1'200);
        const Value optimum = exhaustive(problem);
        REQUIRE(descent.best_bound >= optimum);
        REQUIRE(dual_bound(problem, descent.best_prices) == descent.best_bound);
        exact += descent.best_bound == optimum ? 1 : 0;
    }
    CHECK(exact >= 280);
}

TEST_CASE("PriceDescent: the fractional solution holds no pair more than once", "[price_descent]") {
    Random random(32);
    const TimeIndexedProblem problem = random_problem(random);
    const Descended descent = descended(problem, 100);
    for (std::size_t p = 0; p < problem.pairs.size(); ++p) {
        std::int64_t sum = 0;
        for (std::size_t e = problem.first_entry[p]; e < problem.first_entry[p + 1]; ++e) {
            CHECK(descent.shares[e] >= 0);
            sum += descent.shares[e];
        }
        CHECK(sum <= PriceDescent::one + 4);
    }
}

TEST_CASE("PriceDescent: a pair that has to be held is held, and costs what it costs", "[price_descent]") {
    TimeIndexedProblem problem = one_table_then_three();
    problem.weight = {0, 5, 5, 5};
    problem.must = {true, false, false, false};
    problem.room = {1, 1};
    CHECK(descended(problem, 400).best_bound == 5);
}

TEST_CASE("PriceDescent: a hundred slots, a thousand pairs at one table, and rows far over their limit stay in bounds",
          "[price_descent]") {
    TimeIndexedProblem problem{.vertices = 1'001, .room = std::vector<std::int32_t>(101, 3)};
    problem.most.assign(problem.vertices, 101);
    std::vector<std::uint32_t> slots;
    for (std::uint32_t slot = 0; slot < 101; ++slot) {
        slots.push_back(slot);
    }
    for (Index b = 1; b <= 1'000; ++b) {
        add(problem, {0, b}, static_cast<Points>(9'000 + b), slots);
    }
    // The popular one meets the 101 worth most: 9'900 + ... + 10'000.
    const Value optimum = 101 * 9'950;
    const Descended descent = descended(problem, 3'000);
    CHECK(descent.best_bound >= optimum);
    CHECK(descent.best_bound <= optimum + 2'000);
    CHECK(dual_bound(problem, descent.best_prices) == descent.best_bound);
}

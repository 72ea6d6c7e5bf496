#include "catch.hpp"

#include <jumpa/jumpa.hpp>
#include <jumpa/matching/list_coloring.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// The examples of docs/how-it-works.md, number by number.
using namespace jumpa;
using namespace std::chrono_literals;

namespace {

EventBuilder two_and_two() {
    EventBuilder builder;
    builder.seller({.name = "s1"});
    builder.seller({.name = "s2"});
    builder.buyer({.name = "b1"});
    builder.buyer({.name = "b2"});
    return builder;
}

constexpr CompanyId s1{0}, s2{1}, b1{2}, b2{3};

Affinity points(const Event& event, Points s1b1, Points s1b2, Points s2b1, Points s2b2) {
    return affinity(event, std::vector<ScoredPair>{{s1, b1, s1b1}, {s1, b2, s1b2}, {s2, b1, s2b1}, {s2, b2, s2b2}});
}

/// The same schedule with other prices, and what these prove.
Schedule with_prices(Schedule schedule, LevelPrices prices, Value bound) {
    Level& level = schedule.levels.at(0);
    level.bound = bound;
    schedule.status = level.status = bound == level.value ? Status::optimal : Status::feasible;
    schedule.certificate = {.levels = {std::move(prices)}};
    return schedule;
}

std::size_t colored(const std::vector<matching::Edge>& edges, matching::Color colors) {
    const std::vector<std::uint64_t> allowed(3, (std::uint64_t{1} << colors) - 1);
    const std::vector<std::int32_t> most(colors, 3);
    const auto result = matching::list_coloring(
        {.vertices = 3, .edges = edges, .colors = colors, .allowed = allowed, .most_per_color = most});
    return edges.size() - static_cast<std::size_t>(std::count(result.begin(), result.end(), matching::no_color));
}

/// Numbers of meetings of everyone, ascending, of each choice of `size` pairs; listed by the sum of their squares.
std::map<int, std::set<std::vector<int>>> by_squares(const std::vector<std::string>& pairs, std::size_t size) {
    std::map<int, std::set<std::vector<int>>> found;
    std::vector<bool> taken(pairs.size(), false);
    std::fill(taken.end() - static_cast<std::ptrdiff_t>(size), taken.end(), true);
    do {
        std::map<char, int> meetings;
        for (const char company : std::string{"abc12345"}) {
            meetings[company] = 0;
        }
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            meetings[pairs[i][0]] += taken[i] ? 1 : 0;
            meetings[pairs[i][1]] += taken[i] ? 1 : 0;
        }
        std::vector<int> numbers;
        int squares = 0;
        for (const auto& [company, number] : meetings) {
            numbers.push_back(number);
            squares += number * number;
        }
        std::sort(numbers.begin(), numbers.end());
        found[squares].insert(numbers);
    } while (std::next_permutation(taken.begin(), taken.end()));
    return found;
}

} // namespace

TEST_CASE("how it works, example 1: the prices 9, 8, 1 and 0 prove 18 where the best pair first gives 11", "[docs]") {
    EventBuilder builder = two_and_two();
    builder.slots(1, 20min).tables(2);
    const Event event = builder.build();
    const Affinity fit = points(event, 10, 9, 9, 1);
    const Schedule schedule = plan(event, fit);
    CHECK(schedule.points().value == 18);
    CHECK(schedule.greedy_value == 11);
    CHECK(verify(event, fit, with_prices(schedule, {.q = {{s1, 9}, {s2, 8}, {b1, 1}}}, 18)).kind ==
          Verdict::Kind::proved_optimal);

    SECTION("cheaper ones prove less: what a pair is short of is added to the bound") {
        const Verdict verdict = verify(event, fit, with_prices(schedule, {.q = {{s1, 9}, {s2, 8}}}, 19));
        CHECK(verdict.kind == Verdict::Kind::feasible);
        CHECK(verdict.bound == 19);
    }
}

TEST_CASE("how it works, example 2: with 1 and 3 tables four pairs worth 5 have 15 points, and the prices say why",
          "[docs]") {
    EventBuilder builder = two_and_two();
    builder.slots(2, 20min).tables(1);
    builder.table({.slots = std::vector{SlotId{1}}});
    builder.table({.slots = std::vector{SlotId{1}}});
    const Event event = builder.build();
    const Affinity fit = points(event, 5, 5, 5, 5);
    const Schedule schedule = plan(event, fit, {.effort = 0});
    CHECK(schedule.points().value == 15);
    CHECK(schedule.points().bound == 15);

    const LevelPrices prices{.u = {{s1, SlotId{1}, 5}, {s2, SlotId{1}, 5}}, .k = {{SlotId{0}, 5}}};
    const Verdict verdict = verify(event, fit, with_prices(schedule, prices, 15));
    CHECK(verdict.kind == Verdict::Kind::proved_optimal);
    CHECK(verdict.bound == 15);
}

TEST_CASE("how it works, example 4: two colours do for two edges of a triangle, three for all", "[docs]") {
    const std::vector<matching::Edge> triangle{{0, 1}, {1, 2}, {2, 0}};
    CHECK(colored(triangle, 2) == 2);
    CHECK(colored(triangle, 3) == 3);
}

TEST_CASE("how it works, example 7: pooled sides tie on squares and differ in who gets nothing", "[docs]") {
    const auto choices = by_squares({"a3", "a5", "b1", "b2", "b3", "b4", "c3"}, 5);
    const auto& [squares, least] = *choices.begin();
    CHECK(squares == 16);
    CHECK(least == std::set<std::vector<int>>{{0, 1, 1, 1, 1, 2, 2, 2}, {1, 1, 1, 1, 1, 1, 1, 3}});
}

TEST_CASE("how it works, example 3: two cases without a price prove 10, and one only 17", "[docs]") {
    EventBuilder builder;
    const CompanyId seller = builder.seller({});
    const CompanyId first = builder.buyer({});
    const CompanyId second = builder.buyer({});
    builder.slots(1, 20min).tables(1);
    const Event event = builder.build();
    const Affinity fit = affinity(event, std::vector<ScoredPair>{{seller, first, 10}, {seller, second, 7}});
    Schedule schedule = plan(event, fit);
    const ProofNode question{.question = MeetingQuestion{seller, first, SlotId{0}}};
    schedule.certificate = {.trees = {{.nodes = {question, {.prices = 0U}, {.prices = 0U}}, .prices = {{}}}}};
    CHECK(verify(event, fit, schedule).kind == Verdict::Kind::proved_optimal);
    schedule.certificate.trees[0].nodes = {{.prices = 0U}};
    CHECK(verify(event, fit, schedule).bound == 17);
}

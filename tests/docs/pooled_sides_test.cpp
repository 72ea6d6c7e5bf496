#include "catch.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

/// The examples of docs/how-it-works.md and docs/fairness.md that a whole plan does.
using namespace jumpa;

namespace {

/// Numbers of meetings of sellers a, b, c and buyers 1 to 5.
std::vector<int> numbers(const Event& event, const Affinity& points, Equity equity) {
    const Schedule schedule = plan(event, points, {.equity = equity});
    CHECK(verify(event, points, schedule).kind == Verdict::Kind::proved_optimal);
    std::vector<int> held(event.companies().size(), 0);
    for (const Meeting& meeting : schedule.meetings) {
        ++held[meeting.seller.index()];
        ++held[meeting.buyer.index()];
    }
    return held;
}

std::vector<int> ascending(std::vector<int> held, std::ptrdiff_t first, std::ptrdiff_t last) {
    std::sort(held.begin() + first, held.begin() + last);
    return {held.begin() + first, held.begin() + last};
}

int squares(const std::vector<int>& held) {
    return std::inner_product(held.begin(), held.end(), held.begin(), 0);
}

} // namespace

TEST_CASE("how it works, example 7: sellers first send a buyer home, buyers first do not, and the event says which",
          "[docs]") {
    EventBuilder builder;
    builder.slots(5, std::chrono::minutes{20}).tables(1); // five places
    for (const std::string id : {"a", "b", "c", "1", "2", "3", "4", "5"}) {
        id < "a" ? builder.buyer({.id = id}) : builder.seller({.id = id});
    }
    const Event event = builder.build();
    std::vector<ScoredPair> pairs;
    for (const std::string pair : {"a3", "a5", "b1", "b2", "b3", "b4", "c3"}) {
        pairs.push_back({*event.find_company(pair.substr(0, 1)), *event.find_company(pair.substr(1)), 5'000});
    }
    const Affinity points = affinity(event, pairs);

    const std::vector<int> sellers_first = numbers(event, points, Equity::sellers_then_buyers);
    CHECK(ascending(sellers_first, 0, 3) == std::vector<int>{1, 2, 2});
    CHECK(ascending(sellers_first, 3, 8) == std::vector<int>{0, 1, 1, 1, 2});

    const std::vector<int> buyers_first = numbers(event, points, Equity::buyers_then_sellers);
    CHECK(ascending(buyers_first, 3, 8) == std::vector<int>{1, 1, 1, 1, 1});
    CHECK(ascending(buyers_first, 0, 3) == std::vector<int>{1, 1, 3});
    CHECK(squares(sellers_first) == squares(buyers_first)); // one sum for all could not tell the two apart
}

TEST_CASE("fairness: where the sum of squares over both sides would send two buyers home, buyers first keeps everyone",
          "[docs]") {
    EventBuilder builder;
    builder.slots(6, std::chrono::minutes{20}).tables(1); // six places
    for (const std::string id : {"a", "b", "c", "1", "2", "3", "4", "5", "6"}) {
        id < "a" ? builder.buyer({.id = id}) : builder.seller({.id = id});
    }
    const Event event = builder.build();
    std::vector<ScoredPair> pairs;
    for (const std::string pair : {"a1", "a2", "b1", "b2", "c3", "c4", "c5", "c6"}) {
        pairs.push_back({*event.find_company(pair.substr(0, 1)), *event.find_company(pair.substr(1)), 5'000});
    }
    const Affinity points = affinity(event, pairs);

    const std::vector<int> buyers_first = numbers(event, points, Equity::buyers_then_sellers);
    CHECK(ascending(buyers_first, 0, 3) == std::vector<int>{1, 1, 4});
    CHECK(ascending(buyers_first, 3, 9) == std::vector<int>{1, 1, 1, 1, 1, 1});

    const std::vector<int> sellers_first = numbers(event, points, Equity::sellers_then_buyers);
    CHECK(ascending(sellers_first, 0, 3) == std::vector<int>{2, 2, 2});
    CHECK(ascending(sellers_first, 3, 9) == std::vector<int>{0, 0, 1, 1, 2, 2});

    CHECK(squares(buyers_first) == 24);
    CHECK(squares(sellers_first) == 22); // one sum for all would prefer this
}

TEST_CASE("how it works, example 6: a promise of one meeting is kept at a price, and the prices prove it", "[docs]") {
    EventBuilder builder;
    builder.slots(1, std::chrono::minutes{20}).tables(2);
    builder.seller({.id = "a"});
    builder.buyer({.id = "1"});
    builder.buyer({.id = "2", .attends = {.min_meetings = 1}});
    const Event event = builder.build();
    const Affinity points =
        affinity(event, std::vector<ScoredPair>{{CompanyId{0}, CompanyId{1}, 10}, {CompanyId{0}, CompanyId{2}, 7}});
    Schedule schedule = plan(event, points);
    CHECK(schedule.levels == std::vector<Level>{{Objective::shortfall, 0, 0, Status::optimal},
                                                {Objective::points, 7, 7, Status::optimal}});
    CHECK(schedule.without_rules->points == 10);

    schedule.certificate.levels = {{}, {.q = {{CompanyId{0}, 10}, {CompanyId{2}, -3}}, .lambda = {3}}};
    CHECK(verify(event, points, schedule).kind == Verdict::Kind::proved_optimal);
    schedule.certificate.levels[1].lambda = {2}; // too little weight on the promise
    schedule.certificate.levels[1].q = {{CompanyId{0}, 10}, {CompanyId{2}, -2}};
    CHECK_FALSE(verify(event, points, schedule).valid()); // proves 8
}

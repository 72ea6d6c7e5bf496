#include "catch.hpp"
#include "support/each_change.hpp"
#include "support/instances.hpp"
#include "support/naive_levels.hpp"
#include "support/small_events.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <functional>
#include <iostream>
#include <limits>

using namespace jumpa;

namespace {

/// One seller for two buyers in one slot; each of the three was promised a meeting.
support::SmallEvent promised() {
    EventBuilder builder;
    builder.slots(1, std::chrono::minutes{20}).tables(2);
    builder.seller({.attends = {.min_meetings = 1}});
    builder.buyer({.attends = {.min_meetings = 1}});
    builder.buyer({.attends = {.min_meetings = 1}});
    Event event = builder.build();
    Affinity points =
        affinity(event, std::vector<ScoredPair>{{CompanyId{0}, CompanyId{1}, 10}, {CompanyId{0}, CompanyId{2}, 7}});
    return {std::move(event), std::move(points)};
}

/// The code of the only fault of the changed schedule, or all of them.
std::string code_after(const std::function<void(Schedule&)>& change, Equity equity = Equity::none) {
    const auto small = promised();
    Schedule schedule = plan(small.event, small.affinity, {.equity = equity});
    change(schedule);
    std::string codes;
    for (const Fault& fault : verify(small.event, small.affinity, schedule).faults) {
        codes += (codes.empty() ? "" : " ") + fault.code;
    }
    return codes;
}

const auto numbers = [](Schedule& schedule, const auto& change) { support::change_levels(schedule, change); };

/// True where a second, plain computation confirms every level.
bool stands(const support::SmallEvent& small, const Schedule& schedule) {
    const support::Outcome outcome = support::outcome_of(small.event, schedule);
    bool fine = support::keeps_rules(small.event, small.affinity, schedule);
    bool all = true;
    for (std::size_t i = 0; i < schedule.levels.size(); ++i) {
        const Level& level = schedule.levels[i];
        const auto bound = support::NaiveLevel(small.event, small.affinity, schedule, i).bound();
        fine = fine && bound == level.bound && support::level_of(small.event, level.what, outcome) == level.value &&
               (level.status == Status::optimal) == (*bound == level.value);
        all = all && level.status == Status::optimal;
    }
    return fine && (schedule.status == Status::optimal) == all;
}

} // namespace

TEST_CASE("verify: two promises of which one can be kept are proved so, level by level", "[verify][levels]") {
    const auto small = promised();
    const Schedule schedule = plan(small.event, small.affinity);
    CHECK(schedule.levels == std::vector<Level>{{Objective::shortfall, -1, -1, Status::optimal},
                                                {Objective::points, 10, 10, Status::optimal}});
    const Verdict verdict = verify(small.event, small.affinity, schedule);
    CHECK(verdict.kind == Verdict::Kind::proved_optimal);
    CHECK(verdict.levels == schedule.levels);
    CHECK(verdict.value == 10);
    CHECK(verdict.bound == 10);
}

TEST_CASE("verify: false claims about levels are refused", "[verify][levels]") {
    CHECK(code_after([](Schedule&) {}).empty());
    CHECK(code_after([](Schedule& s) { s.levels[0].value = 0; }) == "wrong_value");
    CHECK(code_after([](Schedule& s) { s.levels[0].bound = 0; }) == "wrong_bound");
    CHECK(code_after([](Schedule& s) { s.levels[0].status = Status::feasible; }) == "wrong_status wrong_status");
    CHECK(code_after([](Schedule& s) { s.status = Status::feasible; }) == "wrong_status");
    CHECK(code_after([](Schedule& s) { std::swap(s.levels[0], s.levels[1]); }) == "unknown_levels");
    CHECK(code_after([](Schedule& s) { s.levels[0].what = Objective::meetings; }) == "unknown_levels");
    CHECK(code_after([](Schedule& s) { s.levels[0].what = Objective::breaks; }, Equity::sellers) == "unknown_levels");
    CHECK(code_after([](Schedule& s) { s.levels.erase(s.levels.begin() + 1); }, Equity::sellers) == "unknown_levels");
}

TEST_CASE("verify: where meetings were promised, a proof of the points alone is no proof", "[verify][levels]") {
    CHECK(code_after([](Schedule& s) {
              s.levels.erase(s.levels.begin());
              s.certificate.levels = {{.q = {{CompanyId{0}, 10}}}};
          }) == "unknown_levels");
    CHECK(code_after([](Schedule& s) {
              s.levels = {{Objective::points, 10, 0, Status::feasible}};
              s.certificate = {};
              s.status = Status::feasible;
          }).empty()); // of a program that knows no promises: valid, unproved
}

TEST_CASE("verify: levels need prices and weights for each, and none below 0", "[verify][levels]") {
    CHECK(code_after([](Schedule& s) { s.certificate.levels.pop_back(); }) == "unknown_levels");
    CHECK(code_after([](Schedule& s) { s.certificate.levels.push_back({}); }) == "unknown_levels");
    CHECK(code_after([](Schedule& s) { s.certificate.levels[1].lambda.clear(); }) == "wrong_weights");
    CHECK(code_after([](Schedule& s) { s.certificate.levels[0].lambda = {0}; }) == "wrong_weights");
    CHECK(code_after([](Schedule& s) { s.certificate.levels[1].lambda = {-1}; }) == "negative_price");
    CHECK(code_after([](Schedule& s) { s.certificate.levels[1].k = {{SlotId{0}, -1}}; }) == "negative_price");
    CHECK(code_after([](Schedule& s) {
              s.certificate.levels.clear();
              s.certificate.trees = {{.nodes = {{.prices = 0}}, .prices = {{}}}};
          }) == "unknown_levels");
}

TEST_CASE("verify: a hostile weight or price gets a verdict, never an overflow", "[verify][levels]") {
    constexpr Value most = std::numeric_limits<Value>::max();
    constexpr Value least = std::numeric_limits<Value>::min();
    CHECK(code_after([](Schedule& s) { s.certificate.levels[1].lambda = {most}; }) != "");
    CHECK(code_after([](Schedule& s) { s.certificate.levels[1].q = {{CompanyId{0}, least}, {CompanyId{1}, most}}; }) !=
          "");
    CHECK(code_after(
              [](Schedule& s) {
                  s.certificate.scale = most;
                  s.certificate.levels[3].lambda = {most, most, most};
                  s.certificate.levels[3].q = {{CompanyId{0}, least}, {CompanyId{1}, least}, {CompanyId{2}, least}};
              },
              Equity::sellers) != "");
}

TEST_CASE("verify: a meeting without points keeps no promise", "[verify][levels]") {
    EventBuilder builder;
    builder.slots(1, std::chrono::minutes{20}).tables(1);
    const CompanyId seller = builder.seller({.attends = {.min_meetings = 1}});
    const CompanyId buyer = builder.buyer({});
    const Event event = builder.build();
    const Affinity none = affinity(event, {});
    Schedule schedule = plan(event, none);
    CHECK(schedule.levels[0] == Level{Objective::shortfall, -1, -1, Status::optimal});
    schedule.meetings.push_back({seller, buyer, SlotId{0}, TableId{0}, 0});
    CHECK(verify(event, none, schedule).valid());
    schedule.levels[0].value = 0;
    CHECK_FALSE(verify(event, none, schedule).valid());

    builder.pin(seller, buyer); // one that the organiser asks for does
    const Event pinned = builder.build();
    CHECK(plan(pinned, affinity(pinned, {})).levels[0] == Level{Objective::shortfall, 0, 0, Status::optimal});
}

TEST_CASE("verify: a proof of levels changed by one in one number is refused, or a plain computation confirms it",
          "[tamper][levels]") {
    Random random(78);
    int refused = 0;
    int confirmed = 0;
    constexpr Equity equities[] = {Equity::none, Equity::sellers, Equity::sellers_then_buyers,
                                   Equity::buyers_then_sellers};
    for (int i = 0; i < support::instances(200); ++i) {
        const auto small = support::small_event(
            random,
            {.most_a_side = 4, .absences = i % 3 != 0, .equal_tables = i % 2 == 0, .pins = true, .promises = true});
        const Schedule schedule = plan(small.event, small.affinity, {.effort = 1, .equity = equities[i % 4]});
        if (schedule.status == Status::infeasible || schedule.levels.size() == 1) {
            continue;
        }
        REQUIRE(verify(small.event, small.affinity, schedule).valid());
        REQUIRE(stands(small, schedule));
        support::each_change(schedule, numbers, [&](const Schedule& changed) {
            const Verdict verdict = verify(small.event, small.affinity, changed);
            ++(verdict.valid() ? confirmed : refused);
            const bool only_order = verdict.faults.size() == 1 && verdict.faults[0].code == "prices_not_ascending";
            REQUIRE((only_order || verdict.valid() == stands(small, changed)));
        });
    }
    std::cout << "tampering with levels: " << refused << " refused, " << confirmed << " confirmed\n";
    CHECK(refused > support::instances(5'000));
}

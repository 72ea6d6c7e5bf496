#include "catch.hpp"
#include "support/instances.hpp"
#include "support/ruled_events.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <cstddef>
#include <iostream>
#include <map>
#include <string>

using namespace jumpa;

namespace {

/// How often each status came, of plans that the checker all accepts.
using Statuses = std::map<std::string, int>;

void plan_and_check(Random& random, const support::RulesMix& mix, std::size_t most_a_side, Statuses& statuses) {
    const auto [event, fit] = RuledEvent(random, mix, most_a_side);
    const Schedule schedule = plan(event, fit, {.effort = 1});
    ++statuses[std::string(name_of(schedule.status))];
    if (schedule.status == Status::stopped) {
        REQUIRE(schedule.meetings.empty()); // where pins stand in zones the search for their slots may give up
        return;
    }
    const Verdict verdict = verify(event, fit, schedule);
    for (const Fault& fault : verdict.faults) {
        UNSCOPED_INFO(fault.where << " " << what(fault, Language::en));
    }
    REQUIRE(verdict.faults.empty());
    if (schedule.status == Status::optimal) {
        REQUIRE(verdict.kind == Verdict::Kind::proved_optimal);
    }
}

void print(const char* what, const Statuses& statuses) {
    std::cout << what << ":";
    for (const auto& [status, times] : statuses) {
        std::cout << ' ' << times << ' ' << status;
    }
    std::cout << '\n';
}

} // namespace

TEST_CASE("plan: under each sort of rule alone the checker accepts every plan", "[rules]") {
    for (const auto& [name, sort] : sorts_of_rules) {
        support::RulesMix mix;
        mix.*sort = true;
        Random random(7);
        Statuses statuses;
        for (int i = 0; i < support::instances(150); ++i) {
            INFO(name << ", event " << i);
            plan_and_check(random, mix, 5, statuses);
        }
        print(name, statuses);
        CHECK(statuses["optimal"] > 0);
    }
}

TEST_CASE("plan: under all sorts of rules at once the checker accepts every plan", "[rules]") {
    Random random(8);
    Statuses statuses;
    for (int i = 0; i < support::instances(2'000); ++i) {
        INFO("event " << i);
        plan_and_check(random, support::RulesMix::all(), 6, statuses);
    }
    print("all rules", statuses);
    CHECK(statuses["optimal"] > 0);
    CHECK(statuses["infeasible"] > 0);
}

#include "catch.hpp"
#include "support/instances.hpp"
#include "support/ruled_schedules.hpp"

#include <jumpa/scheduling/plan.hpp>

#include <cstddef>
#include <iostream>
#include <map>
#include <string>
#include <vector>

using namespace jumpa;

TEST_CASE("plan: under every rule no bound lies below a schedule, and optimal is right, against all schedules",
          "[rules]") {
    Random random(10);
    std::map<std::string, int> statuses;
    int best_found = 0;
    for (int judged = 0, i = 0; judged < support::instances(10'000); ++i) {
        const RuledEvent ruled(random, i % 2 == 0 ? support::RulesMix::all() : some_rules(random), 3);
        if (!support::is_tiny(ruled)) {
            continue;
        }
        ++judged;
        INFO("event " << i);
        const Schedule schedule = plan(ruled.event, ruled.fit, {.effort = 1});
        ++statuses[std::string(name_of(schedule.status))];
        std::vector<Objective> levels;
        for (const Level& level : schedule.levels) {
            levels.push_back(level.what);
        }
        const support::EveryRuledSchedule every(ruled, levels);
        if (schedule.status == Status::infeasible) {
            REQUIRE(every.all().empty());
        } else if (schedule.status != Status::stopped) {
            support::check_levels(schedule.levels, every.all());
            std::vector<Value> own;
            for (const Level& level : schedule.levels) {
                own.push_back(level.value);
            }
            best_found += own == *std::max_element(every.all().begin(), every.all().end()) ? 1 : 0;
        }
    }
    for (const auto& [status, times] : statuses) {
        std::cout << times << ' ' << status << ", ";
    }
    std::cout << "the best of all schedules found " << best_found << " times\n";
    CHECK(statuses["optimal"] > support::instances(3'000));
    CHECK(statuses["infeasible"] > support::instances(100));
    CHECK(best_found > support::instances(7'800));
}

#include "catch.hpp"
#include "support/each_change.hpp"
#include "support/ruled_schedules.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <iostream>
#include <vector>

using namespace jumpa;

TEST_CASE("verify: under every rule a proof changed by one is refused, or true of all schedules", "[tamper][rules]") {
    Random random(11);
    const auto numbers = [](Schedule& schedule, const auto& change) { support::change_levels(schedule, change); };
    int refused = 0;
    int confirmed = 0;
    int counted = 0;
    for (int judged = 0; judged < 400;) {
        const RuledEvent ruled(random, some_rules(random), 3);
        const Schedule schedule = plan(ruled.event, ruled.fit, {.effort = 1});
        if (!support::is_tiny(ruled) || schedule.levels.empty()) {
            continue;
        }
        ++judged;
        for (const LevelPrices& prices : schedule.certificate.levels) {
            counted += static_cast<int>(prices.counts.size());
        }
        std::vector<Objective> levels;
        for (const Level& level : schedule.levels) {
            levels.push_back(level.what);
        }
        const support::EveryRuledSchedule every(ruled, levels);
        support::each_change(schedule, numbers, [&](const Schedule& changed) {
            const bool valid = verify(ruled.event, ruled.fit, changed).valid();
            ++(valid ? confirmed : refused);
            if (valid) {
                support::check_levels(changed.levels, every.all());
            }
        });
    }
    std::cout << "tampering under every rule: " << refused << " refused, " << confirmed << " true of all schedules, "
              << counted << " prices of limits and wishes\n";
    CHECK(refused > 5'000);
    CHECK(counted > 50);
}

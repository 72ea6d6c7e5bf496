#include "catch.hpp"
#include "support/each_change.hpp"
#include "support/instances.hpp"
#include "support/ruled_schedules.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <iostream>
#include <vector>

using namespace jumpa;

TEST_CASE("verify: under every rule a proof changed by one is refused, or true of all schedules",
          "[verify][tamper][rules]") {
    Random random(11);
    const auto numbers = [](Schedule& schedule, const auto& change) { support::change_levels(schedule, change); };
    int refused = 0;
    int confirmed = 0;
    int counted = 0;
    for (int judged = 0; judged < support::instances(400);) {
        const RuledEvent ruled(random, some_rules(random), 3);
        const Schedule schedule = plan(ruled.event, ruled.fit, {.effort = 1});
        if (!support::is_tiny(ruled) || schedule.levels.empty()) {
            continue;
        }
        ++judged;
        REQUIRE(verify(ruled.event, ruled.fit, schedule).valid());
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
    CHECK(refused > support::instances(5'000));
    CHECK(counted > support::instances(50));
}

TEST_CASE("verify: that no schedule exists is confirmed exactly where no way to hold the pins keeps every rule",
          "[verify][rules]") {
    Random random(12);
    int impossible = 0;
    int possible = 0;
    for (int i = 0; i < support::instances(6'000); ++i) {
        support::RulesMix mix = i % 3 == 0 ? support::RulesMix::all() : some_rules(random);
        mix.pinned_tables = true;
        const RuledEvent ruled(random, mix, 3, 3);
        if (ruled.event.pins().empty() || !support::is_tiny(ruled)) {
            continue;
        }
        const RuledEvent pins_alone = ruled.without_points();
        const bool none = support::EveryRuledSchedule(pins_alone, {}).all().empty();
        Schedule claim;
        claim.status = Status::infeasible;
        const Verdict verdict = verify(pins_alone.event, pins_alone.fit, claim);
        INFO("event " << i);
        REQUIRE(verdict.kind == (none ? Verdict::Kind::infeasible_proved : Verdict::Kind::invalid));
        ++(none ? impossible : possible);
    }
    std::cout << "claims that no schedule exists: " << impossible << " confirmed, " << possible << " refused\n";
    CHECK(impossible > support::instances(500));
    CHECK(possible > support::instances(500));
}

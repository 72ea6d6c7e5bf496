#include "catch.hpp"
#include "support/exhaustive.hpp"
#include "support/instances.hpp"
#include "support/small_events.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <iostream>
#include <string>

using namespace jumpa;

namespace {

struct Tally {
    int events = 0;
    int infeasible = 0;
    int optimal = 0;
    int reached = 0;
};

/// Plans one event and holds the result against every schedule there is.
void judge(const support::SmallEvent& small, Tally& tally) {
    const auto best = support::Exhaustive(small.event, small.affinity).best();
    const Schedule schedule = plan(small.event, small.affinity);
    const Verdict verdict = verify(small.event, small.affinity, schedule);
    INFO(to_string(verdict));
    ++tally.events;
    if (!best) {
        ++tally.infeasible;
        REQUIRE(schedule.status == Status::infeasible);
        REQUIRE(verdict.kind == Verdict::Kind::infeasible_proved);
        return;
    }
    REQUIRE(verdict.valid());
    REQUIRE(schedule.points().bound >= *best);
    REQUIRE(schedule.points().value <= *best);
    REQUIRE(schedule.points().value >= schedule.greedy_value);
    if (schedule.status == Status::optimal) {
        REQUIRE(schedule.points().value == *best);
        REQUIRE(verdict.kind == Verdict::Kind::proved_optimal);
        ++tally.optimal;
    }
    tally.reached += schedule.points().value == *best ? 1 : 0;
}

Tally tally_of(const support::SmallEvents& kind, int events, std::uint64_t seed, const std::string& name) {
    Random random(seed);
    Tally tally;
    for (int i = 0; i < support::instances(events); ++i) {
        judge(support::small_event(random, kind), tally);
    }
    std::cout << name << ": " << tally.events << " events, " << tally.infeasible << " infeasible, " << tally.optimal
              << " proved optimal, " << tally.reached << " reach the exhaustive optimum\n";
    return tally;
}

} // namespace

TEST_CASE("plan: every 3 x 3 table of points 0..2 in 2 slots with 2 tables is solved to its optimum", "[exhaustive]") {
    EventBuilder builder;
    for (int c = 0; c < 6; ++c) {
        c < 3 ? builder.seller({}) : builder.buyer({});
    }
    builder.slots(2, std::chrono::minutes{20}).tables(2);
    const Event event = builder.build();
    Tally tally;
    constexpr int every = support::sanitized ? 7 : 1;
    for (int code = 0; code < 19'683; code += every) { // 3^9
        std::vector<ScoredPair> pairs;
        for (int cell = 0, rest = code; cell < 9; ++cell, rest /= 3) {
            pairs.push_back({CompanyId{static_cast<std::size_t>(cell / 3)},
                             CompanyId{static_cast<std::size_t>(3 + cell % 3)}, rest % 3});
        }
        judge({event, affinity(event, pairs)}, tally);
    }
    CHECK(tally.events >= 19'683 / every);
    CHECK(tally.optimal == tally.events);
    std::cout << "all 3 x 3 tables: " << tally.optimal << " of " << tally.events << " proved optimal\n";
}

TEST_CASE("plan: with everyone there and equal tables, every plan is proved optimal", "[exhaustive]") {
    const Tally tally = tally_of({}, 1'500, 11, "full availability, equal tables");
    CHECK(tally.optimal == tally.events);
}

TEST_CASE("plan: with absences, at least 98 % of small events are proved optimal", "[exhaustive]") {
    const Tally few = tally_of({.absences = true}, 1'500, 12, "absences, sparse pairs");
    CHECK(few.optimal * 100 >= few.events * 98);
    const Tally many = tally_of({.most_a_side = 4, .most_slots = 3, .most_pairs = 16, .absences = true}, 1'500, 13,
                                "absences, dense pairs");
    CHECK(many.optimal * 100 >= many.events * 98);
}

TEST_CASE("plan: with absences, unequal tables and pins nothing false is claimed", "[exhaustive]") {
    const Tally tally =
        tally_of({.absences = true, .equal_tables = false, .pins = true}, 1'500, 14, "absences, unequal tables, pins");
    CHECK(tally.infeasible > support::instances(50));
    CHECK(tally.optimal * 100 >= (tally.events - tally.infeasible) * 98);
}

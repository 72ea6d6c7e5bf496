#include "catch.hpp"
#include "support/every_schedule.hpp"
#include "support/instances.hpp"
#include "support/naive_levels.hpp"
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
    int missed = 0; ///< with a promise that is not kept
};

/// What a plan should be by the words of the rules, without any squares: first the shortfall, then each side's numbers
/// of meetings, the fewest first.
std::vector<std::vector<std::int32_t>> fairness(const Event& event, Equity equity, const support::Outcome& outcome) {
    const auto sellers = support::shares(event.sellers(), outcome);
    const auto buyers = support::shares(event.buyers(), outcome);
    std::vector<std::vector<std::int32_t>> told{
        {static_cast<std::int32_t>(support::level_of(event, Objective::shortfall, outcome))}};
    if (equity == Equity::sellers || equity == Equity::sellers_then_buyers) {
        told.push_back(sellers);
    }
    if (equity == Equity::buyers || equity == Equity::sellers_then_buyers || equity == Equity::buyers_then_sellers) {
        told.push_back(buyers);
    }
    if (equity == Equity::buyers_then_sellers) {
        told.push_back(sellers);
    }
    return told;
}

void check_leximin(const Event& event, Equity equity, const support::EverySchedule& every,
                   const support::Outcome& planned) {
    const auto found = fairness(event, equity, planned);
    for (const support::Outcome& outcome : every.outcomes()) {
        REQUIRE(fairness(event, equity, outcome) <= found);
    }
}

/// Plans one event and holds every level against every schedule there is.
void judge(const support::SmallEvent& small, Equity equity, bool alike, Tally& tally) {
    const Schedule schedule = plan(small.event, small.affinity, {.effort = 1, .equity = equity});
    const Verdict verdict = verify(small.event, small.affinity, schedule);
    INFO(to_string(verdict));
    REQUIRE(verdict.valid());
    ++tally.events;
    const support::EverySchedule every(small.event, small.affinity);
    if (every.outcomes().empty()) {
        ++tally.infeasible;
        REQUIRE(schedule.status == Status::infeasible);
        return;
    }
    std::vector<Value> found;
    for (const Level& level : schedule.levels) {
        found.push_back(level.value);
    }
    std::vector<Value> best;
    for (const support::Outcome& outcome : every.outcomes()) {
        std::vector<Value> values;
        bool as_good = true; // on the levels before
        for (const Level& level : schedule.levels) {
            values.push_back(support::level_of(small.event, level.what, outcome));
            REQUIRE((!as_good || values.back() <= level.bound));
            as_good = as_good && values.back() >= level.value;
        }
        best = std::max(best, values);
    }
    REQUIRE(found <= best);
    if (alike) {
        check_leximin(small.event, equity, every, support::outcome_of(small.event, schedule));
    }
    if (schedule.status == Status::optimal) {
        REQUIRE(found == best);
        REQUIRE(verdict.kind == Verdict::Kind::proved_optimal);
        ++tally.optimal;
    }
    tally.reached += found == best ? 1 : 0;
    tally.missed += schedule.reasons.empty() ? 0 : 1;
}

Tally tally_of(const support::SmallEvents& kind, int events, std::uint64_t seed, const std::string& name) {
    Random random(seed);
    Tally tally;
    constexpr Equity equities[] = {Equity::none, Equity::sellers, Equity::buyers, Equity::sellers_then_buyers,
                                   Equity::buyers_then_sellers};
    for (int i = 0; i < support::instances(events); ++i) {
        judge(support::small_event(random, kind), equities[i % 5], kind.equal_tables && !kind.absences, tally);
    }
    std::cout << name << ": " << tally.events << " events, " << tally.infeasible << " infeasible, " << tally.optimal
              << " proved optimal, " << tally.reached << " reach the exhaustive optimum, " << tally.missed
              << " miss a promise\n";
    return tally;
}

} // namespace

TEST_CASE("plan: with everyone there and equal tables, promises and equity are proved optimal on every level",
          "[exhaustive][levels]") {
    const Tally tally = tally_of({.most_a_side = 4, .most_slots = 3, .most_pairs = 8, .promises = true}, 4'000, 21,
                                 "levels, alike slots");
    CHECK(tally.optimal == tally.events);
    CHECK(tally.missed > support::instances(100));
}

TEST_CASE("plan: with absences, unequal tables and pins no level claims anything false", "[exhaustive][levels]") {
    const Tally tally = tally_of({.most_a_side = 4,
                                  .most_slots = 3,
                                  .most_pairs = 8,
                                  .absences = true,
                                  .equal_tables = false,
                                  .pins = true,
                                  .promises = true},
                                 4'000, 22, "levels, absences, unequal tables, pins");
    CHECK(tally.infeasible > support::instances(20));
    CHECK(tally.optimal * 100 >= (tally.events - tally.infeasible) * 50);
}

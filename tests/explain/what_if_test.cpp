#include "catch.hpp"
#include "support/every_schedule.hpp"
#include "support/small_events.hpp"
#include "support/some_change.hpp"

#include <jumpa/explain/what_if.hpp>
#include <jumpa/scheduling/plan.hpp>

#include <algorithm>
#include <iostream>
#include <optional>
#include <string>

using namespace jumpa;

namespace {

/// The values of the best schedule on each of these levels, the first before the second; nothing where none exists.
std::optional<std::vector<Value>> best_values(const Event& event, const Affinity& affinity,
                                              const std::vector<Objective>& levels) {
    std::optional<std::vector<Value>> best;
    const support::EverySchedule every(event, affinity);
    for (const support::Outcome& outcome : every.outcomes()) {
        std::vector<Value> values;
        for (const Objective what : levels) {
            values.push_back(support::level_of(event, what, outcome));
        }
        best = best ? std::max(*best, values) : values;
    }
    return best;
}

struct Tally {
    int asked = 0;
    int no_change = 0;
    int priced = 0; ///< at once
    int tight = 0;  ///< and it was the gain itself
    int proved = 0; ///< as a number, on every level
    int ranges = 0;
};

std::vector<Objective> levels_of(const Event& event, Equity equity) {
    std::vector<Objective> levels;
    if (std::any_of(event.companies().begin(), event.companies().end(),
                    [](const Company& company) { return company.attends.min_meetings.value_or(0) > 0; })) {
        levels.push_back(Objective::shortfall);
    }
    if (equity == Equity::sellers) {
        levels.insert(levels.end(), {Objective::meetings, Objective::equity_sellers});
    }
    levels.push_back(Objective::points);
    return levels;
}

/// Holds an answer against every schedule of both events.
void judge(const support::SmallEvent& small, const EventChange& change, const PlanOptions& how, Tally& tally) {
    const Schedule schedule = plan(small.event, small.affinity, how);
    const WhatIf found = what_if(small.event, small.affinity, schedule, change, {.plan = how});
    const Event other = changed(small.event, change);
    const Affinity other_affinity = same_points(other, small.affinity);
    std::vector<Objective> levels = levels_of(small.event, how.equity.value_or(Equity::none));
    if (const auto others = levels_of(other, how.equity.value_or(Equity::none)); others.size() > levels.size()) {
        levels = others;
    }
    const auto before = best_values(small.event, small.affinity, levels);
    const auto after = best_values(other, other_affinity, levels);
    INFO(to_string(small.event, found, Language::en));
    ++tally.asked;
    tally.no_change += found.no_change ? 1 : 0;
    if (found.no_change) {
        REQUIRE(before == after);
        return;
    }
    REQUIRE((found.after == Status::infeasible) == !after);
    REQUIRE((found.before == Status::infeasible) == !before);
    if (!before || !after) {
        REQUIRE(found.replanned.empty());
        return;
    }
    for (std::size_t i = 0; i < found.by_prices.size(); ++i) {
        REQUIRE(found.by_prices[i].what == levels[i]);
        REQUIRE((*after)[i] - (*before)[i] <= found.by_prices[i].at_most);
        const bool last = i + 1 == found.by_prices.size();
        tally.priced += last ? 1 : 0;
        tally.tight += last && (*after)[i] - (*before)[i] == found.by_prices[i].at_most ? 1 : 0;
    }
    REQUIRE_FALSE(found.replanned.empty());
    for (std::size_t i = 0; i < found.replanned.size(); ++i) {
        const Gain& gain = found.replanned[i];
        REQUIRE(gain.what == levels[i]);
        REQUIRE((*after)[i] - (*before)[i] >= gain.at_least);
        REQUIRE((*after)[i] - (*before)[i] <= gain.at_most);
    }
    const bool proved = found.before == Status::optimal && found.after == Status::optimal;
    if (proved) {
        REQUIRE(found.replanned.size() == levels.size());
        REQUIRE(std::all_of(found.replanned.begin(), found.replanned.end(), [](const Gain& g) { return g.exact(); }));
    }
    tally.proved += proved ? 1 : 0;
    tally.ranges += proved ? 0 : 1;
}

Tally tally_of(const support::SmallEvents& kind, const PlanOptions& how, int events, std::uint64_t seed,
               const std::string& name) {
    Random random(seed);
    Tally tally;
    for (int i = 0; i < events; ++i) {
        const support::SmallEvent small = support::small_event(random, kind);
        judge(small, support::some_change(random, small.event), how, tally);
    }
    std::cout << name << ": " << tally.asked << " changes, " << tally.no_change << " of nothing, " << tally.priced
              << " priced at once (" << tally.tight << " exactly), " << tally.proved << " proved, " << tally.ranges
              << " ranges\n";
    return tally;
}

} // namespace

TEST_CASE("what_if: with everyone there and equal tables every gain is told as a proved number", "[what-if]") {
    const Tally tally = tally_of({.most_a_side = 4, .most_slots = 3, .most_pairs = 9}, {}, 1'500, 61, "alike slots");
    CHECK(tally.priced > 800);
    CHECK(tally.tight > 300);
    CHECK(tally.proved > 1'000);
}

TEST_CASE("what_if: with absences, unequal tables and pins no gain lies outside what is told", "[what-if]") {
    const support::SmallEvents kind{
        .most_a_side = 4, .most_slots = 3, .most_pairs = 9, .absences = true, .equal_tables = false, .pins = true};
    const Tally tally = tally_of(kind, {.effort = 1}, 1'500, 62, "absences, unequal tables, pins");
    CHECK(tally.priced > 500);
    CHECK(tally.proved > 800);
    const Tally poor = tally_of(kind, {.effort = 0}, 1'500, 63, "the same without effort");
    CHECK(poor.ranges > 20);
}

TEST_CASE("what_if: promises and equity go before points in what is gained, too", "[what-if]") {
    const support::SmallEvents kind{
        .most_a_side = 4, .most_slots = 3, .most_pairs = 8, .absences = true, .equal_tables = false, .promises = true};
    CHECK(tally_of(kind, {.effort = 1}, 800, 64, "promises").proved > 300);
    CHECK(tally_of(kind, {.effort = 1, .equity = Equity::sellers}, 800, 65, "promises and equity").proved > 300);
}

TEST_CASE("what_if: a schedule without a proof will do; the event as it is is then planned first", "[what-if]") {
    Random random(66);
    const support::SmallEvent small = support::small_event(random, {.most_a_side = 4, .most_slots = 3});
    const Schedule schedule = plan(small.event, small.affinity);
    Schedule bare;
    bare.meetings = schedule.meetings;
    const WhatIf with = what_if(small.event, small.affinity, schedule, MoreTables{});
    const WhatIf without = what_if(small.event, small.affinity, bare, MoreTables{});
    CHECK(with.replanned == without.replanned);
    CHECK(with.by_prices == without.by_prices);
    const WhatIf at_once = what_if(small.event, small.affinity, bare, MoreTables{}, {.plan = {}, .replan = false});
    CHECK(at_once.by_prices.empty());
    CHECK(at_once.replanned.empty());
}

TEST_CASE("what_if: a place that a change opens is priced once, not for everybody who could take it", "[what-if]") {
    EventBuilder builder;
    builder.slots(2, std::chrono::minutes{20});
    builder.table({.slots = std::vector<SlotId>{SlotId{0}}}); // none stands in the second slot
    std::vector<ScoredPair> points;
    for (std::size_t s = 0; s < 3; ++s) {
        builder.seller({});
    }
    for (std::size_t b = 3; b < 6; ++b) {
        builder.buyer({});
        for (std::size_t s = 0; s < 3; ++s) {
            points.push_back({CompanyId{s}, CompanyId{b}, 100});
        }
    }
    const Event event = builder.build();
    const Affinity fit = affinity(event, points);
    const WhatIf found = what_if(event, fit, plan(event, fit), MoreTables{1, SlotId{1}});
    CHECK(found.by_prices == std::vector<MostGain>{{Objective::points, 100}});
    CHECK(found.replanned == std::vector<Gain>{{Objective::points, 100, 100}});
}

TEST_CASE("what_if: points of another event are refused", "[what-if]") {
    Random random(67);
    const support::SmallEvent one = support::small_event(random, {});
    const support::SmallEvent other = support::small_event(random, {});
    CHECK_THROWS_AS(what_if(one.event, other.affinity, plan(one.event, one.affinity), MoreTables{}), InputError);
}

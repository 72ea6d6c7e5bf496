#include "catch.hpp"
#include "support/every_schedule.hpp"
#include "support/small_events.hpp"

#include <jumpa/explain/alternatives.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <iostream>
#include <optional>
#include <set>
#include <string>
#include <vector>

using namespace jumpa;

namespace {

using Pairs = std::set<Pair>;

Pairs pairs_of(const Schedule& schedule) {
    Pairs pairs;
    for (const Meeting& meeting : schedule.meetings) {
        pairs.insert({meeting.seller, meeting.buyer});
    }
    return pairs;
}

Pairs free_pairs(const Event& event, const Schedule& schedule) {
    Pairs pairs = pairs_of(schedule);
    for (const Pin& pin : event.pins()) {
        pairs.erase({pin.seller, pin.buyer});
    }
    return pairs;
}

/// Calls visit(banned) for every way to ban `k` pairs of each of these plans, beginning with the one at `next`.
template <class Visit>
void each_ban(const std::vector<Pairs>& plans, std::size_t next, std::size_t k, Pairs& banned, Visit&& visit) {
    if (next == plans.size()) {
        visit(banned);
        return;
    }
    const std::vector<Pair> pairs(plans[next].begin(), plans[next].end());
    std::vector<bool> chosen(pairs.size(), false);
    std::fill(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(std::min(k, pairs.size())), true);
    do {
        Pairs more = banned;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (chosen[i]) {
                more.insert(pairs[i]);
            }
        }
        each_ban(plans, next + 1, k, more, visit);
    } while (std::prev_permutation(chosen.begin(), chosen.end()));
}

using Values = std::vector<Value>;

/// The best values, level by level, of any schedule without these pairs.
std::optional<Values> best_without(const support::SmallEvent& small, const Pairs& banned,
                                   const std::vector<Level>& levels) {
    EventBuilder builder(small.event.data());
    for (const Pair& pair : banned) {
        builder.ban(pair.seller, pair.buyer);
    }
    const Event event = builder.build();
    const std::vector<ScoredPair> points(small.affinity.pairs().begin(), small.affinity.pairs().end());
    const support::EverySchedule every(event, affinity(event, points));
    std::optional<Values> best;
    for (const support::Outcome& outcome : every.outcomes()) {
        Values values;
        for (const Level& level : levels) {
            values.push_back(support::level_of(event, level.what, outcome));
        }
        best = best ? std::max(*best, values) : values;
    }
    return best;
}

/// A plan leaves out k pairs of each of these if and only if it is a plan without some k pairs of each.
std::optional<Values> best_apart(const support::SmallEvent& small, const std::vector<Pairs>& earlier, std::size_t k,
                                 const std::vector<Level>& levels) {
    std::optional<Values> best;
    if (std::any_of(earlier.begin(), earlier.end(), [&](const Pairs& plan) { return plan.size() < k; })) {
        return best;
    }
    Pairs banned;
    each_ban(earlier, 0, k, banned, [&](const Pairs& all) {
        const auto values = best_without(small, all, levels);
        best = !best ? values : values ? std::max(*best, *values) : best;
    });
    return best;
}

struct Tally {
    int plans = 0;
    int proved = 0;
    int reached = 0; ///< the best there is
    int ended = 0;   ///< no further one exists
};

void judge_plan(const support::SmallEvent& small, const Alternatives& found, std::size_t at, std::size_t k,
                const std::vector<Pairs>& earlier, Tally& tally) {
    const Alternative& alternative = found.plans[at];
    const std::vector<Level>& best_levels = found.plans[0].schedule.levels;
    const Verdict verdict = verify(small.event, small.affinity, alternative.schedule);
    INFO(to_string(verdict));
    REQUIRE(verdict.valid());
    REQUIRE(verdict.bound.has_value());
    const Pairs pairs = pairs_of(alternative.schedule);
    for (const Pairs& plan : earlier) {
        const auto left_out =
            std::count_if(plan.begin(), plan.end(), [&](const Pair& p) { return pairs.count(p) == 0; });
        REQUIRE(static_cast<std::size_t>(left_out) >= k);
    }
    const auto optimum = best_apart(small, earlier, k, best_levels);
    REQUIRE(optimum.has_value());
    ++tally.plans;
    REQUIRE_FALSE(alternative.costs.empty());
    bool as_good = true;
    for (std::size_t i = 0; i < alternative.costs.size(); ++i) {
        const Cost& cost = alternative.costs[i];
        REQUIRE(cost.at_most == best_levels[i].value - alternative.schedule.levels[i].value);
        REQUIRE(best_levels[i].value - (*optimum)[i] >= cost.at_least);
        as_good = as_good && (*optimum)[i] == alternative.schedule.levels[i].value;
        REQUIRE((!cost.exact() || as_good));
    }
    const bool proved =
        alternative.costs.size() == best_levels.size() &&
        std::all_of(alternative.costs.begin(), alternative.costs.end(), [](const Cost& cost) { return cost.exact(); });
    tally.proved += proved ? 1 : 0;
    Values values;
    for (const Level& level : alternative.schedule.levels) {
        values.push_back(level.value);
    }
    REQUIRE(values <= *optimum);
    tally.reached += values == *optimum ? 1 : 0;
}

void judge(const support::SmallEvent& small, std::size_t k, const AlternativeOptions& options, Tally& tally) {
    const Alternatives found = alternatives(small.event, small.affinity, 2, static_cast<std::int32_t>(k), options);
    if (found.plans.empty()) {
        REQUIRE(support::EverySchedule(small.event, small.affinity).outcomes().empty());
        REQUIRE_FALSE(found.reasons.empty());
        return;
    }
    std::vector<Pairs> earlier{free_pairs(small.event, found.plans[0].schedule)};
    for (std::size_t at = 1; at < found.plans.size(); ++at) {
        judge_plan(small, found, at, k, earlier, tally);
        earlier.push_back(free_pairs(small.event, found.plans[at].schedule));
    }
    if (found.no_more) {
        ++tally.ended;
        REQUIRE_FALSE(best_apart(small, earlier, k, found.plans[0].schedule.levels).has_value());
    }
}

Tally tally_of(const support::SmallEvents& kind, std::size_t k, const AlternativeOptions& options, int events,
               std::uint64_t seed, const std::string& name) {
    Random random(seed);
    Tally tally;
    for (int i = 0; i < events; ++i) {
        judge(support::small_event(random, kind), k, options, tally);
    }
    std::cout << name << ", " << k << " apart: " << tally.plans << " other plans, " << tally.proved
              << " proved the next best, " << tally.reached << " are, " << tally.ended << " ends\n";
    return tally;
}

constexpr support::SmallEvents alike{.most_a_side = 4, .most_slots = 3, .most_pairs = 8, .pins = true};
constexpr support::SmallEvents mixed{
    .most_a_side = 4, .most_slots = 3, .most_pairs = 8, .absences = true, .equal_tables = false, .pins = true};
constexpr support::SmallEvents promised{
    .most_a_side = 3, .most_slots = 3, .most_pairs = 7, .absences = true, .equal_tables = false, .promises = true};

} // namespace

TEST_CASE("alternatives: one pair apart, each next plan is proved the best of those that differ", "[alternatives]") {
    const Tally full = tally_of(alike, 1, {}, 250, 81, "alike slots");
    CHECK(full.proved == full.plans);
    const Tally tally = tally_of(mixed, 1, {.plan = {.effort = 2}}, 250, 82, "absences, unequal tables, pins");
    CHECK(tally.proved * 100 >= tally.plans * 98);
    CHECK(tally.ended > 10);
}

TEST_CASE("alternatives: more pairs apart, no cost is told that a schedule undercuts", "[alternatives]") {
    CHECK(tally_of(alike, 2, {}, 200, 83, "alike slots").proved > 100);
    CHECK(tally_of(mixed, 3, {.plan = {.effort = 2}}, 150, 84, "absences, unequal tables, pins").proved > 30);
    const Tally priced = tally_of(alike, 2, {.most_plans = 0}, 200, 85, "alike slots, prices alone");
    CHECK(priced.reached > 100);
    CHECK(priced.proved > 50);
}

TEST_CASE("alternatives: promises and equity go before points", "[alternatives]") {
    const Tally tally = tally_of(promised, 1, {.plan = {.effort = 2, .equity = Equity::sellers}}, 120, 86, "promises");
    CHECK(tally.proved > 50);
    tally_of(promised, 2, {.plan = {.effort = 2}, .most_plans = 5}, 120, 87, "promises, few plans");
}

TEST_CASE("alternatives: a plan of pins alone has none, and an event without a schedule says why", "[alternatives]") {
    EventBuilder builder;
    builder.slots(1, std::chrono::minutes{20}).tables(1);
    const CompanyId seller = builder.seller({});
    const CompanyId buyer = builder.buyer({});
    builder.pin(seller, buyer);
    const std::vector<ScoredPair> points{{seller, buyer, 5}};
    const Event pinned = builder.build();
    const Alternatives found = alternatives(pinned, affinity(pinned, points), 3, 1);
    CHECK(found.plans.size() == 1);
    CHECK(found.no_more);

    builder.ban(seller, buyer);
    const Event impossible = builder.build();
    const Alternatives none = alternatives(impossible, affinity(impossible, points), 3, 1);
    CHECK(none.plans.empty());
    REQUIRE_FALSE(none.reasons.empty());
    CHECK(none.reasons[0].code == "pin_vetoed");
}

TEST_CASE("alternatives: whoever says stop gets what was found so far", "[alternatives]") {
    Random random(88);
    const support::SmallEvent small = support::small_event(random, {.most_a_side = 7, .absences = true});
    PlanOptions impatient;
    impatient.on_progress = [](const Progress&) { return false; };
    const Alternatives found = alternatives(small.event, small.affinity, 50, 1, {.plan = impatient});
    for (const Alternative& alternative : found.plans) {
        CHECK(verify(small.event, small.affinity, alternative.schedule).valid());
    }
}

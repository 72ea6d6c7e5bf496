#include "catch.hpp"
#include "support/instances.hpp"
#include "support/small_events.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace jumpa;

namespace {

constexpr Equity equities[] = {Equity::none, Equity::sellers, Equity::buyers, Equity::sellers_then_buyers,
                               Equity::buyers_then_sellers};

std::vector<Pair> pairs_of(const Schedule& schedule) {
    std::vector<Pair> pairs;
    for (const Meeting& meeting : schedule.meetings) {
        pairs.push_back({meeting.seller, meeting.buyer});
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

/// By ids, for events in which companies stand in another order; with slots and tables.
std::vector<std::string> told(const Event& event, const Schedule& schedule) {
    std::vector<std::string> told;
    for (const Meeting& meeting : schedule.meetings) {
        told.push_back(event[meeting.seller].id + ' ' + event[meeting.buyer].id + ' ' + event[meeting.slot].id + ' ' +
                       event[meeting.table].id);
    }
    std::sort(told.begin(), told.end());
    return told;
}

/// Three producers who differ in nothing want the one meeting of the day.
support::SmallEvent three_alike(const std::array<std::string, 3>& ids) {
    EventBuilder builder;
    builder.slots(1, std::chrono::minutes{20}).tables(1);
    for (const std::string& id : ids) {
        builder.seller({.id = id});
    }
    const CompanyId buyer = builder.buyer({.id = "toko"});
    Event event = builder.build();
    std::vector<ScoredPair> pairs;
    for (const CompanyId seller : event.sellers()) {
        pairs.push_back({seller, buyer, 500});
    }
    Affinity points = affinity(event, pairs);
    return {std::move(event), std::move(points)};
}

std::string winner(const std::array<std::string, 3>& ids, std::optional<std::int64_t> number) {
    const auto [event, points] = three_alike(ids);
    const Schedule schedule = plan(event, points, {.lottery = number});
    REQUIRE(schedule.meetings.size() == 1);
    REQUIRE(verify(event, points, schedule).kind == Verdict::Kind::proved_optimal);
    return event[schedule.meetings[0].seller].id;
}

void check_same_levels(const support::SmallEvents& kind, int events, std::uint64_t seed, int& differ) {
    Random random(seed);
    for (int i = 0; i < support::instances(events); ++i) {
        const auto [event, points] = support::small_event(random, kind);
        const PlanOptions plain{.effort = 1, .equity = equities[i % 5]};
        PlanOptions drawn = plain;
        drawn.lottery = i;
        const Schedule first = plan(event, points, plain);
        const Schedule second = plan(event, points, drawn);
        const Verdict verdict = verify(event, points, second);
        INFO(to_string(verdict));
        REQUIRE(verdict.valid());
        REQUIRE(first.digests.event == second.digests.event);
        REQUIRE(first.digests.points == second.digests.points);
        REQUIRE(first.digests.options != second.digests.options);
        if (first.status == Status::optimal && second.status == Status::optimal) {
            REQUIRE(first.levels == second.levels);
            differ += pairs_of(first) != pairs_of(second) ? 1 : 0;
        }
        REQUIRE((first.status == Status::infeasible) == (second.status == Status::infeasible));
    }
}

} // namespace

TEST_CASE("lottery: without one the order of the file decides, with one it has no say", "[lottery]") {
    CHECK(winner({"a", "b", "c"}, std::nullopt) == "a");
    CHECK(winner({"c", "b", "a"}, std::nullopt) == "c");
    for (std::int64_t number = 0; number < 20; ++number) {
        CHECK(winner({"a", "b", "c"}, number) == winner({"c", "a", "b"}, number));
    }
}

TEST_CASE("lottery: companies that are alike win equally often", "[lottery]") {
    std::map<std::string, int> wins;
    for (std::int64_t number = 0; number < 600; ++number) {
        ++wins[winner({"a", "b", "c"}, number)];
    }
    for (const auto& [id, times] : wins) {
        INFO(id << " wins " << times << " of 600");
        CHECK(times > 160); // 200 and three and a half standard deviations
        CHECK(times < 240);
    }
    CHECK(wins.size() == 3);
}

TEST_CASE("lottery: it picks among the optimal plans and moves the value and the bound of no level", "[lottery]") {
    int differ = 0;
    check_same_levels({.most_a_side = 5, .promises = true, .most_points = 2}, 1'500, 31, differ);
    std::cout << "lottery: " << differ << " of " << support::instances(1'500) << " events have another optimal plan\n";
    CHECK(differ > support::instances(300));
}

TEST_CASE("lottery: absences, unequal tables, pins and proofs by cases come back in the event's own ids", "[lottery]") {
    int differ = 0;
    check_same_levels(
        {.most_a_side = 5, .absences = true, .equal_tables = false, .pins = true, .promises = true, .most_points = 3},
        800, 32, differ);
    check_same_levels({.most_a_side = 5, .absences = true, .equal_tables = false, .pins = true, .most_points = 3}, 800,
                      33, differ);
    CHECK(differ > support::instances(200));
}

TEST_CASE("lottery: with a number the whole plan is the same however the companies are ordered", "[lottery]") {
    Random random(34);
    for (int i = 0; i < 300; ++i) {
        const auto [event, points] =
            support::small_event(random, {.absences = true, .promises = true, .most_points = 2});
        std::vector<CompanyId> place;
        for (std::size_t c = 0; c < event.companies().size(); ++c) {
            place.emplace_back(c);
        }
        random.shuffle(place);
        EventDraft draft = event.data();
        std::vector<ScoredPair> pairs(points.pairs().begin(), points.pairs().end());
        for (std::size_t c = 0; c < place.size(); ++c) {
            draft.companies[place[c].index()] = event.companies()[c];
            draft.roles[place[c].index()] = event.data().roles[c];
        }
        for (ScoredPair& pair : pairs) {
            pair.seller = place[pair.seller.index()];
            pair.buyer = place[pair.buyer.index()];
        }
        const Event other = EventBuilder(draft).build();
        const PlanOptions options{.effort = 1, .equity = equities[i % 5], .lottery = 7};
        const Affinity others_points = affinity(other, pairs);
        REQUIRE(told(event, plan(event, points, options)) == told(other, plan(other, others_points, options)));
    }
}

TEST_CASE("lottery: the schedule says with which number it was drawn", "[lottery]") {
    const auto [event, points] = three_alike({"a", "b", "c"});
    CHECK(plan(event, points, {.lottery = 12}).lottery == 12);
    CHECK_FALSE(plan(event, points).lottery);
}

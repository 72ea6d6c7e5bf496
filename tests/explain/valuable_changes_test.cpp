#include "catch.hpp"
#include "support/small_events.hpp"

#include <jumpa/explain/valuable_changes.hpp>
#include <jumpa/scheduling/plan.hpp>

#include <algorithm>
#include <iostream>

using namespace jumpa;

namespace {

Value gain(const Event& event, const Affinity& affinity, const EventChange& change) {
    const Event other = changed(event, change);
    return plan(other, same_points(other, affinity)).points().value - plan(event, affinity).points().value;
}

/// The most that any of these changes gains, by planning each of them.
template <class Change, class Each>
Value best_gain(const support::SmallEvent& small, Each&& each) {
    Value best = 0;
    each([&](const Change& change) { best = std::max(best, gain(small.event, small.affinity, change)); });
    return best;
}

Value first_gain(const std::vector<WhatIf>& changes) {
    return changes.empty() ? 0 : changes.front().replanned.back().at_least;
}

} // namespace

TEST_CASE("most_valuable_changes: the best of each kind is among the dearest by price, nearly always", "[what-if]") {
    Random random(91);
    int right = 0;
    int asked = 0;
    for (int i = 0; i < 200; ++i) {
        const support::SmallEvent small =
            support::small_event(random, {.most_a_side = 5, .most_slots = 3, .absences = true});
        const Schedule schedule = plan(small.event, small.affinity);
        if (schedule.status != Status::optimal) {
            continue;
        }
        const ValuableChanges found = most_valuable_changes(small.event, small.affinity, schedule);
        const Value tables = best_gain<MoreTables>(small, [&](auto visit) {
            visit(MoreTables{});
            for (std::size_t s = 0; s < small.event.slots().size(); ++s) {
                visit(MoreTables{1, SlotId{s}});
            }
        });
        const Value presence = best_gain<PresentIn>(small, [&](auto visit) {
            for (std::size_t c = 0; c < small.event.companies().size(); ++c) {
                for (std::size_t s = 0; s < small.event.slots().size(); ++s) {
                    visit(PresentIn{CompanyId{c}, SlotId{s}});
                }
            }
        });
        const Value meetings = best_gain<MoreMeetings>(small, [&](auto visit) {
            for (std::size_t c = 0; c < small.event.companies().size(); ++c) {
                visit(MoreMeetings{CompanyId{c}});
            }
        });
        for (const auto& [best, told] : {std::pair{tables, &found.tables}, std::pair{presence, &found.presence},
                                         std::pair{meetings, &found.meetings}}) {
            REQUIRE(first_gain(*told) <= best);
            right += first_gain(*told) == best ? 1 : 0;
            ++asked;
        }
    }
    std::cout << "most valuable changes: " << right << " of " << asked << " times the best one is told\n";
    CHECK(right * 100 >= asked * 98);
}

TEST_CASE("most_valuable_changes: a table is wanted in the slot where people wait for one, and nowhere else",
          "[what-if]") {
    EventBuilder builder;
    builder.slots(2, std::chrono::minutes{20});
    builder.table({.id = "t2"}); // a new table must not take the id that its position would give it
    for (int c = 0; c < 2; ++c) {
        builder.seller({});
    }
    const std::vector<SlotId> late{SlotId{1}};
    builder.buyer({.attends = {.available = late}});
    builder.buyer({.attends = {.available = late}});
    const Event event = builder.build();
    const std::vector<ScoredPair> points{{CompanyId{0}, CompanyId{2}, 70}, {CompanyId{1}, CompanyId{3}, 50}};
    const Affinity fit = affinity(event, points);
    const ValuableChanges found = most_valuable_changes(event, fit, plan(event, fit));
    REQUIRE(found.tables.size() == 2);
    for (const WhatIf& table : found.tables) {
        CHECK(table.replanned == std::vector<Gain>{{Objective::points, 50, 50}});
    }
    CHECK(std::get<MoreTables>(found.tables[1].change).slot.value_or(SlotId{1}) == SlotId{1});
    CHECK(to_string(event, found.tables[0], Language::en).find("50 points more, proved.") != std::string::npos);
    CHECK(to_string(event, found.tables[0], Language::id).find("terbukti") != std::string::npos);
    REQUIRE(found.presence.size() == 2); // either buyer could come early, where the table is free
    CHECK(found.presence[0].replanned == std::vector<Gain>{{Objective::points, 50, 50}});
}

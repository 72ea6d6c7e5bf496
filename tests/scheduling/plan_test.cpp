#include "catch.hpp"
#include "support/small_events.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <string>
#include <vector>

using namespace jumpa;
using namespace std::chrono_literals;

namespace {

Affinity all_pairs(const Event& event, const std::vector<Points>& row_by_row) {
    std::vector<ScoredPair> pairs;
    auto points = row_by_row.begin();
    for (const CompanyId seller : event.sellers()) {
        for (const CompanyId buyer : event.buyers()) {
            pairs.push_back({seller, buyer, *points++});
        }
    }
    return affinity(event, pairs);
}

EventBuilder companies(int sellers, int buyers) {
    EventBuilder builder;
    for (int s = 1; s <= sellers; ++s) {
        builder.seller({.id = "s" + std::to_string(s)});
    }
    for (int b = 1; b <= buyers; ++b) {
        builder.buyer({.id = "b" + std::to_string(b)});
    }
    return builder;
}

} // namespace

TEST_CASE("plan: the best two of four pairs share one table in two slots", "[plan]") {
    EventBuilder builder = companies(2, 2);
    builder.slots(2, 20min).tables(1);
    const Event event = builder.build();
    const Affinity fit = all_pairs(event, {9, 5, 6, 1});
    const Schedule schedule = plan(event, fit);
    CHECK(schedule.status == Status::optimal);
    CHECK(schedule.points().value == 15);
    CHECK(schedule.meetings.size() == 2);
    CHECK(verify(event, fit, schedule).kind == Verdict::Kind::proved_optimal);
}

TEST_CASE("plan: greedy takes the best pair and loses, the plan does not", "[plan]") {
    EventBuilder builder = companies(2, 2);
    builder.slots(1, 20min).tables(2);
    const Event event = builder.build();
    const Affinity fit = all_pairs(event, {10, 9, 9, 1});
    const Schedule schedule = plan(event, fit);
    CHECK(schedule.points().value == 18);
    CHECK(schedule.greedy_value == 11);
    CHECK(schedule.status == Status::optimal);
}

TEST_CASE("plan: with 1 table in one slot and 3 in another, K2,2 places 3 of its 4 pairs", "[plan]") {
    EventBuilder builder = companies(2, 2);
    builder.slots(2, 20min).tables(1);
    for (int i = 0; i < 2; ++i) {
        builder.table({.slots = std::vector{SlotId{1}}});
    }
    const Event event = builder.build();
    const Affinity fit = all_pairs(event, {5, 5, 5, 5});
    const Schedule schedule = plan(event, fit);
    CHECK(schedule.points().value == 15);
    CHECK(schedule.points().bound == 15);
    CHECK(verify(event, fit, schedule).kind == Verdict::Kind::proved_optimal);

    const Schedule quick = plan(event, fit, {.effort = 0}); // two people a side need no third table
    CHECK(quick.points().bound == 15);
    CHECK(quick.status == Status::optimal);
}

TEST_CASE("plan: people who are never there together do not meet", "[plan]") {
    EventBuilder builder = companies(1, 2);
    builder.slots(2, 20min).tables(1);
    builder.draft().companies[0].attends.available = std::vector{SlotId{0}};
    builder.draft().companies[1].attends.available = std::vector{SlotId{1}};
    const Event event = builder.build();
    const Schedule schedule = plan(event, all_pairs(event, {9, 2}));
    REQUIRE(schedule.meetings.size() == 1);
    CHECK(schedule.meetings[0].buyer == CompanyId{2});
    CHECK(schedule.meetings[0].slot == SlotId{0});
    CHECK(schedule.status == Status::optimal);
}

TEST_CASE("plan: pins are kept, even worthless ones, and the proof counts them", "[plan]") {
    EventBuilder builder = companies(2, 2);
    builder.slots(1, 20min).tables(2);
    builder.pin(CompanyId{0}, CompanyId{2}, SlotId{0});
    const Event event = builder.build();
    const Affinity fit = all_pairs(event, {0, 9, 9, 1});
    const Schedule schedule = plan(event, fit);
    CHECK(schedule.points().value == 1);
    CHECK(schedule.status == Status::optimal);
    CHECK(verify(event, fit, schedule).kind == Verdict::Kind::proved_optimal);
    REQUIRE(schedule.meetings.size() == 2);
    CHECK(schedule.meetings[0].pinned_by == 0);
}

TEST_CASE("plan: hard rules that collide are an answer with a reason", "[plan]") {
    EventBuilder builder = companies(2, 1);
    builder.slots(2, 20min).tables(1);
    const auto code_of = [](const EventBuilder& wrong) {
        const Event event = wrong.build();
        const Affinity none = affinity(event, std::vector<ScoredPair>{});
        const Schedule schedule = plan(event, none);
        CHECK(schedule.status == Status::infeasible);
        CHECK(verify(event, none, schedule).kind == Verdict::Kind::infeasible_proved);
        REQUIRE_FALSE(schedule.reasons.empty());
        for (const Reason& reason : schedule.reasons) {
            CHECK(reason.sentence == sentence(reason, Language::en));
            CHECK(reason.sentence.find('{') == std::string::npos);
            CHECK(reason.sentence != sentence(reason, Language::id));
        }
        return schedule.reasons[0].code;
    };
    SECTION("pin and ban") {
        builder.pin(CompanyId{0}, CompanyId{2}).ban(CompanyId{0}, CompanyId{2});
        CHECK(code_of(builder) == "pin_banned");
    }
    SECTION("pin in a slot in which the seller is away") {
        builder.draft().companies[0].attends.available = std::vector{SlotId{1}};
        builder.pin(CompanyId{0}, CompanyId{2}, SlotId{0});
        CHECK(code_of(builder) == "pin_slot_absent");
    }
    SECTION("two pins at once") {
        builder.pin(CompanyId{0}, CompanyId{2}, SlotId{0}).pin(CompanyId{1}, CompanyId{2}, SlotId{0});
        CHECK(code_of(builder) == "pins_collide");
    }
    SECTION("more pins than the buyer wants") {
        builder.draft().companies[2].attends.max_meetings = 1;
        builder.pin(CompanyId{0}, CompanyId{2}).pin(CompanyId{1}, CompanyId{2});
        CHECK(code_of(builder) == "too_many_pins");
    }
    SECTION("a pair that is never there together") {
        builder.draft().companies[0].attends.available = std::vector{SlotId{1}};
        builder.draft().companies[2].attends.available = std::vector{SlotId{0}};
        builder.pin(CompanyId{0}, CompanyId{2});
        CHECK(code_of(builder) == "pin_without_slot");
    }
    SECTION("pins that fit one by one but not together") {
        builder.draft().companies[0].attends.available = std::vector{SlotId{0}};
        builder.draft().companies[1].attends.available = std::vector{SlotId{0}};
        builder.pin(CompanyId{0}, CompanyId{2}).pin(CompanyId{1}, CompanyId{2});
        CHECK(code_of(builder) == "pins_share_slots");
    }
}

TEST_CASE("plan: an event without slots, tables or pairs has the empty plan, proved", "[plan]") {
    for (const auto& [slots, tables] : {std::pair{0, 0}, std::pair{2, 0}, std::pair{0, 2}, std::pair{2, 2}}) {
        EventBuilder builder = companies(2, 2);
        builder.slots(static_cast<std::size_t>(slots), 20min).tables(static_cast<std::size_t>(tables));
        const Event event = builder.build();
        const Affinity none = affinity(event, std::vector<ScoredPair>{});
        const Schedule schedule = plan(event, none);
        CHECK(schedule.meetings.empty());
        CHECK(verify(event, none, schedule).kind == Verdict::Kind::proved_optimal);
    }
}

TEST_CASE("plan: points of another event are refused", "[plan]") {
    const Event event = companies(1, 1).build();
    const Event other = companies(1, 2).build();
    CHECK_THROWS_AS(plan(event, affinity(other, std::vector<ScoredPair>{})), InputError);
}

TEST_CASE("plan: buyers keep their table while they can", "[plan]") {
    EventBuilder builder = companies(4, 3);
    builder.slots(4, 20min).tables(3);
    const Event event = builder.build();
    const Schedule schedule = plan(event, all_pairs(event, std::vector<Points>(12, 10)));
    REQUIRE(schedule.meetings.size() == 12);
    std::vector<std::optional<TableId>> home(event.companies().size());
    for (const Meeting& meeting : schedule.meetings) {
        auto& table = home[meeting.buyer.index()];
        CHECK((!table || *table == meeting.table));
        table = meeting.table;
    }
}

TEST_CASE("plan: the same input gives the same meetings, and a host can stop", "[plan]") {
    Random random(5);
    const auto small = support::small_event(random, {.absences = true, .equal_tables = false});
    const Schedule once = plan(small.event, small.affinity);
    const Schedule again = plan(small.event, small.affinity);
    CHECK(once.meetings == again.meetings);
    CHECK(once.certificate == again.certificate);

    int told = 0;
    const Schedule stopped = plan(small.event, small.affinity, {.on_progress = [&](const Progress& progress) {
                                      CHECK(progress.value <= progress.bound);
                                      ++told;
                                      return false;
                                  }});
    CHECK(told == 1);
    CHECK(verify(small.event, small.affinity, stopped).valid());
}

TEST_CASE("describe: a meeting reads as an organiser would say it", "[plan]") {
    EventBuilder builder;
    builder.slots(1, 20min).tables(1);
    builder.seller({.name = "Gula Kelapa Wates"});
    builder.buyer({.name = "Toko Oleh-oleh"});
    const Event event = builder.build();
    const Schedule schedule = plan(event, all_pairs(event, {8'710}));
    REQUIRE(schedule.meetings.size() == 1);
    CHECK(describe(event, schedule.meetings[0]) ==
          "09:00-09:20  table t1  Gula Kelapa Wates meets Toko Oleh-oleh, 8'710 points");
}

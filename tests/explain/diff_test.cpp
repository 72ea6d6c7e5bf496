#include "catch.hpp"

#include <jumpa/core/random.hpp>
#include <jumpa/explain/diff.hpp>

#include <string>

using namespace jumpa;

namespace {

/// Two sellers (0, 1), two buyers (2, 3), three slots, two tables.
Event fair() {
    EventBuilder builder;
    builder.slots(3, std::chrono::minutes{20}).tables(2);
    builder.seller({.name = "Wates"});
    builder.seller({.name = "Garum"});
    builder.buyer({.name = "Toko"});
    builder.buyer({.name = "Kafe"});
    return builder.build();
}

Meeting meeting(std::size_t seller, std::size_t buyer, std::size_t slot, std::size_t table, Points points = 10) {
    return {.seller = CompanyId{seller},
            .buyer = CompanyId{buyer},
            .slot = SlotId{slot},
            .table = TableId{table},
            .points = points};
}

Schedule of(std::vector<Meeting> meetings) {
    Schedule schedule;
    schedule.meetings = std::move(meetings);
    return schedule;
}

} // namespace

TEST_CASE("diff: each meeting is kept, gone, new, at another time, or only at another table", "[diff]") {
    const Event event = fair();
    const Schedule before = of({meeting(0, 2, 0, 0), meeting(0, 3, 1, 0), meeting(1, 2, 1, 1, 30)});
    const Schedule after = of({meeting(0, 2, 0, 1), meeting(0, 3, 2, 0), meeting(1, 3, 1, 1, 50)});
    const Diff found = diff(event, before, after);
    CHECK(found.changes ==
          std::vector<ChangedMeeting>{{MeetingChange::moved_table, meeting(0, 2, 0, 0), meeting(0, 2, 0, 1)},
                                      {MeetingChange::gone, meeting(1, 2, 1, 1, 30), {}},
                                      {MeetingChange::added, {}, meeting(1, 3, 1, 1, 50)},
                                      {MeetingChange::moved_in_time, meeting(0, 3, 1, 0), meeting(0, 3, 2, 0)}});
    CHECK(found.kept == 0);
    CHECK(found.disturbed == 4);
    CHECK(found.rescheduled == 4);
    CHECK(found.points_before == 50);
    CHECK(found.points_after == 70);
    CHECK(found.of(CompanyId{2}).size() == 2);
    CHECK(sentence(event, found.changes[0], CompanyId{0}, Language::en) ==
          "moved: Toko, from slot s1 (09:00-09:20), table t1 to slot s1 (09:00-09:20), table t2");
    CHECK(sentence(event, found.changes[1], CompanyId{2}, Language::en) ==
          "gone: Garum, was slot s2 (09:20-09:40), table t2");
    CHECK(sentence(event, found.changes[2], CompanyId{1}, Language::id) ==
          "baru: Kafe, slot s2 (09:20-09:40), meja t2");
    CHECK(summary(found, Language::en) ==
          "1 meeting is gone, 1 is new, 1 is at another time, 1 is only at another table, 0 are as they were. "
          "4 companies are disturbed, 4 of them by more than another table. 50 points become 70: 20 points more.");
}

TEST_CASE("diff: who only changes the table is disturbed, but not rescheduled", "[diff]") {
    const Event event = fair();
    const Diff found =
        diff(event, of({meeting(0, 2, 0, 0), meeting(1, 3, 0, 1)}), of({meeting(1, 3, 0, 1), meeting(0, 2, 0, 1)}));
    CHECK(found.kept == 1);
    CHECK(found.disturbed == 2);
    CHECK(found.rescheduled == 0);
}

TEST_CASE("diff: a plan and itself have no difference, in whatever order its meetings stand", "[diff]") {
    const Event event = fair();
    const Diff found =
        diff(event, of({meeting(0, 2, 0, 0), meeting(1, 3, 0, 1)}), of({meeting(1, 3, 0, 1), meeting(0, 2, 0, 0)}));
    CHECK(found.changes.empty());
    CHECK(found.kept == 2);
    CHECK(summary(found, Language::en) == "The two plans are the same.");
    CHECK(summary(found, Language::id) == "Kedua jadwal sama.");
}

TEST_CASE("diff: the way back has what is gone and what is new the other way round", "[diff]") {
    const Event event = fair();
    Random random(71);
    const auto some_plan = [&] {
        std::vector<Meeting> meetings;
        for (std::size_t pair = 0; pair < 4; ++pair) {
            for (std::uint64_t times = random.below(3); times > 0; --times) { // twice: no rule is asked of the plans
                meetings.push_back(meeting(pair / 2, 2 + pair % 2, random.below(3), random.below(2)));
            }
        }
        return of(std::move(meetings));
    };
    for (int i = 0; i < 500; ++i) {
        const Schedule before = some_plan();
        const Schedule after = some_plan();
        const Diff there = diff(event, before, after);
        const Diff back = diff(event, after, before);
        const auto number = [](const Diff& d, MeetingChange how) { return d.count(how); };
        REQUIRE(number(there, MeetingChange::gone) == number(back, MeetingChange::added));
        REQUIRE(number(there, MeetingChange::moved_in_time) == number(back, MeetingChange::moved_in_time));
        REQUIRE(number(there, MeetingChange::moved_table) == number(back, MeetingChange::moved_table));
        REQUIRE(there.kept == back.kept);
        REQUIRE(there.disturbed == back.disturbed);
        REQUIRE(before.meetings.size() == there.kept + there.changes.size() - number(there, MeetingChange::added));
        REQUIRE(after.meetings.size() == there.kept + there.changes.size() - number(there, MeetingChange::gone));
    }
}

TEST_CASE("diff: two companies that may each sell to the other are the same two whichever of them sells", "[diff]") {
    EventDraft draft = fair().data();
    draft.roles = {Role::both, Role::both, Role::both, Role::buyer};
    const Event event = EventBuilder(std::move(draft)).build();
    const Diff found = diff(event, of({meeting(0, 1, 0, 0), meeting(1, 2, 1, 0), meeting(0, 3, 2, 0)}),
                            of({meeting(1, 0, 0, 0, 20), meeting(2, 1, 2, 0), meeting(0, 2, 1, 0)}));
    CHECK(found.kept == 1);
    CHECK(found.count(MeetingChange::moved_in_time) == 1);
    CHECK(found.count(MeetingChange::gone) == 1);
    CHECK(found.count(MeetingChange::added) == 1);
    CHECK(found.of(CompanyId{0}).size() == 2);
    CHECK(found.of(CompanyId{1}) == std::vector<ChangedMeeting>{{MeetingChange::moved_in_time, meeting(1, 2, 1, 0),
                                                                 meeting(2, 1, 2, 0)}});
    CHECK(found.of(CompanyId{2}).size() == 2);
    CHECK(found.disturbed == 4);

    const Diff turned = diff(event, of({meeting(0, 1, 0, 0)}), of({meeting(1, 0, 0, 0, 20)}));
    CHECK(turned.changes.empty());
    CHECK(summary(turned, Language::en) != "The two plans are the same."); // they have other points
}

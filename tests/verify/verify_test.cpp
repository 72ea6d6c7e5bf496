#include "catch.hpp"
#include "support/two_by_two.hpp"

#include <jumpa/verify/verify.hpp>

#include <chrono>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

using namespace jumpa;
using namespace support;

namespace {

template <class Change>
std::string codes_after(Change&& change) {
    Schedule schedule = best_schedule();
    change(schedule);
    return codes(judge(schedule));
}

} // namespace

TEST_CASE("verify: prices that meet the value prove it optimal", "[verify]") {
    const Verdict verdict = judge(best_schedule());
    CHECK(verdict.kind == Verdict::Kind::proved_optimal);
    CHECK(verdict.value == 15);
    CHECK(verdict.bound == 15);
    std::ostringstream out;
    out << verdict;
    CHECK(out.str() == "valid: 15 points, bound 15, proved optimal");
}

TEST_CASE("verify: weaker prices prove a gap", "[verify]") {
    Schedule schedule = best_schedule();
    schedule.certificate.levels[0].k[0].price = 7;
    schedule.levels[0].bound = 16; // least slot price 6 for every pair: v = 3, k = 13
    schedule.levels[0].status = schedule.status = Status::feasible;
    const Verdict verdict = judge(schedule);
    CHECK(verdict.kind == Verdict::Kind::feasible);
    CHECK(to_string(verdict) == "valid: 15 points, bound 16, proved within 1 points (6.25 %)");
    CHECK(to_string(verdict, Language::id) == "sah: 15 poin, batas 16, terbukti kurang paling banyak 1 poin (6.25 %)");
}

TEST_CASE("verify: prices over a scale are rounded down", "[verify]") {
    Schedule schedule = best_schedule();
    schedule.certificate.scale = 10;
    schedule.certificate.levels[0].k = {{SlotId{0}, 60}, {SlotId{1}, 60}};
    schedule.certificate.levels[0].q = {{b2, 3}}; // 2 meetings of b2 at 0.3 points each: 15.6
    CHECK(judge(schedule).kind == Verdict::Kind::proved_optimal);
    schedule.certificate.levels[0].q[0].price = 5; // 16.0
    CHECK(codes(judge(schedule)) == "wrong_bound wrong_status");
}

TEST_CASE("verify: a schedule without certificate is valid and unproved", "[verify]") {
    Schedule schedule = best_schedule();
    schedule.status = Status::feasible;
    schedule.levels.clear();
    schedule.certificate = {};
    CHECK(judge(schedule).kind == Verdict::Kind::unproved);
    CHECK(to_string(judge(schedule)) == "valid: 15 points, unproved");
    schedule.status = Status::optimal;
    CHECK(codes(judge(schedule)) == "wrong_status");
}

TEST_CASE("verify: broken meetings are named", "[verify]") {
    CHECK(codes_after([](Schedule& s) { s.meetings[0].points = 8; }) == "wrong_points");
    CHECK(codes_after([](Schedule& s) { s.meetings[0].seller = CompanyId{9}; }) == "unknown_company");
    CHECK(codes_after([](Schedule& s) { s.meetings[0].seller = b2; }) == "wrong_side");
    CHECK(codes_after([](Schedule& s) { s.meetings[0].slot = SlotId{2}; }) == "unknown_slot");
    CHECK(codes_after([](Schedule& s) { s.meetings[0].table = TableId{1}; }) == "unknown_table");
    CHECK(codes_after([](Schedule& s) { s.meetings[0].slot = SlotId{1}; }) == "table_taken too_many_at_once");
    CHECK(codes_after([](Schedule& s) { s.meetings[1] = s.meetings[0]; }) ==
          "pair_meets_twice table_taken too_many_at_once too_many_at_once");
    CHECK(codes_after([](Schedule& s) { s.meetings.pop_back(); }) == "wrong_value wrong_status");
    CHECK(codes_after([](Schedule& s) { s.meetings[0].pinned_by = 0; }) == "wrong_pin");
}

TEST_CASE("verify: seats at two tables in one slot are noticed on both sides", "[verify]") {
    EventBuilder builder = two_by_two();
    builder.tables(1);
    Schedule schedule;
    schedule.meetings = {{.seller = s1, .buyer = b1, .slot = SlotId{0}, .table = TableId{0}, .points = 9},
                         {.seller = s1, .buyer = b2, .slot = SlotId{0}, .table = TableId{1}, .points = 5}};
    CHECK(codes(judge(builder, schedule)) == "too_many_at_once");
    schedule.meetings[1].slot = SlotId{1};
    CHECK(judge(builder, schedule).valid());
}

TEST_CASE("verify: rules of the event are kept", "[verify]") {
    SECTION("availability") {
        EventBuilder builder = two_by_two();
        builder.draft().companies[1].attends.available = std::vector{SlotId{0}};
        CHECK(codes(judge(builder, best_schedule())) == "not_available");
    }
    SECTION("standing tables") {
        EventBuilder builder = two_by_two();
        builder.tables(1);
        builder.draft().tables[0].slots = std::vector{SlotId{0}};
        CHECK(codes(judge(builder, best_schedule())) == "table_not_standing");
    }
    SECTION("most meetings") {
        EventBuilder builder = two_by_two();
        builder.draft().companies[2].attends.max_meetings = 1;
        CHECK(codes(judge(builder, best_schedule())) == "too_many_meetings");
    }
    SECTION("bans") {
        EventBuilder builder = two_by_two();
        builder.ban(s2, b1);
        CHECK(codes(judge(builder, best_schedule())) == "vetoed_pair wrong_points");
    }
    SECTION("pins") {
        EventBuilder builder = two_by_two();
        builder.pin(s2, b2);
        CHECK(codes(judge(builder, best_schedule())) == "pin_not_kept");
    }
    SECTION("pins to a slot") {
        EventBuilder builder = two_by_two();
        builder.pin(s1, b1, SlotId{1});
        CHECK(codes(judge(builder, best_schedule())) == "pin_not_kept");
        EventBuilder kept = two_by_two();
        kept.pin(s1, b1, SlotId{0});
        CHECK(judge(kept, best_schedule()).kind == Verdict::Kind::proved_optimal);
    }
}

TEST_CASE("verify: a pinned pair pays in full, so a proof may count its loss", "[verify]") {
    EventBuilder builder = two_by_two();
    builder.pin(s2, b2);
    Schedule schedule = best_schedule();
    schedule.meetings[1] = {
        .seller = s2, .buyer = b2, .slot = SlotId{1}, .table = TableId{0}, .points = 1, .pinned_by = 0};
    schedule.levels[0] = {Objective::points, 10, 10, Status::optimal};
    CHECK(judge(builder, schedule).kind == Verdict::Kind::proved_optimal);
}

TEST_CASE("verify: false claims are refused", "[verify]") {
    CHECK(codes_after([](Schedule& s) { s.levels[0].value = 14; }) == "wrong_value");
    CHECK(codes_after([](Schedule& s) { s.levels[0].bound = 14; }) == "wrong_bound");
    CHECK(codes_after([](Schedule& s) { s.levels[0].status = Status::feasible; }) == "wrong_status wrong_status");
    CHECK(codes_after([](Schedule& s) { s.status = Status::feasible; }) == "wrong_status");
    CHECK(codes_after([](Schedule& s) { s.levels[0].what = Objective::breaks; }) == "unknown_levels");
    CHECK(codes_after([](Schedule& s) { s.levels.push_back(s.levels[0]); }) == "unknown_levels");
    CHECK(codes_after([](Schedule& s) { s.certificate.levels.push_back({}); }) == "unknown_levels");
    CHECK(codes_after([](Schedule& s) { s.certificate.levels.clear(); }) == "wrong_status");
    CHECK(codes_after([](Schedule& s) { s.digests.event = "0000000000000000"; }) == "other_event");
    CHECK(codes_after([](Schedule& s) { s.digests.points = "0000000000000000"; }) == "other_points");
    CHECK(codes_after([](Schedule& s) { s.status = Status::infeasible; }) == "wrong_status");
}

TEST_CASE("verify: hostile prices get a verdict, never an overflow", "[verify]") {
    constexpr Value most = std::numeric_limits<Value>::max();
    const auto prices = [](auto change) { return codes_after([&](Schedule& s) { change(s.certificate.levels[0]); }); };
    CHECK(prices([](LevelPrices& p) { p.k[0].price = -1; }) == "negative_price");
    CHECK(prices([](LevelPrices& p) { p.k[0].slot = SlotId{7}; }) == "unknown_id prices_not_ascending");
    CHECK(prices([](LevelPrices& p) { p.k[1].slot = SlotId{0}; }) == "prices_not_ascending");
    CHECK(prices([](LevelPrices& p) { p.q = {{CompanyId{4}, 1}}; }) == "unknown_id");
    CHECK(prices([](LevelPrices& p) { p.u = {{s1, SlotId{0}, -5}}; }) == "negative_price");
    CHECK(prices([](LevelPrices& p) { p.u = {{s1, SlotId{0}, 1}, {s1, SlotId{0}, 1}}; }) == "prices_not_ascending");
    CHECK(prices([](LevelPrices& p) { p.k = {{SlotId{0}, most}, {SlotId{1}, most}}; }) == "bound_too_large");
    CHECK(prices([](LevelPrices& p) { p.q = {{s1, most}}; }) == "bound_too_large");
    CHECK(codes_after([](Schedule& s) { s.certificate.scale = 0; }) == "bad_scale");
    CHECK(codes_after([](Schedule& s) { s.certificate.scale = most; }) == "wrong_bound wrong_status");
}

TEST_CASE("verify: who must meet pays the largest prices there are, and the sum is right", "[verify]") {
    constexpr Value most = std::numeric_limits<Value>::max();
    constexpr SlotId only{0U};
    EventBuilder builder;
    builder.slots(1, std::chrono::minutes{20}).tables(1);
    builder.seller({.id = "s1"});
    builder.seller({.id = "s2"});
    builder.buyer({.id = "b1"});
    builder.buyer({.id = "b2"});
    builder.pin(s1, b1);
    Schedule schedule = best_schedule();
    schedule.meetings.pop_back();
    schedule.meetings[0].pinned_by = 0;
    schedule.levels = {{Objective::points, 9, 9, Status::optimal}};
    for (const Value seat : {most, most / 2, most / 3, most / 4, Value{10}}) {
        for (const Value table : {most, most / 3, Value{10}}) {
            schedule.certificate.levels = {{.u = {{s1, only, seat}, {b1, only, seat}}, .k = {{only, table}}, .q = {}}};
            CHECK(judge(builder, schedule).kind == Verdict::Kind::proved_optimal);
        }
    }
}

TEST_CASE("verify: points of another event are refused", "[verify]") {
    const Event event = two_by_two().build();
    EventBuilder other = two_by_two();
    other.draft().revision = 2;
    const Verdict verdict = verify(event, points_for(other.build()), best_schedule());
    CHECK(codes(verdict) == "other_event");
}

TEST_CASE("verify: that no schedule exists is checked, not believed", "[verify]") {
    Schedule nothing;
    nothing.status = Status::infeasible;
    CHECK(codes(judge(nothing)) == "wrong_status");

    SECTION("two pins of one buyer in one slot") {
        EventBuilder builder = two_by_two();
        builder.pin(s1, b1, SlotId{0}).pin(s2, b1, SlotId{0});
        CHECK(judge(builder, nothing).kind == Verdict::Kind::infeasible_proved);
    }
    SECTION("more pins than tables") {
        EventBuilder builder = two_by_two();
        builder.pin(s1, b1).pin(s2, b2).pin(s1, b2);
        CHECK(judge(builder, nothing).kind == Verdict::Kind::infeasible_proved);
    }
    SECTION("a pinned pair that may not meet") {
        EventBuilder builder = two_by_two();
        builder.pin(s1, b1).ban(s1, b1);
        CHECK(judge(builder, nothing).kind == Verdict::Kind::infeasible_proved);
    }
    SECTION("more pins than a company may hold") {
        EventBuilder builder = two_by_two();
        builder.pin(s1, b1).pin(s2, b1);
        CHECK(codes(judge(builder, nothing)) == "wrong_status");
        builder.draft().companies[2].attends.max_meetings = 1;
        CHECK(judge(builder, nothing).kind == Verdict::Kind::infeasible_proved);
    }
}

#include "catch.hpp"
#include "support/two_by_two.hpp"

#include <jumpa/core/digest.hpp>
#include <jumpa/verify/verify.hpp>

#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace jumpa;
using namespace support;

namespace {

const SlotId first{0U};
const SlotId second{1U};
const TableId table{0U};

template <class Change>
std::string told_after(Change&& change) {
    Schedule schedule = best_schedule();
    change(schedule);
    return told(judge(schedule));
}

Meeting meeting(CompanyId seller, CompanyId buyer, SlotId slot, Points points, TableId at = table) {
    return {.seller = seller, .buyer = buyer, .slot = slot, .table = at, .points = points};
}

} // namespace

TEST_CASE("verify: a meeting of what the event does not have is told at its place", "[verify]") {
    const std::string who = "/meetings/1: it names a company that is not at the event";
    CHECK(told_after([](Schedule& s) { s.meetings[1].seller = CompanyId{4U}; }) == who);
    CHECK(told_after([](Schedule& s) { s.meetings[1].buyer = CompanyId{4U}; }) == who);
    CHECK(told_after([](Schedule& s) { s.meetings[1].buyer = CompanyId{4'000'000'000U}; }) == who);
    const std::string side = "/meetings/1: it is no meeting of a seller with a buyer";
    CHECK(told_after([](Schedule& s) { s.meetings[1].seller = b2; }) == side);
    CHECK(told_after([](Schedule& s) { s.meetings[1].buyer = s1; }) == side);
    CHECK(told_after([](Schedule& s) { std::swap(s.meetings[1].seller, s.meetings[1].buyer); }) == side);
    CHECK(told_after([](Schedule& s) { s.meetings[0].slot = SlotId{2U}; }) ==
          "/meetings/0: it names a slot that the event does not have");
    CHECK(told_after([](Schedule& s) { s.meetings[0].table = TableId{1U}; }) ==
          "/meetings/0: it names a table that the event does not have");
    CHECK(told_after([](Schedule& s) { s.meetings[1] = {CompanyId{9U}, b1, SlotId{9U}, TableId{9U}, 6}; }) ==
          who + "\n/meetings/1: it names a slot that the event does not have" +
              "\n/meetings/1: it names a table that the event does not have");
}

TEST_CASE("verify: a company on neither side meets nobody", "[verify]") {
    EventBuilder builder = two_by_two();
    const CompanyId guest = builder.company({.id = "guest"});
    Schedule schedule = only_meetings({meeting(s1, guest, first, 0)});
    CHECK(codes(judge(builder, schedule)) == "wrong_side");
    schedule.meetings[0] = meeting(guest, b1, first, 0);
    CHECK(codes(judge(builder, schedule)) == "wrong_side");
}

TEST_CASE("verify: a meeting that breaks a rule is told with the names of those it concerns", "[verify]") {
    CHECK(told_after([](Schedule& s) { s.meetings[1].points = 5; }) ==
          "/meetings/1: \"s2\" and \"b1\" are worth 6 points, not 5");
    EventBuilder builder = two_by_two();
    SECTION("bans") {
        builder.ban(s2, b1);
        Schedule schedule = best_schedule();
        schedule.meetings[1].points = 0;
        CHECK(told(judge(builder, schedule)) == "/meetings/1: \"s2\" and \"b1\" must not meet");
    }
    SECTION("absences of a seller, of a buyer") {
        const CompanyId company = GENERATE(s2, b1);
        builder.draft().companies[company.index()].attends.available = std::vector{first};
        CHECK(told(judge(builder, best_schedule())) == "/meetings/1: \"" +
                                                           builder.draft().companies[company.index()].id +
                                                           "\" is not there in slot \"s2\", or no table stands then");
    }
    SECTION("tables") {
        builder.table({.id = "terrace", .slots = std::vector{first}});
        Schedule schedule = only_meetings(best_schedule().meetings);
        schedule.meetings[0].table = TableId{1U};
        CHECK(judge(builder, schedule).valid());
        std::swap(schedule.meetings[0].slot, schedule.meetings[1].slot);
        CHECK(told(judge(builder, schedule)) == "/meetings/0: table \"terrace\" does not stand in slot \"s2\"");
    }
}

TEST_CASE("verify: the later of two meetings that exclude each other is told, however far apart they stand",
          "[verify]") {
    EventBuilder builder;
    builder.slots(3, std::chrono::minutes{20}).tables(2);
    builder.seller({.id = "s1"}), builder.seller({.id = "s2"});
    builder.buyer({.id = "b1"}), builder.buyer({.id = "b2"});
    const SlotId third{2U};
    const TableId other{1U};
    const auto told_of = [&](std::vector<Meeting> meetings) { return told(judge(builder, only_meetings(meetings))); };

    CHECK(told_of({meeting(s2, b1, first, 6), meeting(s1, b2, first, 5, other), meeting(s2, b2, second, 1),
                   meeting(s1, b1, second, 9, other)}) == "");
    CHECK(told_of({meeting(s2, b1, first, 6), meeting(s1, b1, second, 9), meeting(s2, b1, third, 6)}) ==
          "/meetings/2: \"s2\" and \"b1\": the pair meets more than once");
    CHECK(told_of({meeting(s2, b1, second, 6), meeting(s1, b1, first, 9), meeting(s1, b2, second, 5)}) ==
          "/meetings/2: \"s1\" and \"b2\": the table holds another meeting in this slot");
    CHECK(told_of({meeting(s2, b1, second, 6), meeting(s1, b1, first, 9), meeting(s2, b2, second, 1, other)}) ==
          "/meetings/2: \"s2\" holds more meetings in slot \"s2\" than it has seats (1)");
    CHECK(told_of({meeting(s2, b2, second, 1), meeting(s1, b1, first, 9), meeting(s1, b2, second, 5, other)}) ==
          "/meetings/2: \"b2\" holds more meetings in slot \"s2\" than it has seats (1)");
    CHECK(told_of({meeting(s1, b1, first, 9), meeting(s1, b1, second, 9), meeting(s1, b1, third, 9)}) ==
          "/meetings/1: \"s1\" and \"b1\": the pair meets more than once\n"
          "/meetings/2: \"s1\" and \"b1\": the pair meets more than once");
}

TEST_CASE("verify: whoever holds exactly its most is fine, one more is told, sellers and buyers alike", "[verify]") {
    Schedule schedule = only_meetings({meeting(s1, b1, first, 9), meeting(s1, b2, second, 5)});
    for (const CompanyId company : {s1, b1}) {
        EventBuilder builder = two_by_two();
        auto& most = builder.draft().companies[company.index()].attends.max_meetings;
        most = 2;
        CHECK(judge(builder, schedule).valid());
        most = 1;
        CHECK(told(judge(builder, schedule)) ==
              "/meetings: \"" + builder.draft().companies[company.index()].id + "\" holds 2 meetings, its most is 1");
        schedule = best_schedule();
        schedule.levels.clear(), schedule.certificate = {}, schedule.status = Status::feasible;
    }
}

TEST_CASE("verify: a pin that is not kept is told at the pin, with the slot if it names one", "[verify]") {
    EventBuilder builder = two_by_two();
    builder.pin(s1, b1).pin(s2, b2);
    CHECK(told(judge(builder, best_schedule())) == "/pins/1: \"s2\" must meet \"b2\"");
    builder.draft().pins[0].slot = second;
    builder.draft().pins[1] = {s1, b2, first};
    CHECK(told(judge(builder, best_schedule())) == "/pins/0: \"s1\" must meet \"b1\" in slot \"s2\"\n"
                                                   "/pins/1: \"s1\" must meet \"b2\" in slot \"s1\"");
}

TEST_CASE("verify: a meeting may say which pin it keeps, and must say the right one", "[verify]") {
    EventBuilder builder = two_by_two();
    builder.pin(s1, b1, second).pin(s2, b1);
    // The later pair stands first, so that the order of the meetings is not that of the pairs.
    Schedule schedule = only_meetings({meeting(s2, b1, first, 6), meeting(s1, b1, second, 9)});
    CHECK(judge(builder, schedule).valid());
    schedule.meetings[0].pinned_by = 1;
    CHECK(judge(builder, schedule).valid());
    schedule.meetings[1].pinned_by = 0;
    CHECK(judge(builder, schedule).valid());
    schedule.meetings[1].pinned_by = 1;
    CHECK(told(judge(builder, schedule)) == "/meetings/1: \"s1\" and \"b1\" are not what that pin asks for");
    schedule.meetings[1].pinned_by = 2;
    CHECK(codes(judge(builder, schedule)) == "wrong_pin");
    schedule.meetings[1].pinned_by.reset();
    schedule.meetings[0] = meeting(s2, b2, first, 1);
    schedule.meetings[0].pinned_by = 1;
    CHECK(told(judge(builder, schedule)) == "/pins/1: \"s2\" must meet \"b1\"\n"
                                            "/meetings/0: \"s2\" and \"b2\" are not what that pin asks for");
}

TEST_CASE("verify: digests that fit are accepted, those that do not are told, and none are needed", "[verify]") {
    const Event event = two_by_two().build();
    const Affinity points = points_for(event);
    Schedule schedule = best_schedule();
    schedule.digests = {.event = hex_digits(event.digest()), .points = hex_digits(points.digest()), .options = "any"};
    CHECK(verify(event, points, schedule).kind == Verdict::Kind::proved_optimal);
    schedule.digests.points.clear();
    CHECK(verify(event, points, schedule).kind == Verdict::Kind::proved_optimal);
    schedule.digests = {.event = "", .points = hex_digits(points.digest() + 1)};
    CHECK(told(verify(event, points, schedule)) == "/digests/points: the schedule was made from other points");
    schedule.digests = {.event = hex_digits(event.digest() + 1), .points = hex_digits(points.digest())};
    CHECK(told(verify(event, points, schedule)) ==
          "/digests/event: the schedule was made for another event or revision");
    EventBuilder other = two_by_two();
    other.draft().revision = 2;
    CHECK(told(verify(event, points_for(other.build()), best_schedule())) ==
          "/points: the points were made for another event or an earlier revision of it");
}

TEST_CASE("verify: a false claim is told at its place, with what would be right", "[verify]") {
    CHECK(told_after([](Schedule& s) { s.levels[0].value = 14; }) == "/levels/0/value: the meetings are worth 15");
    CHECK(told_after([](Schedule& s) { s.levels[0].bound = 16; }) == "/levels/0/bound: the prices prove 15");
    CHECK(told_after([](Schedule& s) { s.levels[0].status = s.status = Status::feasible; }) ==
          "/levels/0/status: the prices prove it optimal");
    CHECK(told_after([](Schedule& s) {
              s.certificate.levels[0].k[0].price = 7;
              s.levels[0].bound = 16;
          }) == "/levels/0/status: the prices do not prove it optimal");
    CHECK(told_after([](Schedule& s) { s.status = Status::feasible; }) ==
          "/status: the status is not that of the level \"points\"");
    CHECK(told_after([](Schedule& s) {
              s.levels.clear();
              s.certificate = {};
          }) == "/status: it claims to be optimal without a proof");
    CHECK(told_after([](Schedule& s) { s.levels[0].what = Objective::breaks; }) ==
          "/levels: these levels cannot be judged");
    CHECK(told_after([](Schedule& s) { s.levels.push_back({Objective::breaks, 0, 0, Status::optimal}); }) ==
          "/levels: these levels cannot be judged");
    CHECK(told_after([](Schedule& s) { s.certificate.levels.push_back({}); }) ==
          "/certificate/levels: the certificate has more levels than the plan");
    CHECK(told_after([](Schedule& s) {
              s.levels.clear();
              s.status = Status::feasible;
          }) == "/certificate/levels: the certificate has more levels than the plan");
    CHECK(told_after([](Schedule& s) {
              s.certificate.trees = {{.nodes = {{.prices = 0U}}, .prices = s.certificate.levels}};
          }) == "/certificate/levels: the certificate has prices and cases for the same level");
}

TEST_CASE("verify: a level without prices claims a value and no more", "[verify]") {
    Schedule schedule = best_schedule();
    schedule.certificate = {};
    schedule.status = schedule.levels[0].status = Status::feasible;
    schedule.levels[0].bound = 12'345; // nothing confirms it, nothing refutes it
    const Verdict verdict = judge(schedule);
    CHECK(verdict.kind == Verdict::Kind::unproved);
    CHECK_FALSE(verdict.bound);
    CHECK(verdict.value == 15);
    schedule.levels[0].value = 16;
    CHECK(told(judge(schedule)) == "/levels/0/value: the meetings are worth 15");
}

TEST_CASE("verify: prices that are no prices are told one by one at their places", "[verify]") {
    const auto prices = [](LevelPrices changed) {
        return told_after([&](Schedule& s) { s.certificate.levels[0] = std::move(changed); });
    };
    const std::string nothing = ": the price is of nothing in this event";
    const std::string order = ": a price stands twice or out of order";
    const std::string negative = ": a price is below 0";
    const std::string at = "/certificate/levels/0";
    CHECK(prices({.u = {{s1, first, -1}}}) == at + "/u/0" + negative);
    CHECK(prices({.u = {{s1, first, 1}, {CompanyId{4U}, first, 1}}}) == at + "/u/1" + nothing);
    CHECK(prices({.u = {{s1, first, 1}, {s1, SlotId{2U}, 1}}}) == at + "/u/1" + nothing);
    CHECK(prices({.u = {{s1, second, 1}, {s1, first, 1}}}) == at + "/u/1" + order);
    CHECK(prices({.u = {{s2, first, 1}, {s1, second, 1}}}) == at + "/u/1" + order);
    CHECK(prices({.k = {{first, 6}, {second, -6}}}) == at + "/k/1" + negative);
    CHECK(prices({.k = {{first, 6}, {SlotId{2U}, 6}}}) == at + "/k/1" + nothing);
    CHECK(prices({.k = {{second, 6}, {first, 6}}}) == at + "/k/1" + order);
    CHECK(prices({.q = {{s1, 1}, {s2, -1}, {b1, 1}, {CompanyId{4U}, 1}}}) ==
          at + "/q/1" + negative + "\n" + at + "/q/3" + nothing);
    CHECK(prices({.q = {{s1, 1}, {b1, 1}, {s2, 1}, {b1, 1}}}) == at + "/q/2" + order);
    CHECK(prices({.u = {{s1, first, -1}}, .k = {{first, -1}}, .q = {{s1, -1}}}) ==
          at + "/u/0" + negative + "\n" + at + "/k/0" + negative + "\n" + at + "/q/0" + negative);
}

TEST_CASE("verify: a price of 0 is a price, and a scale of 1 is a scale", "[verify]") {
    Schedule schedule = best_schedule();
    schedule.certificate.scale = 1;
    schedule.certificate.levels[0] = {.u = {{s1, first, 0}}, .k = {{first, 6}, {second, 6}}, .q = {{b2, 0}}};
    CHECK(judge(schedule).kind == Verdict::Kind::proved_optimal);
    schedule.certificate.scale = 0;
    CHECK(told(judge(schedule)) == "/certificate/scale: the scale is below 1");
    schedule.certificate.scale = std::numeric_limits<Value>::min();
    CHECK(told(judge(schedule)) == "/certificate/scale: the scale is below 1");
}

TEST_CASE("verify: a bound up to the largest number of 64 bits is told, a larger one refused", "[verify]") {
    constexpr Value most = std::numeric_limits<Value>::max();
    Schedule schedule = best_schedule();
    schedule.status = schedule.levels[0].status = Status::feasible;
    schedule.levels[0].bound = most;
    // The seat of slot 1 costs so much that everybody meets in slot 2, for nothing: 9 + 5 + 6 + 1 points.
    schedule.certificate.levels[0] = {.k = {{first, most - 21}}};
    CHECK(judge(schedule).bound == most);
    CHECK(judge(schedule).kind == Verdict::Kind::feasible);
    schedule.certificate.levels[0].k[0].price += 1;
    CHECK(told(judge(schedule)) == "/certificate: the bound does not fit in 64 bits");
}

TEST_CASE("verify: nobody meets, so every pin is missed", "[verify]") {
    EventBuilder builder = two_by_two();
    builder.pin(s2, b2).pin(s1, b1);
    CHECK(told(judge(builder, only_meetings({}))) ==
          "/pins/0: \"s2\" must meet \"b2\"\n/pins/1: \"s1\" must meet \"b1\"");
}

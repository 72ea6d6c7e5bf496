#include "catch.hpp"
#include "support/two_by_two.hpp"

#include <jumpa/verify/verify.hpp>

#include <chrono>
#include <string>
#include <vector>

using namespace jumpa;
using namespace support;

namespace {

const SlotId first{0U};
const SlotId second{1U};
const SlotId third{2U};
const CompanyId b3{4U};
const TableId hall{0U};
const TableId annex{1U};
const TableId hall_too{2U};

/// Two sellers, three buyers who are locals but for the last, three slots of one morning, and three tables: the first
/// and the last of them stand in the hall, the other in the annex.
EventBuilder morning() {
    EventBuilder builder = two_by_two();
    builder.slots(1, std::chrono::minutes{20}, LocalTime{std::chrono::hours{10}});
    for (Slot& slot : builder.draft().slots) {
        slot.session = "morning";
    }
    builder.draft().tables[0].zone = "hall";
    builder.table({.zone = "annex"});
    builder.table({.zone = "hall"});
    builder.buyer({.id = "b3"});
    for (const CompanyId local : {b1, b2}) {
        builder.draft().companies[local.index()].kinds = {"local"};
    }
    return builder;
}

Attendance& attends(EventBuilder& builder, CompanyId company) {
    return builder.draft().companies[company.index()].attends;
}

Meeting meeting(CompanyId seller, CompanyId buyer, SlotId slot, TableId table = hall) {
    const bool known = buyer != b3;
    const Points points = !known ? 0 : seller == s1 ? (buyer == b1 ? 9 : 5) : (buyer == b1 ? 6 : 1);
    return {.seller = seller, .buyer = buyer, .slot = slot, .table = table, .points = points};
}

std::string told_of(const EventBuilder& builder, std::vector<Meeting> meetings) {
    return told(judge(builder, only_meetings(std::move(meetings))));
}

} // namespace

TEST_CASE("verify: a limit that is passed is told with the session, the kind, or both that it names", "[verify]") {
    EventBuilder builder = morning();
    builder.draft().slots[2].session = "noon";
    // The first seller meets both locals in the morning and somebody else at noon.
    const std::vector<Meeting> held{meeting(s1, b1, first), meeting(s1, b2, second), meeting(s1, b3, third)};
    const auto told_under = [&](std::vector<Limit> limits) {
        attends(builder, s1).limits = std::move(limits);
        return told_of(builder, held);
    };
    CHECK(told_under({{.session = "morning", .max = 2}, {.kind = "local", .max = 2}}) == "");
    CHECK(told_under({{.session = "morning", .max = 1}}) ==
          "/meetings: \"s1\" holds 2 meetings in session \"morning\", its most there is 1");
    CHECK(told_under({{.session = "noon", .max = 1}}) == "");
    CHECK(told_under({{.session = "noon", .max = 0}}) ==
          "/meetings: \"s1\" holds 1 meetings in session \"noon\", its most there is 0");
    CHECK(told_under({{.kind = "local", .max = 1}}) ==
          "/meetings: \"s1\" holds 2 meetings with companies of kind \"local\", its most is 1");
    CHECK(told_under({{.session = "morning", .kind = "local", .max = 1}}) ==
          "/meetings: \"s1\" holds 2 meetings in session \"morning\" with companies of kind \"local\", its most is 1");
    CHECK(told_under({{.session = "noon", .kind = "local", .max = 0}}) == "");
    CHECK(told_under({{.session = "noon", .max = 1}, {.kind = "local", .max = 1}}) ==
          "/meetings: \"s1\" holds 2 meetings with companies of kind \"local\", its most is 1");
}

TEST_CASE("verify: what a company was promised is no limit, and the limit of one buyer is none of another",
          "[verify]") {
    EventBuilder builder = morning();
    const std::vector<Meeting> held{meeting(s1, b1, first), meeting(s2, b1, second), meeting(s1, b2, third)};
    attends(builder, b1).limits = {{.session = "morning", .min = 1}, {.kind = "local", .min = 0}};
    attends(builder, b2).limits = {{.session = "morning", .max = 1}};
    CHECK(told_of(builder, held) == "");
    attends(builder, b1).limits[0].max = 1;
    CHECK(told_of(builder, held) == "/meetings: \"b1\" holds 2 meetings in session \"morning\", its most there is 1");
    attends(builder, b1).max_meetings = 1;
    CHECK(judge(builder, only_meetings(held)).faults.at(0).arguments == std::vector<std::string>{"\"b1\"", "2", "1"});
    CHECK(told_of(builder, held) == "/meetings: \"b1\" holds 2 meetings, its most is 1\n"
                                    "/meetings: \"b1\" holds 2 meetings in session \"morning\", its most there is 1");
}

TEST_CASE("verify: a pin that is not kept is told with the slot, the table, or both that it names", "[verify]") {
    const auto told_with = [](std::optional<SlotId> slot, std::optional<TableId> table) {
        EventBuilder builder = morning();
        builder.pin(s2, b2).pin(s1, b1, slot, table);
        return told_of(builder, {meeting(s2, b2, first, annex), meeting(s1, b1, second)});
    };
    CHECK(told_with({}, {}) == "");
    CHECK(told_with(second, hall) == "");
    CHECK(told_with(first, {}) == "/pins/1: \"s1\" must meet \"b1\" in slot \"s1\"");
    CHECK(told_with({}, annex) == "/pins/1: \"s1\" must meet \"b1\" at table \"t2\"");
    CHECK(told_with(first, hall) == "/pins/1: \"s1\" must meet \"b1\" in slot \"s1\" at table \"t1\"");
    CHECK(told_with(second, annex) == "/pins/1: \"s1\" must meet \"b1\" in slot \"s2\" at table \"t2\"");
}

TEST_CASE("verify: a pin is not kept by a meeting with another partner or the wrong way round", "[verify]") {
    EventBuilder builder = morning();
    builder.draft().roles = std::vector<Role>(5, Role::both);
    builder.pin(s1, b2);
    const std::string missed = "/pins/0: \"s1\" must meet \"b2\"";
    CHECK(told_of(builder, {meeting(s1, b2, first)}) == "");
    CHECK(told_of(builder, {meeting(s1, b1, first)}) == missed);
    CHECK(told_of(builder, {meeting(s2, b2, first)}) == missed);
    CHECK(told_of(builder, {meeting(s1, b3, first)}) == missed);
    Meeting round = meeting(s1, b2, first);
    std::swap(round.seller, round.buyer);
    round.points = 0;
    CHECK(told_of(builder, {round}) == missed);
}

TEST_CASE("verify: who rests too late is told once in the slot where the rest was due, however many seats meet there",
          "[verify]") {
    EventBuilder builder = morning();
    attends(builder, s1).seats = 2;
    attends(builder, s1).max_in_a_row = 1;
    const auto late = [](const std::string& meeting, const std::string& slot, int most) {
        return "/meetings/" + meeting + ": \"s1\" still meets in slot \"" + slot + "\", but after " +
               std::to_string(most) + " slots in a row it must rest";
    };
    CHECK(told_of(builder, {meeting(s1, b1, first), meeting(s1, b2, third)}) == "");
    CHECK(told_of(builder, {meeting(s1, b1, first), meeting(s1, b2, first, annex)}) == "");
    CHECK(told_of(builder, {meeting(s1, b1, first), meeting(s1, b2, first, annex), meeting(s1, b3, second)}) ==
          late("2", "s2", 1));
    CHECK(told_of(builder, {meeting(s1, b3, first), meeting(s1, b1, second), meeting(s1, b2, second, annex)}) ==
          late("1", "s2", 1));
    CHECK(told_of(builder, {meeting(s1, b3, third), meeting(s1, b1, second), meeting(s1, b2, first, annex)}) ==
          late("1", "s2", 1));
    attends(builder, s1).max_in_a_row = 2;
    CHECK(told_of(builder, {meeting(s1, b1, first), meeting(s1, b2, second), meeting(s1, b3, third)}) ==
          late("2", "s3", 2));
    CHECK(told_of(builder, {meeting(s1, b1, first), meeting(s1, b2, first, annex), meeting(s1, b3, second)}) == "");
    builder.buyer({.id = "b4"});
    CHECK(told_of(builder, {meeting(s1, b1, first),
                            meeting(s1, b2, second),
                            meeting(s1, b3, second, annex),
                            {.seller = s1, .buyer = CompanyId{5U}, .slot = third, .table = hall}}) ==
          late("3", "s3", 2));
    builder.draft().slots[2].session = "noon";
    CHECK(told_of(builder, {meeting(s1, b1, first), meeting(s1, b2, second), meeting(s1, b3, third)}) == "");
    builder.draft().break_rule = BreakRule::across;
    CHECK(told_of(builder, {meeting(s1, b1, first), meeting(s1, b2, second), meeting(s1, b3, third)}) ==
          late("2", "s3", 2));
}

TEST_CASE("verify: of several meetings in the slot before, each that is too far away is told", "[verify]") {
    EventBuilder builder = morning();
    builder.far_zones("hall", "annex");
    builder.buyer({.id = "b4"});
    attends(builder, s1).seats = 3;
    const auto way = [](const std::string& from, const std::string& to, const std::string& slot) {
        return "/meetings/2: \"s1\" cannot get from table \"" + from + "\" to table \"" + to +
               "\" right before slot \"" + slot + "\": they are too far apart";
    };
    CHECK(told_of(builder, {meeting(s1, b1, first, annex), meeting(s1, b2, first, hall)}) == "");
    CHECK(told_of(builder, {meeting(s1, b1, first, annex), meeting(s1, b2, first, hall), meeting(s1, b3, second)}) ==
          way("t2", "t1", "s2"));
    CHECK(told_of(builder, {meeting(s1, b1, first, hall), meeting(s1, b2, first, annex), meeting(s1, b3, second)}) ==
          way("t2", "t1", "s2"));
    CHECK(told_of(builder, {meeting(s1, b1, first, hall), meeting(s1, b2, first, hall_too),
                            meeting(s1, b3, second, annex)}) == way("t3", "t2", "s2") + "\n" + way("t1", "t2", "s2"));
    CHECK(told_of(builder, {meeting(s1, b1, first, annex), meeting(s1, b2, third), meeting(s1, b3, third, annex)}) ==
          "");
    builder.draft().slots[1].session = builder.draft().slots[2].session = "noon";
    CHECK(told_of(builder, {meeting(s1, b1, first, annex), meeting(s1, b2, first, hall), meeting(s1, b3, second)}) ==
          "");
}

TEST_CASE("verify: people are counted on both sides and in each slot by itself", "[verify]") {
    EventBuilder builder = morning();
    attends(builder, s1).people = {"owner", "sales", "driver"};
    attends(builder, b2).people = {"buyer", "assistant"};
    const std::vector<Meeting> held{meeting(s1, b1, first), meeting(s2, b2, second), meeting(s2, b3, first, annex)};
    builder.draft().slots[0].people = 6;
    builder.draft().slots[1].people = 3;
    CHECK(told_of(builder, held) == "");
    builder.draft().slots[0].people = 5;
    builder.draft().slots[1].people = 2;
    CHECK(told_of(builder, held) == "/meetings: 6 people are in the hall in slot \"s1\", at most 5 may be\n"
                                    "/meetings: 3 people are in the hall in slot \"s2\", at most 2 may be");
}

TEST_CASE("verify: a meeting outside the session of its pair is told so, one of an absent pair is not", "[verify]") {
    EventBuilder builder = morning();
    builder.draft().slots[2].session = "noon";
    builder.session(s2, b2, "noon").session(s1, b1, "morning").session(s1, b2, "morning");
    CHECK(told_of(builder, {meeting(s1, b1, second), meeting(s2, b2, third)}) == "");
    CHECK(told_of(builder, {meeting(s1, b1, third)}) ==
          "/meetings/0: \"s1\" and \"b1\" meet in session \"morning\" only");
    CHECK(told_of(builder, {meeting(s2, b2, second)}) ==
          "/meetings/0: \"s2\" and \"b2\" meet in session \"noon\" only");
    attends(builder, b1).available = std::vector{second};
    CHECK(told_of(builder, {meeting(s1, b1, first)}) ==
          "/meetings/0: \"b1\" is not there in slot \"s1\", or no table stands then");
    CHECK(told_of(builder, {meeting(s2, b1, first)}) ==
          "/meetings/0: \"b1\" is not there in slot \"s1\", or no table stands then");
    CHECK(told_of(builder, {meeting(s1, b1, third)}) ==
          "/meetings/0: \"b1\" is not there in slot \"s3\", or no table stands then\n"
          "/meetings/0: \"s1\" and \"b1\" meet in session \"morning\" only");
}

TEST_CASE("verify: meetings out of order are told at the one that should come later, also where both are at once",
          "[verify]") {
    EventBuilder builder = morning();
    builder.precedence({s1, b1}, {s2, b2});
    const std::string wrong = ": \"s1\" and \"b1\" must meet before \"s2\" and \"b2\" do";
    CHECK(told_of(builder, {meeting(s2, b2, second), meeting(s1, b1, first)}) == "");
    CHECK(told_of(builder, {meeting(s2, b2, first)}) == "");
    CHECK(told_of(builder, {meeting(s1, b1, third)}) == "");
    CHECK(told_of(builder, {meeting(s1, b1, third), meeting(s2, b2, second)}) == "/meetings/1" + wrong);
    CHECK(told_of(builder, {meeting(s2, b2, second, annex), meeting(s1, b1, second)}) == "/meetings/0" + wrong);
    std::vector<Precedence>& rules = builder.draft().precedences;
    rules.insert(rules.begin(), Precedence{{s2, b1}, {s1, b2}});
    CHECK(told_of(builder, {meeting(s2, b2, second, annex), meeting(s1, b1, second)}) == "/meetings/0" + wrong);
}

TEST_CASE(
    "verify: a pair that did not wish to meet is told so, unless it is pinned; other vetoes are not lifted by a pin",
    "[verify]") {
    EventBuilder builder = morning();
    builder.draft().rules.consent = Consent::both;
    builder.wish(s1, b1, WishLevel::meet).wish(b1, s1, WishLevel::meet).wish(s2, b1, WishLevel::meet);
    CHECK(told_of(builder, {meeting(s1, b1, first)}) == "");
    builder.pin(s2, b2);
    Meeting pinned = meeting(s2, b2, first);
    Meeting asked = meeting(s2, b1, second);
    pinned.points = asked.points = 0;
    CHECK(told_of(builder, {pinned, asked}) ==
          "/meetings/1: \"s2\" and \"b1\" did not wish to meet as the event asks for");
    builder.ban(s2, b2);
    CHECK(told_of(builder, {pinned}) == "/meetings/0: \"s2\" and \"b2\" must not meet");
}

TEST_CASE("verify: who is on both sides neither meets itself nor another twice", "[verify]") {
    EventBuilder builder = morning();
    builder.draft().roles = std::vector<Role>(5, Role::both);
    CHECK(told_of(builder, {{.seller = b3, .buyer = b3, .slot = first, .table = hall}}) ==
          "/meetings/0: \"b3\" cannot meet itself");
    CHECK(told_of(builder, {{.seller = b3, .buyer = b2, .slot = first, .table = hall},
                            meeting(s1, b1, second),
                            {.seller = b2, .buyer = b3, .slot = third, .table = hall}}) ==
          "/meetings/2: \"b2\" and \"b3\": the pair meets more than once");
}

TEST_CASE("verify: a price of a limit may earn, but must be of one and stand in order", "[verify]") {
    EventBuilder builder = morning();
    attends(builder, s1).limits = {{.session = "morning", .max = 3}};
    attends(builder, s2).limits = {{.session = "morning", .max = 3}};
    attends(builder, b1).limits = {{.session = "morning", .min = 0}}; // a promise of nothing asks for no level
    Schedule schedule = only_meetings({});
    const auto told_with = [&](std::vector<CountPrice> prices, Value bound) {
        schedule.levels = {{Objective::points, 0, bound, Status::feasible}};
        schedule.certificate.levels = {{.counts = std::move(prices)}};
        return told(judge(builder, schedule));
    };
    const std::string at = "/certificate/levels/0/n/";
    CHECK(told_with({}, 9 + 5 + 6 + 1) == "");
    CHECK(told_with({{0, -5}, {1, -1}}, 14 + 10 + 7 + 2) == "");
    CHECK(told_with({{1, 1}}, 9 + 5 + 5 + 0 + 3) == "");
    CHECK(told_with({{0, 1}, {3, 1}}, 0) == at + "1: the price is of nothing in this event");
    CHECK(told_with({{1, 1}, {0, 1}}, 0) == at + "1: a price stands twice or out of order");
    CHECK(told_with({{1, 1}, {1, 1}}, 0) == at + "1: a price stands twice or out of order");
}

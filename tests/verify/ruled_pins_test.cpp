#include "catch.hpp"
#include "support/pin_claims.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

using namespace jumpa;
using namespace support;

namespace {

const SlotId first{0U};
const SlotId second{1U};
const SlotId third{2U};
const CompanyId s3{4U};
const CompanyId b3{5U};

/// Three sellers, three buyers, three slots of one morning, and so many tables.
EventBuilder morning(std::size_t tables = 3) {
    EventBuilder builder;
    builder.slots(3, std::chrono::minutes{20}).tables(tables);
    for (const char* id : {"s1", "s2"}) {
        builder.seller({.id = id});
    }
    for (const char* id : {"b1", "b2"}) {
        builder.buyer({.id = id});
    }
    builder.seller({.id = "s3"});
    builder.buyer({.id = "b3"});
    for (Slot& slot : builder.draft().slots) {
        slot.session = "morning";
    }
    return builder;
}

Attendance& attends(EventBuilder& builder, CompanyId company) {
    return builder.draft().companies[company.index()].attends;
}

/// The first seller is pinned to the three buyers in these slots, in any order of the pins.
bool impossible_in_any_order(const EventBuilder& builder, std::vector<std::optional<SlotId>> slots) {
    std::vector<std::size_t> order{0, 1, 2};
    order.resize(slots.size());
    std::optional<bool> answer;
    do {
        EventBuilder pinned = builder;
        for (const std::size_t i : order) {
            pinned.pin(s1, std::array{b1, b2, b3}.at(i), slots[i]);
        }
        const bool here = impossible(pinned);
        CHECK(answer.value_or(here) == here);
        answer = here;
    } while (std::next_permutation(order.begin(), order.end()));
    return *answer;
}

} // namespace

TEST_CASE("verify: as many pins of a company fit in a slot as it has seats, and no more", "[verify]") {
    EventBuilder builder = morning();
    attends(builder, s1).seats = 2;
    CHECK_FALSE(impossible_in_any_order(builder, {first, first}));
    CHECK_FALSE(impossible_in_any_order(builder, {first, first, second}));
    CHECK(impossible_in_any_order(builder, {first, first, first}));
    attends(builder, s1).seats = 3;
    CHECK_FALSE(impossible_in_any_order(builder, {first, first, first}));
}

TEST_CASE("verify: pins beyond a limit are impossible, of a session, of a kind, of either side", "[verify]") {
    EventBuilder builder = morning();
    builder.draft().companies[b1.index()].kinds = builder.draft().companies[b2.index()].kinds = {"local"};
    const auto under = [&](Limit limit, std::vector<std::optional<SlotId>> slots) {
        attends(builder, s1).limits = {std::move(limit)};
        return impossible_in_any_order(builder, std::move(slots));
    };
    CHECK(under({.session = "morning", .max = 2}, {{}, {}, {}}));
    CHECK_FALSE(under({.session = "morning", .max = 2}, {{}, {}}));
    CHECK_FALSE(under({.session = "morning", .max = 3}, {{}, {}, {}}));
    CHECK(under({.kind = "local", .max = 1}, {{}, {}}));
    CHECK(under({.kind = "local", .max = 1}, {{}, {}, {}}));
    CHECK_FALSE(under({.kind = "local", .max = 2}, {{}, {}, {}}));
    CHECK_FALSE(under({.session = "morning", .min = 1}, {{}, {}, {}}));
    builder.draft().slots[2].session = "noon";
    CHECK_FALSE(under({.session = "morning", .max = 2}, {{}, {}, {}}));
    CHECK(under({.session = "noon", .max = 0}, {{}, {}, {}}));
    CHECK_FALSE(under({.session = "noon", .max = 0}, {{}, {}}));
    CHECK(under({.session = "noon", .max = 0}, {{}, third}));
    CHECK_FALSE(under({.session = "morning", .kind = "local", .max = 1}, {first, third, second}));
    CHECK(under({.session = "morning", .kind = "local", .max = 1}, {first, second, third}));

    EventBuilder buyers = morning();
    attends(buyers, b1).limits = {{.session = "morning", .max = 1}};
    CHECK_FALSE(impossible(EventBuilder(buyers).pin(s1, b1).pin(s2, b2).pin(s1, b2)));
    CHECK(impossible(EventBuilder(buyers).pin(s1, b1).pin(s2, b1)));
}

TEST_CASE("verify: pins that leave no rest are impossible, in whatever order they are placed", "[verify]") {
    EventBuilder builder = morning();
    builder.slots(1, std::chrono::minutes{20}, LocalTime{std::chrono::hours{11}});
    builder.draft().slots[3].session = "morning";
    const SlotId fourth{3U};
    attends(builder, s1).max_in_a_row = 1;
    CHECK(impossible_in_any_order(builder, {first, second}));
    CHECK(impossible_in_any_order(builder, {third, fourth}));
    CHECK_FALSE(impossible_in_any_order(builder, {first, third}));
    CHECK_FALSE(impossible_in_any_order(builder, {first, fourth}));
    CHECK_FALSE(impossible_in_any_order(builder, {first, {}}));
    CHECK(impossible_in_any_order(builder, {first, {}, {}})); // two others are not apart
    attends(builder, s1).max_in_a_row = 2;
    CHECK(impossible_in_any_order(builder, {first, second, third}));
    CHECK(impossible_in_any_order(builder, {second, third, fourth}));
    CHECK_FALSE(impossible_in_any_order(builder, {first, second, fourth}));
    CHECK_FALSE(impossible_in_any_order(builder, {first, third, fourth}));
    attends(builder, s1).max_in_a_row = 3;
    CHECK_FALSE(impossible_in_any_order(builder, {first, second, third}));
    attends(builder, s1).max_in_a_row = 1;
    builder.draft().slots[2].session = builder.draft().slots[3].session = "noon";
    CHECK_FALSE(impossible_in_any_order(builder, {second, third}));
    CHECK(impossible_in_any_order(builder, {first, second}));
    attends(builder, s2).max_in_a_row = 1; // another's rest is no one's business
    CHECK_FALSE(impossible(morning().pin(s1, b1, first).pin(s2, b1, second)));
}

TEST_CASE("verify: several pins in one slot are one slot without a rest", "[verify]") {
    EventBuilder builder = morning();
    attends(builder, s1).seats = 2;
    attends(builder, s1).max_in_a_row = 1;
    CHECK_FALSE(impossible_in_any_order(builder, {first, first}));
    CHECK_FALSE(impossible_in_any_order(builder, {first, first, third}));
    CHECK(impossible_in_any_order(builder, {first, first, second}));
    attends(builder, s1).max_in_a_row = 2;
    CHECK_FALSE(impossible_in_any_order(builder, {first, first, second}));
}

TEST_CASE("verify: pins in zones too far apart are impossible in neighbouring slots, and there alone", "[verify]") {
    EventBuilder builder = morning(0);
    const TableId annex = builder.table({.zone = "annex"});
    const TableId hall = builder.table({.zone = "hall"});
    const TableId hall_too = builder.table({.zone = "hall"});
    builder.far_zones("hall", "annex");
    const auto two = [&](SlotId one, std::optional<TableId> there, SlotId other, std::optional<TableId> then) {
        const bool here = impossible(EventBuilder(builder).pin(s1, b1, one, there).pin(s1, b2, other, then));
        CHECK(impossible(EventBuilder(builder).pin(s1, b2, other, then).pin(s1, b1, one, there)) == here);
        return here;
    };
    CHECK(two(first, hall, second, annex));
    CHECK(two(second, annex, third, hall_too));
    CHECK_FALSE(two(first, hall, second, hall_too));
    CHECK_FALSE(two(first, hall, third, annex));
    CHECK_FALSE(two(first, hall, second, std::nullopt)); // the first free table is in the annex, the next one is not
    CHECK_FALSE(two(first, std::nullopt, second, hall));
    CHECK_FALSE(impossible(EventBuilder(builder).pin(s1, b1, first, hall).pin(s2, b2, second, annex)));
    CHECK(impossible(EventBuilder(builder).pin(s1, b1, first, hall).pin(s2, b1, second, annex)));
    EventBuilder folded = builder; // away after the first slot: the annex and the other one of the hall are left
    folded.draft().tables[hall.index()].slots = std::vector{first};
    CHECK_FALSE(impossible(folded.pin(s1, b1, first, hall).pin(s1, b2, second)));
    attends(builder, s1).seats = 2;
    CHECK_FALSE(two(first, hall, first, annex));
    builder.draft().slots[0].session = "early";
    CHECK_FALSE(two(first, hall, second, annex));
    CHECK(two(second, hall, third, annex));
}

TEST_CASE("verify: as many pins fit in a slot as it lets in people, and no more", "[verify]") {
    EventBuilder builder = morning();
    attends(builder, s1).people = {"owner", "sales", "driver"};
    builder.pin(s1, b1, first).pin(s2, b2, first).pin(s3, b3, first);
    builder.draft().slots[0].people = 8;
    CHECK_FALSE(impossible(builder));
    builder.draft().slots[0].people = 7;
    CHECK(impossible(builder));
    builder.draft().pins[1].slot.reset();
    CHECK_FALSE(impossible(builder));
    builder.draft().slots[0].people = 5;
    CHECK(impossible(builder));
    builder.draft().slots[0].people = 100;
    builder.draft().slots[1].people = 0; // nobody is asked to be there
    CHECK_FALSE(impossible(builder));
}

TEST_CASE("verify: pins that must come in another order are impossible, also in one slot", "[verify]") {
    const auto one_before_two = [](std::optional<SlotId> one, std::optional<SlotId> two) {
        EventBuilder builder = morning();
        builder.precedence({s1, b1}, {s2, b2});
        const bool here = impossible(EventBuilder(builder).pin(s3, b3).pin(s1, b1, one).pin(s2, b2, two));
        CHECK(impossible(EventBuilder(builder).pin(s2, b2, two).pin(s1, b1, one).pin(s3, b3)) == here);
        CHECK(impossible(EventBuilder(builder).pin(s1, b1, one).pin(s3, b3).pin(s2, b2, two)) == here);
        return here;
    };
    CHECK(one_before_two(second, first));
    CHECK(one_before_two(third, second));
    CHECK(one_before_two(first, first));
    CHECK(one_before_two({}, first));
    CHECK(one_before_two(third, {}));
    CHECK_FALSE(one_before_two(first, second));
    CHECK_FALSE(one_before_two(first, third));
    CHECK_FALSE(one_before_two({}, {}));
    CHECK_FALSE(one_before_two({}, second));
}

TEST_CASE("verify: an order speaks of two meetings alone, and a chain of orders takes as many slots as it is long",
          "[verify]") {
    EventBuilder builder = morning();
    builder.precedence({s1, b1}, {s2, b2}).precedence({s2, b2}, {s3, b3});
    CHECK_FALSE(impossible(EventBuilder(builder).pin(s3, b3, first).pin(s1, b1, second)));
    CHECK_FALSE(impossible(EventBuilder(builder).pin(s2, b1, first).pin(s1, b1, second)));
    CHECK_FALSE(impossible(EventBuilder(builder).pin(s2, b2, first).pin(s1, b2, second)));
    CHECK_FALSE(impossible(EventBuilder(builder).pin(s3, b3).pin(s2, b2).pin(s1, b1)));
    CHECK(impossible(EventBuilder(builder).pin(s3, b3, second).pin(s2, b2).pin(s1, b1)));
    attends(builder, s2).available = std::vector{first, third};
    CHECK(impossible(EventBuilder(builder).pin(s1, b1).pin(s2, b2).pin(s3, b3)));
}

TEST_CASE("verify: a pin outside the session of its pair is impossible", "[verify]") {
    EventBuilder builder = morning();
    builder.draft().slots[2].session = "noon";
    builder.session(s1, b1, "noon");
    CHECK(impossible(EventBuilder(builder).pin(s1, b1, second)));
    CHECK_FALSE(impossible(EventBuilder(builder).pin(s1, b1, third)));
    CHECK_FALSE(impossible(EventBuilder(builder).pin(s1, b1)));
    CHECK_FALSE(impossible(EventBuilder(builder).pin(s1, b2, second)));
}

TEST_CASE("verify: a table that one pin names is not lost to another that takes any", "[verify]") {
    for (const TableId named : {TableId{0U}, TableId{1U}}) {
        const EventBuilder builder = morning(2);
        const TableId other{1 - named.value};
        CHECK_FALSE(impossible(EventBuilder(builder).pin(s1, b1, first).pin(s2, b2, first, named)));
        CHECK_FALSE(impossible(EventBuilder(builder).pin(s2, b2, first, named).pin(s1, b1, first)));
        CHECK_FALSE(impossible(EventBuilder(builder).pin(s1, b1, first, named).pin(s2, b2, first, other)));
        CHECK_FALSE(impossible(EventBuilder(builder).pin(s1, b1, first, named).pin(s2, b2, second, named)));
        CHECK(impossible(EventBuilder(builder).pin(s1, b1, first, named).pin(s2, b2, first, named)));
        CHECK(impossible(EventBuilder(builder).pin(s1, b1, first).pin(s3, b3, first).pin(s2, b2, first, named)));
    }
    const std::vector<TableId> tables{TableId{0U}, TableId{1U}};
    // Two tables are named, and only one of them here and now.
    CHECK_FALSE(impossible(morning(2).pin(s1, b1, first).pin(s2, b2, first, tables[0]).pin(s3, b3, second, tables[1])));
    CHECK_FALSE(impossible(morning(2).pin(s1, b1, first).pin(s2, b2, first, tables[1]).pin(s3, b3, second, tables[0])));
    CHECK_FALSE(impossible(morning(3).pin(s1, b1, first).pin(s2, b2, first, tables[0]).pin(s3, b3, first, tables[1])));
    CHECK(impossible(morning(2).pin(s1, b1, first).pin(s2, b2, first, tables[0]).pin(s3, b3, first, tables[1])));
    EventBuilder builder = morning(1);
    const TableId terrace = builder.table({.slots = std::vector{second}});
    CHECK(impossible(EventBuilder(builder).pin(s1, b1, std::nullopt, terrace).pin(s2, b2, second, terrace)));
    CHECK_FALSE(impossible(EventBuilder(builder).pin(s1, b1, std::nullopt, terrace).pin(s2, b2, second)));
}

TEST_CASE("verify: pins need nobody's wish, and a company may be pinned on both sides", "[verify]") {
    EventBuilder builder = morning();
    builder.draft().roles[s1.index()] = builder.draft().roles[b1.index()] = Role::both;
    CHECK_FALSE(impossible(EventBuilder(builder).pin(s1, b1).pin(b1, b2)));
    builder.draft().rules.consent = Consent::both;
    CHECK_FALSE(impossible(EventBuilder(builder).pin(s1, b1)));
}

#include "catch.hpp"

#include <jumpa/model/event.hpp>

#include <functional>
#include <string>
#include <utility>
#include <vector>

using namespace jumpa;
using namespace std::chrono_literals;

namespace {

constexpr CompanyId seller{std::size_t{0}};
constexpr CompanyId other_seller{std::size_t{1}};
constexpr CompanyId buyer{std::size_t{2}};
constexpr CompanyId other_buyer{std::size_t{3}};
constexpr CompanyId trader{std::size_t{4}};

/// Two sellers, two buyers and one that is both; a morning and an afternoon; tables in two zones.
EventBuilder fair() {
    EventBuilder builder;
    builder.slot({.start = LocalTime{9h}, .end = LocalTime{10h}, .session = "morning"});
    builder.slot({.start = LocalTime{13h}, .end = LocalTime{14h}, .session = "afternoon"});
    builder.table({.zone = "hall"});
    builder.table({.zone = "annex", .slots = std::vector{SlotId{1}}});
    builder.seller({.kinds = {"food", "local"}});
    builder.seller({});
    builder.buyer({.kinds = {"local-buyer"}});
    builder.buyer({});
    builder.company({.offers = {{.category = "10722"}}, .needs = {{.category = "10722"}}});
    return builder;
}

using Told = std::vector<std::pair<std::string, std::string>>; ///< where, message

/// What is told of the fair after one change, and nothing else.
Told told(const std::function<void(EventDraft&)>& change) {
    EventBuilder builder = fair();
    change(builder.draft());
    Told told;
    const auto result = builder.try_build();
    if (const auto* faults = std::get_if<Faults>(&result)) {
        for (const Fault& fault : *faults) {
            told.emplace_back(fault.where, fault.message);
        }
    }
    return told;
}

Told told_of_limit(const Limit& limit) {
    return told([&](EventDraft& draft) { draft.companies[0].attends.limits.push_back(limit); });
}

Told told_of_rules(const Rules& rules) {
    return told([&](EventDraft& draft) { draft.rules = rules; });
}

} // namespace

TEST_CASE("EventBuilder: an event with every rule is an event", "[event]") {
    EventBuilder builder = fair();
    builder.draft().companies[0].attends.seats = 1'000;
    builder.draft().companies[0].attends.max_in_a_row = 1;
    builder.draft().companies[0].attends.max_meetings = 6;
    builder.draft().companies[0].attends.limits = {
        {.session = "morning", .max = 3},
        {.session = "morning", .min = 1},
        {.kind = "local-buyer", .min = 1, .points_at_least = 3'000},
        {.kind = "local-buyer", .min = 2, .max = 0, .categories = {"10"}},
    };
    builder.draft().slots[0].people = 0;
    builder.wish(seller, buyer, WishLevel::must, 1).wish(seller, other_buyer, WishLevel::meet, 1'000'000);
    builder.wish(buyer, seller, WishLevel::must, 1);
    builder.wish_any_of(trader, {seller, buyer, other_buyer});
    builder.pin(seller, buyer, SlotId{1}, TableId{1}).pin(trader, buyer, std::nullopt, TableId{1});
    builder.precedence({seller, buyer}, {trader, buyer}).precedence({trader, buyer}, {seller, buyer});
    builder.session(seller, buyer, "afternoon").far_zones("hall", "annex");
    builder.rules({.consent = Consent::one,
                   .tiers = {Tier::mutual, Tier::seller},
                   .sellers = SideEquity::bonus,
                   .buyers = SideEquity::leximin,
                   .bonus = {10'000, 500, 500, 0},
                   .met_before_percent = 0});
    const Event event = builder.build();
    CHECK(event.seats(seller) == 1'000);
    CHECK(event.sells_and_buys(trader));
    CHECK(event.wish(seller, buyer) == WishLevel::must);
    CHECK(event.asks_for(trader, other_buyer));
    CHECK(event.counts_of(seller).size() == 5);
}

TEST_CASE("EventBuilder: seats, rests and people in the hall are numbers of their kind", "[event]") {
    const auto attends = [](auto change) {
        return told([&](EventDraft& draft) { change(draft.companies[1].attends); });
    };
    CHECK(attends([](Attendance& a) { a.seats = 0; }) == Told{{"/companies/1/attends/seats", "number_out_of_range"}});
    CHECK(attends([](Attendance& a) { a.seats = 1'001; }).size() == 1);
    CHECK(attends([](Attendance& a) { a.max_in_a_row = 0; }) ==
          Told{{"/companies/1/attends/max_in_a_row", "number_out_of_range"}});
    CHECK(told([](EventDraft& draft) { draft.slots[1].people = -1; }) == Told{{"/slots/1/people", "negative_number"}});
}

TEST_CASE("EventBuilder: kinds are words, each once a company", "[event]") {
    const auto kinds = [](std::vector<std::string> list) {
        return told([&](EventDraft& draft) { draft.companies[1].kinds = std::move(list); });
    };
    CHECK(kinds({"a", "b"}).empty());
    CHECK(kinds({"a", "", "a", "b\n"}) == Told{{"/companies/1/kinds/1", "bad_kind"},
                                               {"/companies/1/kinds/3", "bad_kind"},
                                               {"/companies/1/kinds/2", "duplicate_kind"}});
}

TEST_CASE("EventBuilder: a limit limits something that is there", "[event]") {
    const std::string at = "/companies/0/attends/limits/0";
    CHECK(told_of_limit({}) == Told{{at, "missing_field.limit"}});
    CHECK(told_of_limit({.max = -1}) == Told{{at + "/max", "negative_number"}});
    CHECK(told_of_limit({.min = 1'000'001}) == Told{{at + "/min", "number_out_of_range"}});
    CHECK(told_of_limit({.session = "mornin", .max = 1}) == Told{{at + "/session", "unknown_session.near"}});
    CHECK(told_of_limit({.session = "night", .max = 1}) == Told{{at + "/session", "unknown_session"}});
    CHECK(told_of_limit({.kind = "lokal-buyer", .max = 1}) == Told{{at + "/kind", "unknown_kind.near"}});
    CHECK(told_of_limit({.kind = "x", .max = 1}) == Told{{at + "/kind", "unknown_kind"}});
    CHECK(told_of_limit({.max = 1, .points_at_least = 5}) == Told{{at + "/points_at_least", "missing_field.minimum"}});
    CHECK(told_of_limit({.min = 1, .points_at_least = 10'001}) ==
          Told{{at + "/points_at_least", "number_out_of_range"}});
    CHECK(told_of_limit({.max = 1, .categories = {"10"}}) == Told{{at + "/categories", "missing_field.minimum"}});
    CHECK(told_of_limit({.min = 1, .categories = {"10", "99999"}}) == Told{{at + "/categories/1", "unknown_category"}});
}

TEST_CASE("EventBuilder: limits count behind the company's own least and most, and each once", "[event]") {
    const Told found = told([](EventDraft& draft) {
        draft.companies[0].attends.min_meetings = 1;
        draft.companies[0].attends.limits = {
            {.min = 2}, {.max = 3}, {.session = "morning", .max = 1}, {.session = "morning", .min = 1, .max = 2}};
    });
    const std::string at = "/companies/0/attends/limits/";
    CHECK(found == Told{{at + "4", "duplicate_limit"}, {at + "1", "duplicate_limit"}});
}

TEST_CASE("EventBuilder: a side given by hand covers offers and needs", "[event]") {
    const auto role = [](Role side) { return told([&](EventDraft& draft) { draft.roles[4] = side; }); };
    CHECK(role(Role::both).empty());
    CHECK(role(Role::seller) == Told{{"/companies/4", "contradiction.role_seller"}});
    CHECK(role(Role::buyer) == Told{{"/companies/4", "contradiction.role_buyer"}});
    CHECK(told([](EventDraft& draft) { draft.roles[0] = Role::both; }).empty());
}

TEST_CASE("EventBuilder: nobody meets himself, under whatever name", "[event]") {
    const Pair itself{trader, trader};
    CHECK(told([&](EventDraft& draft) { draft.bans.push_back(itself); }) == Told{{"/bans/0", "pair_with_itself"}});
    CHECK(told([&](EventDraft& draft) { draft.pins.push_back({trader, trader}); }) ==
          Told{{"/pins/0", "pair_with_itself"}});
    CHECK(told([&](EventDraft& draft) { draft.wishes.push_back({trader, trader}); }) ==
          Told{{"/wishes/0/to", "pair_with_itself"}});
    CHECK(told([&](EventDraft& draft) { draft.set_wishes.push_back({trader, {buyer, trader}}); }) ==
          Told{{"/set_wishes/0/any_of/1", "pair_with_itself"}});
    CHECK(told([&](EventDraft& draft) { draft.points.emplace().push_back({trader, trader, 5}); }) ==
          Told{{"/points/0", "pair_with_itself"}});
    CHECK(told([&](EventDraft& draft) { draft.points.emplace().push_back({seller, seller, 5}); }) ==
          Told{{"/points/0", "pair_with_itself"}});
    CHECK(told([&](EventDraft& draft) { draft.precedences.push_back({itself, {seller, buyer}}); }) ==
          Told{{"/precedences/0/before", "pair_with_itself"}});
}

TEST_CASE("EventBuilder: zones that are far apart are two zones with tables", "[event]") {
    const auto zones = [](std::vector<FarZones> list) {
        return told([&](EventDraft& draft) { draft.far_zones = std::move(list); });
    };
    CHECK(zones({{"hall", "anex"}}) == Told{{"/zones/far/0/1", "unknown_zone.near"}});
    CHECK(zones({{"garden", "annex"}}) == Told{{"/zones/far/0/0", "unknown_zone"}});
    CHECK(zones({{"hall", "hall"}}) == Told{{"/zones/far/0", "same_zone"}});
    CHECK(zones({{"hall", "annex"}, {"annex", "hall"}}) == Told{{"/zones/far/1", "duplicate_zones"}});
}

TEST_CASE("EventBuilder: the ranks of one company's wishes differ, and veto none", "[event]") {
    const auto wishes = [](std::vector<Wish> list) {
        return told([&](EventDraft& draft) { draft.wishes = std::move(list); });
    };
    const WishLevel want = WishLevel::want;
    CHECK(wishes({{seller, buyer, want, 0}}) == Told{{"/wishes/0/rank", "number_out_of_range"}});
    CHECK(wishes({{seller, buyer, want, 1'000'001}}).size() == 1);
    CHECK(wishes({{seller, buyer, want, 3}, {buyer, seller, want, 3}, {seller, other_buyer, want, 3}}) ==
          Told{{"/wishes/2/rank", "duplicate_rank"}});
    CHECK(wishes({{seller, buyer, WishLevel::no_thanks, 1}}) == Told{{"/wishes/0/rank", "contradiction.rank"}});
}

TEST_CASE("EventBuilder: a wish for one of several names several of the other side", "[event]") {
    const auto wish = [](SetWish entry) {
        return told([&](EventDraft& draft) { draft.set_wishes.push_back(std::move(entry)); });
    };
    const CompanyId nobody{std::size_t{9}};
    CHECK(wish({seller, {buyer}}) == Told{{"/set_wishes/0/any_of", "too_few_companies"}});
    CHECK(wish({seller, {buyer, other_buyer, buyer}}) == Told{{"/set_wishes/0/any_of/2", "duplicate_company"}});
    CHECK(wish({seller, {buyer, other_seller}}) == Told{{"/set_wishes/0/any_of/1", "wrong_side.wish"}});
    CHECK(wish({seller, {buyer, nobody}}) == Told{{"/set_wishes/0/any_of/1", "unknown_company.pair"}});
    CHECK(wish({seller, {buyer, other_buyer}, WishLevel::no_thanks}) ==
          Told{{"/set_wishes/0/level", "contradiction.any_of"}});
}

TEST_CASE("EventBuilder: a pinned table is there in the pinned slot", "[event]") {
    const auto pins = [](std::vector<Pin> list) {
        return told([&](EventDraft& draft) { draft.pins = std::move(list); });
    };
    CHECK(pins({{seller, buyer, SlotId{0}, TableId{1}}}) == Told{{"/pins/0/table", "table_away"}});
    CHECK(pins({{seller, buyer, std::nullopt, TableId{2}}}) == Told{{"/pins/0/table", "unknown_table.pin"}});
    CHECK(pins({{seller, buyer, SlotId{7}, TableId{1}}}) == Told{{"/pins/0/slot", "unknown_slot.pin"}});
    CHECK(pins({{trader, buyer}, {trader, other_buyer}, {trader, buyer}}) == Told{{"/pins/2", "duplicate_pin"}});
}

TEST_CASE("EventBuilder: two that both sell and buy meet once, whoever sells", "[event]") {
    const auto change = [](auto rest) {
        return told([&](EventDraft& draft) {
            draft.roles[0] = Role::both;
            rest(draft);
        });
    };
    const Pair one{seller, trader};
    const Pair other{trader, seller};
    CHECK(change([&](EventDraft& draft) { draft.pins = {{seller, trader}, {trader, seller}}; }) ==
          Told{{"/pins/1", "duplicate_pin"}});
    CHECK(change([&](EventDraft& draft) { draft.precedences = {{one, other}}; }) ==
          Told{{"/precedences/0", "before_itself"}});
    CHECK(change([&](EventDraft& draft) { draft.pair_sessions = {{one, "morning"}, {other, "morning"}}; }) ==
          Told{{"/pair_sessions/1", "duplicate_session"}});
    CHECK(change([&](EventDraft& draft) { draft.points = {{seller, trader, 1}, {trader, seller, 2}}; }).empty());
}

TEST_CASE("EventBuilder: an order of meetings is told once and may be impossible", "[event]") {
    const Precedence order{{seller, buyer}, {other_seller, buyer}};
    const Precedence back{order.after, order.before};
    const auto orders = [](std::vector<Precedence> list) {
        return told([&](EventDraft& draft) { draft.precedences = std::move(list); });
    };
    CHECK(orders({order, back}).empty());
    CHECK(orders({order, back, order}) == Told{{"/precedences/2", "duplicate_precedence"}});
    CHECK(orders({{order.before, {buyer, seller}}}) == Told{{"/precedences/0/after/seller", "wrong_side"}});
}

TEST_CASE("EventBuilder: a pair is bound to a session that there is", "[event]") {
    const auto session = [](PairSession entry) {
        return told([&](EventDraft& draft) { draft.pair_sessions.push_back(std::move(entry)); });
    };
    CHECK(session({{seller, buyer}, "evening"}) == Told{{"/pair_sessions/0/session", "unknown_session"}});
    CHECK(session({{seller, buyer}, ""}) == Told{{"/pair_sessions/0/session", "unknown_session"}});
    CHECK(session({{buyer, seller}, "morning"}) == Told{{"/pair_sessions/0/seller", "wrong_side"}});
}

TEST_CASE("EventBuilder: tiers stand once, and a bonus belongs to a side and never grows", "[event]") {
    const std::string bonus = "/rules/equity/bonus";
    CHECK(told_of_rules({.tiers = {Tier::buyer, Tier::mutual, Tier::buyer}}) ==
          Told{{"/rules/tiers/2", "duplicate_tier"}});
    CHECK(told_of_rules({.sellers = SideEquity::bonus}) == Told{{bonus, "missing_field.bonus"}});
    CHECK(told_of_rules({.buyers = SideEquity::leximin, .bonus = {5}}) == Told{{bonus, "contradiction.bonus"}});
    CHECK(told_of_rules({.buyers = SideEquity::bonus, .bonus = {5, 6}}) == Told{{bonus + "/1", "bonus_grows"}});
    CHECK(told_of_rules({.buyers = SideEquity::bonus, .bonus = {10'001, -1}}) ==
          Told{{bonus + "/0", "number_out_of_range"}, {bonus + "/1", "negative_number"}});
    CHECK(told_of_rules({.met_before_percent = 101}) ==
          Told{{"/rules/met_before/points_percent", "number_out_of_range"}});
}

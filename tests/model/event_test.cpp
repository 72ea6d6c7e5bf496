#include "catch.hpp"

#include <jumpa/model/event.hpp>

#include <algorithm>
#include <string>

using namespace jumpa;
using namespace jumpa::literals;
using namespace std::chrono_literals;

namespace {

EventBuilder two_companies() {
    EventBuilder builder;
    builder.slots(2, 20min).tables(1);
    builder.seller({.name = "Gula", .offers = {{.category = "10722", .per_month = 100_kg}}});
    builder.buyer({.name = "Toko", .needs = {{.category = "10722", .per_month = 50_kg}}});
    return builder;
}

Faults faults_of(const EventBuilder& builder) {
    const auto result = builder.try_build();
    const auto* faults = std::get_if<Faults>(&result);
    return faults == nullptr ? Faults{} : *faults;
}

bool has(const Faults& faults, const std::string& where, const std::string& code) {
    return std::any_of(faults.begin(), faults.end(),
                       [&](const Fault& fault) { return fault.where == where && fault.code == code; });
}

} // namespace

TEST_CASE("EventBuilder: companies get sides, ranks and ids from what they are", "[event]") {
    const Event event = two_companies().build();
    const CompanyId seller{0};
    const CompanyId buyer{1};
    CHECK(event.sells(seller));
    CHECK(event.buys(buyer));
    CHECK_FALSE(event.sells(buyer));
    CHECK(event[seller].id == "c1");
    CHECK(event.find_company("c2") == buyer);
    CHECK_FALSE(event.find_company("c3"));
    CHECK(event.find_slot("s2") == SlotId{1});
    CHECK(event.find_table("t1") == TableId{0});
    CHECK(event.table_slots() == 2);
    CHECK(event.most_meetings(seller) == 2);
}

TEST_CASE("Event: a company meets only where it is there and a table stands", "[event]") {
    EventBuilder builder;
    builder.slots(3, 20min);
    builder.table({.slots = std::vector{SlotId{0}, SlotId{1}}});
    const CompanyId late = builder.seller({.attends = {.available = std::vector{SlotId{1}, SlotId{2}}}});
    const CompanyId few = builder.buyer({.attends = {.max_meetings = 1}});
    const Event event = builder.build();
    CHECK(event.open_slots(late).count() == 1);
    CHECK(event.open_slots(late).contains(1));
    CHECK(event.most_meetings(late) == 1);
    CHECK(event.open_slots(few).count() == 2);
    CHECK(event.most_meetings(few) == 1);
    CHECK(event.tables_in(SlotId{2}).empty());
}

TEST_CASE("Event: bans, refusals and earlier meetings veto a pair from either side", "[event]") {
    EventBuilder builder;
    const CompanyId seller = builder.seller({});
    const CompanyId banned = builder.buyer({});
    const CompanyId refusing = builder.buyer({});
    const CompanyId known = builder.buyer({});
    const CompanyId open = builder.buyer({});
    builder.ban(seller, banned).wish(refusing, seller, WishLevel::no_thanks).met_before(seller, known);
    builder.wish(open, seller, WishLevel::must);
    const Event event = builder.build();
    CHECK(event.veto(seller, banned) == Veto::banned);
    CHECK(event.veto(seller, refusing) == Veto::no_thanks);
    CHECK(event.veto(seller, known) == Veto::met_before);
    CHECK_FALSE(event.veto(seller, open));
    CHECK(event.wish(open, seller) == WishLevel::must);
    CHECK_FALSE(event.wish(seller, open));
}

TEST_CASE("EventBuilder: every fault is told at once, each with its place", "[event]") {
    EventBuilder builder = two_companies();
    builder.draft().companies[0].offers[0].category = "99999";
    builder.draft().companies[0].offers[0].per_month = Quantity(-40, Unit::kilogram);
    builder.draft().companies[1].at = GeoPoint{112.2, -8.1};
    builder.slot({.start = LocalTime{10h}, .end = LocalTime{9h}});
    builder.pin(CompanyId{1}, CompanyId{0}, SlotId{9});
    builder.wish(CompanyId{0}, CompanyId{7}, WishLevel::want);
    const Faults faults = faults_of(builder);
    CHECK(has(faults, "/companies/0/offers/0/category", "unknown_category"));
    CHECK(has(faults, "/companies/0/offers/0/capacity", "negative_amount"));
    CHECK(has(faults, "/companies/1/at", "place_out_of_range"));
    CHECK(has(faults, "/slots/2/end", "slot_without_time"));
    CHECK(has(faults, "/pins/0/seller", "wrong_side"));
    CHECK(has(faults, "/pins/0/slot", "unknown_slot"));
    CHECK(has(faults, "/wishes/0", "unknown_company"));
    CHECK(faults.size() == 7);
    CHECK_THROWS_AS(builder.build(), InputError);
}

TEST_CASE("EventBuilder: names and ids identify", "[event]") {
    EventBuilder builder;
    builder.seller({.id = "a", .name = "Acme"});
    builder.seller({.id = "a", .name = "Acme"});
    const Faults faults = faults_of(builder);
    CHECK(has(faults, "/companies/1/id", "duplicate_id"));
    CHECK(has(faults, "/companies/1/name", "duplicate_name"));
    CHECK(faults.size() == 2);
}

TEST_CASE("EventBuilder: slots follow each other", "[event]") {
    EventBuilder builder;
    builder.slots(2, 20min);
    builder.slot({.start = LocalTime{9h + 30min}, .end = LocalTime{10h}});
    CHECK(has(faults_of(builder), "/slots/2/start", "slots_overlap"));
}

TEST_CASE("EventBuilder: times lie in the years that files can write, 0 to 9999", "[event]") {
    using namespace std::chrono;
    const auto faults_on = [](local_days day) {
        EventBuilder builder;
        builder.slot({.start = LocalTime{day + 23h}, .end = LocalTime{day + 24h}});
        return faults_of(builder);
    };
    CHECK(faults_on(local_days{year{9999} / 12 / 30}).empty());
    CHECK(faults_on(local_days{year{0} / 1 / 1}).empty());
    CHECK(has(faults_on(local_days{year{9999} / 12 / 31}), "/slots/0/end", "bad_time")); // midnight is the next year
    CHECK(faults_on(local_days{year{9999} / 12 / 31}).size() == 1);
    CHECK(has(faults_on(local_days{year{-1} / 12 / 31}), "/slots/0/start", "bad_time"));
    CHECK(faults_on(local_days{year{20'000} / 1 / 1}).size() == 2);
}

TEST_CASE("EventBuilder: a domain is a domain and a moment a moment, or neither is given", "[event]") {
    const auto faults_with = [](const std::string& domain, const std::string& moment) {
        EventBuilder builder = two_companies();
        builder.draft().uid_domain = domain;
        builder.draft().issued_at = moment;
        return faults_of(builder);
    };
    CHECK(faults_with("", "").empty());
    CHECK(faults_with("Temu-Bisnis.2021.example", "2021-11-08T09:00:00+07:00").empty());
    for (const std::string& wrong : {std::string("a b"), std::string(".example"), std::string("fair..example"),
                                     std::string("fair-.example"), std::string("-fair"), std::string("fair."),
                                     std::string("fair@example"), std::string("a\r\nX:y"), std::string(201, 'x')}) {
        INFO(wrong);
        CHECK(has(faults_with(wrong, ""), "/uid_domain", "bad_domain"));
    }
    for (const auto* wrong : {"yesterday", "2021-11-08T09:00:60Z", "2021-11-08T09:00", "2021-02-29T09:00:00Z"}) {
        INFO(wrong);
        CHECK(has(faults_with("", wrong), "/issued_at", "bad_time"));
    }
}

TEST_CASE("EventBuilder: units that do not convert are faults", "[event]") {
    EventBuilder builder = two_companies();
    Offer& offer = builder.draft().companies[0].offers[0];
    offer.minimum_order = 5_pcs;
    offer.price = Price{.from = 1'000, .per = Unit::litre};
    const Faults faults = faults_of(builder);
    CHECK(has(faults, "/companies/0/offers/0/minimum_order", "unit_does_not_convert"));
    CHECK(has(faults, "/companies/0/offers/0/price/per", "unit_does_not_convert"));
}

TEST_CASE("EventBuilder: a promised minimum is 0 or more", "[event]") {
    EventBuilder builder = two_companies();
    builder.draft().companies[0].attends.min_meetings = 3;
    CHECK(faults_of(builder).empty());
    builder.draft().companies[0].attends.min_meetings = -3;
    CHECK(has(faults_of(builder), "/companies/0/attends/limits/0/min", "negative_number"));
}

TEST_CASE("EventBuilder: the digest follows what bears on a plan, and nothing else", "[event]") {
    const auto digest = [](auto change) {
        EventBuilder builder = two_companies();
        change(builder.draft());
        return builder.build().digest();
    };
    const std::uint64_t plain = digest([](EventDraft&) {});
    CHECK(plain == digest([](EventDraft& draft) { draft.title = "Another title"; }));
    CHECK(plain == digest([](EventDraft& draft) { draft.companies[0].external_id = "4711"; }));
    CHECK(plain == digest([](EventDraft& draft) { draft.roles[0] = Role::from_offers_and_needs; }));
    CHECK(plain != digest([](EventDraft& draft) { draft.revision = 2; }));
    CHECK(plain != digest([](EventDraft& draft) { draft.companies[0].attends.max_meetings = 1; }));
    CHECK(plain != digest([](EventDraft& draft) { draft.companies[1].needs[0].within_km = 5; }));
    CHECK(plain != digest([](EventDraft& draft) { draft.pins.push_back({CompanyId{0}, CompanyId{1}, {}}); }));
    CHECK(plain != digest([](EventDraft& draft) { draft.tables[0].slots = std::vector{SlotId{0}}; }));
}

#include "catch.hpp"
#include "scoring/fair.hpp"

#include <jumpa/scoring/criteria.hpp>

using namespace jumpa;
using namespace jumpa::literals;

namespace {

constexpr GeoPoint blitar{-8.0983, 112.1681};
constexpr GeoPoint surabaya{-7.2575, 112.7521}; // 113.5 km away

Event made_for(std::string offered, std::string needed) {
    return fair::of(Offer{.category = std::move(offered)}, Need{.category = std::move(needed)});
}

Event capacity(std::optional<Quantity> made, std::optional<Quantity> needed) {
    return fair::of(Offer{.category = "10722", .per_month = made}, Need{.category = "10722", .per_month = needed});
}

Event places(std::optional<GeoPoint> from, std::optional<GeoPoint> to, std::optional<std::int32_t> within_km = {}) {
    return fair::of(Company{.name = "S", .offers = {{.category = "10722"}}, .at = from},
                    Company{.name = "B", .needs = {{.category = "10722", .within_km = within_km}}, .at = to});
}

Event papers(CredentialSet held, Need need, std::optional<std::int32_t> tkdn = {}) {
    need.category = "10722";
    return fair::of(Company{.name = "S", .credentials = held, .tkdn_percent = tkdn, .offers = {{.category = "10722"}}},
                    Company{.name = "B", .needs = {std::move(need)}});
}

Event prices(Price asked, Price limit) {
    return fair::of(Offer{.category = "10722", .price = asked}, Need{.category = "10722", .price = limit});
}

Event tongues(std::vector<std::string> of_seller, std::vector<std::string> of_buyer) {
    return fair::of(Company{.name = "S", .languages = std::move(of_seller), .offers = {{.category = "10722"}}},
                    Company{.name = "B", .languages = std::move(of_buyer), .needs = {{.category = "10722"}}});
}

Event wishes(std::optional<WishLevel> of_seller, std::optional<WishLevel> of_buyer) {
    EventBuilder event = fair::builder();
    event.seller({.name = "S", .offers = {{.category = "10722"}}});
    event.buyer({.name = "B", .needs = {{.category = "10722"}}});
    if (of_seller) {
        event.wish(fair::seller, fair::buyer, *of_seller);
    }
    if (of_buyer) {
        event.wish(fair::buyer, fair::seller, *of_buyer);
    }
    return event.build();
}

} // namespace

TEST_CASE("category: the points are the common depth over the depth of what is needed", "[scoring]") {
    const criteria::SameCategory category;
    CHECK(fair::points(category, made_for("10722", "10722")) == 10'000);
    CHECK(fair::points(category, made_for("10721", "10722")) == 7'500);
    CHECK(fair::points(category, made_for("10794", "10722")) == 5'000);
    CHECK(fair::points(category, made_for("10211", "10722")) == 2'500);
    CHECK(fair::points(category, made_for("10722", "107")) == 10'000); // a special case of what is needed
    CHECK(fair::points(category, made_for("107", "10722")) == 5'000);  // perhaps what is needed
    CHECK(fair::points(category, made_for("13134", "131")) == 10'000);
    CHECK(fair::points(category, made_for("139", "131")) == 5'000);
    CHECK_FALSE(fair::judge(category, made_for("10211", "10722")).veto);
    CHECK(fair::judge(category, made_for("13134", "10722")).veto);
}

TEST_CASE("capacity: the part of the need that is covered, in any unit that converts", "[scoring]") {
    const criteria::EnoughCapacity enough;
    CHECK(fair::points(enough, capacity(1'500_kg, 1'500_kg)) == 10'000);
    CHECK(fair::points(enough, capacity(4_ton, 1'500_kg)) == 10'000);
    CHECK(fair::points(enough, capacity(1'000_kg, 1'500_kg)) == 6'667);
    CHECK(fair::points(enough, capacity(10_dozen, 240_pcs)) == 5'000);
    CHECK(fair::points(enough, capacity(0_kg, 1'500_kg)) == 0);
    CHECK(fair::points(enough, capacity(1'000_kg, 0_kg)) == 10'000);
    CHECK(fair::points(enough, capacity(999'999'999_ton, 1'000'000'000_ton)) == 10'000);
}

TEST_CASE("capacity: what is unknown counts half, what does not convert counts nothing", "[scoring]") {
    const criteria::EnoughCapacity enough;
    CHECK(fair::points(enough, capacity({}, 1'500_kg)) == 5'000);
    CHECK(fair::points(enough, capacity(1'500_pcs, 1'500_kg)) == 0);
    CHECK(fair::points(enough, capacity(1'500_kg, {})) == -1);
    CHECK(fair::points(enough, capacity({}, {})) == -1);
}

TEST_CASE("capacity: a minimum order above the need halves, and so does a lead time beyond it", "[scoring]") {
    const criteria::EnoughCapacity enough;
    Offer offer{.category = "10722", .per_month = 1'500_kg, .minimum_order = 100_kg, .lead_time_days = 7};
    Need need{.category = "10722", .per_month = 100_kg, .lead_time_days = 7};
    CHECK(fair::points(enough, fair::of(offer, need)) == 10'000);
    offer.minimum_order = 101_kg;
    CHECK(fair::points(enough, fair::of(offer, need)) == 5'000);
    offer.lead_time_days = 8;
    CHECK(fair::points(enough, fair::of(offer, need)) == 2'500);
    offer.minimum_order.reset();
    CHECK(fair::points(enough, fair::of(offer, need)) == 5'000);

    need.per_month.reset();
    CHECK(fair::points(enough, fair::of(offer, need)) == 5'000);
    need.lead_time_days = 8;
    CHECK(fair::points(enough, fair::of(offer, need)) == 10'000);
    offer.lead_time_days.reset();
    CHECK(fair::points(enough, fair::of(offer, need)) == -1);
}

TEST_CASE("location: every half-distance halves the points", "[scoring]") {
    CHECK(fair::points(criteria::CloseBy{100}, places(blitar, blitar)) == 10'000);
    CHECK(fair::points(criteria::CloseBy{100}, places(blitar, surabaya)) == 4'553); // 2^-1.135
    CHECK(fair::points(criteria::CloseBy{200}, places(blitar, surabaya)) == 6'748);
    CHECK(fair::points(criteria::CloseBy{1}, places(blitar, surabaya)) == 0);
}

TEST_CASE("location: beyond the buyer's limit is a veto, an unknown place under a limit counts half", "[scoring]") {
    const criteria::CloseBy close{100};
    CHECK(fair::judge(close, places(blitar, surabaya, 113)).veto);
    CHECK_FALSE(fair::judge(close, places(blitar, surabaya, 114)).veto);
    CHECK_FALSE(fair::judge(close, places(blitar, blitar, 0)).veto);
    CHECK(fair::points(close, places({}, surabaya, 50)) == 5'000);
    CHECK(fair::points(close, places(blitar, {}, 50)) == 5'000);
    CHECK_FALSE(fair::judge(close, places(blitar, {}, 50)).veto);
    CHECK(fair::points(close, places({}, surabaya)) == -1);
}

TEST_CASE("credentials: each preferred one counts the same, none asked does not apply", "[scoring]") {
    using enum Credential;
    const criteria::CredentialsHeld held;
    CHECK(fair::points(held, papers({halal}, {})) == -1);
    CHECK(fair::points(held, papers({}, {.preferred = {halal, sni, nib}})) == 0);
    CHECK(fair::points(held, papers({halal, pirt}, {.preferred = {halal, sni, nib}})) == 3'333);
    CHECK(fair::points(held, papers({halal, sni, nib}, {.preferred = {halal, sni, nib}})) == 10'000);
}

TEST_CASE("credentials: a missing required one is a veto, and so is too little domestic content", "[scoring]") {
    using enum Credential;
    const criteria::CredentialsHeld held;
    CHECK(fair::judge(held, papers({halal}, {.required = {halal, pirt}})).veto);
    CHECK_FALSE(fair::judge(held, papers({halal, pirt}, {.required = {halal, pirt}})).veto);
    CHECK_FALSE(fair::judge(held, papers({}, {.preferred = {halal}})).veto);
    CHECK(fair::judge(held, papers({}, {.required_tkdn_percent = 40}, 39)).veto);
    CHECK(fair::judge(held, papers({}, {.required_tkdn_percent = 40})).veto);
    CHECK_FALSE(fair::judge(held, papers({}, {.required_tkdn_percent = 40}, 40)).veto);
}

TEST_CASE("price: full points below the ceiling, half and the overlap's share across it, none above", "[scoring]") {
    const criteria::PriceOverlap price;
    const auto points = [&](std::int64_t from, std::optional<std::int64_t> to, std::int64_t ceiling) {
        return fair::points(price, prices({.from = from, .to = to}, {.to = ceiling}));
    };
    CHECK(points(17'000, 20'000, 20'000) == 10'000);
    CHECK(points(17'000, 21'000, 20'000) == 8'750);
    CHECK(points(20'000, 21'000, 20'000) == 5'000);
    CHECK(points(20'001, 21'000, 20'000) == 0);
    CHECK(points(20'000, {}, 20'000) == 10'000);
    CHECK(points(20'001, {}, 20'000) == 0);
}

TEST_CASE("price: units convert, currencies do not", "[scoring]") {
    const criteria::PriceOverlap price;
    const auto points = [&](Price asked, Price limit) { return fair::points(price, prices(asked, limit)); };
    CHECK(points({.from = 20'000, .per = Unit::kilogram}, {.to = 20, .per = Unit::gram}) == 10'000);
    CHECK(points({.from = 20'001, .per = Unit::kilogram}, {.to = 20, .per = Unit::gram}) == 0);
    CHECK(points({.from = 11'999, .per = Unit::dozen}, {.to = 1'000, .per = Unit::piece}) == 10'000);
    CHECK(points({.from = 1, .per = Unit::kilogram}, {.to = 1, .per = Unit::piece}) == -1);
    CHECK(points({.from = 1, .currency = "USD"}, {.to = 1}) == -1);
    CHECK(points({.from = 1}, {.from = 1}) == -1); // no ceiling
    CHECK(fair::points(price, made_for("10722", "10722")) == -1);
}

TEST_CASE("languages: one in common is enough, and silence is no lack", "[scoring]") {
    const criteria::CommonLanguage common;
    CHECK(fair::points(common, tongues({"id", "jv"}, {"en", "jv"})) == 10'000);
    CHECK(fair::points(common, tongues({"id"}, {"en"})) == 0);
    CHECK(fair::points(common, tongues({}, {"en"})) == -1);
    CHECK(fair::points(common, tongues({"id"}, {})) == -1);
}

namespace {

/// A buyer who wishes for the seller with a level and a rank, and says nothing else.
Event ranked_wish(WishLevel level, std::int32_t rank) {
    EventBuilder event = fair::builder();
    event.seller({.name = "Seller", .offers = {{.category = "10722"}}});
    event.buyer({.name = "Buyer", .needs = {{.category = "10722"}}});
    event.wish(fair::buyer, fair::seller, level, rank);
    return event.build();
}

} // namespace

TEST_CASE("wishes: each rank takes 100 points, and never as many as a weaker wish would", "[scoring]") {
    using enum WishLevel;
    const criteria::Wished wished;
    CHECK(fair::points(wished, ranked_wish(must, 1)) == 5'000);
    CHECK(fair::points(wished, ranked_wish(must, 2)) == 4'950);
    CHECK(fair::points(wished, ranked_wish(must, 25)) == 3'800);
    CHECK(fair::points(wished, ranked_wish(must, 26)) == 3'800);
    CHECK(fair::points(wished, ranked_wish(must, 1'000'000)) == 3'800);
    CHECK(fair::points(wished, ranked_wish(want, 1)) == 3'750);
    CHECK(fair::points(wished, ranked_wish(meet, 1'000'000)) == 1'300);
}

TEST_CASE("wishes: a wish for any of some companies counts for each, and the stronger of two wishes counts",
          "[scoring]") {
    using enum WishLevel;
    const criteria::Wished wished;
    const auto worth = [&](std::optional<WishLevel> own, std::int32_t rank, WishLevel of_some) {
        EventBuilder event = fair::builder();
        event.seller({.name = "Seller", .offers = {{.category = "10722"}}});
        event.buyer({.name = "Buyer", .needs = {{.category = "10722"}}});
        const CompanyId other = event.seller({.name = "Other"});
        if (own) {
            event.wish(fair::buyer, fair::seller, *own, rank);
        }
        event.wish_any_of(fair::buyer, {other, fair::seller}, of_some);
        return fair::points(wished, event.build());
    };
    CHECK(worth({}, 0, want) == 3'750);
    CHECK(worth(meet, 1, must) == 5'000);
    CHECK(worth(must, 3, meet) == 4'900);
    CHECK(worth(want, 3, want) == 3'750); // as one of some it has no rank
}

TEST_CASE("wishes: both sides count the same", "[scoring]") {
    using enum WishLevel;
    const criteria::Wished wished;
    CHECK(fair::points(wished, wishes(must, must)) == 10'000);
    CHECK(fair::points(wished, wishes({}, must)) == 5'000);
    CHECK(fair::points(wished, wishes(want, {})) == 3'750);
    CHECK(fair::points(wished, wishes(meet, want)) == 6'250);
    CHECK(fair::points(wished, wishes({}, {})) == -1);
    CHECK(fair::judge(wished, wishes(must, {})).lifts);
}

#include "catch.hpp"
#include "scoring/fair.hpp"
#include "scoring/random_event.hpp"

#include <jumpa/scoring/breakdown.hpp>
#include <jumpa/scoring/score.hpp>

#include <algorithm>
#include <string>

using namespace jumpa;
using namespace jumpa::literals;

namespace {

Points points_of_pair(const Event& event, const ScoreOptions& options = {}) {
    return score(event, options).points(fair::seller, fair::buyer);
}

Event with_items(std::vector<Offer> offers, std::vector<Need> needs) {
    return fair::of(Company{.name = "S", .offers = std::move(offers)}, Company{.name = "B", .needs = std::move(needs)});
}

const Blend category_only{.capacity = 0, .location = 0, .credentials = 0, .price = 0, .languages = 0, .wishes = 0};

} // namespace

TEST_CASE("score: a pair with one offer and one need gets the weighted mean of what applies", "[scoring]") {
    // category 7'500 by 350, capacity 6'667 by 150, the rest is not asked: (2'625'000 + 1'000'050) / 500
    const Event event =
        fair::of(Offer{.category = "10721", .per_month = 1'000_kg}, Need{.category = "10722", .per_month = 1'500_kg});
    CHECK(points_of_pair(event) == 7'250);
}

TEST_CASE("score: nothing in common, a missing paper or too far away leaves the pair out", "[scoring]") {
    CHECK(score(fair::of(Offer{.category = "13134"}, Need{.category = "10722"})).pairs().empty());
    CHECK(score(fair::of(Offer{.category = "10722"}, Need{.category = "10722", .required = {Credential::halal}}))
              .pairs()
              .empty());
}

TEST_CASE("score: a weight of 0 silences the points of a criterion, not its veto", "[scoring]") {
    const Event event =
        fair::of(Offer{.category = "10722"}, Need{.category = "10722", .required = {Credential::halal}});
    CHECK(points_of_pair(event, {.blend = category_only}) == 0);
}

TEST_CASE("score: each offer serves one need, and an unserved need counts nothing", "[scoring]") {
    const Need sugar{.category = "10722"};
    const Offer sugar_made{.category = "10722"};
    CHECK(points_of_pair(with_items({sugar_made}, {sugar, sugar})) == 5'000);
    CHECK(points_of_pair(with_items({sugar_made, sugar_made}, {sugar, sugar})) == 10'000);
    CHECK(points_of_pair(with_items({sugar_made, sugar_made, sugar_made}, {sugar})) == 10'000);
    CHECK(points_of_pair(with_items({sugar_made}, {sugar, {.category = "13134"}, {.category = "31001"}})) == 3'333);
}

TEST_CASE("score: offers go to needs so that the whole is greatest", "[scoring]") {
    // Palm sugar fits both needs best; granulated sugar fits sugar in general fully and palm sugar by 7'500.
    const Event event =
        with_items({{.category = "10722"}, {.category = "10721"}}, {{.category = "1072"}, {.category = "10722"}});
    CHECK(points_of_pair(event) == 10'000);
}

TEST_CASE("score: needs count by their shares where any is declared", "[scoring]") {
    const auto shares = [](std::int32_t sugar, std::int32_t batik) {
        return points_of_pair(with_items(
            {{.category = "10722"}}, {{.category = "10722", .share = sugar}, {.category = "13134", .share = batik}}));
    };
    CHECK(shares(0, 0) == 5'000);
    CHECK(shares(3, 1) == 7'500);
    CHECK(shares(1, 2) == 3'333);
    CHECK(shares(1, 0) == 10'000);
    CHECK(shares(0, 1) == 0);
}

TEST_CASE("score: no thanks, bans and having met leave a pair out", "[scoring]") {
    EventBuilder builder = fair::builder();
    const CompanyId a = builder.seller({.name = "A", .offers = {{.category = "10722"}}});
    const CompanyId b = builder.buyer({.name = "B", .needs = {{.category = "10722"}}});
    const CompanyId c = builder.buyer({.name = "C", .needs = {{.category = "10722"}}});
    const CompanyId d = builder.buyer({.name = "D", .needs = {{.category = "10722"}}});
    CHECK(score(builder.build()).pairs().size() == 3);
    builder.wish(b, a, WishLevel::no_thanks).ban(a, c).met_before(a, d);
    CHECK(score(builder.build()).pairs().empty());
}

TEST_CASE("score: a wish never costs points, and a stronger one never gives fewer", "[scoring]") {
    using enum WishLevel;
    Points last = 0;
    for (const auto level :
         {std::optional<WishLevel>{}, std::optional{meet}, std::optional{want}, std::optional{must}}) {
        EventBuilder builder = fair::builder();
        builder.seller({.name = "A", .offers = {{.category = "10721"}}});
        builder.buyer({.name = "B", .needs = {{.category = "10722"}}});
        if (level) {
            builder.wish(fair::buyer, fair::seller, *level);
        }
        const Points points = points_of_pair(builder.build());
        CHECK(points > last);
        last = points;
    }
}

TEST_CASE("score: who sells and buys has pairs both ways with others and none with itself", "[scoring]") {
    EventBuilder event = fair::builder();
    const auto trader = [&](const char* name) {
        return event.company({.name = name, .offers = {{.category = "10722"}}, .needs = {{.category = "10722"}}});
    };
    const CompanyId one = trader("One");
    const CompanyId other = trader("Other");
    const Event built = event.build();
    const Affinity all = score(built);
    REQUIRE(all.pairs().size() == 2);
    CHECK(all.points(one, other) == 10'000);
    CHECK(all.points(other, one) == 10'000);
    CHECK(breakdown(built, one, one).points == 0);

    ScoreOptions options;
    options.best_per_company = 1; // it must not be its own best one
    const Affinity best = score(built, options);
    REQUIRE_FALSE(best.pairs().empty());
    CHECK(best.pairs()[0].seller != best.pairs()[0].buyer);
}

TEST_CASE("score: where one of the two must have wished, a wish for any of some will do", "[scoring]") {
    EventBuilder event = fair::builder();
    const CompanyId sugar = event.seller({.name = "Sugar", .offers = {{.category = "10722"}}});
    const CompanyId more = event.seller({.name = "More sugar", .offers = {{.category = "10722"}}});
    const CompanyId shop = event.buyer({.name = "Shop", .needs = {{.category = "10722"}}});
    event.buyer({.name = "Silent", .needs = {{.category = "10722"}}});
    event.wish_any_of(shop, {sugar, more}).rules({.consent = Consent::one});
    const Affinity all = score(event.build());
    CHECK(all.pairs().size() == 2);
    CHECK(all.points(sugar, shop) > 0);
}

TEST_CASE("score: companies without offers or needs have no pairs", "[scoring]") {
    EventBuilder builder = fair::builder();
    builder.seller({.name = "A"});
    builder.buyer({.name = "B", .needs = {{.category = "10722"}}});
    CHECK(score(builder.build()).pairs().empty());
}

TEST_CASE("score: the points of a pair do not depend on who else is there", "[scoring]") {
    const Event event = random_event::make(5, {.sellers = 12, .buyers = 12, .wishes = 0});
    const Affinity together = score(event);
    for (const CompanyId seller : event.sellers()) {
        for (const CompanyId buyer : event.buyers()) {
            REQUIRE(points_of_pair(fair::of(event[seller], event[buyer])) == together.points(seller, buyer));
        }
    }
}

TEST_CASE("score: every pair is within 0 .. 10'000, in order, once, and tied to its event", "[scoring]") {
    const Event event = random_event::make(6, {.sellers = 150, .buyers = 100});
    const Affinity fit = score(event);
    CHECK(fit.event_digest() == event.digest());
    REQUIRE(fit.pairs().size() > 1'000);
    for (std::size_t i = 0; i < fit.pairs().size(); ++i) {
        const ScoredPair& pair = fit.pairs()[i];
        REQUIRE((pair.points > 0 && pair.points <= 10'000));
        REQUIRE((i == 0 || Pair{fit.pairs()[i - 1].seller, fit.pairs()[i - 1].buyer} < Pair{pair.seller, pair.buyer}));
    }
}

TEST_CASE("score: the order of offers and needs does not matter", "[scoring]") {
    const Event event = random_event::make(7, {.sellers = 20, .buyers = 20});
    EventDraft turned = event.data();
    for (Company& company : turned.companies) {
        std::reverse(company.offers.begin(), company.offers.end());
        std::reverse(company.needs.begin(), company.needs.end());
    }
    const Affinity fit = score(event);
    const Affinity same = score(EventBuilder(turned).build());
    CHECK(std::equal(fit.pairs().begin(), fit.pairs().end(), same.pairs().begin(), same.pairs().end()));
}

TEST_CASE("score: the same bytes as ever, whatever the compiler and its flags", "[scoring]") {
    const Event event = random_event::make(8, {.sellers = 60, .buyers = 50});
    CHECK(std::to_string(score(event).digest()) == "10185986931210105233");
    CHECK(std::to_string(score(event, ScoreOptions{.best_per_company = 4}).digest()) == "6115079455669369180");
}

TEST_CASE("score: a blend out of range is refused", "[scoring]") {
    CHECK_THROWS_AS(score(random_event::make(9), {.blend = {.price = -1}}), InputError);
}

TEST_CASE("points_of: the host's own points where the event carries them, else ours", "[scoring]") {
    const Event event = fair::of(Offer{.category = "10722"}, Need{.category = "10722"});
    CHECK(points_of(event).points(fair::seller, fair::buyer) == 10'000);
    EventDraft draft = event.data();
    draft.points = {{fair::seller, fair::buyer, 4'321}};
    CHECK(points_of(EventBuilder(draft).build()).points(fair::seller, fair::buyer) == 4'321);
    draft.points = std::vector<ScoredPair>{};
    CHECK(points_of(EventBuilder(draft).build()).pairs().empty());
}

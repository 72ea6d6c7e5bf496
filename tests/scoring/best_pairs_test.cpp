#include "catch.hpp"
#include "scoring/random_event.hpp"

#include <jumpa/scoring/detail/best_pairs.hpp>
#include <jumpa/scoring/detail/pair_scorer.hpp>
#include <jumpa/scoring/score.hpp>

#include <algorithm>
#include <tuple>

using namespace jumpa;

namespace {

/// The pairs among the `most` best of one company in the full list.
std::vector<ScoredPair> best_of(std::vector<ScoredPair> pairs, std::size_t most) {
    std::sort(pairs.begin(), pairs.end(), [](const ScoredPair& a, const ScoredPair& b) {
        return std::tuple(-a.points, a.seller, a.buyer) < std::tuple(-b.points, b.seller, b.buyer);
    });
    pairs.resize(std::min(pairs.size(), most));
    return pairs;
}

std::vector<ScoredPair> of_company(const Affinity& all, CompanyId company) {
    std::vector<ScoredPair> pairs;
    for (const ScoredPair& pair : all.pairs()) {
        if (pair.seller == company || pair.buyer == company) {
            pairs.push_back(pair);
        }
    }
    return pairs;
}

bool holds(const std::vector<ScoredPair>& pairs, const ScoredPair& pair) {
    return std::find(pairs.begin(), pairs.end(), pair) != pairs.end();
}

} // namespace

TEST_CASE("best pairs: a pair stays exactly if it is among the best of its seller or of its buyer", "[scoring]") {
    const Event event = random_event::make(1);
    const Affinity all = score(event);
    for (const std::uint32_t most : {1U, 2U, 5U}) {
        const Affinity cut = score(event, ScoreOptions{.best_per_company = most});
        std::vector<ScoredPair> expected;
        for (const ScoredPair& pair : all.pairs()) {
            if (holds(best_of(of_company(all, pair.seller), most), pair) ||
                holds(best_of(of_company(all, pair.buyer), most), pair)) {
                expected.push_back(pair);
            }
        }
        REQUIRE(expected.size() < all.pairs().size());
        CHECK(std::equal(cut.pairs().begin(), cut.pairs().end(), expected.begin(), expected.end()));
    }
}

TEST_CASE("best pairs: what is left out has no more than the thresholds of its seller and its buyer", "[scoring]") {
    const Event event = random_event::make(2);
    const Affinity all = score(event);
    const Affinity cut = score(event, ScoreOptions{.best_per_company = 3});
    REQUIRE(cut.thresholds());
    const auto& threshold = cut.thresholds()->company;
    REQUIRE(threshold.size() == event.companies().size());
    for (const ScoredPair& pair : all.pairs()) {
        if (cut.points(pair.seller, pair.buyer) == 0) {
            REQUIRE(pair.points <= threshold[pair.seller.index()]);
            REQUIRE(pair.points <= threshold[pair.buyer.index()]);
        }
    }
    for (std::size_t i = 0; i < threshold.size(); ++i) {
        CHECK((threshold[i] > 0) == (of_company(all, CompanyId{i}).size() > 3));
    }
}

TEST_CASE("best pairs: enough of them cut nothing", "[scoring]") {
    const Event event = random_event::make(3);
    const Affinity cut = score(event, ScoreOptions{.best_per_company = 1'000});
    CHECK(cut.digest() == score(event).digest());
    CHECK(std::all_of(cut.thresholds()->company.begin(), cut.thresholds()->company.end(),
                      [](Points points) { return points == 0; }));
    CHECK_FALSE(score(event).thresholds());
}

TEST_CASE("best pairs: a pinned pair stays however few points it has", "[scoring]") {
    EventBuilder builder;
    builder.slots(2, std::chrono::minutes{20}).tables(2);
    const CompanyId best = builder.seller({.name = "best", .offers = {{.category = "10722"}}});
    const CompanyId poor = builder.seller({.name = "poor", .offers = {{.category = "10211"}}});
    const CompanyId shop = builder.buyer({.name = "shop", .needs = {{.category = "10722"}}});
    const CompanyId fish = builder.buyer({.name = "fish", .needs = {{.category = "10211"}}});
    const ScoreOptions one{.best_per_company = 1};
    CHECK(score(builder.build(), one).points(poor, shop) == 0);
    builder.pin(poor, shop);
    const Affinity pinned = score(builder.build(), one);
    CHECK(pinned.points(poor, shop) == 2'500);
    CHECK(pinned.points(best, shop) == 10'000);
    CHECK(pinned.points(best, fish) == 0);
    CHECK(pinned.pairs().size() == 3);
}

TEST_CASE("best pairs: the best 0 are refused", "[scoring]") {
    CHECK_THROWS_AS(score(random_event::make(4), ScoreOptions{.best_per_company = 0}), InputError);
}

TEST_CASE("best pairs: scoring from rows keeps the pairs and thresholds that scoring every pair keeps", "[scoring]") {
    for (std::uint64_t seed = 10; seed < 16; ++seed) {
        EventDraft draft = random_event::make(seed, {.sellers = 120, .buyers = 90, .wishes = 200}).data();
        if (seed % 2 == 0) { // some of both sides
            for (std::size_t i = 0; i < 120; i += 7) {
                draft.companies[i].needs = draft.companies[i / 2 + 120].needs;
                draft.roles[i] = Role::both;
            }
        }
        draft.rules.met_before_percent = 50;
        draft.met_before.push_back({CompanyId{1}, CompanyId{130}});
        const Event event = EventBuilder(draft).build();
        const detail::PreparedEvent prepared(event);
        for (const std::uint32_t most : {1U, 3U, 40U, 4'000'000'000U}) {
            detail::PairScorer scorer(prepared, {}, {});
            detail::BestPairs best(event.companies().size(), most);
            for (const CompanyId seller : event.sellers()) {
                for (const CompanyId buyer : event.buyers()) {
                    const bool may_meet = seller != buyer && !event.veto(seller, buyer);
                    if (const Points points = may_meet ? scorer.points(seller, buyer) : 0; points > 0) {
                        best.add({seller, buyer, points});
                    }
                }
            }
            const Thresholds thresholds = best.thresholds();
            const Affinity expected = trusted_affinity(event, std::move(best).take({}), thresholds);
            const Affinity fit = score(event, ScoreOptions{.best_per_company = most});
            CHECK(fit.digest() == expected.digest());
            CHECK(fit.thresholds()->company == thresholds.company);
        }
    }
}

TEST_CASE("best pairs: two companies that may each sell to the other are two pairs", "[scoring]") {
    EventBuilder builder;
    builder.slots(2, std::chrono::minutes{20}).tables(2);
    const Offer sugar{.category = "10722"};
    const Need also{.category = "10722"};
    const CompanyId one = builder.company({.name = "one", .offers = {sugar}, .needs = {also}});
    const CompanyId two = builder.company({.name = "two", .offers = {sugar}, .needs = {also}});
    const CompanyId shop = builder.buyer({.name = "shop", .needs = {also}});
    const Affinity all = score(builder.build());
    REQUIRE(all.points(one, two) == all.points(one, shop));
    REQUIRE(all.points(two, one) == all.points(one, shop));
    const Affinity cut = score(builder.build(), ScoreOptions{.best_per_company = 1});
    CHECK(cut.points(one, two) > 0);  // the best of both, by the lower ids
    CHECK(cut.points(two, one) == 0); // the second of both
    CHECK(cut.points(one, shop) > 0); // the best of the shop
}

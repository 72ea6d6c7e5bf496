#include "catch.hpp"
#include "scoring/random_event.hpp"

#include <jumpa/scoring/best_matches.hpp>
#include <jumpa/scoring/score.hpp>

#include <algorithm>
#include <tuple>
#include <vector>

using namespace jumpa;
using namespace jumpa::literals;

namespace {

std::vector<Match> best_first(std::vector<Match> matches, std::size_t most) {
    std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        return std::tuple(-a.points, a.number) < std::tuple(-b.points, b.number);
    });
    matches.resize(std::min(matches.size(), most));
    return matches;
}

bool same(std::span<const Match> list, const std::vector<Match>& expected) {
    return std::equal(list.begin(), list.end(), expected.begin(), expected.end());
}

/// The number of companies whose list is not the best of all pairs with points.
int wrong_lists(const Event& event, const Affinity& all, const BestMatches& best, const MatchOptions& options) {
    std::vector<std::vector<Match>> of_buyer(event.buyers().size());
    std::vector<std::vector<Match>> of_seller(event.sellers().size());
    for (const ScoredPair& pair : all.pairs()) {
        of_buyer[event.buyer_rank(pair.buyer)].push_back({event.seller_rank(pair.seller), pair.points});
        of_seller[event.seller_rank(pair.seller)].push_back({event.buyer_rank(pair.buyer), pair.points});
    }
    int wrong = 0;
    for (std::size_t i = 0; i < of_buyer.size(); ++i) {
        wrong += same(best.of_buyer(i), best_first(of_buyer[i], options.per_buyer)) ? 0 : 1;
    }
    for (std::size_t i = 0; i < of_seller.size(); ++i) {
        wrong += same(best.of_seller(i), best_first(of_seller[i], options.per_seller)) ? 0 : 1;
    }
    return wrong;
}

} // namespace

TEST_CASE("best matches: the lists are the best of all pairs that `score` lists", "[scoring]") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const Event event = random_event::make(seed, {.sellers = 150, .buyers = 60, .wishes = 500});
        const Affinity all = score(event);
        for (const MatchOptions& options :
             {MatchOptions{.per_buyer = 1, .per_seller = 1}, MatchOptions{.per_buyer = 7, .per_seller = 3},
              MatchOptions{.per_buyer = 32}, MatchOptions{.per_buyer = 0, .per_seller = 20},
              MatchOptions{.per_buyer = 500, .per_seller = 500}}) {
            CHECK(wrong_lists(event, all, best_matches(Catalogue(event), options), options) == 0);
        }
    }
}

TEST_CASE("best matches: buyers with more needs than are bounded one by one get the best of all pairs", "[scoring]") {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const Event event = random_event::make(seed, {.sellers = 300, .buyers = 40, .most_items = 16, .wishes = 0});
        const Affinity all = score(event);
        for (const MatchOptions& options :
             {MatchOptions{.per_buyer = 4}, MatchOptions{.per_buyer = 4, .per_seller = 2}}) {
            CHECK(wrong_lists(event, all, best_matches(Catalogue(event), options), options) == 0);
        }
    }
}

TEST_CASE("best matches: a few sellers with many good offers do not hide those who come after them", "[scoring]") {
    EventBuilder builder;
    builder.slots(2, std::chrono::minutes{20}).tables(2);
    const Offer enough{.category = "10722", .per_month = 100_kg};
    const Offer half{.category = "10722", .per_month = 50_kg};
    for (int i = 0; i < 10; ++i) {
        builder.seller({.name = "many " + std::to_string(i), .offers = std::vector<Offer>(20, enough)});
    }
    for (int i = 0; i < 30; ++i) {
        builder.seller({.name = "one " + std::to_string(i), .offers = {half}});
    }
    builder.buyer({.name = "buyer", .needs = {{.category = "10722", .per_month = 100_kg}}});
    const Event event = builder.build();
    const MatchOptions options{.per_buyer = 32};
    const BestMatches best = best_matches(Catalogue(event), options);
    CHECK(best.of_buyer(0).size() == 32);
    CHECK(best.of_buyer(0)[9].points == 10'000);
    CHECK(best.of_buyer(0)[31].points < 10'000);
    CHECK(wrong_lists(event, score(event), best, options) == 0);
}

TEST_CASE("best matches: who sells and buys does not meet itself, and vetoes hold", "[scoring]") {
    EventBuilder builder;
    builder.slots(2, std::chrono::minutes{20}).tables(2);
    const auto trader = [&](const char* name) {
        return builder.company({.name = name, .offers = {{.category = "10722"}}, .needs = {{.category = "10722"}}});
    };
    const CompanyId one = trader("one");
    const CompanyId two = trader("two");
    trader("three");
    builder.ban(one, two);
    const Event event = builder.build();
    const BestMatches best = best_matches(Catalogue(event), {.per_seller = 8});
    CHECK(same(best.of_seller(0), {{2, 10'000}}));
    CHECK(same(best.of_buyer(0), {{1, 10'000}, {2, 10'000}}));
    CHECK(same(best.of_buyer(1), {{2, 10'000}}));
}

TEST_CASE("best matches: where meetings must be wished for, only such pairs are listed", "[scoring]") {
    const Event random = random_event::make(3, {.sellers = 100, .buyers = 40, .wishes = 800});
    for (const Consent consent : {Consent::one, Consent::both}) {
        EventDraft draft = random.data();
        draft.rules.consent = consent;
        const Event event = EventBuilder(draft).build();
        const Affinity all = score(event);
        REQUIRE(!all.pairs().empty());
        const MatchOptions options{.per_buyer = 4, .per_seller = 2};
        CHECK(wrong_lists(event, all, best_matches(Catalogue(event), options), options) == 0);
    }
}

TEST_CASE("best matches: a catalogue filled company by company is the event's", "[scoring]") {
    const Event event = random_event::make(5, {.sellers = 80, .buyers = 50, .wishes = 0});
    Catalogue streamed(event.taxonomy());
    for (const CompanyId seller : event.sellers()) {
        CHECK(streamed.seller(event[seller]) == event.seller_rank(seller));
    }
    for (const CompanyId buyer : event.buyers()) {
        CHECK(streamed.buyer(event[buyer]) == event.buyer_rank(buyer));
    }
    const MatchOptions options{.per_buyer = 5, .per_seller = 5};
    CHECK(wrong_lists(event, score(event), best_matches(streamed, options), options) == 0);
}

TEST_CASE("best matches: their affinity has the listed pairs and says what was left out", "[scoring]") {
    const Event event = random_event::make(6);
    const Affinity all = score(event);
    const Affinity cut = affinity(event, best_matches(Catalogue(event), {.per_buyer = 3, .per_seller = 3}));
    REQUIRE(cut.thresholds());
    const auto& threshold = cut.thresholds()->company;
    for (const ScoredPair& pair : all.pairs()) {
        const Points listed = cut.points(pair.seller, pair.buyer);
        REQUIRE((listed == pair.points || listed == 0));
        if (listed == 0) {
            REQUIRE(pair.points <= threshold[pair.seller.index()]);
            REQUIRE(pair.points <= threshold[pair.buyer.index()]);
        }
    }
    CHECK(cut.pairs().size() < all.pairs().size());
    const BestMatches most = best_matches(Catalogue(event), {.per_buyer = 1'000});
    CHECK(affinity(event, most).digest() == all.digest());
    CHECK(affinity(event, most).thresholds()->company == std::vector<Points>(event.companies().size(), 0));
}

TEST_CASE("catalogue: a company that no event would take is refused with its number, and not added", "[scoring]") {
    Catalogue catalogue;
    catalogue.seller({.name = "good", .offers = {{.category = "10722"}}});
    try {
        catalogue.seller({.name = "bad", .offers = {{.category = "10722"}, {.category = "99999"}}});
        FAIL("it was taken");
    } catch (const InputError& error) {
        REQUIRE(error.faults().size() == 1);
        CHECK(error.faults()[0].where == "/sellers/1/offers/1/category");
        CHECK(error.faults()[0].code == "unknown_category");
    }
    CHECK_THROWS_AS(catalogue.buyer({.name = "far", .at = GeoPoint{91, 0}}), InputError);
    CHECK_THROWS_AS(catalogue.buyer({.name = "odd"}, {.price = -1}), InputError);
    CHECK(catalogue.sellers() == 1);
    CHECK(catalogue.buyers() == 0);
    CHECK_THROWS_AS(Catalogue(Taxonomy("t", "1", {{.code = "a"}, {.code = "a"}})), InputError);
}

TEST_CASE("catalogue: more sets of languages than rows tell apart are refused", "[scoring]") {
    Catalogue catalogue;
    Company company{.name = "polyglot"};
    const auto speaks = [&](std::uint32_t number) { // bits of the number as languages
        company.languages.clear();
        for (std::uint32_t bit = 0; bit < 18; ++bit) {
            if ((number >> bit & 1U) != 0) {
                company.languages.push_back("l" + std::to_string(bit));
            }
        }
    };
    std::uint32_t number = 1;
    for (; number < 131'071; ++number) {
        speaks(number);
        catalogue.seller(company);
    }
    speaks(number);
    CHECK_THROWS_AS(catalogue.seller(company), InputError);
    CHECK(catalogue.sellers() == 131'070);
}

#include "catch.hpp"
#include "scoring/fair.hpp"
#include "scoring/random_event.hpp"

#include <jumpa/scoring/breakdown.hpp>
#include <jumpa/scoring/detail/weighted_mean.hpp>

#include <sstream>

using namespace jumpa;
using namespace jumpa::literals;

namespace {

std::string words(const Breakdown& breakdown, std::string_view criterion, std::size_t need = 0) {
    for (const CriterionPoints& part : breakdown.needs.at(need).criteria) {
        if (part.criterion == criterion) {
            return part.words;
        }
    }
    return "(no such criterion)";
}

Breakdown of(const Event& event) {
    return breakdown(event, fair::seller, fair::buyer);
}

/// The points of a need from its criteria alone, as a reader of the breakdown would work them out.
Points reckoned(const NeedPoints& need) {
    detail::WeightedMean mean;
    for (const CriterionPoints& part : need.criteria) {
        mean.add({.points = part.points, .lifts = part.lifts}, part.weight);
    }
    return mean.rounded();
}

struct Quality {
    static constexpr std::string_view name = "quality";
    std::int32_t weight = 200;
    double judge(const OfferNeed&) const { return 0.5; }
    std::string words(const OfferNeed&, const Judgement&) const { return "half of the jury liked it"; }
};

const Event& sugar() {
    static const Event event =
        fair::of(Company{.name = "Gula Wates",
                         .languages = {"id"},
                         .credentials = {Credential::pirt},
                         .offers = {{.category = "10722",
                                     .per_month = 2'500_kg,
                                     .minimum_order = 2_ton,
                                     .lead_time_days = 14,
                                     .price = Price{.from = 17'000, .to = 21'000, .per = Unit::kilogram}}},
                         .at = GeoPoint{-8.2900, 112.3438}},
                 Company{.name = "Toko",
                         .languages = {"id"},
                         .needs = {{.category = "10722",
                                    .per_month = 1'500_kg,
                                    .required = {Credential::pirt},
                                    .preferred = {Credential::halal, Credential::pirt},
                                    .within_km = 100,
                                    .lead_time_days = 7,
                                    .price = Price{.to = 20'000, .per = Unit::kilogram}}},
                         .at = GeoPoint{-8.0948, 112.1670}});
    return event;
}

} // namespace

TEST_CASE("breakdown: its points are those of score, and its parts add up to them", "[scoring]") {
    const Event event = random_event::make(1);
    const Affinity fit = score(event);
    for (const CompanyId seller : event.sellers()) {
        for (const CompanyId buyer : event.buyers()) {
            const Breakdown told = breakdown(event, seller, buyer);
            REQUIRE(told.points == fit.points(seller, buyer));
            Value sum = 0;
            Value shares = 0;
            for (const NeedPoints& need : told.needs) {
                REQUIRE(need.points == (need.served ? reckoned(need) : 0));
                sum += need.share * need.points;
                shares += need.share;
            }
            REQUIRE((told.veto || told.points == (2 * sum + shares) / (2 * shares)));
        }
    }
}

TEST_CASE("breakdown: every criterion is told in words", "[scoring]") {
    const Breakdown told = of(sugar());
    CHECK(words(told, "category") == "the same category: 10722 Brown sugar of palm, coconut or cane");
    CHECK(words(told, "capacity") == "makes 2'500 a month, 1'500 kg are asked; the minimum order is 2 tons; delivers in 14 "
                                     "days, 7 are allowed");
    CHECK(words(told, "location") == "29 km away, within 100 km");
    CHECK(words(told, "credentials") == "holds 1 of 2 preferred; lacks halal");
    CHECK(words(told, "price") == "asks 17'000 to 21'000 IDR per kg, the ceiling is 20'000 IDR per kg");
    CHECK(words(told, "languages") == "a common language");
    CHECK(words(told, "wishes") == "nobody wished for it");
}

TEST_CASE("breakdown: what stands in the way is told in words", "[scoring]") {
    const auto veto = [](Need need) {
        need.category = "10722";
        return of(fair::of(Company{.name = "S", .offers = {{.category = "10722"}}, .at = GeoPoint{-8, 112}},
                           Company{.name = "B", .needs = {std::move(need)}, .at = GeoPoint{-8, 113}}));
    };
    CHECK(words(veto({.within_km = 110}), "location") == "110 km away, beyond 110 km");
    CHECK(words(veto({.required = {Credential::bpom_md}}), "credentials") == "lacks BPOM MD, which is required");
    CHECK(words(veto({.required_tkdn_percent = 40}), "credentials") == "TKDN is not stated, 40 % is required");
    CHECK(words(veto({.per_month = 3_pcs}), "capacity") == "no capacity stated for 3 pieces a month");
    CHECK_FALSE(veto({.within_km = 110}).needs[0].served);
    CHECK(veto({.within_km = 110}).points == 0);

    const Event unlike = fair::of(Offer{.category = "13134"}, Need{.category = "10722"});
    CHECK(words(of(unlike), "category") == "13134 and 10722 have no category in common");
    const Event alike = fair::of(Offer{.category = "10721"}, Need{.category = "10722"});
    CHECK(words(of(alike), "category") == "10721 and 10722 meet in 1072 Sugar");
}

TEST_CASE("breakdown: a need that is not served shows the nearest offer", "[scoring]") {
    const Event event = fair::of(
        Company{.name = "S", .offers = {{.category = "31001"}, {.category = "10722"}}},
        Company{.name = "B", .needs = {{.category = "10722"}, {.category = "10721", .required = {Credential::sni}}}});
    const Breakdown told = of(event);
    REQUIRE(told.needs.size() == 2);
    CHECK(told.needs[0].served);
    CHECK(told.needs[0].offer == 1U);
    CHECK_FALSE(told.needs[1].served);
    CHECK(told.needs[1].offer == 1U);
    CHECK(told.points == 5'000);
}

TEST_CASE("breakdown: a pair that may not meet has no points and says why", "[scoring]") {
    EventDraft draft = sugar().data();
    draft.bans = {{fair::seller, fair::buyer}};
    const Breakdown told = of(EventBuilder(draft).build());
    CHECK(told.points == 0);
    CHECK(told.veto == Veto::banned);
    CHECK(to_string(told).find("the organiser bans this pair") != std::string::npos);
}

TEST_CASE("breakdown: a host's own criterion stands beside ours", "[scoring]") {
    const Breakdown told = breakdown(sugar(), fair::seller, fair::buyer, Blend{}, Quality{});
    CHECK(words(told, "quality") == "half of the jury liked it");
    CHECK(told.points == score(sugar(), Blend{}, Quality{}).points(fair::seller, fair::buyer));
    CHECK(told.points < of(sugar()).points);
}

TEST_CASE("breakdown: a company that is not there is refused", "[scoring]") {
    CHECK_THROWS_AS(breakdown(sugar(), CompanyId{7}, fair::buyer), InputError);
    CHECK_THROWS_AS(breakdown(sugar(), fair::seller, CompanyId{7}), InputError);
    CHECK(breakdown(sugar(), fair::buyer, fair::seller).points == 0); // turned round: nothing offered, nothing needed
}

TEST_CASE("breakdown: people read a line for the pair, one per need, one per criterion", "[scoring]") {
    std::ostringstream out;
    out << of(sugar());
    CHECK(out.str() == R"(Gula Wates and Toko: 7'751 points
  need 1, served by offer 1: 7'751 points, share 1
    category    10'000  weight 350  the same category: 10722 Brown sugar of palm, coconut or cane
    capacity     2'500  weight 150  makes 2'500 a month, 1'500 kg are asked; the minimum order is 2 tons; delivers in 14 days, 7 are allowed
    location     8'170  weight 150  29 km away, within 100 km
    credentials  5'000  weight 100  holds 1 of 2 preferred; lacks halal
    price        8'750  weight 100  asks 17'000 to 21'000 IDR per kg, the ceiling is 20'000 IDR per kg
    languages   10'000  weight 50  a common language
    wishes           -  nobody wished for it
)");
}

#include "catch.hpp"
#include "scoring/fair.hpp"

#include <jumpa/scoring/score.hpp>

#include <limits>

using namespace jumpa;

namespace {

/// Gives always the same, in whatever type a host likes.
template <class T>
struct Always {
    static constexpr std::string_view name = "always";
    T gives{};
    std::int32_t weight = 1'000;
    T judge(const OfferNeed&) const { return gives; }
};

struct SmallFirst {
    std::string name = "small first";
    double judge(const OfferNeed& at) const { return at.seller().size == SizeClass::micro ? 1.0 : 0.25; }
};

struct SaysYes {
    static constexpr std::string_view name = "yes";
    bool judge(const OfferNeed&) const { return true; }
};

struct Nameless {
    double judge(const OfferNeed&) const { return 1; }
};

static_assert(Criterion<Always<double>> && Criterion<Always<float>> && Criterion<Always<int>>);
static_assert(Criterion<Always<Judgement>> && Criterion<Always<std::optional<double>>>);
static_assert(Criterion<SmallFirst> && Criterion<criteria::CloseBy>);
static_assert(!Criterion<SaysYes>, "true is no number of points");
static_assert(!Criterion<Nameless>);

/// Only the host's criterion counts.
constexpr Blend alone{
    .category = 0, .capacity = 0, .location = 0, .credentials = 0, .price = 0, .languages = 0, .wishes = 0};

const Event& pair() {
    static const Event event = fair::of(Offer{.category = "10722"}, Need{.category = "10722"});
    return event;
}

template <class T>
Points points(T gives) {
    return score(pair(), alone, Always<T>{gives}).points(fair::seller, fair::buyer);
}

template <class T>
std::string refusal(T gives) {
    try {
        return std::to_string(points(gives));
    } catch (const InputError& error) {
        REQUIRE(error.faults().size() == 1);
        CHECK(error.faults()[0].where == "/criteria/always");
        return error.faults()[0].code;
    }
}

} // namespace

TEST_CASE("own criterion: integers are points, floating-point numbers a share, rounded at the door", "[scoring]") {
    CHECK(points(7'300) == 7'300);
    CHECK(points(0.73) == 7'300);
    CHECK(points(0.00005) == 1);
    CHECK(points(0.000049) == 0);
    CHECK(points(0.5F) == 5'000);
    CHECK(points(std::optional<double>{}) == 0);
    CHECK(points(std::optional<double>{0.25}) == 2'500);
    CHECK(points(std::optional<int>{25}) == 25);
    CHECK(points(Judgement{.points = 12}) == 12);
    CHECK(points(Judgement{.points = 12, .veto = true}) == 0);
}

TEST_CASE("own criterion: what is no judgement is refused by name", "[scoring]") {
    const std::string refused = "judgement_out_of_range";
    CHECK(refusal(std::numeric_limits<double>::quiet_NaN()) == refused);
    CHECK(refusal(std::numeric_limits<double>::infinity()) == refused);
    CHECK(refusal(-0.01) == refused);
    CHECK(refusal(1.001) == refused);
    CHECK(refusal(8'500.0) == refused);
    CHECK(refusal(-1) == refused);
    CHECK(refusal(10'001) == refused);
    CHECK(refusal(std::numeric_limits<std::uint64_t>::max()) == refused);
    CHECK(refusal(Judgement{.points = -5}) == refused);
    CHECK(refusal(-0.0) == "0");
    CHECK(refusal(1.0) == "10000");
}

TEST_CASE("own criterion: it is blended with ours by its weight, or by the blend's weight for own ones", "[scoring]") {
    const Event event = fair::of(Company{.name = "S", .size = SizeClass::small, .offers = {{.category = "10722"}}},
                                 Company{.name = "B", .needs = {{.category = "10722"}}});
    const auto points = [&](const auto&... own) {
        return score(event, Blend{}, own...).points(fair::seller, fair::buyer);
    };
    CHECK(points(SmallFirst{}) == 8'333); // category 350 of 10'000, own 100 of 2'500
    CHECK(points(Always<int>{0, 350}) == 5'000);
    CHECK(points(Always<int>{0, 350}, SmallFirst{}) == 4'688);
}

TEST_CASE("own criterion: a weight out of range is refused", "[scoring]") {
    CHECK_THROWS_AS(score(pair(), Blend{}, Always<int>{0, -1}), InputError);
}

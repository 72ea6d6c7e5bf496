#include "catch.hpp"

#include <jumpa/core/random.hpp>
#include <jumpa/scoring/blend.hpp>
#include <jumpa/scoring/detail/weighted_mean.hpp>

#include <utility>
#include <vector>

using namespace jumpa;

namespace {

using Parts = std::vector<std::pair<Judgement, std::int32_t>>;

Points mean(const Parts& parts) {
    detail::WeightedMean mean;
    for (const auto& [judged, weight] : parts) {
        mean.add(judged, weight);
    }
    return mean.rounded();
}

Judgement gives(Points points) {
    return {.points = points};
}
Judgement lifts(Points points) {
    return {.points = points, .lifts = true};
}

} // namespace

TEST_CASE("blend: a weighted mean, rounded once with halves going up", "[scoring]") {
    CHECK(mean({{gives(10'000), 3}, {gives(0), 1}}) == 7'500);
    CHECK(mean({{gives(1), 1}, {gives(0), 1}}) == 1);
    CHECK(mean({{gives(1), 1}, {gives(0), 2}}) == 0);
    CHECK(mean({{gives(9'999), 1}, {gives(10'000), 1}}) == 10'000);
}

TEST_CASE("blend: what does not apply leaves the mean with its weight", "[scoring]") {
    CHECK(mean({{gives(6'000), 10}, {Judgement{}, 1'000}}) == 6'000);
    CHECK(mean({{Judgement{}, 1'000}}) == 0);
    CHECK(mean({{gives(6'000), 10}, {gives(0), 0}}) == 6'000);
    CHECK(mean({}) == 0);
}

TEST_CASE("blend: full lifting points count as in a plain mean, none cost nothing", "[scoring]") {
    CHECK(mean({{gives(6'000), 9}, {lifts(10'000), 1}}) == 6'400);
    CHECK(mean({{gives(6'000), 9}, {lifts(5'000), 1}}) == 6'200);
    CHECK(mean({{gives(6'000), 9}, {lifts(0), 1}}) == 6'000);
    CHECK(mean({{gives(10'000), 9}, {lifts(2'500), 1}}) == 10'000);
    CHECK(mean({{lifts(2'500), 1}}) == 2'500);
}

TEST_CASE("blend: a lift never lowers, more of it never gives less, and nothing leaves 0 .. 10'000", "[scoring]") {
    Random random(1);
    const auto points = [&] { return static_cast<Points>(random.between(0, 10'000)); };
    const auto weight = [&] { return static_cast<std::int32_t>(random.between(0, 1'000'000)); };
    for (int i = 0; i < 20'000; ++i) {
        Parts parts{{gives(points()), weight() + 1}, {gives(points()), weight()}};
        const Points plain = mean(parts);
        parts.push_back({lifts(points()), weight()});
        const Points lifted = mean(parts);
        parts.back().first.points = std::min(10'000, *parts.back().first.points + 1'000);
        REQUIRE(plain >= 0);
        REQUIRE(plain <= lifted);
        REQUIRE(lifted <= mean(parts));
        REQUIRE(mean(parts) <= 10'000);
    }
}

TEST_CASE("blend: the default weights sum to 1'000", "[scoring]") {
    const Blend blend;
    CHECK(blend.category + blend.capacity + blend.location + blend.credentials + blend.price + blend.languages +
              blend.wishes ==
          1'000);
    CHECK(faults_of(blend).empty());
}

TEST_CASE("blend: every weight out of range is told by name", "[scoring]") {
    Blend blend;
    blend.capacity = -1;
    blend.wishes = 1'000'001;
    blend.half_distance_km = 0;
    const Faults faults = faults_of(blend);
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].where == "/blend/capacity");
    CHECK(faults[1].where == "/blend/wishes");
    CHECK(faults[2].code == "half_distance_out_of_range");
}

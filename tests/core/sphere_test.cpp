#include "catch.hpp"

#include <jumpa/core/digest.hpp>
#include <jumpa/core/random.hpp>
#include <jumpa/core/sphere.hpp>

#include <boost/geometry/core/cs.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/strategies/spherical/distance_haversine.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

using namespace jumpa;

namespace {

namespace bg = boost::geometry;

/// Metres between two places by an independent implementation in double.
double oracle_m(MicroPoint a, MicroPoint b) {
    using Point = bg::model::point<double, 2, bg::cs::geographic<bg::degree>>;
    const auto point = [](MicroPoint at) { return Point{at.longitude / 1e6, at.latitude / 1e6}; };
    const bg::strategy::distance::haversine<double> haversine(static_cast<double>(earth_radius_m));
    return haversine.apply(point(a), point(b));
}

double ours_m(MicroPoint a, MicroPoint b) {
    return arc(unit_vector(a), unit_vector(b)) * (static_cast<double>(earth_radius_m) / (1 << 30));
}

struct Box {
    std::int32_t south, north, west, east;
};
constexpr Box world{-90'000'000, 90'000'000, -180'000'000, 180'000'000};
constexpr Box indonesia{-11'000'000, 6'000'000, 95'000'000, 141'000'000};

MicroPoint somewhere(Random& random, const Box& box) {
    return {static_cast<std::int32_t>(random.between(box.south, box.north)),
            static_cast<std::int32_t>(random.between(box.west, box.east))};
}

/// A place within `reach` millionths of a degree of another.
MicroPoint near(Random& random, MicroPoint at, std::int32_t reach) {
    const auto step = [&] { return static_cast<std::int32_t>(random.between(-reach, reach)); };
    return {std::clamp(at.latitude + step(), world.south, world.north),
            std::clamp(at.longitude + step(), world.west, world.east)};
}

constexpr double absolute_m = 0.03; ///< places are rounded to 2^-30 of the radius, which is 6 mm

/// The largest relative error over `pairs` random pairs, beyond an absolute error of 3 cm.
template <class Other>
double largest_error(std::uint64_t seed, int pairs, const Box& box, Other other) {
    Random random(seed);
    double largest = 0;
    for (int i = 0; i < pairs; ++i) {
        const MicroPoint a = somewhere(random, box);
        const MicroPoint b = other(random, a);
        const double truth = oracle_m(a, b);
        const double error = std::abs(ours_m(a, b) - truth) - absolute_m;
        largest = error > 0 ? std::max(largest, error / truth) : largest;
    }
    return largest;
}

constexpr MicroPoint blitar{-8'098'300, 112'168'100};
constexpr MicroPoint surabaya{-7'257'500, 112'752'100};

std::int64_t metres(MicroPoint a, MicroPoint b) {
    return distance_m(unit_vector(a), unit_vector(b));
}

} // namespace

TEST_CASE("sphere: two million random distances agree with Boost.Geometry's haversine within 0.1 %", "[core]") {
    const auto within = [](const Box& box) { return [&box](Random& r, MicroPoint) { return somewhere(r, box); }; };
    CHECK(largest_error(1, 500'000, world, within(world)) < 0.000'05);
    CHECK(largest_error(2, 500'000, indonesia, within(indonesia)) < 0.000'02);
    CHECK(largest_error(3, 500'000, indonesia, [](Random& r, MicroPoint a) { return near(r, a, 500'000); }) < 0.000'02);
    CHECK(largest_error(4, 500'000, world, [](Random& r, MicroPoint a) { return near(r, a, 1'000); }) < 0.000'02);
}

TEST_CASE("sphere: distances near the antipode keep their accuracy", "[core]") {
    const auto antipode = [](Random& r, MicroPoint a) {
        const std::int32_t across = a.longitude > 0 ? a.longitude - 180'000'000 : a.longitude + 180'000'000;
        return near(r, {-a.latitude, across}, 3'000);
    };
    CHECK(largest_error(5, 200'000, world, antipode) < 0.000'02);
}

TEST_CASE("sphere: known places", "[core]") {
    CHECK(metres({0, 0}, {0, 90'000'000}) == Approx(10'007'557).margin(5));
    CHECK(metres({90'000'000, 0}, {-90'000'000, 0}) == 20'015'115);
    CHECK(metres({0, 180'000'000}, {0, -180'000'000}) == 0);
    CHECK(metres({90'000'000, 11}, {90'000'000, -77'000'000}) == 0);
    CHECK(metres(blitar, surabaya) == Approx(oracle_m(blitar, surabaya)).epsilon(1e-4));
    CHECK(metres(blitar, blitar) == 0);
}

TEST_CASE("sphere: a unit vector points where the place lies", "[core]") {
    CHECK(unit_vector({0, 0}) == UnitVector{1 << 30, 0, 0});
    CHECK(unit_vector({0, 90'000'000}) == UnitVector{0, 1 << 30, 0});
    CHECK(unit_vector({-90'000'000, 45'000'000}) == UnitVector{0, 0, -(1 << 30)});
    CHECK(unit_vector({30'000'000, 180'000'000}) == UnitVector{-929'887'697, 0, 1 << 29});
}

TEST_CASE("sphere: the distance does not depend on the direction", "[core]") {
    Random random(6);
    for (int i = 0; i < 10'000; ++i) {
        const UnitVector a = unit_vector(somewhere(random, world));
        const UnitVector b = unit_vector(somewhere(random, world));
        REQUIRE(distance_cm(a, b) == distance_cm(b, a));
    }
}

TEST_CASE("sphere: the same bytes as ever, whatever the compiler and its flags", "[core]") {
    Random random(7);
    Digest digest;
    for (int i = 0; i < 100'000; ++i) {
        const MicroPoint a = somewhere(random, world);
        const MicroPoint b = i % 2 == 0 ? somewhere(random, world) : near(random, a, 10'000);
        digest.number(arc(unit_vector(a), unit_vector(b)));
    }
    CHECK(digest.hex() == "092bffd09783f65d");
}

TEST_CASE("sphere: every half-distance halves what is left", "[core]") {
    CHECK(halved(0, 100) == 1U << 30U);
    CHECK(halved(100, 100) == 1U << 29U);
    CHECK(halved(500, 100) == 1U << 25U);
    CHECK(halved(4'000, 100) == 0);
    std::uint32_t last = 1U << 30U;
    double largest = 0;
    for (std::int64_t distance = 0; distance < 3'000'000; distance += 77) {
        const std::uint32_t left = halved(distance, 100'000);
        REQUIRE(left <= last);
        last = left;
        largest = std::max(largest, std::abs(left / 1'073'741'824.0 - std::exp2(-static_cast<double>(distance) / 1e5)));
    }
    CHECK(largest < 1.0 / (1 << 19));
}

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/geo.hpp>

#include <cstdint>

namespace jumpa {

/// A place as a point of the unit sphere, each coordinate in 2^-30. Made once per company; distances start from it.
struct UnitVector {
    std::int32_t x = 0;
    std::int32_t y = 0;
    std::int32_t z = 0;

    friend bool operator==(const UnitVector&, const UnitVector&) = default;
};

/// The mean radius of the Earth, in metres.
///
/// Source      R1 of the Geodetic Reference System 1980, [Moritz2000], rounded up to a whole metre
inline constexpr std::int64_t earth_radius_m = 6'371'009;

/// Where on the unit sphere a place lies.
///
/// Requires    |latitude| <= 90 degrees, |longitude| <= 180 degrees
/// Ensures     each coordinate is the nearest multiple of 2^-30; integers only, so no compiler flag changes a bit
[[nodiscard]] JUMPA_INLINE UnitVector unit_vector(MicroPoint place);

/// The square of the straight line between two points of the sphere, in 2^-60; at most a little above 4.
[[nodiscard]] constexpr std::uint64_t squared_chord(const UnitVector& a, const UnitVector& b) {
    const auto square = [](std::int64_t length) { return static_cast<std::uint64_t>(length * length); };
    return square(std::int64_t{a.x} - b.x) + square(std::int64_t{a.y} - b.y) + square(std::int64_t{a.z} - b.z);
}

/// The angle between two points of the sphere seen from its centre, in 2^-30 radians.
///
/// Ensures     within 10 parts per million and 5 units (3 cm on Earth) of the true angle; symmetric; 0 for equal points
/// Complexity  O(1): one integer square root and one look-up
/// Source      2 asin(chord / 2) from a table of the series; beyond a quarter turn pi less the angle to the antipode
[[nodiscard]] JUMPA_INLINE std::uint32_t arc(const UnitVector& a, const UnitVector& b);

/// The great-circle distance on a sphere of `earth_radius_m`, rounded to the centimetre or the metre.
[[nodiscard]] JUMPA_INLINE std::int64_t distance_cm(const UnitVector& a, const UnitVector& b);
[[nodiscard]] JUMPA_INLINE std::int64_t distance_m(const UnitVector& a, const UnitVector& b);

/// What is left of 1 after `distance` when every `half` halves it: 2^-(distance / half), in 2^-30.
///
/// Requires    distance >= 0, half > 0, distance < 2^43
/// Ensures     within 2^-19 of the true value; never rises with the distance
[[nodiscard]] JUMPA_INLINE std::uint32_t halved(std::int64_t distance, std::int64_t half);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/core/sphere.ipp>
#endif

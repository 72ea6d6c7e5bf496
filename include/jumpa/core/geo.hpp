#pragma once

#include <jumpa/core/exact_double.hpp>

#include <cstdint>
#include <optional>

namespace jumpa {

/// A place in degrees (WGS 84), as maps give it: latitude first.
struct GeoPoint {
    double latitude = 0;
    double longitude = 0;

    friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

/// A place in millionths of a degree (at most 11 cm apart), the form in which everything is computed.
struct MicroPoint {
    std::int32_t latitude = 0;
    std::int32_t longitude = 0;

    friend bool operator==(const MicroPoint&, const MicroPoint&) = default;
};

/// The place in millionths of a degree, or nothing where it is not on Earth (NaN, |latitude| > 90, |longitude| > 180).
[[nodiscard]] constexpr std::optional<MicroPoint> micro_point(const GeoPoint& point) {
    const auto latitude = rounded_product(point.latitude, 1'000'000);
    const auto longitude = rounded_product(point.longitude, 1'000'000);
    if (!latitude || !longitude || *latitude > 90'000'000 || *latitude < -90'000'000 || *longitude > 180'000'000 ||
        *longitude < -180'000'000) {
        return std::nullopt;
    }
    return MicroPoint{static_cast<std::int32_t>(*latitude), static_cast<std::int32_t>(*longitude)};
}

} // namespace jumpa

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/diagnostics.hpp>

#include <cstdint>

namespace jumpa {

/// How much each criterion counts, and the distance at which closeness is worth half.
///
/// The points of an offer and a need are the weighted mean of the criteria that apply, rounded once, halves up. The
/// defaults sum to 1'000, so that a weight of 150 is 15 % where everything applies: what is made comes first, then
/// whether there is enough of it and how far away, then papers and price.
///
/// Units       weights are plain integers, 0 .. 1'000'000; 0 switches a criterion's points off, never its vetoes
struct Blend {
    std::int32_t category = 350;
    std::int32_t capacity = 150;
    std::int32_t location = 150;
    std::int32_t credentials = 100;
    std::int32_t price = 100;
    std::int32_t languages = 50;
    std::int32_t wishes = 100;
    std::int32_t own = 100; ///< each of a host's own criteria that has no weight of its own
    std::int32_t half_distance_km = 100;

    friend bool operator==(const Blend&, const Blend&) = default;
};

/// What is wrong with a blend, each fault at "/blend/<name>"; empty where nothing is.
[[nodiscard]] JUMPA_INLINE Faults faults_of(const Blend& blend);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/scoring/blend.ipp>
#endif

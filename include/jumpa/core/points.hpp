#pragma once

#include <cstdint>

namespace jumpa {

/// What a pair is worth, an integer from 0 to `most_points`.
using Points = std::int32_t;

/// A sum of points, prices or counts; wide enough for every event this library accepts.
using Value = std::int64_t;

/// The most points that one pair can have.
inline constexpr Points most_points = 10'000;

} // namespace jumpa

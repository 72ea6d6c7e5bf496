#pragma once

#include <jumpa/core/sphere.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace jumpa {
namespace detail {

__extension__ using WideUnsigned = unsigned __int128;

inline constexpr std::uint64_t one_q60 = std::uint64_t{1} << 60U;
inline constexpr std::uint64_t pi_q60 = 3'622'009'729'038'561'421; // pi * 2^60

/// The product of two numbers in 2^-60.
constexpr std::uint64_t times_q60(std::uint64_t a, std::uint64_t b) {
    return static_cast<std::uint64_t>(static_cast<WideUnsigned>(a) * b >> 60U);
}

/// The largest integer whose square is at most `square`. Source: Newton from above, which falls until it is there.
constexpr WideUnsigned floor_sqrt(WideUnsigned square, WideUnsigned from_above) {
    for (WideUnsigned root = from_above;;) {
        const WideUnsigned next = (root + square / root) / 2;
        if (next >= root) {
            return root;
        }
        root = next;
    }
}

/// Sine and cosine in 2^-60.
struct SinCos {
    std::int64_t sin = 0;
    std::int64_t cos = 0;
};

/// Requires 0 <= angle <= pi / 4, in 2^-60 radians. Source: Horner's form of the Taylor series, to x^17 and x^16.
constexpr SinCos sin_cos_of_octant(std::uint64_t angle) {
    const std::uint64_t square = times_q60(angle, angle);
    std::uint64_t sin = one_q60;
    std::uint64_t cos = one_q60;
    for (std::uint64_t n = 16; n >= 2; n -= 2) {
        sin = one_q60 - times_q60(square, sin) / (n * (n + 1));
        cos = one_q60 - times_q60(square, cos) / ((n - 1) * n);
    }
    return {static_cast<std::int64_t>(times_q60(angle, sin)), static_cast<std::int64_t>(cos)};
}

/// Requires |angle| <= 180'000'000 millionths of a degree.
constexpr SinCos sin_cos(std::int64_t micro_degrees) {
    constexpr std::int64_t right = 90'000'000;
    if (micro_degrees < 0) {
        const SinCos mirrored = sin_cos(-micro_degrees);
        return {-mirrored.sin, mirrored.cos};
    }
    if (micro_degrees > right) {
        const SinCos mirrored = sin_cos(2 * right - micro_degrees);
        return {mirrored.sin, -mirrored.cos};
    }
    if (micro_degrees > right / 2) {
        const SinCos turned = sin_cos(right - micro_degrees);
        return {turned.cos, turned.sin};
    }
    const auto angle = static_cast<WideUnsigned>(micro_degrees) * pi_q60 / 180'000'000U;
    return sin_cos_of_octant(static_cast<std::uint64_t>(angle));
}

/// A product of two numbers in 2^-60 (or one of them and 1), rounded to the nearest multiple of 2^-30.
constexpr std::int32_t rounded_q30(std::int64_t a, std::int64_t b) {
    __extension__ using Wide = __int128;
    const Wide product = static_cast<Wide>(a) * b;
    const Wide magnitude = ((product < 0 ? -product : product) + (static_cast<Wide>(1) << 89U)) >> 90U;
    return static_cast<std::int32_t>(product < 0 ? -magnitude : magnitude);
}

/// 2 asin(chord / 2) in 2^-60 radians for a chord in 2^-60, at most sqrt 2. Source: the Taylor series of the arcsine.
constexpr std::uint64_t arc_of_chord_q60(std::uint64_t chord) {
    const std::uint64_t half = chord / 2;
    const std::uint64_t square = times_q60(half, half);
    std::uint64_t power = half; // (1 3 5 .. 2n-1) / (2 4 6 .. 2n) half^(2n+1)
    std::uint64_t sum = 0;
    for (std::uint64_t n = 0; power != 0; ++n) {
        sum += power / (2 * n + 1);
        power = times_q60(power, square) / (2 * n + 2) * (2 * n + 1);
    }
    return 2 * sum;
}

/// Chords that are multiples of 2^-7, from 0 to beyond sqrt 2; in between the arc is taken as straight.
inline constexpr unsigned chord_step_bits = 30 - 7;
inline constexpr std::size_t chord_steps = 182;

constexpr std::array<std::uint32_t, chord_steps + 1> arcs_by_chord() {
    std::array<std::uint32_t, chord_steps + 1> arcs{};
    for (std::size_t i = 0; i <= chord_steps; ++i) {
        arcs[i] = static_cast<std::uint32_t>((arc_of_chord_q60(i << (60U - 7U)) + (1U << 29U)) >> 30U);
    }
    return arcs;
}
inline constexpr auto arc_table = arcs_by_chord();

/// The same at run time. A guess in floating point is put right in integers, so that no flag changes the result.
///
/// Requires    square < 2^62
inline std::uint64_t floor_sqrt_of(std::uint64_t square) {
    auto root = static_cast<std::uint64_t>(std::sqrt(static_cast<double>(square)));
    while (root * root > square) {
        --root;
    }
    while ((root + 1) * (root + 1) <= square) {
        ++root;
    }
    return root;
}

/// The arc over a chord of squared length at most 2, both in 2^-30 (the square in 2^-60).
inline std::uint32_t short_arc(std::uint64_t squared) {
    const std::uint64_t chord = floor_sqrt_of(squared);
    const auto step = static_cast<std::size_t>(chord >> chord_step_bits);
    const std::uint64_t within = chord & ((std::uint64_t{1} << chord_step_bits) - 1);
    const std::uint64_t rise = arc_table[step + 1] - arc_table[step];
    return static_cast<std::uint32_t>(arc_table[step] + (rise * within >> chord_step_bits));
}

/// 2^-(i / 256) in 2^-30 for i = 0 .. 256: the 256th part by eight square roots of 1/2, the rest by multiplying.
constexpr std::array<std::uint32_t, 257> halving_powers() {
    std::uint64_t root = one_q60 / 2;
    for (int i = 0; i < 8; ++i) {
        root = static_cast<std::uint64_t>(floor_sqrt(static_cast<WideUnsigned>(root) << 60U, one_q60));
    }
    std::array<std::uint32_t, 257> powers{};
    std::uint64_t power = one_q60;
    for (std::uint32_t& entry : powers) {
        entry = static_cast<std::uint32_t>((power + (1U << 29U)) >> 30U);
        power = times_q60(power, root);
    }
    return powers;
}
inline constexpr auto halving_table = halving_powers();

} // namespace detail

JUMPA_INLINE UnitVector unit_vector(MicroPoint place) {
    constexpr auto one = static_cast<std::int64_t>(detail::one_q60);
    const detail::SinCos latitude = detail::sin_cos(place.latitude);
    const detail::SinCos longitude = detail::sin_cos(place.longitude);
    return {detail::rounded_q30(latitude.cos, longitude.cos), detail::rounded_q30(latitude.cos, longitude.sin),
            detail::rounded_q30(latitude.sin, one)};
}

JUMPA_INLINE std::uint32_t arc(const UnitVector& a, const UnitVector& b) {
    constexpr std::uint64_t quarter_turn = 2 * detail::one_q60; // square of its chord
    constexpr auto pi_q30 = static_cast<std::uint32_t>((detail::pi_q60 + (1U << 29U)) >> 30U);
    const std::uint64_t squared = squared_chord(a, b);
    if (squared <= quarter_turn) {
        return detail::short_arc(squared);
    }
    // Long chords say little about the angle: the antipode's short one says it exactly.
    return pi_q30 - detail::short_arc(std::min(quarter_turn, squared_chord(a, {-b.x, -b.y, -b.z})));
}

JUMPA_INLINE std::int64_t distance_cm(const UnitVector& a, const UnitVector& b) {
    return (std::int64_t{arc(a, b)} * (earth_radius_m * 100) + (1 << 29)) >> 30;
}

JUMPA_INLINE std::int64_t distance_m(const UnitVector& a, const UnitVector& b) {
    return (distance_cm(a, b) + 50) / 100;
}

JUMPA_INLINE std::uint32_t halved(std::int64_t distance, std::int64_t half) {
    const auto halvings = (static_cast<std::uint64_t>(distance) << 20U) / static_cast<std::uint64_t>(half); // in 2^-20
    const std::uint64_t whole = halvings >> 20U;
    if (whole > 30) {
        return 0;
    }
    const auto step = static_cast<std::size_t>(halvings >> 12U & 0xFFU);
    const std::uint64_t within = halvings & 0xFFFU;
    const std::uint64_t fall = detail::halving_table[step] - detail::halving_table[step + 1];
    return static_cast<std::uint32_t>((detail::halving_table[step] - (fall * within >> 12U)) >> whole);
}

} // namespace jumpa

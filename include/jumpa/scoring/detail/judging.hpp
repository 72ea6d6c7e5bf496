#pragma once

#include <jumpa/core/points.hpp>
#include <jumpa/core/sphere.hpp>
#include <jumpa/model/wishes.hpp>
#include <jumpa/scoring/detail/quotient.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>

/// What the criteria say of plain numbers, for those that read companies and for those that read compact columns.
namespace jumpa::detail {

inline constexpr Points half_points = most_points / 2;
inline constexpr std::int64_t cm_per_km = 100'000;

[[nodiscard]] constexpr Points half_of(Points points) {
    return (points + 1) / 2;
}

/// How much of an amount is made, in one base unit.
[[nodiscard]] constexpr Points cover_points(std::int64_t made, std::int64_t needed) {
    return made >= needed ? most_points : share_points(made, needed);
}

/// 10'000 * 2^-(distance / half).
[[nodiscard]] inline Points closeness_points(std::int64_t distance_cm, std::int64_t half_cm) {
    const std::uint64_t left = halved(distance_cm, half_cm);
    return static_cast<Points>((left * static_cast<std::uint64_t>(most_points) + (1U << 29U)) >> 30U);
}

/// An offer's range and a need's ceiling as prices per the same amount of goods, so that they compare.
template <class Number>
struct ComparablePrices {
    Number from = 0;
    Number to = 0;
    Number ceiling = 0;
};

template <class Number>
[[nodiscard]] constexpr Points price_points(const ComparablePrices<Number>& prices) {
    if (prices.from > prices.ceiling) {
        return 0;
    }
    if (prices.to <= prices.ceiling) {
        return most_points;
    }
    const Number below = prices.ceiling - prices.from;
    const Number range = prices.to - prices.from;
    if constexpr (sizeof(Number) <= sizeof(std::int64_t)) {
        return half_points + share_points(below, range, half_points);
    } else {
        const auto scaled = static_cast<WideUnsigned>(below) * static_cast<WideUnsigned>(half_points);
        return half_points + static_cast<Points>(rounded_quotient(scaled, static_cast<WideUnsigned>(range)));
    }
}

[[nodiscard]] inline Points level_points(std::optional<WishLevel> level) {
    switch (level.value_or(WishLevel::no_thanks)) {
    case WishLevel::must:
        return most_points;
    case WishLevel::want:
        return 7'500;
    case WishLevel::meet:
        return 5'000;
    case WishLevel::no_thanks:
        break;
    }
    return 0;
}

/// Levels are 2'500 apart, so the last rank of a level is still above the first of the next one.
[[nodiscard]] inline Points wish_points(std::optional<WishLevel> level, std::optional<std::int32_t> rank) {
    constexpr std::int32_t last = 25;
    constexpr Points step = 100;
    const Points points = level_points(level);
    return points > 0 ? points - step * (std::min(rank.value_or(1), last) - 1) : 0;
}

} // namespace jumpa::detail

#pragma once

#include <jumpa/core/points.hpp>

#include <cstdint>

namespace jumpa::detail {

__extension__ using WideUnsigned = unsigned __int128;

/// numerator / denominator to the nearest integer, halves up. Requires denominator > 0.
[[nodiscard]] constexpr WideUnsigned rounded_quotient(WideUnsigned numerator, WideUnsigned denominator) {
    return (2 * numerator + denominator) / (2 * denominator);
}

/// all * part / whole, rounded half up. Requires 0 <= part <= whole, whole > 0 and 0 <= all <= 10'000.
[[nodiscard]] constexpr Points share_points(std::int64_t part, std::int64_t whole, Points all = most_points) {
    constexpr std::int64_t narrow = std::int64_t{1} << 48U; // 20'001 times less than this is below 2^63
    if (whole < narrow) {
        const auto doubled = static_cast<std::uint64_t>(part) * static_cast<std::uint64_t>(2 * all);
        const auto divisor = static_cast<std::uint64_t>(whole);
        return static_cast<Points>((doubled + divisor) / (2 * divisor));
    }
    const auto scaled = static_cast<WideUnsigned>(part) * static_cast<WideUnsigned>(all);
    return static_cast<Points>(rounded_quotient(scaled, static_cast<WideUnsigned>(whole)));
}

} // namespace jumpa::detail

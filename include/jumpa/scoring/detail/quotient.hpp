#pragma once

#include <jumpa/core/points.hpp>

#include <cstdint>

namespace jumpa::detail {

__extension__ using WideUnsigned = unsigned __int128;

/// numerator / denominator to the nearest integer, halves up. Requires denominator > 0.
[[nodiscard]] constexpr WideUnsigned rounded_quotient(WideUnsigned numerator, WideUnsigned denominator) {
    return (2 * numerator + denominator) / (2 * denominator);
}

/// 10'000 * part / whole, rounded half up. Requires 0 <= part <= whole and whole > 0.
[[nodiscard]] constexpr Points share_points(std::int64_t part, std::int64_t whole) {
    const auto scaled = static_cast<WideUnsigned>(part) * static_cast<WideUnsigned>(most_points);
    return static_cast<Points>(rounded_quotient(scaled, static_cast<WideUnsigned>(whole)));
}

} // namespace jumpa::detail

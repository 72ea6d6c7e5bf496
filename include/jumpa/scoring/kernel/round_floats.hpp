#pragma once

#include <bit>
#include <cstdint>

namespace jumpa::kernel {

/// A number from 0 on as the upper 16 bits of a float, rounded so that it is at most, or at least, what it was.
///
/// Requires    number < 2^127. The conversion to float is right to one unit in its last place whatever the flags, so
///             the neighbouring float on the safe side is on the safe side of the number itself.
[[nodiscard]] inline std::uint16_t half_below(double number) {
    const auto bits = std::bit_cast<std::uint32_t>(static_cast<float>(number));
    return static_cast<std::uint16_t>((bits == 0 ? 0 : bits - 1) >> 16U);
}
[[nodiscard]] inline std::uint16_t half_above(double number) {
    const auto bits = std::bit_cast<std::uint32_t>(static_cast<float>(number));
    return static_cast<std::uint16_t>((bits + 1 + 0xFFFFU) >> 16U);
}

/// What such bits stand for.
[[nodiscard]] inline float float_of(std::uint16_t half) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(half) << 16U);
}

} // namespace jumpa::kernel

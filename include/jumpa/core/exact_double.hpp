#pragma once

#include <bit>
#include <cstdint>
#include <optional>

namespace jumpa {

/// Rounds `number * scale` to the nearest integer, halves away from zero, without any floating-point operation.
///
/// A double is taken apart into its sign, mantissa and exponent, so the result is the same under every compiler flag,
/// `-ffast-math` (which assumes that no NaN exists) included.
///
/// Requires    0 < scale < 2^31
/// Ensures     nothing for NaN, an infinity, or a product of magnitude 2^62 and more
/// Complexity  O(1)
[[nodiscard]] constexpr std::optional<std::int64_t> rounded_product(double number, std::int64_t scale) {
    __extension__ using Wide = unsigned __int128;
    const auto bits = std::bit_cast<std::uint64_t>(number);
    const int biased = static_cast<int>((bits >> 52U) & 0x7FFU);
    if (biased == 0x7FF) {
        return std::nullopt;
    }
    const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52U) - 1);
    const std::uint64_t mantissa = biased == 0 ? fraction : fraction | (std::uint64_t{1} << 52U);
    const int exponent = (biased == 0 ? 1 : biased) - 1075; // number = mantissa * 2^exponent
    Wide product = static_cast<Wide>(mantissa) * static_cast<std::uint64_t>(scale);

    if (exponent > 9) {
        if (mantissa != 0) {
            return std::nullopt;
        }
    } else if (exponent >= 0) {
        product <<= static_cast<unsigned>(exponent);
    } else if (exponent < -120) {
        product = 0;
    } else {
        const auto shift = static_cast<unsigned>(-exponent);
        product = (product + (static_cast<Wide>(1) << (shift - 1))) >> shift;
    }
    if (product >= (static_cast<Wide>(1) << 62U)) {
        return std::nullopt;
    }
    const auto magnitude = static_cast<std::int64_t>(product);
    return (bits >> 63U) != 0 ? -magnitude : magnitude;
}

} // namespace jumpa

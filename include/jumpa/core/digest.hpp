#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jumpa {

/// 16 hexadecimal digits.
[[nodiscard]] inline std::string hex_digits(std::uint64_t bits) {
    std::string digits(16, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, bits >>= 4U) {
        *digit = "0123456789abcdef"[bits & 0xFU];
    }
    return digits;
}

/// A running 64-bit fingerprint of plain data, equal on every platform. It tells inputs apart; it is no cryptographic
/// seal.
///
/// Complexity  O(bytes)
/// Source      FNV-1a, with the finish of SplitMix64
class Digest {
public:
    /// Takes in eight bytes, the lowest first.
    constexpr Digest& number(std::int64_t number) {
        auto bits = static_cast<std::uint64_t>(number);
        for (int i = 0; i < 8; ++i, bits >>= 8U) {
            byte(static_cast<unsigned char>(bits & 0xFFU));
        }
        return *this;
    }

    /// The length goes in first, so that "ab" + "c" and "a" + "bc" differ.
    constexpr Digest& text(std::string_view text) {
        number(static_cast<std::int64_t>(text.size()));
        for (const char c : text) {
            byte(static_cast<unsigned char>(c));
        }
        return *this;
    }

    /// The fingerprint of all that was taken in so far.
    [[nodiscard]] constexpr std::uint64_t bits() const {
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    /// The same in 16 hexadecimal digits.
    [[nodiscard]] std::string hex() const { return hex_digits(bits()); }

private:
    constexpr void byte(unsigned char value) { state_ = (state_ ^ value) * 0x00000100000001B3U; }

    std::uint64_t state_ = 0xCBF29CE484222325U;
};

} // namespace jumpa

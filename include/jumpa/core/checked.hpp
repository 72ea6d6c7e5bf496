#pragma once

#include <concepts>
#include <optional>

namespace jumpa {

/// Sums and products that notice overflow instead of wrapping.
///
/// Ensures     the exact result, or nothing where it does not fit in T
/// Complexity  O(1)
template <std::integral T>
[[nodiscard]] constexpr std::optional<T> checked_add(T a, T b) {
    T sum{};
    if (__builtin_add_overflow(a, b, &sum)) {
        return std::nullopt;
    }
    return sum;
}

/// The difference, likewise.
template <std::integral T>
[[nodiscard]] constexpr std::optional<T> checked_subtract(T a, T b) {
    T difference{};
    if (__builtin_sub_overflow(a, b, &difference)) {
        return std::nullopt;
    }
    return difference;
}

/// The product, likewise.
template <std::integral T>
[[nodiscard]] constexpr std::optional<T> checked_multiply(T a, T b) {
    T product{};
    if (__builtin_mul_overflow(a, b, &product)) {
        return std::nullopt;
    }
    return product;
}

} // namespace jumpa

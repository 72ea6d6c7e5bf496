#pragma once

#include <jumpa/core/points.hpp>

#include <compare>
#include <cstdint>

namespace jumpa {

/// How far a value may lie below its bound, as a share of the bound in millionths: 100 is a hundredth of a per cent.
struct Gap {
    std::int64_t per_million = 0;

    friend auto operator<=>(const Gap&, const Gap&) = default;
};

/// The gap between a value and its bound, rounded up, so that it is never called smaller than it is.
///
/// Requires    0 <= value <= bound
/// Ensures     0 exactly where the two meet; gap_of(value, bound) <= wanted exactly where bound - value is at most that
///             share of the bound
[[nodiscard]] constexpr Gap gap_of(Value value, Value bound) {
    __extension__ using Wide = __int128;
    if (bound <= value || bound <= 0) {
        return {};
    }
    return {static_cast<std::int64_t>((static_cast<Wide>(bound - value) * 1'000'000 + bound - 1) / bound)};
}

} // namespace jumpa

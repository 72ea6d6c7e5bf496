#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace jumpa::io::json {

/// What a JSON number says, without a detour over floating point.
enum class NumberFault : std::uint8_t { none, too_large, too_fine };

struct Exact {
    std::int64_t number = 0;
    NumberFault fault = NumberFault::none;
};

/// `written` times 10^decimals as an integer.
///
/// Requires    a JSON number ("12", "-0.250", "1e3"); decimals 0 .. 18
/// Ensures     the exact integer; too_fine where digits would be lost, too_large from 18 digits on
/// Complexity  O(length)
[[nodiscard]] Exact scaled(std::string_view written, int decimals);

/// True for digits with an optional minus and nothing else.
[[nodiscard]] bool is_whole(std::string_view written);

} // namespace jumpa::io::json

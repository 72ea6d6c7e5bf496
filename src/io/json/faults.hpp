#pragma once

#include "json/tree.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/core/nearest.hpp>
#include <jumpa/core/text.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa::io::json {

/// A report of more faults than this says so and stops: the first ones must be mended anyway.
inline constexpr std::size_t most_faults = 1'000;

using jumpa::most_guessing;
using jumpa::nearest;
using jumpa::shortened;

/// The text as people see it in a fault.
[[nodiscard]] inline std::string shown(std::string_view text) {
    return in_quotes(text);
}

/// The message about a value that is of another kind than it should be.
struct WrongType {
    std::string_view message{};
    std::vector<std::string> arguments{};
};
[[nodiscard]] WrongType wrong_type(const Spot& at, Kind expected);

/// Faults of the reader and of `EventBuilder` in one report, in the order of their places (numbers by size).
///
/// Ensures     every fault of `read`; those of `checked` that do not merely follow from one of them: at the same place,
///             inside it, or in the same slot, wish, pin, ban or pair with points
/// Complexity  O(n log n) in the number of faults
[[nodiscard]] Faults merged(Faults read, const Faults& checked);

} // namespace jumpa::io::json

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// Slots for the pinned meetings, or why there are none, or neither where the search gave up.
struct PinPlacement {
    std::vector<std::uint32_t> slots{}; ///< one per pin of the event, where they fit
    std::vector<Reason> reasons{};      ///< why they do not
    bool found = false;
};

/// Finds slots for all pinned meetings, the pair with the fewest open slots first.
///
/// Ensures     `found` with valid slots, or reasons that prove that none exist, or neither after `tries` attempts
/// Complexity  exponential in the number of pins in the worst case, cut at `tries`
[[nodiscard]] JUMPA_INLINE PinPlacement place_pins(const Event& event, std::int64_t tries = 1'000'000);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/place_pins.ipp>
#endif

#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace jumpa {

/// A minute on the organiser's clock. The event's `tz` says how far that clock is from UTC.
using LocalTime = std::chrono::local_time<std::chrono::minutes>;

/// A stretch of time in which every table holds at most one meeting.
struct Slot {
    std::string id{}; ///< unique; made from the position where it is empty
    LocalTime start{};
    LocalTime end{};                      ///< after `start`
    std::string session{};                ///< slots of one session stand together, e.g. "morning"
    std::optional<std::int32_t> people{}; ///< the most heads in the hall
};

/// Whether the last slot of a session and the first of the next one are neighbours (`across`) or never a break
/// (`within`).
enum class BreakRule : unsigned char { within, across };

} // namespace jumpa

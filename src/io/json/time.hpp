#pragma once

#include <jumpa/model/calendar.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jumpa::io::json {

/// "2021-11-15T08:30", a day of the calendar and a minute of the clock; nothing else is a time.
[[nodiscard]] std::optional<LocalTime> local_time(std::string_view written);

/// "+07:00": minutes ahead of UTC; at most 14 hours either way.
[[nodiscard]] std::optional<std::int32_t> utc_offset(std::string_view written);

/// "2021-11-08T09:00:00+07:00" or with "Z".
[[nodiscard]] std::optional<std::chrono::sys_seconds> instant(std::string_view written);
[[nodiscard]] inline bool is_instant(std::string_view written) {
    return instant(written).has_value();
}

[[nodiscard]] std::string written_time(LocalTime time);
[[nodiscard]] std::string written_offset(std::int32_t minutes);

} // namespace jumpa::io::json

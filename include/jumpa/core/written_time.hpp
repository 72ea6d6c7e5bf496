#pragma once

#include <jumpa/core/config.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

/// Times as files and hosts write them, a strict part of ISO 8601; nothing for any other text.
namespace jumpa::written {

/// "2021-11-15T08:30", a day of the calendar and a minute of the clock.
[[nodiscard]] JUMPA_INLINE std::optional<std::chrono::local_time<std::chrono::minutes>>
local_time(std::string_view written);

/// "+07:00": minutes ahead of UTC; at most 14 hours either way.
[[nodiscard]] JUMPA_INLINE std::optional<std::int32_t> utc_offset(std::string_view written);

/// "2021-11-08T09:00:00+07:00" or with "Z".
[[nodiscard]] JUMPA_INLINE std::optional<std::chrono::sys_seconds> instant(std::string_view written);

} // namespace jumpa::written

#if JUMPA_HEADER_ONLY
#include <jumpa/core/written_time.ipp>
#endif

#pragma once

#include <jumpa/core/written_time.hpp>
#include <jumpa/model/calendar.hpp>

#include <cstdint>
#include <string>

namespace jumpa::io::json {

using written::instant;
using written::local_time;
using written::utc_offset;

[[nodiscard]] std::string written_time(LocalTime time);
[[nodiscard]] std::string written_offset(std::int32_t minutes);

} // namespace jumpa::io::json

#pragma once

#include "schedule_json/ids.hpp"

namespace jumpa::io::json {

/// Reads the prices that travel with a schedule; `levels` are those of the same file, already read.
[[nodiscard]] Certificate read_certificate(ScheduleCursor& cursor, const Spot& node, const std::vector<Level>& levels);

} // namespace jumpa::io::json

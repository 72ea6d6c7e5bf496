#pragma once

#include "schedule_json/ids.hpp"

#include <jumpa/model/schedule.hpp>

namespace jumpa::io::json {

/// One of a schedule's reasons; what is wrong with it is reported at the cursor.
[[nodiscard]] Reason read_reason(ScheduleCursor& cursor, const Spot& node);

} // namespace jumpa::io::json

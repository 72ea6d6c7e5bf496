#pragma once

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/schedule.hpp>

#include <string>
#include <vector>

namespace jumpa::io {

/// What promises and equity cost and whom they serve, in sentences: points with and without, fewest and most meetings
/// of each side, meetings per company by size. Nothing where the schedule does not tell of a plan without them.
[[nodiscard]] std::vector<std::string> price_of_rules(const Event& event, const Schedule& schedule, Language language);

} // namespace jumpa::io

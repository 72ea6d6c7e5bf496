#pragma once

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/schedule.hpp>

#include <string>
#include <vector>

namespace jumpa::io {

/// What goes before points costs so many, and serves these companies, in sentences: the first tells the price, the
/// others how many sellers and buyers hold more or fewer meetings, fewest and most, means by size, the worst region.
/// What does not change is left out. Nothing where the schedule does not tell of a plan by points alone.
[[nodiscard]] std::vector<std::string> price_of_rules(const Event& event, const Schedule& schedule, Language language);

} // namespace jumpa::io

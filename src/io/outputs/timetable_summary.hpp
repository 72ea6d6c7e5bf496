#pragma once

#include <jumpa/io/timetable.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <string>

namespace jumpa::io {

/// A company as the timetable names it: by its id where it has no name.
[[nodiscard]] std::string name(const Event& event, CompanyId id);

/// What stands below a timetable: how much of the day is used, who has most and fewest meetings, what is proved.
[[nodiscard]] std::string summary(const Event& event, const Schedule& schedule, TimetableOptions options);

/// What stands in place of a timetable where none exists.
[[nodiscard]] std::string no_schedule(const Schedule& schedule, TimetableOptions options);

} // namespace jumpa::io

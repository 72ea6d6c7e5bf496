#pragma once

#include <jumpa/model/company.hpp>

#include <vector>

namespace jumpa::detail {

/// The limits of a company as event files list them: its least and most meetings in all first, where it has any.
inline std::vector<Limit> written_limits(const Attendance& attends) {
    std::vector<Limit> limits;
    if (attends.min_meetings || attends.max_meetings) {
        limits.push_back({.min = attends.min_meetings, .max = attends.max_meetings});
    }
    limits.insert(limits.end(), attends.limits.begin(), attends.limits.end());
    return limits;
}

} // namespace jumpa::detail

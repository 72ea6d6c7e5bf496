#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <chrono>
#include <tuple>
#include <vector>

namespace jumpa::io {

/// Meetings in the order in which people look for them, whatever the order they came in.
inline std::vector<Meeting> by_slot_and_table(std::vector<Meeting> meetings) {
    const auto key = [](const Meeting& m) { return std::tuple(m.slot, m.table, m.seller, m.buyer, m.points); };
    std::sort(meetings.begin(), meetings.end(), [&](const Meeting& a, const Meeting& b) { return key(a) < key(b); });
    return meetings;
}

/// Days since the day that stands for a day without a date.
inline std::int64_t day_number(LocalTime time) {
    return std::chrono::floor<std::chrono::days>(time).time_since_epoch().count();
}

/// False where the event begins on the day that stands for a day without a date.
inline bool has_date(const Event& event) {
    return event.slots().empty() || day_number(event.slots()[0].start) != 0;
}

} // namespace jumpa::io

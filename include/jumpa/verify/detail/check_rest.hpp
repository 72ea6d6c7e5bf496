#pragma once

#include <jumpa/verify/detail/meeting_report.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace jumpa::detail {

/// After so many neighbouring slots with meetings a company rests in one.
inline void check_in_a_row(MeetingReport& report, CompanyId company, std::span<const std::size_t> own) {
    const auto& most = report.event[company].attends.max_in_a_row;
    std::int32_t in_a_row = 0;
    for (std::size_t i = 0; most && i < own.size(); ++i) {
        const SlotId slot = report.meetings[own[i]].slot;
        if (i > 0 && report.meetings[own[i - 1]].slot == slot) {
            continue;
        }
        const bool next = i > 0 && report.event.neighbour_after(report.meetings[own[i - 1]].slot) == slot;
        in_a_row = next ? in_a_row + 1 : 1;
        if (in_a_row == *most + 1) {
            report.add(own[i], "no_rest", {report.name(company), report.name(slot), std::to_string(*most)});
        }
    }
}

/// Nobody gets from one zone to another that is far between neighbouring slots.
inline void check_ways(MeetingReport& report, CompanyId company, std::span<const std::size_t> own) {
    const Event& event = report.event;
    for (std::size_t i = 0; i < own.size() && !event.data().far_zones.empty(); ++i) {
        const Meeting& meeting = report.meetings[own[i]];
        for (std::size_t j = i; j-- > 0 && report.meetings[own[j]].slot.index() + 1 >= meeting.slot.index();) {
            const Meeting& earlier = report.meetings[own[j]];
            const bool next = event.neighbour_after(earlier.slot) == meeting.slot;
            if (next && event.far(event.zone(earlier.table), event.zone(meeting.table))) {
                report.add(own[i], "too_far",
                           {report.name(company), report.name(earlier.table), report.name(meeting.table),
                            report.name(meeting.slot)});
            }
        }
    }
}

} // namespace jumpa::detail

#pragma once

#include <jumpa/verify/detail/meeting_report.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

namespace jumpa::detail {

/// Whether the table stands in the slot.
inline bool stands(const Event& event, TableId table, SlotId slot) {
    const auto standing = event.tables_in(slot);
    if (table.index() < standing.size() && standing[table.index()] == table) {
        return true; // where all tables stand, each is found at once
    }
    return std::binary_search(standing.begin(), standing.end(), table);
}

/// Both companies are there, and the table stands.
inline void check_presence(MeetingReport& report, std::size_t i) {
    const Meeting& meeting = report.meetings[i];
    for (const CompanyId company : {meeting.seller, meeting.buyer}) {
        if (!report.event.open_slots(company).contains(meeting.slot.index())) {
            report.add(i, "not_available", {report.name(company), report.name(meeting.slot)});
        }
    }
    if (!stands(report.event, meeting.table, meeting.slot)) {
        report.add(i, "table_not_standing", {report.name(meeting.table), report.name(meeting.slot)});
    }
}

/// A table holds one meeting at a time.
inline void check_tables(MeetingReport& report) {
    const auto place = [](const Meeting& meeting) { return std::tuple(meeting.slot, meeting.table); };
    const std::vector<std::size_t> order = report.order(place);
    for (std::size_t i = 1; i < order.size(); ++i) {
        const Meeting& meeting = report.meetings[order[i]];
        if (place(meeting) == place(report.meetings[order[i - 1]])) {
            report.add(order[i], "table_taken", report.names(meeting));
        }
    }
}

/// A company holds no more meetings at once than it has seats.
inline void check_seats(MeetingReport& report, CompanyId company, std::span<const std::size_t> own) {
    std::int32_t at_once = 0;
    for (std::size_t i = 0; i < own.size(); ++i) {
        const SlotId slot = report.meetings[own[i]].slot;
        at_once = i > 0 && report.meetings[own[i - 1]].slot == slot ? at_once + 1 : 1;
        if (at_once > report.event.seats(company)) {
            report.add(own[i], "too_many_at_once",
                       {report.name(company), report.name(slot), std::to_string(report.event.seats(company))});
        }
    }
}

/// No more people are in the hall than a slot lets in.
inline void check_people(MeetingReport& report) {
    const auto& slots = report.event.slots();
    if (std::none_of(slots.begin(), slots.end(), [](const Slot& slot) { return slot.people.has_value(); })) {
        return;
    }
    std::vector<std::int64_t> people(report.event.slots().size(), 0);
    for (const Meeting& meeting : report.meetings) {
        people[meeting.slot.index()] += report.event.heads(meeting.seller) + report.event.heads(meeting.buyer);
    }
    for (std::size_t s = 0; s < people.size(); ++s) {
        const auto& most = report.event.slots()[s].people;
        if (most && people[s] > *most) {
            report.add("/meetings", "too_many_people",
                       {std::to_string(people[s]), report.name(SlotId{s}), std::to_string(*most)});
        }
    }
}

} // namespace jumpa::detail

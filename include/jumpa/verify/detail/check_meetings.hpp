#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/verify/detail/check_limits.hpp>
#include <jumpa/verify/detail/check_pair_rules.hpp>
#include <jumpa/verify/detail/check_pins.hpp>
#include <jumpa/verify/detail/check_rest.hpp>
#include <jumpa/verify/detail/check_room.hpp>
#include <jumpa/verify/detail/meeting_report.hpp>
#include <jumpa/verify/detail/pinned_pairs.hpp>

#include <utility>
#include <vector>

namespace jumpa::detail {

/// Whether a meeting names companies, a slot and a table of the event, on their sides.
inline void check_ids(MeetingReport& report, std::size_t i) {
    const Event& event = report.event;
    const Meeting& meeting = report.meetings[i];
    const std::size_t companies = event.companies().size();
    if (meeting.seller.index() >= companies || meeting.buyer.index() >= companies) {
        report.add(i, "unknown_company.meeting");
    } else if (!event.sells(meeting.seller) || !event.buys(meeting.buyer)) {
        report.add(i, "wrong_side.meeting");
    } else if (meeting.seller == meeting.buyer) {
        report.add(i, "meets_itself", {report.name(meeting.seller)});
    }
    if (meeting.slot.index() >= event.slots().size()) {
        report.add(i, "unknown_slot.meeting");
    }
    if (meeting.table.index() >= event.tables().size()) {
        report.add(i, "unknown_table.meeting");
    }
}

inline void check_companies(MeetingReport& report, const MeetingsOfCompanies& meetings) {
    for (std::size_t c = 0; c < report.event.companies().size(); ++c) {
        check_seats(report, CompanyId{c}, meetings.of(CompanyId{c}));
    }
    for (std::size_t c = 0; c < report.event.companies().size(); ++c) {
        const auto own = meetings.of(CompanyId{c});
        check_limits(report, CompanyId{c}, own);
        check_in_a_row(report, CompanyId{c}, own);
        check_ways(report, CompanyId{c}, own);
    }
}

/// Looks at every meeting of a schedule and says which rules of the event it breaks. Later checks only run where all
/// ids are sound, so that nothing is read out of bounds.
[[nodiscard]] inline Faults check_meetings(const Event& event, const Affinity& affinity,
                                           const std::vector<Meeting>& meetings) {
    MeetingReport report{event, meetings};
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        check_ids(report, i);
    }
    if (!report.faults.empty()) {
        return std::move(report.faults);
    }
    const PinnedPairs pinned(event);
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        check_pair(report, affinity, pinned, i);
        check_presence(report, i);
        check_session(report, i);
    }
    const MeetingsOfCompanies by_company(report);
    check_once(report, by_company);
    check_tables(report);
    check_people(report);
    check_companies(report, by_company);
    check_precedences(report);
    PinChecks(report).run();
    return std::move(report.faults);
}

} // namespace jumpa::detail

#pragma once

#include <jumpa/verify/detail/meeting_report.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Says that a company holds more meetings than its own maximum or than a limit of a session or a kind allows.
inline void add_too_many(MeetingReport& report, const Company& company, std::int64_t held, std::int32_t most,
                         const Limit& limit = {}) {
    std::vector<std::string> words{in_quotes(company.id), std::to_string(held), std::to_string(most)};
    const bool session = !limit.session.empty();
    const bool kind = !limit.kind.empty();
    if (session) {
        words.push_back(in_quotes(limit.session));
    }
    if (kind) {
        words.push_back(in_quotes(limit.kind));
    }
    report.add("/meetings",
               session && kind ? "too_many_meetings.session_and_kind"
               : session       ? "too_many_meetings.session"
               : kind          ? "too_many_meetings.kind"
                               : "too_many_meetings",
               std::move(words));
}

/// How many of a company's meetings a limit counts.
inline std::int64_t counted(const MeetingReport& report, const Count& count, std::span<const std::size_t> own) {
    return std::count_if(own.begin(), own.end(), [&](std::size_t i) {
        const Meeting& meeting = report.meetings[i];
        return count.slots.contains(meeting.slot.index()) &&
               report.event.counts(count, meeting.seller, meeting.buyer, meeting.points);
    });
}

/// A company holds no more meetings than it wants, in all and of each kind and session that it limits.
inline void check_limits(MeetingReport& report, CompanyId id, std::span<const std::size_t> own) {
    const Company& company = report.event[id];
    const auto held = static_cast<std::int64_t>(own.size());
    if (company.attends.max_meetings && held > *company.attends.max_meetings) {
        add_too_many(report, company, held, *company.attends.max_meetings);
    }
    for (const Count& count : report.event.counts_of(id)) {
        const std::int64_t of_limit = count.purpose == Count::Purpose::most ? counted(report, count, own) : 0;
        if (of_limit > count.number) {
            add_too_many(report, company, of_limit, count.number, company.attends.limits[count.source]);
        }
    }
}

} // namespace jumpa::detail

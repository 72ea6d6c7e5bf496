#pragma once

#include <jumpa/explain/detail/promise_conflicts.hpp>
#include <jumpa/scheduling/detail/missed_promises.hpp>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// What a schedule holds, as promises count it: a meeting without points counts only where it is pinned.
inline HeldMeetings held_meetings(const Event& event, const Schedule& schedule) {
    HeldMeetings held{std::vector<std::int32_t>(event.companies().size(), 0),
                      std::vector<std::int32_t>(event.counts().size(), 0)};
    for (const Meeting& meeting : schedule.meetings) {
        if (meeting.points == 0 && !meeting.pinned_by) {
            continue;
        }
        for (const CompanyId company : {meeting.seller, meeting.buyer}) {
            ++held.of_company[company.index()];
            for (const Count& count : event.counts_of(company)) {
                const bool counts = count.slots.contains(meeting.slot.index()) &&
                                    event.counts(count, meeting.seller, meeting.buyer, meeting.points);
                held.counted[static_cast<std::size_t>(&count - event.counts().data())] += counts ? 1 : 0;
            }
        }
    }
    return held;
}

/// Why promises are not kept in a schedule whose levels were verified: where promises contradict each other, that; else
/// what each company lacks.
inline std::vector<Reason> unkept_promises(const Event& event, const Affinity& affinity, const Schedule& schedule) {
    const bool proved = !schedule.levels.empty() && schedule.levels.front().what == Objective::shortfall &&
                        schedule.levels.front().status == Status::optimal;
    const Candidates candidates = candidates_of(event, affinity);
    std::vector<Reason> reasons = missed_promises(event, candidates, held_meetings(event, schedule), proved);
    if (reasons.empty()) {
        return reasons;
    }
    for (const Reason& conflict : PromiseConflicts(event, candidates).together()) {
        const auto misses = [&](CompanyId company) {
            return std::any_of(reasons.begin(), reasons.end(), [&](const Reason& reason) {
                return std::find(reason.companies.begin(), reason.companies.end(), company) != reason.companies.end();
            });
        };
        if (std::any_of(conflict.companies.begin(), conflict.companies.end(), misses)) {
            reasons.push_back(conflict);
        }
    }
    return reasons;
}

} // namespace jumpa::detail

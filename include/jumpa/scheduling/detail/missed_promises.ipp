#pragma once

#include <jumpa/scheduling/detail/missed_promises.hpp>
#include <jumpa/scheduling/detail/place_pins.ipp>

#include <algorithm>
#include <cstdint>
#include <string>

namespace jumpa::detail {

/// How many could meet each company, at all.
inline std::vector<std::int32_t> partners(const Event& event, const Candidates& candidates) {
    std::vector<std::int32_t> partners(event.companies().size(), 0);
    for (const ScoredPair& pair : candidates.pairs) {
        ++partners[pair.seller.index()];
        ++partners[pair.buyer.index()];
    }
    return partners;
}

/// Its own most meetings, too few partners, or else the promises of others; of the last it is told whether they are
/// proved to leave no more.
inline Reason missed_promise(const Event& event, CompanyId company, std::int32_t held, std::int32_t partners,
                             bool proved) {
    const Company& who = event[company];
    const std::int32_t promised = *who.attends.min_meetings;
    std::vector<std::string> arguments{shortened(who.name.empty() ? who.id : who.name), std::to_string(promised - held),
                                       std::to_string(promised)};
    std::string code = proved ? "promise_missed" : "promise_missed_so_far";
    if (event.most_meetings(company) < promised) {
        code = "promise_too_large";
        arguments.push_back(std::to_string(event.most_meetings(company)));
    } else if (partners < promised) {
        code = "promise_without_partners";
        arguments.push_back(std::to_string(partners));
    }
    return reason(std::move(code), std::move(arguments), {company});
}

JUMPA_INLINE std::vector<Reason> missed_promises(const Event& event, const Candidates& candidates, const Agenda& agenda,
                                                 const std::vector<Level>& levels) {
    std::vector<Reason> reasons;
    if (levels.front().what != Objective::shortfall || levels.front().value == 0) {
        return reasons;
    }
    const bool proved = levels.front().status == Status::optimal;
    const std::vector<std::int32_t> known = partners(event, candidates);
    for (std::size_t c = 0; c < known.size(); ++c) {
        const std::int32_t held = agenda.meetings_of(CompanyId{c});
        if (held < event.companies()[c].attends.min_meetings.value_or(0)) {
            reasons.push_back(missed_promise(event, CompanyId{c}, held, known[c], proved));
        }
    }
    return reasons;
}

} // namespace jumpa::detail

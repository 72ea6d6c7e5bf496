#pragma once

#include <jumpa/model/reason_words.hpp>
#include <jumpa/scheduling/detail/missed_promises.hpp>

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
    const std::int32_t promised = *event[company].attends.min_meetings;
    std::vector<Value> numbers{promised - held, promised};
    std::string code = proved ? "promise_missed" : "promise_missed_so_far";
    if (event.most_meetings(company) < promised) {
        code = "promise_too_large";
        numbers.push_back(event.most_meetings(company));
    } else if (partners < promised) {
        code = "promise_without_partners";
        numbers.push_back(partners);
    }
    std::vector<std::string> arguments{ReasonWords(event)(company)};
    for (const Value number : numbers) {
        arguments.push_back(std::to_string(number));
    }
    return told({.code = std::move(code),
                 .companies = {company},
                 .arguments = std::move(arguments),
                 .numbers = std::move(numbers)});
}

inline Reason missed_limit(const Event& event, const Candidates& candidates, std::uint32_t at, std::int32_t counted) {
    const Count& count = event.counts()[at];
    const Company& who = event[count.company];
    std::int64_t partners = 0;
    for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
        const auto counts = candidates.rules.counts(i);
        partners += std::binary_search(counts.begin(), counts.end(), at) ? 1 : 0;
    }
    const std::vector<Value> numbers{count.number - counted, count.number, partners};
    const ReasonWords words(event);
    return told({.code = "limit_promise_missed",
                 .companies = {count.company},
                 .arguments = {words(count.company), std::to_string(numbers[0]), std::to_string(numbers[1]),
                               words(who.attends.limits[count.source]), std::to_string(partners)},
                 .numbers = numbers});
}

JUMPA_INLINE std::vector<Reason> missed_promises(const Event& event, const Candidates& candidates,
                                                 const HeldMeetings& held, bool proved) {
    std::vector<Reason> reasons;
    const std::vector<std::int32_t> known = partners(event, candidates);
    for (std::size_t c = 0; c < known.size(); ++c) {
        if (held.of_company[c] < event.companies()[c].attends.min_meetings.value_or(0)) {
            reasons.push_back(missed_promise(event, CompanyId{c}, held.of_company[c], known[c], proved));
        }
    }
    for (std::uint32_t at = 0; at < event.counts().size(); ++at) {
        const Count& count = event.counts()[at];
        if (count.purpose == Count::Purpose::promise && held.counted[at] < count.number) {
            reasons.push_back(missed_limit(event, candidates, at, held.counted[at]));
        }
    }
    return reasons;
}

JUMPA_INLINE std::vector<Reason> missed_promises(const Event& event, const Candidates& candidates, const Agenda& agenda,
                                                 const std::vector<Level>& levels) {
    if (levels.front().what != Objective::shortfall || levels.front().value == 0) {
        return {};
    }
    HeldMeetings held;
    for (std::size_t c = 0; c < event.companies().size(); ++c) {
        held.of_company.push_back(agenda.meetings_of(CompanyId{c}));
    }
    for (std::uint32_t at = 0; at < event.counts().size(); ++at) {
        held.counted.push_back(agenda.state().counted(at));
    }
    return missed_promises(event, candidates, held, levels.front().status == Status::optimal);
}

} // namespace jumpa::detail

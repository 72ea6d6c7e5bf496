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

/// A limit in the words of the event file, which both languages share: "session morning, kind local-buyer".
inline std::string words_of(const Limit& limit) {
    std::string words;
    const auto add = [&](const std::string& word) { words += (words.empty() ? "" : ", ") + word; };
    if (!limit.session.empty()) {
        add("session " + limit.session);
    }
    if (!limit.kind.empty()) {
        add("kind " + limit.kind);
    }
    if (limit.points_at_least > 0) {
        add("points_at_least " + std::to_string(limit.points_at_least));
    }
    for (const std::string& category : limit.categories) {
        add("category " + category);
    }
    return words;
}

inline Reason missed_limit(const Event& event, const Candidates& candidates, std::uint32_t at, std::int32_t counted) {
    const Count& count = event.counts()[at];
    const Company& who = event[count.company];
    std::int64_t partners = 0;
    for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
        const auto counts = candidates.rules.counts(i);
        partners += std::binary_search(counts.begin(), counts.end(), at) ? 1 : 0;
    }
    return reason("limit_promise_missed",
                  {shortened(who.name.empty() ? who.id : who.name), std::to_string(count.number - counted),
                   std::to_string(count.number), words_of(who.attends.limits[count.source]), std::to_string(partners)},
                  {count.company});
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
    for (std::uint32_t at = 0; at < event.counts().size(); ++at) {
        const Count& count = event.counts()[at];
        const std::int32_t counted = agenda.state().counted(at);
        if (count.purpose == Count::Purpose::promise && counted < count.number) {
            reasons.push_back(missed_limit(event, candidates, at, counted));
        }
    }
    return reasons;
}

} // namespace jumpa::detail

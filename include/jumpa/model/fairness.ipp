#pragma once

#include <jumpa/model/fairness.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <utility>

namespace jumpa {

namespace detail {

/// Meetings of one company, before and after.
struct MeetingNumbers {
    std::int32_t before = 0;
    std::int32_t after = 0;
};

/// False for what no plan of this event can have said; a file may say anything.
inline bool can_be(const Event& event, const WithoutRules& without) {
    bool fine = without.points >= 0 && without.meetings.size() == event.companies().size();
    for (std::size_t c = 0; fine && c < without.meetings.size(); ++c) {
        fine = without.meetings[c] >= 0 && without.meetings[c] <= event.most_meetings(CompanyId{c});
    }
    return fine;
}

/// Bonuses are no points of a meeting, so that plans with and without them can be compared.
inline Value points_of_meetings(const Schedule& schedule) {
    Value sum = 0;
    for (const Meeting& meeting : schedule.meetings) {
        sum += std::max(meeting.points, 0);
    }
    return sum;
}

inline std::vector<MeetingNumbers> meeting_numbers(const Event& event, const Schedule& schedule) {
    std::vector<MeetingNumbers> held(event.companies().size());
    for (std::size_t c = 0; c < held.size(); ++c) {
        held[c].before = schedule.without_rules->meetings[c];
    }
    for (const Meeting& meeting : schedule.meetings) {
        ++held[meeting.seller.index()].after;
        ++held[meeting.buyer.index()].after;
    }
    return held;
}

/// Requires at least one company.
inline MeetingSpread spread_of(std::vector<std::int32_t> numbers) {
    std::sort(numbers.begin(), numbers.end());
    MeetingSpread spread{.least = numbers.front(), .median = numbers[(numbers.size() - 1) / 2], .most = numbers.back()};
    for (const std::int32_t number : numbers) {
        spread.meetings += number;
        spread.without += number == 0 ? 1 : 0;
    }
    return spread;
}

inline FairnessGroup group_of(const std::vector<MeetingNumbers>& companies) {
    std::vector<std::int32_t> before;
    std::vector<std::int32_t> after;
    for (const MeetingNumbers& company : companies) {
        before.push_back(company.before);
        after.push_back(company.after);
    }
    FairnessGroup group{.companies = static_cast<std::int64_t>(companies.size())};
    if (!companies.empty()) {
        group.before = spread_of(std::move(before));
        group.after = spread_of(std::move(after));
    }
    return group;
}

/// Unknown sizes come last.
inline int rank_of(SizeClass size) {
    return size == SizeClass::unknown ? static_cast<int>(SizeClass::large) + 1 : static_cast<int>(size);
}

/// The most parts of a code with which no more than `most_regions` regions are told apart; at least one.
inline int parts_for(const Event& event, std::span<const CompanyId> side) {
    for (int parts = 3; parts > 1; --parts) {
        std::set<std::string> regions;
        for (const CompanyId id : side) {
            regions.insert(region_part(event[id].region, parts));
        }
        if (regions.size() <= most_regions) {
            return parts;
        }
    }
    return 1;
}

inline std::vector<FairnessGroup> by_size(const Event& event, std::span<const CompanyId> side,
                                          const std::vector<MeetingNumbers>& held) {
    std::map<std::pair<int, SizeClass>, std::vector<MeetingNumbers>> members;
    for (const CompanyId id : side) {
        members[{rank_of(event[id].size), event[id].size}].push_back(held[id.index()]);
    }
    std::vector<FairnessGroup> groups;
    for (const auto& [key, companies] : members) {
        groups.push_back(group_of(companies));
        groups.back().size = key.second;
    }
    return groups;
}

inline std::vector<FairnessGroup> by_region(const Event& event, std::span<const CompanyId> side,
                                            const std::vector<MeetingNumbers>& held) {
    const int parts = parts_for(event, side);
    std::map<std::pair<bool, std::string>, std::vector<MeetingNumbers>> members;
    for (const CompanyId id : side) {
        const std::string region = region_part(event[id].region, parts);
        members[{region.empty(), region}].push_back(held[id.index()]);
    }
    std::vector<FairnessGroup> groups;
    for (const auto& [key, companies] : members) {
        groups.push_back(group_of(companies));
        groups.back().region = key.second;
    }
    return groups;
}

inline SideFairness side_fairness(const Event& event, std::span<const CompanyId> side,
                                  const std::vector<MeetingNumbers>& held) {
    std::vector<MeetingNumbers> companies;
    for (const CompanyId id : side) {
        companies.push_back(held[id.index()]);
    }
    SideFairness fairness{.all = group_of(companies)};
    const auto bars = static_cast<std::size_t>(std::max(fairness.all.before.most, fairness.all.after.most)) + 1;
    fairness.before.assign(companies.empty() ? 0 : bars, 0);
    fairness.after.assign(companies.empty() ? 0 : bars, 0);
    for (const MeetingNumbers& company : companies) {
        ++fairness.before[static_cast<std::size_t>(company.before)];
        ++fairness.after[static_cast<std::size_t>(company.after)];
        fairness.gained += company.after > company.before ? 1 : 0;
        fairness.lost += company.after < company.before ? 1 : 0;
    }
    fairness.sizes = by_size(event, side, held);
    fairness.regions = by_region(event, side, held);
    return fairness;
}

} // namespace detail

JUMPA_INLINE std::string region_part(const std::string& code, int parts) {
    std::size_t end = 0;
    for (int part = 0; part < parts && end != std::string::npos; ++part) {
        end = code.find('.', end + (part == 0 ? 0 : 1));
    }
    return code.substr(0, end);
}

JUMPA_INLINE std::optional<FairnessReport> fairness_report(const Event& event, const Schedule& schedule) {
    if (!schedule.without_rules || !detail::can_be(event, *schedule.without_rules)) {
        return std::nullopt;
    }
    const std::vector<detail::MeetingNumbers> held = detail::meeting_numbers(event, schedule);
    return FairnessReport{.points_before = schedule.without_rules->points,
                          .points_after = detail::points_of_meetings(schedule),
                          .sellers = detail::side_fairness(event, event.sellers(), held),
                          .buyers = detail::side_fairness(event, event.buyers(), held)};
}

} // namespace jumpa

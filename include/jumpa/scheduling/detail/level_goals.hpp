#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/plan_options.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// The level that counts the meetings of a tier.
[[nodiscard]] inline Objective tier_level(Tier tier) {
    return tier == Tier::mutual  ? Objective::tier_mutual
           : tier == Tier::buyer ? Objective::tier_buyer
                                 : Objective::tier_seller;
}

/// What is maximised, the most important first, and what an agenda makes of it.
///
/// Every level is a sum over meetings plus a sum over companies, limits and set wishes of something that grows by less
/// with each meeting.
class LevelGoals {
public:
    enum class Only : std::uint8_t { points };

    /// By points and nothing else, whatever the event asks for.
    LevelGoals(const Event& event, const Candidates& candidates, Only)
        : event_(event), candidates_(candidates), levels_{Objective::points} {}

    LevelGoals(const Event& event, const Candidates& candidates, Equity equity)
        : event_(event), candidates_(candidates), levels_(levels_of(event, equity)) {
        if (!event.rules().tiers.empty()) {
            for (const ScoredPair& pair : candidates.pairs) {
                const auto tier = event.tier(pair.seller, pair.buyer);
                tier_.push_back(tier ? std::optional(tier_level(*tier)) : std::nullopt);
            }
        }
    }

    [[nodiscard]] const std::vector<Objective>& levels() const { return levels_; }

    /// True where a plan by points alone is what is asked for.
    [[nodiscard]] bool points_alone() const { return levels_.size() == 1 && event_.rules().bonus.empty(); }

    /// What a meeting of the candidate adds by itself.
    [[nodiscard]] Value of_meeting(Objective what, std::size_t candidate) const {
        switch (what) {
        case Objective::points:
            return candidates_.pairs[candidate].points;
        case Objective::meetings:
            return 1;
        default:
            return !tier_.empty() && tier_[candidate] == what ? 1 : 0;
        }
    }

    /// What the candidate would add to the agenda in that slot.
    [[nodiscard]] Value gain(Objective what, const Agenda& agenda, std::size_t candidate, std::size_t slot) const {
        const ScoredPair& pair = candidates_.pairs[candidate];
        Value sum = of_meeting(what, candidate);
        for (const CompanyId company : {pair.seller, pair.buyer}) {
            const Value held = agenda.meetings_of(company);
            sum += of_company(what, company, held + 1) - of_company(what, company, held);
        }
        for (const std::uint32_t at : candidates_.rules.counts(candidate)) {
            const Count& count = event_.counts()[at];
            const Value counted = agenda.state().counted(at);
            sum += count.slots.contains(slot) ? of_count(what, count, counted + 1) - of_count(what, count, counted) : 0;
        }
        return sum;
    }

    /// The value of each level; compares as a whole, the first difference decides.
    [[nodiscard]] std::vector<Value> values(const Agenda& agenda) const {
        std::vector<Value> values;
        for (const Objective what : levels_) {
            Value sum = of_all_meetings(what, agenda);
            for (std::size_t c = 0; c < event_.companies().size(); ++c) {
                sum += of_company(what, CompanyId{c}, agenda.meetings_of(CompanyId{c}));
            }
            for (std::uint32_t at = 0; at < event_.counts().size(); ++at) {
                sum += of_count(what, event_.counts()[at], agenda.state().counted(at));
            }
            values.push_back(sum);
        }
        return values;
    }

    /// What a level makes of a company's number of meetings.
    [[nodiscard]] Value of_company(Objective what, CompanyId company, Value held) const {
        switch (what) {
        case Objective::shortfall:
            return -std::max<Value>(0, event_[company].attends.min_meetings.value_or(0) - held);
        case Objective::equity_sellers:
            return event_.sells(company) ? -held * held : 0;
        case Objective::equity_buyers:
            return event_.buys(company) ? -held * held : 0;
        case Objective::points:
            return (event_.sells(company) ? bonus(event_.rules().sellers, held) : 0) +
                   (event_.buys(company) ? bonus(event_.rules().buyers, held) : 0);
        default:
            return 0;
        }
    }

    /// What a level makes of the number that a limit or a set wish has counted.
    [[nodiscard]] Value of_count(Objective what, const Count& count, Value counted) const {
        if (what == Objective::shortfall && count.purpose == Count::Purpose::promise) {
            return -std::max<Value>(0, count.number - counted);
        }
        const Objective own = event_.buys(count.company) ? Objective::tier_buyer : Objective::tier_seller;
        return what == own && count.purpose == Count::Purpose::wish ? std::min<Value>(1, counted) : 0;
    }

private:
    static std::vector<Objective> levels_of(const Event& event, Equity equity) {
        std::vector<Objective> levels;
        if (promises_any(event)) {
            levels.push_back(Objective::shortfall);
        }
        const std::vector<Objective> even = levels_of(equity);
        levels.insert(levels.end(), even.begin(), even.end());
        for (const Tier tier : event.rules().tiers) {
            levels.push_back(tier_level(tier));
        }
        levels.push_back(Objective::points);
        return levels;
    }

    static bool promises_any(const Event& event) {
        const auto total = [](const Company& company) { return company.attends.min_meetings.value_or(0) > 0; };
        const auto counted = [](const Count& count) {
            return count.purpose == Count::Purpose::promise && count.number > 0;
        };
        return std::any_of(event.companies().begin(), event.companies().end(), total) ||
               std::any_of(event.counts().begin(), event.counts().end(), counted);
    }

    /// Among plans with the most meetings, the least sum of squares is leximin; without that level it is not.
    [[nodiscard]] static std::vector<Objective> levels_of(Equity equity) {
        switch (equity) {
        case Equity::none:
            break;
        case Equity::sellers:
            return {Objective::meetings, Objective::equity_sellers};
        case Equity::buyers:
            return {Objective::meetings, Objective::equity_buyers};
        case Equity::sellers_then_buyers:
            return {Objective::meetings, Objective::equity_sellers, Objective::equity_buyers};
        case Equity::buyers_then_sellers:
            return {Objective::meetings, Objective::equity_buyers, Objective::equity_sellers};
        }
        return {};
    }

    [[nodiscard]] Value of_all_meetings(Objective what, const Agenda& agenda) const {
        switch (what) {
        case Objective::points:
            return agenda.value();
        case Objective::meetings:
            return meetings(agenda);
        default:
            return in_tier(what, agenda);
        }
    }

    /// Every meeting is one of two companies.
    [[nodiscard]] Value meetings(const Agenda& agenda) const {
        Value twice = 0;
        for (std::size_t c = 0; c < event_.companies().size(); ++c) {
            twice += agenda.meetings_of(CompanyId{c});
        }
        return twice / 2;
    }

    [[nodiscard]] Value in_tier(Objective what, const Agenda& agenda) const {
        Value sum = 0;
        for (std::size_t i = 0; i < tier_.size(); ++i) {
            sum += tier_[i] == what && agenda.holds(i) ? 1 : 0;
        }
        return sum;
    }

    [[nodiscard]] Value bonus(SideEquity equity, Value held) const {
        Value sum = 0;
        const std::vector<Points>& list = event_.rules().bonus;
        for (std::size_t n = 0; equity == SideEquity::bonus && n < list.size() && static_cast<Value>(n) < held; ++n) {
            sum += list[n];
        }
        return sum;
    }

    const Event& event_;
    const Candidates& candidates_;
    std::vector<Objective> levels_;
    std::vector<std::optional<Objective>> tier_{}; ///< per candidate, where the event has tiers
};

} // namespace jumpa::detail

#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/plan_options.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace jumpa::detail {

/// What is maximised, the most important first, and what an agenda makes of it.
///
/// Every level is a sum over meetings plus a sum over companies of something that grows by less with each meeting.
class LevelGoals {
public:
    LevelGoals(const Event& event, Equity equity) : event_(event) {
        const auto promised = [](const Company& company) { return company.attends.min_meetings.value_or(0) > 0; };
        if (std::any_of(event.companies().begin(), event.companies().end(), promised)) {
            levels_.push_back(Objective::shortfall);
        }
        const std::vector<Objective> even = levels_of(equity);
        levels_.insert(levels_.end(), even.begin(), even.end());
        levels_.push_back(Objective::points);
    }

    [[nodiscard]] const std::vector<Objective>& levels() const { return levels_; }
    [[nodiscard]] bool points_alone() const { return levels_.size() == 1; }

    /// What a meeting adds by itself.
    [[nodiscard]] static Value of_meeting(Objective what, Points points) {
        return what == Objective::points ? points : what == Objective::meetings ? 1 : 0;
    }

    /// What a company that holds so many meetings adds by one more.
    [[nodiscard]] Value of_next(Objective what, CompanyId company, std::int32_t held) const {
        switch (what) {
        case Objective::shortfall:
            return held < event_[company].attends.min_meetings.value_or(0) ? 1 : 0;
        case Objective::equity_sellers:
            return event_.sells(company) ? -2 * Value{held} - 1 : 0;
        case Objective::equity_buyers:
            return event_.buys(company) ? -2 * Value{held} - 1 : 0;
        default:
            return 0;
        }
    }

    /// The value of each level; compares as a whole, the first difference decides.
    [[nodiscard]] std::vector<Value> values(const Agenda& agenda) const {
        std::vector<Value> values;
        for (const Objective what : levels_) {
            Value sum = what == Objective::points ? agenda.value() : 0;
            for (std::size_t c = 0; c < event_.companies().size(); ++c) {
                sum += of_company(what, CompanyId{c}, agenda.meetings_of(CompanyId{c}));
            }
            values.push_back(sum);
        }
        return values;
    }

private:
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

    [[nodiscard]] Value of_company(Objective what, CompanyId company, Value held) const {
        switch (what) {
        case Objective::shortfall:
            return -std::max<Value>(0, event_[company].attends.min_meetings.value_or(0) - held);
        case Objective::meetings:
            return event_.sells(company) ? held : 0;
        case Objective::equity_sellers:
            return event_.sells(company) ? -held * held : 0;
        case Objective::equity_buyers:
            return event_.buys(company) ? -held * held : 0;
        default:
            return 0;
        }
    }

    const Event& event_;
    std::vector<Objective> levels_{};
};

} // namespace jumpa::detail

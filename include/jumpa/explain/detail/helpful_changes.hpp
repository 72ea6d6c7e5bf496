#pragma once

#include <jumpa/explain/detail/day_view.hpp>
#include <jumpa/explain/detail/replanner.hpp>
#include <jumpa/explain/event_change.hpp>
#include <jumpa/explain/what_if.hpp>
#include <jumpa/model/reason_words.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// True where the first plan is proved to be better than any that the levels of the other bound.
inline bool surely_better(const std::vector<Level>& plan, const std::vector<Level>& other) {
    for (std::size_t i = 0; i < plan.size() && i < other.size(); ++i) {
        if (plan[i].value != other[i].bound) {
            return plan[i].value > other[i].bound;
        }
        if (other[i].status != Status::optimal) {
            return false; // below, the bound speaks of other schedules
        }
    }
    return false;
}

/// Looks for one more meeting, slot or table that puts a pair into every best plan.
class HelpfulChanges {
public:
    HelpfulChanges(const Event& event, const Pair& pair, Replanner& replanner)
        : event_(event), pair_(pair), replanner_(replanner), words_(event) {}

    void find() {
        first_of(more_meetings());
        first_of(more_slots());
        first_of(more_tables());
    }

    [[nodiscard]] const std::vector<Reason>& reasons() const { return reasons_; }

    /// How many changes were left untried when no more plans could be made.
    [[nodiscard]] Value untried() const { return untried_; }

    /// True where each change that is not told was proved not to do.
    [[nodiscard]] bool sure() const { return sure_; }

private:
    [[nodiscard]] std::vector<EventChange> more_meetings() const {
        std::vector<EventChange> changes;
        for (const CompanyId company : {pair_.seller, pair_.buyer}) {
            if (event_[company].attends.max_meetings) {
                changes.emplace_back(MoreMeetings{company, 1});
            }
        }
        return changes;
    }

    /// First those in which the other one is there.
    [[nodiscard]] std::vector<EventChange> more_slots() const {
        std::vector<EventChange> together;
        std::vector<EventChange> alone;
        for (std::size_t s = 0; s < event_.slots().size(); ++s) {
            for (const auto& [company, other] :
                 {std::pair{pair_.seller, pair_.buyer}, std::pair{pair_.buyer, pair_.seller}}) {
                if (!event_.open_slots(company).contains(s)) {
                    auto& changes = event_.open_slots(other).contains(s) ? together : alone;
                    changes.emplace_back(PresentIn{company, SlotId{s}});
                }
            }
        }
        together.insert(together.end(), alone.begin(), alone.end());
        return together;
    }

    [[nodiscard]] std::vector<EventChange> more_tables() const {
        std::vector<EventChange> changes;
        for (std::size_t s = 0; s < event_.slots().size(); ++s) {
            changes.emplace_back(MoreTables{1, SlotId{s}});
        }
        return changes;
    }

    void first_of(const std::vector<EventChange>& changes) {
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const std::optional<bool> brings = brings_in(changes[i]);
            if (!brings) {
                untried_ += static_cast<Value>(changes.size() - i);
                return;
            }
            if (*brings) {
                reasons_.push_back(told(std::visit([&](const auto& change) { return reason_of(change); }, changes[i])));
                return;
            }
        }
    }

    /// Nothing where no more plans may be made. A plan that does without the pair shows that not every best plan has
    /// it.
    [[nodiscard]] std::optional<bool> brings_in(const EventChange& change) {
        const Event changed = jumpa::changed(event_, change);
        if (changed.digest() == event_.digest() || gains_nothing(change)) {
            return false;
        }
        const std::optional<Schedule> plan = replanner_.plan_of(changed);
        if (!plan) {
            return std::nullopt;
        }
        sure_ = sure_ && plan->status == Status::optimal;
        if (plan->levels.empty() || DayView(changed, *plan).of(pair_) == nullptr) {
            return false;
        }
        const std::optional<Schedule> without = replanner_.plan_of(without_pair(changed, pair_));
        if (!without) {
            return std::nullopt;
        }
        sure_ = sure_ && without->status != Status::feasible;
        return without->status == Status::infeasible || surely_better(plan->levels, without->levels);
    }

    /// True where the prices prove that the schedule, in which the two do not meet, stays a best one.
    [[nodiscard]] bool gains_nothing(const EventChange& change) {
        const std::optional<Schedule>& best = replanner_.best();
        if (!best || best->status != Status::optimal || DayView(event_, *best).of(pair_) != nullptr) {
            return false;
        }
        const WhatIf found = what_if(event_, replanner_.affinity(), *best, change, {.plan = {}, .replan = false});
        return found.by_prices.size() == best->levels.size() &&
               std::all_of(found.by_prices.begin(), found.by_prices.end(),
                           [](const MostGain& gain) { return gain.at_most == 0; });
    }

    [[nodiscard]] Reason reason_of(const MoreMeetings& more) const {
        const Value most = *event_[more.company].attends.max_meetings;
        return about("change_meetings", {words_(more.company), std::to_string(most + 1)}, {more.company}, {},
                     {most + 1});
    }

    [[nodiscard]] Reason reason_of(const PresentIn& present) const {
        return about("change_slot", {words_(present.company), words_(present.slot)}, {present.company}, {present.slot},
                     {});
    }

    [[nodiscard]] Reason reason_of(const MoreTables& more) const {
        return about("change_table", {words_(*more.slot)}, {}, {*more.slot}, {});
    }

    [[nodiscard]] Reason reason_of(const StaysAway& away) const { return about("", {}, {away.company}, {}, {}); }

    [[nodiscard]] Reason about(std::string code, std::vector<std::string> arguments, std::vector<CompanyId> companies,
                               std::vector<SlotId> slots, std::vector<Value> numbers) const {
        arguments.push_back(words_(pair_.seller));
        arguments.push_back(words_(pair_.buyer));
        return {.code = std::move(code),
                .companies = std::move(companies),
                .slots = std::move(slots),
                .arguments = std::move(arguments),
                .pairs = {pair_},
                .numbers = std::move(numbers)};
    }

    const Event& event_;
    Pair pair_;
    Replanner& replanner_;
    ReasonWords words_;
    std::vector<Reason> reasons_{};
    Value untried_ = 0;
    bool sure_ = true;
};

} // namespace jumpa::detail

#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/explain/detail/helpful_changes.hpp>
#include <jumpa/explain/detail/meeting_cost.hpp>
#include <jumpa/explain/detail/obstacles.hpp>
#include <jumpa/explain/explain.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jumpa {

namespace detail {

/// When and where a pair meets.
inline Reason held_reason(const Event& event, const Meeting& meeting) {
    const ReasonWords words(event);
    return told({.code = meeting.pinned_by ? "pair_pinned" : "pair_held",
                 .companies = {meeting.seller, meeting.buyer},
                 .slots = {meeting.slot},
                 .arguments = {words(meeting.seller), words(meeting.buyer), words(meeting.slot), words(meeting.table),
                               grouped(meeting.points)},
                 .pairs = {{meeting.seller, meeting.buyer}},
                 .numbers = {meeting.points}});
}

/// Tells of one pair that does not meet.
class PairExplainer {
public:
    PairExplainer(const Event& event, const Affinity& affinity, Replanner& replanner)
        : event_(event), affinity_(affinity), replanner_(replanner), finder_(replanner), teller_(event) {}

    [[nodiscard]] std::vector<Reason> tell(const Pair& pair) && {
        const Obstacles obstacles(event_, affinity_, replanner_.schedule());
        reasons_ = obstacles.final(pair);
        const bool vetoed = event_.veto(pair.seller, pair.buyer).has_value();
        const bool possible = event_.can_meet(pair.seller, pair.buyer) && event_.most_meetings(pair.seller) > 0 &&
                              event_.most_meetings(pair.buyer) > 0;
        if (reasons_.empty()) {
            reasons_.push_back(obstacles.for_now(pair));
        }
        if (!vetoed && possible) {
            tell_points(pair);
        }
        if (!vetoed && affinity_.points(pair.seller, pair.buyer) > 0) {
            tell_changes(pair);
        }
        return std::move(reasons_);
    }

private:
    void tell_points(const Pair& pair) {
        const MeetingCost quick = finder_.by_prices(pair);
        const std::optional<MeetingCost> planned = finder_.planned(pair);
        const MeetingCost& cost = planned ? *planned : quick;
        const Value now = affinity_.points(cost.way.seller, cost.way.buyer);
        if (cost.kind == MeetingCost::Kind::points) {
            reasons_.push_back(told(points_needed(cost.way, cost, now)));
        } else if (cost.kind == MeetingCost::Kind::by_prices && cost.at_least > 0) {
            reasons_.push_back(told(teller_.about("points_by_prices", pair, {cost.at_least, now})));
        } else if (auto reason = teller_.tell(pair, cost)) {
            reasons_.push_back(std::move(*reason));
        }
        for (const Reason& reason : cost.reasons) {
            reasons_.push_back(reason);
        }
    }

    /// With `at_least` more a tie is possible, with one more than `at_most` it is in every best plan.
    [[nodiscard]] Reason points_needed(const Pair& pair, const MeetingCost& cost, Value now) const {
        if (now + cost.at_least >= most_points) {
            return teller_.about("points_never", pair, {cost.at_least, now});
        }
        if (cost.exact()) {
            return teller_.about(cost.at_least == 0 ? "points_tied" : "points_needed", pair, {cost.at_least, now});
        }
        return teller_.about("points_between", pair, {cost.at_least, now, cost.at_most});
    }

    void tell_changes(const Pair& pair) {
        HelpfulChanges changes(event_, pair, replanner_);
        changes.find();
        reasons_.insert(reasons_.end(), changes.reasons().begin(), changes.reasons().end());
        if (changes.untried() > 0) {
            reasons_.push_back(told(teller_.about("changes_untried", pair, {changes.untried()})));
        } else if (changes.reasons().empty()) {
            reasons_.push_back(told(teller_.about(changes.sure() ? "changes_none" : "changes_not_proved", pair, {})));
        }
    }

    const Event& event_;
    const Affinity& affinity_;
    Replanner& replanner_;
    CostFinder finder_;
    CostTeller teller_;
    std::vector<Reason> reasons_{};
};

} // namespace detail

JUMPA_INLINE std::vector<Reason> explain_pair(const Event& event, const Affinity& affinity, const Schedule& schedule,
                                              CompanyId seller, CompanyId buyer, const ExplainOptions& options) {
    detail::Replanner replanner(event, affinity, schedule, options);
    if (!event.sells(seller) || !event.buys(buyer)) {
        const CompanyId wrong = event.sells(seller) ? buyer : seller;
        throw InputError(
            {fault("/pair", "wrong_side", {in_quotes(event[wrong].id), wrong == seller ? "seller" : "buyer"})});
    }
    if (schedule.status == Status::infeasible) {
        return schedule.reasons;
    }
    const Pair pair = detail::better_way(event, affinity, {seller, buyer});
    if (const Meeting* meeting = detail::DayView(event, replanner.schedule()).of(pair)) {
        return {detail::held_reason(event, *meeting)};
    }
    return detail::PairExplainer(event, affinity, replanner).tell(pair);
}

} // namespace jumpa

#pragma once

#include <jumpa/explain/detail/judged.hpp>
#include <jumpa/explain/detail/ways_round.hpp>
#include <jumpa/explain/explain.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/certified_bounds.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// An event like another, in which a pair must meet or must not.
inline Event with_pin(const Event& event, const Pair& pair) {
    EventDraft draft = event.data();
    draft.pins.push_back({.seller = pair.seller, .buyer = pair.buyer});
    return EventBuilder(std::move(draft)).build();
}

inline Event without_pair(const Event& event, const Pair& pair) {
    EventDraft draft = event.data();
    draft.bans.push_back(pair);
    if (event.sells_and_buys(pair.seller) && event.sells_and_buys(pair.buyer)) {
        draft.bans.push_back({pair.buyer, pair.seller});
    }
    return EventBuilder(std::move(draft)).build();
}

/// Makes plans of events like the one at hand, as many as the options allow.
class Replanner {
public:
    Replanner(const Event& event, const Affinity& affinity, const Schedule& schedule, const ExplainOptions& options)
        : event_(event), affinity_(affinity), options_(options), plan_options_(options.plan), proof_(schedule) {
        refuse_other_points(event, affinity);
        const Verdict verdict = verify(event, affinity, schedule);
        if (!verdict.valid()) {
            throw InputError(verdict.faults);
        }
        if (schedule.status == Status::infeasible) {
            return;
        }
        proof_.levels = verdict.levels;
        if (verdict.kind == Verdict::Kind::proved_optimal) {
            best_ = proof_;
        }
        follow_levels();
    }
    Replanner(const Replanner&) = delete; // keeps a pointer to itself
    Replanner& operator=(const Replanner&) = delete;

    /// A plan of such an event, or nothing where no more may be made.
    [[nodiscard]] std::optional<Schedule> plan_of(const Event& event) {
        if (exhausted()) {
            return std::nullopt;
        }
        if (options_.on_progress && !options_.on_progress(made_)) {
            stopped_ = true;
            return std::nullopt;
        }
        ++made_;
        Schedule schedule = plan(event, same_points(event, affinity_), plan_options_);
        stopped_ = stopped_ || schedule.ended == Ending::stopped || schedule.status == Status::stopped;
        return stopped_ ? std::nullopt : std::optional(std::move(schedule));
    }

    /// The best plan of the event itself: the schedule at hand where it is proved, else one made once.
    [[nodiscard]] const std::optional<Schedule>& best() {
        if (!best_ && !tried_) {
            tried_ = true;
            best_ = plan_of(event_);
            if (best_ && best_->levels.empty()) {
                best_.reset();
            }
        }
        return best_;
    }

    [[nodiscard]] bool exhausted() const { return stopped_ || made_ >= options_.most_replans; }
    [[nodiscard]] const Event& event() const { return event_; }
    [[nodiscard]] const Affinity& affinity() const { return affinity_; }

    /// What the schedule's own prices allow the plans of such an event at most, a bound a level; empty where they do
    /// not tell.
    [[nodiscard]] std::vector<Value> bounds_in(const Event& event) const {
        return certified_bounds(event, same_points(event, affinity_), proof_);
    }

    /// The schedule at hand, its levels as they were found.
    [[nodiscard]] const Schedule& schedule() const { return proof_; }

private:
    /// Plans must have the levels of the schedule at hand to be compared with it.
    void follow_levels() {
        const auto has = [&](Objective what) {
            const auto at = std::find_if(proof_.levels.begin(), proof_.levels.end(),
                                         [&](const Level& level) { return level.what == what; });
            return at - proof_.levels.begin();
        };
        const auto none = static_cast<std::ptrdiff_t>(proof_.levels.size());
        const auto sellers = has(Objective::equity_sellers);
        const auto buyers = has(Objective::equity_buyers);
        if (none > 0) {
            plan_options_.equity = sellers == none && buyers == none ? Equity::none
                                   : buyers == none                  ? Equity::sellers
                                   : sellers == none                 ? Equity::buyers
                                   : sellers < buyers                ? Equity::sellers_then_buyers
                                                                     : Equity::buyers_then_sellers;
        }
    }

    const Event& event_;
    const Affinity& affinity_;
    const ExplainOptions& options_;
    PlanOptions plan_options_;
    Schedule proof_;
    std::optional<Schedule> best_{};
    bool tried_ = false;
    bool stopped_ = false;
    std::int32_t made_ = 0;
};

} // namespace jumpa::detail

#pragma once

#include <jumpa/explain/detail/ceiling.hpp>
#include <jumpa/explain/detail/differing.hpp>
#include <jumpa/explain/detail/judged.hpp>
#include <jumpa/explain/detail/ways_round.hpp>
#include <jumpa/explain/event_change.hpp>
#include <jumpa/scheduling/plan.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Which pairs must meet and which must not, beside what the event says.
struct Conditions {
    std::vector<Pair> held{};   ///< the way round in which they do
    std::vector<Pair> banned{}; ///< whoever sells
};

/// Plans an event under conditions, and takes the plans back to the event itself.
class ConditionedPlanner {
public:
    ConditionedPlanner(const Event& event, const Affinity& affinity, const PlanOptions& options)
        : event_(event), affinity_(affinity), options_(options), best_(plan(event, affinity, options)) {
        watch(best_);
    }

    [[nodiscard]] const Schedule& best() const { return best_; }
    [[nodiscard]] const Event& event() const { return event_; }
    [[nodiscard]] const Affinity& affinity() const { return affinity_; }

    /// The points of a pair; of two companies that may each sell to the other those of the better way round.
    [[nodiscard]] Points points(const Pair& pair) const {
        const Points other = either_way(pair) ? affinity_.points(pair.buyer, pair.seller) : 0;
        return std::max(affinity_.points(pair.seller, pair.buyer), other);
    }

    /// The ways round in which a pair that met in a plan may meet.
    [[nodiscard]] std::vector<Pair> ways(const Pair& pair) const { return ways_round(event_, affinity_, pair); }

    /// True once somebody said stop: no further plan is worth making.
    [[nodiscard]] bool stopped() const { return stopped_; }

    /// How many plans were made so far.
    [[nodiscard]] std::int32_t plans() const { return plans_; }

    /// The best plan under these conditions, for points that may be others.
    [[nodiscard]] Schedule under(const Conditions& conditions, const std::vector<ScoredPair>& points) {
        const Event other = event_under(conditions);
        Schedule schedule = plan(other, final_affinity(other, points), options_);
        watch(schedule);
        return schedule;
    }

    [[nodiscard]] Schedule under(const Conditions& conditions) {
        return under(conditions, {affinity_.pairs().begin(), affinity_.pairs().end()});
    }

    /// What the prices of a plan that keeps all these conditions but some bans prove under them, without planning;
    /// nothing where they do not tell.
    [[nodiscard]] std::optional<Ceiling> ceiling_under(const Conditions& conditions, Schedule schedule) const {
        std::erase_if(schedule.meetings, [&](const Meeting& meeting) {
            const Pair pair = pair_of(event_, meeting.seller, meeting.buyer);
            return std::find(conditions.banned.begin(), conditions.banned.end(), pair) != conditions.banned.end();
        });
        const Event other = event_under(conditions);
        const auto proved = judged(other, same_points(other, affinity_), std::move(schedule));
        return proved ? std::optional(ceiling_of(*proved)) : std::nullopt;
    }

    /// A plan made under conditions as one of the event itself, with the proof of the best plan. Its levels say what
    /// that proves of it.
    [[nodiscard]] Schedule taken_back(const Schedule& conditioned) const {
        Schedule schedule = best_;
        schedule.meetings = conditioned.meetings;
        schedule.reasons.clear();
        schedule.ended.reset();
        for (Meeting& meeting : schedule.meetings) {
            meeting.points = affinity_.points(meeting.seller, meeting.buyer);
            if (meeting.pinned_by && *meeting.pinned_by >= event_.pins().size()) {
                meeting.pinned_by.reset();
            }
        }
        return judged(event_, affinity_, schedule).value_or(schedule);
    }

private:
    [[nodiscard]] bool either_way(const Pair& pair) const {
        return event_.sells_and_buys(pair.seller) && event_.sells_and_buys(pair.buyer);
    }

    [[nodiscard]] Event event_under(const Conditions& conditions) const {
        EventDraft draft = event_.data();
        for (const Pair& pair : conditions.held) {
            draft.pins.push_back({.seller = pair.seller, .buyer = pair.buyer});
        }
        for (const Pair& pair : conditions.banned) {
            draft.bans.push_back(pair);
            if (either_way(pair)) {
                draft.bans.push_back({pair.buyer, pair.seller});
            }
        }
        return EventBuilder(std::move(draft)).build();
    }

    void watch(const Schedule& schedule) {
        ++plans_;
        stopped_ = stopped_ || schedule.ended == Ending::stopped || schedule.status == Status::stopped;
    }

    const Event& event_;
    const Affinity& affinity_;
    const PlanOptions& options_;
    bool stopped_ = false;
    std::int32_t plans_ = 0;
    Schedule best_;
};

} // namespace jumpa::detail

#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/scheduling/detail/assign_slots.hpp>
#include <jumpa/scheduling/detail/greedy.hpp>
#include <jumpa/scheduling/detail/level_planning.hpp>
#include <jumpa/scheduling/detail/neighbourhood.hpp>
#include <jumpa/scheduling/detail/planning.ipp>
#include <jumpa/scheduling/detail/replan_levels.hpp>
#include <jumpa/scheduling/detail/search.ipp>

#include <algorithm>
#include <utility>

namespace jumpa::detail {

JUMPA_INLINE LevelPlanning::LevelPlanning(const Event& event, const Candidates& candidates, const LevelGoals& goals,
                                          const PlanOptions& options, const std::vector<std::uint32_t>& pin_slots)
    : event_(event), candidates_(candidates), goals_(goals), options_(options), pin_slots_(pin_slots), watch_(options),
      work_(Planning::entries_of(options.effort), &watch_), agenda_(event, candidates), plain_(event, candidates) {}

JUMPA_INLINE void LevelPlanning::run() {
    for (const auto stage : {
             &LevelPlanning::plain_first,  // by points alone: what rules are compared with
             &LevelPlanning::select,       // who meets whom, were there no slots, level by level
             &LevelPlanning::assign_slots, // when they meet
             &LevelPlanning::polish,       // slots anew, one by one
             &LevelPlanning::search,       // some slots emptied and planned anew
         }) {
        (this->*stage)();
        if (watch_.stopped() && !selection_.proofs.empty()) {
            break;
        }
    }
    prove();
}

JUMPA_INLINE void LevelPlanning::plain_first() {
    plain_ = greedy_agenda(event_, candidates_, pin_slots_);
    greedy_value_ = plain_.value();
    agenda_ = plain_;
    points_alone_ = select_within_limits(event_, candidates_);
    Agenda assigned = detail::assign_slots(event_, candidates_, points_alone_.chosen, pin_slots_);
    if (assigned.value() >= plain_.value()) {
        plain_ = std::move(assigned);
    }
    take(plain_);
}

JUMPA_INLINE void LevelPlanning::select() {
    watch_.enter("select");
    selection_ = select_levels(event_, candidates_, goals_);
    watch_.ask();
}

JUMPA_INLINE void LevelPlanning::assign_slots() {
    watch_.enter("slot");
    take(detail::assign_slots(event_, candidates_, selection_.chosen, pin_slots_));
    prove();
    watch_.ask();
}

JUMPA_INLINE void LevelPlanning::polish() {
    watch_.enter("polish");
    if (!near_enough()) {
        polish_by_levels(event_, candidates_, goals_, agenda_, work_);
        prove();
    }
}

JUMPA_INLINE void LevelPlanning::search() {
    constexpr int most_idle_rounds = 300;
    watch_.enter("search");
    Random random(options_.seed);
    for (int idle = 0; idle < most_idle_rounds && !work_.spent() && !near_enough();) {
        const std::vector<Value> before = goals_.values(agenda_);
        search_round(random);
        const bool better = goals_.values(agenda_) > before;
        idle = better ? 0 : idle + 1;
        if (better) {
            prove();
        }
    }
}

/// Empties a few slots and plans them anew, one after the other in an order of chance.
JUMPA_INLINE void LevelPlanning::search_round(Random& random) {
    const std::size_t slots = event_.slots().size();
    const SlotSet open = some_slots(random, slots, 2 + random.below(3));
    std::vector<std::uint32_t> order;
    open.for_each([&](std::size_t slot) { order.push_back(static_cast<std::uint32_t>(slot)); });
    random.shuffle(order);
    Agenda next = agenda_;
    release_if(candidates_, next, [&](std::size_t i) { return open.contains(next.slot_of(i)); });
    for (const std::uint32_t slot : order) {
        replan_by_levels(event_, candidates_, goals_, next, slot, work_);
    }
    take(std::move(next));
}

JUMPA_INLINE void LevelPlanning::take(Agenda next) {
    if (goals_.values(next) >= goals_.values(agenda_)) {
        agenda_ = std::move(next);
    }
}

/// What the agenda comes to, and what the prices prove of schedules that are as good on the levels before.
JUMPA_INLINE void LevelPlanning::prove() {
    const std::vector<Value> values = goals_.values(agenda_);
    levels_.clear();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto bound = selection_.proofs[i].bound(values);
        levels_.push_back({goals_.levels()[i], values[i], bound.value_or(values[i]), Status::feasible});
        if (!bound || (*bound > values[i] && !all_reached(i))) {
            prove_otherwise(i, values);
        }
        levels_[i].status = levels_[i].bound == values[i] ? Status::optimal : Status::feasible;
    }
}

/// Where an earlier level is not reached, what a level can be by itself may say more.
JUMPA_INLINE void LevelPlanning::prove_otherwise(std::size_t level, const std::vector<Value>& values) {
    LevelProof alone = level + 1 == values.size() ? points_proof() : prove_alone(event_, candidates_, goals_, level);
    const auto bound = alone.bound(values);
    const auto before = selection_.proofs[level].bound(values);
    if (bound && (!before || *bound < *before)) {
        levels_[level].bound = *bound;
        selection_.proofs[level] = std::move(alone);
    }
}

JUMPA_INLINE LevelProof LevelPlanning::points_proof() const {
    LevelPrices prices = points_alone_.prices;
    prices.lambda.assign(goals_.levels().size() - 1, 0);
    return proof_by(event_, candidates_, goals_, goals_.levels().size() - 1, std::move(prices));
}

/// True where all levels before this one meet their bounds.
JUMPA_INLINE bool LevelPlanning::all_reached(std::size_t level) const {
    return std::all_of(levels_.begin(), levels_.begin() + static_cast<std::ptrdiff_t>(level),
                       [](const Level& before) { return before.status == Status::optimal; });
}

JUMPA_INLINE bool LevelPlanning::near_enough() const {
    return all_reached(levels_.size() - 1) && gap_of(levels_.back().value, levels_.back().bound) <= options_.gap;
}

JUMPA_INLINE Certificate LevelPlanning::certificate() const {
    Certificate certificate;
    for (const LevelProof& proof : selection_.proofs) {
        certificate.levels.push_back(proof.prices);
    }
    return certificate;
}

JUMPA_INLINE std::optional<Ending> LevelPlanning::ending() const {
    if (all_reached(levels_.size())) {
        return std::nullopt;
    }
    if (near_enough()) {
        return Ending::near_enough;
    }
    if (watch_.stopped()) {
        return Ending::stopped;
    }
    return work_.left() <= 0 ? Ending::effort_spent : Ending::nothing_gained;
}

} // namespace jumpa::detail

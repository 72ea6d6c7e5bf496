#pragma once

#include <jumpa/scheduling/detail/assign_slots.hpp>
#include <jumpa/scheduling/detail/close_by_branching.hpp>
#include <jumpa/scheduling/detail/greedy.hpp>
#include <jumpa/scheduling/detail/memory.hpp>
#include <jumpa/scheduling/detail/planning.hpp>
#include <jumpa/scheduling/detail/polish.hpp>
#include <jumpa/scheduling/detail/search.hpp>
#include <jumpa/scheduling/detail/select_levels.hpp>
#include <jumpa/scheduling/detail/stated_bound.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace jumpa::detail {

JUMPA_INLINE void Planning::run() {
    for (const auto stage : {
             &Planning::greedy,             // the best pair first: what the plan is never worse than
             &Planning::select,             // who meets whom, were there no slots; the first bound
             &Planning::assign_slots,       // when they meet
             &Planning::polish,             // slots anew, one by one
             &Planning::tighten,            // a bound by prices per company and slot
             &Planning::close_if_quick,     // a proof by cases, where few will do
             &Planning::search,             // slots anew, some at a time, by these prices
             &Planning::close_by_branching, // a proof by cases, where the event is small
         }) {
        if (!watch_.enough()) {
            (this->*stage)();
        }
    }
}

JUMPA_INLINE void Planning::greedy() {
    agenda_ = greedy_agenda(event_, candidates_, pin_slots_);
    greedy_value_ = agenda_.value();
    watch_.found(greedy_value_);
}

JUMPA_INLINE void Planning::select() {
    watch_.enter("select");
    proof_ = select_within_limits(event_, candidates_);
    watch_.proved(proof_.bound);
    watch_.ask();
}

JUMPA_INLINE void Planning::assign_slots() {
    watch_.enter("slot");
    Agenda assigned = detail::assign_slots(event_, candidates_, proof_, pin_slots_);
    watch_.proved(proof_.bound);
    if (assigned.value() >= agenda_.value()) {
        agenda_ = std::move(assigned);
    }
    watch_.found(agenda_.value());
    watch_.ask();
}

JUMPA_INLINE void Planning::polish() {
    watch_.enter("polish");
    detail::polish(event_, candidates_, SlotSet(event_.slots().size(), true), agenda_, work_);
}

/// Spends at most half of what is left.
JUMPA_INLINE void Planning::tighten() {
    if (work_.spent() || some_hold_several_at_once(event_)) {
        return;
    }
    watch_.enter("bound");
    const std::uint64_t needed = bytes_to_improve(size_of_day(event_, candidates_));
    memory_refused_ = needed > options_.memory_limit;
    if (memory_refused_) {
        return;
    }
    spare_memory_ = options_.memory_limit - needed;
    const std::int64_t most = work_.left() / 2;
    Work half(most, &watch_);
    tight_ = detail::tighten(event_, candidates_, proof_, agenda_, half);
    work_.spend(most - half.left());
    take_bound();
}

JUMPA_INLINE void Planning::take_bound() {
    LevelPrices prices = level_prices(event_, tight_->best);
    constexpr Value scale = matching::TimeIndexedPrices::scale;
    if (some_sell_and_buy(event_)) { // the checker counts two companies once, whichever of them sells
        tight_->bound = stated_bound(event_, candidates_, prices, scale).value_or(tight_->bound);
    }
    if (tight_->bound < proof_.bound) {
        proof_.bound = tight_->bound;
        proof_.prices = std::move(prices);
        proof_.scale = scale;
    }
}

/// Leaves half of the effort where cases may follow.
JUMPA_INLINE void Planning::search() {
    watch_.enter("search");
    if (tight_) {
        const std::int64_t most = may_branch() ? work_.left() / 2 : work_.left();
        Work some = work_.part(most);
        detail::search(event_, candidates_, agenda_, proof_.bound, *tight_, options_.seed, some);
        work_.spend(most - some.left());
    }
}

JUMPA_INLINE bool Planning::may_branch() const {
    return tight_ && !work_.spent() && !some_sell_and_buy(event_) && worth_branching(size_of_day(event_, candidates_));
}

JUMPA_INLINE void Planning::close_if_quick() {
    if (may_branch()) {
        watch_.enter("cases");
        detail::close_if_quick(event_, candidates_, proof_, agenda_, *tight_, spare_memory_, work_);
    }
}

JUMPA_INLINE void Planning::close_by_branching() {
    if (may_branch()) {
        watch_.enter("cases");
        detail::close_by_branching(event_, candidates_, proof_, agenda_, *tight_, spare_memory_, work_);
    }
}

JUMPA_INLINE std::optional<Ending> Planning::ending() const {
    if (agenda_.value() == proof_.bound) {
        return std::nullopt;
    }
    if (watch_.near_enough()) {
        return Ending::near_enough;
    }
    if (watch_.stopped()) {
        return Ending::stopped;
    }
    if (memory_refused_) {
        return Ending::memory_limit;
    }
    return work_.left() <= 0 ? Ending::effort_spent : Ending::nothing_gained;
}

JUMPA_INLINE std::int64_t Planning::entries_of(std::int64_t effort) {
    constexpr std::int64_t entries_per_effort = 30'000'000;
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / entries_per_effort;
    return std::clamp<std::int64_t>(effort, 0, most) * entries_per_effort;
}

} // namespace jumpa::detail

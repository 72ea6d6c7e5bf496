#pragma once

#include <jumpa/matching/price_descent.hpp>
#include <jumpa/scheduling/detail/day_problem.hpp>
#include <jumpa/scheduling/detail/descend.hpp>
#include <jumpa/scheduling/detail/tighten.hpp>

#include <algorithm>

namespace jumpa::detail {

/// The selection's prices over slots: a company's price goes to its slots unless its own maximum binds.
inline matching::TimeIndexedPrices spread_prices(const Event& event, const LevelPrices& selection) {
    constexpr std::int32_t scale = matching::TimeIndexedPrices::scale;
    const std::size_t slots = event.slots().size();
    matching::TimeIndexedPrices prices;
    prices.presence.assign(event.companies().size() * slots, 0);
    prices.room.assign(slots, 0);
    prices.most.assign(event.companies().size(), 0);
    for (const AttendeePrice& entry : selection.q) {
        const std::size_t c = entry.attendee.index();
        const auto price = static_cast<std::int32_t>(entry.price * scale);
        if (static_cast<std::size_t>(event.most_meetings(entry.attendee)) < event.open_slots(entry.attendee).count()) {
            prices.most[c] = price;
        } else {
            event.open_slots(entry.attendee).for_each([&](std::size_t s) { prices.presence[c * slots + s] = price; });
        }
    }
    for (const AttendeeSlotPrice& entry : selection.u) {
        prices.presence[entry.attendee.index() * slots + entry.slot.index()] +=
            static_cast<std::int32_t>(entry.price * scale);
    }
    for (const SlotPrice& entry : selection.k) {
        prices.room[entry.slot.index()] = static_cast<std::int32_t>(entry.price * scale);
    }
    return prices;
}

/// The selection's pairs, each in equal parts over the slots in which it could be held: the fractional solution that
/// goes with its prices.
inline std::vector<std::int32_t> spread_shares(const DayProblem& day, const Selection& selection) {
    std::vector<std::int32_t> shares(day.problem.entries(), 0);
    auto chosen = selection.chosen.begin();
    for (std::size_t p = 0; p < day.candidate.size(); ++p) {
        if (chosen != selection.chosen.end() && *chosen == day.candidate[p]) {
            ++chosen;
            const auto first = shares.begin() + static_cast<std::ptrdiff_t>(day.problem.first_entry[p]);
            const auto last = shares.begin() + static_cast<std::ptrdiff_t>(day.problem.first_entry[p + 1]);
            std::fill(first, last, matching::PriceDescent::one / static_cast<std::int32_t>(last - first));
        }
    }
    return shares;
}

JUMPA_INLINE TightBound tighten(const Event& event, const Candidates& candidates, const Selection& selection,
                                const Agenda& agenda, Work& work) {
    constexpr std::int64_t stride = 200;
    const DayProblem day = whole_day(event, candidates);
    matching::PriceDescent descent(day.problem, work.executor());
    descent.start(spread_prices(event, selection.prices), spread_shares(day, selection));
    const int most_idle = day.problem.entries() > many_entries ? 1 : 4;
    int idle_strides = 0;
    while (!work.spent() && idle_strides < most_idle && descent.best_bound() > agenda.value()) {
        const Value before = descent.best_bound();
        descend(descent, stride, work);
        // From strides that gain less than three millionths the rest is better spent on the plan.
        idle_strides = (before - descent.best_bound()) * 300'000 < before ? idle_strides + 1 : 0;
        work.proved(descent.best_bound());
    }
    return {descent.best_bound(), descent.best_prices(), {day.problem.first_entry, day.problem.slot, descent.shares()}};
}

JUMPA_INLINE LevelPrices level_prices(const Event& event, const matching::TimeIndexedPrices& prices) {
    LevelPrices level;
    const std::size_t slots = event.slots().size();
    for (std::size_t c = 0; c < event.companies().size(); ++c) {
        for (std::size_t s = 0; s < slots; ++s) {
            if (prices.presence[c * slots + s] != 0) {
                level.u.push_back({CompanyId{c}, SlotId{s}, prices.presence[c * slots + s]});
            }
        }
        if (prices.most[c] != 0) {
            level.q.push_back({CompanyId{c}, prices.most[c]});
        }
    }
    for (std::size_t s = 0; s < slots; ++s) {
        if (prices.room[s] != 0) {
            level.k.push_back({SlotId{s}, prices.room[s]});
        }
    }
    return level;
}

} // namespace jumpa::detail

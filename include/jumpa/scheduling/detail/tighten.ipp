#pragma once

#include <jumpa/matching/price_descent.hpp>
#include <jumpa/scheduling/detail/day_problem.hpp>
#include <jumpa/scheduling/detail/descend.hpp>
#include <jumpa/scheduling/detail/tighten.hpp>

#include <algorithm>
#include <array>

namespace jumpa::detail {

/// How many companies of each side are there in a slot.
inline std::array<std::int32_t, 2> present_in(const Event& event, std::size_t slot) {
    std::array<std::int32_t, 2> present{0, 0};
    for (std::size_t c = 0; c < event.companies().size(); ++c) {
        const CompanyId company{c};
        if (event.open_slots(company).contains(slot)) {
            present[event.sells(company) ? 0 : 1] += event.sells(company) || event.buys(company) ? 1 : 0;
        }
    }
    return present;
}

/// The selection's prices spread over slots: a company's price goes to its slots unless its own maximum binds, and the
/// price of the tables to the scarcer side where a slot has fewer people than tables.
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
    for (const SlotPrice& entry : selection.k) {
        const std::size_t s = entry.slot.index();
        const auto price = static_cast<std::int32_t>(entry.price * scale);
        const auto [sellers, buyers] = present_in(event, s);
        if (std::min(sellers, buyers) >= static_cast<std::int32_t>(event.tables_in(entry.slot).size())) {
            prices.room[s] = price;
            continue;
        }
        for (std::size_t c = 0; c < event.companies().size(); ++c) {
            const CompanyId company{c};
            const bool scarce = sellers <= buyers ? event.sells(company) : event.buys(company);
            if (scarce && event.open_slots(company).contains(s)) {
                prices.presence[c * slots + s] += price;
            }
        }
    }
    return prices;
}

inline std::vector<std::int32_t> shares_of(const DayProblem& day, const Agenda& agenda) {
    std::vector<std::int32_t> shares(day.problem.entries(), 0);
    for (std::size_t p = 0; p < day.candidate.size(); ++p) {
        for (std::size_t e = day.problem.first_entry[p]; e < day.problem.first_entry[p + 1]; ++e) {
            const bool held = agenda.slot_of(day.candidate[p]) == day.problem.slot[e];
            shares[e] = held ? matching::PriceDescent::one : 0;
        }
    }
    return shares;
}

JUMPA_INLINE TightBound tighten(const Event& event, const Candidates& candidates, const Selection& selection,
                                const Agenda& agenda, Work& work) {
    constexpr std::int64_t stride = 200;
    const DayProblem day = whole_day(event, candidates);
    matching::PriceDescent descent(day.problem);
    descent.start(spread_prices(event, selection.prices), shares_of(day, agenda));
    int idle_strides = 0;
    while (!work.spent() && idle_strides < 8 && descent.best_bound() > agenda.value()) {
        const Value before = descent.best_bound();
        descend(descent, stride, work);
        // From strides that gain less than a millionth the rest is better spent on the plan.
        idle_strides = (before - descent.best_bound()) * 1'000'000 < before ? idle_strides + 1 : 0;
        work.proved(descent.best_bound());
    }
    return {descent.best_bound(),
            descent.best_prices(),
            descent.prices(),
            {day.problem.first_entry, day.problem.slot, descent.shares()}};
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

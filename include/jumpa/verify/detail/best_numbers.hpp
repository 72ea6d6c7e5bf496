#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/verify/detail/exact_sum.hpp>
#include <jumpa/verify/detail/open_day.hpp>
#include <jumpa/verify/detail/weighed_levels.hpp>

#include <algorithm>
#include <cstddef>

namespace jumpa::detail {

/// The largest of  price * n + worth(n)  over n from 0 to `most`.
template <class Worth>
[[nodiscard]] ExactSum::Wide largest_worth(Value most, Value price, Worth&& worth) {
    ExactSum::Wide best = worth(0);
    for (Value number = 1; number <= most; ++number) {
        best = std::max(best, static_cast<ExactSum::Wide>(number) * price + worth(number));
    }
    return best;
}

/// The same where nothing but the price matters: all, or none.
[[nodiscard]] inline ExactSum::Wide largest_worth(Value most, Value price) {
    return static_cast<ExactSum::Wide>(most) * std::max<Value>(0, price);
}

/// The most that a company's number of meetings can be worth: its price for each, and what levels make of it.
[[nodiscard]] inline ExactSum::Wide best_number(const WeighedLevels& levels, const OpenDay& day, CompanyId company,
                                                Value price) {
    const Value most = day.most(company);
    if (!levels.look_at_numbers()) {
        return largest_worth(most, price);
    }
    const Value held = day.held(company);
    return largest_worth(most, price, [&](Value number) { return levels.of_number(company, held + number); });
}

/// How many of the meetings that answers say are held count.
[[nodiscard]] inline Value held_of(const OpenDay& day, const Event& event, const Count& count) {
    Value number = 0;
    day.each_held([&](const ScoredPair& pair, SlotId slot) {
        const bool own = pair.seller == count.company || pair.buyer == count.company;
        const bool counts =
            own && count.slots.contains(slot.index()) && event.counts(count, pair.seller, pair.buyer, pair.points);
        number += counts ? 1 : 0;
    });
    return number;
}

/// The most that the meetings which a limit or a set wish counts can be worth.
[[nodiscard]] inline ExactSum::Wide best_count(const WeighedLevels& levels, const OpenDay& day, const Event& event,
                                               std::size_t at, Value price) {
    const Count& count = event.counts()[at];
    const bool limit = count.purpose == Count::Purpose::most;
    const bool matters = levels.look_at_counts();
    if (price == 0 && !matters) {
        return 0;
    }
    const Value held = held_of(day, event, count);
    const Value most =
        limit ? std::min(std::max<Value>(0, count.number - held), day.most(count.company)) : day.most(count.company);
    return matters ? largest_worth(most, price, [&](Value n) { return levels.of_count(count, held + n); })
                   : largest_worth(most, price);
}

} // namespace jumpa::detail

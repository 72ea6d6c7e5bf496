#pragma once

#include <jumpa/model/schedule.hpp>

#include <cstdint>
#include <type_traits>

namespace support {

template <class Change>
void change_prices(jumpa::LevelPrices& prices, Change&& change) {
    for (jumpa::Value& weight : prices.lambda) {
        change(weight);
    }
    for (auto& entry : prices.k) {
        change(entry.slot.value);
        change(entry.price);
    }
    for (auto& entry : prices.q) {
        change(entry.attendee.value);
        change(entry.price);
    }
    for (auto& entry : prices.counts) {
        change(entry.count);
        change(entry.price);
    }
    for (auto& entry : prices.u) {
        change(entry.attendee.value);
        change(entry.slot.value);
        change(entry.price);
    }
}

/// The numbers of a schedule's levels and of their prices.
template <class Change>
void change_levels(jumpa::Schedule& schedule, Change&& change) {
    for (jumpa::Level& level : schedule.levels) {
        change(level.value);
        change(level.bound);
    }
    change(schedule.certificate.scale);
    for (jumpa::LevelPrices& prices : schedule.certificate.levels) {
        change_prices(prices, change);
    }
}

/// Calls visit(changed) for every schedule that differs from `plan` by one in one of the numbers that
/// numbers(schedule, change) hands to `change`.
template <class Numbers, class Visit>
void each_change(const jumpa::Schedule& plan, Numbers&& numbers, Visit&& visit) {
    for (const int by : {-1, 1}) {
        jumpa::Schedule changed = plan;
        numbers(changed, [&](auto& number) {
            const auto before = number;
            number = static_cast<std::remove_reference_t<decltype(number)>>(static_cast<std::int64_t>(number) + by);
            visit(changed);
            number = before;
        });
    }
}

} // namespace support

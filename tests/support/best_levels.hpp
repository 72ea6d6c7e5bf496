#pragma once

#include "support/every_schedule.hpp"

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace support {

/// The most that any schedule reaches, level by level; nothing where no schedule exists.
inline std::optional<std::vector<jumpa::Value>> best_levels(const jumpa::Event& event, const jumpa::Affinity& affinity,
                                                            const std::vector<jumpa::Level>& levels) {
    std::optional<std::vector<jumpa::Value>> best;
    const EverySchedule every(event, affinity);
    for (const Outcome& outcome : every.outcomes()) {
        std::vector<jumpa::Value> values;
        for (const jumpa::Level& level : levels) {
            values.push_back(level_of(event, level.what, outcome));
        }
        best = std::max(best, std::optional(std::move(values)));
    }
    return best;
}

/// An event in which a pair must, or must not, meet.
inline jumpa::Event pinned(const jumpa::Event& event, const jumpa::Pair& pair) {
    return jumpa::EventBuilder(event.data()).pin(pair.seller, pair.buyer).build();
}
inline jumpa::Event banned(const jumpa::Event& event, const jumpa::Pair& pair) {
    return jumpa::EventBuilder(event.data()).ban(pair.seller, pair.buyer).build();
}

/// In which of the best schedules a pair meets.
enum class InBest { none, some, every };

inline InBest in_best(const jumpa::Event& event, const jumpa::Affinity& affinity,
                      const std::vector<jumpa::Level>& levels, const jumpa::Pair& pair) {
    const auto best = best_levels(event, affinity, levels);
    const jumpa::Event without = banned(event, pair);
    if (best_levels(without, same_points(without, affinity), levels) < best) {
        return InBest::every;
    }
    const jumpa::Event with = pinned(event, pair);
    return best_levels(with, same_points(with, affinity), levels) == best ? InBest::some : InBest::none;
}

} // namespace support

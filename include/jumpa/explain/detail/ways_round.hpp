#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// True where each meeting of a plan with this way round may be held the other way round at the same place: the plan
/// keeps its rules and is as good on every level.
inline bool stands_in(const Event& event, const Affinity& affinity, const Pair& way, const Pair& other) {
    const auto& precedences = event.data().precedences;
    const bool ordered = std::any_of(precedences.begin(), precedences.end(),
                                     [&](const Precedence& rule) { return rule.before == way || rule.after == way; });
    const SlotSet slots = event.open_slots(way.seller, way.buyer);
    const SlotSet others = event.open_slots(other.seller, other.buyer);
    const bool as_free = !ordered && (slots & others) == others;
    const bool as_wished =
        event.rules().tiers.empty() || event.tier(way.seller, way.buyer) == event.tier(other.seller, other.buyer);
    const Points points = affinity.points(way.seller, way.buyer);
    const Points other_points = affinity.points(other.seller, other.buyer);
    const auto counts_too = [&](const Count& count) {
        return event.counts(count, way.seller, way.buyer, points) ||
               !event.counts(count, other.seller, other.buyer, other_points);
    };
    const auto all_count = [&](CompanyId company) {
        const auto counts = event.counts_of(company);
        return std::all_of(counts.begin(), counts.end(), counts_too);
    };
    return points >= other_points && as_free && as_wished && all_count(way.seller) && all_count(way.buyer);
}

/// The ways round in which a plan may bring the two together, the one with more points first: of two companies that
/// sell and buy both, unless one stands in for the other. Empty where they cannot meet at all.
inline std::vector<Pair> ways_round(const Event& event, const Affinity& affinity, const Pair& pair) {
    std::vector<Pair> ways;
    for (const Pair& way : {pair, Pair{pair.buyer, pair.seller}}) {
        const bool right = event.sells(way.seller) && event.buys(way.buyer);
        if (right && affinity.points(way.seller, way.buyer) > 0 && event.can_meet(way.seller, way.buyer)) {
            ways.push_back(way);
        }
    }
    if (ways.size() == 2 && affinity.points(ways[0].seller, ways[0].buyer) <
                                affinity.points(ways[1].seller, ways[1].buyer)) {
        std::swap(ways[0], ways[1]);
    }
    if (ways.size() == 2 && stands_in(event, affinity, ways[0], ways[1])) {
        ways.pop_back();
    } else if (ways.size() == 2 && stands_in(event, affinity, ways[1], ways[0])) {
        ways.erase(ways.begin());
    }
    return ways;
}

/// The way round that is spoken of: the first in which they can meet or, where they cannot, the one with more points.
inline Pair better_way(const Event& event, const Affinity& affinity, const Pair& pair) {
    const std::vector<Pair> ways = ways_round(event, affinity, pair);
    const Pair turned{pair.buyer, pair.seller};
    const bool possible = event.sells(turned.seller) && event.buys(turned.buyer);
    const bool better = affinity.points(turned.seller, turned.buyer) > affinity.points(pair.seller, pair.buyer) ||
                        !event.sells(pair.seller) || !event.buys(pair.buyer);
    return !ways.empty() ? ways.front() : possible && better ? turned : pair;
}

} // namespace jumpa::detail

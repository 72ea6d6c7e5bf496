#pragma once

#include <jumpa/core/slot_set.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/scheduling/detail/day_rules.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// A candidate that the event pins.
struct Pinned {
    std::size_t candidate = 0;
    std::uint32_t pin = 0; ///< position in the event's pins
    std::optional<SlotId> slot{};
};

/// The pairs that can meet at all, ascending by seller and buyer: those with points and a common open slot, and every
/// pinned pair whatever it is worth.
struct Candidates {
    std::vector<ScoredPair> pairs{};
    std::vector<Pinned> pinned{};       ///< ascending by candidate
    DayRules rules{};                   ///< of the day, as far as they bear on these pairs
    const Affinity* affinity = nullptr; ///< where the points come from; it must live as long
};

inline Candidates candidates_of(const Event& event, const Affinity& affinity) {
    Candidates candidates;
    std::vector<Pair> pins;
    for (const Pin& pin : event.pins()) {
        pins.push_back({pin.seller, pin.buyer});
    }
    std::sort(pins.begin(), pins.end());
    const auto is_pinned = [&](const ScoredPair& pair) {
        return !pins.empty() && std::binary_search(pins.begin(), pins.end(), Pair{pair.seller, pair.buyer});
    };
    for (const ScoredPair& pair : affinity.pairs()) {
        if (event.can_meet(pair.seller, pair.buyer) && !is_pinned(pair)) {
            candidates.pairs.push_back(pair);
        }
    }
    for (const Pair& pair : pins) {
        candidates.pairs.push_back({pair.seller, pair.buyer, affinity.points(pair.seller, pair.buyer)});
    }
    const auto before = [](const ScoredPair& a, const ScoredPair& b) {
        return Pair{a.seller, a.buyer} < Pair{b.seller, b.buyer};
    };
    const auto middle = candidates.pairs.end() - static_cast<std::ptrdiff_t>(pins.size());
    std::inplace_merge(candidates.pairs.begin(), middle, candidates.pairs.end(), before);

    for (std::uint32_t p = 0; p < event.pins().size(); ++p) {
        const Pin& pin = event.pins()[p];
        const auto at = std::lower_bound(candidates.pairs.begin(), candidates.pairs.end(),
                                         ScoredPair{pin.seller, pin.buyer, 0}, before);
        candidates.pinned.push_back({static_cast<std::size_t>(at - candidates.pairs.begin()), p, pin.slot});
    }
    std::sort(candidates.pinned.begin(), candidates.pinned.end(),
              [](const Pinned& a, const Pinned& b) { return a.candidate < b.candidate; });
    candidates.rules = DayRules(event, candidates.pairs);
    candidates.affinity = &affinity;
    return candidates;
}

/// Positions of all candidates, best points first, ties by position.
inline std::vector<std::size_t> best_first(const Candidates& candidates) {
    std::vector<std::size_t> order(candidates.pairs.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return candidates.pairs[a].points > candidates.pairs[b].points;
    });
    return order;
}

/// The slots in which a pinned meeting can be held, whatever else is.
inline SlotSet choices(const Event& event, const Pin& pin) {
    SlotSet open = event.open_slots(pin.seller, pin.buyer);
    if (!pin.slot) {
        return open;
    }
    SlotSet only(open.size());
    only.insert(pin.slot->index());
    return open & only;
}

/// The pinned candidates, those with the fewest open slots first. Who holds them in this order finds the zones that the
/// search for their slots found.
inline std::vector<Pinned> hardest_first(const Event& event, const Candidates& candidates) {
    std::vector<Pinned> order = candidates.pinned;
    const auto open = [&](const Pinned& pinned) { return choices(event, event.pins()[pinned.pin]).count(); };
    std::stable_sort(order.begin(), order.end(), [&](const Pinned& a, const Pinned& b) { return open(a) < open(b); });
    return order;
}

} // namespace jumpa::detail

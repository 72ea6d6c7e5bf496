#pragma once

#include <jumpa/core/slot_set.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/scheduling/detail/day_rules.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace jumpa::detail {

/// A candidate that the event pins.
struct Pinned {
    std::size_t candidate = 0;
    std::uint32_t pin = 0; ///< position in the event's pins
    std::optional<SlotId> slot{};
};

[[nodiscard]] inline bool by_pair(const ScoredPair& a, const ScoredPair& b) {
    return Pair{a.seller, a.buyer} < Pair{b.seller, b.buyer};
}

/// The pairs that can meet at all, ascending by seller and buyer: those with points and a common open slot, and every
/// pinned pair whatever it is worth.
struct Candidates {
    std::span<const ScoredPair> pairs{}; ///< the affinity's own where all of them can meet, else `kept`
    std::vector<ScoredPair> kept{};
    std::vector<Pinned> pinned{};       ///< ascending by candidate
    DayRules rules{};                   ///< of the day, as far as they bear on these pairs
    const Affinity* affinity = nullptr; ///< where the points come from; it must live as long

    Candidates() = default;
    Candidates(const Candidates&) = delete; // `pairs` would look at what another keeps
    Candidates& operator=(const Candidates&) = delete;
    Candidates(Candidates&&) = default;
    Candidates& operator=(Candidates&&) = default;
    ~Candidates() = default;
};

/// The pinned pairs and those others that can meet, ascending.
inline std::vector<ScoredPair> pairs_to_keep(const Event& event, const Affinity& affinity,
                                             const std::vector<Pair>& pins) {
    std::vector<ScoredPair> kept;
    kept.reserve(affinity.pairs().size() + pins.size());
    for (const ScoredPair& pair : affinity.pairs()) {
        if (event.can_meet(pair.seller, pair.buyer) &&
            !std::binary_search(pins.begin(), pins.end(), Pair{pair.seller, pair.buyer})) {
            kept.push_back(pair);
        }
    }
    for (const Pair& pair : pins) {
        kept.push_back({pair.seller, pair.buyer, affinity.points(pair.seller, pair.buyer)});
    }
    std::inplace_merge(kept.begin(), kept.end() - static_cast<std::ptrdiff_t>(pins.size()), kept.end(), by_pair);
    return kept;
}

inline Candidates candidates_of(const Event& event, const Affinity& affinity) {
    Candidates candidates;
    std::vector<Pair> pins;
    for (const Pin& pin : event.pins()) {
        pins.push_back({pin.seller, pin.buyer});
    }
    std::sort(pins.begin(), pins.end());
    const bool sessions = !event.data().pair_sessions.empty();
    const auto can_meet = [&](const ScoredPair& pair) {
        return sessions ? event.can_meet(pair.seller, pair.buyer)
                        : event.open_slots(pair.seller).meets(event.open_slots(pair.buyer));
    };
    candidates.pairs = affinity.pairs();
    if (!pins.empty() || !std::all_of(affinity.pairs().begin(), affinity.pairs().end(), can_meet)) {
        candidates.kept = pairs_to_keep(event, affinity, pins);
        candidates.pairs = candidates.kept;
    }
    for (std::uint32_t p = 0; p < event.pins().size(); ++p) {
        const Pin& pin = event.pins()[p];
        const auto at = std::lower_bound(candidates.pairs.begin(), candidates.pairs.end(),
                                         ScoredPair{pin.seller, pin.buyer, 0}, by_pair);
        candidates.pinned.push_back({static_cast<std::size_t>(at - candidates.pairs.begin()), p, pin.slot});
    }
    std::sort(candidates.pinned.begin(), candidates.pinned.end(),
              [](const Pinned& a, const Pinned& b) { return a.candidate < b.candidate; });
    candidates.rules = DayRules(event, candidates.pairs);
    candidates.affinity = &affinity;
    return candidates;
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

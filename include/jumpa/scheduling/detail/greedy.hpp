#pragma once

#include <jumpa/scheduling/detail/agenda.hpp>

#include <vector>

namespace jumpa::detail {

/// What most products do: pinned meetings first, then the best pair first, each in its first common slot.
/// It is the yardstick that every plan is compared with, and never better than ours.
inline Agenda greedy_agenda(const Event& event, const Candidates& candidates,
                            const std::vector<std::uint32_t>& pin_slots) {
    Agenda agenda(event, candidates);
    for (const Pinned& pinned : hardest_first(event, candidates)) {
        agenda.hold(pinned.candidate, pin_slots[pinned.pin]);
    }
    for (const std::size_t candidate : best_first(candidates)) {
        const ScoredPair& pair = candidates.pairs[candidate];
        if (agenda.holds(candidate) || pair.points == 0 || !agenda.has_room(pair.seller) ||
            !agenda.has_room(pair.buyer)) {
            continue;
        }
        const std::uint32_t slot = agenda.first_open_slot(candidate);
        if (slot != Agenda::not_held) {
            agenda.hold(candidate, slot);
        }
    }
    return agenda;
}

} // namespace jumpa::detail

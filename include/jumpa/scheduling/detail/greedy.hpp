#pragma once

#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/best_first.hpp>

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
    const auto wanted = [&](std::size_t candidate) {
        const ScoredPair& pair = candidates.pairs[candidate];
        return pair.points > 0 && agenda.might_hold(pair);
    };
    BestFirst(candidates).each(wanted, [&](std::size_t candidate) {
        const std::uint32_t slot = agenda.first_open_slot(candidate);
        if (slot != Agenda::not_held) {
            agenda.hold(candidate, slot);
        }
        return true;
    });
    return agenda;
}

} // namespace jumpa::detail

#pragma once

#include <jumpa/scheduling/detail/agenda.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace jumpa::detail {

/// A candidate and the slot that it is given.
struct Placement {
    std::size_t candidate = 0;
    std::uint32_t slot = 0;
};
using Placements = std::vector<Placement>;

/// The same placements, with the pins before all others where rules may let only some of them stand.
inline Placements pins_first(const Event& event, const Candidates& candidates, Placements placements) {
    if (!candidates.rules.any() || candidates.pinned.empty()) {
        return placements;
    }
    std::map<std::size_t, std::size_t> order;
    for (const Pinned& pinned : hardest_first(event, candidates)) {
        order.emplace(pinned.candidate, order.size());
    }
    const auto place = [&](const Placement& placement) {
        const auto found = order.find(placement.candidate);
        return found == order.end() ? order.size() : found->second;
    };
    std::stable_sort(placements.begin(), placements.end(),
                     [&](const Placement& a, const Placement& b) { return place(a) < place(b); });
    return placements;
}

/// The agenda of these placements, as far as the rules of the day let them stand; what they do not let stand goes to
/// the first slot where it may be.
///
/// Requires    placements that keep presence, seats and tables
inline Agenda agenda_of(const Event& event, const Candidates& candidates, const Placements& placements) {
    Agenda agenda(event, candidates);
    std::vector<std::size_t> left;
    for (const auto& [candidate, slot] : pins_first(event, candidates, placements)) {
        if (agenda.may_hold(candidate, slot)) {
            agenda.hold(candidate, slot);
        } else {
            left.push_back(candidate);
        }
    }
    for (const std::size_t candidate : left) {
        const std::uint32_t slot = agenda.first_open_slot(candidate);
        if (slot != Agenda::not_held) {
            agenda.hold(candidate, slot);
        }
    }
    return agenda;
}

} // namespace jumpa::detail

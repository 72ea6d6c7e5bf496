#pragma once

#include <jumpa/scheduling/detail/agenda.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jumpa::detail {

/// A candidate and the slot that it is given.
struct Placement {
    std::size_t candidate = 0;
    std::uint32_t slot = 0;
};
using Placements = std::vector<Placement>;

/// The agenda of these placements, as far as the rules of the day let them stand; what they do not let stand goes to
/// the first slot where it may be.
///
/// Requires    placements that keep presence, seats and tables; those that must stand come first
inline Agenda agenda_of(const Event& event, const Candidates& candidates, const Placements& placements) {
    Agenda agenda(event, candidates);
    std::vector<std::size_t> left;
    for (const auto& [candidate, slot] : placements) {
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

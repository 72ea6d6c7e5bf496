#pragma once

#include <jumpa/core/points.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace jumpa::detail {

/// What holds a slot's meetings down: its tables, or the side with fewer people there who could meet anybody.
enum class Scarce : std::uint8_t { tables, sellers, buyers };

/// No more meetings than this fit into a slot.
struct SlotCap {
    Value meetings = 0;
    Scarce scarce = Scarce::tables;
};

/// The companies that stand in at least one candidate.
inline std::vector<bool> wanted_companies(const Event& event, const Candidates& candidates) {
    std::vector<bool> wanted(event.companies().size(), false);
    for (const ScoredPair& pair : candidates.pairs) {
        wanted[pair.seller.index()] = true;
        wanted[pair.buyer.index()] = true;
    }
    return wanted;
}

/// One cap per slot.
inline std::vector<SlotCap> slot_caps(const Event& event, const std::vector<bool>& wanted) {
    std::vector<Value> sellers(event.slots().size(), 0);
    std::vector<Value> buyers(event.slots().size(), 0);
    for (std::size_t c = 0; c < wanted.size(); ++c) {
        const CompanyId company{c};
        event.open_slots(company).for_each([&](std::size_t slot) {
            sellers[slot] += wanted[c] && event.sells(company) ? event.seats(company) : 0;
            buyers[slot] += wanted[c] && event.buys(company) ? event.seats(company) : 0;
        });
    }
    std::vector<SlotCap> caps;
    for (std::size_t s = 0; s < sellers.size(); ++s) {
        const Value tables = event.most_at_once(SlotId{s});
        const Value people = std::min(sellers[s], buyers[s]);
        const Scarce side = sellers[s] <= buyers[s] ? Scarce::sellers : Scarce::buyers;
        caps.push_back(people < tables ? SlotCap{people, side} : SlotCap{tables, Scarce::tables});
    }
    return caps;
}

} // namespace jumpa::detail

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
    std::vector<char> seen(event.companies().size(), 0); // a byte each is quicker to write than a bit
    for (const ScoredPair& pair : candidates.pairs) {
        seen[pair.seller.index()] = 1;
        seen[pair.buyer.index()] = 1;
    }
    return {seen.begin(), seen.end()};
}

/// One cap per slot.
inline std::vector<SlotCap> slot_caps(const Event& event, const std::vector<bool>& wanted) {
    std::vector<Value> sellers(event.slots().size(), 0);
    std::vector<Value> buyers(event.slots().size(), 0);
    const auto add = [&](CompanyId company, std::vector<Value>& side) {
        const Value seats = event.seats(company);
        event.open_slots(company).for_each([&](std::size_t slot) { side[slot] += seats; });
    };
    for (std::size_t c = 0; c < wanted.size(); ++c) {
        const CompanyId company{c};
        if (wanted[c] && event.sells(company)) {
            add(company, sellers);
        }
        if (wanted[c] && event.buys(company)) {
            add(company, buyers);
        }
    }
    std::vector<SlotCap> caps;
    caps.reserve(sellers.size());
    for (std::size_t s = 0; s < sellers.size(); ++s) {
        const Value tables = event.most_at_once(SlotId{s});
        const Value people = std::min(sellers[s], buyers[s]);
        const Scarce side = sellers[s] <= buyers[s] ? Scarce::sellers : Scarce::buyers;
        caps.push_back(people < tables ? SlotCap{people, side} : SlotCap{tables, Scarce::tables});
    }
    return caps;
}

} // namespace jumpa::detail

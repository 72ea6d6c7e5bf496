#pragma once

#include <jumpa/scheduling/detail/pin_conflicts.hpp>
#include <jumpa/scheduling/detail/pin_reasons.hpp>
#include <jumpa/scheduling/detail/place_pins.hpp>

namespace jumpa::detail {

JUMPA_INLINE PinPlacement place_pins(const Event& event, std::int64_t tries) {
    const PinConflicts conflicts(event, tries);
    PinPlacement placement;
    for (const PinList& pins : conflicts.sets()) {
        const std::vector<Reason> reasons = pin_reasons(event, pins);
        placement.reasons.insert(placement.reasons.end(), reasons.begin(), reasons.end());
    }
    if (conflicts.slots()) {
        placement.found = true;
        placement.slots.resize(event.pins().size());
        for (const auto& [pin, slot] : *conflicts.slots()) {
            placement.slots[pin] = slot;
        }
    }
    return placement;
}

} // namespace jumpa::detail

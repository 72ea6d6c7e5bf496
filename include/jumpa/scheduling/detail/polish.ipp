#pragma once

#include <jumpa/scheduling/detail/polish.hpp>
#include <jumpa/scheduling/detail/replan_slot.hpp>

#include <cstdint>

namespace jumpa::detail {

JUMPA_INLINE void polish(const Event& event, const Candidates& candidates, const SlotSet& slots, Agenda& agenda,
                         Work& work) {
    for (bool better = true; better && !work.spent();) {
        better = false;
        slots.for_each([&](std::size_t slot) {
            if (work.spent()) {
                return;
            }
            work.spend(static_cast<std::int64_t>(candidates.pairs.size()));
            better = replan_slot(event, candidates, agenda, static_cast<std::uint32_t>(slot)) || better;
            work.found(agenda.value());
        });
    }
}

} // namespace jumpa::detail

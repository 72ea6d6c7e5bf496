#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/slot_set.hpp>
#include <jumpa/matching/time_indexed.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/tighten.hpp>
#include <jumpa/scheduling/detail/work.hpp>

#include <cstdint>
#include <vector>

namespace jumpa::detail {

/// How to dive.
struct DiveStyle {
    std::int64_t steps = 200;               ///< of the price descent before each slot is decided
    Points cut = 1'000;                     ///< pairs that lose more than this at the prices are left out
    Points bonus = 0;                       ///< on top of the points of a pair where it was held before
    const Agenda* before = nullptr;         ///< where pairs were held before, with a bonus
    const FractionalDay* relaxed = nullptr; ///< where to start from, without a past
};

/// Plans the open slots of an agenda: relaxes them, decides the slot that the fractional solution has decided most,
/// exactly, and goes on with the rest.
///
/// Requires    nothing unpinned is held in the open slots; prices per company and slot, from `tighten` or a dive before
/// Ensures     the agenda keeps every rule; where the work is spent the rest is decided by the prices at hand, where
/// the
///             host says stop the open slots may stay emptier than they could be
/// Complexity  the work of steps * entries for each open slot, and one matching a slot
/// Source      diving on the linear relaxation, [Achterberg2007, ch. 9], a whole slot at a time
JUMPA_INLINE void dive(const Event& event, const Candidates& candidates, Agenda& agenda, SlotSet open,
                       const matching::TimeIndexedPrices& prices, const DiveStyle& style, Work& work);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/dive.ipp>
#endif

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/random.hpp>
#include <jumpa/core/slot_set.hpp>
#include <jumpa/matching/time_indexed.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/tighten.hpp>
#include <jumpa/scheduling/detail/work.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// How to dive.
struct DiveStyle {
    std::int64_t first_steps = 300; ///< of the price descent before anything is decided
    std::int64_t steps = 300;       ///< before each slot is decided
    Points cut = 1'000;             ///< pairs that lose more than this at the prices are left out
    Points preferred = 30;          ///< a whole share in the relaxation is worth so many points when a slot is decided

    const FractionalDay* relaxed = nullptr; ///< where to start from, without a past

    const Agenda* before = nullptr;     ///< where pairs were held before
    Points bonus = 0;                   ///< on top of the points of a pair where it was held before
    Points noise = 0;                   ///< up or down, on top of the points of every entry
    std::optional<std::int32_t> sure{}; ///< shares of so many thousandths are held at once
    std::optional<Value> least{};       ///< an agenda that will be worth less is not wanted
};

/// Plans the open slots of an agenda: relaxes them, decides the slot that the fractional solution has decided most,
/// exactly, and goes on with the rest.
///
/// Requires    nothing to be planned is held in the open slots; prices per company and slot, from `tighten`
/// Ensures     the agenda keeps every rule; where the work is spent the rest is decided by the prices at hand; when the
///             host says stop, or where the least worth is out of reach, the open slots may stay emptier than they
///             could be
/// Complexity  the work of steps * entries for each open slot, and one matching a slot
/// Source      diving on the linear relaxation, [Achterberg2007, ch. 9], a whole slot at a time
JUMPA_INLINE void dive(const Event& event, const Candidates& candidates, Agenda& agenda, SlotSet open,
                       const matching::TimeIndexedPrices& prices, const DiveStyle& style, Random& random, Work& work);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/dive.ipp>
#endif

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/slot_set.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/work.hpp>

namespace jumpa::detail {

/// Plans the given slots anew, one by one and each exactly, until a round gains nothing.
///
/// Ensures     the agenda keeps every rule and is worth no less; ends between two slots where the work is spent
/// Complexity  one matching a slot and round
/// Source      block coordinate ascent
JUMPA_INLINE void polish(const Event& event, const Candidates& candidates, const SlotSet& slots, Agenda& agenda,
                         Work& work);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/polish.ipp>
#endif

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/level_goals.hpp>
#include <jumpa/scheduling/detail/work.hpp>

#include <cstdint>

namespace jumpa::detail {

/// Plans one slot anew, exactly and level by level, while all others stay.
///
/// Requires    an agenda that keeps every rule
/// Ensures     the agenda keeps every rule, and no other set of meetings in this slot would be better on the first
/// level
///             on which they differ
/// Complexity  one quota matching over the candidates that could be held in the slot
/// Source      beside fixed others, what a company's next meeting adds is a number: each block is an assignment problem
JUMPA_INLINE void replan_by_levels(const Event& event, const Candidates& candidates, const LevelGoals& goals,
                                   Agenda& agenda, std::uint32_t slot, Work& work);

/// Plans all slots anew, one by one, until a round gains nothing. Never worse; ends early where the work is spent.
JUMPA_INLINE void polish_by_levels(const Event& event, const Candidates& candidates, const LevelGoals& goals,
                                   Agenda& agenda, Work& work);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/replan_levels.ipp>
#endif

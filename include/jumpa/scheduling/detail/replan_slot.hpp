#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>

#include <cstdint>

namespace jumpa::detail {

/// Plans one slot anew, exactly, while all others stay: the best set of meetings of that slot given the rest of the
/// day.
///
/// Requires    an agenda that keeps every rule
/// Ensures     the agenda keeps every rule and is worth no less; true where it is worth more
/// Complexity  one maximum-weight matching over the candidates that could be held in the slot
/// Source      block coordinate ascent; each block is an assignment problem
[[nodiscard]] JUMPA_INLINE bool replan_slot(const Event& event, const Candidates& candidates, Agenda& agenda,
                                            std::uint32_t slot);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/replan_slot.ipp>
#endif

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/memory.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/detail/tighten.hpp>
#include <jumpa/scheduling/detail/work.hpp>

#include <cstdint>

namespace jumpa::detail {

/// True for about a hundred attendees who are there most of the day; beyond that a tree hardly ever closes.
[[nodiscard]] inline bool worth_branching(const DaySize& size) {
    return size.entries <= 60'000;
}

/// Closes the gap of a small event by a proof by cases, which may also find a better agenda.
///
/// Requires    the bound that `tighten` found for this event; memory in bytes
/// Ensures     the agenda keeps every rule and is worth no less, the bound is no higher; where it fell, the selection's
///             proof has the cases. Ends where value and bound meet, or where the work is spent
/// Complexity  the work
JUMPA_INLINE void close_by_branching(const Event& event, const Candidates& candidates, Selection& selection,
                                     Agenda& agenda, const TightBound& tight, std::uint64_t memory, Work& work);

/// The same for events that need a moment only: what it cannot close with little work, it leaves as it was, but for a
/// better agenda.
JUMPA_INLINE void close_if_quick(const Event& event, const Candidates& candidates, Selection& selection, Agenda& agenda,
                                 const TightBound& tight, std::uint64_t memory, Work& work);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/close_by_branching.ipp>
#endif

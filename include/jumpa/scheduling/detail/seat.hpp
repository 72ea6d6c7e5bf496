#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <vector>

namespace jumpa::detail {

/// Gives every meeting a table, slot by slot: a buyer keeps the table it had where that table stands and is free;
/// a buyer without one takes the table that the fewest buyers call theirs.
///
/// Requires    meetings within the tables of their slots, at most one a slot and company
/// Ensures     meetings ascending by slot and table, no table used twice in a slot
/// Complexity  O(meetings log meetings + slots * tables)
JUMPA_INLINE void seat(const Event& event, std::vector<Meeting>& meetings);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/seat.ipp>
#endif

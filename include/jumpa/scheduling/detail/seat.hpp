#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// A meeting, and the zone that it has to sit in where zones matter.
struct Seated {
    Meeting meeting{};
    std::optional<std::uint32_t> zone{};

    friend bool operator==(const Seated&, const Seated&) = default;
};

/// Gives every meeting a table, slot by slot: a buyer keeps the table it had where that table stands and is free;
/// a buyer without one takes the table that the fewest buyers call theirs. Where a pin names a table, that is it.
///
/// Requires    meetings within the tables of their slots and zones; pinned tables that stand, each once a slot
/// Ensures     meetings ascending by slot and table, no table used twice in a slot
/// Complexity  O(meetings log meetings + slots * tables)
JUMPA_INLINE void seat(const Event& event, std::vector<Seated>& meetings);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/seat.ipp>
#endif

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/select.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace jumpa::detail {

/// Gives the chosen candidates slots, then fills what is left with the best candidates that still find a place.
///
/// Requires    chosen within the limits of attendees and tables, pins among them; pin_slots as `place_pins` found them
/// Ensures     every pin is held; every chosen candidate is held where everyone is always there and all slots have the
///             same number of tables (König's theorem with balancing); elsewhere as many as alternating chains can
///             place, the best first
/// Complexity  near-linear in chosen and candidates
[[nodiscard]] JUMPA_INLINE Agenda assign_slots(const Event& event, const Candidates& candidates,
                                               std::span<const std::size_t> chosen,
                                               const std::vector<std::uint32_t>& pin_slots);

/// The same for a selection, which becomes another one, with a bound no higher, where who is there when does not let
/// all of it find slots.
[[nodiscard]] JUMPA_INLINE Agenda assign_slots(const Event& event, const Candidates& candidates, Selection& selection,
                                               const std::vector<std::uint32_t>& pin_slots);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/assign_slots.ipp>
#endif

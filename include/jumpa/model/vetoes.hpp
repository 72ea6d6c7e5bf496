#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <vector>

namespace jumpa {

/// Everything that forbids a pair to meet, one reason each: a ban, a "no thanks" and whose, an earlier meeting, or
/// wishes that the event asks for and that are not there. Empty where `Event::veto` says nothing.
[[nodiscard]] JUMPA_INLINE std::vector<Reason> vetoes(const Event& event, const Pair& pair);

/// The same for a pair that is pinned: it needs no wishes, and the reasons speak of the pin.
[[nodiscard]] JUMPA_INLINE std::vector<Reason> vetoes_of_pin(const Event& event, const Pair& pair);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/model/vetoes.ipp>
#endif

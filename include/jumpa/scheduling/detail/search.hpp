#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/slot_set.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/tighten.hpp>
#include <jumpa/scheduling/detail/work.hpp>

#include <cstdint>

namespace jumpa::detail {

/// Improves an agenda by planning a few slots, or all of them, anew with the prices of the relaxation.
///
/// Ensures     the agenda keeps every rule and is worth no less; ends where it meets the bound, where many rounds in a
///             row bring nothing or where the work is spent; the same seed gives the same agenda
/// Complexity  the work
/// Source      large neighbourhood search, [Shaw1998], with dives as the repair
JUMPA_INLINE void search(const Event& event, const Candidates& candidates, Agenda& agenda, Value bound,
                         const TightBound& tight, std::uint64_t seed, Work& work);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/search.ipp>
#endif

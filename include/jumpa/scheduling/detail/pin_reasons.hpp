#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/scheduling/detail/pin_search.hpp>

#include <vector>

namespace jumpa::detail {

/// Why some pins cannot be held together, in a sentence with the pins and what stands in their way, and nothing else.
/// Of a single pin there may be several reasons, each enough alone.
///
/// Requires    pins that cannot be held together, none of which can be left out
[[nodiscard]] JUMPA_INLINE std::vector<Reason> pin_reasons(const Event& event, const PinList& pins);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/pin_reasons.ipp>
#endif

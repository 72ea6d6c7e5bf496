#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/event_draft.hpp>

namespace jumpa::detail {

/// Everything that is wrong with a completed draft, in the order of the event file.
///
/// Requires    one role per company, a taxonomy
/// Ensures     an empty list only if every reference is resolved and every value is in its range
/// Complexity  O(n log n) in the size of the draft
[[nodiscard]] JUMPA_INLINE Faults faults_of(const EventDraft& draft);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/model/detail/event_checks.ipp>
#endif

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/event_draft.hpp>

#include <string>

namespace jumpa {

/// What is wrong with a company by itself: its name, place, offers and needs, as `EventBuilder` would report them, with
/// `where` for its place. For hosts that hand over companies one by one and never hold them all.
///
/// Requires    `draft` has a taxonomy; nothing else of it is looked at
[[nodiscard]] JUMPA_INLINE Faults faults_of(const Company& company, const EventDraft& draft, const std::string& where);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/model/company_faults.ipp>
#endif

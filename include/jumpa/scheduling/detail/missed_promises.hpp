#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>

#include <vector>

namespace jumpa::detail {

/// One reason for every company that holds fewer meetings than it was promised: what it lacks, and what stands in the
/// way. Empty where nothing was promised.
///
/// Requires    the levels of that agenda
/// Complexity  O(candidates + companies)
[[nodiscard]] JUMPA_INLINE std::vector<Reason> missed_promises(const Event& event, const Candidates& candidates,
                                                               const Agenda& agenda, const std::vector<Level>& levels);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/missed_promises.ipp>
#endif

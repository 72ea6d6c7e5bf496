#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>

#include <cstdint>
#include <vector>

namespace jumpa::detail {

/// What a schedule holds, as promises count it.
struct HeldMeetings {
    std::vector<std::int32_t> of_company{};
    std::vector<std::int32_t> counted{}; ///< per position of Event::counts
};

/// One reason for every company that holds fewer meetings than it was promised: what it lacks, and what stands in the
/// way. Empty where nothing is missed. `proved`: no schedule misses fewer in all.
///
/// Complexity  O(candidates + companies)
[[nodiscard]] JUMPA_INLINE std::vector<Reason> missed_promises(const Event& event, const Candidates& candidates,
                                                               const HeldMeetings& held, bool proved);

/// The same of an agenda and its levels.
[[nodiscard]] JUMPA_INLINE std::vector<Reason> missed_promises(const Event& event, const Candidates& candidates,
                                                               const Agenda& agenda, const std::vector<Level>& levels);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/missed_promises.ipp>
#endif

#pragma once

#include <jumpa/core/digest.hpp>
#include <jumpa/core/messages.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace jumpa::detail {

inline void refuse_other_points(const Event& event, const Affinity& affinity) {
    if (affinity.event_digest() != event.digest()) {
        throw InputError({fault("/points", "other_event.points")});
    }
}

/// Lets a schedule claim what was found of it.
inline void claim(Schedule& schedule, const Verdict& found) {
    schedule.levels = found.levels;
    const bool all = std::all_of(found.levels.begin(), found.levels.end(),
                                 [](const Level& level) { return level.status == Status::optimal; });
    schedule.status = all ? Status::optimal : Status::feasible;
    schedule.ended = all ? std::nullopt : schedule.ended;
}

/// A schedule with its proof taken over to an event that need not be the one it was made for: its levels say what
/// `verify` finds there. Nothing where it breaks a rule of that event, or where its prices or cases prove nothing.
///
/// A certificate is only prices and questions, so it may be tried on any event; what it proves, the checker tells.
inline std::optional<Schedule> judged(const Event& event, const Affinity& affinity, Schedule schedule) {
    schedule.digests.event = hex_digits(event.digest());
    schedule.digests.points = hex_digits(affinity.digest());
    const Verdict found = verify(event, affinity, schedule);
    if (schedule.status == Status::infeasible || !found.bound) {
        return std::nullopt;
    }
    claim(schedule, found);
    if (!verify(event, affinity, schedule).valid()) {
        return std::nullopt;
    }
    return schedule;
}

} // namespace jumpa::detail

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/diagnostics.hpp>
#include <jumpa/explain/event_change.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/scheduling/plan_options.hpp>

#include <string>
#include <vector>

namespace jumpa {

/// The best that a change can do on a level of the plan, told from prices.
struct MostGain {
    Objective what = Objective::points;
    Value at_most = 0;

    friend bool operator==(const MostGain&, const MostGain&) = default;
};

/// What a change does on a level of the plan, told from two plans; a loss where it is below 0.
struct Gain {
    Objective what = Objective::points;
    Value at_least = 0;
    Value at_most = 0;

    /// True where the number is proved: both plans are.
    [[nodiscard]] bool exact() const { return at_least == at_most; }
    friend bool operator==(const Gain&, const Gain&) = default;
};

/// What would be different if the event were. Gains are those of the best plan over the best plan, highest level
/// first, as far down as they are certain: a level counts only where those before it are settled.
struct WhatIf {
    EventChange change{};
    bool no_change = false;            ///< it is so already
    std::vector<MostGain> by_prices{}; ///< at once, without planning; empty where no price tells
    std::vector<Gain> replanned{};     ///< the fact; empty where one of the two has no plan, or none was sought
    Status before = Status::stopped;   ///< of the plan for the event as it is
    Status after = Status::stopped;    ///< of the plan for the changed event; `stopped` where none was sought
    bool stopped = false;              ///< somebody said stop while one of the two was planned
    std::size_t meetings_before = 0;
    std::size_t meetings_after = 0;
    std::vector<Reason> reasons{}; ///< where the changed event has no schedule
};

/// How to find out what a change is worth.
struct WhatIfOptions {
    PlanOptions plan{}; ///< of the plan for the changed event
    bool replan = true; ///< false: tell only what prices say
};

/// Tells what a change of the event is worth: more or fewer tables, an attendee who stays longer or leaves earlier, who
/// may hold more or fewer meetings, or does not come at all.
///
/// Problem     the value of the best plan of the changed event, less that of the event as it is
/// Units       of each level: points, or meetings that promises lack (a gain is one less)
/// Requires    points made for this event; a schedule of it with its proof and with the levels that `options.plan` asks
///             for. Any other schedule does as well, but then the event as it is will be planned first
/// Ensures     `by_prices`: no plan gains more. The schedule's prices are a bound on the changed event, too: what it is
///             there, less the schedule's value, is the gap and the price of the change. `verify` works it out, no
///             solver. `replanned`: the gain lies in the range; one number where both plans are proved on that level
/// Errors      InputError where the points are another event's or the changed event breaks a rule of events
/// Complexity  that of two calls of `verify`, and of one of `plan`
[[nodiscard]] JUMPA_INLINE WhatIf what_if(const Event& event, const Affinity& affinity, const Schedule& schedule,
                                          const EventChange& change, const WhatIfOptions& options = {});

/// For people, a line or more: the change, what it gains at most, and what planning again says.
[[nodiscard]] JUMPA_INLINE std::string to_string(const Event& event, const WhatIf& found, Language language);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/explain/what_if.ipp>
#include <jumpa/explain/what_if_words.ipp>
#endif

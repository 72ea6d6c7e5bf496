#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/scheduling/plan_options.hpp>

#include <cstdint>
#include <functional>
#include <vector>

namespace jumpa {

/// How to look for reasons.
struct ExplainOptions {
    PlanOptions plan{};             ///< of every plan that is made to find out what something would cost
    std::int32_t most_replans = 50; ///< so many plans at most; 0: tell only what the schedule and its prices say
    bool costs = true;              ///< false: do not even ask the prices

    /// Is told how many plans were made, before each of them, and returns false to stop: then what is known is told.
    std::function<bool(std::int32_t)> on_progress{};
};

/// Tells why wishes were not granted and promises not kept.
///
/// Requires    points made for this event, and a schedule of it that `verify` accepts, ours or another's
/// Ensures     for every pair that one of the two wishes for and that does not meet, what stands in its way: who or
/// what
///             forbids it; no points; no common slot; a company that is full, and with whom; other meetings in every
///             common slot; no free table. Behind it, where something else could give way, what bringing the two
///             together would cost: proved by planning again, a stated range, or the least that the prices say.
///             For every promise that is not kept, why. The dearest wishes first, then promises. Every reason names its
///             pair first among its pairs
/// Errors      InputError where the points are another event's or `verify` refuses the schedule
/// Complexity  O(wishes * slots), that of `verify` for each wish of which prices are asked, and `most_replans` plans
[[nodiscard]] JUMPA_INLINE std::vector<Reason> explain(const Event& event, const Affinity& affinity,
                                                       const Schedule& schedule, const ExplainOptions& options = {});

/// Tells of any two companies when they meet, or what they lack and the smallest change that brings them together.
///
/// Requires    as `explain`; a seller and a buyer
/// Ensures     how many more points the pair needs: with one more than named it is in every best plan, with one fewer
///             in none; or that even 10'000 points would not do; a range where a plan is not proved. Then one further
///             meeting, slot or table, of each kind the first that puts the pair into every best plan, or that none of
///             them does. All by planning again, as far as `most_replans` goes; it says where something was not tried
/// Errors      as `explain`; InputError where the two are not a seller and a buyer
/// Complexity  `most_replans` plans
[[nodiscard]] JUMPA_INLINE std::vector<Reason> explain_pair(const Event& event, const Affinity& affinity,
                                                            const Schedule& schedule, CompanyId seller, CompanyId buyer,
                                                            const ExplainOptions& options = {});

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/explain/explain.ipp>
#include <jumpa/explain/explain_pair.ipp>
#endif

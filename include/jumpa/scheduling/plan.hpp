#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <cstdint>
#include <functional>
#include <string_view>

namespace jumpa {

/// How far planning has come.
struct Progress {
    std::string_view phase{}; ///< "select", "slot", "improve", "seat"
    Value value = 0;          ///< points placed so far
    Value bound = 0;          ///< no schedule has more
};

/// How to plan. Equal options give equal plans, unless `on_progress` stops them.
struct PlanOptions {
    std::uint64_t seed = 1;    ///< of the improvement steps; the same seed gives the same bytes
    std::int64_t effort = 100; ///< improvement rounds where the first plan is not proved; 0: none
    std::function<bool(const Progress&)> on_progress{}; ///< returns false to stop; the best plan so far comes back
};

/// Decides who meets whom, when and at which table.
///
/// Problem     maximise the points of the meetings within availability, most meetings, tables, vetoes and pins
/// Requires    an affinity made for this event
/// Ensures     a schedule that `verify` accepts, or `infeasible` with its reasons; `optimal` exactly where the prices
///             that come with it prove that no schedule has more points; never fewer points than the
///             best-pair-first plan; the same input and options give the same bytes
/// Errors      InputError where the affinity belongs to another event
/// Complexity  near-linear in pairs, times a small number of slots; memory O(pairs + attendees * slots)
/// Source      maximum-weight b-matching, König's theorem, alternating chains; see docs
[[nodiscard]] JUMPA_INLINE Schedule plan(const Event& event, const Affinity& affinity, const PlanOptions& options = {});

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/plan.ipp>
#endif

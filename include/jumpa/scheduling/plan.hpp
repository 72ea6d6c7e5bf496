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
    std::string_view phase{}; ///< "select", "slot", "polish", "bound", "search", "cases"
    Value value = 0;          ///< points placed so far
    Value bound = 0;          ///< no schedule has more
};

/// How to plan. Equal options give equal plans, unless `on_progress` stops them.
struct PlanOptions {
    std::uint64_t seed = 1; ///< of the search; the same seed gives the same bytes

    /// What may be spent where the first plan is not proved: tens of millions of looks at a pair in a slot, very
    /// roughly a tenth of a second each. 0: the first plan, with the selection's bound.
    std::int64_t effort = 100;

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
/// Complexity  near-linear in pairs, times a small number of slots, and then the effort; memory O(pairs + attendees *
///             slots), and 16 bytes for each pair in each slot where the first plan is not proved
/// Source      maximum-weight b-matching, König's theorem, alternating chains; a first-order method on the time-indexed
///             relaxation, dives and large neighbourhood search
[[nodiscard]] JUMPA_INLINE Schedule plan(const Event& event, const Affinity& affinity, const PlanOptions& options = {});

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/plan.ipp>
#endif

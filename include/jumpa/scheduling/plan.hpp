#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/scheduling/plan_options.hpp>

namespace jumpa {

/// Decides who meets whom, when and at which table.
///
/// Problem     maximise the points of the meetings within availability, most meetings, tables, vetoes and pins; before
///             that, miss as few promised meetings as possible and then, if asked for, share meetings out evenly
/// Requires    an affinity made for this event
/// Ensures     a schedule that `verify` accepts, or `infeasible` with its reasons; `optimal` exactly where the prices
///             that come with it prove that no schedule is better; never worse than the best-pair-first plan; every
///             promise that is missed among the reasons; the same input and options give the same bytes
/// Errors      InputError where the affinity belongs to another event
/// Complexity  near-linear in pairs, times a small number of slots, and then the effort; memory O(pairs + attendees *
///             slots), and up to 70 bytes for each pair in each slot where the first plan is not proved, within
///             `memory_limit`
/// Source      maximum-weight b-matching, König's theorem, alternating chains; a first-order method on the time-indexed
///             relaxation, dives and large neighbourhood search
[[nodiscard]] JUMPA_INLINE Schedule plan(const Event& event, const Affinity& affinity, const PlanOptions& options = {});

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/plan.ipp>
#endif

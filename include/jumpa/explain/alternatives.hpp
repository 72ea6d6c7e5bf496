#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/scheduling/plan_options.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace jumpa {

/// What another plan costs on a level against the best one: so many points less, so many promised meetings more that
/// are missed. A range where it is not proved that no plan that differs as much is better.
struct Cost {
    Objective what = Objective::points;
    Value at_least = 0; ///< any plan that differs as much costs this
    Value at_most = 0;  ///< this plan costs this

    /// True where it is proved that no plan that differs as much costs less.
    [[nodiscard]] bool exact() const { return at_least == at_most; }
    friend bool operator==(const Cost&, const Cost&) = default;
};

/// Another plan.
struct Alternative {
    Schedule schedule{};       ///< `verify` accepts it
    std::vector<Cost> costs{}; ///< highest level first, as far down as they are certain; empty of the best plan
};

/// The best plan and others.
struct Alternatives {
    std::vector<Alternative> plans{}; ///< the best one first; empty where there is none
    bool no_more = false;             ///< proved: no plan beyond these differs as much
    bool stopped = false;             ///< somebody said stop, or there was no plan in time
    std::vector<Reason> reasons{};    ///< where there is no plan at all
};

/// How to look for other plans.
struct AlternativeOptions {
    PlanOptions plan{}; ///< of each of them

    /// How many plans may be made to prove each further one to be the next best; beyond, prices look for it.
    std::int32_t most_plans = 400;
};

/// Finds the best plan and the next best ones, each of which differs from all before it.
///
/// Problem     the best plan in which at least `at_least_pairs` of the pairs that meet in the best plan do not meet,
/// and
///             as many of those of each plan found before; then the next, until there are `how_many` beside the best
/// Requires    points made for this event; at_least_pairs >= 1
/// Ensures     pinned pairs stay. Every plan passes `verify` and differs by as much as was asked. Costs are true: no
/// plan
///             that differs as much from the same plans costs less than `at_least`. They are numbers, not ranges, where
///             every plan made on the way is proved optimal and `most_plans` sufficed: for at_least_pairs = 1 that
///             takes about as many plans as there are meetings, for more it may take many more
/// Errors      InputError where the points are another event's
/// Complexity  how_many * most_plans plans at worst
/// Source      partition of the plans by the first pair in which they differ [Murty1968], [Lawler1972]; beyond that,
///             Lagrangian relaxation [Geoffrion1974]: pairs that were used lose a price, and the price is halved down
[[nodiscard]] JUMPA_INLINE Alternatives alternatives(const Event& event, const Affinity& affinity,
                                                     std::int32_t how_many, std::int32_t at_least_pairs,
                                                     const AlternativeOptions& options = {});

/// What another plan costs, for people: "120 points less than the best plan, and no plan that differs as much costs
/// less".
[[nodiscard]] JUMPA_INLINE std::string sentence(const Alternative& alternative, Language language);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/explain/alternatives.ipp>
#include <jumpa/explain/alternatives_words.ipp>
#endif

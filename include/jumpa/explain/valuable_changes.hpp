#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/explain/what_if.hpp>

#include <cstdint>
#include <vector>

namespace jumpa {

/// How to look for the changes that gain most.
struct RankingOptions {
    WhatIfOptions each{};      ///< how each of them is worked out
    std::int32_t how_many = 5; ///< of each kind
};

/// The changes that gain most, of each kind the best first.
struct ValuableChanges {
    std::vector<WhatIf> tables{};   ///< one more table all day or in a slot
    std::vector<WhatIf> presence{}; ///< a company that is there in one slot more
    std::vector<WhatIf> meetings{}; ///< a company that may hold one meeting more
};

/// Tells where one more table, one more slot of a company's time, or one more meeting would help most.
///
/// Problem     of all such changes find the dearest by the prices of the schedule's proof, then what each is worth
/// Requires    as `what_if`
/// Ensures     what is told of each is as true as what `what_if` tells. Left out are changes that are proved to gain
///             nothing, those that have no price (where one set of prices proves the schedule optimal, they gain
///             nothing), and those beyond the 4 * how_many dearest of their kind
/// Errors      as `what_if`
/// Complexity  O(pairs * slots) for each set of prices, and at most 4 * how_many plans of each kind
[[nodiscard]] JUMPA_INLINE ValuableChanges most_valuable_changes(const Event& event, const Affinity& affinity,
                                                                 const Schedule& schedule,
                                                                 const RankingOptions& options = {});

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/explain/valuable_changes.ipp>
#endif

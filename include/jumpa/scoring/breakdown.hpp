#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/breakdown.hpp>
#include <jumpa/scoring/score.hpp>

#include <span>
#include <vector>

namespace jumpa {

/// Tells where the points of a pair come from: each need with the offer that serves it, and what every criterion says.
///
/// Ensures     `points` is what `score` gives the pair with the same options, the cut to the best pairs left aside; 0
///             with the reason where the event vetoes it. A need that is not served shows its nearest offer by
///             category, so that a reader sees what stands in the way.
/// Errors      InputError where a company is not of the event, or for options out of range
/// Complexity  that of preparing the event, O(companies), and of one pair
[[nodiscard]] JUMPA_INLINE Breakdown breakdown(const Event& event, CompanyId seller, CompanyId buyer,
                                               const ScoreOptions& options = {});

/// The same with a host's own criteria beside ours.
[[nodiscard]] JUMPA_INLINE Breakdown breakdown_with(const Event& event, CompanyId seller, CompanyId buyer,
                                                    const ScoreOptions& options, std::span<const OwnCriterion> own);

/// The same with a host's own criteria, each a `Criterion`.
template <Criterion... Own>
    requires(sizeof...(Own) > 0)
[[nodiscard]] Breakdown breakdown(const Event& event, CompanyId seller, CompanyId buyer, const ScoreOptions& options,
                                  const Own&... own) {
    return breakdown_with(event, seller, buyer, options, std::vector{own_criterion(own, options.blend)...});
}

/// The same with a blend alone.
template <Criterion... Own>
    requires(sizeof...(Own) > 0)
[[nodiscard]] Breakdown breakdown(const Event& event, CompanyId seller, CompanyId buyer, const Blend& blend,
                                  const Own&... own) {
    return breakdown(event, seller, buyer, ScoreOptions{.blend = blend}, own...);
}

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/scoring/breakdown.ipp>
#endif

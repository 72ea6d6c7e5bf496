#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/executor.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/scoring/blend.hpp>
#include <jumpa/scoring/criterion.hpp>
#include <jumpa/scoring/own_criterion.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace jumpa {

/// How to score.
struct ScoreOptions {
    Blend blend{};

    /// Keeps a pair only if it is among this many best of its seller or of its buyer (ties go to the lower ids), or
    /// pinned; what was cut is recorded in `Affinity::thresholds`. Two companies that may each sell to the other are
    /// two pairs, and each of them takes a place of its own.
    std::optional<std::uint32_t> best_per_company{};

    /// The threads that may be used; they change how long scoring takes and nothing else. A host's own criteria are
    /// called on the thread that called us, whatever stands here.
    Executor executor{};
};

/// The points of every pair that could meet.
///
/// Problem     an offer and a need get the weighted mean of the criteria that apply, rounded once, halves up, or
///             nothing where a criterion vetoes. A pair gets the mean over the buyer's needs, weighted by their shares
///             (equal ones where no need declares one) and rounded once, halves up, of the best assignment in which
///             each offer serves at most one need and each need takes at most one offer; an unserved need counts 0.
/// Ensures     sparse: pairs with points > 0 that are not vetoed; integers only, so the same bytes everywhere
/// Errors      InputError for weights or a number of best pairs out of range, or a criterion that gives nonsense
/// Complexity  O(pairs with a root category in common * offers * needs); memory O(companies * best_per_company), or
///             O(listed pairs) where everything is kept
[[nodiscard]] JUMPA_INLINE Affinity score(const Event& event, const ScoreOptions& options = {});

/// The same with a host's own criteria beside ours.
[[nodiscard]] JUMPA_INLINE Affinity score_with(const Event& event, const ScoreOptions& options,
                                               std::span<const OwnCriterion> own);

/// The same with a host's own criteria, each a `Criterion`.
template <Criterion... Own>
    requires(sizeof...(Own) > 0)
[[nodiscard]] Affinity score(const Event& event, const ScoreOptions& options, const Own&... own) {
    return score_with(event, options, std::vector{own_criterion(own, options.blend)...});
}

/// The same with a blend alone.
template <Criterion... Own>
    requires(sizeof...(Own) > 0)
[[nodiscard]] Affinity score(const Event& event, const Blend& blend, const Own&... own) {
    return score(event, ScoreOptions{.blend = blend}, own...);
}

/// The host's own points where the event carries them, all of them; otherwise `score`.
[[nodiscard]] JUMPA_INLINE Affinity points_of(const Event& event, const ScoreOptions& options = {});

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/scoring/score.ipp>
#endif

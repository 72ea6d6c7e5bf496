#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/level_goals.hpp>
#include <jumpa/scheduling/detail/select.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// Prices of one level over a scale of 1: no schedule has more than `most` of
/// its value + sum of prices.lambda[j] * value of level j.
struct LevelProof {
    __extension__ using Wide = __int128;

    LevelPrices prices{};
    Wide most = 0;

    /// The bound that follows for schedules as good on the earlier levels as these values; nothing where it does not
    /// fit.
    [[nodiscard]] std::optional<Value> bound(const std::vector<Value>& values) const {
        Wide rest = most;
        for (std::size_t j = 0; j < prices.lambda.size(); ++j) {
            rest -= static_cast<Wide>(prices.lambda[j]) * values[j];
        }
        return static_cast<Value>(rest) == rest ? std::optional(static_cast<Value>(rest)) : std::nullopt;
    }
};

/// Who meets whom when slots are left aside and all levels count, with what proves each level.
struct LevelSelection {
    std::vector<std::size_t> chosen{}; ///< candidates, ascending; every pinned one is among them
    std::vector<LevelProof> proofs{};  ///< one a level
};

/// Chooses the pairs that are best level by level among those that attendees and tables could hold in all.
///
/// Problem     as `select`, with several levels one after the other
/// Requires    pins that fit
/// Ensures     the optimum of this relaxation on every level, and prices that prove it
/// Complexity  that of matching::quota_matching
[[nodiscard]] JUMPA_INLINE LevelSelection select_levels(const Event& event, const Candidates& candidates,
                                                        const LevelGoals& goals);

/// The proof of a level that prices over a scale of 1 are, as the checker will see it.
[[nodiscard]] JUMPA_INLINE LevelProof proof_by(const Event& event, const Candidates& candidates,
                                               const LevelGoals& goals, std::size_t level, LevelPrices prices);

/// What proves one level, whatever the others come to.
[[nodiscard]] JUMPA_INLINE LevelProof prove_alone(const Event& event, const Candidates& candidates,
                                                  const LevelGoals& goals, std::size_t level);

/// Who meets whom by points alone, within what limits count.
///
/// Problem     as `select`, and limits that nest or stand apart and count all slots are kept too
/// Ensures     a bound that `verify` computes from the prices too
/// Complexity  that of select or, where there are rules of the day, of matching::quota_matching
[[nodiscard]] JUMPA_INLINE Selection select_within_limits(const Event& event, const Candidates& candidates);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/select_levels.ipp>
#endif

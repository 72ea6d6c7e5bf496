#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/scoring/blend.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace jumpa {

/// One judgement of an office: `criterion` counts `times` as much as `over`. Saaty's scale: 1 equally, 3 somewhat more,
/// 5 clearly more, 7 far more, 9 beyond comparison, and what lies between; 1.0 / 3 is the judgement 3 turned round.
struct Comparison {
    std::string criterion{};
    std::string over{};
    double times = 1;
};

/// What an office's judgements come to.
struct AhpWeights {
    std::vector<std::string> criteria{};
    std::vector<std::int32_t> weights{}; ///< one per criterion; they sum to the total that was asked for
    std::int32_t consistency_ratio = 0;  ///< in thousandths, rounded up; 100 at most
};

/// Weighs criteria by an office's judgements of every two of them: the analytic hierarchy process, one level of it.
///
/// Problem     the weights are the principal eigenvector of the reciprocal matrix of judgements
/// Shapes      criteria stand in the order in which the judgements first name them, weights in the same order
/// Units       weights are shares of `total`, rounded by largest remainder, ties in the order of the criteria
/// Requires    2 to 15 criteria; every two judged once, in either direction; `times` 1 to 9 or 1/9 to 1, taken to the
///             nearest thousandth of the number that is 1 or more (a group's mean may be 2.47); total 1 to 1'000'000
/// Ensures     a consistency ratio of at most 0.10; integers only from the judgements on, so that compiler and flags
///             change nothing; the order of the judgements changes only the order of the result, and who gets the
///             last unit among equals
/// Errors      InputError with every fault, each at "/judgements/<position>"; above 0.10 it names the most inconsistent
///             judgement, the one with the largest a * w[j] / w[i] or its inverse (a times i over j, w the weights),
///             and the judgement from 1 to 9 nearest to what the others say of the two
/// Complexity  O(criteria^2) a step of the power method, some 20 steps where the judgements agree
/// Source      [Saaty1977] for the weights, [Saaty1980] for the random indices and the limit, [Saaty2003] for the most
///             inconsistent judgement and its cure, which leaves that judgement open as in [Harker1987]
[[nodiscard]] JUMPA_INLINE AhpWeights ahp_weights(std::span<const Comparison> judgements, std::int32_t total = 1'000);

/// The weights as a blend: criteria by the names of its members ("category", "capacity", "location", "credentials",
/// "price", "languages", "wishes", "own"); those that were not weighed get 0.
///
/// Errors      InputError naming every criterion that a blend does not have
[[nodiscard]] JUMPA_INLINE Blend blend_of(const AhpWeights& weights);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/scoring/ahp.ipp>
#endif

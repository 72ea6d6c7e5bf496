#pragma once

#include <jumpa/matching/branching/answers.hpp>
#include <jumpa/matching/price_descent.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace jumpa::matching::detail {

/// The question on which a fractional solution is least decided, the first of equals. Nothing where nothing is left to
/// ask.
[[nodiscard]] inline std::optional<HeldQuestion> next_question(const Remainder& rest,
                                                               const std::vector<std::int32_t>& shares) {
    const TimeIndexedProblem& problem = rest.problem;
    std::optional<HeldQuestion> best;
    std::int64_t most = -1;
    for (std::size_t p = 0; p < problem.pairs.size(); ++p) {
        for (std::size_t e = problem.first_entry[p]; e < problem.first_entry[p + 1]; ++e) {
            const std::int64_t doubt =
                std::clamp(std::min(shares[e], PriceDescent::one - shares[e]), 0, PriceDescent::one);
            if (doubt > most) {
                most = doubt;
                best = HeldQuestion{rest.pair[p], problem.slot[e]};
            }
        }
    }
    return best;
}

} // namespace jumpa::matching::detail

#pragma once

#include <jumpa/matching/branching/answers.hpp>
#include <jumpa/matching/price_descent.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace jumpa::matching::detail {

/// The question on which a fractional solution is least decided: about a pair, or, where every pair is decided, about
/// a pair in a slot. Nothing where nothing is left to ask.
[[nodiscard]] inline std::optional<HeldQuestion> next_question(const Remainder& rest,
                                                               const std::vector<std::int32_t>& shares) {
    const TimeIndexedProblem& problem = rest.problem;
    constexpr std::int64_t one = PriceDescent::one;
    std::optional<HeldQuestion> best;
    std::int64_t most = -1;
    const auto consider = [&](std::size_t pair, std::optional<std::uint32_t> slot, std::int64_t share, bool whole) {
        const std::int64_t doubt = std::clamp<std::int64_t>(std::min(share, one - share), 0, one);
        const std::int64_t merit = doubt * (whole ? 3 : 2);
        if (merit > most) {
            most = merit;
            best = HeldQuestion{rest.pair[pair], slot};
        }
    };
    for (std::size_t p = 0; p < problem.pairs.size(); ++p) {
        std::int64_t sum = 0;
        for (std::size_t e = problem.first_entry[p]; e < problem.first_entry[p + 1]; ++e) {
            sum += shares[e];
            consider(p, problem.slot[e], shares[e], false);
        }
        if (!problem.must_hold(p)) {
            consider(p, std::nullopt, sum, true);
        }
    }
    return best;
}

} // namespace jumpa::matching::detail

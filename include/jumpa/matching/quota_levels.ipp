#pragma once

#include <jumpa/matching/quota_levels.hpp>

#include <algorithm>
#include <utility>

namespace jumpa::matching {
namespace detail {

/// How many edges each vertex of a side has.
[[nodiscard]] inline std::vector<std::int32_t> degrees(const BipartiteGraph& graph, Side side) {
    std::vector<std::int32_t> result(side == Side::rows ? graph.rows() : graph.cols, 0);
    for (Index r = 0; r < graph.rows(); ++r) {
        for (const Index c : graph.row(r)) {
            ++result[side == Side::rows ? r : c];
        }
    }
    return result;
}

[[nodiscard]] inline std::vector<QuotaGain>& gains_of(QuotaLevelGoal& level, Side side) {
    return side == Side::rows ? level.row_gains : level.col_gains;
}

[[nodiscard]] inline std::vector<QuotaGain> missing(std::span<const SoftLeast> minimums) {
    std::vector<QuotaGain> gains;
    for (const SoftLeast& minimum : minimums) {
        gains.push_back({minimum.quota, -minimum.weight * minimum.least, {{minimum.least, minimum.weight}}});
    }
    return gains;
}

} // namespace detail

JUMPA_INLINE QuotaLevelGoal most_edges() {
    return {.each = 1};
}

JUMPA_INLINE QuotaLevelGoal most_of(std::span<const Points> marks) {
    return {.weight = marks};
}

JUMPA_INLINE QuotaLevelGoal most_weight(std::span<const Points> weight) {
    return {.weight = weight};
}

JUMPA_INLINE QuotaLevelGoal least_missing(std::span<const SoftLeast> rows, std::span<const SoftLeast> cols) {
    return {.row_gains = detail::missing(rows), .col_gains = detail::missing(cols)};
}

JUMPA_INLINE QuotaLevelGoal most_even(const QuotaProblem& problem, Side side) {
    QuotaLevelGoal level;
    const std::vector<std::int32_t> degrees = detail::degrees(problem.graph, side);
    const auto quotas = (side == Side::rows ? problem.rows : problem.cols).quotas;
    for (Index v = 0; v < degrees.size(); ++v) {
        // n squared is 1 + 3 + 5 + ... of n odd numbers.
        const std::int32_t most = v < quotas.size() ? std::min(degrees[v], quotas[v].most) : degrees[v];
        QuotaGain gain{v, 0, {}};
        for (Value n = 0; n <= most; ++n) {
            gain.steps.push_back({1, -(2 * n + 1)});
        }
        detail::gains_of(level, side).push_back(std::move(gain));
    }
    return level;
}

JUMPA_INLINE void add_bonus(QuotaLevelGoal& level, const QuotaProblem& problem, Side side,
                            std::span<const Value> bonus) {
    QuotaGain gain;
    for (const Value points : bonus) {
        gain.steps.push_back({1, points});
    }
    const Index vertices = side == Side::rows ? problem.graph.rows() : problem.graph.cols;
    for (; gain.quota < vertices; ++gain.quota) {
        detail::gains_of(level, side).push_back(gain);
    }
}

} // namespace jumpa::matching

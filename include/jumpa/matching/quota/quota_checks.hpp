#pragma once

#include <jumpa/matching/network/flow_ranges.hpp>
#include <jumpa/matching/quota/quota_tree.hpp>

#include <algorithm>
#include <functional>

namespace jumpa::matching::detail {

inline constexpr std::size_t most_levels = 32;

/// So small that 32 products with 64-bit numbers fit in 128 bits together.
[[nodiscard]] inline bool is_small(Value gain) {
    return magnitude(gain) < WideFlow{1} << 58U;
}

/// Named once each, in order, and there.
[[nodiscard]] inline bool are_ascending(std::span<const EdgeIndex> edges, EdgeIndex all) {
    return std::adjacent_find(edges.begin(), edges.end(), std::greater_equal<>{}) == edges.end() &&
           (edges.empty() || edges.back() < all);
}

/// A quota for every vertex, others within earlier ones, no limits crossed. Fills in the vertex of each quota.
[[nodiscard]] inline bool are_nested(std::span<const Quota> quotas, Index vertices, std::vector<Index>& vertex_of) {
    if (quotas.size() < vertices || quotas.size() > std::numeric_limits<Index>::max() / 4) {
        return false;
    }
    vertex_of.resize(quotas.size());
    for (Index q = 0; q < quotas.size(); ++q) {
        const Quota& quota = quotas[q];
        if (quota.least < 0 || quota.least > quota.most || (q >= vertices && quota.within >= q)) {
            return false;
        }
        vertex_of[q] = q < vertices ? q : vertex_of[quota.within];
    }
    return true;
}

/// Every edge lies in a quota of its own vertex; `vertex` tells which that is, for edges in order.
template <class VertexOf>
[[nodiscard]] bool is_sound(const QuotaSide& side, Index vertices, EdgeIndex edges, VertexOf vertex) {
    std::vector<Index> vertex_of;
    if (!are_nested(side.quotas, vertices, vertex_of) || (!side.innermost.empty() && side.innermost.size() != edges)) {
        return false;
    }
    for (EdgeIndex e = 0; e < side.innermost.size(); ++e) {
        if (side.innermost[e] >= vertex_of.size() || vertex_of[side.innermost[e]] != vertex(e)) {
            return false;
        }
    }
    return true;
}

[[nodiscard]] inline bool is_sound(const QuotaProblem& problem) {
    const BipartiteGraph& graph = problem.graph;
    Index r = 0;
    const auto row_of = [&](EdgeIndex e) {
        while (e >= graph.row_begin[r + 1]) {
            ++r;
        }
        return r;
    };
    return problem.least >= 0 && problem.least <= problem.most && are_ascending(problem.held, graph.edges()) &&
           is_sound(problem.rows, graph.rows(), graph.edges(), row_of) &&
           is_sound(problem.cols, graph.cols, graph.edges(), [&](EdgeIndex e) { return graph.column[e]; });
}

/// Steps forward, gains that never grow.
[[nodiscard]] inline bool is_sound(const QuotaGain& gain) {
    const auto grows = [](const GainStep& a, const GainStep& b) { return a.gain < b.gain; };
    return std::adjacent_find(gain.steps.begin(), gain.steps.end(), grows) == gain.steps.end() &&
           std::all_of(gain.steps.begin(), gain.steps.end(),
                       [](const GainStep& step) { return step.units >= 0 && is_small(step.gain); });
}

[[nodiscard]] inline bool are_sound(std::span<const QuotaGain> gains, std::size_t quotas) {
    std::vector<bool> seen(gains.empty() ? 0 : quotas, false);
    for (const QuotaGain& gain : gains) {
        if (gain.quota >= quotas || seen[gain.quota] || !is_sound(gain)) {
            return false;
        }
        seen[gain.quota] = true;
    }
    return true;
}

[[nodiscard]] inline bool are_sound(std::span<const QuotaLevelGoal> levels, const QuotaProblem& problem) {
    return levels.size() <= most_levels && std::all_of(levels.begin(), levels.end(), [&](const QuotaLevelGoal& level) {
               return is_small(level.each) && (level.weight.empty() || level.weight.size() == problem.graph.edges()) &&
                      are_sound(level.row_gains, problem.rows.quotas.size()) &&
                      are_sound(level.col_gains, problem.cols.quotas.size());
           });
}

} // namespace jumpa::matching::detail

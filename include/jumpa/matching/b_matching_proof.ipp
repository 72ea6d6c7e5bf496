#pragma once

#include <jumpa/matching/b_matching.hpp>

#include <algorithm>
#include <functional>

namespace jumpa::matching {
namespace detail {

__extension__ using WideValue = __int128; // three 64-bit prices and every sum of weights fit

[[nodiscard]] inline bool shapes_agree(const BMatchingProblem& problem, const BMatching& matching) {
    const BipartiteGraph& graph = problem.graph;
    return problem.weight.size() == graph.edges() && problem.row_capacity.size() == graph.rows() &&
           problem.col_capacity.size() == graph.cols && matching.row_price.size() == graph.rows() &&
           matching.col_price.size() == graph.cols;
}

/// Strictly ascending and in range, hence without repetition.
[[nodiscard]] inline bool names_edges_once(const std::vector<EdgeIndex>& chosen, EdgeIndex edges) {
    const auto not_ascending = std::adjacent_find(chosen.begin(), chosen.end(), std::greater_equal<>{});
    return not_ascending == chosen.end() && (chosen.empty() || chosen.back() < edges);
}

/// No capacity is exceeded, no price is a subsidy, and nobody pays for a capacity that is not used up.
[[nodiscard]] inline bool is_slack_free(Value load, Value capacity, Value price) {
    return load <= capacity && price >= 0 && (price == 0 || load == capacity);
}

[[nodiscard]] inline bool are_slack_free(std::span<const Value> load, std::span<const std::int32_t> capacity,
                                         std::span<const Value> price) {
    for (std::size_t v = 0; v < load.size(); ++v) {
        if (!is_slack_free(load[v], capacity[v], price[v])) {
            return false;
        }
    }
    return true;
}

/// What the chosen edges add up to.
struct Tally {
    std::vector<Value> row_load;
    std::vector<Value> col_load;
    WideValue value = 0;

    void add(Index r, Index c, Points weight) {
        ++row_load[r];
        ++col_load[c];
        value += weight;
    }
};

/// Adds up the chosen edges, or stops at one whose weight the prices contradict: a chosen edge must be worth its
/// prices, one left out must not be worth more. Requires edges named once, in ascending order.
[[nodiscard]] inline bool agree_with_prices(const BMatchingProblem& problem, const BMatching& matching, Tally& tally) {
    const BipartiteGraph& graph = problem.graph;
    auto next_chosen = matching.edges.begin();
    for (Index r = 0; r < graph.rows(); ++r) {
        const WideValue row_and_total = WideValue{matching.row_price[r]} + matching.total_price;
        for (EdgeIndex e = graph.row_begin[r]; e < graph.row_begin[r + 1]; ++e) {
            const WideValue prices = row_and_total + matching.col_price[graph.column[e]];
            const bool chosen = next_chosen != matching.edges.end() && *next_chosen == e;
            if (chosen ? problem.weight[e] < prices : problem.weight[e] > prices) {
                return false;
            }
            if (chosen) {
                ++next_chosen;
                tally.add(r, graph.column[e], problem.weight[e]);
            }
        }
    }
    return true;
}

} // namespace detail

JUMPA_INLINE bool proves_optimal(const BMatchingProblem& problem, const BMatching& matching) {
    const BipartiteGraph& graph = problem.graph;
    if (!detail::shapes_agree(problem, matching) || !detail::names_edges_once(matching.edges, graph.edges())) {
        return false;
    }
    detail::Tally tally{std::vector<Value>(graph.rows(), 0), std::vector<Value>(graph.cols, 0)};
    return detail::agree_with_prices(problem, matching, tally) && tally.value == matching.value &&
           detail::is_slack_free(static_cast<Value>(matching.edges.size()), problem.total, matching.total_price) &&
           detail::are_slack_free(tally.row_load, problem.row_capacity, matching.row_price) &&
           detail::are_slack_free(tally.col_load, problem.col_capacity, matching.col_price);
}

} // namespace jumpa::matching

#pragma once

#include <jumpa/matching/network/flow_ranges.hpp>
#include <jumpa/matching/quota/gain_runs.hpp>
#include <jumpa/matching/quota/quota_checks.hpp>
#include <jumpa/matching/quota_matching.hpp>

namespace jumpa::matching {
namespace detail {

/// Adds what a quota's gains make of `load` chosen edges.
inline void add_gains(std::span<const QuotaGain> gains, const std::vector<Value>& load, WideSum& sum) {
    for (const QuotaGain& gain : gains) {
        sum.add(gain.none);
        for_each_run({GainCursor(&gain)}, load[gain.quota], [&](Value units, const std::vector<GainCursor>& cursors) {
            sum.add(units, cursors.front().gain());
            return true;
        });
    }
}

/// What each level makes of these edges.
[[nodiscard]] inline std::vector<WideSum> values_of(const QuotaProblem& problem, std::span<const QuotaLevelGoal> levels,
                                                    std::span<const EdgeIndex> edges) {
    const QuotaTrees trees(problem);
    const QuotaLoads loads(problem, trees, Named(edges));
    std::vector<WideSum> values(levels.size());
    for (std::size_t l = 0; l < levels.size(); ++l) {
        values[l].add(levels[l].each, static_cast<Value>(edges.size()));
        for (std::size_t i = 0; i < edges.size() && !levels[l].weight.empty(); ++i) {
            values[l].add(levels[l].weight[edges[i]]);
        }
        add_gains(levels[l].row_gains, loads.row, values[l]);
        add_gains(levels[l].col_gains, loads.col, values[l]);
    }
    return values;
}

/// The weak-duality bound, summed up term by term.
class QuotaBound {
public:
    QuotaBound(const QuotaProblem& problem, std::span<const QuotaLevelGoal> levels, const QuotaPrices& prices)
        : problem_(problem), levels_(levels), prices_(prices), trees_(problem) {}

    [[nodiscard]] std::optional<WideFlow> compute() {
        const QuotaLoads all(problem_, trees_, [](EdgeIndex) { return true; });
        add_edges();
        add_side(trees_.rows, Side::rows, prices_.row, all.row);
        add_side(trees_.cols, Side::cols, prices_.col, all.col);
        const auto edges = static_cast<Value>(problem_.graph.edges());
        add_best(problem_.least, std::min(problem_.most, edges), prices_.total);
        return sum_.fits() ? std::optional(sum_.value()) : std::nullopt;
    }

private:
    [[nodiscard]] Value weight_of(std::size_t level) const {
        return level < prices_.earlier.size() ? prices_.earlier[level] : 1;
    }

    /// Adds price * number for the best number between two limits.
    void add_best(Value least, Value most, WideFlow price) {
        sum_.add(price, price > 0 ? std::max(least, most) : least);
    }

    /// An edge is chosen where it is worth more than the prices of all quotas that hold it, and where it must be.
    void add_edges() {
        std::vector<WideFlow> row(prices_.row.begin(), prices_.row.end());
        std::vector<WideFlow> col(prices_.col.begin(), prices_.col.end());
        trees_.rows.sum_down(row); // at most 2^32 prices of 64 bits: this fits
        trees_.cols.sum_down(col);
        Named is_held(problem_.held);
        for_each_edge(problem_, trees_, [&](EdgeIndex e, Index row_quota, Index col_quota) {
            const WideFlow worth = worth_of(e) - row[row_quota] - col[col_quota] - prices_.total;
            sum_.add(is_held(e) ? worth : std::max<WideFlow>(worth, 0));
        });
    }

    /// At most 32 products of 63 and 59 bits: this fits.
    [[nodiscard]] WideFlow worth_of(EdgeIndex e) const {
        WideFlow worth = 0;
        for (std::size_t l = 0; l < levels_.size(); ++l) {
            const Value weight = levels_[l].weight.empty() ? 0 : levels_[l].weight[e];
            worth += WideFlow{weight_of(l)} * (levels_[l].each + weight);
        }
        return worth;
    }

    void add_side(const QuotaTree& tree, Side side, const std::vector<Value>& price, const std::vector<Value>& edges) {
        const GainTable gains(tree.size(), levels_, side);
        for (std::size_t q = 0; q < tree.size(); ++q) {
            add_quota(tree.quota(q), price[q], edges[q], gains.cursors(q));
        }
        for (std::size_t l = 0; l < levels_.size(); ++l) {
            for (const QuotaGain& gain : side == Side::rows ? levels_[l].row_gains : levels_[l].col_gains) {
                sum_.add(weight_of(l), gain.none);
            }
        }
    }

    /// The best number of edges for the quota alone: those it must hold, and more while gain and price are above 0.
    void add_quota(const Quota& quota, Value price, Value edges, std::vector<GainCursor> gains) {
        Value forced = quota.least;
        const Value most = std::max(forced, std::min<Value>(quota.most, edges));
        for_each_run(std::move(gains), most, [&](Value units, const std::vector<GainCursor>& cursors) {
            WideFlow each = price;
            for (std::size_t l = 0; l < cursors.size(); ++l) {
                each += WideFlow{weight_of(l)} * cursors[l].gain(); // fits as in `worth_of`
            }
            add_best(std::min(forced, units), units, each);
            forced -= std::min(forced, units);
            return forced > 0 || each > 0;
        });
    }

    const QuotaProblem& problem_;
    std::span<const QuotaLevelGoal> levels_;
    const QuotaPrices& prices_;
    QuotaTrees trees_;
    WideSum sum_{};
};

[[nodiscard]] inline std::optional<WideFlow>
wide_bound(const QuotaProblem& problem, std::span<const QuotaLevelGoal> levels, const QuotaPrices& prices) {
    const std::size_t earlier = levels.empty() ? 0 : levels.size() - 1;
    const bool shapes_agree = prices.earlier.size() == earlier && prices.row.size() == problem.rows.quotas.size() &&
                              prices.col.size() == problem.cols.quotas.size();
    const auto negative = [](Value weight) { return weight < 0; };
    if (!shapes_agree || std::any_of(prices.earlier.begin(), prices.earlier.end(), negative) || !is_sound(problem) ||
        !are_sound(levels, problem)) {
        return std::nullopt;
    }
    return QuotaBound(problem, levels, prices).compute();
}

[[nodiscard]] inline bool keeps(const QuotaTree& tree, const std::vector<Value>& load) {
    for (std::size_t q = 0; q < tree.size(); ++q) {
        if (load[q] < tree.quota(q).least || load[q] > tree.quota(q).most) {
            return false;
        }
    }
    return true;
}

[[nodiscard]] inline bool keeps_all(const QuotaProblem& problem, const std::vector<EdgeIndex>& edges) {
    if (!are_ascending(edges, problem.graph.edges()) ||
        !std::includes(edges.begin(), edges.end(), problem.held.begin(), problem.held.end())) {
        return false;
    }
    const auto count = static_cast<Value>(edges.size());
    const QuotaTrees trees(problem);
    const QuotaLoads loads(problem, trees, Named(edges));
    return count >= problem.least && count <= problem.most && keeps(trees.rows, loads.row) &&
           keeps(trees.cols, loads.col);
}

/// The level's own value plus the weighed values of those before.
[[nodiscard]] inline WideSum weighed_value(const std::vector<QuotaLevel>& levels, std::size_t level) {
    WideSum sum;
    sum.add(levels[level].value);
    for (std::size_t j = 0; j < level; ++j) {
        sum.add(levels[level].prices.earlier[j], levels[j].value);
    }
    return sum;
}

} // namespace detail

JUMPA_INLINE std::optional<Value> quota_bound(const QuotaProblem& problem, std::span<const QuotaLevelGoal> levels,
                                              const QuotaPrices& prices) {
    const auto bound = detail::wide_bound(problem, levels, prices);
    return bound ? detail::narrow(*bound) : std::nullopt;
}

JUMPA_INLINE bool proves_optimal(const QuotaProblem& problem, std::span<const QuotaLevelGoal> levels,
                                 const QuotaMatching& matching) {
    if (matching.outcome != FlowOutcome::optimal || matching.levels.size() != levels.size() ||
        !detail::is_sound(problem) || !detail::are_sound(levels, problem) ||
        !detail::keeps_all(problem, matching.edges)) {
        return false;
    }
    const std::vector<detail::WideSum> values = detail::values_of(problem, levels, matching.edges);
    for (std::size_t l = 0; l < levels.size(); ++l) {
        const QuotaLevel& level = matching.levels[l];
        const auto bound = detail::wide_bound(problem, levels.first(l + 1), level.prices);
        if (values[l].narrowed() != level.value || !bound) {
            return false;
        }
        const detail::WideSum value = detail::weighed_value(matching.levels, l);
        if (!value.fits() || value.value() != *bound) {
            return false;
        }
    }
    return true;
}

JUMPA_INLINE bool proves_infeasible(const QuotaProblem& problem, const QuotaPrices& conflict) {
    const auto bound = detail::wide_bound(problem, {}, conflict);
    return bound && *bound < 0;
}

} // namespace jumpa::matching

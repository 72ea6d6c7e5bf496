#pragma once

#include <jumpa/matching/lexicographic_flow.hpp>
#include <jumpa/matching/quota/focus.hpp>
#include <jumpa/matching/quota/gain_runs.hpp>
#include <jumpa/matching/quota/quota_tree.hpp>
#include <jumpa/matching/quota_matching.hpp>

#include <algorithm>
#include <vector>

namespace jumpa::matching::detail {

/// The circulation  source -> rows' quotas -> edges -> columns' quotas -> sink -> source  whose flows are the sets of
/// edges that keep all quotas. A flow comes through a quota's node exactly for each chosen edge in it.
///
/// A quota is one arc, or several side by side where its gains change: gains never grow, so the first ones fill first,
/// on every level at once. Gains that change often are coarse away from a focus: right where the loads come to lie on
/// sharp arcs, see `is_sharp_at`.
class QuotaNetwork {
public:
    QuotaNetwork(const QuotaProblem& problem, std::span<const QuotaLevelGoal> levels, const QuotaFocus& focus)
        : trees_(problem), first_col_(2 + static_cast<Index>(trees_.rows.size())), costs_(levels.size()),
          supply_(std::size_t{2} + trees_.rows.size() + trees_.cols.size(), 0) {
        add_edges(problem, levels);
        const QuotaLoads all(problem, trees_, [](EdgeIndex) { return true; });
        const GainTable row_gains(trees_.rows.size(), levels, Side::rows);
        for (std::size_t q = 0; q < trees_.rows.size(); ++q) {
            const FocusedRuns runs(row_gains.cursors(q), most_of(trees_.rows.quota(q), all.row[q]), focus.row(q));
            add_quota(above_row(q), row_node(q), trees_.rows.quota(q).least, runs);
            blurred_rows_.push_back(runs.blurred());
        }
        const GainTable col_gains(trees_.cols.size(), levels, Side::cols);
        for (std::size_t q = 0; q < trees_.cols.size(); ++q) {
            const FocusedRuns runs(col_gains.cursors(q), most_of(trees_.cols.quota(q), all.col[q]), focus.col(q));
            add_quota(col_node(q), below_col(q), trees_.cols.quota(q).least, runs);
            blurred_cols_.push_back(runs.blurred());
        }
        add_arc(sink, source, problem.least, std::max(problem.least, capped(problem.most, problem.graph.edges())));
    }

    /// Whether these loads lie where gains are exact, so that what is best here is best altogether.
    [[nodiscard]] bool is_sharp_at(const QuotaLoads& loads) const {
        return are_sharp(blurred_rows_, loads.row) && are_sharp(blurred_cols_, loads.col);
    }

    [[nodiscard]] FlowProblem problem() const { return {arcs_, supply_}; }
    [[nodiscard]] std::span<const std::vector<Value>> costs() const { return costs_; }

    /// Edges are the first arcs, in their order.
    [[nodiscard]] static std::vector<EdgeIndex> chosen(const std::vector<Value>& flow, EdgeIndex edges) {
        std::vector<EdgeIndex> result;
        for (EdgeIndex e = 0; e < edges; ++e) {
            if (flow[e] == 1) {
                result.push_back(e);
            }
        }
        return result;
    }

    /// A quota's price is the potential that its arcs climb; around a circle through an edge all of them sum to
    /// nothing.
    [[nodiscard]] QuotaPrices prices(const std::vector<Value>& potential) const {
        QuotaPrices result;
        for (std::size_t q = 0; q < trees_.rows.size(); ++q) {
            result.row.push_back(potential[row_node(q)] - potential[above_row(q)]);
        }
        for (std::size_t q = 0; q < trees_.cols.size(); ++q) {
            result.col.push_back(potential[below_col(q)] - potential[col_node(q)]);
        }
        result.total = potential[source] - potential[sink];
        return result;
    }

    /// The same for a cut: its nodes lie one higher than the others.
    [[nodiscard]] QuotaPrices conflict(const std::vector<Index>& cut) const {
        std::vector<Value> potential(supply_.size(), 0);
        for (const Index node : cut) {
            potential[node] = 1;
        }
        return prices(potential);
    }

private:
    static constexpr Index source = 0;
    static constexpr Index sink = 1;

    [[nodiscard]] Index row_node(std::size_t q) const { return static_cast<Index>(2 + q); }
    [[nodiscard]] Index col_node(std::size_t q) const { return static_cast<Index>(first_col_ + q); }
    [[nodiscard]] Index above_row(std::size_t q) const {
        return trees_.rows.is_root(q) ? source : row_node(trees_.rows.quota(q).within);
    }
    [[nodiscard]] Index below_col(std::size_t q) const {
        return trees_.cols.is_root(q) ? sink : col_node(trees_.cols.quota(q).within);
    }

    /// One more than there are edges is as good as any larger limit, and never used up: such a limit gets no price.
    [[nodiscard]] static Value capped(Value most, EdgeIndex edges) {
        return std::min(most, static_cast<Value>(edges) + 1);
    }

    void add_edges(const QuotaProblem& problem, std::span<const QuotaLevelGoal> levels) {
        Named is_held(problem.held);
        for_each_edge(problem, trees_, [&](EdgeIndex e, Index row_quota, Index col_quota) {
            arcs_.push_back({row_node(row_quota), col_node(col_quota), is_held(e) ? 1 : 0, 1, 0});
            for (std::size_t l = 0; l < levels.size(); ++l) {
                costs_[l].push_back(-levels[l].each - (levels[l].weight.empty() ? 0 : levels[l].weight[e]));
            }
        });
    }

    [[nodiscard]] static Value most_of(const Quota& quota, Value edges) {
        return std::max<Value>(quota.least, capped(quota.most, static_cast<EdgeIndex>(edges)));
    }

    [[nodiscard]] static bool are_sharp(const std::vector<std::vector<Blur>>& blurred, const std::vector<Value>& load) {
        for (std::size_t q = 0; q < blurred.size(); ++q) {
            for (const Blur& blur : blurred[q]) {
                if (blur.begin <= load[q] && load[q] <= blur.end) {
                    return false;
                }
            }
        }
        return true;
    }

    void add_quota(Index tail, Index head, Value forced, const FocusedRuns& runs) {
        for (const FocusedRuns::Run& run : runs.runs()) {
            add_arc(tail, head, std::min(forced, run.units), run.units);
            forced -= std::min(forced, run.units);
            for (std::size_t l = 0; l < costs_.size(); ++l) {
                costs_[l].back() = -run.gains[l].gain();
            }
        }
    }

    void add_arc(Index tail, Index head, Value least, Value most) {
        arcs_.push_back({tail, head, least, most, 0});
        for (auto& level : costs_) {
            level.push_back(0);
        }
    }

    QuotaTrees trees_;
    Index first_col_;
    std::vector<FlowArc> arcs_{};
    std::vector<std::vector<Value>> costs_;
    std::vector<Value> supply_;
    std::vector<std::vector<Blur>> blurred_rows_{};
    std::vector<std::vector<Blur>> blurred_cols_{};
};

} // namespace jumpa::matching::detail

#pragma once

#include <jumpa/matching/auction/market.hpp>

namespace jumpa::matching::detail {

/// All edges of a market seen from their columns, for the moments when columns bid for rows.
///
/// Complexity  nothing where the problem's columns bid, for its own rows are then this view; otherwise 8 bytes an edge,
///             copied at the first use because most markets never need it
class ColumnView {
public:
    ColumnView(const BMatchingProblem& problem, Bidders bidders) : problem_(problem), bidders_(bidders) {}

    /// The rows that column c is joined to.
    [[nodiscard]] std::span<const Index> rows(Index c) {
        return bidders_ == Bidders::columns ? problem_.graph.row(c) : slice(row_, c);
    }

    /// The weights of those edges, in points.
    [[nodiscard]] std::span<const Points> weights(Index c) {
        if (bidders_ == Bidders::rows) {
            return slice(weight_, c);
        }
        const auto& begin = problem_.graph.row_begin;
        return problem_.weight.subspan(begin[c], begin[c + 1] - begin[c]);
    }

private:
    template <class V>
    [[nodiscard]] std::span<const V> slice(const std::vector<V>& all, Index c) {
        if (begin_.empty()) {
            transpose();
        }
        return std::span{all}.subspan(begin_[c], begin_[c + 1] - begin_[c]);
    }

    void transpose() {
        const BipartiteGraph& graph = problem_.graph;
        begin_ = column_begins(graph);
        row_.resize(graph.edges());
        weight_.resize(graph.edges());
        std::vector<EdgeIndex> next = begin_;
        for (Index r = 0; r < graph.rows(); ++r) {
            for (EdgeIndex e = graph.row_begin[r]; e < graph.row_begin[r + 1]; ++e) {
                const EdgeIndex place = next[graph.column[e]]++;
                row_[place] = r;
                weight_[place] = problem_.weight[e];
            }
        }
    }

    const BMatchingProblem& problem_;
    Bidders bidders_;
    std::vector<EdgeIndex> begin_{};
    std::vector<Index> row_{};
    std::vector<Points> weight_{};
};

} // namespace jumpa::matching::detail

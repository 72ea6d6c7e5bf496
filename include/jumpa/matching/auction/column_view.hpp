#pragma once

#include <jumpa/matching/auction/bidders.hpp>
#include <jumpa/matching/auction/holdings.hpp>
#include <jumpa/matching/auction/widths.hpp>
#include <jumpa/matching/b_matching_problem.hpp>

#include <memory>

namespace jumpa::matching::detail {

/// All edges of a market seen from their columns, for the moments when columns bid for rows.
///
/// Complexity  nothing where the problem's columns bid, for its own rows are then this view; otherwise as much an edge
///             as the market, copied at the first use because most markets never need it
template <class W>
class ColumnView {
public:
    ColumnView(const BMatchingProblem& problem, Bidders bidders, Points least = 0)
        : problem_(problem), bidders_(bidders), least_(least) {}

    /// Calls `visit(row, points)` for every edge of column c, the market's among them. Returns how many there are.
    template <class Visit>
    std::size_t visit_rows(Index c, Visit visit) {
        if (bidders_ == Bidders::columns) {
            const auto& begin = problem_.graph.row_begin;
            for (EdgeIndex e = begin[c]; e < begin[c + 1]; ++e) {
                visit(problem_.graph.column[e], problem_.weight[e]);
            }
            return begin[c + 1] - begin[c];
        }
        if (begin_.empty()) {
            transpose();
        }
        for (EdgeIndex i = begin_[c]; i < begin_[c + 1]; ++i) {
            visit(pairs_[i].row, pairs_[i].weight);
        }
        return begin_[c + 1] - begin_[c];
    }

private:
    using Pair = typename Holdings<W>::Holding;

    void transpose() {
        const BipartiteGraph& graph = problem_.graph;
        begin_ = column_begins(problem_, least_);
        pairs_ = std::make_unique_for_overwrite<Pair[]>(begin_.back());
        std::vector<EdgeIndex> next = begin_;
        for (Index r = 0; r < graph.rows(); ++r) {
            for (EdgeIndex e = graph.row_begin[r]; e < graph.row_begin[r + 1]; ++e) {
                if (problem_.weight[e] < least_) {
                    continue;
                }
                pairs_[next[graph.column[e]]++] = {static_cast<typename W::Vertex>(r),
                                                   static_cast<typename W::Weight>(problem_.weight[e])};
            }
        }
    }

    const BMatchingProblem& problem_;
    Bidders bidders_;
    Points least_;
    std::vector<EdgeIndex> begin_{};
    std::unique_ptr<Pair[]> pairs_{};
};

} // namespace jumpa::matching::detail

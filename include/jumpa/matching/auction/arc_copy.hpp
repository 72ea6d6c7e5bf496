#pragma once

#include <jumpa/matching/auction/bidders.hpp>
#include <jumpa/matching/auction/widths.hpp>
#include <jumpa/matching/b_matching_problem.hpp>

namespace jumpa::matching::detail {

/// An edge seen from its bidder.
template <class W>
struct Arc {
    typename W::Vertex column;
    typename W::Weight weight; ///< in points
};

/// Copies a problem's edges to the place where the bidders find them.
///
/// Rows start reading their arcs at scattered places, or equal weights would send all of them to the same columns.
template <class W>
class ArcCopy {
public:
    ArcCopy(const BMatchingProblem& problem, const std::vector<EdgeIndex>& begin, Arc<W>* arcs)
        : problem_(problem), begin_(begin), arcs_(arcs) {}

    void run(Bidders bidders) { bidders == Bidders::rows ? copy_rows() : copy_columns(); }

private:
    [[nodiscard]] Index bidders() const { return static_cast<Index>(begin_.size() - 1); }

    [[nodiscard]] EdgeIndex scattered_start(Index r) const {
        const std::uint64_t scattered = static_cast<std::uint32_t>(r * 2'654'435'761U);
        return begin_[r] + ((scattered * (begin_[r + 1] - begin_[r])) >> 32U);
    }

    void copy(EdgeIndex to, Index column, Points weight) {
        arcs_[to] = {static_cast<typename W::Vertex>(column), static_cast<typename W::Weight>(weight)};
    }

    void copy_rows() {
        for (Index r = 0; r < bidders(); ++r) {
            EdgeIndex to = begin_[r];
            const EdgeIndex start = scattered_start(r);
            for (EdgeIndex e = start; e < begin_[r + 1]; ++e) {
                copy(to++, problem_.graph.column[e], problem_.weight[e]);
            }
            for (EdgeIndex e = begin_[r]; e < start; ++e) {
                copy(to++, problem_.graph.column[e], problem_.weight[e]);
            }
        }
    }

    void copy_columns() {
        std::vector<EdgeIndex> next(bidders());
        for (Index r = 0; r < bidders(); ++r) {
            next[r] = scattered_start(r);
        }
        const auto& graph = problem_.graph;
        for (Index c = 0; c < graph.rows(); ++c) {
            for (EdgeIndex e = graph.row_begin[c]; e < graph.row_begin[c + 1]; ++e) {
                const Index r = graph.column[e];
                copy(next[r], c, problem_.weight[e]);
                next[r] = next[r] + 1 == begin_[r + 1] ? begin_[r] : next[r] + 1;
            }
        }
    }

    const BMatchingProblem& problem_;
    const std::vector<EdgeIndex>& begin_;
    Arc<W>* arcs_;
};

} // namespace jumpa::matching::detail

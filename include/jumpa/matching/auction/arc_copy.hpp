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

/// Copies a problem's edges of `least` points or more to the place where the bidders find them.
///
/// Rows start reading their arcs at scattered places, or equal weights would send all of them to the same columns.
template <class W>
class ArcCopy {
public:
    ArcCopy(const BMatchingProblem& problem, Points least, const std::vector<EdgeIndex>& begin, Arc<W>* arcs)
        : problem_(problem), least_(least), begin_(begin), arcs_(arcs) {}

    void run(Bidders bidders) { bidders == Bidders::rows ? copy_rows() : copy_columns(); }

private:
    [[nodiscard]] Index bidders() const { return static_cast<Index>(begin_.size() - 1); }

    [[nodiscard]] static EdgeIndex scattered_start(Index r, const std::vector<EdgeIndex>& begin) {
        const std::uint64_t scattered = static_cast<std::uint32_t>(r * 2'654'435'761U);
        return begin[r] + ((scattered * (begin[r + 1] - begin[r])) >> 32U);
    }

    void copy(EdgeIndex to, Index column, Points weight) {
        arcs_[to] = {static_cast<typename W::Vertex>(column), static_cast<typename W::Weight>(weight)};
    }

    void copy_rows() {
        const auto& begin = problem_.graph.row_begin;
        for (Index r = 0; r < bidders(); ++r) {
            const EdgeIndex start = scattered_start(r, begin);
            copy_kept(begin[r], start, copy_kept(start, begin[r + 1], begin_[r]));
        }
    }

    /// Copies those kept of the edges `first .. last`. Returns where the next one goes.
    EdgeIndex copy_kept(EdgeIndex first, EdgeIndex last, EdgeIndex to) {
        for (EdgeIndex e = first; e < last; ++e) { // written before it is known to be kept: no branch to guess wrong
            copy(to, problem_.graph.column[e], problem_.weight[e]);
            to += static_cast<EdgeIndex>(problem_.weight[e] >= least_);
        }
        return to;
    }

    struct Kept {
        Index row;
        Index column;
        Points weight;
    };

    /// Edges that are kept are gathered, a few at a time, before they go where bidders find them: without a branch that
    /// could be guessed wrong.
    void copy_columns() {
        std::vector<EdgeIndex> next(bidders());
        for (Index r = 0; r < bidders(); ++r) {
            next[r] = scattered_start(r, begin_);
        }
        const auto& graph = problem_.graph;
        std::vector<Kept> kept(std::min<std::size_t>(graph.edges(), 1'024) + 1);
        std::size_t count = 0;
        for (Index c = 0; c < graph.rows(); ++c) {
            for (EdgeIndex e = graph.row_begin[c]; e < graph.row_begin[c + 1];) {
                const EdgeIndex end = std::min(graph.row_begin[c + 1], e + (kept.size() - 1 - count));
                for (; e < end; ++e) {
                    kept[count] = {graph.column[e], c, problem_.weight[e]};
                    count += static_cast<std::size_t>(problem_.weight[e] >= least_);
                }
                if (count + 1 == kept.size()) {
                    hand_out(kept, count, next);
                    count = 0;
                }
            }
        }
        hand_out(kept, count, next);
    }

    /// Copies the first `count` of `kept` to the `next` places of their bidders, which go round.
    void hand_out(const std::vector<Kept>& kept, std::size_t count, std::vector<EdgeIndex>& next) {
        for (std::size_t k = 0; k < count; ++k) {
            EdgeIndex& to = next[kept[k].row];
            copy(to, kept[k].column, kept[k].weight);
            to = to + 1 == begin_[kept[k].row + 1] ? begin_[kept[k].row] : to + 1;
        }
    }

    const BMatchingProblem& problem_;
    Points least_;
    const std::vector<EdgeIndex>& begin_;
    Arc<W>* arcs_;
};

} // namespace jumpa::matching::detail

#pragma once

#include <jumpa/matching/auction/arc_copy.hpp>
#include <jumpa/matching/auction/holdings.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

namespace jumpa::matching::detail {

/// The bidders' edges with the current matching: in every row the matched arcs stand first, every column lists its
/// rows.
///
/// Units       weights are points times `unit`, so that prices finer than a point are still integers
/// Ensures     row and column agree on what is matched; loads may exceed capacities, the auction repairs that
/// Complexity  sizeof(Arc) bytes an edge, 4 or 8
template <class W>
class Market {
public:
    using Price = typename W::Price;
    using Holding = typename Holdings<W>::Holding;
    using Arc = detail::Arc<W>;

    Market(const BMatchingProblem& problem, Bidders bidders, Price unit, Points least = 0)
        : unit_(unit), bidders_(bidders), least_(least), begin_(begins_of(problem, bidders, least)),
          arcs_(std::make_unique_for_overwrite<Arc[]>(begin_.back() + 1)), load_(begin_.size() - 1, 0),
          parked_(begin_.begin() + 1, begin_.end()) {
        set_capacities(problem);
        ArcCopy<W>(problem, least, begin_, arcs_.get()).run(bidders);
    }

    [[nodiscard]] Index rows() const { return static_cast<Index>(load_.size()); }
    [[nodiscard]] Index cols() const { return held_.cols(); }
    [[nodiscard]] Price unit() const { return unit_; }
    [[nodiscard]] Bidders bidders() const { return bidders_; }
    [[nodiscard]] EdgeIndex edges() const { return begin_.back(); }

    /// Only edges of as many points or more are in the market.
    [[nodiscard]] Points least() const { return least_; }

    /// Whether no edge that is not in the market can be worth more than that cap price, in points.
    [[nodiscard]] bool has_all_above(Value price) const { return price >= least_ - 1; }
    [[nodiscard]] Value count() const { return count_; }

    [[nodiscard]] Index load(Index r) const { return load_[r]; }
    [[nodiscard]] Index capacity(Index r) const { return row_capacity_[r]; }
    [[nodiscard]] Index col_load(Index c) const { return held_.size(c); }
    [[nodiscard]] Index col_capacity(Index c) const { return col_capacity_[c]; }

    [[nodiscard]] EdgeIndex first(Index r) const { return begin_[r]; }
    [[nodiscard]] EdgeIndex first_unmatched(Index r) const { return begin_[r] + load_[r]; }
    [[nodiscard]] EdgeIndex last(Index r) const { return begin_[r + 1]; }

    /// Unmatched arcs from here to `last` are parked: the row left them out of its short list.
    [[nodiscard]] EdgeIndex first_parked(Index r) const { return parked_[r]; }

    void list_all(Index r) { parked_[r] = last(r); }

    /// Splits the unmatched arcs of row r: those that `listed(k)`, for the k-th of them, stay, the others are parked.
    template <class Listed>
    void shorten(Index r, Listed listed) {
        const EdgeIndex first = first_unmatched(r);
        EdgeIndex place = first;
        for (EdgeIndex i = first; i < last(r); ++i) {
            if (listed(i - first)) {
                std::swap(arcs_[i], arcs_[place++]);
            }
        }
        parked_[r] = place;
    }

    [[nodiscard]] const Arc& arc(EdgeIndex i) const { return arcs_[i]; }
    [[nodiscard]] std::span<const Holding> held(Index c) const { return held_.of(c); }

    /// What a matched or unmatched pair is worth.
    template <class Pair>
    [[nodiscard]] Price worth(const Pair& pair) const {
        return static_cast<Price>(pair.weight) * unit_;
    }

    /// Position of the unmatched arc from r to c, which must exist.
    [[nodiscard]] EdgeIndex find_unmatched(Index r, Index c) const { return find(first_unmatched(r), c); }

    /// Position of the matched arc from r to c, which must exist.
    [[nodiscard]] EdgeIndex find_matched(Index r, Index c) const { return find(first(r), c); }

    /// Matches the unmatched arc at `position` of row r.
    void match(Index r, EdgeIndex position) {
        if (position >= parked_[r]) {
            std::swap(arcs_[position], arcs_[parked_[r]]);
            position = parked_[r]++;
        }
        const EdgeIndex place = first_unmatched(r);
        std::swap(arcs_[position], arcs_[place]);
        held_.push(arcs_[place].column, {static_cast<typename W::Vertex>(r), arcs_[place].weight});
        ++load_[r];
        ++count_;
    }

    /// Gives up the matched arc at `position` of row r.
    void unmatch(Index r, EdgeIndex position) {
        held_.erase_row(arcs_[position].column, r);
        leave(r, position);
    }

    /// Gives up the `place`-th row that column c holds.
    void drop(Index c, std::size_t place) {
        const Index r = held_.of(c)[place].row;
        held_.erase(c, place);
        leave(r, find_matched(r, c));
    }

private:
    [[nodiscard]] EdgeIndex find(EdgeIndex from, Index c) const {
        while (arcs_[from].column != c) {
            ++from;
        }
        return from;
    }

    void leave(Index r, EdgeIndex position) {
        --load_[r];
        std::swap(arcs_[position], arcs_[first_unmatched(r)]);
        --count_;
    }

    /// A capacity above the degree can never be used up; degree + 1 says the same and keeps every sum small.
    void set_capacities(const BMatchingProblem& problem) {
        const bool rows_bid = bidders_ == Bidders::rows;
        const auto rows = rows_bid ? problem.row_capacity : problem.col_capacity;
        const auto cols = rows_bid ? problem.col_capacity : problem.row_capacity;
        for (Index r = 0; r < this->rows(); ++r) {
            row_capacity_.push_back(clipped(rows[r], begin_[r + 1] - begin_[r]));
        }
        const auto& graph = problem.graph;
        const auto degree = rows_bid ? column_degrees(graph) : std::vector<EdgeIndex>{};
        for (Index c = 0; c < cols.size(); ++c) {
            const EdgeIndex edges = rows_bid ? degree[c] : graph.row_begin[c + 1] - graph.row_begin[c];
            col_capacity_.push_back(clipped(cols[c], edges));
            held_.add_column(static_cast<Index>(std::min<EdgeIndex>(edges, EdgeIndex{col_capacity_[c]} + 2)));
        }
        held_.allocate();
    }

    [[nodiscard]] static Index clipped(std::int32_t capacity, EdgeIndex degree) {
        return static_cast<Index>(std::min<std::uint64_t>(static_cast<std::uint64_t>(capacity), degree + 1));
    }

    Price unit_;
    Bidders bidders_;
    Points least_;
    std::vector<EdgeIndex> begin_;
    std::unique_ptr<Arc[]> arcs_;
    std::vector<Index> load_;
    std::vector<EdgeIndex> parked_;
    Holdings<W> held_{};
    std::vector<Index> row_capacity_{};
    std::vector<Index> col_capacity_{};
    Value count_ = 0;
};

} // namespace jumpa::matching::detail

#pragma once

#include <jumpa/matching/b_matching.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

namespace jumpa::matching::detail {

/// Which side of the problem bids. The market calls the bidders its rows, whatever the problem calls them.
enum class Bidders { rows, columns };

/// How many edges every column has.
[[nodiscard]] inline std::vector<EdgeIndex> column_degrees(const BipartiteGraph& graph) {
    std::vector<EdgeIndex> degree(graph.cols, 0);
    for (const Index c : graph.column) {
        ++degree[c];
    }
    return degree;
}

/// Where every column's edges begin when the edges are sorted by column.
[[nodiscard]] inline std::vector<EdgeIndex> column_begins(const BipartiteGraph& graph) {
    std::vector<EdgeIndex> begin(std::size_t{graph.cols} + 1, 0);
    for (const Index c : graph.column) {
        ++begin[c + 1];
    }
    for (Index c = 0; c < graph.cols; ++c) {
        begin[c + 1] += begin[c];
    }
    return begin;
}

/// The bidders' edges with the current matching: in every row the matched arcs stand first, every column lists its
/// rows.
///
/// Units       weights are points times `unit`, so that prices finer than a point are still integers
/// Ensures     row and column agree on what is matched; loads may exceed capacities, the auction repairs that
/// Complexity  sizeof(Arc) bytes an edge, 8 or 16
template <class T>
class Market {
public:
    struct Arc {
        Index column;
        T weight;
    };
    struct Holding {
        Index row;
        T weight;
    };

    Market(const BMatchingProblem& problem, Bidders bidders, T unit)
        : unit_(unit), bidders_(bidders), begin_(begins(problem.graph, bidders)),
          arcs_(std::make_unique_for_overwrite<Arc[]>(problem.graph.edges())), load_(begin_.size() - 1, 0),
          parked_(begin_.begin() + 1, begin_.end()),
          held_(bidders == Bidders::rows ? problem.graph.cols : problem.graph.rows()) {
        bidders == Bidders::rows ? copy_rows(problem) : copy_columns(problem);
        set_capacities(problem);
    }

    [[nodiscard]] Index rows() const { return static_cast<Index>(load_.size()); }
    [[nodiscard]] Index cols() const { return static_cast<Index>(held_.size()); }
    [[nodiscard]] T unit() const { return unit_; }
    [[nodiscard]] Bidders bidders() const { return bidders_; }
    [[nodiscard]] EdgeIndex edges() const { return begin_.back(); }
    [[nodiscard]] Value count() const { return count_; }

    [[nodiscard]] Index load(Index r) const { return load_[r]; }
    [[nodiscard]] Index capacity(Index r) const { return row_capacity_[r]; }
    [[nodiscard]] Index col_load(Index c) const { return static_cast<Index>(held_[c].size()); }
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
    [[nodiscard]] const std::vector<Holding>& held(Index c) const { return held_[c]; }

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
        held_[arcs_[place].column].push_back({r, arcs_[place].weight});
        ++load_[r];
        ++count_;
    }

    /// Gives up the matched arc at `position` of row r.
    void unmatch(Index r, EdgeIndex position) {
        auto& column = held_[arcs_[position].column];
        const auto place = std::find_if(column.begin(), column.end(), [r](const Holding& h) { return h.row == r; });
        *place = column.back();
        column.pop_back();
        leave(r, position);
    }

    /// Gives up the `place`-th row that column c holds.
    void drop(Index c, std::size_t place) {
        auto& column = held_[c];
        const Index r = column[place].row;
        column[place] = column.back();
        column.pop_back();
        leave(r, find_matched(r, c));
    }

private:
    [[nodiscard]] static std::vector<EdgeIndex> begins(const BipartiteGraph& graph, Bidders bidders) {
        return bidders == Bidders::rows ? graph.row_begin : column_begins(graph);
    }

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

    /// Rows start reading their arcs at scattered places, or equal weights would send all of them to the same columns.
    [[nodiscard]] EdgeIndex scattered_start(Index r) const {
        const std::uint64_t scattered = static_cast<std::uint32_t>(r * 2'654'435'761U);
        return begin_[r] + ((scattered * (begin_[r + 1] - begin_[r])) >> 32U);
    }

    void copy_rows(const BMatchingProblem& problem) {
        for (Index r = 0; r < rows(); ++r) {
            EdgeIndex to = begin_[r];
            const EdgeIndex start = scattered_start(r);
            for (EdgeIndex e = start; e < begin_[r + 1]; ++e) {
                arcs_[to++] = {problem.graph.column[e], scaled(problem.weight[e])};
            }
            for (EdgeIndex e = begin_[r]; e < start; ++e) {
                arcs_[to++] = {problem.graph.column[e], scaled(problem.weight[e])};
            }
        }
    }

    void copy_columns(const BMatchingProblem& problem) {
        std::vector<EdgeIndex> next(rows());
        for (Index r = 0; r < rows(); ++r) {
            next[r] = scattered_start(r);
        }
        for (Index c = 0; c < cols(); ++c) {
            for (EdgeIndex e = problem.graph.row_begin[c]; e < problem.graph.row_begin[c + 1]; ++e) {
                const Index r = problem.graph.column[e];
                arcs_[next[r]] = {c, scaled(problem.weight[e])};
                next[r] = next[r] + 1 == begin_[r + 1] ? begin_[r] : next[r] + 1;
            }
        }
    }

    [[nodiscard]] T scaled(Points points) const { return static_cast<T>(points) * unit_; }

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
        for (Index c = 0; c < this->cols(); ++c) {
            const EdgeIndex edges = rows_bid ? degree[c] : graph.row_begin[c + 1] - graph.row_begin[c];
            col_capacity_.push_back(clipped(cols[c], edges));
            held_[c].reserve(std::min<EdgeIndex>(edges, std::size_t{col_capacity_[c]} + 2));
        }
    }

    [[nodiscard]] static Index clipped(std::int32_t capacity, EdgeIndex degree) {
        return static_cast<Index>(std::min<std::uint64_t>(static_cast<std::uint64_t>(capacity), degree + 1));
    }

    T unit_;
    Bidders bidders_;
    std::vector<EdgeIndex> begin_;
    std::unique_ptr<Arc[]> arcs_;
    std::vector<Index> load_;
    std::vector<EdgeIndex> parked_;
    std::vector<std::vector<Holding>> held_;
    std::vector<Index> row_capacity_{};
    std::vector<Index> col_capacity_{};
    Value count_ = 0;
};

} // namespace jumpa::matching::detail

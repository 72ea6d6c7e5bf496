#pragma once

#include <jumpa/matching/auction/market.hpp>
#include <jumpa/matching/auction/prices.hpp>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace jumpa::matching::detail {

/// How the vertices and arcs of a market's network are numbered: edges by their position in the market, then the arcs
/// of rows, of columns, and the last one.
template <class W>
class TreeNames {
public:
    explicit TreeNames(const Market<W>& market) : market_(market) {}

    [[nodiscard]] Index sink() const { return market_.rows() + market_.cols(); }
    [[nodiscard]] Index source() const { return sink() + 1; }
    [[nodiscard]] Index col_vertex(Index c) const { return market_.rows() + c; }
    [[nodiscard]] Index edges() const { return static_cast<Index>(market_.edges()); }
    [[nodiscard]] Index arc_of_row(Index r) const { return edges() + r; }
    [[nodiscard]] Index arc_of_column(Index c) const { return edges() + market_.rows() + c; }
    [[nodiscard]] Index last_arc() const { return edges() + sink(); }

private:
    const Market<W>& market_;
};

/// Shortest paths from a market's source at the prices it has, as the tree that a search begins at.
template <class W>
class PathTree {
public:
    struct Via {
        Index parent = 0;
        Index arc = 0;
    };

    PathTree(const Market<W>& market, Value cap, const Prices& prices)
        : names_(market), market_(market), cap_(cap), prices_(prices), sink_(names_.sink()), source_(names_.source()),
          distance_(std::size_t{source_} + 1, far), via_(std::size_t{source_} + 1) {
        find_paths();
    }

    /// All vertices that can be reached, the source first, every other one after its parent.
    [[nodiscard]] const std::vector<Index>& settled() const { return settled_; }
    [[nodiscard]] const Via& via(Index v) const { return via_[v]; }

private:
    struct Entry {
        Value distance;
        Index vertex;
        Via via;
    };
    [[nodiscard]] static bool later(const Entry& a, const Entry& b) {
        return std::pair{a.distance, a.vertex} > std::pair{b.distance, b.vertex};
    }

    /// Shortest paths from the source on reduced costs, those below zero counted as nothing. Arcs that are used in part
    /// join what they lead between: the simplex knows such arcs in the tree alone.
    void find_paths() {
        settle(source_, 0, {});
        while (!queue_.empty()) {
            const Entry next = queue_.front();
            std::pop_heap(queue_.begin(), queue_.end(), later);
            queue_.pop_back();
            if (next.distance == distance_[next.vertex]) {
                settle(next.vertex, next.distance, next.via);
            }
        }
    }

    void settle(Index v, Value distance, Via via) {
        if (distance_[v] != done) {
            distance_[v] = done;
            via_[v] = via;
            settled_.push_back(v);
            leave(v, distance);
        }
    }

    void reach(Index v, Value distance, Via via) {
        if (distance < distance_[v]) {
            distance_[v] = distance;
            queue_.push_back({distance, v, via});
            std::push_heap(queue_.begin(), queue_.end(), later);
        }
    }

    void leave(Index v, Value distance) {
        if (v < market_.rows()) {
            leave_row(v, distance);
        } else if (v < sink_) {
            leave_column(v - market_.rows(), distance);
        } else {
            v == sink_ ? leave_sink(distance) : leave_source(distance);
        }
    }

    /// Along an arc with that reduced cost and flow, in the direction in which something can still flow.
    void step(Index to, Value distance, Value cost, Via via, Value flow, Value capacity) {
        if (flow > 0 && flow < capacity) {
            settle(to, distance, via);
        } else {
            reach(to, distance + std::max<Value>(cost, 0), via);
        }
    }

    void leave_row(Index r, Value distance) {
        for (EdgeIndex i = market_.first_unmatched(r); i < market_.last(r); ++i) {
            const auto& arc = market_.arc(i);
            const Value cost = prices_.row[r] + prices_.column[arc.column] - market_.worth(arc);
            reach(names_.col_vertex(arc.column), distance + std::max<Value>(cost, 0), {r, static_cast<Index>(i)});
        }
    }

    void leave_column(Index c, Value distance) {
        for (const auto& held : market_.held(c)) {
            const Value cost = market_.worth(held) - prices_.row[held.row] - prices_.column[c];
            const auto i = static_cast<Index>(market_.find_matched(held.row, c));
            reach(held.row, distance + std::max<Value>(cost, 0), {names_.col_vertex(c), i});
        }
        if (market_.col_load(c) < market_.col_capacity(c)) {
            step(sink_, distance, prices_.cap - prices_.column[c], {names_.col_vertex(c), names_.arc_of_column(c)},
                 market_.col_load(c), market_.col_capacity(c));
        }
    }

    void leave_sink(Value distance) {
        for (Index c = 0; c < market_.cols(); ++c) {
            if (market_.col_load(c) > 0) {
                step(names_.col_vertex(c), distance, prices_.column[c] - prices_.cap, {sink_, names_.arc_of_column(c)},
                     market_.col_load(c), market_.col_capacity(c));
            }
        }
    }

    void leave_source(Value distance) {
        for (Index r = 0; r < market_.rows(); ++r) {
            if (market_.load(r) < market_.capacity(r)) {
                step(r, distance, -prices_.row[r], {source_, names_.arc_of_row(r)}, market_.load(r),
                     market_.capacity(r));
            }
        }
        if (market_.count() > 0) {
            step(sink_, distance, prices_.cap, {source_, names_.last_arc()}, market_.count(), cap_);
        }
    }

    static constexpr Value far = std::numeric_limits<Value>::max();
    static constexpr Value done = -1;

    TreeNames<W> names_;
    const Market<W>& market_;
    Value cap_;
    const Prices& prices_;
    Index sink_;
    Index source_;
    std::vector<Value> distance_;
    std::vector<Via> via_;
    std::vector<Index> settled_{};
    std::vector<Entry> queue_{};
};

} // namespace jumpa::matching::detail

#pragma once

#include <jumpa/matching/auction/circulation.hpp>
#include <jumpa/matching/min_cost_flow.hpp>
#include <jumpa/matching/network/simplex.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <tuple>
#include <utility>
#include <vector>

namespace jumpa::matching::detail {

/// Makes a matching and prices optimal by the network simplex, beginning at a tree that both suggest.
///
/// The network is the market's circulation with every arc turned round, so that a tree of shortest paths from the
/// source is one along which every vertex can send something to it: strongly feasible, as the simplex asks. Where the
/// matching and the prices are nearly right, the tree is nearly the last one.
///
/// Requires    a matching within the capacities of rows and columns
/// Complexity  about 80 bytes an edge; pivots grow with what is wrong, each within the part of the tree that it moves
template <class T>
class TreeSearch {
public:
    TreeSearch(Market<T>& market, Value cap, const Prices& prices)
        : market_(market), cap_(std::min(cap, static_cast<Value>(market.edges()))), prices_(prices),
          sink_(market.rows() + market.cols()), source_(sink_ + 1), distance_(std::size_t{source_} + 1, far),
          via_(std::size_t{source_} + 1) {}

    /// Whether indices and potentials of the simplex have room for the market.
    [[nodiscard]] static bool can_search(const Market<T>& market) {
        return market.edges() < (EdgeIndex{1} << 30U) && market.rows() < (1U << 20U) && market.cols() < (1U << 20U);
    }

    /// Leaves the matching in the market.
    [[nodiscard]] Prices run() {
        keep_to_total();
        NetworkSimplex simplex = network();
        simplex.begin_at(flow());
        find_paths();
        for (const Index v : settled_) {
            if (v != source_) {
                simplex.hang(v, via_[v].parent, via_[v].arc);
            }
        }
        simplex.run();
        take(simplex);
        return prices_of(simplex);
    }

private:
    struct Via {
        Index parent = 0;
        Index arc = 0;
    };
    struct Entry {
        Value distance;
        Index vertex;
        Via via;
    };
    [[nodiscard]] static bool later(const Entry& a, const Entry& b) {
        return std::pair{a.distance, a.vertex} > std::pair{b.distance, b.vertex};
    }

    struct Held {
        Value worth;
        Index row;
        Index column;
    };

    /// Gives up the matched edges that are worth least beyond their prices until the total allows the others.
    void keep_to_total() {
        const Value surplus = market_.count() - cap_;
        if (surplus <= 0) {
            return;
        }
        std::vector<Held> held;
        for (Index r = 0; r < market_.rows(); ++r) {
            for (EdgeIndex i = market_.first(r); i < market_.first_unmatched(r); ++i) {
                const auto& arc = market_.arc(i);
                held.push_back({arc.weight - prices_.row[r] - prices_.column[arc.column], r, arc.column});
            }
        }
        std::sort(held.begin(), held.end(), [](const Held& a, const Held& b) {
            return std::tie(a.worth, a.row, a.column) < std::tie(b.worth, b.row, b.column);
        });
        held.resize(static_cast<std::size_t>(surplus));
        for (const Held& h : held) {
            market_.unmatch(h.row, market_.find_matched(h.row, h.column));
        }
    }

    [[nodiscard]] Index col_vertex(Index c) const { return market_.rows() + c; }
    [[nodiscard]] Index edges() const { return static_cast<Index>(market_.edges()); }
    [[nodiscard]] Index arc_of_row(Index r) const { return edges() + r; }
    [[nodiscard]] Index arc_of_column(Index c) const { return edges() + market_.rows() + c; }
    [[nodiscard]] Index last_arc() const { return edges() + sink_; }

    /// Edges by their position in the market, then the arcs of rows, of columns, and the last one.
    [[nodiscard]] NetworkSimplex network() const {
        std::vector<FlowArc> arcs;
        arcs.reserve(std::size_t{last_arc()} + 1);
        for (Index r = 0; r < market_.rows(); ++r) {
            for (EdgeIndex i = market_.first(r); i < market_.last(r); ++i) {
                arcs.push_back({col_vertex(market_.arc(i).column), r, 0, 1, -Value{market_.arc(i).weight}});
            }
        }
        for (Index r = 0; r < market_.rows(); ++r) {
            arcs.push_back({r, source_, 0, market_.capacity(r), 0});
        }
        for (Index c = 0; c < market_.cols(); ++c) {
            arcs.push_back({sink_, col_vertex(c), 0, market_.col_capacity(c), 0});
        }
        arcs.push_back({source_, sink_, 0, cap_, 0});
        const std::vector<Value> supply(std::size_t{source_} + 1, 0);
        return NetworkSimplex({arcs, supply});
    }

    [[nodiscard]] std::vector<Value> flow() const {
        std::vector<Value> flow(std::size_t{last_arc()} + 1, 0);
        for (Index r = 0; r < market_.rows(); ++r) {
            std::fill_n(flow.begin() + static_cast<std::ptrdiff_t>(market_.first(r)), market_.load(r), 1);
            flow[arc_of_row(r)] = market_.load(r);
        }
        for (Index c = 0; c < market_.cols(); ++c) {
            flow[arc_of_column(c)] = market_.col_load(c);
        }
        flow.back() = market_.count();
        return flow;
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
            const Value cost = prices_.row[r] + prices_.column[arc.column] - arc.weight;
            reach(col_vertex(arc.column), distance + std::max<Value>(cost, 0), {r, static_cast<Index>(i)});
        }
    }

    void leave_column(Index c, Value distance) {
        for (const auto& held : market_.held(c)) {
            const Value cost = held.weight - prices_.row[held.row] - prices_.column[c];
            const auto i = static_cast<Index>(market_.find_matched(held.row, c));
            reach(held.row, distance + std::max<Value>(cost, 0), {col_vertex(c), i});
        }
        if (market_.col_load(c) < market_.col_capacity(c)) {
            step(sink_, distance, prices_.cap - prices_.column[c], {col_vertex(c), arc_of_column(c)},
                 market_.col_load(c), market_.col_capacity(c));
        }
    }

    void leave_sink(Value distance) {
        for (Index c = 0; c < market_.cols(); ++c) {
            if (market_.col_load(c) > 0) {
                step(col_vertex(c), distance, prices_.column[c] - prices_.cap, {sink_, arc_of_column(c)},
                     market_.col_load(c), market_.col_capacity(c));
            }
        }
    }

    void leave_source(Value distance) {
        for (Index r = 0; r < market_.rows(); ++r) {
            if (market_.load(r) < market_.capacity(r)) {
                step(r, distance, -prices_.row[r], {source_, arc_of_row(r)}, market_.load(r), market_.capacity(r));
            }
        }
        if (market_.count() > 0) {
            step(sink_, distance, prices_.cap, {source_, last_arc()}, market_.count(), cap_);
        }
    }

    void take(const NetworkSimplex& simplex) {
        std::vector<std::pair<Index, Index>> less;
        std::vector<std::pair<Index, Index>> more;
        for (Index r = 0; r < market_.rows(); ++r) {
            for (EdgeIndex i = market_.first(r); i < market_.last(r); ++i) {
                const bool matched = i < market_.first_unmatched(r);
                if (matched != (simplex.flow(i) == 1)) {
                    (matched ? less : more).emplace_back(r, market_.arc(i).column);
                }
            }
        }
        for (const auto& [r, c] : less) {
            market_.unmatch(r, market_.find_matched(r, c));
        }
        for (const auto& [r, c] : more) {
            market_.match(r, market_.find_unmatched(r, c));
        }
    }

    /// Potentials of the network that was turned round; what was out of reach keeps the price it had.
    [[nodiscard]] Prices prices_of(const NetworkSimplex& simplex) const {
        const auto& potential = simplex.potential();
        Prices result = prices_;
        for (const Index v : settled_) {
            const Value price = potential[v] - potential[source_];
            if (v < market_.rows()) {
                result.row[v] = -price;
            } else if (v < sink_) {
                result.column[v - market_.rows()] = price;
            }
        }
        result.cap = potential[sink_] - potential[source_];
        return result;
    }

    static constexpr Value far = std::numeric_limits<Value>::max();
    static constexpr Value done = -1;

    Market<T>& market_;
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

#pragma once

#include <jumpa/matching/auction/circulation.hpp>

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

namespace jumpa::matching::detail {

/// Turns any matching and any prices into an optimal matching and prices that prove it, in few steps where few are
/// wrong.
///
/// Wrong arcs are flipped first; the vertices left with too much or too little are then joined by shortest paths on
/// reduced costs. A search from all that have too much goes as far as half of it can be placed; prices then make all
/// shortest paths tight, however long each is, and as many of them as fit together are used at once. Every round makes
/// the imbalance smaller, so it ends whatever it is given.
///
/// Complexity  O(edges log) a round, less where what is wrong can be righted nearby; some tens of rounds in practice
/// Source      primal-dual minimum-cost flow, [Ahuja1993, ch. 9]
template <class W>
class PriceRepair {
public:
    PriceRepair(Market<W>& market, Value cap, const Prices& prices)
        : circulation_(market, cap, prices), distance_(circulation_.vertices(), 0), cursor_(circulation_.vertices(), 0),
          layer_(circulation_.vertices(), unreached), parent_(circulation_.vertices(), 0) {}

    [[nodiscard]] Prices run() {
        Value units = left_over();
        if (units > few) {
            join_tight();
            units = left_over();
        }
        for (; units > 0; units = left_over()) {
            if (units > few) {
                (void)shift_potentials(units - units / 2);
                join_tight();
            } else {
                follow_parents(shift_potentials(1));
            }
        }
        return circulation_.prices();
    }

private:
    using Entry = std::pair<Value, std::size_t>; // distance, vertex

    [[nodiscard]] Value left_over() const {
        Value units = 0;
        for (std::size_t v = 0; v < circulation_.vertices(); ++v) {
            units += std::max<Value>(circulation_.excess(v), 0);
        }
        return units;
    }

    /// Sends all it can from vertices with too much to vertices with too little along arcs that cost nothing.
    /// Source: blocking flows in layers, [Dinic1970]; without the layers, paths among many ties grow very long.
    void join_tight() {
        while (lay_out_layers()) {
            std::fill(cursor_.begin(), cursor_.end(), 0);
            for (std::size_t v = 0; v < circulation_.vertices(); ++v) {
                while (circulation_.excess(v) > 0 && send_unit(v)) {
                }
            }
        }
    }

    /// Numbers vertices by their distance in tight arcs from those with too much. Returns whether any has too little.
    [[nodiscard]] bool lay_out_layers() {
        std::fill(layer_.begin(), layer_.end(), unreached);
        path_.clear();
        for (std::size_t v = 0; v < circulation_.vertices(); ++v) {
            if (circulation_.excess(v) > 0) {
                layer_[v] = 0;
                path_.push_back(v);
            }
        }
        Index last_layer = unreached;
        for (std::size_t k = 0; k < path_.size() && layer_[path_[k]] < last_layer; ++k) {
            const Index below = layer_[path_[k]] + 1;
            circulation_.find_arc(path_[k], 0, [&](std::size_t to, Value cost) {
                if (cost == 0 && layer_[to] == unreached) {
                    layer_[to] = below;
                    last_layer = circulation_.excess(to) < 0 ? below : last_layer;
                    path_.push_back(to);
                }
                return false;
            });
        }
        return last_layer != unreached;
    }

    /// Depth first search through the layers for a vertex with too little. Dead ends leave their layer.
    [[nodiscard]] bool send_unit(std::size_t from) {
        path_.assign(1, from);
        while (!path_.empty() && circulation_.excess(path_.back()) >= 0) {
            std::size_t next = from;
            const std::size_t v = path_.back();
            const Index below = layer_[v] + 1;
            cursor_[v] = circulation_.find_arc(v, cursor_[v], [&](std::size_t to, Value cost) {
                next = to;
                return cost == 0 && layer_[to] == below;
            });
            if (cursor_[v] != no_more) {
                path_.push_back(next);
            } else {
                layer_[v] = unreached;
                path_.pop_back();
            }
        }
        apply_path();
        return !path_.empty();
    }

    void apply_path() {
        if (!path_.empty()) {
            circulation_.move_excess(path_.front(), path_.back());
        }
        for (std::size_t k = 0; k + 1 < path_.size(); ++k) {
            circulation_.push(path_[k], path_[k + 1]);
        }
    }

    /// Sends one unit along the shortest path by which `v` was reached.
    void follow_parents(std::size_t v) {
        path_.assign(1, v);
        while (circulation_.excess(path_.back()) <= 0) {
            path_.push_back(parent_[path_.back()]);
        }
        std::reverse(path_.begin(), path_.end());
        apply_path();
    }

    /// Dijkstra from all vertices with too much, until `wanted` units have found room; then every nearer vertex moves.
    /// Returns the vertex that was settled last.
    [[nodiscard]] std::size_t shift_potentials(Value wanted) {
        std::fill(distance_.begin(), distance_.end(), far);
        for (std::size_t v = 0; v < circulation_.vertices(); ++v) {
            if (circulation_.excess(v) > 0) {
                reach(v, 0, v);
            }
        }
        const std::size_t last = settle(wanted);
        const Value limit = std::exchange(now_, 0);
        level_.clear();
        queue_.clear();
        for (std::size_t v = 0; v < circulation_.vertices(); ++v) {
            circulation_.lower_potential(v, std::max<Value>(limit - distance_[v], 0));
        }
        return last;
    }

    /// Vertices at the distance under way wait in a stack, farther ones in a heap: most steps among ties cost nothing.
    void reach(std::size_t v, Value distance, std::size_t parent) {
        distance_[v] = distance;
        parent_[v] = static_cast<Index>(parent);
        if (distance == now_) {
            level_.push_back(v);
        } else {
            queue_.emplace_back(distance, v);
            std::push_heap(queue_.begin(), queue_.end(), std::greater<>{});
        }
    }

    /// Settles vertices in the order of their distance until `wanted` units have found room. Returns the last one.
    [[nodiscard]] std::size_t settle(Value wanted) {
        while (true) {
            while (!level_.empty()) {
                const std::size_t v = level_.back();
                level_.pop_back();
                wanted += std::min<Value>(circulation_.excess(v), 0);
                if (wanted <= 0) {
                    return v;
                }
                circulation_.find_arc(v, 0, [&](std::size_t to, Value cost) {
                    if (now_ + cost < distance_[to]) {
                        reach(to, now_ + cost, v);
                    }
                    return false;
                });
            }
            next_level();
        }
    }

    /// What is wrong can always be righted, so there is a next level while units are left.
    void next_level() {
        now_ = queue_.front().first;
        while (!queue_.empty() && queue_.front().first == now_) {
            const std::size_t v = queue_.front().second;
            std::pop_heap(queue_.begin(), queue_.end(), std::greater<>{});
            queue_.pop_back();
            if (distance_[v] == now_) {
                level_.push_back(v);
            }
        }
    }

    static constexpr std::size_t no_more = std::numeric_limits<std::size_t>::max();
    static constexpr Index unreached = std::numeric_limits<Index>::max() - 1; // so that one more is no layer
    static constexpr Value few = 2; // a search for each costs less than layers for all
    static constexpr Value far = std::numeric_limits<Value>::max();

    Circulation<W> circulation_;
    Value now_ = 0; ///< the distance under way
    std::vector<Value> distance_;
    std::vector<std::size_t> level_{};
    std::vector<Entry> queue_{};
    std::vector<std::size_t> cursor_;
    std::vector<Index> layer_;
    std::vector<Index> parent_;
    std::vector<std::size_t> path_{};
};

} // namespace jumpa::matching::detail

#pragma once

#include <jumpa/matching/auction/market.hpp>

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <queue>

namespace jumpa::matching::detail {

/// Gross column prices include the cap price.
struct Prices {
    std::vector<Value> row{};
    std::vector<Value> column{};
    Value cap = 0;
};

/// Turns any matching and any prices into an optimal matching and prices that prove it, in few steps where few are
/// wrong.
///
/// The problem is a circulation  source -> rows -> columns -> sink -> source,  the last arc carrying at most `cap`
/// units. Wrong arcs are flipped first; the vertices left with too much or too little are then joined by shortest paths
/// on reduced costs, all of equal length at once. Every round makes the imbalance smaller, so it ends whatever it is
/// given.
///
/// Ensures     prices that were multiples of the market's unit stay so
/// Complexity  O(edges log) a round; rounds <= the distance that prices have to move
/// Source      primal-dual minimum-cost flow, [Ahuja1993, ch. 9]
template <class T>
class PriceRepair {
public:
    PriceRepair(Market<T>& market, Value cap, const Prices& prices)
        : market_(market), cap_(std::min(cap, static_cast<Value>(market.edges()) + 1)),
          sink_(std::size_t{market.rows()} + market.cols()), source_(sink_ + 1), potential_(sink_ + 2, 0),
          excess_(sink_ + 2, 0), into_row_(market.rows(), 0), out_of_col_(market.cols(), 0), distance_(sink_ + 2, 0),
          cursor_(sink_ + 2, 0), layer_(sink_ + 2, unreached) {
        set_potentials(prices);
        flip_wrong_arcs();
        set_flows();
    }

    [[nodiscard]] Prices run() {
        join_tight();
        while (unbalanced()) {
            shift_potentials();
            join_tight();
        }
        return prices();
    }

private:
    /// The other end of a residual arc and what a unit along it costs, never negative.
    struct Step {
        std::size_t to;
        Value cost;
    };
    using Entry = std::pair<Value, std::size_t>; // distance, vertex
    using Queue = std::priority_queue<Entry, std::vector<Entry>, std::greater<>>;

    [[nodiscard]] std::size_t col_vertex(Index c) const { return std::size_t{market_.rows()} + c; }
    [[nodiscard]] bool is_row(std::size_t v) const { return v < market_.rows(); }
    [[nodiscard]] Index row_of(std::size_t v) const { return static_cast<Index>(v); }
    [[nodiscard]] Index col_of(std::size_t v) const { return static_cast<Index>(v - market_.rows()); }

    // Row prices, gross column prices and the cap price are potentials seen from the source.
    [[nodiscard]] Value row_price(Index r) const { return potential_[r] - potential_[source_]; }
    [[nodiscard]] Value col_price(Index c) const { return potential_[source_] - potential_[col_vertex(c)]; }
    [[nodiscard]] Value cap_price() const { return potential_[source_] - potential_[sink_]; }

    void set_potentials(const Prices& start) {
        const Value floor = std::max<Value>(start.cap, 0);
        potential_[sink_] = -floor;
        for (Index r = 0; r < market_.rows(); ++r) {
            potential_[r] = std::max<Value>(start.row[r], 0);
        }
        for (Index c = 0; c < market_.cols(); ++c) {
            potential_[col_vertex(c)] = -std::max(start.column[c], floor);
        }
    }

    [[nodiscard]] Value reduced_cost(Index r, EdgeIndex i) const {
        const auto& arc = market_.arc(i);
        return potential_[r] - potential_[col_vertex(arc.column)] - arc.weight;
    }

    void flip_wrong_arcs() {
        for (Index r = 0; r < market_.rows(); ++r) {
            for (EdgeIndex i = market_.first_unmatched(r); i-- > market_.first(r);) {
                if (reduced_cost(r, i) > 0) {
                    market_.unmatch(r, i);
                }
            }
            for (EdgeIndex i = market_.first_unmatched(r); i < market_.last(r); ++i) {
                if (reduced_cost(r, i) < 0) {
                    market_.match(r, i);
                }
            }
        }
    }

    /// A vertex with a price passes its whole capacity on, any other what its edges need.
    [[nodiscard]] static Value passes(Value price, Value capacity, Value needed) {
        return price > 0 ? capacity : std::min(needed, capacity);
    }

    void set_flows() {
        for (Index r = 0; r < market_.rows(); ++r) {
            into_row_[r] = passes(row_price(r), market_.capacity(r), market_.load(r));
            excess_[r] = into_row_[r] - market_.load(r);
            excess_[source_] -= into_row_[r];
        }
        for (Index c = 0; c < market_.cols(); ++c) {
            out_of_col_[c] = passes(col_price(c) - cap_price(), market_.col_capacity(c), market_.col_load(c));
            excess_[col_vertex(c)] = market_.col_load(c) - out_of_col_[c];
            excess_[sink_] += out_of_col_[c];
        }
        total_ = passes(cap_price(), cap_, excess_[sink_]);
        excess_[sink_] -= total_;
        excess_[source_] += total_;
    }

    [[nodiscard]] bool unbalanced() const {
        return std::any_of(excess_.begin(), excess_.end(), [](Value units) { return units != 0; });
    }

    /// Places to look for residual arcs out of v: number 0 leads to the source or the sink.
    [[nodiscard]] std::size_t places(std::size_t v) const {
        if (is_row(v)) {
            return 1 + market_.last(row_of(v)) - market_.first(row_of(v));
        }
        if (v < sink_) {
            return 1 + market_.held(col_of(v)).size();
        }
        return 1 + (v == sink_ ? market_.cols() : market_.rows());
    }

    /// The residual arc at a place, if there is one.
    [[nodiscard]] std::optional<Step> step(std::size_t v, std::size_t place) const {
        if (is_row(v)) {
            return place == 0 ? to_source(row_of(v)) : to_column(row_of(v), place - 1);
        }
        if (v < sink_) {
            return place == 0 ? to_sink(col_of(v)) : to_row(col_of(v), place - 1);
        }
        return v == sink_ ? from_sink(place) : from_source(place);
    }

    [[nodiscard]] std::optional<Step> known(bool residual, std::size_t from, std::size_t to) const {
        return residual ? std::optional{Step{to, potential_[from] - potential_[to]}} : std::nullopt;
    }
    [[nodiscard]] std::optional<Step> to_source(Index r) const { return known(into_row_[r] > 0, r, source_); }
    [[nodiscard]] std::optional<Step> to_sink(Index c) const {
        return known(out_of_col_[c] < market_.col_capacity(c), col_vertex(c), sink_);
    }
    [[nodiscard]] std::optional<Step> to_column(Index r, std::size_t k) const {
        if (k < market_.load(r)) {
            return std::nullopt;
        }
        const EdgeIndex i = market_.first(r) + k;
        return Step{col_vertex(market_.arc(i).column), reduced_cost(r, i)};
    }
    [[nodiscard]] std::optional<Step> to_row(Index c, std::size_t k) const {
        const auto& holding = market_.held(c)[k];
        return Step{holding.row, holding.weight + potential_[col_vertex(c)] - potential_[holding.row]};
    }
    [[nodiscard]] std::optional<Step> from_sink(std::size_t place) const {
        if (place == 0) {
            return known(total_ < cap_, sink_, source_);
        }
        const auto c = static_cast<Index>(place - 1);
        return known(out_of_col_[c] > 0, sink_, col_vertex(c));
    }
    [[nodiscard]] std::optional<Step> from_source(std::size_t place) const {
        if (place == 0) {
            return known(total_ > 0, source_, sink_);
        }
        const auto r = static_cast<Index>(place - 1);
        return known(into_row_[r] < market_.capacity(r), source_, r);
    }

    /// Moves one unit of flow from one vertex to another along their arc.
    void push(std::size_t from, std::size_t to) {
        if (from == source_ || to == source_) {
            const Value unit = from == source_ ? 1 : -1;
            const std::size_t other = from == source_ ? to : from;
            other == sink_ ? total_ -= unit : into_row_[other] += unit;
        } else if (from == sink_ || to == sink_) {
            from == sink_ ? --out_of_col_[col_of(to)] : ++out_of_col_[col_of(from)];
        } else if (is_row(from)) {
            market_.match(row_of(from), market_.find_unmatched(row_of(from), col_of(to)));
        } else {
            market_.unmatch(row_of(to), market_.find_matched(row_of(to), col_of(from)));
        }
    }

    /// Sends all it can from vertices with too much to vertices with too little along arcs that cost nothing.
    /// Source: blocking flows in layers, [Dinic1970]; without the layers, paths among many ties grow very long.
    void join_tight() {
        while (lay_out_layers()) {
            std::fill(cursor_.begin(), cursor_.end(), 0);
            for (std::size_t v = 0; v < excess_.size(); ++v) {
                while (excess_[v] > 0 && send_unit(v)) {
                }
            }
        }
    }

    /// Numbers vertices by their distance in tight arcs from those with too much. Returns whether any has too little.
    [[nodiscard]] bool lay_out_layers() {
        std::fill(layer_.begin(), layer_.end(), unreached);
        path_.clear();
        for (std::size_t v = 0; v < excess_.size(); ++v) {
            if (excess_[v] > 0) {
                layer_[v] = 0;
                path_.push_back(v);
            }
        }
        std::size_t last_layer = unreached;
        for (std::size_t k = 0; k < path_.size() && layer_[path_[k]] < last_layer; ++k) {
            const std::size_t below = layer_[path_[k]] + 1;
            visit_steps(path_[k], [&](const Step& arc) {
                if (arc.cost == 0 && layer_[arc.to] == unreached) {
                    layer_[arc.to] = below;
                    last_layer = excess_[arc.to] < 0 ? below : last_layer;
                    path_.push_back(arc.to);
                }
            });
        }
        return last_layer != unreached;
    }

    /// Depth first search through the layers for a vertex with too little. Dead ends leave their layer.
    [[nodiscard]] bool send_unit(std::size_t from) {
        path_.assign(1, from);
        while (!path_.empty() && excess_[path_.back()] >= 0) {
            if (const auto next = next_below(path_.back())) {
                path_.push_back(*next);
            } else {
                layer_[path_.back()] = unreached;
                path_.pop_back();
            }
        }
        if (path_.empty()) {
            return false;
        }
        apply_path();
        return true;
    }

    [[nodiscard]] std::optional<std::size_t> next_below(std::size_t v) {
        const std::size_t end = places(v);
        for (std::size_t& place = cursor_[v]; place < end; ++place) {
            const auto arc = step(v, place);
            if (arc && arc->cost == 0 && layer_[arc->to] == layer_[v] + 1) {
                return arc->to;
            }
        }
        return std::nullopt;
    }

    void apply_path() {
        --excess_[path_.front()];
        ++excess_[path_.back()];
        for (std::size_t k = 0; k + 1 < path_.size(); ++k) {
            push(path_[k], path_[k + 1]);
        }
    }

    /// Dijkstra from all vertices with too much; then every vertex nearer than the nearest one with too little moves.
    void shift_potentials() {
        std::fill(distance_.begin(), distance_.end(), far);
        Queue queue;
        Value nearest = far;
        const auto reach = [&](std::size_t v, Value d) {
            if (d < distance_[v] && d < nearest) {
                distance_[v] = d;
                nearest = excess_[v] < 0 ? d : nearest;
                queue.push({d, v});
            }
        };
        for (std::size_t v = 0; v < excess_.size(); ++v) {
            if (excess_[v] > 0) {
                reach(v, 0);
            }
        }
        while (!queue.empty() && queue.top().first < nearest) {
            const auto [d, v] = queue.top();
            queue.pop();
            if (d == distance_[v]) {
                visit_steps(v, [&, d = d](const Step& arc) { reach(arc.to, d + arc.cost); });
            }
        }
        for (std::size_t v = 0; v < distance_.size(); ++v) {
            potential_[v] -= std::max<Value>(nearest - distance_[v], 0);
        }
    }

    template <class Visit>
    void visit_steps(std::size_t v, Visit visit) const {
        const std::size_t end = places(v);
        for (std::size_t place = 0; place < end; ++place) {
            if (const auto arc = step(v, place)) {
                visit(*arc);
            }
        }
    }

    /// Vertices that nothing flows through may have drifted below zero; nothing is matched there, so zero is as good.
    [[nodiscard]] Prices prices() const {
        Prices result;
        result.cap = std::max<Value>(cap_price(), 0);
        for (Index r = 0; r < market_.rows(); ++r) {
            result.row.push_back(std::max<Value>(row_price(r), 0));
        }
        for (Index c = 0; c < market_.cols(); ++c) {
            result.column.push_back(std::max(col_price(c), result.cap));
        }
        return result;
    }

    static constexpr std::size_t unreached =
        std::numeric_limits<std::size_t>::max() - 1; // so that one more is no layer
    static constexpr Value far = std::numeric_limits<Value>::max();

    Market<T>& market_;
    Value cap_;
    std::size_t sink_;
    std::size_t source_;
    std::vector<Value> potential_;
    std::vector<Value> excess_;
    std::vector<Value> into_row_;
    std::vector<Value> out_of_col_;
    Value total_ = 0; ///< flow from the sink back to the source
    std::vector<Value> distance_;
    std::vector<std::size_t> cursor_;
    std::vector<std::size_t> layer_;
    std::vector<std::size_t> path_{};
};

} // namespace jumpa::matching::detail

#pragma once

#include <jumpa/matching/auction/market.hpp>
#include <jumpa/matching/auction/prices.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace jumpa::matching::detail {

/// A market as the circulation  source -> rows -> columns -> sink -> source,  the last arc carrying at most `cap`
/// units.
///
/// Row prices, gross column prices and the cap price are potentials seen from the source. No residual arc has a
/// negative reduced cost: arcs that would are saturated or emptied, and the vertices hold too much or too little for
/// it.
///
/// Ensures     prices that were multiples of a number stay so
/// Complexity  O(edges) to begin with
template <class W>
class Circulation {
public:
    Circulation(Market<W>& market, Value cap, const Prices& prices)
        : market_(market), cap_(std::min(cap, static_cast<Value>(market.edges()) + 1)),
          sink_(std::size_t{market.rows()} + market.cols()), source_(sink_ + 1), potential_(sink_ + 2, 0),
          excess_(sink_ + 2, 0), into_row_(market.rows(), 0), out_of_col_(market.cols(), 0) {
        set_potentials(prices);
        flip_wrong_arcs();
        set_flows();
    }

    [[nodiscard]] std::size_t vertices() const { return excess_.size(); }

    /// Units that a vertex has too much, or too little where it is negative.
    [[nodiscard]] Value excess(std::size_t v) const { return excess_[v]; }

    void lower_potential(std::size_t v, Value by) { potential_[v] -= by; }

    /// Calls `visit(to, cost)` for the residual arcs out of v until it returns true: that arc's place, or the end.
    /// Costs are never negative. Places stay what they are while arcs into v's successors are pushed along.
    template <class Visit>
    std::size_t find_arc(std::size_t v, std::size_t place, Visit visit) const {
        if (v < market_.rows()) {
            return find_arc_of_row(static_cast<Index>(v), place, visit);
        }
        if (v < sink_) {
            return find_arc_of_column(col_of(v), place, visit);
        }
        return v == sink_ ? find_arc_of_sink(place, visit) : find_arc_of_source(place, visit);
    }

    /// Moves one unit of flow from one vertex to another along their residual arc.
    void push(std::size_t from, std::size_t to) {
        if (from == source_ || to == source_) {
            const Value unit = from == source_ ? 1 : -1;
            const std::size_t other = from == source_ ? to : from;
            other == sink_ ? total_ -= unit : into_row_[other] += unit;
        } else if (from == sink_ || to == sink_) {
            from == sink_ ? --out_of_col_[col_of(to)] : ++out_of_col_[col_of(from)];
        } else if (from < market_.rows()) {
            const auto r = static_cast<Index>(from);
            market_.match(r, market_.find_unmatched(r, col_of(to)));
        } else {
            const auto r = static_cast<Index>(to);
            market_.unmatch(r, market_.find_matched(r, col_of(from)));
        }
    }

    void move_excess(std::size_t from, std::size_t to) {
        --excess_[from];
        ++excess_[to];
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

private:
    [[nodiscard]] std::size_t col_vertex(Index c) const { return std::size_t{market_.rows()} + c; }
    [[nodiscard]] Index col_of(std::size_t v) const { return static_cast<Index>(v - market_.rows()); }
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

    void flip_wrong_arcs() {
        const Value* column = potential_.data() + market_.rows();
        for (Index r = 0; r < market_.rows(); ++r) {
            const Value own = potential_[r];
            for (EdgeIndex i = market_.first_unmatched(r); i-- > market_.first(r);) {
                if (own - column[market_.arc(i).column] > market_.worth(market_.arc(i))) {
                    market_.unmatch(r, i);
                }
            }
            for (EdgeIndex i = market_.first_unmatched(r); i < market_.last(r); ++i) {
                if (own - column[market_.arc(i).column] < market_.worth(market_.arc(i))) {
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

    // Place 0 of every vertex is its arc to the source or the sink.

    template <class Visit>
    std::size_t find_arc_of_row(Index r, std::size_t place, Visit visit) const {
        const Value own = potential_[r];
        if (place == 0 && into_row_[r] > 0 && visit(source_, own - potential_[source_])) {
            return 0;
        }
        const std::size_t base = market_.first(r) - 1;
        for (std::size_t k = std::max<std::size_t>(place, 1 + market_.load(r)); base + k < market_.last(r); ++k) {
            const auto& arc = market_.arc(base + k);
            const std::size_t to = col_vertex(arc.column);
            if (visit(to, own - potential_[to] - market_.worth(arc))) {
                return k;
            }
        }
        return end;
    }

    template <class Visit>
    std::size_t find_arc_of_column(Index c, std::size_t place, Visit visit) const {
        const Value own = potential_[col_vertex(c)];
        if (place == 0 && out_of_col_[c] < market_.col_capacity(c) && visit(sink_, own - potential_[sink_])) {
            return 0;
        }
        const auto held = market_.held(c);
        for (std::size_t k = std::max<std::size_t>(place, 1); k <= held.size(); ++k) {
            const auto& holding = held[k - 1];
            if (visit(holding.row, own - potential_[holding.row] + market_.worth(holding))) {
                return k;
            }
        }
        return end;
    }

    template <class Visit>
    std::size_t find_arc_of_sink(std::size_t place, Visit visit) const {
        const Value own = potential_[sink_];
        if (place == 0 && total_ < cap_ && visit(source_, own - potential_[source_])) {
            return 0;
        }
        for (std::size_t k = std::max<std::size_t>(place, 1); k <= market_.cols(); ++k) {
            const std::size_t to = market_.rows() + k - 1;
            if (out_of_col_[k - 1] > 0 && visit(to, own - potential_[to])) {
                return k;
            }
        }
        return end;
    }

    template <class Visit>
    std::size_t find_arc_of_source(std::size_t place, Visit visit) const {
        const Value own = potential_[source_];
        if (place == 0 && total_ > 0 && visit(sink_, own - potential_[sink_])) {
            return 0;
        }
        for (std::size_t k = std::max<std::size_t>(place, 1); k <= market_.rows(); ++k) {
            const std::size_t to = k - 1;
            if (into_row_[to] < market_.capacity(static_cast<Index>(to)) && visit(to, own - potential_[to])) {
                return k;
            }
        }
        return end;
    }

    static constexpr std::size_t end = std::numeric_limits<std::size_t>::max();

    Market<W>& market_;
    Value cap_;
    std::size_t sink_;
    std::size_t source_;
    std::vector<Value> potential_;
    std::vector<Value> excess_;
    std::vector<Value> into_row_;
    std::vector<Value> out_of_col_;
    Value total_ = 0; ///< flow from the sink back to the source
};

} // namespace jumpa::matching::detail

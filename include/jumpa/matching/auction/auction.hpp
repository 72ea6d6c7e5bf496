#pragma once

#include <jumpa/matching/auction/bidding.hpp>

namespace jumpa::matching::detail {

/// A forward and reverse auction for columns at gross prices, with a floor under them: the price of one more edge.
///
/// Between two phases the prices are within `epsilon` of a proof:
///     weight - row price - column price >= -epsilon on matched arcs, <= epsilon on the others,
///     row price <= epsilon where the row is not full, column price <= floor + epsilon where the column is not full.
/// Source      [Bertsekas1998, ch. 7]; rows and columns with capacities keep their best and are outbid on the worst
template <class W>
class Auction {
    using T = typename W::Price;

public:
    Auction(Market<W>& market, ColumnView<W>& columns, T heaviest, Value patience, Value budget)
        : market_(market), bidding_(market, columns, heaviest), heaviest_(heaviest), patience_(patience),
          budget_(budget) {}

    [[nodiscard]] const std::vector<T>& row_prices() const { return bidding_.now.row_price; }
    [[nodiscard]] const std::vector<T>& col_prices() const { return bidding_.now.col_price; }
    [[nodiscard]] T floor() const { return bidding_.now.floor; }

    /// Whether the auction took more looks at edges than it was allowed, and broke off. The matching then respects the
    /// capacities of rows and columns, and the prices say little.
    [[nodiscard]] bool gave_up() const { return bidding_.looks() >= budget_; }

    /// Makes the prices epsilon-right. Returns the epsilon it reached, coarser than asked for after a price war.
    T phase(T epsilon) {
        bidding_.now.epsilon = epsilon;
        at_war_ = false;
        if (begun_) {
            bidding_.raise_bounds();
            bidding_.flip_violations();
        }
        drain_forward();
        drain_reverse();
        if (gave_up()) {
            break_off();
        }
        begun_ = true;
        // The next war must be fought longer before it is stopped, so that in the end every auction is finished.
        patience_ *= at_war_ ? 2 : 1;
        return bidding_.now.epsilon;
    }

    void move_floor(T floor, bool follow) { bidding_.now.move_floor(floor, follow); }

private:
    void drain_forward() {
        for (Index r = 0; r < market_.rows(); ++r) {
            bidding_.call_row_if(bidding_.now.wants_columns(r), r);
        }
        for (Index c = 0; c < market_.cols(); ++c) {
            bidding_.call_column_if(bidding_.has_too_many_rows(c), c);
        }
        drain([this](Index r) { bidding_.bid(r); }, [this](Index c) { bidding_.outbid_worst_rows(c); });
        bidding_.turn_to_columns();
    }

    void drain_reverse() {
        for (Index r = 0; r < market_.rows(); ++r) {
            bidding_.call_row_if(bidding_.has_too_many_columns(r), r);
        }
        for (Index c = 0; c < market_.cols(); ++c) {
            bidding_.call_column_if(bidding_.now.wants_rows(c), c);
        }
        drain([this](Index r) { bidding_.leave_worst_columns(r); }, [this](Index c) { bidding_.bid_for_rows(c); });
    }

    template <class OnRow, class OnColumn>
    void drain(OnRow on_row, OnColumn on_column) {
        Value left = patience_;
        const auto serve = [&](Index vertex) {
            vertex < market_.rows() ? on_row(vertex) : on_column(vertex - market_.rows());
            if (--left == 0) {
                left = end_price_war();
            }
        };
        bidding_.rounds.drain(serve, [this] { return gave_up(); });
    }

    /// Everybody who has too much keeps the best; what that sets free stays free.
    void break_off() {
        for (Index c = 0; c < market_.cols(); ++c) {
            if (bidding_.has_too_many_rows(c)) {
                bidding_.outbid_worst_rows(c);
            }
        }
        for (Index r = 0; r < market_.rows(); ++r) {
            if (bidding_.has_too_many_columns(r)) {
                bidding_.leave_worst_columns(r);
            }
        }
    }

    /// Rivals who outbid each other by epsilon could go on for long: a coarser epsilon ends it, finer phases follow.
    /// Where they soon begin anew, weights leave bids little to decide, and the auction gives up.
    [[nodiscard]] Value end_price_war() {
        budget_ = begun_ || !at_war_ ? budget_ : 0;
        if (bidding_.now.epsilon >= heaviest_ / 8) {
            return 0; // as coarse as it gets: let them finish
        }
        at_war_ = true;
        bidding_.now.epsilon = bidding_.now.epsilon < heaviest_ / 512 ? bidding_.now.epsilon * 64 : heaviest_ / 8;
        return patience_;
    }

    Market<W>& market_;
    Bidding<W> bidding_;
    T heaviest_;
    Value patience_; ///< steps of one drain before it counts as a price war
    Value budget_;   ///< looks at edges that are allowed
    bool begun_ = false;
    bool at_war_ = false;
};

} // namespace jumpa::matching::detail

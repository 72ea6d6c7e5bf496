#pragma once

#include <jumpa/matching/auction/offers.hpp>
#include <jumpa/matching/auction/rounds.hpp>
#include <jumpa/matching/network/root.hpp>

namespace jumpa::matching::detail {

/// What one row or column does in its turn, and whom it calls by it.
template <class W>
class Bidding {
    using T = typename W::Price;

public:
    Bidding(Market<W>& market, ColumnView<W>& columns, T heaviest)
        : now(market, heaviest), rounds(std::size_t{market.rows()} + market.cols()), market_(market),
          offers_(market, columns, now), bound_(market.rows(), unknown), heaviest_(heaviest) {}
    Bidding(const Bidding&) = delete; // its parts point at each other
    Bidding& operator=(const Bidding&) = delete;

    [[nodiscard]] Value looks() const { return offers_.looks(); }

    [[nodiscard]] bool has_too_many_rows(Index c) const { return market_.col_load(c) > market_.col_capacity(c); }
    [[nodiscard]] bool has_too_many_columns(Index r) const { return market_.load(r) > market_.capacity(r); }

    void call_row_if(bool wanted, Index r) { rounds.enqueue_if(wanted, r); }
    void call_column_if(bool wanted, Index c) { rounds.enqueue_if(wanted, std::size_t{market_.rows()} + c); }

    /// Rows stop bidding for now, columns begin.
    void turn_to_columns() {
        turned_at_ = now.col_price;
        offers_.forget_rows();
    }

    /// Column prices may have fallen since rows last stopped bidding: what they parked may be worth as much more.
    void raise_bounds() {
        T fall = 0;
        for (Index c = 0; c < market_.cols(); ++c) {
            fall = std::max(fall, turned_at_[c] - now.col_price[c]);
        }
        for (T& bound : bound_) {
            bound = bound == lowest || bound >= heaviest_ - fall ? unknown : bound + fall;
        }
    }

    /// Matches and gives up whatever the prices say is wrong by more than epsilon.
    void flip_violations() {
        now.lift_prices();
        for (Index r = 0; r < market_.rows(); ++r) {
            const bool parked_are_right = bound_[r] <= now.row_price[r] + now.epsilon;
            now.flip_violations(r, parked_are_right ? market_.first_parked(r) : market_.last(r));
        }
    }

    /// Row r fills up with the columns that leave it most, and is then as eager as the next best column makes it.
    void bid(Index r) {
        if (!now.wants_columns(r)) {
            return;
        }
        const Index wanted = market_.capacity(r) - market_.load(r);
        if (bound_[r] == unknown) {
            list_best(r, wanted);
        }
        while (!take_best_columns(r, wanted)) {
            list_best(r, wanted);
        }
    }

    /// Column c keeps its best rows; the price goes up to what the worst of them can pay.
    void outbid_worst_rows(Index c) {
        const auto held = market_.held(c);
        const std::size_t too_many = held.size() - market_.col_capacity(c);
        if (too_many == 1) {
            const auto two = offers_.least_loss(held);
            now.col_price[c] = now.epsilon - two.next;
            return drop_row(c, two.place);
        }
        const auto losses = offers_.losses(held);
        Cut<T> cut = offers_.cut(too_many, lowest);
        now.col_price[c] = now.epsilon - cut.value;
        for (std::size_t k = losses.size(); cut.left > 0;) { // from the end, because the last one fills a gap
            if (cut.takes(losses[--k])) {
                drop_row(c, k);
            }
        }
    }

    /// Column c fills up with the rows that pay most, and is then as cheap as the next best row makes it.
    void bid_for_rows(Index c) {
        if (!now.wants_rows(c)) {
            return;
        }
        const auto values = offers_.free_rows(c);
        Cut<T> cut = offers_.cut(market_.col_capacity(c) - market_.col_load(c), now.floor);
        now.col_price[c] = cut.value - now.epsilon;
        for (std::size_t k = 0; cut.left > 0; ++k) {
            if (cut.takes(values[k])) {
                const Index r = offers_.candidate(k);
                market_.match(r, market_.find_unmatched(r, c));
                call_row_if(has_too_many_columns(r), r);
            }
        }
    }

    /// Row r keeps its best columns and is as demanding as the worst of them allows.
    void leave_worst_columns(Index r) {
        const EdgeIndex first = market_.first(r);
        (void)offers_.surplus(first, market_.load(r));
        const auto losses = offers_.negated();
        Cut<T> cut = offers_.cut(market_.load(r) - market_.capacity(r), lowest);
        now.row_price[r] = now.epsilon - cut.value;
        for (std::size_t k = losses.size(); cut.left > 0;) {
            if (cut.takes(losses[--k])) {
                const Index c = market_.arc(first + k).column;
                market_.unmatch(r, first + k);
                call_column_if(now.wants_rows(c), c);
            }
        }
    }

    Standing<W> now;
    Rounds rounds;

private:
    void take_column(Index r, EdgeIndex i) {
        const Index c = market_.arc(i).column;
        market_.match(r, i);
        call_column_if(has_too_many_rows(c), c);
    }

    /// Lists the best columns of row r and parks the others, none of which is worth more than `bound_[r]`.
    ///
    /// While rows bid, column prices rise only, so the bound holds until columns bid, and the row need not look at the
    /// parked ones before its price has fallen to it. Of arcs that equal the bound, as many are listed as are enough.
    void list_best(Index r, Index wanted) {
        const EdgeIndex first = market_.first_unmatched(r);
        const std::size_t all = market_.last(r) - first;
        const std::size_t enough = wanted + 4 + root_of(all);
        bound_[r] = lowest;
        if (all <= 2 * enough) {
            return market_.list_all(r);
        }
        const std::span<const T> values = offers_.surplus(first, all);
        const T bound = offers_.sampled(enough);
        const std::size_t above = count_above(values, bound);
        std::size_t ties = above < enough ? enough - above : 0;
        if (above + std::min(ties, count_of(values, bound)) <= wanted) {
            return market_.list_all(r);
        }
        bound_[r] = bound;
        market_.shorten(r, [values, bound, &ties](std::size_t k) {
            return values[k] > bound || (values[k] == bound && ties > 0 && ties-- > 0);
        });
    }

    /// Takes the best columns listed unless a parked one might be better than the next best.
    bool take_best_columns(Index r, Index wanted) {
        const EdgeIndex first = market_.first_unmatched(r);
        const std::size_t listed = market_.first_parked(r) - first;
        if (wanted == 1) {
            return take_best_column(r, first, listed);
        }
        const auto values = offers_.surplus(first, listed);
        Cut<T> cut = offers_.cut(wanted, 0);
        if (cut.value < bound_[r]) {
            return false;
        }
        for (std::size_t k = 0; cut.left > 0; ++k) {
            if (cut.takes(values[k])) {
                take_column(r, first + k);
            }
        }
        now.row_price[r] = cut.value - now.epsilon;
        return true;
    }

    /// The same for one column, which is what most bids are for.
    bool take_best_column(Index r, EdgeIndex first, std::size_t listed) {
        const auto two = offers_.best_surplus(first, listed);
        if (two.next < bound_[r]) {
            return false;
        }
        if (two.best > 0) {
            take_column(r, first + two.place);
        }
        now.row_price[r] = two.next - now.epsilon;
        return true;
    }

    void drop_row(Index c, std::size_t place) {
        const Index r = market_.held(c)[place].row;
        market_.drop(c, place);
        call_row_if(now.wants_columns(r), r);
    }

    static constexpr T unknown = std::numeric_limits<T>::max();
    static constexpr T lowest = std::numeric_limits<T>::min();

    Market<W>& market_;
    Offers<W> offers_;
    std::vector<T> bound_;
    std::vector<T> turned_at_{}; ///< column prices when rows last stopped bidding
    T heaviest_;
};

} // namespace jumpa::matching::detail

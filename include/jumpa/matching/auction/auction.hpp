#pragma once

#include <jumpa/matching/auction/column_view.hpp>
#include <jumpa/matching/auction/cut.hpp>
#include <jumpa/matching/auction/market.hpp>
#include <jumpa/matching/network/root.hpp>

#include <limits>

namespace jumpa::matching::detail {

/// A forward and reverse auction for columns at gross prices, with a floor under them: the price of one more edge.
///
/// Between two phases the prices are within `epsilon` of a proof:
///     weight - row price - column price >= -epsilon on matched arcs, <= epsilon on the others,
///     row price <= epsilon where the row is not full, column price <= floor + epsilon where the column is not full.
/// Source      [Bertsekas1998, ch. 7]; rows and columns with capacities keep their best and are outbid on the worst
template <class T>
class Auction {
public:
    Auction(Market<T>& market, ColumnView& columns, T heaviest, Value patience, Value budget)
        : market_(market), columns_(columns), heaviest_(heaviest), patience_(patience), budget_(budget),
          row_price_(market.rows(), std::numeric_limits<T>::max() / 2), col_price_(market.cols(), 0),
          bound_(market.rows(), unknown), queued_(std::size_t{market.rows()} + market.cols(), 0),
          values_(std::max(market.rows(), market.cols())), candidates_(market.rows()), seen_(market.rows(), 0) {
        price_out_the_closed();
    }

    [[nodiscard]] const std::vector<T>& row_prices() const { return row_price_; }
    [[nodiscard]] const std::vector<T>& col_prices() const { return col_price_; }
    [[nodiscard]] T floor() const { return floor_; }
    [[nodiscard]] bool had_price_war() const { return had_price_war_; }

    /// Whether the auction took more looks at edges than it was allowed, and broke off. The matching then respects the
    /// capacities of rows and columns, and the prices say little.
    [[nodiscard]] bool gave_up() const { return budget_ <= 0; }

    /// Makes the prices epsilon-right. Returns the epsilon it reached, coarser than asked for after a price war.
    T phase(T epsilon) {
        epsilon_ = epsilon;
        at_war_ = false;
        if (begun_) {
            flip_violations();
        }
        drain_forward();
        drain_reverse();
        if (gave_up()) {
            break_off();
        }
        begun_ = true;
        // The next war must be fought longer before it is stopped, so that in the end every auction is finished.
        patience_ *= at_war_ ? 2 : 1;
        return epsilon_;
    }

    /// Moves the floor. With `follow`, columns that had stood at the old floor go down with it.
    void move_floor(T floor, bool follow) {
        for (Index c = 0; c < market_.cols(); ++c) {
            const bool stands = !col_full(c) && col_price_[c] <= floor_ + epsilon_;
            if (stands && (floor > floor_ || follow)) {
                col_price_[c] = floor;
            }
        }
        floor_ = floor;
    }

private:
    using Arc = typename Market<T>::Arc;
    using Holding = typename Market<T>::Holding;

    [[nodiscard]] bool col_full(Index c) const { return market_.col_load(c) >= market_.col_capacity(c); }
    [[nodiscard]] bool wants_columns(Index r) const {
        return market_.load(r) < market_.capacity(r) && row_price_[r] > epsilon_;
    }
    [[nodiscard]] bool wants_rows(Index c) const { return !col_full(c) && col_price_[c] > floor_ + epsilon_; }

    /// Where nothing may be matched, the price keeps everybody away.
    void price_out_the_closed() {
        for (Index r = 0; r < market_.rows(); ++r) {
            row_price_[r] = market_.capacity(r) == 0 ? heaviest_ : row_price_[r];
        }
        for (Index c = 0; c < market_.cols(); ++c) {
            col_price_[c] = market_.col_capacity(c) == 0 ? heaviest_ : col_price_[c];
        }
    }

    void flip_violations() {
        for (T& price : row_price_) {
            price = price < -epsilon_ ? 0 : price;
        }
        for (T& price : col_price_) {
            price = price < floor_ - epsilon_ ? floor_ : price;
        }
        for (Index r = 0; r < market_.rows(); ++r) {
            flip_violations(r);
        }
    }

    void flip_violations(Index r) {
        const T least = row_price_[r] - epsilon_;
        const T most = row_price_[r] + epsilon_;
        for (EdgeIndex i = market_.first_unmatched(r); i-- > market_.first(r);) {
            if (surplus(market_.arc(i)) < least) {
                market_.unmatch(r, i);
            }
        }
        for (EdgeIndex i = market_.first_unmatched(r); i < market_.last(r); ++i) {
            if (surplus(market_.arc(i)) > most) {
                market_.match(r, i);
            }
        }
    }

    /// What a row gains from an arc once the column is paid.
    [[nodiscard]] T surplus(const Arc& arc) const { return arc.weight - col_price_[arc.column]; }
    /// What a column gains from a row once the row is paid.
    [[nodiscard]] T gain(const Holding& holding) const { return holding.weight - row_price_[holding.row]; }

    void drain_forward() {
        std::fill(bound_.begin(), bound_.end(), unknown);
        for (Index r = 0; r < market_.rows(); ++r) {
            enqueue_if(wants_columns(r), r);
        }
        for (Index c = 0; c < market_.cols(); ++c) {
            enqueue_if(market_.col_load(c) > market_.col_capacity(c), market_.rows() + c);
        }
        drain([this](Index r) { bid(r); }, [this](Index c) { outbid_worst_rows(c); });
    }

    void drain_reverse() {
        for (Index r = 0; r < market_.rows(); ++r) {
            enqueue_if(market_.load(r) > market_.capacity(r), r);
        }
        for (Index c = 0; c < market_.cols(); ++c) {
            enqueue_if(wants_rows(c), market_.rows() + c);
        }
        drain([this](Index r) { leave_worst_columns(r); }, [this](Index c) { bid_for_rows(c); });
    }

    void enqueue_if(bool wanted, std::size_t vertex) {
        if (wanted && queued_[vertex] == 0) {
            queued_[vertex] = 1;
            next_.push_back(static_cast<Index>(vertex));
        }
    }

    /// First come, first served: one round after the other until nobody is dissatisfied.
    template <class OnRow, class OnColumn>
    void drain(OnRow on_row, OnColumn on_column) {
        Value left = patience_;
        while (!next_.empty() && !gave_up()) {
            now_.swap(next_);
            next_.clear();
            for (const Index vertex : now_) {
                queued_[vertex] = 0;
                vertex < market_.rows() ? on_row(vertex) : on_column(vertex - market_.rows());
                if (--left == 0) {
                    left = end_price_war();
                }
            }
        }
    }

    /// Everybody who has too much keeps the best; what that sets free stays free.
    void break_off() {
        for (Index c = 0; c < market_.cols(); ++c) {
            if (market_.col_load(c) > market_.col_capacity(c)) {
                outbid_worst_rows(c);
            }
        }
        for (Index r = 0; r < market_.rows(); ++r) {
            if (market_.load(r) > market_.capacity(r)) {
                leave_worst_columns(r);
            }
        }
    }

    /// Rivals who outbid each other by epsilon could go on for long: a coarser epsilon ends it, finer phases follow.
    /// Where they soon begin anew, weights leave bids little to decide, and the auction gives up.
    [[nodiscard]] Value end_price_war() {
        budget_ = begun_ || !at_war_ ? budget_ : 0;
        if (epsilon_ >= heaviest_ / 8) {
            return 0; // as coarse as it gets: let them finish
        }
        at_war_ = had_price_war_ = true;
        epsilon_ = epsilon_ < heaviest_ / 512 ? epsilon_ * 64 : heaviest_ / 8;
        return patience_;
    }

    /// Row r fills up with the columns that leave it most, and is then as eager as the next best column makes it.
    void bid(Index r) {
        if (!wants_columns(r)) {
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

    void take_column(Index r, EdgeIndex i) {
        const Index c = market_.arc(i).column;
        market_.match(r, i);
        enqueue_if(market_.col_load(c) > market_.col_capacity(c), market_.rows() + c);
    }

    /// Lists the best columns of row r and parks the others, none of which is worth more than `bound_[r]`.
    ///
    /// While rows bid, column prices rise only, so the bound holds for this drain, and the row need not look at the
    /// parked ones before its price has fallen to it.
    void list_best(Index r, Index wanted) {
        const EdgeIndex first = market_.first_unmatched(r);
        const std::size_t all = market_.last(r) - first;
        const std::size_t enough = wanted + 4 + root_of(all);
        bound_[r] = lowest;
        if (all <= 2 * enough) {
            return market_.list_all(r);
        }
        const auto values = list(all, [&](std::size_t k) { return surplus(market_.arc(first + k)); });
        const T bound = sampled(values, enough);
        if (count_above(values, bound) <= wanted) {
            return market_.list_all(r); // too many equal each other
        }
        bound_[r] = bound;
        market_.shorten(r, [&](std::size_t k) { return values_[k] > bound; });
    }

    /// About the `rank`-th best value, from a sample.
    [[nodiscard]] T sampled(std::span<const T> values, std::size_t rank) {
        const std::size_t stride = 1 + values.size() / 128;
        sample_.clear();
        for (std::size_t k = 0; k < values.size(); k += stride) {
            sample_.push_back(values[k]);
        }
        return next_best_of_many(std::span<const T>(sample_), rank / stride, scratch_);
    }

    /// Takes the best columns listed unless a parked one might be better than the next best.
    bool take_best_columns(Index r, Index wanted) {
        const EdgeIndex first = market_.first_unmatched(r);
        const auto values =
            list(market_.first_parked(r) - first, [&](std::size_t k) { return surplus(market_.arc(first + k)); });
        Cut<T> cut = cut_best<T>(values, wanted, 0, scratch_);
        if (cut.value < bound_[r]) {
            return false;
        }
        for (std::size_t k = 0; cut.left > 0; ++k) {
            if (cut.takes(values[k])) {
                take_column(r, first + k);
            }
        }
        row_price_[r] = cut.value - epsilon_;
        return true;
    }

    /// Column c keeps its best rows; the price goes up to what the worst of them can pay.
    void outbid_worst_rows(Index c) {
        const auto& held = market_.held(c);
        const auto losses = list(held.size(), [&](std::size_t k) { return -gain(held[k]); });
        Cut<T> cut = cut_best<T>(losses, held.size() - market_.col_capacity(c), lowest, scratch_);
        col_price_[c] = epsilon_ - cut.value;
        for (std::size_t k = losses.size(); cut.left > 0;) { // from the end, because the last one fills a gap
            if (cut.takes(losses[--k])) {
                const Index r = held[k].row;
                market_.drop(c, k);
                enqueue_if(wants_columns(r), r);
            }
        }
    }

    /// Column c fills up with the rows that pay most, and is then as cheap as the next best row makes it.
    void bid_for_rows(Index c) {
        if (!wants_rows(c)) {
            return;
        }
        const auto values = list_free_rows(c);
        Cut<T> cut = cut_best<T>(values, market_.col_capacity(c) - market_.col_load(c), floor_, scratch_);
        col_price_[c] = cut.value - epsilon_;
        for (std::size_t k = 0; cut.left > 0; ++k) {
            if (cut.takes(values[k])) {
                const Index r = candidates_[k];
                market_.match(r, market_.find_unmatched(r, c));
                enqueue_if(market_.load(r) > market_.capacity(r), r);
            }
        }
    }

    /// What the rows that are not matched to column c would pay, where it is more than the floor.
    [[nodiscard]] std::span<const T> list_free_rows(Index c) {
        ++visit_;
        for (const Holding& holding : market_.held(c)) {
            seen_[holding.row] = visit_;
        }
        const auto rows = columns_.rows(c);
        budget_ -= static_cast<Value>(rows.size());
        const auto weights = columns_.weights(c);
        const T unit = market_.unit();
        const T floor = floor_;
        const std::uint32_t visit = visit_;
        std::size_t count = 0;
        for (std::size_t k = 0; k < rows.size(); ++k) {
            const T value = static_cast<T>(weights[k]) * unit - row_price_[rows[k]];
            values_[count] = value; // written before it is known to count: no branch to guess wrong
            candidates_[count] = rows[k];
            count += static_cast<std::size_t>(value > floor) & static_cast<std::size_t>(seen_[rows[k]] != visit);
        }
        return std::span{values_}.first(count);
    }

    /// Row r keeps its best columns and is as demanding as the worst of them allows.
    void leave_worst_columns(Index r) {
        const EdgeIndex first = market_.first(r);
        const auto losses = list(market_.load(r), [&](std::size_t k) { return -surplus(market_.arc(first + k)); });
        Cut<T> cut = cut_best<T>(losses, market_.load(r) - market_.capacity(r), lowest, scratch_);
        row_price_[r] = epsilon_ - cut.value;
        for (std::size_t k = losses.size(); cut.left > 0;) {
            if (cut.takes(losses[--k])) {
                const Index c = market_.arc(first + k).column;
                market_.unmatch(r, first + k);
                enqueue_if(wants_rows(c), market_.rows() + c);
            }
        }
    }

    /// The values of `count` candidates, in a room kept for them.
    template <class ValueOf>
    [[nodiscard]] std::span<const T> list(std::size_t count, ValueOf value_of) {
        budget_ -= static_cast<Value>(count);
        for (std::size_t k = 0; k < count; ++k) {
            values_[k] = value_of(k);
        }
        return std::span{values_}.first(count);
    }

    static constexpr T unknown = std::numeric_limits<T>::max();
    static constexpr T lowest = std::numeric_limits<T>::min();

    Market<T>& market_;
    ColumnView& columns_;
    T heaviest_;
    Value patience_; ///< steps of one drain before it counts as a price war
    Value budget_;   ///< looks at edges that are left
    T floor_ = 0;
    T epsilon_ = 1;
    bool begun_ = false;
    bool at_war_ = false;
    bool had_price_war_ = false;
    std::vector<T> row_price_;
    std::vector<T> col_price_;
    std::vector<T> bound_;
    std::vector<char> queued_;
    std::vector<Index> now_{};
    std::vector<Index> next_{};
    std::vector<T> values_;         ///< one for every neighbour a vertex can have
    std::vector<Index> candidates_; ///< the rows they are of
    std::vector<T> scratch_{};
    std::vector<T> sample_{};
    std::vector<std::uint32_t> seen_;
    std::uint32_t visit_ = 0;
};

} // namespace jumpa::matching::detail

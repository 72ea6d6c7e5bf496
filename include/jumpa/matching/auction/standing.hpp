#pragma once

#include <jumpa/matching/auction/market.hpp>

#include <limits>

namespace jumpa::matching::detail {

/// How an auction stands: gross column prices with a floor under them, row prices, and the epsilon that they are right
/// within.
template <class W>
class Standing {
    using T = typename W::Price;

public:
    Standing(Market<W>& market, T heaviest)
        : market_(market), row_price(market.rows(), std::numeric_limits<T>::max() / 2), col_price(market.cols(), 0) {
        price_out_the_closed(heaviest);
    }

    [[nodiscard]] bool col_full(Index c) const { return market_.col_load(c) >= market_.col_capacity(c); }
    [[nodiscard]] bool wants_columns(Index r) const {
        return market_.load(r) < market_.capacity(r) && row_price[r] > epsilon;
    }
    [[nodiscard]] bool wants_rows(Index c) const { return !col_full(c) && col_price[c] > floor + epsilon; }

    /// Moves the floor. With `follow`, columns that had stood at the old floor go down with it.
    void move_floor(T to, bool follow) {
        for (Index c = 0; c < market_.cols(); ++c) {
            const bool stands = !col_full(c) && col_price[c] <= floor + epsilon;
            if (stands && (to > floor || follow)) {
                col_price[c] = to;
            }
        }
        floor = to;
    }

    /// No price may lie below what it may fall to by more than epsilon.
    void lift_prices() {
        for (T& price : row_price) {
            price = price < -epsilon ? 0 : price;
        }
        for (T& price : col_price) {
            price = price < floor - epsilon ? floor : price;
        }
    }

    /// Row r matches and gives up whatever the prices say is wrong by more than epsilon. None of its arcs from `end` on
    /// may be.
    void flip_violations(Index r, EdgeIndex end) {
        const T least = row_price[r] - epsilon;
        const T most = row_price[r] + epsilon;
        for (EdgeIndex i = market_.first_unmatched(r); i-- > market_.first(r);) {
            if (surplus(i) < least) {
                market_.unmatch(r, i);
            }
        }
        for (EdgeIndex i = market_.first_unmatched(r); i < end; ++i) {
            if (surplus(i) > most) {
                market_.match(r, i);
            }
        }
    }

private:
    /// Where nothing may be matched, the price keeps everybody away.
    void price_out_the_closed(T heaviest) {
        for (Index r = 0; r < market_.rows(); ++r) {
            row_price[r] = market_.capacity(r) == 0 ? heaviest : row_price[r];
        }
        for (Index c = 0; c < market_.cols(); ++c) {
            col_price[c] = market_.col_capacity(c) == 0 ? heaviest : col_price[c];
        }
    }

    /// What a row gains from an arc once the column is paid.
    [[nodiscard]] T surplus(EdgeIndex i) const {
        return market_.worth(market_.arc(i)) - col_price[market_.arc(i).column];
    }

    Market<W>& market_;

public:
    T floor = 0;
    T epsilon = 1;
    std::vector<T> row_price;
    std::vector<T> col_price;
};

} // namespace jumpa::matching::detail

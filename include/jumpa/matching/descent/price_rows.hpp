#pragma once

#include <jumpa/matching/descent/lanes.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace jumpa::matching {

using lanes::Square;

[[nodiscard]] inline Square squared(std::int64_t number) {
    return static_cast<Square>(number * number);
}

/// The prices of one kind of row (presences, rooms or mosts) and how they move.
///
/// Invariant   -most_price <= price <= most_price and 0 <= projected <= most_price, so that a pair's gain less its five
///             prices stays within 32 bits; a row without entries keeps the price 0
class PriceRows {
public:
    static constexpr std::int32_t most_price = 1 << 28;

    /// Rows with so many entries each; an excess is counted in so many bits after the point.
    PriceRows(const std::vector<std::int32_t>& entries, unsigned excess_bits)
        : entries_(entries), excess_bits_(excess_bits), excess_(entries.size(), 0), pace_(entries.size(), 0),
          price_(entries.size(), 0), anchor_(price_), projected_(price_) {}

    [[nodiscard]] const std::vector<std::int32_t>& price() const { return price_; }
    [[nodiscard]] const std::vector<std::int32_t>& projected() const { return projected_; }
    [[nodiscard]] std::vector<std::int32_t>& excess() { return excess_; }
    [[nodiscard]] bool has_entries(std::size_t row) const { return entries_[row] > 0; }
    [[nodiscard]] bool any_entries() const {
        return std::any_of(entries_.begin(), entries_.end(), [](std::int32_t entries) { return entries > 0; });
    }
    [[nodiscard]] unsigned excess_bits() const { return excess_bits_; }

    void start(std::size_t row, std::int32_t price) {
        price_[row] = entries_[row] > 0 ? std::clamp(price, 0, most_price) : 0;
        projected_[row] = price_[row];
    }

    /// A row moves by its excess times factor / entries; the factor is in price units per whole excess.
    void set_pace(std::int64_t factor) {
        const float unit = std::ldexp(1.0F, -static_cast<int>(excess_bits_)); // a power of two: products stay exact
        for (std::size_t row = 0; row < pace_.size(); ++row) {
            const std::int64_t whole = entries_[row] > 0 ? factor / entries_[row] : 0;
            pace_[row] = static_cast<float>(whole) * unit;
        }
    }

    [[nodiscard]] std::size_t rows() const { return price_.size(); }

    /// One reflected step of some rows, pulled towards the anchor. Measured, it keeps the projected prices and returns
    /// the squared movement, each row times its entries, otherwise 0. Requires whole lanes of rows
    template <bool measured>
    Square step(float pull, std::size_t first, std::size_t end) {
        Square movement = 0;
        move(pull, first, end, [&](std::size_t row, lanes::Numbers projected, lanes::Numbers before) {
            if constexpr (measured) {
                lanes::store(projected_.data() + row, projected);
                for (std::size_t lane = 0; lane < lanes::width; ++lane) {
                    movement += squared(projected[lane] - before[lane]) * weight_of(row + lane);
                }
            }
        });
        return movement;
    }
    template <bool measured>
    Square step(float pull) {
        return step<measured>(pull, 0, rows());
    }

    /// Takes the price as the new anchor and returns the squared way since the last, each row times its entries.
    [[nodiscard]] Square new_anchor() {
        Square way = 0;
        for (std::size_t row = 0; row < price_.size(); ++row) {
            way += squared(std::int64_t{price_[row]} - anchor_[row]) * weight_of(row);
        }
        anchor_ = price_;
        return way;
    }

private:
    [[nodiscard]] Square weight_of(std::size_t row) const { return static_cast<Square>(entries_[row]); }

    template <class Seen>
    void move(float pull, std::size_t first, std::size_t end, Seen&& seen) {
        using namespace lanes;
        constexpr auto limit = static_cast<float>(2 * most_price);
        const Factors pulls = all(pull);
        for (std::size_t row = first; row < end; row += width) {
            const Numbers price = load(price_.data() + row);
            const Numbers moved = price + product(load(excess_.data() + row), load(pace_.data() + row), limit);
            const Numbers projected = smaller(larger(moved, all(0)), all(most_price));
            const Numbers reflected = projected + (projected - price);
            const Numbers pulled = reflected + product(load(anchor_.data() + row) - reflected, pulls);
            store(price_.data() + row, smaller(larger(pulled, all(-most_price)), all(most_price)));
            seen(row, projected, price);
        }
    }

    std::vector<std::int32_t> entries_;
    unsigned excess_bits_;
    std::vector<std::int32_t> excess_;
    std::vector<float> pace_;
    std::vector<std::int32_t> price_;
    std::vector<std::int32_t> anchor_;
    std::vector<std::int32_t> projected_;
};

} // namespace jumpa::matching

#pragma once

#include <jumpa/core/points.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace jumpa::detail {

/// Gives each row its own column so that the sum of the values is greatest.
///
/// Problem     maximise sum_i value[i * cols + column_of(i)], every column used at most once
/// Shapes      value: rows x cols, rows <= cols
/// Requires    0 <= value, and rows * the greatest value fits in Value
/// Ensures     an optimal assignment; the same one for the same values
/// Complexity  O(rows^2 cols) time, O(rows + cols) memory that is kept from call to call
/// Source      shortest augmenting paths with prices, [Burkard2009, ch. 4]
class BestAssignment {
public:
    void solve(std::size_t rows, std::size_t cols, std::span<const Value> value) {
        cols_ = cols;
        value_ = value;
        gain_.assign(rows, 0);
        price_.assign(cols, 0);
        row_at_.assign(cols, nobody);
        for (std::size_t row = 0; row < rows; ++row) {
            augment(row);
        }
        column_.assign(rows, 0);
        for (std::size_t col = 0; col < cols; ++col) {
            if (row_at_[col] != nobody) {
                column_[row_at_[col]] = col;
            }
        }
    }

    [[nodiscard]] std::size_t column_of(std::size_t row) const { return column_[row]; }

private:
    static constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

    /// What a row falls short by at a column: never negative for a row with a column, and 0 at its own.
    [[nodiscard]] Value slack(std::size_t row, std::size_t col) const {
        return price_[col] - gain_[row] - value_[row * cols_ + col];
    }

    /// Finds the row a column by a shortest path over columns already held, then moves the holders along it.
    void augment(std::size_t row) {
        reached_.assign(cols_, false);
        distance_.assign(cols_, std::numeric_limits<Value>::max());
        from_.assign(cols_, nobody);
        std::size_t last = nobody;
        for (std::size_t at = row; at != nobody; at = row_at_[last]) {
            relax(at, last);
            const std::size_t next = nearest();
            shift(row, distance_[next]);
            reached_[next] = true;
            last = next;
        }
        while (last != nobody) {
            const std::size_t before = from_[last];
            row_at_[last] = before == nobody ? row : row_at_[before];
            last = before;
        }
    }

    void relax(std::size_t row, std::size_t through) {
        for (std::size_t col = 0; col < cols_; ++col) {
            if (!reached_[col] && slack(row, col) < distance_[col]) {
                distance_[col] = slack(row, col);
                from_[col] = through;
            }
        }
    }

    [[nodiscard]] std::size_t nearest() const {
        std::size_t best = nobody;
        for (std::size_t col = 0; col < cols_; ++col) {
            if (!reached_[col] && (best == nobody || distance_[col] < distance_[best])) {
                best = col;
            }
        }
        return best;
    }

    /// Moves the prices of the tree so that its nearest column costs nothing more.
    void shift(std::size_t root, Value step) {
        gain_[root] += step;
        for (std::size_t col = 0; col < cols_; ++col) {
            if (reached_[col]) {
                gain_[row_at_[col]] += step;
                price_[col] += step;
            } else {
                distance_[col] -= step;
            }
        }
    }

    std::size_t cols_ = 0;
    std::span<const Value> value_{};
    std::vector<Value> gain_{};
    std::vector<Value> price_{};
    std::vector<std::size_t> row_at_{};
    std::vector<std::size_t> column_{};
    std::vector<bool> reached_{};
    std::vector<Value> distance_{};
    std::vector<std::size_t> from_{};
};

} // namespace jumpa::detail

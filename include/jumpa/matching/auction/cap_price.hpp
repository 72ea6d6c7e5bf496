#pragma once

#include <jumpa/matching/b_matching_problem.hpp>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace jumpa::matching::detail {

/// A guess at the price of one more edge, in points, and at how many edges a million points more would cost.
struct CapGuess {
    Value price = 0;
    Value per_million = 1;
};

/// Looks for the cap price at which as many edges are matched as are wanted: secant steps inside a bracket.
///
/// Integers only, for the path of the search decides which of several equally heavy matchings is found.
/// What it leaves undone, `PriceRepair` does exactly; so its limits are a matter of speed alone.
class CapSearch {
public:
    CapSearch(Value wanted, Value heaviest, CapGuess guess)
        : wanted_(wanted), heaviest_(heaviest), price_(guess.price), slope_(guess.per_million),
          first_slope_(guess.per_million) {}

    [[nodiscard]] Value price() const { return price_; }

    /// Whether a move to `target` changes few enough edges for columns to follow the floor down.
    [[nodiscard]] bool is_short(Value target) const {
        return std::abs(target - price_) * slope_ < wanted_ / 4 * million;
    }

    /// A finer epsilon begins: what was learnt of the slope stays, the moves are counted afresh.
    void next_level() {
        moves_left_ = 3;
        last_price_.reset();
    }

    /// The next price to try after `price()` gave `count` edges, or nothing where that is near enough.
    /// `epsilon` is in millionths of a point.
    [[nodiscard]] std::optional<Value> next(Value count, Value epsilon) {
        const Value excess = count - wanted_;
        if (excess == 0 || (price_ == 0 && excess < 0)) {
            return std::nullopt;
        }
        learn_slope(count, epsilon);
        narrow(count);
        const Value step = std::clamp(excess * million / slope_, -heaviest_, heaviest_);
        if (near_enough(excess, epsilon) || moves_left_ == 0 || all_moves_left_ == 0) {
            return std::nullopt;
        }
        --moves_left_;
        --all_moves_left_;
        return target(step, excess);
    }

    void move_to(Value price) { price_ = price; }

private:
    struct Point {
        Value price;
        Value count;
    };
    static constexpr Value million = 1'000'000;

    void learn_slope(Value count, Value epsilon) {
        if (last_price_) {
            const Value moved = price_ - last_price_->price;
            if (std::abs(moved) * million >= std::max(million, 2 * epsilon)) {
                const Value seen = (last_price_->count - count) * million / moved;
                slope_ = std::clamp(seen, std::max<Value>(1, first_slope_ / 16), 16 * first_slope_);
            }
        }
        last_price_ = Point{price_, count};
    }

    /// Keeps the bracket; a count that contradicts it was found at another epsilon and is forgotten.
    void narrow(Value count) {
        auto& side = count > wanted_ ? too_many_ : too_few_;
        auto& other = count > wanted_ ? too_few_ : too_many_;
        side = Point{price_, count};
        if (too_many_ && too_few_ && too_many_->price >= too_few_->price) {
            other.reset();
        }
    }

    [[nodiscard]] bool near_enough(Value excess, Value epsilon) const {
        const Value distance = std::abs(excess) * million; // over slope_: in points
        const bool bracketed = too_many_ && too_few_ && too_few_->price - too_many_->price <= 1;
        const bool exact_steps_are_cheaper = epsilon < million / 4 && distance <= 3 * slope_;
        return std::abs(excess) <= 4 + wanted_ / 4096 || bracketed || exact_steps_are_cheaper ||
               2 * distance <= slope_ || distance / slope_ * million < epsilon;
    }

    [[nodiscard]] Value target(Value step, Value excess) const {
        Value to = price_ + step;
        if (too_many_ && too_few_) {
            const Value width = too_few_->price - too_many_->price;
            const Value low = too_many_->price;
            if (to <= low + width / 50 || to >= low + width - width / 50) {
                const Value drop = std::max<Value>(1, too_many_->count - too_few_->count);
                to = low + std::clamp(width * (too_many_->count - wanted_) / drop, width / 10, width - width / 10);
            }
        }
        to = to == price_ ? to + (excess > 0 ? 1 : -1) : to;
        return std::clamp<Value>(to, 0, heaviest_ - 1);
    }

    Value wanted_;
    Value heaviest_;
    Value price_;
    Value slope_; ///< edges lost per million points
    Value first_slope_;
    int moves_left_ = 6;
    int all_moves_left_ = 22;
    std::optional<Point> last_price_{};
    std::optional<Point> too_many_{};
    std::optional<Point> too_few_{};
};

} // namespace jumpa::matching::detail

#pragma once

#include <jumpa/scoring/detail/best_assignment.hpp>
#include <jumpa/scoring/kernel/row_judge.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace jumpa::kernel {

/// The points of pairs from rows: for every pair the number that `detail::PairScorer` gives for its companies.
class RowScorer {
public:
    explicit RowScorer(const Rows& rows) : rows_(rows), judge_(rows) {}

    /// Asks for the points only if one of the needs gets at most so many, and all together at least `least`.
    struct Hint {
        std::size_t need = 0;
        Points most = most_points;
        Points least = 0;
    };

    /// Nothing where the hint's two bounds contradict each other; otherwise the points, whatever the hint.
    ///
    /// Complexity  O(offers * needs), and the assignment where both are more than one
    [[nodiscard]] std::optional<Points> points(std::uint32_t seller, const Asked& asked, Points wish,
                                               const Hint& hint) {
        const SellerRow& row = rows_.sellers[seller];
        const auto offers = rows_.offers_of(seller);
        const std::size_t needs = asked.needs.size();
        if (offers.empty() || needs == 0) {
            return 0;
        }
        const PairPart pair = judge_.pair_part(row, asked, wish);
        if (needs == 1) {
            Points best = 0;
            for (const OfferRow& offer : offers) {
                best = std::max(best, judge_.points(offer, row, asked.needs.front(), pair, asked));
            }
            return best;
        }
        if (!judge_all(offers, row, pair, asked, hint)) {
            return std::nullopt;
        }
        const Value sum = best_sum(offers.size(), needs);
        return static_cast<Points>((2 * sum + asked.all_shares) / (2 * asked.all_shares));
    }
    [[nodiscard]] Points points(std::uint32_t seller, const Asked& asked, Points wish) {
        return *points(seller, asked, wish, {});
    }

private:
    /// Judges every offer for every need, the hinted need last. False as soon as `least` is out of reach.
    [[nodiscard]] bool judge_all(std::span<const OfferRow> offers, const SellerRow& row, const PairPart& pair,
                                 const Asked& asked, const Hint& hint) {
        const std::size_t needs = asked.needs.size();
        const std::size_t columns = std::max(needs, offers.size());
        const Value enough = (2 * Value{hint.least} - 1) * asked.all_shares; // of twice the sum
        values_.assign(needs * columns, 0);
        Value within_reach = asked.all_shares * most_points - asked.needs[hint.need].share * (most_points - hint.most);
        for (std::size_t k = 1; k <= needs; ++k) {
            const std::size_t need = (hint.need + k) % needs;
            Value best = 0;
            for (std::size_t offer = 0; offer < offers.size(); ++offer) {
                Value& value = values_[need * columns + offer];
                value = asked.needs[need].share * judge_.points(offers[offer], row, asked.needs[need], pair, asked);
                best = std::max(best, value);
            }
            within_reach += best - asked.needs[need].share * (need == hint.need ? hint.most : most_points);
            if (2 * within_reach < enough) {
                return false;
            }
        }
        return true;
    }

    /// The greatest sum of share times points with each need and each offer used at most once.
    [[nodiscard]] Value best_sum(std::size_t offers, std::size_t needs) {
        const std::size_t columns = std::max(needs, offers);
        if (offers == 1) {
            return *std::max_element(values_.begin(), values_.end());
        }
        if (columns <= 4) {
            return best_of_few(0, columns, 0);
        }
        assignment_.solve(needs, columns, values_);
        Value sum = 0;
        for (std::size_t need = 0; need < needs; ++need) {
            sum += values_[need * columns + assignment_.column_of(need)];
        }
        return sum;
    }

    /// The same by trying everything, from one need on, with the columns that are not used yet.
    [[nodiscard]] Value best_of_few(std::size_t need, std::size_t columns, std::uint32_t used) const {
        if (need * columns == values_.size()) {
            return 0;
        }
        Value best = 0;
        for (std::size_t column = 0; column < columns; ++column) {
            if ((used >> column & 1U) == 0) {
                best = std::max(best,
                                values_[need * columns + column] + best_of_few(need + 1, columns, used | 1U << column));
            }
        }
        return best;
    }

    const Rows& rows_;
    RowJudge judge_;
    std::vector<Value> values_{}; ///< needs x columns, as `PairScorer` lays them out
    detail::BestAssignment assignment_{};
};

} // namespace jumpa::kernel

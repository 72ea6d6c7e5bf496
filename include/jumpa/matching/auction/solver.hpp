#pragma once

#include <jumpa/matching/auction/auction.hpp>
#include <jumpa/matching/auction/cap_guess.hpp>
#include <jumpa/matching/auction/outline.hpp>
#include <jumpa/matching/auction/price_repair.hpp>
#include <jumpa/matching/auction/tree_search.hpp>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

namespace jumpa::matching::detail {

/// A market, its auction and the search for its cap price.
template <class W>
class Solver {
    using T = typename W::Price;

public:
    /// Looks at edges of `least` points or more alone.
    Solver(const BMatchingProblem& problem, const Outline& o, CapGuess guess, Points least)
        : outline_(o), total_(problem.total), market_(problem, choose_bidders(o), unit_of(problem), least),
          columns_(problem, market_.bidders(), least), auction_(market_, columns_, heaviest(), patience(), budget()),
          search_(o.wanted, o.heaviest, guess) {}

    /// Leaves the optimal matching in `market()` and returns the prices that prove it, in points; nothing where the cap
    /// price falls below what edges left out may be worth.
    [[nodiscard]] std::optional<Prices> run() {
        Prices prices = nearly_right_prices();
        if (!market_.has_all_above(search_.price())) {
            return std::nullopt;
        }
        prices = PriceRepair<W>(market_, total_, prices).run();
        for (Value& price : prices.row) {
            price /= market_.unit();
        }
        for (Value& price : prices.column) {
            price /= market_.unit();
        }
        prices.cap /= market_.unit();
        return market_.has_all_above(prices.cap) ? std::optional(std::move(prices)) : std::nullopt;
    }

    [[nodiscard]] const Market<W>& market() const { return market_; }

    /// The cap price that the search came to, in points.
    [[nodiscard]] Value searched_price() const { return search_.price(); }

private:
    [[nodiscard]] static T unit_of(const BMatchingProblem& problem) {
        return static_cast<T>(finest_unit(problem.graph));
    }
    [[nodiscard]] T heaviest() const { return static_cast<T>(outline_.heaviest) * market_.unit(); }

    [[nodiscard]] Prices nearly_right_prices() {
        if (outline_.has_few_levels()) {
            return no_bids();
        }
        auction();
        Prices prices = whole_points();
        if (is_far_off() && market_.has_all_above(search_.price()) && TreeSearch<W>::can_search(market_)) {
            return TreeSearch<W>(market_, total_, prices).run();
        }
        return prices;
    }

    /// Where bids decide little, as where weights are sums of a row's and a column's part, or where no cap price was
    /// found that gives about the number wanted, a search among trees takes fewer steps than shortest paths.
    [[nodiscard]] bool is_far_off() const {
        const Value apart = outline_.cap_binds() ? std::abs(market_.count() - outline_.wanted) : 0;
        return auction_.gave_up() || apart > (Value{market_.rows()} + market_.cols()) / 4;
    }

    /// Prices at which everything is wanted by the bidders and nothing is matched yet.
    [[nodiscard]] Prices no_bids() const {
        return {std::vector<Value>(market_.rows(), heaviest()), std::vector<Value>(market_.cols(), 0), 0};
    }

    [[nodiscard]] Value patience() const {
        const Value vertices = Value{market_.rows()} + market_.cols();
        return (outline_.is_tight() ? 4 : 1) * (outline_.wanted + 4 * vertices) + 200;
    }

    /// Looks at edges after which the auction gives up: some at every edge, and more where the tree search, whose steps
    /// grow with the tree, would take longer too.
    [[nodiscard]] Value budget() const {
        const auto root = static_cast<Value>(root_of(std::size_t{market_.rows()} + market_.cols()));
        return (outline_.is_tight() ? 2 : 1) * (10 + 3 * root / 5) * static_cast<Value>(market_.edges());
    }

    void auction() {
        if (outline_.cap_binds()) {
            move_cap_price(search_.price());
        }
        // Where something is left over, bids of the finest epsilon seldom meet, and coarser ones would only be undone.
        T epsilon = outline_.is_tight() ? std::max<T>(heaviest() / 48, 1) : 1;
        while (true) {
            epsilon = auction_.phase(epsilon);
            if (auction_.gave_up()) {
                return;
            }
            const bool moved = moved_cap_price(epsilon);
            if (!market_.has_all_above(search_.price())) {
                return;
            }
            if (moved) {
                continue;
            }
            if (epsilon == 1) {
                return;
            }
            epsilon = std::max<T>(epsilon / 10, 1);
            search_.next_level();
        }
    }

    [[nodiscard]] bool moved_cap_price(T epsilon) {
        if (!outline_.cap_binds()) {
            return false;
        }
        const Value millionths = std::max<Value>(Value{epsilon} * 1'000 / market_.unit() * 1'000, 1);
        const auto next = search_.next(market_.count(), millionths);
        if (next) {
            move_cap_price(*next);
        }
        return next.has_value();
    }

    void move_cap_price(Value points) {
        auction_.move_floor(static_cast<T>(points) * market_.unit(), search_.is_short(points));
        search_.move_to(points);
    }

    /// The auction's prices, rounded to whole points so that nearly all they prove within one unit they still prove.
    ///
    /// Prices are within `epsilon` = 1 of a proof. Adding one constant to all before rounding down keeps every
    /// comparison right unless a price crosses a whole point by just that 1; a residue that no price has, or few of
    /// them, tells a constant that avoids it.
    [[nodiscard]] Prices whole_points() const {
        const Value unit = market_.unit();
        const Value shift = unit - 1 - rarest_residue();
        const auto rounded = [&](Value price) {
            const Value moved = price + shift;
            return (moved - positive_remainder(moved, unit)) / unit;
        };
        const Value ground = rounded(0);
        Prices prices;
        for (const T price : auction_.row_prices()) {
            prices.row.push_back((rounded(price) - ground) * unit);
        }
        for (const T price : auction_.col_prices()) {
            prices.column.push_back((ground - rounded(-Value{price})) * unit);
        }
        prices.cap = auction_.floor();
        return prices;
    }

    [[nodiscard]] static Value positive_remainder(Value a, Value b) { return (a % b + b) % b; }

    [[nodiscard]] Value rarest_residue() const {
        const Value unit = market_.unit();
        std::vector<Value> uses(static_cast<std::size_t>(unit), 0);
        uses[0] = 1;
        const auto use = [&](Value price) { ++uses[static_cast<std::size_t>(positive_remainder(price, unit))]; };
        for (const T price : auction_.row_prices()) {
            use(price);
        }
        for (const T price : auction_.col_prices()) {
            use(-Value{price});
        }
        return std::min_element(uses.begin(), uses.end()) - uses.begin();
    }

    Outline outline_;
    Value total_;
    Market<W> market_;
    ColumnView<W> columns_;
    Auction<W> auction_;
    CapSearch search_;
};

} // namespace jumpa::matching::detail

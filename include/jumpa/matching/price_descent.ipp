#pragma once

#include <jumpa/matching/price_descent.hpp>

#include <algorithm>
#include <limits>
#include <span>
#include <tuple>
#include <utility>

namespace jumpa::matching {

namespace detail {

/// The integer square root, rounded down. Source: digit by digit.
inline std::uint64_t square_root(Square number) {
    Square root = 0;
    for (Square bit = Square{1} << 126U; bit != 0; bit >>= 2U) {
        if (number >= root + bit) {
            number -= root + bit;
            root = (root >> 1U) + bit;
        } else {
            root >>= 1U;
        }
    }
    return static_cast<std::uint64_t>(root);
}

inline std::uint64_t squared(std::int64_t change) {
    return static_cast<std::uint64_t>(change * change);
}

inline Square distance(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
    Square sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += squared(std::int64_t{a[i]} - b[i]);
    }
    return sum;
}

/// number * factor / 2^shift, rounded to nearest.
inline std::int64_t scaled(std::int64_t number, std::int64_t factor, unsigned shift) {
    return (number * factor + (std::int64_t{1} << (shift - 1))) >> shift;
}

} // namespace detail

JUMPA_INLINE PriceDescent::PriceDescent(const TimeIndexedProblem& problem) : problem_(problem) {
    const std::size_t slots = problem.slots();
    presence_entries_.assign(problem.vertices * slots, 0);
    room_entries_.assign(slots, 0);
    most_entries_.assign(problem.vertices, 0);
    for (std::size_t p = 0; p < problem.pairs.size(); ++p) {
        for (std::size_t e = problem.first_entry[p]; e < problem.first_entry[p + 1]; ++e) {
            for (const Index vertex : {problem.pairs[p].a, problem.pairs[p].b}) {
                ++presence_entries_[vertex * slots + problem.slot[e]];
                ++most_entries_[vertex];
            }
            ++room_entries_[problem.slot[e]];
        }
    }
    for (std::size_t v = 0; v < problem.vertices; ++v) {
        const auto first = presence_entries_.begin() + static_cast<std::ptrdiff_t>(v * slots);
        const auto open = std::count_if(first, first + static_cast<std::ptrdiff_t>(slots),
                                        [](std::uint32_t entries) { return entries > 0; });
        most_binds_.push_back(problem.most[v] < open);
    }
    x_.assign(problem.entries(), 0);
    presence_load_.assign(problem.vertices * slots, 0);
    room_load_.assign(slots, 0);
    most_load_.assign(problem.vertices, 0);
}

JUMPA_INLINE void PriceDescent::start(const TimeIndexedPrices& prices, std::vector<std::int32_t> shares) {
    y_ = prices;
    for (std::size_t row = 0; row < y_.presence.size(); ++row) {
        y_.presence[row] = presence_entries_[row] > 0 ? y_.presence[row] : 0;
    }
    shares_ = std::move(shares);
    x_ = shares_;
    projected_ = y_;
    best_ = y_;
    best_bound_ = dual_bound(problem_, best_);
    steps_ = 0;
    set_weight(unit / 10);
    restart();
}

JUMPA_INLINE void PriceDescent::set_weight(std::int64_t weight) {
    weight_ = std::clamp<std::int64_t>(weight, unit / 1'000, 3 * unit);
    // In units of 10'000 points the step is 1 / (rows * weight), where an entry stands in at most so many rows: those
    // of its slot and of its two presences, and two more where a vertex may hold fewer pairs than it could.
    const bool most_bind = std::find(most_binds_.begin(), most_binds_.end(), true) != most_binds_.end();
    step_size_ = (std::int64_t{1} << 54U) / ((most_bind ? 5 : 3) * weight_ * 10'000);
}

JUMPA_INLINE void PriceDescent::restart() {
    x0_ = x_;
    y0_ = y_;
    since_restart_ = 0;
}

JUMPA_INLINE void PriceDescent::run(std::int64_t steps) {
    for (std::int64_t i = 1; i <= steps; ++i) {
        step();
        if (i % 40 == 0 || i == steps) {
            look();
        }
    }
}

JUMPA_INLINE void PriceDescent::look() {
    if (const Value bound = dual_bound(problem_, projected_); bound < best_bound_) {
        best_bound_ = bound;
        best_ = projected_;
    }
}

JUMPA_INLINE void PriceDescent::step() {
    moved_ = {};
    primal_step();
    dual_step();
    ++since_restart_;
    ++steps_;
    restart_if_due();
}

JUMPA_INLINE void PriceDescent::primal_step() {
    const std::size_t slots = problem_.slots();
    constexpr std::int64_t most_share = 64 * std::int64_t{one};
    const std::int64_t pull = unit / (since_restart_ + 2); // Halpern's anchor
    std::fill(presence_load_.begin(), presence_load_.end(), 0);
    std::fill(room_load_.begin(), room_load_.end(), 0);
    std::fill(most_load_.begin(), most_load_.end(), 0);
    for (std::size_t p = 0; p < problem_.pairs.size(); ++p) {
        const auto [a, b] = problem_.pairs[p];
        const std::size_t first = problem_.first_entry[p];
        const std::size_t last = problem_.first_entry[p + 1];
        const std::int32_t* a_prices = y_.presence.data() + a * slots;
        const std::int32_t* b_prices = y_.presence.data() + b * slots;
        const std::int64_t gain = std::int64_t{problem_.weight[p]} * TimeIndexedPrices::scale - y_.most[a] - y_.most[b];
        for (std::size_t e = first; e < last; ++e) {
            const std::uint32_t t = problem_.slot[e];
            const std::int64_t bonus = std::int64_t{problem_.bonus_of(e)} * TimeIndexedPrices::scale;
            const std::int64_t reduced = gain + bonus - a_prices[t] - b_prices[t] - y_.room[t];
            const std::int64_t moved = x_[e] + detail::scaled(reduced, step_size_, 24);
            shares_[e] = static_cast<std::int32_t>(std::clamp(moved, -most_share, most_share));
        }
        project(p);
        std::int64_t* a_load = presence_load_.data() + a * slots;
        std::int64_t* b_load = presence_load_.data() + b * slots;
        std::int64_t whole = 0;
        for (std::size_t e = first; e < last; ++e) {
            const std::uint32_t t = problem_.slot[e];
            const std::int64_t change = std::int64_t{shares_[e]} - x_[e];
            const std::int64_t reflected = shares_[e] + change;
            moved_.primal += detail::squared(change);
            a_load[t] += reflected;
            b_load[t] += reflected;
            room_load_[t] += reflected;
            whole += reflected;
            x_[e] = static_cast<std::int32_t>(reflected + detail::scaled(x0_[e] - reflected, pull, 20));
        }
        most_load_[a] += whole;
        most_load_[b] += whole;
    }
}

/// The nearest non-negative point with a sum of at most one, or exactly one where the pair has to be held: take the
/// same off all until it fits, dropping those that reach zero.
JUMPA_INLINE void PriceDescent::project(std::size_t pair) {
    const std::span<std::int32_t> row = std::span{shares_}.subspan(
        problem_.first_entry[pair], problem_.first_entry[pair + 1] - problem_.first_entry[pair]);
    const auto above = [&](std::int64_t off) {
        std::pair<std::int64_t, std::int64_t> sum_and_count{0, 0};
        for (const std::int32_t share : row) {
            sum_and_count.first += share > off ? share : 0;
            sum_and_count.second += share > off ? 1 : 0;
        }
        return sum_and_count;
    };
    std::int64_t off = problem_.must_hold(pair) ? std::numeric_limits<std::int32_t>::min() : 0;
    auto [sum, count] = above(off);
    if (problem_.must_hold(pair) || sum > one) {
        for (std::int64_t next = (sum - one) / count; next > off; next = (sum - one) / count) {
            off = next;
            std::tie(sum, count) = above(off);
        }
    }
    for (std::int32_t& share : row) {
        share = static_cast<std::int32_t>(std::max<std::int64_t>(0, share - off));
    }
}

JUMPA_INLINE void PriceDescent::price_row(std::int32_t& price, std::int32_t& anchor, std::int32_t& projected,
                                          std::int64_t load, std::int64_t limit, std::int64_t entries) {
    __extension__ using Wide = __int128;
    constexpr std::int64_t most_price = std::int64_t{1} << 28U;
    const std::int64_t pull = unit / (since_restart_ + 2);
    // In units of 10'000 points the step is weight / entries.
    const Wide by = static_cast<Wide>(load - limit * one) * weight_ * 10'000 / entries;
    const std::int64_t moved = price + static_cast<std::int64_t>(by >> 30U);
    projected = static_cast<std::int32_t>(std::clamp<std::int64_t>(moved, 0, most_price));
    const std::int64_t change = std::int64_t{projected} - price;
    moved_.dual += detail::squared(change);
    const std::int64_t reflected = projected + change;
    price = static_cast<std::int32_t>(reflected + detail::scaled(anchor - reflected, pull, 20));
}

JUMPA_INLINE void PriceDescent::dual_step() {
    for (std::size_t row = 0; row < y_.presence.size(); ++row) {
        if (presence_entries_[row] > 0) {
            price_row(y_.presence[row], y0_.presence[row], projected_.presence[row], presence_load_[row], 1,
                      presence_entries_[row]);
        }
    }
    for (std::size_t t = 0; t < problem_.slots(); ++t) {
        if (room_entries_[t] > 0) {
            price_row(y_.room[t], y0_.room[t], projected_.room[t], room_load_[t], problem_.room[t], room_entries_[t]);
        }
    }
    for (std::size_t v = 0; v < problem_.vertices; ++v) {
        if (most_binds_[v] && most_entries_[v] > 0) {
            price_row(y_.most[v], y0_.most[v], projected_.most[v], most_load_[v], problem_.most[v], most_entries_[v]);
        }
    }
}

/// The length of the last step, in the norm in which it shrinks: weight * primal + dual / weight, shares and 10'000s of
/// points in their own units.
JUMPA_INLINE std::uint64_t PriceDescent::residual() const {
    const auto weight = static_cast<detail::Square>(weight_);
    const detail::Square primal = moved_.primal * weight >> 20U;
    // (2^-14 points / 10'000)^2 in shares of 2^-24: times 2^20 / 10^8
    const detail::Square dual = (moved_.dual << 40U) / 100'000'000U / weight;
    return detail::square_root(primal + dual);
}

JUMPA_INLINE void PriceDescent::restart_if_due() {
    const std::uint64_t now = residual();
    if (since_restart_ == 1) {
        first_residual_ = now;
        last_residual_ = now;
        return;
    }
    const bool enough = now * 5 < first_residual_;
    const bool rising = now * 5 < first_residual_ * 4 && now > last_residual_;
    const bool too_long = since_restart_ * 25 > steps_ * 9 && since_restart_ > 20;
    last_residual_ = now;
    if (enough || rising || too_long) {
        balance();
        restart();
    }
}

/// Sets the weight so that both sides move alike: sqrt(weight * |dy| / |dx|) since the last restart.
JUMPA_INLINE void PriceDescent::balance() {
    const detail::Square x_moved = detail::square_root(detail::distance(x_, x0_));
    const detail::Square y_moved =
        detail::square_root(detail::distance(y_.presence, y0_.presence) + detail::distance(y_.room, y0_.room) +
                            detail::distance(y_.most, y0_.most));
    if (x_moved == 0 || y_moved == 0) {
        return;
    }
    // |dy| in 10'000 points: 1 / (2^14 * 10^4) against 1 / 2^24; the ratio in 2^-20
    const detail::Square ratio = std::min<detail::Square>((y_moved << 30U) / 10'000U / x_moved, 64 * unit);
    const auto wanted = static_cast<std::int64_t>(detail::square_root(ratio * static_cast<detail::Square>(weight_)));
    set_weight(std::clamp(wanted, weight_ / 4, weight_ * 4));
}

} // namespace jumpa::matching

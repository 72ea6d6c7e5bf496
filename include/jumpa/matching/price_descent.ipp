#pragma once

#include <jumpa/matching/price_descent.hpp>
#include <jumpa/matching/time_indexed.ipp>

#include <algorithm>
#include <cmath>
#include <numeric>

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

/// How many bits after the point a sum of so many reflected shares, four wholes each at most, leaves in 31 bits.
inline unsigned bits_for(std::int64_t entries) {
    unsigned bits = 24;
    while (bits > 0 && ((entries * 4) << bits) >> 31U != 0) {
        --bits;
    }
    return bits;
}

inline std::vector<std::int32_t> entries_of_vertices(const TimeIndexedProblem& problem, const BlockLayout& layout) {
    std::vector<std::int32_t> entries(lanes::padded(problem.vertices), 0);
    for (std::size_t v = 0; v < problem.vertices; ++v) {
        const auto row = layout.entries_at.begin() + static_cast<std::ptrdiff_t>(v * layout.padded_slots);
        entries[v] = std::accumulate(row, row + static_cast<std::ptrdiff_t>(layout.padded_slots), 0);
    }
    return entries;
}

/// Vertices that have pairs in more slots than they may hold pairs; for the others the row would say nothing.
inline std::vector<bool> binding_mosts(const TimeIndexedProblem& problem, const BlockLayout& layout) {
    std::vector<bool> binds(problem.vertices);
    for (std::size_t v = 0; v < problem.vertices; ++v) {
        const auto row = layout.entries_at.begin() + static_cast<std::ptrdiff_t>(v * layout.padded_slots);
        binds[v] = problem.most[v] < std::count_if(
                                         row, row + static_cast<std::ptrdiff_t>(layout.padded_slots),
                                         [](std::int32_t entries) { return entries > 0; });
    }
    return binds;
}

/// Rows for the binding mosts only.
inline std::vector<std::int32_t> most_entries(const TimeIndexedProblem& problem, const BlockLayout& layout) {
    std::vector<std::int32_t> entries = entries_of_vertices(problem, layout);
    const std::vector<bool> binds = binding_mosts(problem, layout);
    for (std::size_t v = 0; v < problem.vertices; ++v) {
        entries[v] = binds[v] ? entries[v] : 0;
    }
    return entries;
}

inline PriceRows rows_for(const std::vector<std::int32_t>& entries) {
    const auto most = entries.empty() ? 0 : *std::max_element(entries.begin(), entries.end());
    return {entries, bits_for(most)};
}

} // namespace detail

JUMPA_INLINE PriceDescent::PriceDescent(const TimeIndexedProblem& problem, const Executor& executor)
    : problem_(problem), executor_(executor), layout_(problem), shares_(problem, layout_),
      presence_(detail::rows_for(layout_.entries_at)), room_(detail::rows_for(layout_.entries_in)),
      most_(detail::rows_for(detail::most_entries(problem, layout_))), loads_(layout_.padded_slots) {
    rows_of_entry_ = most_.any_entries() ? 5 : 3;
    work_ = static_cast<std::int64_t>(layout_.blocks.size() * lanes::width + layout_.entries_at.size());
}

JUMPA_INLINE void PriceDescent::start(const TimeIndexedPrices& prices, const std::vector<std::int32_t>& shares,
                                      DescentWeight weight) {
    for (std::size_t v = 0; v < problem_.vertices; ++v) {
        for (std::size_t t = 0; t < problem_.slots(); ++t) {
            presence_.start(v * layout_.padded_slots + t, prices.presence[v * problem_.slots() + t]);
        }
        most_.start(v, prices.most[v]);
    }
    for (std::size_t t = 0; t < problem_.slots(); ++t) {
        room_.start(t, prices.room[t]);
    }
    shares_.start(shares);
    best_ = this->prices();
    Team alone({}, 1);
    best_bound_ = bound(alone);
    steps_ = 0;
    restart(alone);
    set_weight(weight.value);
}

/// In units of 10'000 points a share moves by its reduced price / (rows * weight), a price by its excess * weight /
/// entries: then the method converges whatever the weight.
JUMPA_INLINE void PriceDescent::set_weight(std::int64_t weight) {
    weight_ = std::clamp<std::int64_t>(weight, unit / 1'000, 3 * unit);
    constexpr std::int64_t range = std::int64_t{10'000} * TimeIndexedPrices::scale;
    // shares in 2^-24 per price unit: 2^24 / (rows * weight / 2^20 * range), here times 2^16 and back
    const std::int64_t pace = (std::int64_t{one} << 36U) / (rows_of_entry_ * weight_) * (1 << 6) / range;
    pace_ = static_cast<float>(pace) * std::ldexp(1.0F, -22);
    const std::int64_t factor = weight_ * range / unit;
    presence_.set_pace(factor);
    room_.set_pace(factor);
    most_.set_pace(factor);
}

JUMPA_INLINE void PriceDescent::run(std::int64_t steps) {
    constexpr std::size_t pieces_a_member = 4; // for less than some 30 microseconds nobody is woken
    Team team(executor_, shares_.pieces() / pieces_a_member);
    loads_.add_members(team.size());
    for (std::int64_t i = 1; i <= steps; ++i) {
        const bool looks = i % 40 == 0 || i == steps;
        if (looks || since_restart_ == 0 || since_restart_ % 4 == 3) {
            step<true>(team);
        } else {
            step<false>(team);
        }
        if (looks) {
            look(team);
        }
    }
}

JUMPA_INLINE void PriceDescent::look(Team& team) {
    if (const Value now = bound(team); now < best_bound_) {
        best_bound_ = now;
        best_ = prices();
    }
}

JUMPA_INLINE TimeIndexedPrices PriceDescent::prices() const {
    TimeIndexedPrices prices;
    for (std::size_t v = 0; v < problem_.vertices; ++v) {
        const auto row = presence_.projected().begin() + static_cast<std::ptrdiff_t>(v * layout_.padded_slots);
        prices.presence.insert(prices.presence.end(), row, row + static_cast<std::ptrdiff_t>(problem_.slots()));
    }
    const auto front = [](const std::vector<std::int32_t>& rows, std::size_t count) {
        return std::vector<std::int32_t>(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count));
    };
    prices.room = front(room_.projected(), problem_.slots());
    prices.most = front(most_.projected(), problem_.vertices);
    return prices;
}

JUMPA_INLINE bool PriceDescent::settled(std::int64_t millionths) const {
    const std::vector<std::int32_t> shares = shares_.projected();
    std::vector<Value> held(problem_.vertices * problem_.slots(), -one);
    std::vector<Value> room(problem_.slots(), 0);
    std::vector<Value> most(problem_.vertices, 0);
    Value value = 0; // at most 2^14 * 2^24 a pair
    for (std::size_t p = 0; p < problem_.pairs.size(); ++p) {
        const auto [a, b] = problem_.pairs[p];
        for (std::size_t e = problem_.first_entry[p]; e < problem_.first_entry[p + 1]; ++e) {
            const std::size_t t = problem_.slot[e];
            value += Value{shares[e]} * (problem_.weight[p] + problem_.bonus_of(e)) >> 4U;
            held[a * problem_.slots() + t] += shares[e];
            held[b * problem_.slots() + t] += shares[e];
            room[t] += shares[e];
            most[a] += shares[e];
            most[b] += shares[e];
        }
    }
    Value broken = 0;
    for (const Value over : held) {
        broken += std::max<Value>(0, over);
    }
    for (std::size_t t = 0; t < room.size(); ++t) {
        broken += std::max<Value>(0, room[t] - Value{problem_.room[t]} * one);
    }
    for (std::size_t v = 0; v < most.size(); ++v) {
        broken += std::max<Value>(0, most[v] - Value{problem_.most[v]} * one);
    }
    const Value apart = best_bound_ - (value >> 20U);
    const auto pairs = static_cast<Value>(problem_.pairs.size());
    return std::max(apart, -apart) * 1'000'000 <= millionths * best_bound_ &&
           broken / one * 1'000'000 <= millionths * 20 * pairs;
}

JUMPA_INLINE Pull PriceDescent::pull_of(bool projected) const {
    const auto rows = [&](const PriceRows& of) { return (projected ? of.projected() : of.price()).data(); };
    const float anchor = std::ldexp(static_cast<float>(unit / (since_restart_ + 2)), -20); // Halpern's
    return {rows(presence_), rows(room_), rows(most_), pace_, anchor};
}

/// What `dual_bound` says of the projected prices.
JUMPA_INLINE Value PriceDescent::bound(Team& team) {
    Value total = shares_.look(pull_of(true), team);
    for (const std::int32_t price : presence_.projected()) {
        total += price;
    }
    for (std::size_t t = 0; t < problem_.slots(); ++t) {
        total += Value{room_.projected()[t]} * problem_.room[t];
    }
    for (std::size_t v = 0; v < problem_.vertices; ++v) {
        total += Value{most_.projected()[v]} * problem_.most[v];
    }
    return detail::floor_points(total);
}

template <bool measured>
void PriceDescent::step(Team& team) {
    const Pull pull = pull_of(false);
    const Square primal = step_shares<measured>(pull, team);
    Square dual = step_presences<measured>(pull, team);
    room_excess();
    dual += room_.step<measured>(pull.anchor) + most_.step<measured>(pull.anchor);
    ++since_restart_;
    ++steps_;
    if constexpr (measured) {
        restart_if_due(residual(primal, dual), team);
    }
}

template <bool measured>
Square PriceDescent::step_shares(const Pull& pull, Team& team) {
    std::vector<std::int32_t>& load = presence_.excess();
    const unsigned shift = 24 - presence_.excess_bits();
    team.run(shares_.pieces(), [&](std::size_t piece, std::size_t member) {
        LoadSums::Member& sums = loads_.of(member);
        sums.movement += shares_.step<measured>(piece, pull, {loads_.load_of(member, load), shift}, sums.long_row);
    });
    return loads_.take_movement();
}

/// Rooms and mosts hold what the presences of their slot or vertex hold together; a pair stands in two presences.
template <bool measured>
Square PriceDescent::step_presences(const Pull& pull, Team& team) {
    const std::size_t slots = layout_.padded_slots;
    const std::size_t vertices = std::max<std::size_t>(1, 4'096 / slots); // of a piece
    const std::size_t pieces = (problem_.vertices + vertices - 1) / vertices;
    std::vector<std::int32_t>& load = presence_.excess();
    team.run(pieces, [&](std::size_t piece, std::size_t member) {
        const std::size_t first = piece * vertices;
        const std::size_t end = std::min(problem_.vertices, first + vertices);
        loads_.gather(load, first * slots, end * slots);
        LoadSums::Member& sums = loads_.of(member);
        for (std::size_t v = first; v < end; ++v) {
            std::int32_t* const row = load.data() + v * slots;
            for (std::size_t t = 0; t < slots; ++t) {
                sums.room[t] += row[t];
            }
            most_excess(v, row);
            for (std::size_t t = 0; t < slots; ++t) {
                row[t] -= 1 << presence_.excess_bits();
            }
        }
        sums.movement += presence_.step<measured>(pull.anchor, first * slots, end * slots);
        std::fill(load.begin() + static_cast<std::ptrdiff_t>(first * slots),
                  load.begin() + static_cast<std::ptrdiff_t>(end * slots), 0);
    });
    loads_.all_gathered();
    return loads_.take_movement();
}

namespace detail {

/// What is held above a limit, in so many bits after the point instead of so many.
inline std::int32_t excess(Value held, Value limit, unsigned bits, unsigned to_bits) {
    constexpr Value most = std::int64_t{1} << 30U;
    const Value over = held - (limit << bits);
    const Value scaled = to_bits < bits ? over >> (bits - to_bits) : over << (to_bits - bits);
    return static_cast<std::int32_t>(std::clamp(scaled, -most, most));
}

} // namespace detail

JUMPA_INLINE void PriceDescent::most_excess(std::size_t vertex, const std::int32_t* load) {
    if (most_.has_entries(vertex)) { // its most binds
        const Value held = std::accumulate(load, load + layout_.padded_slots, Value{0});
        most_.excess()[vertex] =
            detail::excess(held, problem_.most[vertex], presence_.excess_bits(), most_.excess_bits());
    }
}

JUMPA_INLINE void PriceDescent::room_excess() {
    for (std::size_t t = 0; t < problem_.slots(); ++t) {
        room_.excess()[t] =
            detail::excess(loads_.take_room(t) / 2, problem_.room[t], presence_.excess_bits(), room_.excess_bits());
    }
}

/// The length of the last step, in the norm in which it shrinks: rows * weight * shares^2 + entries * prices^2 /
/// weight, prices in 10'000s of points.
JUMPA_INLINE std::uint64_t PriceDescent::residual(Square primal, Square dual) const {
    const auto weight = static_cast<Square>(weight_);
    const Square shares = primal * static_cast<Square>(rows_of_entry_) * weight >> 20U;
    // (2^-14 points / 10'000)^2 in shares of 2^-24: times 2^20 / 10^8
    const Square prices = (dual << 40U) / 100'000'000U / weight;
    return detail::square_root(shares + prices);
}

JUMPA_INLINE void PriceDescent::restart_if_due(std::uint64_t now, Team& team) {
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
        restart(team);
    }
}

/// Anchors anew, and sets the weight so that both sides move alike: halfway, in logarithms, to what the way since the
/// last restart asks for.
JUMPA_INLINE void PriceDescent::restart(Team& team) {
    const Square shares = detail::square_root(shares_.new_anchor(team) * static_cast<Square>(rows_of_entry_));
    const Square prices = detail::square_root(presence_.new_anchor() + room_.new_anchor() + most_.new_anchor());
    since_restart_ = 0;
    if (shares == 0 || prices == 0) {
        return;
    }
    // prices in 10'000 points: 1 / (2^14 * 10^4) against shares in 1 / 2^24; the ratio in 2^-20
    const Square ratio = std::min<Square>((prices << 30U) / 10'000U / shares, 64 * unit);
    const std::int64_t wanted = std::clamp(static_cast<std::int64_t>(ratio), weight_ / 4, weight_ * 4);
    set_weight(static_cast<std::int64_t>(detail::square_root(static_cast<Square>(wanted * weight_))));
}

} // namespace jumpa::matching

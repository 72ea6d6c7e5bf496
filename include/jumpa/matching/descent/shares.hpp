#pragma once

#include <jumpa/matching/descent/block_layout.hpp>
#include <jumpa/matching/descent/price_rows.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace jumpa::matching {

/// The fractional solution: how much of each pair is held in which slot, and how it moves.
///
/// Invariant   -2 <= share iterate <= 2 wholes; a lane without an entry holds 0
class Shares {
public:
    static constexpr std::int32_t one = 1 << 24; ///< a whole pair

    /// What a step needs of the prices.
    struct Pull {
        const std::int32_t* presence; ///< vertices * padded slots
        const std::int32_t* room;     ///< padded slots
        const std::int32_t* most;     ///< vertices
        float pace;                   ///< shares per unit of reduced price
        float anchor;                 ///< Halpern's pull
    };

    Shares(const TimeIndexedProblem& problem, const BlockLayout& layout)
        : problem_(problem), layout_(layout), now_(layout.blocks.size() * lanes::width, 0), anchor_(now_),
          projected_(now_), row_(layout.padded_slots / lanes::width) {
        if (!problem.bonus.empty()) {
            bonus_.assign(now_.size(), 0);
            layout.for_each_entry([&](std::size_t entry, std::size_t at) {
                bonus_[at] = problem.bonus[entry] * TimeIndexedPrices::scale;
            });
        }
    }

    void start(const std::vector<std::int32_t>& shares) {
        layout_.for_each_entry([&](std::size_t entry, std::size_t at) { now_[at] = shares[entry]; });
        projected_ = now_;
    }

    /// The projected point, one share an entry.
    [[nodiscard]] std::vector<std::int32_t> projected() const {
        std::vector<std::int32_t> shares(problem_.entries(), 0);
        layout_.for_each_entry([&](std::size_t entry, std::size_t at) { shares[entry] = projected_[at]; });
        return shares;
    }

    /// One reflected step; adds the reflected shares, shifted, to `load` per vertex and slot.
    void step(const Pull& pull, std::int32_t* load, unsigned load_shift) { step_all<false>(pull, load, load_shift); }

    /// The same step; keeps the projected point and returns the squared movement.
    [[nodiscard]] Square measured_step(const Pull& pull, std::int32_t* load, unsigned load_shift) {
        movement_ = 0;
        step_all<true>(pull, load, load_shift);
        return movement_;
    }

    /// Takes the shares as the new anchor and returns the squared way since the last.
    [[nodiscard]] Square new_anchor() {
        Square way = 0;
        for (std::size_t i = 0; i < now_.size(); ++i) {
            way += squared(std::int64_t{now_[i]} - anchor_[i]);
        }
        anchor_ = now_;
        return way;
    }

    /// What the pairs add to the dual bound at these prices: the most that each gains over its slots.
    ///
    /// Pairs that hold nothing and lose far more than prices move until the next look fall asleep: steps would leave
    /// them at nothing.
    [[nodiscard]] Value look(const Pull& pull) {
        constexpr std::int32_t far = -300 * TimeIndexedPrices::scale;
        Value total = 0;
        awake_.clear();
        for (std::size_t p = 0; p < problem_.pairs.size(); ++p) {
            const std::int32_t best = best_gain(p, prices_of(p, pull));
            total += problem_.must_hold(p) ? best : std::max(best, 0);
            if (best > far || problem_.must_hold(p) || holds_something(p)) {
                awake_.push_back(static_cast<std::uint32_t>(p));
            }
        }
        return total;
    }

private:
    static constexpr std::int32_t lowest = std::numeric_limits<std::int32_t>::min();
    static constexpr std::int32_t most_share = 2 * one;
    static constexpr std::int32_t below_all = -6 * one; ///< a step moves a share by at most two wholes

    struct PairPrices {
        const std::int32_t* a;
        const std::int32_t* b;
        const std::int32_t* room;
        std::int32_t gain; ///< before the prices of slots
    };

    [[nodiscard]] PairPrices prices_of(std::size_t pair, const Pull& pull) const {
        const auto [a, b] = problem_.pairs[pair];
        return {pull.presence + a * layout_.padded_slots, pull.presence + b * layout_.padded_slots, pull.room,
                problem_.weight[pair] * TimeIndexedPrices::scale - pull.most[a] - pull.most[b]};
    }

    [[nodiscard]] lanes::Numbers reduced(const PairPrices& prices, std::size_t block) const {
        const std::size_t slot = layout_.blocks[block].first_slot;
        lanes::Numbers reduced = lanes::all(prices.gain) - lanes::load(prices.a + slot) - lanes::load(prices.b + slot) -
                                 lanes::load(prices.room + slot);
        if (!bonus_.empty()) {
            reduced += lanes::load(bonus_.data() + block * lanes::width);
        }
        return reduced;
    }

    [[nodiscard]] std::int32_t best_gain(std::size_t pair, const PairPrices& prices) const {
        lanes::Numbers best = lanes::all(lowest);
        for (std::size_t at = layout_.first_block[pair]; at < layout_.first_block[pair + 1]; ++at) {
            const lanes::Numbers chosen = lanes::chosen(layout_.blocks[at].slots);
            best = lanes::larger(best, (reduced(prices, at) & chosen) | (lanes::all(lowest) & ~chosen));
        }
        return lanes::largest(best);
    }

    [[nodiscard]] bool holds_something(std::size_t pair) const {
        lanes::Numbers any = lanes::all(0);
        for (std::size_t at = layout_.first_block[pair]; at < layout_.first_block[pair + 1]; ++at) {
            any |= lanes::load(now_.data() + at * lanes::width) | lanes::load(anchor_.data() + at * lanes::width);
        }
        return (any[0] | any[1] | any[2] | any[3]) != 0;
    }

    /// Pairs with few blocks stay in registers.
    template <bool measured>
    void step_all(const Pull& pull, std::int32_t* load, unsigned load_shift) {
        for (const std::size_t p : awake_) {
            switch (layout_.first_block[p + 1] - layout_.first_block[p]) {
            case 1:
                step_pair<measured>(p, fixed_row<1>(), pull, load, load_shift);
                break;
            case 2:
                step_pair<measured>(p, fixed_row<2>(), pull, load, load_shift);
                break;
            case 3:
                step_pair<measured>(p, fixed_row<3>(), pull, load, load_shift);
                break;
            case 4:
                step_pair<measured>(p, fixed_row<4>(), pull, load, load_shift);
                break;
            case 5:
                step_pair<measured>(p, fixed_row<5>(), pull, load, load_shift);
                break;
            case 6:
                step_pair<measured>(p, fixed_row<6>(), pull, load, load_shift);
                break;
            default:
                step_pair<measured>(p, long_row(p), pull, load, load_shift);
            }
        }
    }

    template <std::size_t count>
    static std::array<lanes::Numbers, count> fixed_row() {
        return {};
    }

    std::span<lanes::Numbers> long_row(std::size_t pair) {
        return {row_.data(), layout_.first_block[pair + 1] - layout_.first_block[pair]};
    }

    /// Moves a pair to where the prices pull it, projects it on its row, and reflects.
    template <bool measured, class Row>
    void step_pair(std::size_t pair, Row row, const Pull& pull, std::int32_t* load_at, unsigned load_shift) {
        using namespace lanes;
        constexpr auto limit = static_cast<float>(2 * one);
        const PairPrices prices = prices_of(pair, pull);
        const std::size_t first = layout_.first_block[pair];
        LongSum whole;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const Numbers chosen = lanes::chosen(layout_.blocks[first + i].slots);
            const Numbers moved =
                load(now_.data() + (first + i) * width) + product(reduced(prices, first + i), all(pull.pace), limit);
            row[i] = (moved & chosen) | (all(below_all) & ~chosen);
            whole.add(larger(row[i], all(0)));
        }
        std::int32_t off = 0;
        if (problem_.must_hold(pair) || whole.total() > one) {
            off = find_off(row, problem_.must_hold(pair) ? below_all + one : 0);
        }
        const auto [a, b] = problem_.pairs[pair];
        std::int32_t* a_load = load_at + a * layout_.padded_slots;
        std::int32_t* b_load = load_at + b * layout_.padded_slots;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::size_t at = (first + i) * width;
            const Numbers before = load(now_.data() + at);
            const Numbers share = larger(row[i] - all(off), all(0));
            const Numbers reflected = share + (share - before);
            const Numbers pulled = reflected + product(load(anchor_.data() + at) - reflected, all(pull.anchor));
            store(now_.data() + at, smaller(larger(pulled, all(-most_share)), all(most_share)));
            const Numbers weight = reflected >> static_cast<std::int32_t>(load_shift);
            const std::size_t slot = layout_.blocks[first + i].first_slot;
            store(a_load + slot, load(a_load + slot) + weight);
            store(b_load + slot, load(b_load + slot) + weight);
            if constexpr (measured) {
                store(projected_.data() + at, share);
                add_movement(share - before);
            }
        }
    }

    /// What to take off a row so that, cut at zero, it sums to one: Newton's method from below on that sum, which falls
    /// as more is taken off. Source: [Michelot1986].
    template <class Row>
    [[nodiscard]] static std::int32_t find_off(const Row& row, std::int32_t from) {
        for (std::int32_t off = from;;) {
            lanes::LongSum whole;
            lanes::Numbers counts = lanes::all(0);
            for (std::size_t i = 0; i < row.size(); ++i) {
                const lanes::Numbers above = row[i] > lanes::all(off);
                whole.add((row[i] - lanes::all(off)) & above);
                counts -= above;
            }
            const std::int64_t count = lanes::sum(counts);
            const std::int64_t too_much = whole.total() - one;
            if (too_much < count || count == 0) {
                return off;
            }
            off += static_cast<std::int32_t>(too_much / count);
        }
    }

    void add_movement(lanes::Numbers change) {
        for (std::size_t lane = 0; lane < lanes::width; ++lane) {
            movement_ += squared(change[lane]);
        }
    }

    const TimeIndexedProblem& problem_;
    const BlockLayout& layout_;
    std::vector<std::int32_t> bonus_{};
    std::vector<std::int32_t> now_;
    std::vector<std::int32_t> anchor_;
    std::vector<std::int32_t> projected_;
    std::vector<lanes::Numbers> row_;    ///< room for a pair with many blocks
    std::vector<std::uint32_t> awake_{}; ///< pairs that may hold something until the next look
    Square movement_ = 0;
};

} // namespace jumpa::matching

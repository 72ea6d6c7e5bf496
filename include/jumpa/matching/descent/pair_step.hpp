#pragma once

#include <jumpa/matching/descent/block_layout.hpp>
#include <jumpa/matching/descent/lanes.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jumpa::matching {

/// What a step of the shares needs of the prices.
struct Pull {
    const std::int32_t* presence; ///< vertices * padded slots
    const std::int32_t* room;     ///< padded slots
    const std::int32_t* most;     ///< vertices
    float pace;                   ///< shares per unit of reduced price
    float anchor;                 ///< Halpern's pull
};

/// Where a step adds the reflected shares, shifted: per vertex and padded slot.
struct Loads {
    std::int32_t* at;
    unsigned shift;
};

/// The shares of pairs and what they belong to, laid bare for the inner loop.
struct PairTable {
    static constexpr std::int32_t one = 1 << 24; ///< a whole pair

    const Edge* pair;
    const Points* weight;
    const std::vector<bool>* must; ///< empty, or one per pair
    const std::size_t* first_block;
    const Block* blocks;
    const std::int32_t* bonus; ///< per lane, or nothing
    std::size_t padded_slots;

    std::int32_t* now;
    const std::int32_t* anchor;
    std::int32_t* projected;

    [[nodiscard]] std::size_t blocks_of(std::size_t p) const { return first_block[p + 1] - first_block[p]; }
    [[nodiscard]] bool must_hold(std::size_t p) const { return !must->empty() && (*must)[p]; }
};

/// The gain of a pair in the slots of its blocks, less all prices.
class ReducedGain {
public:
    [[gnu::always_inline]] ReducedGain(const PairTable& table, const Pull& pull, std::size_t p)
        : blocks_(table.blocks), a_(pull.presence + table.pair[p].a * table.padded_slots),
          b_(pull.presence + table.pair[p].b * table.padded_slots), room_(pull.room), bonus_(table.bonus),
          gain_(lanes::all(table.weight[p] * TimeIndexedPrices::scale - pull.most[table.pair[p].a] -
                           pull.most[table.pair[p].b])) {}

    [[nodiscard, gnu::always_inline]] lanes::Numbers in(std::size_t block) const {
        const std::size_t slot = blocks_[block].first_slot;
        const lanes::Numbers reduced =
            gain_ - lanes::load(a_ + slot) - lanes::load(b_ + slot) - lanes::load(room_ + slot);
        return bonus_ == nullptr ? reduced : reduced + lanes::load(bonus_ + block * lanes::width);
    }

private:
    const Block* blocks_;
    const std::int32_t* a_;
    const std::int32_t* b_;
    const std::int32_t* room_;
    const std::int32_t* bonus_;
    lanes::Numbers gain_; ///< before the prices of slots
};

/// Moves pairs to where the prices pull them, projects each on its row, and reflects.
///
/// Ensures     the squared movement is added up where it is measured, and the projected point kept
template <bool measured>
class PairStep {
    using Numbers = lanes::Numbers;

public:
    PairStep(const PairTable& table, const Pull& pull, const Loads& loads)
        : table_(table), pull_(pull), loads_(loads) {}

    /// Pairs of so many blocks each, at most six, none of which must be held: their rows stay in registers.
    template <std::size_t count>
    [[gnu::always_inline]] void take_short(std::span<const std::uint32_t> pairs) {
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            fetch(pairs[std::min(i + ahead, pairs.size() - 1)]);
            std::array<Numbers, count> row;
            move(pairs[i], row);
            place(pairs[i], row, lanes::all(short_off(row)));
        }
    }

    /// Any pairs; `space` has room for the row of each.
    [[gnu::always_inline]] void take_long(std::span<const std::uint32_t> pairs, std::vector<Numbers>& space) {
        for (const std::uint32_t p : pairs) {
            const std::span<Numbers> row(space.data(), table_.blocks_of(p));
            move(p, row);
            place(p, row, lanes::all(long_off(row, table_.must_hold(p))));
        }
    }

    [[nodiscard]] lanes::SquareSum movement() const { return movement_; }

private:
    static constexpr std::int32_t one = PairTable::one;
    static constexpr std::int32_t most_share = 2 * one;
    static constexpr std::int32_t below_all = -6 * one; ///< a step moves a share by at most two wholes

    static constexpr std::size_t ahead = 6; ///< pairs, about as long as memory takes

    [[gnu::always_inline]] void fetch(std::size_t p) const {
        const std::size_t at = table_.first_block[p] * lanes::width;
        __builtin_prefetch(table_.now + at);
        __builtin_prefetch(table_.anchor + at);
    }

    /// Where the prices pull the pair. A lane without an entry ends below all others.
    template <class Row>
    [[gnu::always_inline]] void move(std::size_t p, Row& row) const {
        constexpr auto limit = static_cast<float>(2 * one);
        const ReducedGain gain(table_, pull_, p);
        const std::size_t first = table_.first_block[p];
        const std::int32_t* const now = table_.now + first * lanes::width;
        const lanes::Factors pace = lanes::all(pull_.pace);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const Numbers chosen = lanes::chosen(table_.blocks[first + i].slots);
            const Numbers moved = lanes::load(now + i * lanes::width) + lanes::product(gain.in(first + i), pace, limit);
            row[i] = (moved & chosen) | (lanes::all(below_all) & ~chosen);
        }
    }

    /// What to take off a row so that, cut at zero, it sums to no more than one: Newton's method from below on that
    /// sum, which falls as more is taken off. Source: [Michelot1986].
    ///
    /// Requires    at most 24 shares of at most four wholes each, so that sums stay within 32 bits
    template <class Row>
    [[nodiscard, gnu::always_inline]] static std::int32_t short_off(const Row& row) {
        for (std::int32_t off = 0;;) {
            Numbers sums = lanes::all(0);
            Numbers counts = lanes::all(0);
            for (const Numbers& shares : row) {
                const Numbers above = shares > lanes::all(off);
                sums += (shares - lanes::all(off)) & above;
                counts -= above;
            }
            const auto [sum, count] = lanes::sums(sums, counts);
            if (sum - one < count) {
                return off;
            }
            off += (sum - one) / count;
        }
    }

    /// The same for any row, and for one that has to sum to one.
    template <class Row>
    [[nodiscard, gnu::always_inline]] static std::int32_t long_off(const Row& row, bool must_hold) {
        lanes::LongSum held;
        for (const Numbers& shares : row) {
            held.add(lanes::larger(shares, lanes::all(0)));
        }
        if (!must_hold && held.total() <= one) {
            return 0;
        }
        for (std::int32_t off = must_hold ? below_all + one : 0;;) {
            lanes::LongSum sums;
            Numbers counts = lanes::all(0);
            for (const Numbers& shares : row) {
                const Numbers above = shares > lanes::all(off);
                sums.add((shares - lanes::all(off)) & above);
                counts -= above;
            }
            const std::int64_t count = lanes::sum(counts);
            const std::int64_t too_much = sums.total() - one;
            if (too_much < count || count == 0) {
                return off;
            }
            off += static_cast<std::int32_t>(too_much / count);
        }
    }

    /// Takes the row with so much off as the projected point, and goes on to the reflected one.
    template <class Row>
    [[gnu::always_inline]] void place(std::size_t p, const Row& row, Numbers off) {
        const std::size_t first = table_.first_block[p];
        const auto [a, b] = table_.pair[p];
        std::int32_t* const a_load = loads_.at + a * table_.padded_slots;
        std::int32_t* const b_load = loads_.at + b * table_.padded_slots;
        const lanes::Factors pull = lanes::all(pull_.anchor);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::size_t at = (first + i) * lanes::width;
            const Numbers before = lanes::load(table_.now + at);
            const Numbers share = lanes::larger(row[i] - off, lanes::all(0));
            const Numbers reflected = share + (share - before);
            const Numbers pulled = reflected + lanes::product(lanes::load(table_.anchor + at) - reflected, pull);
            lanes::store(table_.now + at,
                         lanes::smaller(lanes::larger(pulled, lanes::all(-most_share)), lanes::all(most_share)));
            const Numbers weight = reflected >> static_cast<std::int32_t>(loads_.shift);
            const std::size_t slot = table_.blocks[first + i].first_slot;
            lanes::store(a_load + slot, lanes::load(a_load + slot) + weight);
            lanes::store(b_load + slot, lanes::load(b_load + slot) + weight);
            if constexpr (measured) {
                lanes::store(table_.projected + at, share);
                movement_.add(share - before);
            }
        }
    }

    const PairTable table_;
    const Pull pull_;
    const Loads loads_;
    lanes::SquareSum movement_{};
};

} // namespace jumpa::matching

#pragma once

#include <jumpa/matching/descent/block_layout.hpp>
#include <jumpa/matching/descent/price_rows.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
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
          projected_(now_), row_(layout.padded_slots, 0) {
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
    void step(const Pull& pull, std::int32_t* load, unsigned load_shift) {
        for (std::size_t p = 0; p < problem_.pairs.size(); ++p) {
            propose(p, pull);
            move<false>(p, pull.anchor, load, load_shift);
        }
    }

    /// The same step; keeps the projected point and returns the squared movement.
    [[nodiscard]] Square measured_step(const Pull& pull, std::int32_t* load, unsigned load_shift) {
        movement_ = 0;
        for (std::size_t p = 0; p < problem_.pairs.size(); ++p) {
            propose(p, pull);
            move<true>(p, pull.anchor, load, load_shift);
        }
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
    [[nodiscard]] Value gains(const Pull& pull) const {
        Value total = 0;
        for (std::size_t p = 0; p < problem_.pairs.size(); ++p) {
            lanes::Numbers best = lanes::all(problem_.must_hold(p) ? lowest : 0);
            each_block(p, pull, [&](std::size_t, std::size_t, lanes::Numbers reduced, lanes::Numbers chosen) {
                best = lanes::larger(best, (reduced & chosen) | (lanes::all(lowest) & ~chosen));
            });
            total += lanes::largest(best);
        }
        return total;
    }

private:
    static constexpr std::int32_t lowest = std::numeric_limits<std::int32_t>::min();
    static constexpr std::int32_t most_share = 2 * one;
    static constexpr std::int32_t below_all = -6 * one; ///< a step moves a share by at most two wholes

    template <class Visit>
    void each_block(std::size_t pair, const Pull& pull, Visit&& visit) const {
        const auto [a, b] = problem_.pairs[pair];
        const std::int32_t* a_prices = pull.presence + a * layout_.padded_slots;
        const std::int32_t* b_prices = pull.presence + b * layout_.padded_slots;
        const lanes::Numbers gain =
            lanes::all(problem_.weight[pair] * TimeIndexedPrices::scale - pull.most[a] - pull.most[b]);
        std::size_t i = 0;
        for (std::size_t at = layout_.first_block[pair]; at < layout_.first_block[pair + 1]; ++at, ++i) {
            const Block block = layout_.blocks[at];
            lanes::Numbers reduced = gain - lanes::load(a_prices + block.first_slot) -
                                     lanes::load(b_prices + block.first_slot) -
                                     lanes::load(pull.room + block.first_slot);
            if (!bonus_.empty()) {
                reduced += lanes::load(bonus_.data() + at * lanes::width);
            }
            visit(i, at, reduced, lanes::chosen(block.slots));
        }
    }

    /// Lays out in `row_` where the prices pull the pair, and sets `off_` so that `row_ - off_`, cut at zero, is the
    /// nearest point with a sum of at most one, or exactly one where the pair has to be held.
    void propose(std::size_t pair, const Pull& pull) {
        using namespace lanes;
        constexpr auto limit = static_cast<float>(2 * one);
        const Factors pace = all(pull.pace);
        LongSum whole;
        each_block(pair, pull, [&](std::size_t i, std::size_t at, Numbers reduced, Numbers chosen) {
            const Numbers moved = load(now_.data() + at * width) + product(reduced, pace, limit);
            const Numbers kept = (moved & chosen) | (all(below_all) & ~chosen);
            store(row_.data() + i * width, kept);
            whole.add(larger(kept, all(0)));
        });
        off_ = 0;
        blocks_ = layout_.first_block[pair + 1] - layout_.first_block[pair];
        if (problem_.must_hold(pair) || whole.total() > one) {
            find_off(problem_.must_hold(pair) ? below_all + one : 0);
        }
    }

    /// Newton's method from below on the sum of the cut row, which falls as `off_` grows. Source: [Michelot1986].
    void find_off(std::int64_t from) {
        for (off_ = from;;) {
            const lanes::Numbers off = lanes::all(static_cast<std::int32_t>(off_));
            lanes::LongSum whole;
            lanes::Numbers counts = lanes::all(0);
            for (std::size_t i = 0; i < blocks_; ++i) {
                const lanes::Numbers share = lanes::load(row_.data() + i * lanes::width);
                const lanes::Numbers above = share > off;
                whole.add((share - off) & above);
                counts -= above;
            }
            const std::int64_t count = lanes::sum(counts);
            const std::int64_t too_much = whole.total() - one;
            if (too_much < count || count == 0) {
                return;
            }
            off_ += too_much / count;
        }
    }

    template <bool measured>
    void move(std::size_t pair, float anchor_pull, std::int32_t* load_at, unsigned load_shift) {
        using namespace lanes;
        const auto [a, b] = problem_.pairs[pair];
        std::int32_t* a_load = load_at + a * layout_.padded_slots;
        std::int32_t* b_load = load_at + b * layout_.padded_slots;
        const Numbers off = all(static_cast<std::int32_t>(off_));
        const Factors pull = all(anchor_pull);
        const std::size_t first = layout_.first_block[pair];
        for (std::size_t i = 0; i < blocks_; ++i) {
            const std::size_t at = (first + i) * width;
            const Numbers before = load(now_.data() + at);
            const Numbers share = larger(load(row_.data() + i * width) - off, all(0));
            const Numbers reflected = share + (share - before);
            const Numbers pulled = reflected + product(load(anchor_.data() + at) - reflected, pull);
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
    std::vector<std::int32_t> row_; ///< of the pair at hand
    std::int64_t off_ = 0;
    std::size_t blocks_ = 0;
    Square movement_ = 0;
};

} // namespace jumpa::matching

#pragma once

#include <jumpa/core/detail/team.hpp>
#include <jumpa/matching/descent/block_layout.hpp>
#include <jumpa/matching/descent/pair_step.hpp>
#include <jumpa/matching/descent/price_rows.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>
#include <vector>

namespace jumpa::matching {

using jumpa::detail::Team;

/// The fractional solution: how much of each pair is held in which slot, and how it moves.
///
/// Invariant   -2 <= share iterate <= 2 wholes; a lane without an entry holds 0
class Shares {
public:
    static constexpr std::int32_t one = PairTable::one; ///< a whole pair

    Shares(const TimeIndexedProblem& problem, const BlockLayout& layout)
        : problem_(problem), layout_(layout), now_(layout.blocks.size() * lanes::width, 0), anchor_(now_),
          projected_(now_) {
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

    /// The pieces of a step: they share no pair, and are cut without a look at who works.
    [[nodiscard]] std::size_t pieces() const { return first_awake_.size() - 1; }

    /// One reflected step of a piece; adds the reflected shares to the loads. Measured, it keeps the projected point
    /// and returns the squared movement, otherwise 0.
    template <bool measured>
    Square step(std::size_t piece, const Pull& pull, const Loads& loads, std::vector<lanes::Numbers>& long_row) {
        long_row.resize(layout_.padded_slots / lanes::width);
        return lanes::better_instructions() ? step_better<measured>(piece, pull, loads, long_row)
                                            : step_plainly<measured>(piece, pull, loads, long_row);
    }

    /// Takes the shares as the new anchor and returns the squared way since the last.
    [[nodiscard]] Square new_anchor(Team& team) {
        constexpr std::size_t lanes_a_piece = 1U << 16U;
        std::vector<Square> way(now_.size() / lanes_a_piece + 1);
        team.run(way.size(), [&](std::size_t piece, std::size_t) {
            const std::size_t end = std::min(now_.size(), (piece + 1) * lanes_a_piece);
            for (std::size_t i = piece * lanes_a_piece; i < end; ++i) {
                way[piece] += squared(std::int64_t{now_[i]} - anchor_[i]);
                anchor_[i] = now_[i];
            }
        });
        return std::accumulate(way.begin(), way.end(), Square{0});
    }

    /// What the pairs add to the dual bound at these prices: the most that each gains over its slots.
    ///
    /// Pairs that hold nothing and lose far more than prices move until the next look fall asleep: steps would leave
    /// them at nothing.
    [[nodiscard]] Value look(const Pull& pull, Team& team) {
        std::vector<Look> looks(problem_.pairs.size() / pairs_a_look + 1);
        team.run(looks.size(), [&](std::size_t piece, std::size_t) { looks[piece] = look_at(piece, pull); });
        Value total = 0;
        awake_.clear();
        for (const Look& look : looks) {
            total += look.total;
            awake_.insert(awake_.end(), look.awake.begin(), look.awake.end());
        }
        cut();
        return total;
    }

private:
    static constexpr std::size_t pairs_a_look = 4'096;
    static constexpr std::size_t blocks_a_piece = 512;
    static constexpr std::size_t most_short = 6;         ///< blocks of a row that stays in registers
    static constexpr std::size_t most_sorted = 1U << 17; ///< blocks
    static constexpr std::int32_t lowest = std::numeric_limits<std::int32_t>::min();

    /// What a look at some of the pairs finds.
    struct Look {
        Value total = 0;
        std::vector<std::uint32_t> awake{};
    };

#ifdef JUMPA_BETTER_LANES
    template <bool measured>
    JUMPA_BETTER_LANES Square step_better(std::size_t piece, const Pull& pull, const Loads& loads,
                                          std::vector<lanes::Numbers>& long_row) {
        return step_plainly<measured>(piece, pull, loads, long_row);
    }
#undef JUMPA_BETTER_LANES
#else
    template <bool measured>
    Square step_better(std::size_t, const Pull&, const Loads&, std::vector<lanes::Numbers>&) {
        return 0; // nobody calls it
    }
#endif

    /// Pairs with the same number of blocks come in runs; where they are sorted, processors guess right for longer.
    template <bool measured>
    [[gnu::always_inline]] Square step_plainly(std::size_t piece, const Pull& pull, const Loads& loads,
                                               std::vector<lanes::Numbers>& long_row) {
        PairStep<measured> step(table(), pull, loads);
        const std::size_t end = first_awake_[piece + 1];
        for (std::size_t i = first_awake_[piece]; i < end;) {
            const std::size_t kind = kind_of(awake_[i]);
            const std::size_t first = i;
            while (i < end && kind_of(awake_[i]) == kind) {
                ++i;
            }
            const std::span<const std::uint32_t> run(awake_.data() + first, i - first);
            switch (kind) {
            case 1:
                step.template take_short<1>(run);
                break;
            case 2:
                step.template take_short<2>(run);
                break;
            case 3:
                step.template take_short<3>(run);
                break;
            case 4:
                step.template take_short<4>(run);
                break;
            case 5:
                step.template take_short<5>(run);
                break;
            case 6:
                step.template take_short<6>(run);
                break;
            default:
                step.take_long(run, long_row);
            }
        }
        return step.movement().total();
    }

    /// How many blocks a pair has, where that is few; 0 for all others, and for those that must be held.
    [[nodiscard]] std::size_t kind_of(std::uint32_t p) const {
        const std::size_t blocks = layout_.first_block[p + 1] - layout_.first_block[p];
        return blocks > most_short || problem_.must_hold(p) ? 0 : blocks;
    }

    [[nodiscard]] PairTable table() {
        return {problem_.pairs.data(), problem_.weight.data(),
                &problem_.must,        layout_.first_block.data(),
                layout_.blocks.data(), bonus_.empty() ? nullptr : bonus_.data(),
                layout_.padded_slots,  now_.data(),
                anchor_.data(),        projected_.data()};
    }

    [[nodiscard]] Look look_at(std::size_t piece, const Pull& pull) {
        constexpr std::int32_t far = -300 * TimeIndexedPrices::scale;
        const PairTable pairs = table();
        const std::size_t end = std::min(problem_.pairs.size(), (piece + 1) * pairs_a_look);
        Look look;
        for (std::size_t p = piece * pairs_a_look; p < end; ++p) {
            const std::int32_t best = best_gain(pairs, p, pull);
            look.total += pairs.must_hold(p) ? best : std::max(best, 0);
            if (best > far || pairs.must_hold(p) || holds_something(p)) {
                look.awake.push_back(static_cast<std::uint32_t>(p));
            }
        }
        return look;
    }

    [[nodiscard]] static std::int32_t best_gain(const PairTable& pairs, std::size_t p, const Pull& pull) {
        const ReducedGain gain(pairs, pull, p);
        lanes::Numbers best = lanes::all(lowest);
        for (std::size_t at = pairs.first_block[p]; at < pairs.first_block[p + 1]; ++at) {
            const lanes::Numbers chosen = lanes::chosen(pairs.blocks[at].slots);
            best = lanes::larger(best, (gain.in(at)&chosen) | (lanes::all(lowest) & ~chosen));
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

    /// Cuts those awake into pieces of about so many blocks.
    void cut() {
        first_awake_.assign(1, 0);
        std::size_t blocks = 0;
        for (std::size_t i = 0; i < awake_.size(); ++i) {
            blocks += layout_.first_block[awake_[i] + 1] - layout_.first_block[awake_[i]];
            if (blocks >= blocks_a_piece || i + 1 == awake_.size()) {
                sort_by_kind(first_awake_.back(), i + 1);
                first_awake_.push_back(i + 1);
                blocks = 0;
            }
        }
    }

    /// Where everything is too large for the cache it is better read in order.
    void sort_by_kind(std::size_t first, std::size_t end) {
        if (layout_.blocks.size() <= most_sorted) {
            std::stable_sort(awake_.begin() + static_cast<std::ptrdiff_t>(first),
                             awake_.begin() + static_cast<std::ptrdiff_t>(end),
                             [&](std::uint32_t a, std::uint32_t b) { return kind_of(a) < kind_of(b); });
        }
    }

    const TimeIndexedProblem& problem_;
    const BlockLayout& layout_;
    std::vector<std::int32_t> bonus_{};
    std::vector<std::int32_t> now_;
    std::vector<std::int32_t> anchor_;
    std::vector<std::int32_t> projected_;
    std::vector<std::uint32_t> awake_{};      ///< pairs that may hold something until the next look
    std::vector<std::size_t> first_awake_{0}; ///< per piece, and the end
};

} // namespace jumpa::matching

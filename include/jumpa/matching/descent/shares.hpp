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
        PairStep<measured> step(table(), pull, loads);
        for (std::size_t i = first_awake_[piece]; i < first_awake_[piece + 1]; ++i) {
            step.take(awake_[i], long_row);
        }
        return step.movement().total();
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
    static constexpr std::size_t blocks_a_piece = 1'024;
    static constexpr std::int32_t lowest = std::numeric_limits<std::int32_t>::min();

    /// What a look at some of the pairs finds.
    struct Look {
        Value total = 0;
        std::vector<std::uint32_t> awake{};
    };

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
                first_awake_.push_back(i + 1);
                blocks = 0;
            }
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

#pragma once

#include <jumpa/scoring/kernel/hit_scorer.hpp>
#include <jumpa/scoring/kernel/related_blocks.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace jumpa::kernel {

/// Looks through the blocks for the pairs of one buyer after another that may enter a list.
class Walk {
public:
    Walk(const Arranged& arranged, const LaneKernels& kernels, const MatchOptions& options, Takers& takers)
        : blocks_(arranged.blocks), kernels_(kernels), prune_(options.prune), takers_(takers), codes_(arranged.rows),
          queries_(arranged.rows, codes_), related_(blocks_, kernels), scorer_(arranged, takers),
          hits_(options.per_buyer) {}

    /// Considers every pair of the buyer at which `takers` stands that may enter a list.
    void look() {
        guesses_ = takers_.has_buyer_lists() && !takers_.has_seller_lists() && takers_.asked().needs.size() == 1;
        hits_.begin(guesses_);
        look_for_all();
        if (!guesses_) {
            return;
        }
        const bool right = hits_.floor() <= scorer_.least_for_buyer(0);
        hits_.learn(right);
        if (!right) { // lanes were forgotten that may enter after all
            guesses_ = false;
            hits_.begin(false);
            look_for_all();
        }
    }

private:
    static constexpr std::size_t most_visits = 4;

    void look_for_all() {
        const Asked& asked = takers_.asked();
        order_.resize(asked.needs.size());
        std::iota(order_.begin(), order_.end(), std::uint32_t{0});
        std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
            return asked.needs[a].share > asked.needs[b].share; // what counts most first: it fills the list best
        });
        for (const std::uint32_t need : order_) {
            if (asked.needs[need].share > 0 && queries_.take(asked, need) &&
                related_.find(asked.needs[need], queries_)) {
                need_ = need;
                look_for_need();
            }
        }
        scorer_.score_best_first(hits_.take());
    }

    void look_for_need() {
        related_.bound(queries_.query());
        batch_ = 1;
        visits_.clear();
        for (const std::uint32_t i : related_.first()) {
            look_at(i);
            related_.leave_out(i);
        }
        for (const std::uint32_t at : related_.groups()) {
            if (prune_ && related_.top(at) < least_anywhere()) {
                continue;
            }
            for (std::size_t i = related_.begin_of(at); i < related_.end_of(at); ++i) {
                look_at(i);
            }
        }
        visit();
    }

    void look_at(std::size_t i) {
        if (prune_ ? related_.best(i) >= least_of_block(related_.block(i)) : related_.category(i) >= 0) {
            add_visit(i);
        }
    }

    [[nodiscard]] float least_anywhere() const {
        return takers_.has_seller_lists() ? least_value(1) : std::max(hits_.floor(), scorer_.least_for_buyer(0));
    }
    [[nodiscard]] float least_of_block(std::size_t block) const {
        const float least = std::max(hits_.floor(), scorer_.least_for_buyer(blocks_.least_seller[block]));
        return takers_.has_seller_lists() ? std::min(least, scorer_.of_sellers().of_block(block)) : least;
    }

    void add_visit(std::size_t i) {
        const std::size_t block = related_.block(i);
        prefetch(&blocks_.lanes[block], sizeof(LaneBlock));
        prefetch(&blocks_.sellers[block * block_lanes], block_lanes * sizeof(std::uint32_t));
        Visit& visit_there = visits_.emplace_back();
        visit_there.block = static_cast<std::uint32_t>(block);
        visit_there.points = related_.category(i);
        visit_there.chord = related_.chord(i);
        visit_there.scale = blocks_.scale[block];
        if (queries_.query().asks_place) {
            queries_.lines_of_sight().choose(related_.nearest(i), related_.farthest(i), visit_there);
        }
        if (visits_.size() == batch_) {
            visit();
            batch_ = std::min(most_visits, 2 * batch_);
        }
    }

    static void prefetch(const void* from, std::size_t bytes) {
        constexpr std::size_t cache_line = 64;
        for (std::size_t at = 0; at < bytes; at += cache_line) {
            __builtin_prefetch(static_cast<const char*>(from) + at);
        }
    }

    /// Looks at the blocks collected and considers every lane that may enter.
    void visit() {
        for (Visit& there : visits_) {
            there.least = std::max(hits_.floor(), scorer_.least_for_buyer(blocks_.least_seller[there.block]));
        }
        std::array<HitMarks, most_visits> hits;
        alignas(64) std::array<float, block_lanes * most_visits> values;
        alignas(64) std::array<float, block_lanes * most_visits> for_need;
        std::uint32_t found =
            kernels_.filter(blocks_.lanes.data(), visits_.data(), static_cast<int>(visits_.size()), queries_.query(),
                            scorer_.of_sellers().lanes(), hits.data(), values.data(), for_need.data());
        for (; found != 0; found &= found - 1) {
            const auto k = static_cast<std::size_t>(std::countr_zero(found));
            collect(visits_[k].block, hits[k], std::span(values).subspan(block_lanes * k),
                    std::span(for_need).subspan(block_lanes * k));
        }
        visits_.clear();
        hits_.guess();
        if (hits_.crowded()) {
            scorer_.score_best_first(hits_.take());
        }
    }

    void collect(std::uint32_t block, const HitMarks& hits, std::span<const float> values,
                 std::span<const float> for_need) {
        const auto width = static_cast<std::uint32_t>(kernels_.width);
        const auto mark_bits = static_cast<std::uint32_t>(kernels_.mark_bits);
        for (std::uint32_t word = 0; word < 2; ++word) {
            for (std::uint64_t bits = hits.words[word]; bits != 0; bits &= bits - 1) {
                const std::uint32_t at = 64 * word + static_cast<std::uint32_t>(std::countr_zero(bits));
                const std::uint32_t lane = at % mark_bits * width + at / mark_bits;
                const std::uint32_t seller = blocks_.sellers[block * block_lanes + lane];
                hits_.add({values[lane], for_need[lane], block * block_lanes + lane, seller, need_});
                if (!guesses_) { // it will be scored soon
                    takers_.prefetch(seller);
                }
            }
        }
    }

    const Blocks& blocks_;
    const LaneKernels& kernels_;
    bool prune_;
    Takers& takers_;
    Codes codes_;
    LaneQueries queries_;
    RelatedBlocks related_;
    HitScorer scorer_;
    Hits hits_;

    std::vector<std::uint32_t> order_{}; ///< of the buyer's needs
    bool guesses_ = false;
    std::uint32_t need_ = 0; ///< the one that is looked at
    std::vector<Visit> visits_{};
    std::size_t batch_ = 1;
};

} // namespace jumpa::kernel

#pragma once

#include <jumpa/scoring/kernel/hits.hpp>
#include <jumpa/scoring/kernel/related_blocks.hpp>
#include <jumpa/scoring/kernel/seller_thresholds.hpp>
#include <jumpa/scoring/kernel/takers.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <span>
#include <vector>

namespace jumpa::kernel {

/// Looks through the blocks for the pairs of one buyer after another that may enter a list.
class Walk {
public:
    Walk(const Arranged& arranged, const LaneKernels& kernels, const MatchOptions& options, Takers& takers)
        : rows_(arranged.rows), blocks_(arranged.blocks), kernels_(kernels), prune_(options.prune), takers_(takers),
          codes_(rows_), queries_(rows_, codes_), related_(blocks_, kernels), hits_(options.per_buyer),
          of_sellers_(takers.has_seller_lists() ? SellerThresholds(arranged) : SellerThresholds()) {}

    /// Considers every pair of the buyer at which `takers` stands that may enter a list.
    void look() {
        const bool guess = !takers_.has_seller_lists() && takers_.asked().needs.size() == 1;
        hits_.begin(guess);
        look_for_all();
        if (!guess) {
            return;
        }
        const bool right = hits_.floor() <= least_for_buyer(0);
        hits_.learn(right);
        if (!right) { // lanes were forgotten that may enter after all
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
        score_hits();
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

    /// What a lane must have to enter the buyer's list.
    [[nodiscard]] float least_for_buyer(std::uint32_t least_seller) const {
        const Rank worst = takers_.worst_of_buyer();
        return worst == Takers::no_entry ? unreachable : least_value(least_points(worst, least_seller));
    }
    [[nodiscard]] float least_anywhere() const {
        return takers_.has_seller_lists() ? least_value(1) : std::max(hits_.floor(), least_for_buyer(0));
    }
    [[nodiscard]] float least_of_block(std::size_t block) const {
        const float least = std::max(hits_.floor(), least_for_buyer(blocks_.least_seller[block]));
        return takers_.has_seller_lists() ? std::min(least, of_sellers_.of_block(block)) : least;
    }

    void add_visit(std::size_t i) {
        const std::size_t block = related_.block(i);
        prefetch(blocks_.lanes[block]);
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

    static void prefetch(const LaneBlock& block) {
        constexpr std::size_t cache_line = 64;
        const auto* const bytes = reinterpret_cast<const char*>(&block);
        for (std::size_t at = 0; at < sizeof block; at += cache_line) {
            __builtin_prefetch(bytes + at);
        }
    }

    /// Looks at the blocks collected and considers every lane that may enter.
    void visit() {
        for (Visit& there : visits_) {
            there.least = std::max(hits_.floor(), least_for_buyer(blocks_.least_seller[there.block]));
        }
        std::array<HitMarks, most_visits> hits;
        alignas(64) std::array<float, block_lanes * most_visits> values;
        alignas(64) std::array<float, block_lanes * most_visits> for_need;
        std::uint32_t found = kernels_.filter(blocks_.lanes.data(), visits_.data(), static_cast<int>(visits_.size()),
                                              queries_.query(), of_sellers_.lanes(), hits.data(), values.data(),
                                              for_need.data());
        for (; found != 0; found &= found - 1) {
            const auto k = static_cast<std::size_t>(std::countr_zero(found));
            collect(visits_[k].block, hits[k], std::span(values).subspan(block_lanes * k),
                    std::span(for_need).subspan(block_lanes * k));
        }
        visits_.clear();
        if (hits_.crowded()) {
            score_hits();
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
                __builtin_prefetch(&blocks_.sellers[block * block_lanes + lane]);
                hits_.add({values[lane], for_need[lane], block * block_lanes + lane, need_});
            }
        }
    }

    /// Scores what may enter, the best first, so that they raise what the others must have.
    void score_hits() {
        const std::vector<Hit>& hits = hits_.take();
        constexpr std::size_t ahead = 16;
        for (std::size_t i = 0; i < hits.size() + 2 * ahead; ++i) {
            if (i < hits.size()) {
                takers_.prefetch(blocks_.sellers[hits[i].lane]);
            }
            if (i >= ahead && i - ahead < hits.size()) {
                takers_.prefetch_offers(blocks_.sellers[hits[i - ahead].lane]);
            }
            if (i >= 2 * ahead) {
                score(hits[i - 2 * ahead]);
            }
        }
    }

    void score(const Hit& hit) {
        const std::uint32_t seller = blocks_.sellers[hit.lane];
        if (takers_.was_scored(seller) || !may_enter(hit, seller, hit.value)) {
            return;
        }
        if (takers_.asked().needs.size() > 1 && !may_enter(hit, seller, share_of_all(hit))) {
            return;
        }
        if (takers_.consider(seller, hit.need, hit.for_need)) {
            of_sellers_.raise(seller, takers_.worst_of_seller(seller));
        }
    }

    [[nodiscard]] bool may_enter(const Hit& hit, std::uint32_t seller, float value) const {
        return value >= least_for_buyer(rows_.sellers[seller].number) ||
               (takers_.has_seller_lists() && value >= of_sellers_.of_lane(hit.lane));
    }

    /// A bound for all of the buyer's needs from that for one of them, which is the one that is served best (see
    /// `LaneQueries::take_others`): each other one gets no more, nor more than its nearest category leaves, and there
    /// are no more of them than other offers.
    [[nodiscard]] float share_of_all(const Hit& hit) {
        const Asked& asked = takers_.asked();
        const std::uint32_t block = hit.lane / block_lanes;
        const auto offers = rows_.offers_of(blocks_.sellers[hit.lane]);
        const bool one_category = blocks_.first_category[block] == blocks_.last_category[block];
        parts_.clear();
        for (std::size_t other = 0; other < asked.needs.size() && offers.size() > 1; ++other) {
            if (other == hit.need) {
                continue;
            }
            float most = 0;
            bool own = one_category; // the offer of the lane itself is to be left out
            for (const OfferRow& offer : offers) {
                if (own && offer.category == blocks_.first_category[block]) {
                    own = false;
                    continue;
                }
                const AskedNeed& need = asked.needs[other];
                most = std::max(most, need.most_by_depth[need.common_depth(offer.category)]);
            }
            parts_.push_back(static_cast<float>(asked.needs[other].share) * std::min(most, hit.for_need));
        }
        if (parts_.size() >= offers.size()) {
            std::sort(parts_.begin(), parts_.end(), std::greater<>());
            parts_.resize(offers.size() - 1);
        }
        const float own = static_cast<float>(asked.needs[hit.need].share) * hit.for_need;
        return std::accumulate(parts_.begin(), parts_.end(), own) / static_cast<float>(asked.all_shares);
    }

    const Rows& rows_;
    const Blocks& blocks_;
    const LaneKernels& kernels_;
    bool prune_;
    Takers& takers_;
    Codes codes_;
    LaneQueries queries_;
    RelatedBlocks related_;
    Hits hits_;
    SellerThresholds of_sellers_;

    std::vector<std::uint32_t> order_{}; ///< of the buyer's needs
    std::uint32_t need_ = 0;             ///< the one that is looked at
    std::vector<Visit> visits_{};
    std::vector<float> parts_{}; ///< of a hit's value
    std::size_t batch_ = 1;
};

} // namespace jumpa::kernel

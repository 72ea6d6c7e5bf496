#pragma once

#include <jumpa/scoring/kernel/hits.hpp>
#include <jumpa/scoring/kernel/seller_thresholds.hpp>
#include <jumpa/scoring/kernel/takers.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <vector>

namespace jumpa::kernel {

/// Scores pairs of the buyer at which `takers` stands, unless a bound still tells that they cannot enter a list.
class HitScorer {
public:
    HitScorer(const Arranged& arranged, Takers& takers)
        : rows_(arranged.rows), blocks_(arranged.blocks), takers_(takers),
          of_sellers_(takers.has_seller_lists() ? SellerThresholds(arranged) : SellerThresholds()) {}

    [[nodiscard]] const SellerThresholds& of_sellers() const { return of_sellers_; }

    /// What a lane must have to enter the buyer's list.
    [[nodiscard]] float least_for_buyer(std::uint32_t least_seller) const {
        const Rank worst = takers_.worst_of_buyer();
        return worst == Takers::no_entry ? unreachable : least_value(least_points(worst, least_seller));
    }

    /// Scores what may enter, the best first, so that they raise what the others must have.
    void score_best_first(const std::vector<Hit>& hits) {
        for (const Hit& hit : hits) {
            takers_.prefetch(hit.seller);
        }
        for (const Hit& hit : hits) {
            takers_.prefetch_offers(hit.seller);
        }
        std::for_each(hits.begin(), hits.end(), [&](const Hit& hit) { score(hit); });
    }

private:
    void score(const Hit& hit) {
        if (!may_enter(hit, 0, hit.value) || takers_.was_scored(hit.seller) ||
            !may_enter(hit, rows_.sellers[hit.seller].number, hit.value)) {
            return;
        }
        if (takers_.asked().needs.size() > 1 && !may_enter(hit, rows_.sellers[hit.seller].number, share_of_all(hit))) {
            return;
        }
        if (takers_.consider(hit.seller, hit.need, hit.for_need)) {
            of_sellers_.raise(hit.seller, takers_.worst_of_seller(hit.seller));
        }
    }

    [[nodiscard]] bool may_enter(const Hit& hit, std::uint32_t number, float value) const {
        return value >= least_for_buyer(number) ||
               (takers_.has_seller_lists() && value >= of_sellers_.of_lane(hit.lane));
    }

    /// A bound for all of the buyer's needs from that for one of them, now by the other offers themselves. That one is
    /// the one that is served best (see `take_other_needs`): each other one gets no more, nor more than its
    /// nearest category leaves, and there are no more of them than other offers.
    [[nodiscard]] float share_of_all(const Hit& hit) {
        const Asked& asked = takers_.asked();
        const std::uint32_t block = hit.lane / block_lanes;
        const auto offers = rows_.offers_of(hit.seller);
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
    Takers& takers_;
    SellerThresholds of_sellers_;
    std::vector<float> parts_{}; ///< of a hit's value
};

} // namespace jumpa::kernel

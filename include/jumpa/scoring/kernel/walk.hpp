#pragma once

#include <jumpa/scoring/kernel/arrange.hpp>
#include <jumpa/scoring/kernel/lane_queries.hpp>
#include <jumpa/scoring/kernel/least_value.hpp>
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
#include <utility>
#include <vector>

namespace jumpa::kernel {

/// Looks through the blocks for the pairs of one buyer after another that may enter a list.
class Walk {
public:
    Walk(const Arranged& arranged, const LaneKernels& kernels, bool prune, Takers& takers)
        : rows_(arranged.rows), blocks_(arranged.blocks), kernels_(kernels), prune_(prune), takers_(takers),
          codes_(rows_), queries_(rows_, codes_) {
        if (takers.has_seller_lists()) {
            prepare_seller_lists();
        }
    }

    /// Considers every pair of the buyer at which `takers` stands that may enter a list.
    void look() {
        const Asked& asked = takers_.asked();
        order_.resize(asked.needs.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            return asked.needs[a].share > asked.needs[b].share; // what counts most first: it fills the list best
        });
        for (const std::size_t need : order_) {
            if (asked.needs[need].share > 0 && queries_.take(asked, need) && find_related(asked.needs[need])) {
                need_ = need;
                look_for_need();
            }
        }
    }

private:
    static constexpr std::size_t group = 16;
    static constexpr std::size_t buckets = 128;
    static constexpr std::size_t most_visits = 4;

    /// A lane that may enter, and how much it may have of all points and of those for the need.
    struct Hit {
        float value = 0;
        float for_need = 0;
        std::uint32_t lane = 0;
    };

    void prepare_seller_lists() {
        lane_least_.assign(blocks_.sellers.size(), least_value(1));
        block_least_.assign(blocks_.size(), least_value(1));
        first_lane_.assign(rows_.sellers.size() + 1, 0);
        for (const std::uint32_t seller : blocks_.sellers) {
            ++first_lane_[seller];
        }
        std::partial_sum(first_lane_.begin(), first_lane_.end(), first_lane_.begin());
        lanes_of_sellers_.resize(blocks_.sellers.size());
        for (auto lane = static_cast<std::uint32_t>(lanes_of_sellers_.size()); lane-- > 0;) {
            lanes_of_sellers_[--first_lane_[blocks_.sellers[lane]]] = lane;
        }
    }

    /// Finds the blocks with a category below the need's root and gives each its category points. False where none.
    [[nodiscard]] bool find_related(const AskedNeed& need) {
        const auto [first, end] = range(need.around.front());
        if (first == end) {
            return false;
        }
        first_ = first / group * group;
        end_ = (end + group - 1) / group * group;
        category_.assign(end_ - first_, -1.0F);
        for (std::size_t depth = 1; depth <= need.around.size(); ++depth) {
            const auto [from, to] = range(need.around[depth - 1]);
            std::fill(category_.begin() + static_cast<std::ptrdiff_t>(from - first_),
                      category_.begin() + static_cast<std::ptrdiff_t>(to - first_),
                      queries_.category(need.category_points[depth]));
        }
        return true;
    }

    /// The blocks that hold a category of a range: both of their categories ascend.
    [[nodiscard]] std::pair<std::size_t, std::size_t> range(std::pair<std::uint32_t, std::uint32_t> categories) const {
        const auto size = static_cast<std::ptrdiff_t>(blocks_.size());
        const auto& last = blocks_.last_category;
        const auto& first = blocks_.first_category;
        const auto from = std::lower_bound(last.begin(), last.begin() + size, categories.first);
        const auto to = std::lower_bound(first.begin(), first.begin() + size, categories.second);
        const auto begin = from - last.begin();
        return {static_cast<std::size_t>(begin), static_cast<std::size_t>(std::max(begin, to - first.begin()))};
    }

    void look_for_need() {
        const std::size_t number = end_ - first_;
        best_.resize(number);
        chord_.resize(number);
        top_.resize(number / group);
        kernels_.bounds(blocks_.columns(), static_cast<int>(first_), static_cast<int>(end_), queries_.query(),
                        category_.data(), best_.data(), chord_.data(), top_.data());
        order_groups();
        batch_ = 1;
        visits_.clear();
        for (const std::uint32_t at : groups_) {
            if (prune_ && top_[at] < least_anywhere()) {
                continue;
            }
            for (std::size_t i = at * group; i < (at + 1) * group && i + first_ < blocks_.size(); ++i) {
                if (prune_ ? best_[i] >= least_of_block(i + first_) : category_[i] >= 0) {
                    add_visit(i);
                }
            }
        }
        visit();
        consider_last_hits();
    }

    /// Groups of 16 blocks by falling bound, to 1 part in 128.
    void order_groups() {
        std::array<std::uint32_t, buckets + 1> place{};
        const auto bucket = [](float best) {
            return best <= 0 ? buckets - 1
                             : (buckets - 1) - std::min(buckets - 1, static_cast<std::size_t>(best * 127));
        };
        for (const float best : top_) {
            ++place[bucket(best) + 1];
        }
        std::partial_sum(place.begin(), place.end(), place.begin());
        groups_.resize(top_.size());
        for (std::uint32_t i = 0; i < top_.size(); ++i) {
            groups_[place[bucket(top_[i])]++] = i;
        }
    }

    /// What a lane must have to enter the buyer's list.
    [[nodiscard]] float least_for_buyer(std::uint32_t least_seller) const {
        const Rank worst = takers_.worst_of_buyer();
        return worst == Takers::no_entry ? unreachable : least_value(least_points(worst, least_seller));
    }
    [[nodiscard]] float least_anywhere() const {
        return takers_.has_seller_lists() ? least_value(1) : least_for_buyer(0);
    }
    [[nodiscard]] float least_of_block(std::size_t block) const {
        const float least = least_for_buyer(blocks_.least_seller[block]);
        return takers_.has_seller_lists() ? std::min(least, block_least_[block]) : least;
    }

    void add_visit(std::size_t i) {
        const std::size_t block = first_ + i;
        prefetch(blocks_.lanes[block]);
        Visit& visit_there = visits_.emplace_back();
        visit_there.block = static_cast<std::uint32_t>(block);
        visit_there.points = category_[i];
        visit_there.chord = chord_[i];
        visit_there.scale = blocks_.scale[block];
        if (queries_.query().asks_place) {
            const float middle = distance_to_centre(block);
            const float nearest = std::max(0.0F, middle * (1 - 1e-6F) - blocks_.radius[block]);
            const float farthest = middle * (1 + 1e-6F) + blocks_.radius[block];
            queries_.lines_of_sight().choose(nearest * nearest * (1 - 1e-6F), farthest * farthest * (1 + 1e-6F),
                                             visit_there);
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

    [[nodiscard]] float distance_to_centre(std::size_t block) const {
        const UnitVector& at = takers_.asked().row.at;
        const auto square =
            squared_chord(at, {blocks_.centre_x[block], blocks_.centre_y[block], blocks_.centre_z[block]});
        return static_cast<float>(std::sqrt(static_cast<double>(square)) * 0x1p-30);
    }

    /// Looks at the blocks collected and considers every lane that may enter.
    void visit() {
        for (Visit& there : visits_) {
            there.least = least_for_buyer(blocks_.least_seller[there.block]);
        }
        alignas(64) std::array<std::int32_t, 16 * most_visits> hits;
        alignas(64) std::array<float, block_lanes * most_visits> values;
        std::uint32_t found =
            kernels_.filter(blocks_.lanes.data(), visits_.data(), static_cast<int>(visits_.size()), queries_.query(),
                            takers_.has_seller_lists() ? lane_least_.data() : nullptr, hits.data(), values.data());
        for (; found != 0; found &= found - 1) {
            const auto k = static_cast<std::size_t>(std::countr_zero(found));
            collect(visits_[k].block, std::span(hits).subspan(16 * k, 16), std::span(values).subspan(block_lanes * k));
        }
        visits_.clear();
        consider_last_hits();
        for (const Hit& hit : hits_) {
            takers_.prefetch_offers(blocks_.sellers[hit.lane]);
        }
        std::swap(hits_, last_hits_);
        if (takers_.worst_of_buyer() == 0) { // better to know at once what the others must have
            consider_last_hits();
        }
    }

    void collect(std::uint32_t block, std::span<const std::int32_t> hits, std::span<const float> values) {
        const auto width = static_cast<std::uint32_t>(kernels_.width);
        for (std::uint32_t l = 0; l < width; ++l) {
            for (auto bits = static_cast<std::uint32_t>(hits[l]); bits != 0; bits &= bits - 1) {
                const std::uint32_t lane = static_cast<std::uint32_t>(std::countr_zero(bits)) * width + l;
                hits_.push_back({values[lane], values[lane], block * block_lanes + lane});
                takers_.prefetch(blocks_.sellers[hits_.back().lane]);
            }
        }
    }

    /// The best first, so that they raise what the others must have. It comes a batch late, when what it reads is
    /// there.
    void consider_last_hits() {
        drop_late_hits();
        if (takers_.asked().needs.size() > 1) {
            for (Hit& hit : last_hits_) {
                hit.value = share_of_all(hit);
            }
        }
        std::sort(last_hits_.begin(), last_hits_.end(), [](const Hit& a, const Hit& b) { return a.value > b.value; });
        for (const Hit& hit : last_hits_) {
            const std::uint32_t seller = blocks_.sellers[hit.lane];
            const float least = least_for_buyer(rows_.sellers[seller].number);
            if (hit.value < least && !(takers_.has_seller_lists() && hit.value >= lane_least_[hit.lane])) {
                continue;
            }
            if (takers_.consider(seller, need_, hit.for_need)) {
                raise_least(seller);
            }
        }
        last_hits_.clear();
    }

    /// Since they were collected the buyer's list may have become better than they can be.
    void drop_late_hits() {
        if (!takers_.has_seller_lists()) {
            const float least = least_for_buyer(0);
            const auto late = [least](const Hit& hit) { return hit.value < least; };
            last_hits_.erase(std::remove_if(last_hits_.begin(), last_hits_.end(), late), last_hits_.end());
        }
    }

    /// A bound for all of the buyer's needs from that for one of them, which is the one that is served best (see
    /// `LaneQueries::take_reach`): each other one gets no more, nor more than its nearest category leaves, and there
    /// are no more of them than other offers.
    [[nodiscard]] float share_of_all(const Hit& hit) {
        const Asked& asked = takers_.asked();
        const std::uint32_t block = hit.lane / block_lanes;
        const auto offers = rows_.offers_of(blocks_.sellers[hit.lane]);
        const bool one_category = blocks_.first_category[block] == blocks_.last_category[block];
        parts_.clear();
        for (std::size_t other = 0; other < asked.needs.size() && offers.size() > 1; ++other) {
            if (other == need_) {
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
        const float own = static_cast<float>(asked.needs[need_].share) * hit.for_need;
        return std::accumulate(parts_.begin(), parts_.end(), own) / static_cast<float>(asked.all_shares);
    }

    /// After a pair entered a seller's list. Later buyers have higher numbers, so that equal points will not enter.
    void raise_least(std::uint32_t seller) {
        const Rank worst = takers_.worst_of_seller(seller);
        const float least = least_value(worst == 0 ? 1 : static_cast<Points>(worst >> 32U) + 1);
        for (std::uint32_t i = first_lane_[seller]; i < first_lane_[seller + 1]; ++i) {
            const std::uint32_t lane = lanes_of_sellers_[i];
            const float before = lane_least_[lane];
            float& of_block = block_least_[lane / block_lanes];
            lane_least_[lane] = least;
            if (before == of_block) {
                const float* const block = lane_least_.data() + std::size_t{lane / block_lanes} * block_lanes;
                of_block = *std::min_element(block, block + block_lanes);
            }
        }
    }

    const Rows& rows_;
    const Blocks& blocks_;
    const LaneKernels& kernels_;
    bool prune_;
    Takers& takers_;
    Codes codes_;
    LaneQueries queries_;

    std::vector<std::size_t> order_{}; ///< of the buyer's needs
    std::size_t need_ = 0;             ///< the one that is looked at
    std::size_t first_ = 0;            ///< related blocks, whole groups
    std::size_t end_ = 0;
    std::vector<float> category_{}; ///< by related block, as the next ones
    std::vector<float> best_{};
    std::vector<float> chord_{};
    std::vector<float> top_{}; ///< by group
    std::vector<std::uint32_t> groups_{};
    std::vector<Visit> visits_{};
    std::vector<Hit> hits_{};
    std::vector<Hit> last_hits_{}; ///< of the batch before
    std::vector<float> parts_{};   ///< of a hit's value
    std::size_t batch_ = 1;

    std::vector<float> lane_least_{};         ///< what a lane must have to enter its seller's list
    std::vector<float> block_least_{};        ///< the least of these in a block
    std::vector<std::uint32_t> first_lane_{}; ///< by seller, into the next
    std::vector<std::uint32_t> lanes_of_sellers_{};
};

} // namespace jumpa::kernel

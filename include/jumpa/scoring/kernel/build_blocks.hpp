#pragma once

#include <jumpa/scoring/kernel/write_block.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <tuple>
#include <vector>

namespace jumpa::kernel {

/// Groups offers so that those of a block are alike: by category, then by halving, again and again, along whatever
/// parts their points most. Halves are whole blocks, so that only the last block of a category is not full.
///
/// The grouping changes how many blocks are passed over and nothing else, so that its floating point does no harm.
///
/// Complexity  O(offers log offers)
/// Source      k-d trees, [Bentley1975]
class BlockBuilder {
public:
    explicit BlockBuilder(const Rows& rows) : rows_(rows), codes_(rows), writer_(rows, codes_, blocks_) {}

    [[nodiscard]] Blocks build() {
        sort_by_category();
        const std::size_t all = lanes_.size();
        for (std::size_t first = 0; first < all;) {
            const std::size_t end = end_of_run(first);
            halve(std::span(lanes_).subspan(first, end - first));
            first = end;
        }
        pad();
        return std::move(blocks_);
    }

private:
    /// What is asked of a lane while it is sorted.
    struct Placed {
        Lane lane{};
        std::array<float, 7> along{}; ///< has a place, is the only offer, x, y, z, log capacity, log price
    };
    static constexpr std::size_t axes = 7;
    static constexpr std::size_t flags = 2; ///< the first ones are 0 or 1

    void sort_by_category() {
        for (std::uint32_t seller = 0; seller < rows_.sellers.size(); ++seller) {
            const auto offers = rows_.offers_of(seller);
            for (std::uint32_t k = 0; k < offers.size(); ++k) {
                lanes_.push_back(placed({rows_.sellers[seller].first_offer + k, seller}, offers.size()));
            }
        }
        std::sort(lanes_.begin(), lanes_.end(), [&](const Placed& a, const Placed& b) {
            return std::tuple(category(a), a.lane.offer) < std::tuple(category(b), b.lane.offer);
        });
    }

    [[nodiscard]] Placed placed(const Lane& lane, std::size_t offers) const {
        const OfferRow& offer = rows_.offers[lane.offer];
        const UnitVector& at = rows_.sellers[lane.seller].at;
        const auto logarithm = [](std::int64_t number) { return std::log2(static_cast<float>(number) + 1.0F); };
        return {lane,
                {known(at) ? 1.0F : 0.0F, offers == 1 ? 1.0F : 0.0F, static_cast<float>(at.x), static_cast<float>(at.y),
                 static_cast<float>(at.z), logarithm(rows_.amounts.unpack(offer.per_month).base),
                 logarithm(rows_.prices.unpack(offer.price_from))}};
    }

    [[nodiscard]] std::uint32_t category(const Placed& lane) const { return rows_.offers[lane.lane.offer].category; }

    /// As many whole categories as fit into a block, or one larger category. Only so do the categories of blocks
    /// ascend.
    [[nodiscard]] std::size_t end_of_run(std::size_t first) const {
        std::size_t end = end_of_category(first);
        while (end < lanes_.size() && end_of_category(end) - first <= block_lanes) {
            end = end_of_category(end);
        }
        return end;
    }

    [[nodiscard]] std::size_t end_of_category(std::size_t first) const {
        std::size_t end = first;
        while (end < lanes_.size() && category(lanes_[end]) == category(lanes_[first])) {
            ++end;
        }
        return end;
    }

    void halve(std::span<Placed> lanes) {
        if (lanes.size() <= block_lanes) {
            write(lanes);
            return;
        }
        const auto [axis, cut] = best_cut(lanes);
        const std::size_t by = axis;
        std::nth_element(lanes.begin(), lanes.begin() + static_cast<std::ptrdiff_t>(cut), lanes.end(),
                         [by](const Placed& a, const Placed& b) {
                             return std::tuple(a.along[by], a.lane.offer) < std::tuple(b.along[by], b.lane.offer);
                         });
        halve(lanes.first(cut));
        halve(lanes.subspan(cut));
    }

    /// Where to cut, in whole blocks: between 0 and 1 of a flag, or in the middle of the axis that parts points most.
    [[nodiscard]] static std::pair<std::size_t, std::size_t> best_cut(std::span<const Placed> lanes) {
        for (std::size_t axis = 0; axis < flags; ++axis) {
            const auto ones =
                std::count_if(lanes.begin(), lanes.end(), [&](auto& lane) { return lane.along[axis] > 0; });
            const std::size_t zeros = lanes.size() - static_cast<std::size_t>(ones);
            const std::size_t cut = (zeros + block_lanes / 2) / block_lanes * block_lanes;
            if (zeros > 0 && ones > 0 && cut > 0 && cut < lanes.size()) {
                return {axis, cut};
            }
        }
        std::size_t best = flags;
        for (std::size_t axis = flags; axis < axes; ++axis) {
            best = spread(lanes, axis) > spread(lanes, best) ? axis : best;
        }
        return {best, (lanes.size() / 2 + block_lanes - 1) / block_lanes * block_lanes};
    }

    /// Roughly how far points of the default blend differ along an axis: places by a half-distance of 100 km,
    /// capacities and prices by doublings.
    [[nodiscard]] static float spread(std::span<const Placed> lanes, std::size_t axis) {
        float low = std::numeric_limits<float>::max();
        float high = std::numeric_limits<float>::lowest();
        for (const Placed& lane : lanes) {
            low = std::min(low, lane.along[axis]);
            high = std::max(high, lane.along[axis]);
        }
        const float wide = high - low;
        if (axis < flags + 3) {
            return 150 * std::min(1.0F, wide * (0x1p-30F * 6'371 / 400));
        }
        return axis == flags + 3 ? 150 * std::min(0.9F, wide / 14) : 100 * std::min(0.9F, wide / 6);
    }

    void write(std::span<const Placed> lanes) {
        std::array<Lane, block_lanes> block;
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            block[i] = lanes[i].lane;
        }
        std::sort(block.begin(), block.begin() + static_cast<std::ptrdiff_t>(lanes.size()),
                  [&](const Lane& a, const Lane& b) {
                      return std::tuple(rows_.offers[a.offer].category, a.offer) <
                             std::tuple(rows_.offers[b.offer].category, b.offer);
                  });
        writer_.write(std::span(block).first(lanes.size()));
    }

    /// Whole vectors read a little beyond the last block.
    void pad() {
        const std::size_t whole = (blocks_.size() + 15) / 16 * 16 + 16;
        blocks_.each_column([&](auto& column) { column.resize(whole); });
    }

    const Rows& rows_;
    Codes codes_;
    Blocks blocks_{};
    BlockWriter writer_;
    std::vector<Placed> lanes_{};
};

} // namespace jumpa::kernel

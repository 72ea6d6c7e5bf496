#pragma once

#include <jumpa/scoring/kernel/arrange.hpp>
#include <jumpa/scoring/kernel/best_lists.hpp>
#include <jumpa/scoring/kernel/least_value.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace jumpa::kernel {

/// What a lane must have for its pair to enter its seller's list; empty where sellers have none.
class SellerThresholds {
public:
    SellerThresholds() = default;
    explicit SellerThresholds(const Arranged& arranged)
        : lane_least_(arranged.blocks.sellers.size(), least_value(1)),
          block_least_(arranged.blocks.size(), least_value(1)), first_lane_(arranged.rows.sellers.size() + 1, 0),
          lanes_(arranged.blocks.sellers.size()) {
        const auto& sellers = arranged.blocks.sellers;
        for (const std::uint32_t seller : sellers) {
            ++first_lane_[seller];
        }
        std::partial_sum(first_lane_.begin(), first_lane_.end(), first_lane_.begin());
        for (auto lane = static_cast<std::uint32_t>(lanes_.size()); lane-- > 0;) {
            lanes_[--first_lane_[sellers[lane]]] = lane;
        }
    }

    /// By lane; null where sellers have no lists.
    [[nodiscard]] const float* lanes() const { return lane_least_.empty() ? nullptr : lane_least_.data(); }
    [[nodiscard]] float of_lane(std::uint32_t lane) const { return lane_least_[lane]; }
    [[nodiscard]] float of_block(std::size_t block) const { return block_least_[block]; } ///< the least of its lanes

    /// After a pair entered a seller's list. Later buyers have higher numbers, so that equal points will not enter.
    void raise(std::uint32_t seller, Rank worst) {
        const float least = least_value(worst == 0 ? 1 : static_cast<Points>(worst >> 32U) + 1);
        for (std::uint32_t i = first_lane_[seller]; i < first_lane_[seller + 1]; ++i) {
            const std::uint32_t lane = lanes_[i];
            const float before = lane_least_[lane];
            float& of_block = block_least_[lane / block_lanes];
            lane_least_[lane] = least;
            if (before == of_block) {
                const float* const block = lane_least_.data() + std::size_t{lane / block_lanes} * block_lanes;
                of_block = *std::min_element(block, block + block_lanes);
            }
        }
    }

private:
    std::vector<float> lane_least_{};
    std::vector<float> block_least_{};
    std::vector<std::uint32_t> first_lane_{}; ///< by seller, into the next
    std::vector<std::uint32_t> lanes_{};      ///< of sellers
};

} // namespace jumpa::kernel

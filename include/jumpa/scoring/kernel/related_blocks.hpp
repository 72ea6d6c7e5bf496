#pragma once

#include <jumpa/scoring/kernel/arrange.hpp>
#include <jumpa/scoring/kernel/lane_queries.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace jumpa::kernel {

/// The blocks that may serve a need, whole groups of 16, and a bound for each.
class RelatedBlocks {
public:
    static constexpr std::size_t group = 16;

    RelatedBlocks(const Blocks& blocks, const LaneKernels& kernels) : blocks_(blocks), kernels_(kernels) {}

    /// Finds the blocks with a category below the need's root and gives each its category points. False where none.
    [[nodiscard]] bool find(const AskedNeed& need, const LaneQueries& queries) {
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
                      queries.category(need.category_points[depth]));
        }
        return true;
    }

    /// Computes the bounds, and the order in which groups are looked at: by falling bound, to 1 part in 128.
    void bound(const LaneQuery& query) {
        const std::size_t number = end_ - first_;
        best_.resize(number);
        chord_.resize(number);
        nearest_.resize(number);
        farthest_.resize(number);
        top_.resize(number / group);
        kernels_.bounds(blocks_.columns(), static_cast<int>(first_), static_cast<int>(end_), query, category_.data(),
                        {best_.data(), chord_.data(), nearest_.data(), farthest_.data(), top_.data()});
        order_groups();
        order_first();
    }

    /// The best few blocks, the best first: they soon fill a list with pairs that others have to be better than.
    [[nodiscard]] const std::vector<std::uint32_t>& first() const { return best_blocks_; }

    [[nodiscard]] const std::vector<std::uint32_t>& groups() const { return groups_; }
    [[nodiscard]] float top(std::uint32_t at) const { return top_[at]; } ///< the bound of a group

    /// The blocks of a group, as places in what follows.
    [[nodiscard]] std::size_t begin_of(std::uint32_t at) const { return at * group; }
    [[nodiscard]] std::size_t end_of(std::uint32_t at) const {
        return std::min((at + 1) * group, blocks_.size() - first_);
    }

    [[nodiscard]] std::size_t block(std::size_t i) const { return first_ + i; }
    [[nodiscard]] float category(std::size_t i) const { return category_[i]; } ///< negative where not related
    [[nodiscard]] float best(std::size_t i) const { return best_[i]; }
    [[nodiscard]] float chord(std::size_t i) const { return chord_[i]; }
    [[nodiscard]] float nearest(std::size_t i) const { return nearest_[i]; } ///< squared chords, of a known place
    [[nodiscard]] float farthest(std::size_t i) const { return farthest_[i]; }

    /// Takes a block that was looked at out of its group.
    void leave_out(std::size_t i) {
        best_[i] = -2;
        category_[i] = -1;
    }

private:
    static constexpr std::size_t buckets = 128;

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

    void order_first() {
        constexpr std::size_t from_groups = 4;
        constexpr std::size_t most = 8;
        best_blocks_.clear();
        for (std::size_t g = 0; g < std::min(from_groups, groups_.size()); ++g) {
            for (std::size_t i = begin_of(groups_[g]); i < end_of(groups_[g]); ++i) {
                if (best_[i] > 0) {
                    best_blocks_.push_back(static_cast<std::uint32_t>(i));
                }
            }
        }
        const std::size_t number = std::min(most, best_blocks_.size());
        std::partial_sort(best_blocks_.begin(), best_blocks_.begin() + static_cast<std::ptrdiff_t>(number),
                          best_blocks_.end(), [&](std::uint32_t a, std::uint32_t b) { return best_[a] > best_[b]; });
        best_blocks_.resize(number);
    }

    const Blocks& blocks_;
    const LaneKernels& kernels_;
    std::size_t first_ = 0;
    std::size_t end_ = 0;
    std::vector<float> category_{};
    std::vector<float> best_{};
    std::vector<float> chord_{};
    std::vector<float> nearest_{};
    std::vector<float> farthest_{};
    std::vector<float> top_{}; ///< by group
    std::vector<std::uint32_t> best_blocks_{};
    std::vector<std::uint32_t> groups_{};
};

} // namespace jumpa::kernel

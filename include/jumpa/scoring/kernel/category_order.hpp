#pragma once

#include <jumpa/model/taxonomy.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jumpa::kernel {

/// Categories numbered so that everything below a category follows it at once: "at or below" is a range of numbers,
/// and the depth that two categories have in common is the number of ranges around the one that hold the other.
class CategoryOrder {
public:
    CategoryOrder() = default;
    explicit CategoryOrder(const Taxonomy& taxonomy)
        : number_(taxonomy.categories().size(), 0), end_(number_.size(), 0), parent_(number_.size(), none) {
        std::vector<std::vector<std::size_t>> below(number_.size());
        std::vector<std::size_t> open; // a stack with the next one on top
        for (std::size_t i = number_.size(); i-- > 0;) {
            const auto above = taxonomy.parent(CategoryId{i});
            (above ? below[above->index()] : open).push_back(i); // descending, so that the lowest comes off first
        }
        std::vector<std::size_t> order;
        std::uint32_t roots = 0;
        while (!open.empty()) {
            const std::size_t category = open.back();
            open.pop_back();
            const auto above = taxonomy.parent(CategoryId{category});
            const auto number = static_cast<std::uint32_t>(order.size());
            number_[category] = number;
            parent_[number] = above ? number_[above->index()] : none;
            roots += above ? 0U : 1U;
            root_rank_.push_back(roots - 1);
            branch_.push_back(!above || parent_[parent_[number]] == none ? number : branch_[parent_[number]]);
            order.push_back(category);
            open.insert(open.end(), below[category].begin(), below[category].end());
        }
        for (std::size_t number = order.size(); number-- > 0;) {
            end_[number] = std::max(end_[number], static_cast<std::uint32_t>(number + 1));
            if (parent_[number] != none) {
                end_[parent_[number]] = std::max(end_[parent_[number]], end_[number]);
            }
        }
    }

    [[nodiscard]] std::uint32_t number(CategoryId category) const { return number_[category.index()]; }

    /// The ranges of a category and those above it, [first, end) each, the root's first.
    [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges(std::uint32_t number) const {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> around;
        for (std::uint32_t at = number; at != none; at = parent_[at]) {
            around.insert(around.begin(), {at, end_[at]});
        }
        return around;
    }

    /// How many roots come before that of a category.
    [[nodiscard]] std::uint32_t root_rank(std::uint32_t number) const { return root_rank_[number]; }

    /// The category right below the root that a category is at or below; a root itself.
    [[nodiscard]] std::uint32_t branch(std::uint32_t number) const { return branch_[number]; }

private:
    static constexpr std::uint32_t none = 0xFFFF'FFFFU;

    std::vector<std::uint32_t> number_{};    ///< by CategoryId
    std::vector<std::uint32_t> end_{};       ///< by number
    std::vector<std::uint32_t> parent_{};    ///< by number
    std::vector<std::uint32_t> root_rank_{}; ///< by number
    std::vector<std::uint32_t> branch_{};    ///< by number
};

} // namespace jumpa::kernel

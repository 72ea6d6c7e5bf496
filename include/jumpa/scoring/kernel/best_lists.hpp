#pragma once

#include <jumpa/scoring/best_matches.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace jumpa::kernel {

/// A pair's rank in a list as one number: more points first, then the lower number of the company. 0 is no pair.
using Rank = std::uint64_t;

[[nodiscard]] constexpr Rank rank_of(Points points, std::uint32_t number) {
    return static_cast<Rank>(points) << 32U | static_cast<std::uint32_t>(~number);
}
[[nodiscard]] constexpr Match match_of(Rank rank) {
    return {static_cast<std::uint32_t>(~static_cast<std::uint32_t>(rank)), static_cast<Points>(rank >> 32U)};
}

/// Lists of equal length, each a heap with the worst entry in front. A list that is not full is filled up with zeros,
/// which are worse than any pair, so that entering is always replacing.
class BestLists {
public:
    BestLists(std::size_t lists, std::uint32_t length) : length_(length), ranks_(lists * length, 0) {}

    [[nodiscard]] std::size_t length() const { return length_; }

    /// What a pair must exceed to enter.
    [[nodiscard]] Rank worst(std::size_t list) const { return ranks_[list * length_]; }
    [[nodiscard]] const Rank* where(std::size_t list) const { return ranks_.data() + list * length_; }

    /// Requires rank > worst(list) and that the pair is not in the list. Complexity O(log length).
    void replace_worst(std::size_t list, Rank rank) {
        Rank* const heap = ranks_.data() + list * length_;
        std::size_t hole = 0;
        for (std::size_t child = 1; child < length_; child = 2 * hole + 1) {
            child += child + 1 < length_ && heap[child + 1] < heap[child] ? 1U : 0U;
            if (heap[child] >= rank) {
                break;
            }
            heap[hole] = heap[child];
            hole = child;
        }
        heap[hole] = rank;
    }

    /// The lists in the order given, best first.
    [[nodiscard]] BestMatches::Lists take(std::span<const std::uint32_t> order) && {
        BestMatches::Lists result;
        result.most = length_;
        result.first.push_back(0);
        for (const std::size_t list : order) {
            const auto ranks = std::span(ranks_).subspan(list * length_, length_);
            std::sort(ranks.begin(), ranks.end(), std::greater<>());
            for (auto rank = ranks.begin(); rank != ranks.end() && *rank != 0; ++rank) {
                result.matches.push_back(match_of(*rank));
            }
            result.first.push_back(result.matches.size());
        }
        return result;
    }

private:
    std::size_t length_;
    std::vector<Rank> ranks_;
};

} // namespace jumpa::kernel

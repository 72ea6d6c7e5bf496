#pragma once

#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/sort_by_number.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// The candidates from the best points down, ties by position, in bands: what nobody wants any more when its band comes
/// is never sorted. Where companies fill up, that is most of all pairs.
class BestFirst {
public:
    explicit BestFirst(const Candidates& candidates)
        : pairs_(candidates.pairs), next_size_(std::max<std::size_t>(pairs_.size() / 16, 4'096)) {
        if (pairs_.size() > next_size_) {
            number_of_.assign(std::size_t{most_points} + 1, 0);
            for (const ScoredPair& pair : pairs_) {
                ++number_of_[static_cast<std::size_t>(pair.points)];
            }
        }
    }

    /// Calls visit(candidate) until it returns false, for those candidates of which wanted(candidate) was true when
    /// their band came.
    template <class Wanted, class Visit>
    void each(Wanted&& wanted, Visit&& visit) {
        while (above_ > 0) {
            const auto [low, size] = next_band();
            std::vector<std::uint32_t> band = within(low, size);
            const auto idle = [&](std::uint32_t i) { return !wanted(i); };
            band.erase(std::remove_if(band.begin(), band.end(), idle), band.end());
            sort(band, low);
            if (!std::all_of(band.begin(), band.end(), visit)) {
                return;
            }
            above_ = low;
        }
    }

private:
    /// The least points of the next band, and how many candidates are in it. Bands grow, for ever fewer of their
    /// candidates are wanted.
    std::pair<Points, std::size_t> next_band() {
        if (number_of_.empty()) {
            return {0, pairs_.size()};
        }
        Points low = above_;
        std::size_t size = 0;
        while (low > 0 && size < next_size_) {
            size += number_of_[static_cast<std::size_t>(--low)];
        }
        next_size_ *= 2;
        return {low, size};
    }

    /// The candidates from `low` up to what had its turn. Points come in no order, so this goes without a branch.
    [[nodiscard]] std::vector<std::uint32_t> within(Points low, std::size_t size) const {
        const auto width = static_cast<std::uint32_t>(above_ - low);
        std::vector<std::uint32_t> band(size + 1);
        std::size_t found = 0;
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            band[found] = static_cast<std::uint32_t>(i);
            found += static_cast<std::uint32_t>(pairs_[i].points - low) < width ? 1U : 0U;
        }
        band.resize(found);
        return band;
    }

    void sort(std::span<std::uint32_t> band, Points low) const {
        const auto width = static_cast<std::size_t>(above_ - low);
        const auto below_top = [&](std::uint32_t i) { return static_cast<std::size_t>(above_ - 1 - pairs_[i].points); };
        if (width <= band.size()) {
            sort_by_number(band, width, below_top);
        } else { // fewer than there are points: digit by digit
            constexpr std::size_t digit = 128;
            sort_by_number(band, digit, [&](std::uint32_t i) { return below_top(i) % digit; });
            sort_by_number(band, width / digit + 1, [&](std::uint32_t i) { return below_top(i) / digit; });
        }
    }

    std::span<const ScoredPair> pairs_;
    std::vector<std::uint32_t> number_of_{}; ///< candidates per points; empty where one band does
    std::size_t next_size_;
    Points above_ = most_points + 1; ///< what has more, or as much, has had its turn
};

} // namespace jumpa::detail

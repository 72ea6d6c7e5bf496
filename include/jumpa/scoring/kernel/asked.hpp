#pragma once

#include <jumpa/core/points.hpp>
#include <jumpa/scoring/detail/judging.hpp>
#include <jumpa/scoring/kernel/rows.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace jumpa::kernel {

/// How many bits are set; a table, because not every processor that this is compiled for counts them itself.
inline constexpr auto bits_set = [] {
    std::array<std::uint8_t, 256> counts{};
    for (std::size_t i = 1; i < counts.size(); ++i) {
        counts[i] = static_cast<std::uint8_t>(counts[i / 2] + i % 2);
    }
    return counts;
}();

/// A need with everything looked up that is the same for all offers.
struct AskedNeed {
    NeedRow row{};
    Value share = 1;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> around{}; ///< ranges of its category, the root's first
    std::vector<Points> category_points{};                         ///< by common depth
    std::array<std::uint16_t, 9> held_points{};                    ///< by number of preferred credentials held

    std::vector<float> most_by_depth{}; ///< no offer of so much common depth has a greater share of all points

    [[nodiscard]] std::uint32_t common_depth(std::uint32_t category) const {
        std::uint32_t depth = 0;
        for (const auto& [first, end] : around) {
            depth += category >= first && category < end ? 1U : 0U;
        }
        return depth;
    }
};

/// A buyer as every offer is held against it.
struct Asked {
    const Rows* rows = nullptr;
    BuyerRow row{};
    Blend blend{};
    std::int64_t half_cm = 0;
    Value all_shares = 0;
    std::vector<AskedNeed> needs{};

    /// Looks up a buyer; the memory of the last one is used again.
    void take(const Rows& from, std::size_t buyer) {
        rows = &from;
        row = from.buyers[buyer];
        blend = from.blends[row.blend];
        half_cm = blend.half_distance_km * detail::cm_per_km;
        const auto asked = from.needs_of(buyer);
        needs.resize(asked.size());
        all_shares = 0;
        for (std::size_t i = 0; i < asked.size(); ++i) {
            take_need(asked[i], needs[i]);
            all_shares += asked[i].share;
        }
        if (all_shares == 0) { // equal ones where no need declares one
            all_shares = static_cast<Value>(asked.size());
            std::for_each(needs.begin(), needs.end(), [](AskedNeed& need) { need.share = 1; });
        }
    }

    /// The weights of the criteria that apply to some offers at least; wishes are scored apart.
    [[nodiscard]] std::int64_t sum_of_weights(const NeedRow& need) const {
        const bool capacity = need.per_month.dimension != Amount::absent || need.lead != 0;
        const bool location = known(row.at) || need.within_km >= 0;
        return std::int64_t{blend.category} + (capacity ? blend.capacity : 0) + (location ? blend.location : 0) +
               (need.preferred != 0 ? blend.credentials : 0) + (need.price_terms != 0 ? blend.price : 0) +
               (row.languages != 0 ? blend.languages : 0);
    }

private:
    void take_need(const NeedRow& need, AskedNeed& asked) const {
        asked.row = need;
        asked.share = need.share;
        asked.around = rows->categories.ranges(need.category);
        asked.category_points.clear();
        const auto depth = static_cast<std::int64_t>(asked.around.size());
        for (std::int64_t common = 0; common <= depth; ++common) {
            asked.category_points.push_back(detail::share_points(common, depth));
        }
        take_most(need, asked);
        const int preferred = bits_set[need.preferred];
        for (int held = 0; held <= preferred && preferred > 0; ++held) {
            asked.held_points[static_cast<std::size_t>(held)] =
                static_cast<std::uint16_t>(detail::share_points(held, preferred));
        }
    }

    /// What the category leaves, were all else perfect and did everything apply that may.
    void take_most(const NeedRow& need, AskedNeed& asked) const {
        const auto all = static_cast<float>(sum_of_weights(need));
        const float weight = all == 0 ? 0 : static_cast<float>(blend.category) / all;
        asked.most_by_depth.assign(1, 0.0F);
        for (std::size_t depth = 1; depth < asked.category_points.size(); ++depth) {
            const float missing =
                1 - static_cast<float>(asked.category_points[depth]) / static_cast<float>(most_points);
            asked.most_by_depth.push_back(1 - weight * missing);
        }
    }
};

} // namespace jumpa::kernel

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jumpa {

/// How many meetings the companies of a group hold.
struct MeetingSpread {
    std::int64_t meetings = 0; ///< of all together
    std::int32_t least = 0;    ///< of the company with the fewest
    std::int32_t median = 0;   ///< of the company in the middle; of an even number the one with fewer of the two
    std::int32_t most = 0;
    std::int64_t without = 0; ///< companies with no meeting at all

    friend bool operator==(const MeetingSpread&, const MeetingSpread&) = default;
};

/// Companies that have something in common, in the plan that points alone gave and in the plan with rules before
/// points.
struct FairnessGroup {
    SizeClass size = SizeClass::unknown; ///< of a group by size
    std::string region{};                ///< of a group by region; empty: not stated
    std::int64_t companies = 0;
    MeetingSpread before{}; ///< where points alone count
    MeetingSpread after{};

    friend bool operator==(const FairnessGroup&, const FairnessGroup&) = default;
};

/// How the meetings of one side are shared out, before and after. Histograms hold, at n, how many companies hold n
/// meetings; both are as long as the larger needs, none where the side is empty.
struct SideFairness {
    FairnessGroup all{};
    std::vector<std::int64_t> before{};
    std::vector<std::int64_t> after{};
    std::int64_t gained = 0;              ///< companies with more meetings than before
    std::int64_t lost = 0;                ///< and with fewer
    std::vector<FairnessGroup> sizes{};   ///< micro, small, medium, large, not stated; none without a company
    std::vector<FairnessGroup> regions{}; ///< ascending by code, those not stated last; none without a company
};

/// The price of fairness: what promises, equity, tiers and bonuses cost in points, and whom they serve.
struct FairnessReport {
    Value points_before = 0; ///< of the plan that points alone gave
    Value points_after = 0;  ///< of the meetings; bonuses are none
    SideFairness sellers{};
    SideFairness buyers{};

    /// Points given up; not below 0 in plans of ours, which are compared with no plan that is worth less.
    [[nodiscard]] Value cost() const { return points_before - points_after; }

    /// True where some company holds more or fewer meetings than before.
    [[nodiscard]] bool changes() const { return sellers.gained + sellers.lost + buyers.gained + buyers.lost > 0; }
};

/// The most regions that are told apart on one side before they are put together.
inline constexpr std::size_t most_regions = 24;

/// Compares a plan in which something went before points with the plan that points alone gave.
///
/// Requires    a schedule of this event
/// Ensures     the price of fairness, or nothing where the schedule does not say what points alone gave (see
///             `Schedule::without_rules`) or says what cannot be. Regions are districts (the first three parts of a
///             code) or, where a side has more than `most_regions`, regencies and cities (two parts) or provinces
/// Complexity  O(n log n) in companies and meetings
[[nodiscard]] JUMPA_INLINE std::optional<FairnessReport> fairness_report(const Event& event, const Schedule& schedule);

/// The first `parts` parts of a region's code: of "35.05.20.2001" the first three are "35.05.20", its district.
[[nodiscard]] JUMPA_INLINE std::string region_part(const std::string& code, int parts);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/model/fairness.ipp>
#endif

#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/verify/detail/weighed_levels.hpp>

#include <algorithm>
#include <vector>

namespace jumpa::detail {

/// Re-computes what meetings make of a level. A meeting counts for promises and equity if it has points or is pinned:
/// otherwise one that is of no use to anybody would keep a promise.
class LevelValues {
public:
    /// Requires meetings that keep the rules.
    LevelValues(const Event& event, const std::vector<Meeting>& meetings)
        : event_(event), number_(event.companies().size(), 0) {
        std::vector<Pair> pins;
        for (const Pin& pin : event.pins()) {
            pins.push_back({pin.seller, pin.buyer});
        }
        std::sort(pins.begin(), pins.end());
        for (const Meeting& meeting : meetings) {
            if (meeting.points > 0 ||
                std::binary_search(pins.begin(), pins.end(), Pair{meeting.seller, meeting.buyer})) {
                ++number_[meeting.seller.index()];
                ++number_[meeting.buyer.index()];
                points_.push_back(meeting.points);
            }
        }
    }

    [[nodiscard]] Value of(Objective what) const {
        Value sum = 0; // points of 10^14 meetings, squares of 2^31 in all: far from 64 bits
        for (const Points points : points_) {
            sum += worth_of_meeting(what, points);
        }
        for (std::size_t c = 0; c < number_.size(); ++c) {
            sum += worth_of_number(event_, what, CompanyId{c}, number_[c]);
        }
        return sum;
    }

private:
    const Event& event_;
    std::vector<Value> number_;
    std::vector<Points> points_{};
};

} // namespace jumpa::detail

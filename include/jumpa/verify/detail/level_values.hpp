#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/verify/detail/pinned_pairs.hpp>
#include <jumpa/verify/detail/weighed_levels.hpp>

#include <vector>

namespace jumpa::detail {

/// Re-computes what meetings make of a level. A meeting counts for promises and equity if it has points or is pinned:
/// otherwise one that is of no use to anybody would keep a promise.
class LevelValues {
public:
    /// Requires meetings that keep the rules.
    LevelValues(const Event& event, const std::vector<Meeting>& meetings)
        : event_(event), number_(event.companies().size(), 0), counted_(event.counts().size(), 0) {
        const PinnedPairs pinned(event);
        held_.reserve(meetings.size());
        for (const Meeting& meeting : meetings) {
            if (meeting.points > 0 || pinned.contains(meeting.seller, meeting.buyer)) {
                take(meeting);
            }
        }
    }

    [[nodiscard]] Value of(Objective what) const {
        Value sum = 0; // points of 10^14 meetings, squares of 2^31 in all: far from 64 bits
        for (const ScoredPair& pair : held_) {
            sum += worth_of_meeting(event_, what, pair);
        }
        for (std::size_t c = 0; c < number_.size(); ++c) {
            sum += worth_of_number(event_, what, CompanyId{c}, number_[c]);
        }
        for (std::size_t c = 0; c < counted_.size(); ++c) {
            sum += worth_of_count(event_, what, event_.counts()[c], counted_[c]);
        }
        return sum;
    }

private:
    void take(const Meeting& meeting) {
        held_.push_back({meeting.seller, meeting.buyer, meeting.points});
        for (const CompanyId company : {meeting.seller, meeting.buyer}) {
            ++number_[company.index()];
            for (const Count& count : event_.counts_of(company)) {
                counted_[static_cast<std::size_t>(&count - event_.counts().data())] += adds_to(count, meeting) ? 1 : 0;
            }
        }
    }

    [[nodiscard]] bool adds_to(const Count& count, const Meeting& meeting) const {
        return count.slots.contains(meeting.slot.index()) &&
               event_.counts(count, meeting.seller, meeting.buyer, meeting.points);
    }

    const Event& event_;
    std::vector<Value> number_;  ///< of meetings, per company
    std::vector<Value> counted_; ///< per count of the event
    std::vector<ScoredPair> held_{};
};

} // namespace jumpa::detail

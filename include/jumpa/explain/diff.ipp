#pragma once

#include <jumpa/explain/detail/differing.hpp>
#include <jumpa/explain/diff.hpp>

#include <algorithm>
#include <span>
#include <tuple>

namespace jumpa {

namespace detail {

/// Lays two plans side by side, pair by pair.
class SideBySide {
public:
    SideBySide(const Event& event, const Schedule& before, const Schedule& after)
        : event_(event), before_(by_pair(before.meetings)), after_(by_pair(after.meetings)) {}

    [[nodiscard]] Diff found() && {
        std::size_t b = 0;
        std::size_t a = 0;
        while (b < before_.size() || a < after_.size()) {
            const Pair pair = a == after_.size() || (b < before_.size() && pair_of(before_[b]) < pair_of(after_[a]))
                                  ? pair_of(before_[b])
                                  : pair_of(after_[a]);
            const std::size_t b_end = end_of(before_, b, pair);
            const std::size_t a_end = end_of(after_, a, pair);
            compare({before_.data() + b, b_end - b}, {after_.data() + a, a_end - a});
            b = b_end;
            a = a_end;
        }
        count_companies();
        sort_changes();
        return std::move(diff_);
    }

private:
    [[nodiscard]] Pair pair_of(const Meeting& meeting) const {
        return detail::pair_of(event_, meeting.seller, meeting.buyer);
    }

    [[nodiscard]] std::vector<Meeting> by_pair(std::vector<Meeting> meetings) const {
        const auto key = [&](const Meeting& m) { return std::tuple(pair_of(m), m.slot, m.table, m.seller); };
        std::sort(meetings.begin(), meetings.end(),
                  [&](const Meeting& a, const Meeting& b) { return key(a) < key(b); });
        return meetings;
    }

    [[nodiscard]] std::size_t end_of(const std::vector<Meeting>& meetings, std::size_t at, const Pair& pair) const {
        while (at < meetings.size() && pair_of(meetings[at]) == pair) {
            ++at;
        }
        return at;
    }

    /// The meetings of one pair: one in each plan, unless somebody's schedule lets them meet twice.
    void compare(std::span<const Meeting> before, std::span<const Meeting> after) {
        for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
            diff_.points_before += i < before.size() ? before[i].points : 0;
            diff_.points_after += i < after.size() ? after[i].points : 0;
            if (i >= after.size()) {
                diff_.changes.push_back({MeetingChange::gone, before[i], {}});
            } else if (i >= before.size()) {
                diff_.changes.push_back({MeetingChange::added, {}, after[i]});
            } else if (before[i].slot != after[i].slot) {
                diff_.changes.push_back({MeetingChange::moved_in_time, before[i], after[i]});
            } else if (before[i].table != after[i].table) {
                diff_.changes.push_back({MeetingChange::moved_table, before[i], after[i]});
            } else {
                ++diff_.kept;
            }
        }
    }

    void count_companies() {
        enum : unsigned char { calm, other_table, other_meeting };
        std::vector<unsigned char> state(event_.companies().size(), calm);
        for (const ChangedMeeting& change : diff_.changes) {
            const unsigned char now = change.how == MeetingChange::moved_table ? other_table : other_meeting;
            for (const CompanyId company : {change.meeting().seller, change.meeting().buyer}) {
                state[company.index()] = std::max(state[company.index()], now);
            }
        }
        diff_.rescheduled = static_cast<std::size_t>(std::count(state.begin(), state.end(), other_meeting));
        diff_.disturbed =
            diff_.rescheduled + static_cast<std::size_t>(std::count(state.begin(), state.end(), other_table));
    }

    void sort_changes() {
        const auto key = [](const ChangedMeeting& change) {
            const Meeting& m = change.meeting();
            return std::tuple(m.slot, m.seller, m.buyer, m.table, change.how);
        };
        std::sort(diff_.changes.begin(), diff_.changes.end(),
                  [&](const ChangedMeeting& a, const ChangedMeeting& b) { return key(a) < key(b); });
    }

    const Event& event_;
    std::vector<Meeting> before_;
    std::vector<Meeting> after_;
    Diff diff_{};
};

} // namespace detail

JUMPA_INLINE std::size_t Diff::count(MeetingChange how) const {
    return static_cast<std::size_t>(
        std::count_if(changes.begin(), changes.end(), [&](const ChangedMeeting& change) { return change.how == how; }));
}

JUMPA_INLINE std::vector<ChangedMeeting> Diff::of(CompanyId company) const {
    std::vector<ChangedMeeting> own;
    for (const ChangedMeeting& change : changes) {
        if (change.meeting().seller == company || change.meeting().buyer == company) {
            own.push_back(change);
        }
    }
    return own;
}

JUMPA_INLINE Diff diff(const Event& event, const Schedule& before, const Schedule& after) {
    return detail::SideBySide(event, before, after).found();
}

} // namespace jumpa

#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Who meets whom in a schedule, seen from one company, one pair or one slot.
class DayView {
public:
    /// Requires a valid schedule.
    DayView(const Event& event, const Schedule& schedule)
        : event_(event), schedule_(schedule), meetings_of_(event.companies().size()), in_slot_(event.slots().size()) {
        for (std::size_t i = 0; i < schedule.meetings.size(); ++i) {
            const Meeting& meeting = schedule.meetings[i];
            meetings_of_[meeting.seller.index()].push_back(i);
            meetings_of_[meeting.buyer.index()].push_back(i);
            in_slot_[meeting.slot.index()].push_back(i);
            position_.emplace(Pair{meeting.seller, meeting.buyer}, i);
        }
    }

    /// The meeting of the two, whichever of them sells.
    [[nodiscard]] const Meeting* of(const Pair& pair) const {
        for (const Pair& way : {pair, Pair{pair.buyer, pair.seller}}) {
            if (const auto found = position_.find(way); found != position_.end()) {
                return &schedule_.meetings[found->second];
            }
        }
        return nullptr;
    }

    /// All meetings of a company, in the order of the day.
    [[nodiscard]] std::vector<Meeting> of(CompanyId company) const {
        std::vector<Meeting> meetings;
        for (const std::size_t at : meetings_of_[company.index()]) {
            meetings.push_back(schedule_.meetings[at]);
        }
        return meetings;
    }

    [[nodiscard]] std::int32_t held(CompanyId company) const {
        return static_cast<std::int32_t>(meetings_of_[company.index()].size());
    }

    /// True where it holds as many meetings as it can.
    [[nodiscard]] bool full(CompanyId company) const { return held(company) >= event_.most_meetings(company); }

    /// What a company meets in a slot in which it has no seat left; empty where it has one.
    [[nodiscard]] std::vector<Meeting> taken_by(CompanyId company, SlotId slot) const {
        std::vector<Meeting> meetings = of(company);
        std::erase_if(meetings, [&](const Meeting& meeting) { return meeting.slot != slot; });
        const bool seat_left = static_cast<std::int32_t>(meetings.size()) < event_.seats(company);
        return seat_left ? std::vector<Meeting>{} : meetings;
    }

    /// Tables that stand in the slot and are free, one of each zone.
    [[nodiscard]] std::vector<TableId> free_tables(SlotId slot) const {
        std::vector<TableId> free;
        const auto& here = in_slot_[slot.index()];
        for (const TableId table : event_.tables_in(slot)) {
            const bool taken = std::any_of(here.begin(), here.end(),
                                           [&](std::size_t at) { return schedule_.meetings[at].table == table; });
            const bool like_another = std::any_of(
                free.begin(), free.end(), [&](TableId other) { return event_.zone(other) == event_.zone(table); });
            if (!taken && !like_another) {
                free.push_back(table);
            }
        }
        return free;
    }

private:
    const Event& event_;
    const Schedule& schedule_;
    std::vector<std::vector<std::size_t>> meetings_of_; ///< per company, ascending by slot
    std::vector<std::vector<std::size_t>> in_slot_;
    std::map<Pair, std::size_t> position_{};
};

/// The other one of the two.
inline CompanyId other_of(const Meeting& meeting, CompanyId company) {
    return meeting.seller == company ? meeting.buyer : meeting.seller;
}

} // namespace jumpa::detail

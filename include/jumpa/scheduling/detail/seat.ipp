#pragma once

#include <jumpa/scheduling/detail/seat.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>

namespace jumpa::detail {

/// The tables of one slot that are still free, the one with the fewest owners first.
class Seating {
public:
    explicit Seating(const Event& event)
        : event_(event), owners_(event.tables().size(), 0), home_(event.companies().size()) {}

    void seat(SlotId slot, std::span<Meeting> meetings) {
        free_.clear();
        for (const TableId table : event_.tables_in(slot)) {
            free_.emplace(owners_[table.index()], table);
        }
        std::vector<Meeting*> without;
        for (Meeting& meeting : meetings) {
            const auto& home = home_[meeting.buyer.index()];
            if (home && free_.erase({owners_[home->index()], *home}) != 0) {
                meeting.table = *home;
            } else {
                without.push_back(&meeting);
            }
        }
        for (Meeting* meeting : without) {
            meeting->table = free_.begin()->second;
            free_.erase(free_.begin());
        }
        for (const Meeting* meeting : without) {
            move_in(meeting->buyer, meeting->table);
        }
    }

private:
    void move_in(CompanyId buyer, TableId table) {
        auto& home = home_[buyer.index()];
        if (home) {
            --owners_[home->index()];
        }
        home = table;
        ++owners_[table.index()];
    }

    const Event& event_;
    std::vector<std::int32_t> owners_;
    std::vector<std::optional<TableId>> home_;
    std::set<std::pair<std::int32_t, TableId>> free_{};
};

JUMPA_INLINE void seat(const Event& event, std::vector<Meeting>& meetings) {
    std::sort(meetings.begin(), meetings.end(), [](const Meeting& a, const Meeting& b) {
        return std::tie(a.slot, a.buyer, a.seller) < std::tie(b.slot, b.buyer, b.seller);
    });
    Seating seating(event);
    for (std::size_t first = 0, last = 0; first < meetings.size(); first = last) {
        while (last < meetings.size() && meetings[last].slot == meetings[first].slot) {
            ++last;
        }
        seating.seat(meetings[first].slot, std::span{meetings}.subspan(first, last - first));
    }
    std::sort(meetings.begin(), meetings.end(),
              [](const Meeting& a, const Meeting& b) { return std::tie(a.slot, a.table) < std::tie(b.slot, b.table); });
}

} // namespace jumpa::detail

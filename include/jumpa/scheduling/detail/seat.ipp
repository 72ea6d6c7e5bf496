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

    void seat(SlotId slot, std::span<Seated> meetings) {
        free_.clear();
        for (const TableId table : event_.tables_in(slot)) {
            free_.emplace(owners_[table.index()], table);
        }
        std::vector<Seated*> without;
        for (Seated& seated : meetings) {
            if (const auto table = pinned_table(seated.meeting)) {
                seated.meeting.table = *table;
                free_.erase({owners_[table->index()], *table});
            } else {
                without.push_back(&seated);
            }
        }
        without.erase(std::remove_if(without.begin(), without.end(), [&](Seated* seated) { return at_home(*seated); }),
                      without.end());
        for (Seated* seated : without) {
            const auto found = std::find_if(free_.begin(), free_.end(),
                                            [&](const auto& entry) { return suits(*seated, entry.second); });
            seated->meeting.table = found->second;
            free_.erase(found);
        }
        for (const Seated* seated : without) {
            move_in(seated->meeting.buyer, seated->meeting.table);
        }
    }

private:
    [[nodiscard]] std::optional<TableId> pinned_table(const Meeting& meeting) const {
        return meeting.pinned_by ? event_.pins()[*meeting.pinned_by].table : std::nullopt;
    }

    [[nodiscard]] bool suits(const Seated& seated, TableId table) const {
        return !seated.zone || event_.zone(table) == *seated.zone;
    }

    /// Takes the buyer's own table where it is free and suits.
    bool at_home(Seated& seated) {
        const auto& home = home_[seated.meeting.buyer.index()];
        const bool taken = home && suits(seated, *home) && free_.erase({owners_[home->index()], *home}) != 0;
        if (taken) {
            seated.meeting.table = *home;
        }
        return taken;
    }

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

JUMPA_INLINE void seat(const Event& event, std::vector<Seated>& meetings) {
    std::sort(meetings.begin(), meetings.end(), [](const Seated& a, const Seated& b) {
        return std::tie(a.meeting.slot, a.meeting.buyer, a.meeting.seller) <
               std::tie(b.meeting.slot, b.meeting.buyer, b.meeting.seller);
    });
    Seating seating(event);
    for (std::size_t first = 0, last = 0; first < meetings.size(); first = last) {
        while (last < meetings.size() && meetings[last].meeting.slot == meetings[first].meeting.slot) {
            ++last;
        }
        seating.seat(meetings[first].meeting.slot, std::span{meetings}.subspan(first, last - first));
    }
    std::sort(meetings.begin(), meetings.end(), [](const Seated& a, const Seated& b) {
        return std::tie(a.meeting.slot, a.meeting.table) < std::tie(b.meeting.slot, b.meeting.table);
    });
}

} // namespace jumpa::detail

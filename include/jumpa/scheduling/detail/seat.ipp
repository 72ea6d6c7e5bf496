#pragma once

#include <jumpa/scheduling/detail/seat.hpp>
#include <jumpa/scheduling/detail/sort_by_number.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

namespace jumpa::detail {

/// Gives tables slot by slot, and remembers which buyer calls which its own.
class Seating {
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

public:
    explicit Seating(const Event& event)
        : event_(event), taken_in_(event.tables().size(), none), owners_(event.tables().size(), 0),
          home_(event.companies().size()) {}

    void seat(SlotId slot, std::span<Seated> meetings) {
        slot_ = slot;
        std::vector<Seated*> without;
        for (Seated& seated : meetings) {
            if (const auto table = pinned_table(seated.meeting)) {
                seated.meeting.table = *table;
                take(*table);
            }
        }
        for (Seated& seated : meetings) {
            if (!pinned_table(seated.meeting) && !at_home(seated)) {
                without.push_back(&seated);
            }
        }
        if (without.empty()) {
            return;
        }
        list_free();
        for (Seated* seated : without) {
            const auto found = std::find_if(free_.begin() + first_free_, free_.end(),
                                            [&](TableId table) { return !is_taken(table) && suits(*seated, table); });
            seated->meeting.table = *found;
            take(*found);
            while (first_free_ < std::ssize(free_) && is_taken(free_[static_cast<std::size_t>(first_free_)])) {
                ++first_free_;
            }
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
        const bool stays = home && suits(seated, *home) && stands(*home) && !is_taken(*home);
        if (stays) {
            seated.meeting.table = *home;
            take(*home);
        }
        return stays;
    }

    void move_in(CompanyId buyer, TableId table) {
        auto& home = home_[buyer.index()];
        if (home) {
            --owners_[home->index()];
        }
        home = table;
        ++owners_[table.index()];
    }

    [[nodiscard]] bool stands(TableId table) const {
        const auto standing = event_.tables_in(slot_);
        return standing.size() == event_.tables().size() || std::binary_search(standing.begin(), standing.end(), table);
    }
    [[nodiscard]] bool is_taken(TableId table) const { return taken_in_[table.index()] == slot_.value; }
    void take(TableId table) { taken_in_[table.index()] = slot_.value; }

    /// Lists the tables of the slot that nobody has taken.
    void list_free() {
        const auto standing = event_.tables_in(slot_);
        free_.clear();
        first_free_ = 0;
        std::copy_if(standing.begin(), standing.end(), std::back_inserter(free_),
                     [this](TableId table) { return !is_taken(table); });
        std::stable_sort(free_.begin(), free_.end(),
                         [this](TableId a, TableId b) { return owners_[a.index()] < owners_[b.index()]; });
    }

    const Event& event_;
    SlotId slot_{};
    std::vector<std::uint32_t> taken_in_; ///< per table: the last slot in which it was taken
    std::vector<std::int32_t> owners_;
    std::vector<std::optional<TableId>> home_;
    std::vector<TableId> free_{}; ///< those with the fewest owners first
    std::ptrdiff_t first_free_ = 0;
};

JUMPA_INLINE void seat(const Event& event, std::vector<Seated>& meetings) {
    const std::size_t companies = event.companies().size();
    const std::span all(meetings);
    const auto seller = [](const Seated& seated) { return seated.meeting.seller.index(); };
    if (!std::is_sorted(all.begin(), all.end(), [&](const auto& a, const auto& b) { return seller(a) < seller(b); })) {
        sort_by_number(all, companies, seller);
    }
    sort_by_number(all, companies, [](const Seated& seated) { return seated.meeting.buyer.index(); });
    sort_by_number(all, event.slots().size(), [](const Seated& seated) { return seated.meeting.slot.index(); });
    Seating seating(event);
    for (std::size_t first = 0, last = 0; first < meetings.size(); first = last) {
        while (last < meetings.size() && meetings[last].meeting.slot == meetings[first].meeting.slot) {
            ++last;
        }
        const auto of_slot = all.subspan(first, last - first);
        seating.seat(meetings[first].meeting.slot, of_slot);
        sort_by_number(of_slot, event.tables().size(),
                       [](const Seated& seated) { return seated.meeting.table.index(); });
    }
}

} // namespace jumpa::detail

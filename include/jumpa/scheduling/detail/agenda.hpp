#pragma once

#include <jumpa/scheduling/detail/candidates.hpp>

#include <cstdint>
#include <limits>
#include <vector>

namespace jumpa::detail {

/// Which slot each candidate is held in, with the counts that follow from it. Changes keep every hard rule but the
/// pins.
class Agenda {
public:
    static constexpr std::uint32_t not_held = std::numeric_limits<std::uint32_t>::max();

    Agenda(const Event& event, const Candidates& candidates)
        : event_(&event), candidates_(&candidates), slot_of_(candidates.pairs.size(), not_held),
          free_(event.companies().size()), held_(event.companies().size(), 0), tables_left_(event.slots().size()) {
        for (std::size_t c = 0; c < free_.size(); ++c) {
            free_[c] = event.open_slots(CompanyId{c});
        }
        for (std::size_t s = 0; s < tables_left_.size(); ++s) {
            tables_left_[s] = static_cast<std::int32_t>(event.tables_in(SlotId{s}).size());
        }
    }

    [[nodiscard]] Value value() const { return value_; }
    [[nodiscard]] std::uint32_t slot_of(std::size_t candidate) const { return slot_of_[candidate]; }
    [[nodiscard]] bool holds(std::size_t candidate) const { return slot_of_[candidate] != not_held; }
    [[nodiscard]] bool is_free(CompanyId company, std::size_t slot) const {
        return free_[company.index()].contains(slot);
    }
    [[nodiscard]] std::int32_t tables_left(std::size_t slot) const { return tables_left_[slot]; }

    [[nodiscard]] const SlotSet& free_slots(CompanyId company) const { return free_[company.index()]; }

    [[nodiscard]] std::int32_t meetings_of(CompanyId company) const { return held_[company.index()]; }

    /// How many more meetings the company may hold.
    [[nodiscard]] std::int32_t room_of(CompanyId company) const {
        return event_->most_meetings(company) - held_[company.index()];
    }
    [[nodiscard]] bool has_room(CompanyId company) const { return room_of(company) > 0; }

    /// The first slot that both have free and that has a table left, or `not_held`.
    [[nodiscard]] std::uint32_t first_common_slot(std::size_t candidate) const {
        const ScoredPair& pair = candidates_->pairs[candidate];
        std::uint32_t found = not_held;
        (free_[pair.seller.index()] & free_[pair.buyer.index()]).for_each([&](std::size_t slot) {
            if (found == not_held && tables_left_[slot] > 0) {
                found = static_cast<std::uint32_t>(slot);
            }
        });
        return found;
    }

    void hold(std::size_t candidate, std::uint32_t slot) {
        const ScoredPair& pair = candidates_->pairs[candidate];
        slot_of_[candidate] = slot;
        free_[pair.seller.index()].erase(slot);
        free_[pair.buyer.index()].erase(slot);
        ++held_[pair.seller.index()];
        ++held_[pair.buyer.index()];
        --tables_left_[slot];
        value_ += pair.points;
    }

    void release(std::size_t candidate) {
        const ScoredPair& pair = candidates_->pairs[candidate];
        const std::uint32_t slot = slot_of_[candidate];
        slot_of_[candidate] = not_held;
        free_[pair.seller.index()].insert(slot);
        free_[pair.buyer.index()].insert(slot);
        --held_[pair.seller.index()];
        --held_[pair.buyer.index()];
        ++tables_left_[slot];
        value_ -= pair.points;
    }

private:
    const Event* event_;
    const Candidates* candidates_;
    std::vector<std::uint32_t> slot_of_;
    std::vector<SlotSet> free_;
    std::vector<std::int32_t> held_;
    std::vector<std::int32_t> tables_left_;
    Value value_ = 0;
};

} // namespace jumpa::detail

#pragma once

#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/rule_state.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jumpa::detail {

/// Which slot each candidate is held in, with the counts that follow from it. Changes keep every hard rule but the
/// pins.
class Agenda {
public:
    static constexpr std::uint32_t not_held = RuleState::not_held;

    Agenda(const Event& event, const Candidates& candidates)
        : event_(&event), candidates_(&candidates), slot_of_(candidates.pairs.size(), not_held),
          free_(event.companies().size()), held_(event.companies().size(), 0), tables_left_(event.slots().size()),
          with_tables_(event.slots().size()), state_(event, candidates.pairs, candidates.rules) {
        for (std::size_t c = 0; c < free_.size(); ++c) {
            free_[c] = event.open_slots(CompanyId{c});
        }
        for (std::size_t s = 0; s < tables_left_.size(); ++s) {
            tables_left_[s] = event.most_at_once(SlotId{s});
            if (tables_left_[s] > 0) {
                with_tables_.insert(s);
            }
        }
    }

    [[nodiscard]] Value value() const { return value_; }
    [[nodiscard]] std::size_t meetings() const { return meetings_; }
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

    /// False where the two cannot meet unless something is released: no room, or no slot with a table in which both are
    /// free.
    [[nodiscard]] bool might_hold(const ScoredPair& pair) const {
        return has_room(pair.seller) && has_room(pair.buyer) &&
               common_meets(free_[pair.seller.index()], free_[pair.buyer.index()], with_tables_);
    }

    /// What the rules of the day have counted.
    [[nodiscard]] const RuleState& state() const { return state_; }

    /// True where the rules of the day let the two meet in the slot; who is free, has room and finds a table aside.
    [[nodiscard]] bool fits(std::size_t candidate, std::size_t slot) const {
        return state_.fit(candidate, static_cast<std::uint32_t>(slot), slot_of_);
    }

    /// True where the candidate can be held in the slot, whatever the reason might be why not.
    [[nodiscard]] bool may_hold(std::size_t candidate, std::size_t slot) const {
        const ScoredPair& pair = candidates_->pairs[candidate];
        return !holds(candidate) && tables_left_[slot] > 0 && is_free(pair.seller, slot) && is_free(pair.buyer, slot) &&
               has_room(pair.seller) && has_room(pair.buyer) && fits(candidate, slot);
    }

    /// The first slot in which the candidate may be held, or `not_held`.
    [[nodiscard]] std::uint32_t first_open_slot(std::size_t candidate) const {
        const ScoredPair& pair = candidates_->pairs[candidate];
        if (holds(candidate) || !has_room(pair.seller) || !has_room(pair.buyer)) {
            return not_held;
        }
        const SlotSet& free = free_[pair.seller.index()];
        const std::size_t slot = first_common(free, free_[pair.buyer.index()], with_tables_,
                                              [&](std::size_t s) { return fits(candidate, s); });
        return slot == free.size() ? not_held : static_cast<std::uint32_t>(slot);
    }

    /// Requires `may_hold`.
    void hold(std::size_t candidate, std::uint32_t slot) {
        const ScoredPair& pair = candidates_->pairs[candidate];
        state_.hold(candidate, slot);
        slot_of_[candidate] = slot;
        for (const CompanyId company : {pair.seller, pair.buyer}) {
            if (!candidates_->rules.any() || state_.meetings_in(company, slot) == event_->seats(company)) {
                free_[company.index()].erase(slot);
            }
        }
        ++held_[pair.seller.index()];
        ++held_[pair.buyer.index()];
        if (--tables_left_[slot] <= 0) {
            with_tables_.erase(slot);
        }
        value_ += pair.points;
        ++meetings_;
    }

    /// Holds candidates in the slot as far as it may, the best ones first.
    void hold_what_fits(std::vector<std::size_t> chosen, std::uint32_t slot) {
        std::stable_sort(chosen.begin(), chosen.end(), [this](std::size_t a, std::size_t b) {
            return candidates_->pairs[a].points > candidates_->pairs[b].points;
        });
        hold_in_order(chosen, slot);
    }

    /// Holds candidates in the slot as far as it may, in their order.
    void hold_in_order(std::span<const std::size_t> chosen, std::uint32_t slot) {
        for (const std::size_t candidate : chosen) {
            if (may_hold(candidate, slot)) {
                hold(candidate, slot);
            }
        }
    }

    void release(std::size_t candidate) {
        const ScoredPair& pair = candidates_->pairs[candidate];
        const std::uint32_t slot = slot_of_[candidate];
        slot_of_[candidate] = not_held;
        state_.release(candidate, slot);
        free_[pair.seller.index()].insert(slot);
        free_[pair.buyer.index()].insert(slot);
        --held_[pair.seller.index()];
        --held_[pair.buyer.index()];
        if (++tables_left_[slot] > 0) {
            with_tables_.insert(slot);
        }
        value_ -= pair.points;
        --meetings_;
    }

private:
    const Event* event_;
    const Candidates* candidates_;
    std::vector<std::uint32_t> slot_of_;
    std::vector<SlotSet> free_;
    std::vector<std::int32_t> held_;
    std::vector<std::int32_t> tables_left_;
    SlotSet with_tables_; ///< slots with tables left
    RuleState state_;
    Value value_ = 0;
    std::size_t meetings_ = 0;
};

} // namespace jumpa::detail

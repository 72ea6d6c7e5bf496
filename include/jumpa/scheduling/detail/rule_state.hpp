#pragma once

#include <jumpa/scheduling/detail/day_rules.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// What an agenda has to remember for the rules of the day: who meets how often in which slot and zone, what limits
/// and wishes have counted, how many heads are in the hall. Keeps nothing where there are no such rules.
class RuleState {
public:
    static constexpr std::uint32_t not_held = 0xFFFF'FFFF;

    RuleState(const Event& event, std::span<const ScoredPair> pairs, const DayRules& rules)
        : event_(&event), pairs_(pairs), rules_(&rules) {
        if (!rules.any()) {
            return;
        }
        const std::size_t slots = event.slots().size();
        zones_ = event.data().far_zones.empty() ? 1 : event.zones();
        meetings_.assign(event.companies().size() * slots * zones_, 0);
        counted_.assign(event.counts().size(), 0);
        heads_.assign(slots, 0);
        tables_left_.assign(slots * zones_, 0);
        for (std::size_t s = 0; s < slots; ++s) {
            for (const TableId table : event.tables_in(SlotId{s})) {
                ++tables_left_[s * zones_ + zone_of(table)];
            }
        }
        zone_of_meeting_.assign(zones_ > 1 ? pairs.size() : 0, 0);
    }

    /// True where the candidate, which is not held, can be held in the slot as far as these rules go.
    /// `slot_of` tells where each candidate is held, or `not_held`.
    [[nodiscard]] bool fit(std::size_t candidate, std::uint32_t slot, const std::vector<std::uint32_t>& slot_of) const {
        if (!rules_->any()) {
            return true;
        }
        const ScoredPair& pair = pairs_[candidate];
        return event_->open_slots(pair.seller, pair.buyer).contains(slot) && within_limits(candidate, slot) &&
               in_order(candidate, slot, slot_of) && rested(pair.seller, slot) && rested(pair.buyer, slot) &&
               let_in(pair, slot) && zone_for(candidate, slot).has_value() && table_free(candidate, slot, slot_of);
    }

    /// Requires that the candidate fits.
    void hold(std::size_t candidate, std::uint32_t slot) {
        if (rules_->any()) {
            const std::size_t zone = zone_for(candidate, slot).value_or(0);
            if (zones_ > 1) {
                zone_of_meeting_[candidate] = static_cast<std::uint32_t>(zone);
            }
            change(candidate, slot, zone, 1);
        }
    }

    void release(std::size_t candidate, std::uint32_t slot) {
        if (rules_->any()) {
            change(candidate, slot, zones_ > 1 ? zone_of_meeting_[candidate] : 0, -1);
        }
    }

    /// How many meetings a company holds in the slot. Requires rules.
    [[nodiscard]] std::int32_t meetings_in(CompanyId company, std::size_t slot) const {
        std::int32_t meetings = 0;
        for (std::size_t zone = 0; zone < zones_; ++zone) {
            meetings += meetings_[at(company, slot, zone)];
        }
        return meetings;
    }

    /// How many meetings a position of Event::counts has counted.
    [[nodiscard]] std::int32_t counted(std::uint32_t count) const { return counted_[count]; }

    /// The zone in which a held candidate meets; nothing where zones do not matter.
    [[nodiscard]] std::optional<std::uint32_t> zone_of_meeting(std::size_t candidate) const {
        return zones_ > 1 && rules_->any() ? std::optional(zone_of_meeting_[candidate]) : std::nullopt;
    }

private:
    [[nodiscard]] std::size_t at(CompanyId company, std::size_t slot, std::size_t zone) const {
        return (company.index() * event_->slots().size() + slot) * zones_ + zone;
    }

    [[nodiscard]] std::size_t zone_of(TableId table) const { return zones_ > 1 ? event_->zone(table) : 0; }

    void change(std::size_t candidate, std::uint32_t slot, std::size_t zone, std::int32_t by) {
        const ScoredPair& pair = pairs_[candidate];
        for (const CompanyId company : {pair.seller, pair.buyer}) {
            meetings_[at(company, slot, zone)] = static_cast<std::int16_t>(meetings_[at(company, slot, zone)] + by);
            heads_[slot] += by * event_->heads(company);
        }
        tables_left_[slot * zones_ + zone] -= by;
        for (const std::uint32_t count : rules_->counts(candidate)) {
            counted_[count] += event_->counts()[count].slots.contains(slot) ? by : 0;
        }
    }

    [[nodiscard]] bool within_limits(std::size_t candidate, std::uint32_t slot) const {
        const auto counts = rules_->counts(candidate);
        return std::none_of(counts.begin(), counts.end(), [&](std::uint32_t at) {
            const Count& count = event_->counts()[at];
            return count.purpose == Count::Purpose::most && count.slots.contains(slot) && counted_[at] >= count.number;
        });
    }

    [[nodiscard]] bool in_order(std::size_t candidate, std::uint32_t slot,
                                const std::vector<std::uint32_t>& slot_of) const {
        const auto before = rules_->earlier(candidate);
        const auto after = rules_->later(candidate);
        const auto back = rules_->returns(candidate);
        return std::all_of(before.begin(), before.end(),
                           [&](auto i) { return slot_of[i] == not_held || slot_of[i] < slot; }) &&
               std::all_of(after.begin(), after.end(),
                           [&](auto i) { return slot_of[i] == not_held || slot_of[i] > slot; }) &&
               std::all_of(back.begin(), back.end(), [&](auto i) { return slot_of[i] == not_held; });
    }

    [[nodiscard]] std::optional<std::size_t> before(std::size_t slot) const {
        const bool linked = slot > 0 && event_->neighbour_after(SlotId{slot - 1}).has_value();
        return linked ? std::optional(slot - 1) : std::nullopt;
    }

    [[nodiscard]] std::optional<std::size_t> after(std::size_t slot) const {
        const auto next = event_->neighbour_after(SlotId{slot});
        return next ? std::optional(next->index()) : std::nullopt;
    }

    /// True where the company may meet in the slot without too many meetings in a row.
    [[nodiscard]] bool rested(CompanyId company, std::size_t slot) const {
        const auto& most = (*event_)[company].attends.max_in_a_row;
        std::int32_t row = 1;
        for (auto s = before(slot); most && s && row <= *most && meetings_in(company, *s) > 0; s = before(*s)) {
            ++row;
        }
        for (auto s = after(slot); most && s && row <= *most && meetings_in(company, *s) > 0; s = after(*s)) {
            ++row;
        }
        return !most || row <= *most;
    }

    [[nodiscard]] bool let_in(const ScoredPair& pair, std::size_t slot) const {
        const auto& people = event_->slots()[slot].people;
        return !people || heads_[slot] + event_->heads(pair.seller) + event_->heads(pair.buyer) <= *people;
    }

    /// The zone with the most tables left that both can reach from their neighbouring meetings, the pinned table's if
    /// there is one.
    [[nodiscard]] std::optional<std::size_t> zone_for(std::size_t candidate, std::size_t slot) const {
        const ScoredPair& pair = pairs_[candidate];
        const auto table = rules_->table(candidate);
        std::optional<std::size_t> best;
        for (std::size_t zone = 0; zone < zones_; ++zone) {
            const std::int32_t left = tables_left_[slot * zones_ + zone];
            const bool wanted = !table || zone_of(*table) == zone;
            const bool better = left > 0 && (!best || left > tables_left_[slot * zones_ + *best]);
            if (wanted && better && reaches(pair.seller, slot, zone) && reaches(pair.buyer, slot, zone)) {
                best = zone;
            }
        }
        return best;
    }

    [[nodiscard]] bool reaches(CompanyId company, std::size_t slot, std::size_t zone) const {
        if (zones_ == 1) {
            return true;
        }
        for (const auto& near : {before(slot), after(slot)}) {
            for (std::size_t other = 0; near && other < zones_; ++other) {
                if (meetings_[at(company, *near, other)] > 0 &&
                    event_->far(static_cast<std::uint32_t>(zone), static_cast<std::uint32_t>(other))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// A pinned table stands in the slot and no other pin takes it there.
    [[nodiscard]] bool table_free(std::size_t candidate, std::uint32_t slot,
                                  const std::vector<std::uint32_t>& slot_of) const {
        const auto table = rules_->table(candidate);
        if (!table) {
            return true;
        }
        const auto standing = event_->tables_in(SlotId{slot});
        const auto sharing = rules_->sharing_table(candidate);
        return std::find(standing.begin(), standing.end(), *table) != standing.end() &&
               std::none_of(sharing.begin(), sharing.end(), [&](auto i) { return slot_of[i] == slot; });
    }

    const Event* event_;
    std::span<const ScoredPair> pairs_;
    const DayRules* rules_;
    std::size_t zones_ = 1;
    std::vector<std::int16_t> meetings_{};    ///< per company, slot and zone
    std::vector<std::int32_t> counted_{};     ///< per position of Event::counts
    std::vector<std::int32_t> heads_{};       ///< per slot
    std::vector<std::int32_t> tables_left_{}; ///< per slot and zone
    std::vector<std::uint32_t> zone_of_meeting_{};
};

} // namespace jumpa::detail

#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/verify/detail/placed_pins.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Tells whether the pinned meetings alone can be held, by trying every way: pins are all that a schedule is forced to
/// do.
///
/// Ensures     true or false is a proof; nothing where `tries` places were tried without an answer
/// Complexity  exponential in the number of pins, cut at `tries`
class PinsFit {
public:
    PinsFit(const Event& event, std::int64_t tries) : event_(event), tries_(tries), placed_(event) {
        std::set<TableId> named;
        for (const Pin& pin : event.pins()) {
            open_.push_back(event.open_slots(pin.seller, pin.buyer));
            if (pin.table) {
                named.insert(*pin.table);
            }
        }
        for (std::size_t s = 0; s < event.slots().size(); ++s) {
            group_tables(SlotId{s}, named);
        }
    }

    [[nodiscard]] std::optional<bool> answer() { return collide() ? std::optional(false) : fits_from(0); }

private:
    /// What no choice of slots can help: vetoes, too many pins for a company.
    [[nodiscard]] bool collide() const {
        std::vector<std::int64_t> held(event_.companies().size(), 0);
        for (const Pin& pin : event_.pins()) {
            ++held[pin.seller.index()];
            ++held[pin.buyer.index()];
            const auto veto = event_.veto(pin.seller, pin.buyer);
            if (veto && *veto != Veto::no_consent) {
                return true;
            }
        }
        for (std::size_t c = 0; c < held.size(); ++c) {
            if (held[c] > event_.most_meetings(CompanyId{c})) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::optional<bool> fits_from(std::size_t p) {
        if (p == event_.pins().size()) {
            return true;
        }
        for (std::size_t s = 0; s < event_.slots().size(); ++s) {
            const SlotId slot{s};
            if (!open_[p].contains(s) || (event_.pins()[p].slot && *event_.pins()[p].slot != slot)) {
                continue;
            }
            for (const TableId table : tables_for(event_.pins()[p], slot)) {
                const auto rest = try_at({slot, table});
                if (rest != false) {
                    return rest;
                }
            }
        }
        return false;
    }

    /// Whether the next pin there, and then the others, can be held.
    [[nodiscard]] std::optional<bool> try_at(PlacedPins::Place place) {
        if (!placed_.takes(place)) {
            return false;
        }
        if (--tries_ < 0) {
            return std::nullopt;
        }
        placed_.hold(place);
        const auto rest = fits_from(placed_.number());
        placed_.release_last();
        return rest;
    }

    /// Tables of a slot are alike unless a pin names them or, where that matters, they stand in different zones.
    void group_tables(SlotId slot, const std::set<TableId>& named) {
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<TableId>> alike;
        for (const TableId table : event_.tables_in(slot)) {
            const bool by_pin = named.count(table) > 0;
            alike[{by_pin ? table.value + 1 : 0, event_.data().far_zones.empty() ? 0 : event_.zone(table)}].push_back(
                table);
        }
        std::vector<std::vector<TableId>>& groups = groups_.emplace_back();
        for (auto& [what, tables] : alike) {
            groups.push_back(std::move(tables));
        }
    }

    /// The free tables that a pin can have, one of those that are alike.
    [[nodiscard]] std::vector<TableId> tables_for(const Pin& pin, SlotId slot) const {
        std::vector<TableId> tables;
        for (const std::vector<TableId>& group : groups_[slot.index()]) {
            const auto free = std::find_if(group.begin(), group.end(), [&](TableId table) {
                return !placed_.is_taken({slot, table}) && (!pin.table || *pin.table == table);
            });
            if (free != group.end()) {
                tables.push_back(*free);
            }
        }
        return tables;
    }

    const Event& event_;
    std::int64_t tries_;
    PlacedPins placed_;
    std::vector<SlotSet> open_{};                             ///< per pin
    std::vector<std::vector<std::vector<TableId>>> groups_{}; ///< per slot, of tables that are alike
};

} // namespace jumpa::detail

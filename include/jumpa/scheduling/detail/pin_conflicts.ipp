#pragma once

#include <jumpa/matching/min_cut.hpp>
#include <jumpa/scheduling/detail/deletion_filter.hpp>
#include <jumpa/scheduling/detail/pin_conflicts.hpp>

#include <algorithm>
#include <map>
#include <type_traits>

namespace jumpa::detail {

/// The pins among these that a bottleneck holds up: they need more places than the tables and the seats of one side
/// make. Empty where the cut shows nothing.
inline PinList cut_pins(const Event& event, const PinList& pins, bool sellers) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> places; // of a company in a slot
    std::vector<matching::CutArc> arcs;
    const auto slots = static_cast<std::uint32_t>(event.slots().size());
    const auto first_pin = slots + 2; // after source, sink and the slots
    auto vertices = first_pin + static_cast<std::uint32_t>(pins.size());
    for (std::uint32_t s = 0; s < slots; ++s) {
        arcs.push_back({2 + s, 1, event.most_at_once(SlotId{s})});
    }
    for (std::uint32_t i = 0; i < pins.size(); ++i) {
        const Pin& pin = event.pins()[pins[i]];
        const CompanyId company = sellers ? pin.seller : pin.buyer;
        arcs.push_back({0, first_pin + i, 1});
        choices(event, pin).for_each([&](std::size_t s) {
            const auto slot = static_cast<std::uint32_t>(s);
            const auto [place, fresh] = places.try_emplace({company.value, slot}, vertices);
            if (fresh) {
                arcs.push_back({vertices++, 2 + slot, event.seats(company)});
            }
            arcs.push_back({first_pin + i, place->second, 1});
        });
    }
    const matching::MinCut cut = matching::min_cut(vertices, arcs, 0, 1);
    PinList held_up;
    for (std::uint32_t i = 0; i < pins.size() && cut.flow < static_cast<Value>(pins.size()); ++i) {
        if (cut.source_side[first_pin + i]) {
            held_up.push_back(pins[i]);
        }
    }
    return held_up;
}

/// The pins of each company.
inline std::map<CompanyId, PinList> by_company(const Event& event, const PinList& pins) {
    std::map<CompanyId, PinList> lists;
    for (const std::uint32_t pin : pins) {
        lists[event.pins()[pin].seller].push_back(pin);
        lists[event.pins()[pin].buyer].push_back(pin);
    }
    return lists;
}

JUMPA_INLINE PinConflicts::PinConflicts(const Event& event, std::int64_t tries)
    : event_(event), tries_(tries), dropped_(event.pins().size(), false) {
    single(); // from what is told in few words to what takes many
    same_slot();
    too_many();
    const std::int64_t few = 1'000 + 4 * static_cast<std::int64_t>(dropped_.size());
    if (sets_.empty() && search(std::min(few, tries)) == true) {
        return;
    }
    cuts();
    searched();
}

inline PinList PinConflicts::left() const {
    PinList left;
    for (std::uint32_t pin = 0; pin < dropped_.size(); ++pin) {
        left.insert(left.end(), dropped_[pin] ? 0U : 1U, pin);
    }
    return left;
}

inline void PinConflicts::add(PinList pins) {
    dropped_[pins.back()] = true;
    if (!full()) {
        sets_.push_back(std::move(pins));
    }
}

/// Pins that cannot be held even if they were the only ones.
inline void PinConflicts::single() {
    for (const std::uint32_t pin : left()) {
        if (clash_at_once({pin})) {
            add({pin});
        }
    }
}

/// Leaves out a pin wherever more come together than may. Requires `keys` that make a sorted set of keys of a pin.
template <class Keys, class Room>
void PinConflicts::crowd(Keys&& keys, Room&& room) {
    using Key = typename std::invoke_result_t<Keys, const Pin&>::value_type;
    std::map<Key, PinList> together;
    for (const std::uint32_t at : left()) {
        for (const Key& key : keys(event_.pins()[at])) {
            PinList& list = together[key];
            std::erase_if(list, [&](std::uint32_t pin) { return dropped_[pin]; });
            list.insert(list.end(), dropped_[at] ? 0U : 1U, at);
            if (static_cast<std::int32_t>(list.size()) > room(key)) {
                add(core_of(list));
            }
        }
    }
}

/// More pins in a slot than a company has seats, or than tables; two at one table; a pair pinned both ways round.
inline void PinConflicts::same_slot() {
    using Both = std::vector<std::pair<CompanyId, CompanyId>>;
    using Companies = std::vector<std::pair<SlotId, CompanyId>>;
    using Tables = std::vector<std::pair<SlotId, TableId>>;
    crowd([](const Pin& pin) { return Both{std::minmax({pin.seller, pin.buyer})}; }, [](const auto&) { return 1; });
    crowd(
        [](const Pin& pin) {
            return pin.slot ? Companies{{*pin.slot, pin.seller}, {*pin.slot, pin.buyer}} : Companies{};
        },
        [&](const auto& place) { return event_.seats(place.second); });
    crowd([](const Pin& pin) { return pin.slot && pin.table ? Tables{{*pin.slot, *pin.table}} : Tables{}; },
          [](const auto&) { return 1; });
    crowd([](const Pin& pin) { return pin.slot ? std::vector{*pin.slot} : std::vector<SlotId>{}; },
          [&](SlotId slot) { return event_.most_at_once(slot); });
}

/// More pins than a company can hold.
inline void PinConflicts::too_many() {
    crowd([](const Pin& pin) { return std::vector{pin.seller, pin.buyer}; },
          [&](CompanyId company) { return event_.most_meetings(company); });
}

/// More pins than places, seen from one side and then from the other.
inline void PinConflicts::cuts() {
    for (const bool sellers : {true, false}) {
        while (!full()) {
            PinList held_up = cut_pins(event_, left(), sellers);
            if (held_up.empty()) {
                break;
            }
            add(core_of(std::move(held_up)));
        }
    }
}

inline std::optional<bool> PinConflicts::search(std::int64_t tries) {
    PinSearch search(event_, left(), tries);
    const std::optional<bool> answer = search.run();
    if (answer == true && sets_.empty()) {
        slots_ = search.found();
    }
    return answer;
}

inline void PinConflicts::searched() {
    while (!full() && search(tries_) == false) {
        add(core_of(left()));
    }
}

JUMPA_INLINE bool PinConflicts::clash_at_once(const PinList& pins) const {
    for (const std::uint32_t at : pins) {
        const Pin& pin = event_.pins()[at];
        const std::optional<Veto> veto = event_.veto(pin.seller, pin.buyer);
        if ((veto && *veto != Veto::no_consent) || choices(event_, pin).count() == 0) { // a pin needs nobody's wish
            return true;
        }
    }
    for (const auto& [company, list] : by_company(event_, pins)) {
        if (static_cast<std::int32_t>(list.size()) > event_.most_meetings(company)) {
            return true;
        }
    }
    return pins.size() > 1 && (!cut_pins(event_, pins, true).empty() || !cut_pins(event_, pins, false).empty());
}

inline bool PinConflicts::clash(const PinList& pins) const {
    return clash_at_once(pins) || PinSearch(event_, pins, tries_ / 20).run() == false;
}

inline PinList PinConflicts::core_of(PinList pins) const {
    return shrunk(std::move(pins), [this](const PinList& rest) { return clash(rest); });
}

} // namespace jumpa::detail

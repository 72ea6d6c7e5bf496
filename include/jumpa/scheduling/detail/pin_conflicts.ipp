#pragma once

#include <jumpa/matching/min_cut.hpp>
#include <jumpa/scheduling/detail/pin_conflicts.hpp>

#include <algorithm>
#include <map>

namespace jumpa::detail {

/// The pins among these that a bottleneck holds up: they need more places than there are, if each of one side's
/// companies is at one table at a time. Empty where the cut shows nothing.
inline PinList cut_pins(const Event& event, const PinList& pins, bool sellers) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> places; // of a company in a slot
    std::vector<matching::CutArc> arcs;
    const auto slots = static_cast<std::uint32_t>(event.slots().size());
    const auto first_pin = slots + 2; // after source, sink and the slots
    auto vertices = first_pin + static_cast<std::uint32_t>(pins.size());
    for (std::uint32_t s = 0; s < slots; ++s) {
        arcs.push_back({2 + s, 1, static_cast<Value>(event.tables_in(SlotId{s}).size())});
    }
    for (std::uint32_t i = 0; i < pins.size(); ++i) {
        const Pin& pin = event.pins()[pins[i]];
        const CompanyId company = sellers ? pin.seller : pin.buyer;
        arcs.push_back({0, first_pin + i, 1});
        choices(event, pin).for_each([&](std::size_t s) {
            const auto slot = static_cast<std::uint32_t>(s);
            const auto [place, fresh] = places.try_emplace({company.value, slot}, vertices);
            if (fresh) {
                arcs.push_back({vertices++, 2 + slot, 1});
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

/// How many of these pins a company has, ascending by company.
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

/// Two pins of a company in one slot, or more pins in a slot than tables.
inline void PinConflicts::same_slot() {
    std::map<std::pair<SlotId, CompanyId>, std::uint32_t> taken;
    std::map<SlotId, PinList> held;
    for (const std::uint32_t at : left()) {
        const Pin& pin = event_.pins()[at];
        if (!pin.slot) {
            continue;
        }
        const auto sellers = taken.find({*pin.slot, pin.seller});
        const auto buyers = taken.find({*pin.slot, pin.buyer});
        PinList& together = held[*pin.slot];
        together.push_back(at);
        if (sellers != taken.end() || buyers != taken.end()) {
            add({sellers != taken.end() ? sellers->second : buyers->second, at});
        } else if (together.size() > event_.tables_in(*pin.slot).size()) {
            add(together);
        } else {
            taken[{*pin.slot, pin.seller}] = at;
            taken[{*pin.slot, pin.buyer}] = at;
            continue;
        }
        together.pop_back();
    }
}

/// More pins than a company can hold.
inline void PinConflicts::too_many() {
    for (const auto& [company, pins] : by_company(event_, left())) {
        PinList some;
        for (const std::uint32_t pin : pins) {
            some.insert(some.end(), dropped_[pin] ? 0U : 1U, pin);
            if (static_cast<std::int32_t>(some.size()) > event_.most_meetings(company)) {
                PinList core = shrunk(some);
                some.erase(std::find(some.begin(), some.end(), core.back()));
                add(std::move(core));
            }
        }
    }
}

/// More pins than places, seen from one side and then from the other.
inline void PinConflicts::cuts() {
    for (const bool sellers : {true, false}) {
        while (!full()) {
            PinList held_up = cut_pins(event_, left(), sellers);
            if (held_up.empty()) {
                break;
            }
            add(shrunk(std::move(held_up)));
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
        add(shrunk(left()));
    }
}

JUMPA_INLINE bool PinConflicts::clash_at_once(const PinList& pins) const {
    for (const std::uint32_t at : pins) {
        const Pin& pin = event_.pins()[at];
        if (event_.veto(pin.seller, pin.buyer) || choices(event_, pin).count() == 0) {
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

/// Leaves out whatever can be left out, in large pieces first. Requires pins that clash.
inline PinList PinConflicts::shrunk(PinList pins) const {
    for (std::size_t piece = std::max<std::size_t>(1, pins.size() / 2);; piece /= 2) {
        for (std::size_t from = 0; from < pins.size();) {
            PinList rest = pins;
            const auto begin = rest.begin() + static_cast<std::ptrdiff_t>(from);
            rest.erase(begin, begin + static_cast<std::ptrdiff_t>(std::min(piece, rest.size() - from)));
            if (!rest.empty() && clash(rest)) {
                pins = std::move(rest);
            } else {
                from += piece;
            }
        }
        if (piece == 1) {
            return pins;
        }
    }
}

} // namespace jumpa::detail

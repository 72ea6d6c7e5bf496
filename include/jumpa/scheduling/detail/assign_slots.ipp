#pragma once

#include <jumpa/matching/edge_coloring.hpp>
#include <jumpa/scheduling/detail/assign_slots.hpp>
#include <jumpa/scheduling/detail/exchange.hpp>
#include <jumpa/scheduling/detail/fill_gaps.hpp>
#include <jumpa/scheduling/detail/slot_lists.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace jumpa::detail {

inline std::vector<matching::Color> slots_with_tables(const Event& event) {
    std::vector<matching::Color> slots;
    for (std::size_t s = 0; s < event.slots().size(); ++s) {
        if (event.most_at_once(SlotId{s}) > 0) {
            slots.push_back(static_cast<matching::Color>(s));
        }
    }
    return slots;
}

/// True where König's theorem applies: two sides, no slot is special for anyone, pins name no slot.
inline bool all_slots_alike(const Event& event, const Candidates& candidates, std::span<const std::size_t> chosen) {
    const auto slots = slots_with_tables(event);
    std::vector<char> alike; // per company: all slots are
    alike.reserve(event.companies().size());
    for (std::size_t c = 0; c < event.companies().size(); ++c) {
        alike.push_back(event.open_slots(CompanyId{c}).count() == slots.size() && !event.sells_and_buys(CompanyId{c}));
    }
    return std::all_of(
               slots.begin(), slots.end(),
               [&](auto s) { return event.most_at_once(SlotId{s}) == event.most_at_once(SlotId{slots.front()}); }) &&
           std::none_of(candidates.pinned.begin(), candidates.pinned.end(),
                        [](const Pinned& pinned) { return pinned.slot.has_value(); }) &&
           std::all_of(chosen.begin(), chosen.end(), [&](std::size_t i) {
               return alike[candidates.pairs[i].seller.index()] && alike[candidates.pairs[i].buyer.index()];
           });
}

inline Agenda color_alike_slots(const Event& event, const Candidates& candidates, std::span<const std::size_t> chosen) {
    const auto slots = slots_with_tables(event);
    if (slots.empty()) {
        return Agenda(event, candidates);
    }
    SeatNumbers seats(event);
    std::vector<matching::Edge> edges;
    edges.reserve(chosen.size());
    for (const std::size_t candidate : chosen) {
        edges.push_back(seats.next_edge(candidates.pairs[candidate]));
    }
    const auto colors =
        matching::balanced_edge_coloring(seats.size(), edges, static_cast<matching::Color>(slots.size()),
                                         static_cast<std::size_t>(event.most_at_once(SlotId{slots.front()})));
    Placements placed;
    placed.reserve(chosen.size());
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        placed.push_back({chosen[i], slots[colors[i]]});
    }
    return agenda_of(event, candidates, placed);
}

inline std::vector<std::size_t> unpinned_best_first(const Candidates& candidates, std::span<const std::size_t> chosen) {
    std::vector<std::size_t> order;
    auto pinned = candidates.pinned.begin();
    for (const std::size_t candidate : chosen) {
        while (pinned != candidates.pinned.end() && pinned->candidate < candidate) {
            ++pinned;
        }
        if (pinned == candidates.pinned.end() || pinned->candidate != candidate) {
            order.push_back(candidate);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return candidates.pairs[a].points > candidates.pairs[b].points;
    });
    return order;
}

/// What the chosen candidates that found no slot are exchanged for; returns those that find none even so.
inline std::vector<std::size_t> place_exchanged(std::vector<std::size_t> left, Exchange made, SlotLists& lists) {
    for (const std::size_t candidate : made.left) {
        lists.drop(candidate);
        left.erase(std::remove(left.begin(), left.end(), candidate), left.end());
    }
    made.taken.insert(made.taken.end(), left.begin(), left.end());
    return lists.place(made.taken);
}

/// Gives slots where they are not all alike; `selection` is what may be exchanged, if anything.
inline Agenda color_slot_lists(const Event& event, const Candidates& candidates, std::span<const std::size_t> chosen,
                               const std::vector<std::uint32_t>& pin_slots, Selection* selection) {
    const bool fix_all_pins = candidates.rules.any(); // they stand where the rules let all of them stand
    SlotLists lists(event, candidates, pin_slots, fix_all_pins);
    if (!lists.place_pins()) {
        lists = SlotLists(event, candidates, pin_slots, true); // chains did not find what the search found
    }
    auto left = lists.place(unpinned_best_first(candidates, chosen));
    Agenda agenda = agenda_of(event, candidates, lists.placements());
    auto made = left.empty() || selection == nullptr ? std::nullopt : exchange(event, candidates, *selection, agenda);
    if (made) {
        *selection = std::move(made->selection);
        left = place_exchanged(std::move(left), std::move(*made), lists);
        agenda = agenda_of(event, candidates, lists.placements());
    }
    if (left.empty()) {
        return agenda;
    }
    fill_gaps(event, candidates, left, agenda, lists);
    return agenda_of(event, candidates, lists.placements());
}

inline Agenda assign_slots_of(const Event& event, const Candidates& candidates, std::span<const std::size_t> chosen,
                              const std::vector<std::uint32_t>& pin_slots, Selection* selection) {
    const bool pins_anywhere = candidates.pinned.empty() || !candidates.rules.any();
    if (pins_anywhere && all_slots_alike(event, candidates, chosen)) {
        return color_alike_slots(event, candidates, chosen);
    }
    return color_slot_lists(event, candidates, chosen, pin_slots, selection);
}

JUMPA_INLINE Agenda assign_slots(const Event& event, const Candidates& candidates, std::span<const std::size_t> chosen,
                                 const std::vector<std::uint32_t>& pin_slots) {
    return assign_slots_of(event, candidates, chosen, pin_slots, nullptr);
}

JUMPA_INLINE Agenda assign_slots(const Event& event, const Candidates& candidates, Selection& selection,
                                 const std::vector<std::uint32_t>& pin_slots) {
    const std::vector<std::size_t> chosen = selection.chosen;
    return assign_slots_of(event, candidates, chosen, pin_slots, &selection);
}

} // namespace jumpa::detail

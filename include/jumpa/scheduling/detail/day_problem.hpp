#pragma once

#include <jumpa/core/slot_set.hpp>
#include <jumpa/matching/time_indexed.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// What is still to be decided of a day, as a time-indexed problem: pairs are candidates, vertices companies.
struct DayProblem {
    matching::TimeIndexedProblem problem{};
    std::vector<std::size_t> candidate{}; ///< per pair

    void add_slot(std::size_t slot) { problem.slot.push_back(static_cast<std::uint32_t>(slot)); }

    /// Ends the slots of a pair.
    void add_pair(std::size_t at, const ScoredPair& pair) {
        problem.pairs.push_back({pair.seller.value, pair.buyer.value});
        problem.weight.push_back(pair.points);
        problem.first_entry.push_back(problem.slot.size());
        candidate.push_back(at);
    }
};

/// The whole day with nothing decided; pinned pairs have to be held, in their slot where they have one.
inline DayProblem whole_day(const Event& event, const Candidates& candidates) {
    DayProblem day;
    day.problem.vertices = event.companies().size();
    for (std::size_t s = 0; s < event.slots().size(); ++s) {
        day.problem.room.push_back(event.most_at_once(SlotId{s}));
    }
    for (std::size_t c = 0; c < event.companies().size(); ++c) {
        day.problem.most.push_back(event.most_meetings(CompanyId{c}));
    }
    auto pin = candidates.pinned.begin();
    for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
        const ScoredPair& pair = candidates.pairs[i];
        SlotSet slots = event.open_slots(pair.seller, pair.buyer);
        const bool pinned = pin != candidates.pinned.end() && pin->candidate == i;
        if (pinned && pin->slot) {
            slots = SlotSet(slots.size());
            slots.insert(pin->slot->index());
        }
        slots.for_each([&](std::size_t slot) { day.add_slot(slot); });
        day.add_pair(i, pair);
        day.problem.must.push_back(pinned);
        pin += pinned ? 1 : 0;
    }
    return day;
}

/// What the open slots could still hold beside an agenda that holds nothing unpinned in them.
inline DayProblem open_day(const Event& event, const Candidates& candidates, const Agenda& agenda,
                           const SlotSet& open) {
    DayProblem day;
    day.problem.vertices = event.companies().size();
    for (std::size_t s = 0; s < event.slots().size(); ++s) {
        day.problem.room.push_back(open.contains(s) ? agenda.tables_left(s) : 0);
    }
    for (std::size_t c = 0; c < event.companies().size(); ++c) {
        day.problem.most.push_back(agenda.room_of(CompanyId{c}));
    }
    for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
        const ScoredPair& pair = candidates.pairs[i];
        if (pair.points > 0 && !agenda.holds(i) && agenda.has_room(pair.seller) && agenda.has_room(pair.buyer)) {
            for_each_common(agenda.free_slots(pair.seller), agenda.free_slots(pair.buyer), open, [&](std::size_t slot) {
                if (day.problem.room[slot] > 0 && agenda.fits(i, slot)) {
                    day.add_slot(slot);
                }
            });
            if (day.problem.slot.size() > day.problem.first_entry.back()) {
                day.add_pair(i, pair);
            }
        }
    }
    return day;
}

} // namespace jumpa::detail

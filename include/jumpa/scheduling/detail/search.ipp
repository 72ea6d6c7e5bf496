#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/scheduling/detail/dive.hpp>
#include <jumpa/scheduling/detail/polish.hpp>
#include <jumpa/scheduling/detail/search.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Takes every unpinned meeting out of the given slots.
inline void clear_slots(const Candidates& candidates, const SlotSet& slots, Agenda& agenda) {
    auto pinned = candidates.pinned.begin();
    for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
        const bool is_pinned = pinned != candidates.pinned.end() && pinned->candidate == i;
        if (!is_pinned && agenda.holds(i) && slots.contains(agenda.slot_of(i))) {
            agenda.release(i);
        }
        pinned += is_pinned ? 1 : 0;
    }
}

/// Some slots at random, or all of them.
inline SlotSet some_slots(Random& random, std::size_t slots, std::size_t wanted) {
    std::vector<std::size_t> order(slots);
    std::iota(order.begin(), order.end(), std::size_t{0});
    random.shuffle(order);
    SlotSet chosen(slots);
    for (std::size_t i = 0; i < std::min(wanted, slots); ++i) {
        chosen.insert(order[i]);
    }
    return chosen;
}

JUMPA_INLINE void search(const Event& event, const Candidates& candidates, Agenda& agenda, Value bound,
                         const TightBound& tight, std::uint64_t seed, Work& work) {
    constexpr std::int64_t most_idle_rounds = 40;
    const std::size_t slots = event.slots().size();
    const std::size_t sizes[] = {slots, 3, 4, 6, 8, slots};
    Random random(seed);
    std::int64_t idle = 0;
    for (std::size_t round = 0; agenda.value() < bound && !work.spent() && idle < most_idle_rounds; ++round) {
        const SlotSet open = some_slots(random, slots, sizes[round % std::size(sizes)]);
        Agenda next = agenda;
        clear_slots(candidates, open, next);
        const bool first = round == 0; // the first dive is free of the past
        dive(event, candidates, next, open, tight.prices,
             {.steps = first ? 300 : 150,
              .cut = first ? 1'000 : 200,
              .bonus = static_cast<Points>(random.between(5, 15)),
              .before = first ? nullptr : &agenda,
              .relaxed = first ? &tight.day : nullptr},
             work);
        polish(event, candidates, open, next, work);
        idle = next.value() > agenda.value() ? 0 : idle + 1;
        if (next.value() >= agenda.value()) {
            agenda = std::move(next);
        }
        work.found(agenda.value());
    }
}

} // namespace jumpa::detail

#pragma once

#include <jumpa/model/detail/fault_list.hpp>
#include <jumpa/model/event_draft.hpp>

namespace jumpa::detail {

/// Who and which table can be where is kept as a table of companies by slots and tables by slots.
inline void check_sizes(const EventDraft& draft, FaultList& faults) {
    const std::size_t slots = draft.slots.size();
    const std::size_t most_slots = 10'000;
    const bool fits = slots <= most_slots && draft.companies.size() <= 1'000'000 && draft.tables.size() <= 1'000'000 &&
                      slots * draft.companies.size() <= 1'000'000'000 && slots * draft.tables.size() <= 100'000'000;
    if (!fits) {
        faults.add(
            "", "too_large.event",
            {std::to_string(draft.companies.size()), std::to_string(draft.tables.size()), std::to_string(slots)});
    }
}

inline void check_head(const EventDraft& draft, FaultList& faults) {
    check_sizes(draft, faults);
    faults.range("/tz", draft.utc_offset_minutes, -14 * 60, 14 * 60, "offset");
    faults.range("/revision", draft.revision, 0, std::int64_t{1} << 53U, "revision");
    if (!printable(draft.id) || draft.id.empty()) {
        faults.add("/id", "bad_id.event");
    }
    for (const Taxonomy::Problem& problem : draft.taxonomy->problems()) {
        faults.add("/taxonomy/categories", problem.code, {in_quotes(problem.category)});
    }
}

/// Slots ascend and do not overlap, so that "one meeting per slot" means "never in two places at once".
inline void check_slots(const std::vector<Slot>& slots, FaultList& faults) {
    check_ids(slots, "/slots", faults);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (slots[i].end <= slots[i].start) {
            faults.add(pointer("/slots", i) + "/end", "slot_without_time");
        }
        if (i > 0 && slots[i].start < slots[i - 1].end) {
            faults.add(pointer("/slots", i) + "/start", "slots_overlap", {in_quotes(slots[i - 1].id)});
        }
    }
}

/// A list of slots as attendees and tables have it: of this event, each once.
inline void check_slot_list(const std::optional<std::vector<SlotId>>& list, std::size_t slots, const std::string& where,
                            FaultList& faults) {
    if (!list) {
        return;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        if ((*list)[i].index() >= slots) {
            faults.add(pointer(where, i), "unknown_slot.position",
                       {std::to_string((*list)[i].index()), std::to_string(slots)});
        }
    }
    each_repetition(
        list->size(), [&](std::size_t i) { return (*list)[i]; },
        [&](std::size_t later, std::size_t) { faults.add(pointer(where, later), "duplicate_slot"); });
}

inline void check_tables(const EventDraft& draft, FaultList& faults) {
    check_ids(draft.tables, "/tables", faults);
    for (std::size_t i = 0; i < draft.tables.size(); ++i) {
        check_slot_list(draft.tables[i].slots, draft.slots.size(), pointer("/tables", i) + "/slots", faults);
    }
}

} // namespace jumpa::detail

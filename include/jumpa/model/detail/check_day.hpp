#pragma once

#include <jumpa/core/written_time.hpp>
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

/// True for "fair.example": labels of letters, digits and inner dashes with single points between them.
inline bool is_domain(std::string_view text) {
    const auto inner = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    char before = '.';
    for (const char c : text) {
        const bool allowed = inner(c) || (c == '-' && before != '.') || (c == '.' && inner(before));
        if (!allowed) {
            return false;
        }
        before = c;
    }
    return inner(before) && text.size() <= 200;
}

/// What only calendar files need; both may be left out.
inline void check_calendar_fields(const EventDraft& draft, FaultList& faults) {
    if (!draft.uid_domain.empty() && !is_domain(draft.uid_domain)) {
        faults.add("/uid_domain", "bad_domain", {in_quotes(draft.uid_domain)});
    }
    if (!draft.issued_at.empty() && !written::instant(draft.issued_at)) {
        faults.add("/issued_at", "bad_time.moment", {in_quotes(draft.issued_at)});
    }
}

inline void check_head(const EventDraft& draft, FaultList& faults) {
    check_sizes(draft, faults);
    constexpr std::int64_t most_minutes = 840; // 14 hours
    faults.range("/tz", draft.utc_offset_minutes, -most_minutes, most_minutes, "offset");
    faults.range("/revision", draft.revision, 0, std::int64_t{1} << 53U, "revision");
    if (!printable(draft.id) || draft.id.empty()) {
        faults.add("/id", "bad_id.event");
    }
    check_calendar_fields(draft, faults);
    for (const Taxonomy::Problem& problem : draft.taxonomy->problems()) {
        faults.add("/taxonomy/categories", problem.code, {in_quotes(problem.category)});
    }
}

/// Files write a year with four digits.
inline void check_years(const Slot& slot, const std::string& where, FaultList& faults) {
    using namespace std::chrono;
    constexpr LocalTime first{local_days{year{0} / January / 1}};
    constexpr LocalTime past{local_days{year{10'000} / January / 1}};
    for (const auto& [field, time] : {std::pair{"/start", slot.start}, std::pair{"/end", slot.end}}) {
        if (time < first || time >= past) {
            faults.add(where + field, "bad_time.year");
        }
    }
}

/// Slots ascend and do not overlap, so that "one meeting per slot" means "never in two places at once".
inline void check_slots(const std::vector<Slot>& slots, FaultList& faults) {
    check_ids(slots, "/slots", faults);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        check_years(slots[i], pointer("/slots", i), faults);
        faults.range(pointer("/slots", i) + "/people", slots[i].people.value_or(0), 0, 1'000'000'000, "people");
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

#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/explain/detail/place_words.hpp>
#include <jumpa/explain/event_change.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace jumpa {

namespace detail {

/// Makes one change in the plain data of an event.
class ChangeMaker {
public:
    explicit ChangeMaker(const Event& event) : event_(event), draft_(event.data()) {}

    void operator()(const MoreTables& more) {
        for (std::int32_t i = 0; i < more.number; ++i) {
            add_table(more.slot);
        }
        for (std::int32_t i = more.number; i < 0; ++i) {
            take_table(more.slot);
        }
    }

    void operator()(const PresentIn& present) {
        std::optional<std::vector<SlotId>>& available = draft_.companies[present.company.index()].attends.available;
        if (!present.there) {
            leave(available, present.slot);
        } else if (available && !holds(*available, present.slot)) {
            available->insert(std::upper_bound(available->begin(), available->end(), present.slot), present.slot);
        }
    }

    void operator()(const MoreMeetings& more) {
        Attendance& attends = draft_.companies[more.company.index()].attends;
        if (attends.max_meetings || more.number < 0) {
            const std::int32_t now = attends.max_meetings.value_or(event_.most_meetings(more.company));
            attends.max_meetings = std::max(0, now + more.number);
        }
    }

    /// A fresh attendance, so that no promise and no limit is left of it.
    void operator()(const StaysAway& away) {
        Attendance& attends = draft_.companies[away.company.index()].attends;
        attends = {.people = std::move(attends.people), .available = std::vector<SlotId>{}};
        std::erase_if(draft_.pins,
                      [&](const Pin& pin) { return pin.seller == away.company || pin.buyer == away.company; });
    }

    [[nodiscard]] Event made() && { return EventBuilder(std::move(draft_)).build(); }

private:
    static bool holds(const std::vector<SlotId>& slots, SlotId slot) {
        return std::find(slots.begin(), slots.end(), slot) != slots.end();
    }

    /// Takes a slot out of a list in which nothing stands for everything.
    void leave(std::optional<std::vector<SlotId>>& slots, SlotId slot) const {
        if (!slots) {
            slots.emplace();
            for (std::size_t s = 0; s < draft_.slots.size(); ++s) {
                slots->emplace_back(s);
            }
        }
        std::erase(*slots, slot);
    }

    void add_table(std::optional<SlotId> slot) {
        std::size_t number = draft_.tables.size() + 1;
        const auto taken = [&](const std::string& id) {
            return std::any_of(draft_.tables.begin(), draft_.tables.end(),
                               [&](const Table& table) { return table.id == id; });
        };
        while (taken('t' + std::to_string(number))) {
            ++number;
        }
        Table table{.id = 't' + std::to_string(number)};
        if (slot) {
            table.slots = std::vector<SlotId>{*slot};
        }
        draft_.tables.push_back(std::move(table));
    }

    [[nodiscard]] bool stands(std::size_t table, std::optional<SlotId> slot) const {
        const std::optional<std::vector<SlotId>>& slots = draft_.tables[table].slots;
        return !slots || (slot ? holds(*slots, *slot) : !slots->empty());
    }

    /// Whether a pin names the table, for this slot or for any.
    [[nodiscard]] bool pinned(std::size_t table, std::optional<SlotId> slot) const {
        return std::any_of(draft_.pins.begin(), draft_.pins.end(), [&](const Pin& pin) {
            return pin.table == TableId{table} && (!slot || !pin.slot || pin.slot == slot);
        });
    }

    /// The last table that no pin names or, where pins name them all, the last one.
    [[nodiscard]] std::optional<std::size_t> spare_table(std::optional<SlotId> slot) const {
        std::optional<std::size_t> last;
        for (std::size_t table = draft_.tables.size(); table-- > 0;) {
            if (stands(table, slot) && !pinned(table, slot)) {
                return table;
            }
            last = !last && stands(table, slot) ? table : last;
        }
        return last;
    }

    /// The table stays in the list without a slot to stand in, so that the others keep their ids.
    void take_table(std::optional<SlotId> slot) {
        const auto spare = spare_table(slot);
        if (spare && slot) {
            leave(draft_.tables[*spare].slots, *slot);
        } else if (spare) {
            draft_.tables[*spare].slots = std::vector<SlotId>{};
        }
    }

    const Event& event_;
    EventDraft draft_;
};

/// Puts a change into words.
struct ChangeWords {
    const Event& event;
    Language language;

    std::string operator()(const MoreTables& more) const {
        const bool grows = more.number >= 0;
        const char* all_day = grows ? "change_tables_more" : "change_tables_fewer";
        const char* in_slot = grows ? "change_tables_more_in" : "change_tables_fewer_in";
        return messages::counted(more.slot ? in_slot : all_day, std::abs(std::int64_t{more.number}),
                                 {more.slot ? slot_words(event, *more.slot) : ""}, language);
    }

    std::string operator()(const PresentIn& present) const {
        return messages::answer(present.there ? "change_present" : "change_absent",
                                {shortened(event[present.company].name), slot_words(event, present.slot)}, language);
    }

    std::string operator()(const MoreMeetings& more) const {
        return messages::counted(more.number >= 0 ? "change_meetings_more" : "change_meetings_fewer",
                                 std::abs(std::int64_t{more.number}), {shortened(event[more.company].name)}, language);
    }

    std::string operator()(const StaysAway& away) const {
        return messages::answer("change_away", {shortened(event[away.company].name)}, language);
    }
};

} // namespace detail

JUMPA_INLINE Event changed(const Event& event, const EventChange& change) {
    detail::ChangeMaker maker(event);
    std::visit(maker, change);
    return std::move(maker).made();
}

JUMPA_INLINE bool only_allows_more(const EventChange& change) {
    const auto* tables = std::get_if<MoreTables>(&change);
    const auto* present = std::get_if<PresentIn>(&change);
    const auto* meetings = std::get_if<MoreMeetings>(&change);
    return (tables != nullptr && tables->number >= 0) || (present != nullptr && present->there) ||
           (meetings != nullptr && meetings->number >= 0);
}

JUMPA_INLINE bool only_allows_less(const EventChange& change) {
    // Without a company its pins go, too, and with them what they stood in the way of.
    return !only_allows_more(change) && !std::holds_alternative<StaysAway>(change);
}

JUMPA_INLINE std::string sentence(const Event& event, const EventChange& change, Language language) {
    return std::visit(detail::ChangeWords{event, language}, change);
}

} // namespace jumpa

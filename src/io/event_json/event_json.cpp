#include "event_json/pair_sides.hpp"
#include "event_json/places_of_entries.hpp"
#include "event_json/shapes.hpp"
#include "json/faults.hpp"
#include "json/time.hpp"

#include <jumpa/io/fault_places.hpp>

#include <utility>

namespace jumpa::io {
namespace json {
namespace {

/// An entry whose id cannot be read gets one that nobody else can have, so that it is no second fault.
template <class Item>
void stand_in_for_ids(std::vector<Item>& items, std::string_view list) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].id.empty()) {
            items[i].id = pointer_to(pointer_to({}, list), std::to_string(i)) + "/id";
        }
    }
}

void read_tz(Reading& in, const Spot& at, EventEntry& event) {
    if (!in.expect(at, Kind::text)) {
        return;
    }
    if (const auto offset = utc_offset(at.text())) {
        event.utc_offset_minutes = *offset;
    } else {
        in.fault(at, "bad_tz", {shown(at.text())});
    }
}

void read_issued_at(Reading& in, const Spot& at, EventEntry& event) {
    std::string moment;
    in.read(at, moment);
    if (at.kind() == Kind::text && !instant(at.text())) {
        in.fault(at, "bad_time.moment", {shown(at.text())});
    } else {
        event.issued_at = std::move(moment);
    }
}

void read_taxonomy(Reading& in, const Spot& at, EventEntry& event) {
    TaxonomyEntry entry;
    read_object(in, at, entry);
    event.taxonomy = taxonomy_of(in, at, entry);
}

void read_slots(Reading& in, const Spot& at, EventEntry& event) {
    read_value(in, at, event.slots);
    stand_in_for_ids(event.slots, "slots");
    in.slots.learn(event.slots);
}

void read_tables(Reading& in, const Spot& at, EventEntry& event) {
    read_value(in, at, event.tables);
    stand_in_for_ids(event.tables, "tables");
    in.tables.learn(event.tables);
}

void read_zones(Reading& in, const Spot& at, EventEntry& event) {
    ZonesEntry zones;
    read_object(in, at, zones);
    event.far_zones = std::move(zones.far);
}

void read_companies(Reading& in, const Spot& at, EventEntry& event) {
    if (!in.expect(at, Kind::list)) {
        return;
    }
    event.companies.reserve(at.size());
    at.for_each([&](const Spot& item) {
        if (!in.has_room()) {
            return; // nobody will read of what is wrong with it
        }
        CompanyEntry entry;
        read_object(in, item, entry);
        event.roles.push_back(entry.role);
        event.companies.push_back(std::move(entry));
    });
    stand_in_for_ids(event.companies, "companies");
    in.companies.learn(event.companies);
}

void read_rules(Reading& in, const Spot& at, EventEntry& event) {
    read_object(in, at, event.written_rules);
    event.rules = event.written_rules;
}

} // namespace

std::span<const Field<EventEntry>> fields(Type<EventEntry>) {
    using E = EventEntry;
    static constexpr Field<E> fields[] = {
        required(field<&E::format>("format")),
        required(identifier<&EventDraft::id, E>("id")),
        field<&EventDraft::revision, E>("revision"),
        field<&EventDraft::title, E>("title"),
        custom<E, std::string>("tz", read_tz),
        field<&EventDraft::uid_domain, E>("uid_domain"),
        custom<E, std::string>("issued_at", read_issued_at),
        custom<E, TaxonomyEntry>("taxonomy", read_taxonomy),
        field<&E::own_break_rule>("break_rule"),
        custom<E, RulesEntry>("rules", read_rules),
        required(custom<E, std::vector<Slot>>("slots", read_slots)),
        required(custom<E, std::vector<Table>>("tables", read_tables)),
        custom<E, ZonesEntry>("zones", read_zones),
        required(custom<E, std::vector<CompanyEntry>>("companies", read_companies)),
        custom<E, std::vector<WishEntry>>("wishes", read_wishes),
        field<&EventDraft::pins, E>("pins"),
        field<&EventDraft::bans, E>("bans"),
        field<&EventDraft::met_before, E>("met_before"),
        field<&EventDraft::precedences, E>("precedences"),
        custom<E, std::vector<PointsEntry>>("points", read_points),
        custom<E, std::vector<PairSessionEntry>>("pair_sessions", read_pair_sessions),
    };
    return fields;
}

void checked(Reading& in, const Spot& at, EventEntry& event) {
    const auto& inner = event.written_rules.break_rule;
    if (event.own_break_rule && inner && event.own_break_rule != inner) {
        in.fault(at.pointer() + "/rules/break_rule", "contradiction.break_rule");
    }
    event.break_rule = event.own_break_rule.value_or(inner.value_or(event.break_rule));

    learn_sides(event);
}

namespace {

/// The number of entries of a list at the top of the file.
std::size_t entries(const Spot& root, std::string_view list) {
    const auto found = root.member(list);
    return found ? found->size() : 0;
}

/// Says which sizes are beyond what an event may have, before anything of such a size is allocated.
void check_sizes(Reading& in, const Spot& root) {
    const auto check = [&](std::string_view where, std::size_t size, std::size_t most, std::string_view message) {
        if (size > most) {
            in.fault(pointer_to({}, where), message,
                     {grouped(static_cast<std::int64_t>(size)), grouped(static_cast<std::int64_t>(most))});
        }
    };
    const std::size_t slots = entries(root, "slots");
    const std::size_t tables = entries(root, "tables");
    const std::size_t companies = entries(root, "companies");
    check("slots", slots, 10'000, "too_large.slots");
    check("tables", tables, 1'000'000, "too_large.tables");
    check("companies", companies, 1'000'000, "too_large.companies");
    if (in.faults().empty()) {
        check("companies", companies * slots, 1'000'000'000, "too_large.companies_by_slots");
        check("tables", tables * slots, 100'000'000, "too_large.tables_by_slots");
    }
}

/// A file of another format would only raise faults that follow from this one.
void check_format(Reading& in, const Spot& root) {
    constexpr std::string_view ours = "jumpa-event/1";
    const auto format = root.member("format");
    if (in.expect(root, Kind::object) && format && format->kind() == Kind::text && format->text() != ours) {
        in.fault(*format, "unknown_format", {shown(format->text()), shown(ours)});
    }
}

/// The faults of reader and builder in one report, each with its line and column.
Faults reported(std::string_view text, Faults read, const Faults& checked) {
    Faults faults = merged(std::move(read), checked);
    locate(text, faults);
    sort_by_line(faults);
    return faults;
}

struct Draft {
    EventEntry event{};
    Faults faults{};
    bool readable = false; ///< false where a fault ended the reading
};

Draft drafted(std::string_view text) {
    Draft draft;
    Parsed parsed = parse(text);
    draft.faults = std::move(parsed.faults);
    if (!parsed.complete) {
        return draft;
    }
    Reading in;
    const Spot root(parsed.tree);
    check_format(in, root);
    check_sizes(in, root);
    draft.readable = in.faults().empty();
    if (draft.readable) {
        read_object(in, root, draft.event);
    }
    const Faults found = std::move(in).take();
    draft.faults.insert(draft.faults.end(), found.begin(), found.end());
    return draft;
}

} // namespace

void report_unknown_field(Reading& in, const Spot& at, std::span<const std::string_view> known) {
    if (!in.has_room()) {
        return; // before any work on a key that nobody will read of
    }
    const std::string_view meant = nearest(at.key(), known);
    if (meant.empty()) {
        in.fault(at, "unknown_field", {shown(at.key())});
    } else {
        in.fault(at, "unknown_field.near", {shown(at.key()), shown(meant)});
    }
}

void report_missing_field(Reading& in, const Spot& object, std::string_view name) {
    in.fault(pointer_to(object.pointer(), name), "missing_field", {shown(name)});
}

} // namespace json

std::variant<EventDraft, Faults> read_draft(std::string_view text) {
    json::Draft draft = json::drafted(text);
    if (!draft.faults.empty()) {
        return json::reported(text, std::move(draft.faults), {});
    }
    return static_cast<EventDraft&&>(draft.event);
}

std::variant<Event, Faults> read_event(std::string_view text) {
    json::Draft draft = json::drafted(text);
    if (!draft.faults.empty() && (!draft.readable || draft.faults.size() > json::most_faults)) {
        return json::reported(text, std::move(draft.faults), {});
    }
    auto built = EventBuilder(static_cast<EventDraft&&>(draft.event)).try_build();
    auto* faults = std::get_if<Faults>(&built);
    if (faults != nullptr) {
        json::move_to_file(draft.event.places, *faults);
    }
    if (draft.faults.empty() && faults == nullptr) {
        return built;
    }
    return json::reported(text, std::move(draft.faults), faults == nullptr ? Faults{} : *faults);
}

Event read_event_or_throw(std::string_view text) {
    auto result = read_event(text);
    if (auto* faults = std::get_if<Faults>(&result)) {
        throw InputError(std::move(*faults));
    }
    return std::get<Event>(std::move(result));
}

std::vector<EventField> event_fields() {
    std::vector<EventField> fields;
    json::list_fields<json::EventEntry>({}, fields);
    return fields;
}

} // namespace jumpa::io

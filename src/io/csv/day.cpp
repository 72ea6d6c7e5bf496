#include "csv/columns.hpp"
#include "csv/dates.hpp"
#include "csv/sheets.hpp"
#include "json/faults.hpp"
#include "json/time.hpp"

#include <utility>

// The event itself, its slots and its tables.
namespace jumpa::io::csv {
namespace {

struct EventRow {
    EventDraft head{};
    std::optional<std::chrono::local_days> day{};
    std::optional<std::int32_t> tables{};
};

template <auto M>
void into_head(const Cell& cell, EventRow& row) {
    cell.read(row.head.*M);
}

void read_timezone(const Cell& cell, EventRow& row) {
    constexpr std::int32_t west = 7 * 60; // WIB; the other two follow hour by hour
    if (const auto clock = position_of(cell.raw(), clock_words)) {
        row.head.utc_offset_minutes = west + 60 * static_cast<std::int32_t>(*clock);
    } else if (const auto offset = json::utc_offset(cell.raw())) {
        row.head.utc_offset_minutes = *offset;
    } else {
        cell.fault("bad_tz.sheet", {json::shown(cell.raw())});
    }
}

void read_issued_at(const Cell& cell, EventRow& row) {
    if (json::instant(cell.raw())) {
        row.head.issued_at = cell.raw();
    } else {
        cell.fault("bad_time.moment_cell", {json::shown(cell.raw())});
    }
}

constexpr Column<EventRow> event_columns[] = {
    {{"id", "id", "kode"}, into_head<&EventDraft::id>},
    {{"title", "judul", "nama|name"}, into_head<&EventDraft::title>},
    {{"date", "tanggal", {}, false, Holds::dates}, into<&EventRow::day>},
    {{"timezone", "zona_waktu", "tz"}, read_timezone},
    {{"tables", "meja", {}, false, Holds::numbers}, into<&EventRow::tables>},
    {{"revision", "revisi", {}, false, Holds::numbers}, into_head<&EventDraft::revision>},
    {{"break_rule", "aturan_jeda"},
     [](const Cell& cell, EventRow& row) { cell.read_word(row.head.break_rule, break_words); }},
    {{"uid_domain", "domain_uid"}, into_head<&EventDraft::uid_domain>},
    {{"issued_at", "diterbitkan"}, read_issued_at},
};

/// A table without an id is known by the one that `EventBuilder` gives it.
void learn_table(Import& in, const std::string& id, std::size_t position) {
    const std::string known = id.empty() ? "t" + std::to_string(position + 1) : id;
    in.tables.add(known, known, position);
}

void take_tables(Import& in, const EventRow& row, const RowReader& reader) {
    constexpr std::int32_t most = 1'000'000;
    if (!row.tables) {
        in.tables_counted = !reader.at("tables").raw().empty(); // unreadable, which has been said
        return;
    }
    in.tables_counted = true;
    if (in.was_given(SheetKind::tables)) {
        reader.at("tables").fault("contradiction.tables");
    } else if (*row.tables < 0 || *row.tables > most) {
        reader.at("tables").fault("bad_table_count", {std::to_string(*row.tables)});
    } else {
        in.draft.tables.resize(static_cast<std::size_t>(*row.tables));
        for (std::size_t t = 0; t < in.draft.tables.size(); ++t) {
            learn_table(in, {}, t);
        }
    }
}

void take_event(Import& in, EventRow& row, const RowReader& reader) {
    auto& rows = in.origins.lists["event"];
    rows.push_back(reader.number());
    if (rows.size() > 1) {
        reader.at(0).fault("second_event");
        return;
    }
    // A date that cannot be read is a fault already; a stand-in keeps every slot from saying it again.
    const bool unreadable = !row.day && !reader.at("date").raw().empty();
    in.day = unreadable ? std::chrono::local_days{} : row.day;
    in.draft = std::move(row.head);
    take_tables(in, row, reader);
}

struct SlotRow {
    std::string id{};
    std::optional<std::chrono::local_days> day{};
    std::string session{};
    std::optional<std::int32_t> people{};
};

void at_leisure(const Cell&, SlotRow&) {} // read once the day is known

constexpr Column<SlotRow> slot_columns[] = {
    {{"id", "id", "kode|slot"}, into<&SlotRow::id>},
    {{"date", "tanggal", {}, false, Holds::dates}, into<&SlotRow::day>},
    {{"start", "mulai", {}, true, Holds::dates}, at_leisure},
    {{"end", "selesai", {}, true, Holds::dates}, at_leisure},
    {{"session", "sesi"}, into<&SlotRow::session>},
    {{"people", "orang", "peserta", false, Holds::numbers}, into<&SlotRow::people>},
};

struct Span {
    std::optional<LocalTime> start{};
    std::optional<LocalTime> end{};
};

/// The day of a slot without one of its own. That nobody says it is told once; a stand-in keeps the others quiet.
std::optional<std::chrono::local_days> day_of(Import& in, const SlotRow& row, const RowReader& reader) {
    const Cell start = reader.at("start");
    const bool unreadable = !row.day && !reader.at("date").raw().empty();
    const bool has_own = !start.raw().empty() && !written_moment(start.raw()).date.empty();
    if (row.day || unreadable || has_own) {
        return unreadable ? std::chrono::local_days{} : row.day;
    }
    if (!in.day && reader.faultless()) {
        start.fault("missing_date");
        in.day = std::chrono::local_days{};
    }
    return in.day;
}

Span span_of(Import& in, const SlotRow& row, const RowReader& reader) {
    Span span;
    const auto day = day_of(in, row, reader);
    const Cell start = reader.at("start");
    const Cell end = reader.at("end");
    if (!start.raw().empty() && !start.is_error()) {
        start.read_moment(span.start, day);
    }
    const auto its_day = span.start ? std::optional(std::chrono::floor<std::chrono::days>(*span.start)) : day;
    if (!end.raw().empty() && !end.is_error()) {
        end.read_moment(span.end, its_day);
    }
    return span;
}

void take_slot(Import& in, SlotRow& row, const RowReader& reader, std::size_t position) {
    const Span span = span_of(in, row, reader);
    const std::string id = row.id.empty() ? std::string("s").append(std::to_string(position)) : row.id;
    if (!span.start || !span.end || !reader.faultless()) {
        in.slots.add(id, id, refused_entry);
        in.sessions_incomplete = true;
        return;
    }
    in.slots.add(id, id, in.draft.slots.size());
    in.origins.lists["slots"].push_back(reader.number());
    in.draft.slots.push_back({id, *span.start, *span.end, std::move(row.session), row.people});
}

constexpr Column<Table> table_columns[] = {
    {{"id", "id", "kode|meja|table"}, into<&Table::id>},
    {{"zone", "zona"}, into<&Table::zone>},
    {{"slots", "slot"}, into<&Table::slots>},
};

} // namespace

void read_event(Import& in) {
    read_rows<EventRow>(in, SheetKind::event, event_columns,
                        [&](EventRow& row, const RowReader& reader) { take_event(in, row, reader); });
    if (in.unreadable(SheetKind::event)) {
        in.day = std::chrono::local_days{};
    }
}

void read_slots(Import& in) {
    if (!in.was_given(SheetKind::slots)) {
        in.fault({SheetKind::slots}, "missing_sheet");
    }
    in.slots.incomplete = !in.was_given(SheetKind::slots) || in.unreadable(SheetKind::slots);
    in.origins.lists["slots"];
    std::size_t position = 0;
    read_rows<SlotRow>(in, SheetKind::slots, slot_columns,
                       [&](SlotRow& row, const RowReader& reader) { take_slot(in, row, reader, ++position); });
}

void read_tables(Import& in) {
    const bool counted = in.tables_counted || in.unreadable(SheetKind::event);
    if (!in.was_given(SheetKind::tables) && !counted) {
        in.fault({SheetKind::tables}, "missing_sheet.tables");
    }
    in.tables.incomplete = (!in.was_given(SheetKind::tables) && !counted) || in.unreadable(SheetKind::tables) ||
                           in.unreadable(SheetKind::event);
    auto& rows = in.origins.lists["tables"];
    read_rows<Table>(in, SheetKind::tables, table_columns, [&](Table& table, const RowReader& reader) {
        rows.push_back(reader.number());
        learn_table(in, table.id, in.draft.tables.size());
        in.draft.tables.push_back(std::move(table));
    });
}

std::vector<Heading> day_headings(SheetKind kind) {
    switch (kind) {
    case SheetKind::event:
        return headings<EventRow>(event_columns);
    case SheetKind::slots:
        return headings<SlotRow>(slot_columns);
    default:
        return headings<Table>(table_columns);
    }
}

} // namespace jumpa::io::csv

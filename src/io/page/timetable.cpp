#include "page/view.hpp"

// The grid of slots and tables, with what its filters choose from.
namespace jumpa::io::pages {
namespace {

/// A grid of more cells is written without the empty ones, as lines of meetings.
constexpr std::size_t most_cells = 20'000;
/// With more tables a sheet of paper is too narrow for a grid.
constexpr std::size_t most_tables_on_paper = 14;

bool lined(const View& view) {
    return view.event.slots().size() * view.event.tables().size() > most_cells;
}

std::string layout(const View& view) {
    if (lined(view)) {
        return "lined";
    }
    return view.event.tables().size() > most_tables_on_paper ? "many" : "regular";
}

data cell(const View& view, std::size_t number) {
    const Meeting& meeting = view.meetings[number];
    data entry;
    entry.set("number", std::to_string(number));
    entry.set("table", view.event[meeting.table].id);
    entry.set("seller", view.name(meeting.seller));
    entry.set("buyer", view.name(meeting.buyer));
    entry.set("seller_number", std::to_string(meeting.seller.index()));
    entry.set("buyer_number", std::to_string(meeting.buyer.index()));
    return data("meeting", entry);
}

/// Takes the slot's meetings from `next` on. A table that a broken schedule uses twice gets a second cell.
list cells(const View& view, SlotId slot, std::size_t& next) {
    list row;
    const auto is_here = [&] { return next < view.meetings.size() && view.meetings[next].slot == slot; };
    for (std::size_t table = 0; !lined(view) && table < view.event.tables().size(); ++table) {
        if (!is_here() || view.meetings[next].table.index() != table) {
            row.emplace_back("meeting", data(false));
        }
        while (is_here() && view.meetings[next].table.index() == table) {
            row.push_back(cell(view, next++));
        }
    }
    while (is_here()) {
        row.push_back(cell(view, next++));
    }
    return row;
}

list tables(const View& view) {
    list tables;
    for (const Table& table : view.event.tables()) {
        data entry;
        entry.set("table", table.id);
        entry.set("zone", maybe(table.zone));
        tables.push_back(entry);
    }
    return tables;
}

data session(const View& view, std::size_t number, std::size_t& next) {
    const Session& session = view.sessions[number];
    list slots;
    for (std::size_t t = session.first; t < session.end; ++t) {
        data slot;
        slot.set("time", view.words.span_of(view.event.slots()[t]));
        slot.set("cells", cells(view, SlotId(t), next));
        slots.emplace_back(slot);
    }
    data entry;
    entry.set("session", std::to_string(number));
    entry.set("heading", maybe(session.name));
    entry.set("session_name",
              session.name.empty() ? view.words.span_of(view.event.slots()[session.first]) : session.name);
    entry.set("slots", slots);
    return entry;
}

} // namespace

void add_timetable(const View& view, data& root) {
    list sessions;
    std::size_t next = 0;
    for (std::size_t i = 0; i < view.sessions.size(); ++i) {
        sessions.push_back(session(view, i, next));
    }
    root.set("layout", layout(view));
    root.set("columns", std::to_string(view.event.tables().size() + 1));
    root.set("tables", lined(view) ? list{} : tables(view));
    root.set("sessions", sessions);
}

} // namespace jumpa::io::pages

#include "csv/sheets.hpp"
#include "event_json/pair_sides.hpp"

#include <jumpa/io/event_csv.hpp>

#include <utility>

namespace jumpa::io {
namespace csv {
namespace {

void read_all(Import& in) {
    for (const auto read : {read_event, read_slots, read_tables, read_companies, read_offers, read_needs, read_wishes,
                            read_availability, read_pairs}) {
        read(in);
    }
    Sides sides(in.draft);
    sides.learn(in.draft.pins);
    sides.learn(in.draft.bans);
    sides.learn(in.draft.met_before);
    sides.learn(in.draft.points.value_or(std::vector<ScoredPair>{}));
}

std::vector<Heading> headings_of(SheetKind kind) {
    switch (kind) {
    case SheetKind::event:
    case SheetKind::slots:
    case SheetKind::tables:
        return day_headings(kind);
    case SheetKind::companies:
        return company_headings();
    case SheetKind::offers:
    case SheetKind::needs:
        return goods_headings(kind);
    case SheetKind::availability:
        return availability_headings();
    default:
        return pair_headings(kind);
    }
}

} // namespace
} // namespace csv

std::variant<Event, Faults> read_sheets(std::span<const Sheet> sheets, Language places) {
    csv::Import in(sheets, places);
    csv::read_all(in);
    auto built = EventBuilder(std::move(in.draft)).try_build();
    const auto* found = std::get_if<Faults>(&built);
    Faults faults = in.report(found == nullptr ? Faults{} : *found);
    if (faults.empty()) {
        return built;
    }
    return faults;
}

std::vector<SheetColumn> sheet_columns() {
    std::vector<SheetColumn> columns;
    for (std::size_t s = 0; s < csv::sheet_files.size(); ++s) {
        for (const csv::Heading& heading : csv::headings_of(static_cast<csv::SheetKind>(s))) {
            columns.push_back({std::string(csv::sheet_files[s]), std::string(heading.english),
                               std::string(heading.indonesian), heading.needed});
        }
    }
    return columns;
}

} // namespace jumpa::io

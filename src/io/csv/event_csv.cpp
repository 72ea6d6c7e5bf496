#include "csv/sheets.hpp"
#include "event_json/pair_sides.hpp"

#include <jumpa/io/event_csv.hpp>

#include <utility>

namespace jumpa::io {
namespace csv {
namespace {

void read_all(Import& in) {
    for (const auto read : {read_event, read_rules, read_slots, read_tables, read_far_zones, read_companies,
                            read_limits, read_offers, read_needs, read_wishes, read_availability, read_pairs}) {
        read(in);
    }
    learn_sides(in.draft);
}

std::vector<Heading> headings_of(SheetKind kind) {
    switch (kind) {
    case SheetKind::event:
    case SheetKind::slots:
    case SheetKind::tables:
        return day_headings(kind);
    case SheetKind::rules:
        return rule_headings();
    case SheetKind::far:
        return far_headings();
    case SheetKind::companies:
        return company_headings();
    case SheetKind::limits:
        return limit_headings();
    case SheetKind::offers:
    case SheetKind::needs:
        return goods_headings(kind);
    case SheetKind::availability:
        return availability_headings();
    case SheetKind::wishes:
        return wish_headings();
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

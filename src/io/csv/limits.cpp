#include "csv/columns.hpp"
#include "csv/sheets.hpp"

#include <utility>

// How many meetings companies may have or were promised, beyond the numbers in companies.csv.
namespace jumpa::io::csv {
namespace {

struct LimitRow : Limit {
    std::optional<std::size_t> company{};
};

constexpr Column<LimitRow> limit_columns[] = {
    {{"company", "perusahaan", "id", true}, [](const Cell& cell, LimitRow& row) { row.company = cell.company(); }},
    {{"session", "sesi"}, into<&Limit::session>},
    {{"kind", "jenis"}, into<&Limit::kind>},
    {{"min", "min", {}, false, Holds::numbers}, into<&Limit::min>},
    {{"max", "maks", {}, false, Holds::numbers}, into<&Limit::max>},
    {{"points_at_least", "poin_minimum", {}, false, Holds::numbers}, into<&Limit::points_at_least>},
    {{"categories", "kategori", "kbli"}, into<&Limit::categories>},
};

void take_limit(Import& in, LimitRow& row, const RowReader& reader) {
    if (!row.company || *row.company == refused_entry || !reader.faultless()) {
        return;
    }
    in.origins.limits[*row.company].push_back({SheetKind::limits, reader.number()});
    in.draft.companies[*row.company].attends.limits.push_back(static_cast<Limit&&>(row));
}

} // namespace

void read_limits(Import& in) {
    read_rows<LimitRow>(in, SheetKind::limits, limit_columns,
                        [&](LimitRow& row, const RowReader& reader) { take_limit(in, row, reader); });
}

std::vector<Heading> limit_headings() {
    return headings<LimitRow>(limit_columns);
}

} // namespace jumpa::io::csv

#include "csv/columns.hpp"
#include "csv/sheets.hpp"

#include <utility>

// Who comes.
namespace jumpa::io::csv {
namespace {

struct CompanyRow : Company {
    std::optional<std::size_t> role{};
    std::optional<double> latitude{};
    std::optional<double> longitude{};
};

constexpr Column<CompanyRow> company_columns[] = {
    {{"id", "id", "kode"}, into<&Company::id>},
    {{"name", "nama", "company|perusahaan"}, into<&Company::name>},
    {{"role", "peran"}, [](const Cell& cell, CompanyRow& row) { row.role = cell.word(role_words); }},
    {{"size", "skala", "ukuran"}, [](const Cell& cell, CompanyRow& row) { cell.read_word(row.size, size_words); }},
    {{"region", "wilayah"}, into<&Company::region>},
    {{"latitude", "lintang", "lat"}, [](const Cell& cell, CompanyRow& row) { cell.read_degrees(row.latitude); }},
    {{"longitude", "bujur", "lon"}, [](const Cell& cell, CompanyRow& row) { cell.read_degrees(row.longitude); }},
    {{"languages", "bahasa"}, into<&Company::languages>},
    {{"kinds", "jenis", "kind"}, into<&Company::kinds>},
    {{"credentials", "izin", "legalitas|sertifikat"}, into<&Company::credentials>},
    {{"tkdn_percent", "tkdn_persen", "tkdn", false, Holds::numbers},
     [](const Cell& cell, CompanyRow& row) { cell.read_percent(row.tkdn_percent); }},
    {{"people", "peserta"}, [](const Cell& cell, CompanyRow& row) { cell.read(row.attends.people); }},
    {{"max_meetings", "maks_pertemuan", {}, false, Holds::numbers},
     [](const Cell& cell, CompanyRow& row) { cell.read(row.attends.max_meetings); }},
    {{"min_meetings", "min_pertemuan", {}, false, Holds::numbers},
     [](const Cell& cell, CompanyRow& row) { cell.read(row.attends.min_meetings); }},
    {{"seats", "kursi", {}, false, Holds::numbers},
     [](const Cell& cell, CompanyRow& row) { cell.read(row.attends.seats); }},
    {{"max_in_a_row", "maks_berturut", {}, false, Holds::numbers},
     [](const Cell& cell, CompanyRow& row) { cell.read(row.attends.max_in_a_row); }},
    {{"external_id", "id_luar"}, into<&Company::external_id>},
};

/// A place has both coordinates or none.
void complete_place(CompanyRow& row, const RowReader& reader) {
    const Cell latitude = reader.at("latitude");
    const Cell longitude = reader.at("longitude");
    if (row.latitude && row.longitude) {
        row.at = GeoPoint{*row.latitude, *row.longitude};
    } else if (row.latitude && longitude.raw().empty()) {
        longitude.fault("missing_coordinate");
    } else if (row.longitude && latitude.raw().empty()) {
        latitude.fault("missing_coordinate");
    }
}

/// A company is known by its id or its name. One without either gets an id that nobody else can have.
void complete_id(Import& in, CompanyRow& row, const RowReader& reader) {
    if (row.id.empty()) {
        row.id = row.name;
    }
    if (!row.id.empty()) {
        return;
    }
    if (reader.faultless()) {
        reader.at("id").fault("missing_cell.id");
    }
    row.id = row.name = "row " + std::to_string(reader.number());
    in.companies.incomplete = true;
}

void take_company(Import& in, CompanyRow& row, const RowReader& reader) {
    complete_place(row, reader);
    complete_id(in, row, reader);
    in.companies.add(row.id, row.name.empty() ? row.id : row.name, in.draft.companies.size());
    in.origins.lists["companies"].push_back(reader.number());
    auto& limits = in.origins.limits.emplace_back();
    if (row.attends.min_meetings || row.attends.max_meetings) {
        limits.push_back({SheetKind::companies, reader.number()});
    }
    in.draft.roles.push_back(row.role ? static_cast<Role>(*row.role + 1) : Role::from_offers_and_needs);
    in.draft.companies.push_back(static_cast<Company&&>(row));
}

} // namespace

void read_companies(Import& in) {
    in.origins.lists["companies"];
    if (!in.was_given(SheetKind::companies)) {
        in.fault({SheetKind::companies}, "missing_sheet");
    }
    read_rows<CompanyRow>(in, SheetKind::companies, company_columns,
                          [&](CompanyRow& row, const RowReader& reader) { take_company(in, row, reader); });
    const std::size_t companies = in.draft.companies.size();
    in.companies.incomplete =
        in.companies.incomplete || !in.was_given(SheetKind::companies) || in.unreadable(SheetKind::companies);
    in.origins.offers.resize(companies);
    in.origins.needs.resize(companies);
    in.origins.availability.resize(companies);
}

std::vector<Heading> company_headings() {
    return headings<CompanyRow>(company_columns);
}

} // namespace jumpa::io::csv

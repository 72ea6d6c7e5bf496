#include "csv/columns.hpp"
#include "csv/sheets.hpp"

#include <utility>

// Who wishes for whom, and what the organiser knows about pairs.
namespace jumpa::io::csv {
namespace {

struct WishRow {
    std::optional<std::size_t> from{};
    std::optional<std::size_t> to{};
    WishLevel level = WishLevel::want;
};

constexpr Column<WishRow> wish_columns[] = {
    {{"from", "dari", {}, true}, [](const Cell& cell, WishRow& row) { row.from = cell.company(); }},
    {{"to", "kepada", "ke", true}, [](const Cell& cell, WishRow& row) { row.to = cell.company(); }},
    {{"level", "tingkat", {}, true}, [](const Cell& cell, WishRow& row) { cell.read_word(row.level, level_words); }},
};

struct PairRow {
    std::optional<std::size_t> seller{};
    std::optional<std::size_t> buyer{};
    std::optional<std::size_t> slot{};
    std::int32_t points = 0;
};

void read_slot(const Cell& cell, PairRow& row) {
    row.slot = cell.slot(one_line(cell.raw()));
}

constexpr Column<PairRow> seller{{"seller", "penjual", {}, true},
                                 [](const Cell& cell, PairRow& row) { row.seller = cell.company(); }};
constexpr Column<PairRow> buyer{{"buyer", "pembeli", {}, true},
                                [](const Cell& cell, PairRow& row) { row.buyer = cell.company(); }};
constexpr Column<PairRow> pair_columns[] = {seller, buyer};
constexpr Column<PairRow> pin_columns[] = {seller, buyer, {{"slot", "slot"}, read_slot}};
constexpr Column<PairRow> point_columns[] = {
    seller, buyer, {{"points", "poin", {}, true, Holds::numbers}, into<&PairRow::points>}};

std::span<const Column<PairRow>> columns_of(SheetKind kind) {
    switch (kind) {
    case SheetKind::pins:
        return pin_columns;
    case SheetKind::points:
        return point_columns;
    default:
        return pair_columns;
    }
}

/// Reads a sheet of pairs. A row with any fault makes no pair, and then the sides of its companies may stay open.
template <class Add>
void read_pair_sheet(Import& in, SheetKind kind, Add add) {
    std::string list(file_of(kind));
    auto& rows = in.origins.lists[list.substr(0, list.find('.'))];
    in.sides_incomplete = in.sides_incomplete || in.unreadable(kind);
    read_rows<PairRow>(in, kind, columns_of(kind), [&](const PairRow& row, const RowReader& reader) {
        const bool whole = row.seller && row.buyer && *row.seller != refused_entry && *row.buyer != refused_entry;
        if (!whole || !reader.faultless()) {
            in.sides_incomplete = true;
            return;
        }
        rows.push_back(reader.number());
        add(row, CompanyId{*row.seller}, CompanyId{*row.buyer});
    });
}

} // namespace

void read_wishes(Import& in) {
    auto& rows = in.origins.lists["wishes"];
    read_rows<WishRow>(in, SheetKind::wishes, wish_columns, [&](const WishRow& row, const RowReader& reader) {
        const bool whole = row.from && row.to && *row.from != refused_entry && *row.to != refused_entry;
        if (whole && reader.faultless()) {
            rows.push_back(reader.number());
            in.draft.wishes.push_back({CompanyId{*row.from}, CompanyId{*row.to}, row.level});
        }
    });
}

void read_pairs(Import& in) {
    EventDraft& draft = in.draft;
    read_pair_sheet(in, SheetKind::pins, [&](const PairRow& row, CompanyId s, CompanyId b) {
        const bool named = row.slot && *row.slot != refused_entry;
        draft.pins.push_back({s, b, named ? std::optional(SlotId{*row.slot}) : std::nullopt});
    });
    read_pair_sheet(in, SheetKind::bans,
                    [&](const PairRow&, CompanyId s, CompanyId b) { draft.bans.push_back({s, b}); });
    read_pair_sheet(in, SheetKind::met_before,
                    [&](const PairRow&, CompanyId s, CompanyId b) { draft.met_before.push_back({s, b}); });
    if (in.was_given(SheetKind::points)) {
        draft.points.emplace();
    }
    read_pair_sheet(in, SheetKind::points,
                    [&](const PairRow& row, CompanyId s, CompanyId b) { draft.points->push_back({s, b, row.points}); });
}

std::vector<Heading> pair_headings(SheetKind kind) {
    return kind == SheetKind::wishes ? headings<WishRow>(wish_columns) : headings<PairRow>(columns_of(kind));
}

} // namespace jumpa::io::csv

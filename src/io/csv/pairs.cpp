#include "csv/columns.hpp"
#include "csv/sheets.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

// What the organiser knows about pairs.
namespace jumpa::io::csv {
namespace {

struct PairRow {
    std::optional<std::size_t> seller{};
    std::optional<std::size_t> buyer{};
    std::optional<std::size_t> slot{};
    std::optional<std::size_t> table{};
    std::int32_t points = 0;
    std::string session{};
};

/// What another sheet calls an entry, if the entry itself could be read.
template <class AnyId>
std::optional<AnyId> named(const std::optional<std::size_t>& position) {
    return position && *position != refused_entry ? std::optional(AnyId{*position}) : std::nullopt;
}

void read_slot(const Cell& cell, PairRow& row) {
    row.slot = cell.slot(one_line(cell.raw()));
}

constexpr Column<PairRow> seller{{"seller", "penjual", {}, true},
                                 [](const Cell& cell, PairRow& row) { row.seller = cell.company(); }};
constexpr Column<PairRow> buyer{{"buyer", "pembeli", {}, true},
                                [](const Cell& cell, PairRow& row) { row.buyer = cell.company(); }};
constexpr Column<PairRow> pair_columns[] = {seller, buyer};
constexpr Column<PairRow> pin_columns[] = {
    seller, buyer, {{"slot", "slot"}, read_slot}, {{"table", "meja"}, [](const Cell& cell, PairRow& row) {
                                                       row.table = cell.table();
                                                   }}};
constexpr Column<PairRow> point_columns[] = {seller,
                                             buyer,
                                             {{"points", "poin", {}, true, Holds::numbers}, into<&PairRow::points>},
                                             {{"session", "sesi"}, into<&PairRow::session>}};
constexpr Column<PairRow> session_columns[] = {seller, buyer, {{"session", "sesi", {}, true}, into<&PairRow::session>}};

struct PrecedenceRow {
    std::optional<std::size_t> companies[4]{};
};

template <std::size_t I>
void read_place(const Cell& cell, PrecedenceRow& row) {
    row.companies[I] = cell.company();
}

constexpr Column<PrecedenceRow> precedence_columns[] = {
    {{"before_seller", "penjual_dahulu", {}, true}, read_place<0>},
    {{"before_buyer", "pembeli_dahulu", {}, true}, read_place<1>},
    {{"after_seller", "penjual_kemudian", {}, true}, read_place<2>},
    {{"after_buyer", "pembeli_kemudian", {}, true}, read_place<3>},
};

std::span<const Column<PairRow>> columns_of(SheetKind kind) {
    switch (kind) {
    case SheetKind::pins:
        return pin_columns;
    case SheetKind::points:
        return point_columns;
    case SheetKind::pair_sessions:
        return session_columns;
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
        add(row, CompanyId{*row.seller}, CompanyId{*row.buyer}, reader.number());
    });
}

void read_precedences(Import& in) {
    auto& rows = in.origins.lists["precedences"];
    in.sides_incomplete = in.sides_incomplete || in.unreadable(SheetKind::precedences);
    const auto take = [&](const PrecedenceRow& row, const RowReader& reader) {
        const auto unknown = [](const auto& company) { return !company || *company == refused_entry; };
        if (std::any_of(std::begin(row.companies), std::end(row.companies), unknown) || !reader.faultless()) {
            in.sides_incomplete = true;
            return;
        }
        const auto company = [&](std::size_t i) { return CompanyId{*row.companies[i]}; };
        rows.push_back(reader.number());
        in.draft.precedences.push_back({{company(0), company(1)}, {company(2), company(3)}});
    };
    read_rows<PrecedenceRow>(in, SheetKind::precedences, precedence_columns, take);
}

/// Points, and the sessions that stand beside them or in a sheet of their own.
void read_points(Import& in) {
    EventDraft& draft = in.draft;
    const auto add_session = [&](SheetKind kind, const PairRow& row, const Pair& pair, std::size_t number) {
        if (!row.session.empty()) {
            draft.pair_sessions.push_back({pair, row.session});
            in.origins.sessions.push_back({kind, number});
        }
    };
    if (in.was_given(SheetKind::points)) {
        draft.points.emplace();
    }
    read_pair_sheet(in, SheetKind::points, [&](const PairRow& row, CompanyId s, CompanyId b, std::size_t number) {
        draft.points->push_back({s, b, row.points});
        add_session(SheetKind::points, row, {s, b}, number);
    });
    read_pair_sheet(in, SheetKind::pair_sessions,
                    [&](const PairRow& row, CompanyId s, CompanyId b, std::size_t number) {
                        add_session(SheetKind::pair_sessions, row, {s, b}, number);
                    });
}

} // namespace

void read_pairs(Import& in) {
    EventDraft& draft = in.draft;
    read_pair_sheet(in, SheetKind::pins, [&](const PairRow& row, CompanyId s, CompanyId b, std::size_t) {
        draft.pins.push_back({s, b, named<SlotId>(row.slot), named<TableId>(row.table)});
    });
    read_pair_sheet(in, SheetKind::bans,
                    [&](const PairRow&, CompanyId s, CompanyId b, std::size_t) { draft.bans.push_back({s, b}); });
    read_pair_sheet(in, SheetKind::met_before,
                    [&](const PairRow&, CompanyId s, CompanyId b, std::size_t) { draft.met_before.push_back({s, b}); });
    read_precedences(in);
    read_points(in);
}

std::vector<Heading> pair_headings(SheetKind kind) {
    return kind == SheetKind::precedences ? headings<PrecedenceRow>(precedence_columns)
                                          : headings<PairRow>(columns_of(kind));
}

} // namespace jumpa::io::csv

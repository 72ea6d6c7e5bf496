#include "csv/columns.hpp"
#include "csv/sheets.hpp"
#include "json/faults.hpp"

#include <jumpa/core/checked.hpp>

#include <utility>

// What companies offer and what they need.
namespace jumpa::io::csv {
namespace {

constexpr std::size_t pack = unit_words.size() - 1;

/// A row of either sheet before its parts are put together.
struct GoodsRow {
    std::optional<std::size_t> company{};
    std::string category{};
    std::optional<CellAmount> amount{};  ///< capacity or quantity
    std::optional<CellAmount> minimum{}; ///< offers only
    std::optional<std::size_t> unit{};   ///< of amounts that do not say theirs
    std::optional<CellAmount> content{}; ///< of a pack
    std::optional<std::int32_t> lead_time_days{};
    std::optional<std::int64_t> price_from{};
    std::optional<std::int64_t> price_to{};
    std::optional<std::size_t> price_per{};
    std::string currency{"IDR"};
    Need need{}; ///< needs only
};

template <auto M>
void into_need(const Cell& cell, GoodsRow& row) {
    cell.read(row.need.*M);
}

template <auto M>
void money_into(const Cell& cell, GoodsRow& row) {
    cell.read_money(row.*M);
}

template <auto M>
void unit_into(const Cell& cell, GoodsRow& row) {
    row.*M = cell.word(unit_words, "unknown_unit.cell");
}

void read_currency(const Cell& cell, GoodsRow& row) {
    cell.read(row.currency);
    if (is_spelled(row.currency, "rp|rupiah|idr")) {
        row.currency = "IDR";
    }
}

using C = Column<GoodsRow>;
constexpr C company{{"company", "perusahaan", "id", true},
                    [](const Cell& cell, GoodsRow& row) { row.company = cell.company(); }};
constexpr C category{{"category", "kategori", "kbli", true}, into<&GoodsRow::category>};
constexpr C unit{{"unit", "satuan"}, unit_into<&GoodsRow::unit>};
constexpr C content{{"pack_content", "isi_kemasan", {}, false, Holds::numbers}, into<&GoodsRow::content>};
constexpr C lead_time{{"lead_time_days", "waktu_kirim_hari", {}, false, Holds::numbers},
                      into<&GoodsRow::lead_time_days>};
constexpr C price_from{{"price_from", "harga_dari", {}, false, Holds::numbers}, money_into<&GoodsRow::price_from>};
constexpr C price_to{{"price_to", "harga_sampai", {}, false, Holds::numbers}, money_into<&GoodsRow::price_to>};
constexpr C price_per{{"price_per", "harga_per"}, unit_into<&GoodsRow::price_per>};
constexpr C currency{{"currency", "mata_uang"}, read_currency};

constexpr C offer_columns[] = {
    company,
    category,
    {{"capacity", "kapasitas", {}, false, Holds::numbers}, into<&GoodsRow::amount>},
    {{"minimum_order", "pesanan_minimum", {}, false, Holds::numbers}, into<&GoodsRow::minimum>},
    unit,
    content,
    lead_time,
    price_from,
    price_to,
    price_per,
    currency,
};

constexpr C need_columns[] = {
    company,
    category,
    {{"quantity", "jumlah", {}, false, Holds::numbers}, into<&GoodsRow::amount>},
    unit,
    content,
    {{"required", "wajib"}, into_need<&Need::required>},
    {{"preferred", "diutamakan"}, into_need<&Need::preferred>},
    {{"required_tkdn_percent", "tkdn_minimum", {}, false, Holds::numbers},
     [](const Cell& cell, GoodsRow& row) { cell.read_percent(row.need.required_tkdn_percent); }},
    {{"within_km", "jarak_km", {}, false, Holds::numbers}, into_need<&Need::within_km>},
    lead_time,
    price_from,
    price_to,
    price_per,
    currency,
    {{"share", "porsi", {}, false, Holds::numbers}, into_need<&Need::share>},
};

/// Puts together what stands in several cells of one row. Half of something is a fault where the other half is missing,
/// and nothing where the other half could not be read.
class Assembly {
public:
    Assembly(const GoodsRow& row, const RowReader& reader) : row_(row), reader_(reader) {}

    [[nodiscard]] std::optional<Quantity> quantity(const std::optional<CellAmount>& amount,
                                                   std::string_view heading) const {
        if (!amount) {
            return std::nullopt;
        }
        const auto counted_in = amount->unit ? amount->unit : row_.unit;
        if (!counted_in) {
            missing("unit", reader_.at(heading), "missing_unit");
            return std::nullopt;
        }
        return *counted_in == pack
                   ? unpacked(*amount, reader_.at(heading))
                   : std::optional(Quantity::thousandths(amount->thousandths, static_cast<Unit>(*counted_in)));
    }

    [[nodiscard]] std::optional<Price> price() const {
        if (!row_.price_from && !row_.price_to) {
            return std::nullopt;
        }
        const Cell cell = reader_.at(row_.price_from ? "price_from" : "price_to");
        const auto own = row_.amount ? row_.amount->unit : std::nullopt;
        const auto per = row_.price_per ? row_.price_per : row_.unit ? row_.unit : own;
        if (!per && reader_.at("price_per").raw().empty()) {
            missing("unit", cell, "missing_unit");
        } else if (per == pack) {
            (row_.price_per ? reader_.at("price_per") : cell).fault("price_per_pack");
        }
        if (!per || *per == pack) {
            return std::nullopt;
        }
        return Price{row_.price_from.value_or(0), row_.price_to, static_cast<Unit>(*per), row_.currency};
    }

    void check_content() const {
        const auto packed = [](const std::optional<CellAmount>& amount) { return amount && amount->unit == pack; };
        const bool some_pack = row_.unit == pack || packed(row_.amount) || packed(row_.minimum);
        const bool unreadable = !row_.unit && !reader_.at("unit").raw().empty();
        if (row_.content && !some_pack && !unreadable) {
            reader_.at("pack_content").fault("unit_is_no_pack.sheet");
        }
    }

private:
    void missing(std::string_view other, const Cell& cell, std::string_view message) const {
        if (reader_.at(other).raw().empty()) {
            cell.fault(message, {json::shown(cell.raw())});
        }
    }

    [[nodiscard]] std::optional<Quantity> unpacked(const CellAmount& amount, const Cell& cell) const {
        if (!row_.content) {
            missing("pack_content", cell, "missing_content.sheet");
            return std::nullopt;
        }
        if (!row_.content->unit || *row_.content->unit == pack) {
            reader_.at("pack_content").fault("content_without_unit", {json::shown(reader_.at("pack_content").raw())});
            return std::nullopt;
        }
        const auto product = checked_multiply(amount.thousandths, row_.content->thousandths);
        if (!product || *product % 1'000 != 0) {
            cell.fault(product ? "too_many_decimals.cell" : "amount_too_large.cell", {json::shown(cell.raw())});
            return std::nullopt;
        }
        return Quantity::thousandths(*product / 1'000, static_cast<Unit>(*row_.content->unit));
    }

    const GoodsRow& row_;
    const RowReader& reader_;
};

/// Notes whose goods these are; false where that cannot be told.
bool belongs(Import& in, const GoodsRow& row, std::vector<std::vector<std::size_t>>& rows, std::size_t number) {
    if (!row.company || *row.company == refused_entry) {
        in.sides_incomplete = true;
        return false;
    }
    rows[*row.company].push_back(number);
    return true;
}

void take_offer(Import& in, GoodsRow& row, const RowReader& reader) {
    const Assembly parts(row, reader);
    Offer offer{row.category, parts.quantity(row.amount, "capacity"), parts.quantity(row.minimum, "minimum_order"),
                row.lead_time_days, parts.price()};
    parts.check_content();
    if (belongs(in, row, in.origins.offers, reader.number())) {
        in.draft.companies[*row.company].offers.push_back(std::move(offer));
    }
}

void take_need(Import& in, GoodsRow& row, const RowReader& reader) {
    const Assembly parts(row, reader);
    row.need.category = row.category;
    row.need.per_month = parts.quantity(row.amount, "quantity");
    row.need.lead_time_days = row.lead_time_days;
    row.need.price = parts.price();
    parts.check_content();
    if (belongs(in, row, in.origins.needs, reader.number())) {
        in.draft.companies[*row.company].needs.push_back(std::move(row.need));
    }
}

} // namespace

void read_offers(Import& in) {
    in.sides_incomplete = in.sides_incomplete || in.unreadable(SheetKind::offers);
    read_rows<GoodsRow>(in, SheetKind::offers, offer_columns,
                        [&](GoodsRow& row, const RowReader& reader) { take_offer(in, row, reader); });
}

void read_needs(Import& in) {
    in.sides_incomplete = in.sides_incomplete || in.unreadable(SheetKind::needs);
    read_rows<GoodsRow>(in, SheetKind::needs, need_columns,
                        [&](GoodsRow& row, const RowReader& reader) { take_need(in, row, reader); });
}

std::vector<Heading> goods_headings(SheetKind kind) {
    return kind == SheetKind::offers ? headings<GoodsRow>(offer_columns) : headings<GoodsRow>(need_columns);
}

} // namespace jumpa::io::csv

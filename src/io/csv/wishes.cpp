#include "csv/columns.hpp"
#include "csv/sheets.hpp"

#include <map>
#include <utility>

// Who wishes for whom.
namespace jumpa::io::csv {
namespace {

struct WishRow {
    std::optional<std::size_t> from{};
    std::optional<std::size_t> to{};
    WishLevel level = WishLevel::want;
    std::optional<std::int32_t> rank{};
    std::string group{}; ///< rows of one company with the same group are one wish for any of theirs
};

constexpr Column<WishRow> wish_columns[] = {
    {{"from", "dari", {}, true}, [](const Cell& cell, WishRow& row) { row.from = cell.company(); }},
    {{"to", "kepada", "ke", true}, [](const Cell& cell, WishRow& row) { row.to = cell.company(); }},
    {{"level", "tingkat", {}, true}, [](const Cell& cell, WishRow& row) { cell.read_word(row.level, level_words); }},
    {{"rank", "peringkat", {}, false, Holds::numbers}, into<&WishRow::rank>},
    {{"any_of", "salah_satu"}, into<&WishRow::group>},
};

/// Puts wishes together, row by row.
class Wishes {
public:
    explicit Wishes(Import& in) : in_(in), rows_(in.origins.lists["wishes"]) {}

    void take(const WishRow& row, const RowReader& reader) {
        const bool whole = row.from && row.to && *row.from != refused_entry && *row.to != refused_entry;
        if (!whole || !reader.faultless()) {
            return;
        }
        const CompanyId from{*row.from};
        const CompanyId to{*row.to};
        if (row.group.empty()) {
            rows_.push_back(reader.number());
            in_.draft.wishes.push_back({from, to, row.level, row.rank});
            return;
        }
        if (row.rank) {
            reader.at("rank").fault("contradiction.rank_of_some");
        }
        join(from, to, row, reader);
    }

private:
    void join(CompanyId from, CompanyId to, const WishRow& row, const RowReader& reader) {
        auto& wishes = in_.draft.set_wishes;
        const auto [group, fresh] = groups_.try_emplace({from, row.group}, wishes.size());
        if (fresh) {
            wishes.push_back({from, {}, row.level});
            in_.origins.set_wishes.emplace_back();
        }
        SetWish& wish = wishes[group->second];
        auto& rows = in_.origins.set_wishes[group->second];
        if (wish.level != row.level) {
            reader.at("level").fault("contradiction.level_of_some",
                                     {in_.written({SheetKind::wishes, rows.front(), {}})});
        }
        wish.any_of.push_back(to);
        rows.push_back(reader.number());
    }

    Import& in_;
    std::vector<std::size_t>& rows_;
    std::map<std::pair<CompanyId, std::string>, std::size_t> groups_{};
};

} // namespace

void read_wishes(Import& in) {
    Wishes wishes(in);
    read_rows<WishRow>(in, SheetKind::wishes, wish_columns,
                       [&](const WishRow& row, const RowReader& reader) { wishes.take(row, reader); });
}

std::vector<Heading> wish_headings() {
    return headings<WishRow>(wish_columns);
}

} // namespace jumpa::io::csv

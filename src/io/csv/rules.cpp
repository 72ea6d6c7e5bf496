#include "csv/columns.hpp"
#include "csv/sheets.hpp"

#include <iterator>
#include <utility>

// The rules of the event as a whole, one a row, and zones that are far apart.
namespace jumpa::io::csv {
namespace {

void read_tiers(const Cell& cell, Rules& rules) {
    std::vector<std::string> words;
    cell.read(words);
    for (const std::string& word : words) {
        if (const auto position = position_of(word, tier_words)) {
            rules.tiers.push_back(static_cast<Tier>(*position));
        } else {
            cell.fault("unknown_word", {json::shown(word), choices(tier_words)});
        }
    }
}

void read_met_before(const Cell& cell, Rules& rules) {
    if (!position_of(cell.raw(), ban_words)) {
        cell.read_percent(rules.met_before_percent);
    }
}

/// A rule: how sheets call it, where event files have it, and how its value is read.
struct Rule {
    Spelling words;
    std::string_view field;
    void (*read)(const Cell&, Rules&);
};
constexpr Rule rules_known[] = {
    {"consent|persetujuan", "consent",
     [](const Cell& cell, Rules& rules) { cell.read_word(rules.consent, consent_words); }},
    {"tiers|urutan keinginan", "tiers", read_tiers},
    {"equity sellers|pemerataan penjual", "equity/sellers",
     [](const Cell& cell, Rules& rules) { cell.read_word(rules.sellers, equity_words); }},
    {"equity buyers|pemerataan pembeli", "equity/buyers",
     [](const Cell& cell, Rules& rules) { cell.read_word(rules.buyers, equity_words); }},
    {"bonus|bonus", "equity/bonus", [](const Cell& cell, Rules& rules) { cell.read_points(rules.bonus); }},
    {"met before|pernah bertemu", "met_before", read_met_before},
};

constexpr auto rule_words = [] {
    std::array<Spelling, std::size(rules_known)> words{};
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i] = rules_known[i].words;
    }
    return words;
}();

struct RuleRow {
    std::optional<std::size_t> rule{};
};

constexpr Column<RuleRow> rule_columns[] = {
    {{"rule", "aturan", {}, true}, [](const Cell& cell, RuleRow& row) { row.rule = cell.word(rule_words); }},
    {{"value", "nilai", {}, true}, [](const Cell&, RuleRow&) {}}, // read as the rule says
};

void take_rule(Import& in, const RuleRow& row, const RowReader& reader) {
    const Cell value = reader.at("value");
    if (!row.rule || value.raw().empty() || value.is_error()) {
        return;
    }
    const Rule& rule = rules_known[*row.rule];
    const auto [first, fresh] = in.origins.rules.try_emplace(std::string(rule.field), reader.number());
    if (fresh) {
        rule.read(value, in.draft.rules);
    } else {
        reader.at("rule").fault("duplicate_row.rule", {in.written({SheetKind::rules, first->second, {}})});
    }
}

constexpr Column<FarZones> far_columns[] = {
    {{"zone", "zona", {}, true}, into<&FarZones::one>},
    {{"far_from", "jauh_dari", {}, true}, into<&FarZones::other>},
};

} // namespace

void read_rules(Import& in) {
    read_rows<RuleRow>(in, SheetKind::rules, rule_columns,
                       [&](const RuleRow& row, const RowReader& reader) { take_rule(in, row, reader); });
}

void read_far_zones(Import& in) {
    auto& rows = in.origins.lists["far"];
    read_rows<FarZones>(in, SheetKind::far, far_columns, [&](FarZones& zones, const RowReader& reader) {
        if (reader.faultless()) {
            rows.push_back(reader.number());
            in.draft.far_zones.push_back(std::move(zones));
        }
    });
}

std::vector<Heading> rule_headings() {
    return headings<RuleRow>(rule_columns);
}

std::vector<Heading> far_headings() {
    return headings<FarZones>(far_columns);
}

} // namespace jumpa::io::csv

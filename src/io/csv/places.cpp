#include "csv/import.hpp"
#include "csv/words.hpp"

#include <jumpa/core/messages.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

// From a JSON pointer into the draft, as `EventBuilder` gives it, back to the cell that its owner typed.
namespace jumpa::io::csv {
namespace {

/// Cuts the first step off a pointer: "/companies/3" gives "companies" and leaves "/3".
std::string_view cut_step(std::string_view& pointer) {
    pointer.remove_prefix(pointer.empty() ? 0 : 1);
    const std::string_view step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    return step;
}

std::optional<std::size_t> cut_number(std::string_view& pointer) {
    const std::string_view step = cut_step(pointer);
    std::size_t number = 0;
    const auto read = std::from_chars(step.data(), step.data() + step.size(), number);
    const bool whole = read.ec == std::errc{} && read.ptr == step.data() + step.size();
    return whole ? std::optional(number) : std::nullopt;
}

/// The heading of a field: that of "price/from" is price_from. Fields of one heading each, but for these.
std::string heading_of(std::string_view rest) {
    constexpr std::pair<std::string_view, std::string_view> others[] = {{"at", "latitude"},
                                                                        {"attends_limits_0_max", "max_meetings"},
                                                                        {"attends_limits_0_min", "min_meetings"},
                                                                        {"attends_seats", "seats"},
                                                                        {"attends_max_in_a_row", "max_in_a_row"},
                                                                        {"before", "before_seller"},
                                                                        {"after", "after_seller"},
                                                                        {"price", "price_from"},
                                                                        {"price_currency", "currency"},
                                                                        {"tz", "timezone"}};
    const std::string key = key_of(rest);
    const auto found =
        std::find_if(std::begin(others), std::end(others), [&](const auto& o) { return o.first == key; });
    return found == std::end(others) ? key : std::string(found->second);
}

std::size_t row_at(const std::vector<std::size_t>& rows, std::size_t position) {
    return position < rows.size() ? rows[position] : 0;
}

/// "/slots" of "/slots/2".
std::string_view first_step(std::string_view rest) {
    return rest.substr(0, rest.find('/', 1));
}

std::optional<SheetKind> sheet_of(std::string_view list) {
    const auto found = std::find(sheet_files.begin(), sheet_files.end(), std::string(list) + ".csv");
    return found == sheet_files.end() ? std::nullopt
                                      : std::optional(static_cast<SheetKind>(found - sheet_files.begin()));
}

} // namespace

/// The cell of a field; the whole row where the sheet has no column for it.
Place Import::cell(SheetKind kind, std::size_t row, std::string_view field) const {
    const auto sheet = sheets_.find(kind);
    if (sheet == sheets_.end() || row == 0) {
        return {kind, row, {}};
    }
    const std::string heading = heading_of(field);
    auto column = sheet->second.column(heading);
    if (!column && heading == "price_per") {
        column = sheet->second.column("unit"); // a price without a unit of its own is for one of the row's
    }
    const auto& known = sheet->second.headings;
    const bool lacks = !column && std::any_of(known.begin(), known.end(), [&](const Heading& candidate) {
        return candidate.english == heading && candidate.needed;
    });
    return {kind, lacks ? sheet->second.heading_row().number : row, column}; // a missing heading is one fault
}

std::size_t Import::row_of(std::string_view list, std::size_t position) const {
    const auto rows = origins.lists.find(list);
    return rows == origins.lists.end() ? 0 : row_at(rows->second, position);
}

/// Of "/3/price/from", in the offers or needs of a company.
Place Import::goods_place(SheetKind kind, std::size_t company, std::string_view rest) const {
    const auto& goods = kind == SheetKind::offers ? origins.offers : origins.needs;
    const auto position = cut_number(rest);
    const std::size_t row = position && company < goods.size() ? row_at(goods[company], *position) : 0;
    return cell(kind, row, rest);
}

/// Of "/2/max": the first limit may stand in the company's own row.
Place Import::limit_place(std::size_t company, std::string_view rest) const {
    const auto position = cut_number(rest);
    if (!position || company >= origins.limits.size() || *position >= origins.limits[company].size()) {
        return {SheetKind::limits, 0, {}};
    }
    const auto [sheet, row] = origins.limits[company][*position];
    if (sheet == SheetKind::companies) {
        return cell(sheet, row, rest.empty() ? "max_meetings" : "attends/limits/0" + std::string(rest));
    }
    return cell(sheet, row, first_step(rest));
}

std::optional<Place> Import::company_place(std::size_t company, std::string_view rest) const {
    std::string_view inner = rest;
    const std::string_view part = cut_step(inner);
    if (part == "offers" || part == "needs") {
        return goods_place(part == "offers" ? SheetKind::offers : SheetKind::needs, company, inner);
    }
    if (rest.starts_with("/attends/available")) {
        return cell(SheetKind::availability, row_at(origins.availability, company), "slots");
    }
    constexpr std::string_view limits = "/attends/limits";
    if (rest.starts_with(limits)) {
        return limit_place(company, rest.substr(limits.size()));
    }
    const bool list = part == "kinds"; // one cell holds all of them
    return cell(SheetKind::companies, row_of("companies", company), list ? first_step(rest) : rest);
}

/// Of "/equity/bonus/1": the value of the rule's row.
Place Import::rule_place(std::string_view rest) const {
    for (const auto& [field, row] : origins.rules) {
        if (rest.substr(1).starts_with(field)) {
            return cell(SheetKind::rules, row, "value");
        }
    }
    return {SheetKind::rules, 0, {}};
}

/// Of "/2/any_of/1": the row of that company; of the wish as a whole, its first row.
Place Import::set_wish_place(std::string_view rest) const {
    const auto wish = cut_number(rest);
    const std::string_view field = cut_step(rest);
    const auto member = cut_number(rest);
    if (!wish || *wish >= origins.set_wishes.size()) {
        return {SheetKind::wishes, 0, {}};
    }
    const std::size_t row = row_at(origins.set_wishes[*wish], member.value_or(0));
    return cell(SheetKind::wishes, row, member ? "to" : field);
}

std::optional<Place> Import::place_of(std::string_view pointer) const {
    std::string_view rest = pointer;
    const std::string_view list = cut_step(rest);
    if (list.empty()) {
        return std::nullopt;
    }
    if (list == "rules") {
        return rule_place(rest);
    }
    if (list == "set_wishes") {
        return set_wish_place(rest);
    }
    const bool zones = pointer.starts_with("/zones/far/");
    if (zones) {
        cut_step(rest);
    }
    const auto kind = sheet_of(zones ? "far" : list);
    const std::string_view rows = zones ? "far" : list;
    if (!kind || (!origins.lists.contains(rows) && kind != SheetKind::pair_sessions)) {
        return cell(SheetKind::event, row_of("event", 0), pointer);
    }
    const auto position = cut_number(rest);
    if (!position) {
        return Place{*kind, 0, {}};
    }
    if (*kind == SheetKind::companies) {
        return company_place(*position, rest);
    }
    if (*kind == SheetKind::pair_sessions && *position < origins.sessions.size()) {
        return cell(origins.sessions[*position].sheet, origins.sessions[*position].row, rest);
    }
    if (zones) {
        return cell(*kind, row_of(rows, *position), rest == "/1" ? "far_from" : "zone");
    }
    // "/slots/2" of a table is in its cell "slots"; of an order of meetings each company has a cell.
    return cell(*kind, row_of(rows, *position), *kind == SheetKind::precedences ? rest : first_step(rest));
}

/// The fault at the place that its owner knows; places within its words too.
Fault Import::moved(const Fault& fault, const std::optional<Place>& place) const {
    std::vector<std::string> arguments = fault.arguments;
    for (std::string& argument : arguments) {
        if (argument.starts_with('/')) {
            const auto other = place_of(argument);
            argument = other ? written(*other) : argument;
        }
    }
    return jumpa::fault(place ? written(*place) : fault.where, fault.message, std::move(arguments));
}

} // namespace jumpa::io::csv

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
    constexpr std::pair<std::string_view, std::string_view> others[] = {
        {"at", "latitude"},      {"attends_limits_0_max", "max_meetings"}, {"attends_limits_0_min", "min_meetings"},
        {"price", "price_from"}, {"price_currency", "currency"},           {"tz", "timezone"}};
    const std::string key = key_of(rest);
    const auto found =
        std::find_if(std::begin(others), std::end(others), [&](const auto& o) { return o.first == key; });
    return found == std::end(others) ? key : std::string(found->second);
}

std::size_t row_at(const std::vector<std::size_t>& rows, std::size_t position) {
    return position < rows.size() ? rows[position] : 0;
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

std::optional<Place> Import::company_place(std::size_t company, std::string_view rest) const {
    std::string_view inner = rest;
    const std::string_view part = cut_step(inner);
    const bool offers = part == "offers";
    const auto& goods = offers ? origins.offers : origins.needs;
    if (offers || part == "needs") {
        const auto position = cut_number(inner);
        const SheetKind kind = offers ? SheetKind::offers : SheetKind::needs;
        return position && company < goods.size() ? std::optional(cell(kind, row_at(goods[company], *position), inner))
                                                  : std::nullopt;
    }
    if (rest.starts_with("/attends/available")) {
        return cell(SheetKind::availability, row_at(origins.availability, company), "slots");
    }
    const auto rows = origins.lists.find("companies");
    return cell(SheetKind::companies, rows == origins.lists.end() ? 0 : row_at(rows->second, company), rest);
}

std::optional<Place> Import::place_of(std::string_view pointer) const {
    std::string_view rest = pointer;
    const std::string_view list = cut_step(rest);
    const auto kind = sheet_of(list);
    const auto rows = origins.lists.find(list);
    if (list.empty()) {
        return std::nullopt;
    }
    if (!kind || rows == origins.lists.end()) {
        const auto event = origins.lists.find("event");
        return cell(SheetKind::event, event == origins.lists.end() ? 0 : row_at(event->second, 0), pointer);
    }
    const auto position = cut_number(rest);
    if (!position) {
        return Place{*kind, 0, {}};
    }
    if (*kind == SheetKind::companies) {
        return company_place(*position, rest);
    }
    const std::string_view field = rest.substr(0, rest.find('/', 1)); // "/slots/2" of a table is in its cell "slots"
    return cell(*kind, row_at(rows->second, *position), field);
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

#include "csv/cell.hpp"
#include "csv/dates.hpp"
#include "json/faults.hpp"
#include "json/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace jumpa::io::csv {
namespace {

using json::shown;

constexpr std::size_t most_text_bytes = 4'000;

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

/// One of the two things that "4.000" can mean, for people: "4000" or "4".
std::string reading(std::string_view number, DecimalMark mark) {
    std::string plain = plain_number(number, mark).value_or("");
    if (plain.find('.') != std::string::npos) {
        plain.erase(plain.find_last_not_of('0') + 1);
        plain.resize(plain.size() - (plain.ends_with('.') ? 1 : 0));
    }
    return plain;
}

} // namespace

std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool space = c == '\t' || c == '\r' || c == '\n' || c == ' ';
        if (!space || !line.ends_with(' ')) {
            line += space ? ' ' : c;
        }
    }
    return line;
}

bool Cell::is_error() const {
    constexpr std::array<std::string_view, 7> errors{"#N/A",  "#REF!",   "#NAME?", "#VALUE!",
                                                     "#NUM!", "#DIV/0!", "#NULL!"};
    return std::find(errors.begin(), errors.end(), raw()) != errors.end();
}

void Cell::read(std::string& text) const {
    std::string line = one_line(raw());
    if (std::any_of(line.begin(), line.end(), is_control)) {
        fault("control_character.cell", {shown(line)});
    } else if (line.size() > most_text_bytes) {
        fault("too_long.cell", {std::to_string(line.size())});
    } else {
        text = std::move(line);
    }
}

/// The number as programs write it, by the style of its file.
std::optional<std::string> Cell::plain(std::string_view number) const {
    // Semicolons speak for decimal commas: where a number spoke against them, 2.400 may still be a thousand times 2.4.
    const bool at_odds = sheet_->grid.separator == ';' && sheet_->mark == DecimalMark::point;
    const bool doubtful = has_two_meanings(number) && (at_odds || sheet_->mark == DecimalMark::unknown);
    if (doubtful && !sheet_->mixed) {
        fault("ambiguous_number",
              {shown(raw()), reading(number, DecimalMark::comma), reading(number, DecimalMark::point)});
    }
    if (doubtful) {
        return std::nullopt;
    }
    const DecimalMark mark = sheet_->mark == DecimalMark::unknown ? mark_of(number) : sheet_->mark;
    auto read = plain_number(number, mark);
    if (!read) {
        fault("not_a_number.cell", {shown(raw())});
    }
    return read;
}

std::optional<std::int64_t> Cell::whole(std::string_view number) const {
    const auto read = plain(number);
    if (!read) {
        return std::nullopt;
    }
    const json::Exact exact = json::scaled(*read, 0); // "45000.00" is whole
    if (exact.fault == json::NumberFault::none) {
        return exact.number;
    }
    fault(exact.fault == json::NumberFault::too_fine ? "not_an_integer.cell" : "number_out_of_range.cell",
          {shown(raw())});
    return std::nullopt;
}

void Cell::read(std::int64_t& number) const {
    number = whole(raw()).value_or(number);
}

void Cell::narrow(std::string_view text, std::optional<std::int32_t>& number) const {
    const auto read = whole(text);
    if (read &&
        (*read > std::numeric_limits<std::int32_t>::max() || *read < std::numeric_limits<std::int32_t>::min())) {
        fault("number_out_of_range.cell", {shown(raw())});
    } else if (read) {
        number = static_cast<std::int32_t>(*read);
    }
}

void Cell::read(std::optional<std::int32_t>& number) const {
    narrow(raw(), number);
}

void Cell::read(std::int32_t& number) const {
    std::optional<std::int32_t> written;
    read(written);
    number = written.value_or(number);
}

void Cell::read_percent(std::optional<std::int32_t>& number) const {
    const WrittenAmount written = written_amount(raw());
    if (!written.unit.empty() && written.unit != "%") {
        return fault("not_a_number.cell", {shown(raw())});
    }
    narrow(written.number, number);
}

void Cell::read_money(std::optional<std::int64_t>& number) const {
    const WrittenAmount written = written_amount(raw());
    if (!written.unit.empty()) {
        return fault("not_a_number.cell", {shown(raw())});
    }
    number = whole(written.number);
}

void Cell::read_degrees(std::optional<double>& number) const {
    const bool comma = raw().find(',') != std::string_view::npos;
    const auto read = plain_number(raw(), comma ? DecimalMark::comma : DecimalMark::point);
    if (!read) {
        return fault("not_a_number.cell", {shown(raw())});
    }
    double degrees = 0;
    std::from_chars(read->data(), read->data() + read->size(), degrees);
    number = degrees;
}

void Cell::read(std::optional<CellAmount>& amount) const {
    const WrittenAmount written = written_amount(raw());
    CellAmount found;
    if (!written.unit.empty()) {
        found.unit = position_of(written.unit, unit_words);
        if (!found.unit) {
            return fault("unknown_unit.cell", {shown(written.unit), choices(unit_words)});
        }
    }
    const auto read = plain(written.number);
    if (!read) {
        return;
    }
    const json::Exact exact = json::scaled(*read, 3);
    if (exact.fault != json::NumberFault::none) {
        return fault(exact.fault == json::NumberFault::too_fine ? "too_many_decimals.cell" : "amount_too_large.cell",
                     {shown(raw())});
    }
    found.thousandths = exact.number;
    amount = found;
}

std::optional<std::chrono::local_days> Cell::day(std::string_view text) const {
    const auto written = written_date(text);
    if (!written) {
        fault("bad_date", {shown(text)});
        return std::nullopt;
    }
    if (has_two_meanings(*written) && !sheet_->day_first) {
        fault("ambiguous_date", {shown(text)});
        return std::nullopt;
    }
    const auto day = day_of(*written);
    if (!day) {
        fault("bad_date", {shown(text)});
    }
    return day;
}

void Cell::read(std::optional<std::chrono::local_days>& target) const {
    target = day(raw());
}

void Cell::read_moment(std::optional<LocalTime>& moment, const std::optional<std::chrono::local_days>& other) const {
    const WrittenMoment written = written_moment(raw());
    const auto clock = clock_of(written.clock);
    if (!clock) {
        return fault("bad_time.cell", {shown(raw())});
    }
    const auto its_day = written.date.empty() ? other : day(written.date);
    if (its_day) {
        moment = LocalTime{*its_day} + *clock;
    }
}

void Cell::read(std::vector<std::string>& list) const {
    std::string_view rest = raw();
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(",;|\n"), rest.size());
        if (const std::string_view part = trimmed(rest.substr(0, end)); !part.empty()) {
            list.push_back(one_line(part));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

void Cell::read(CredentialSet& credentials) const {
    std::vector<std::string> names;
    read(names);
    for (const std::string& name : names) {
        if (const auto position = position_of(name, credential_words)) {
            credentials.insert(static_cast<Credential>(*position));
        } else {
            fault("unknown_word", {shown(name), choices(credential_words)});
        }
    }
}

std::optional<std::size_t> Cell::word(std::span<const Spelling> spellings, std::string_view message) const {
    const auto position = position_of(raw(), spellings);
    if (!position) {
        fault(message, {shown(raw()), choices(spellings)});
    }
    return position;
}

std::optional<std::size_t> Cell::reference(const Register& among, const std::string& text, std::string_view unknown,
                                           std::string_view near) const {
    if (const auto found = among.find(text)) {
        return found;
    }
    if (among.incomplete) {
        return refused_entry;
    }
    if (const std::string_view meant = among.nearest_to(text); meant.empty()) {
        fault(unknown, {shown(text)});
    } else {
        fault(near, {shown(text), shown(meant)});
    }
    return std::nullopt;
}

std::optional<std::size_t> Cell::company() const {
    return reference(in_->companies, one_line(raw()), "unknown_company.sheet", "unknown_company.sheet_near");
}

std::optional<std::size_t> Cell::slot(const std::string& text) const {
    return reference(in_->slots, text, "unknown_slot.sheet", "unknown_slot.sheet_near");
}

std::optional<std::size_t> Cell::table() const {
    return reference(in_->tables, one_line(raw()), "unknown_table.sheet", "unknown_table.sheet_near");
}

void Cell::read_points(std::vector<Points>& list) const {
    std::vector<std::string> numbers;
    read(numbers);
    for (const std::string& number : numbers) {
        std::optional<std::int32_t> points;
        narrow(number, points);
        if (points) {
            list.push_back(*points);
        }
    }
}

void Cell::read(std::optional<std::vector<SlotId>>& slots) const {
    std::vector<std::string> names;
    read(names);
    slots.emplace();
    for (const std::string& name : names) {
        if (const auto position = slot(name); position && *position != refused_entry) {
            slots->emplace_back(*position);
        }
    }
    std::sort(slots->begin(), slots->end());
}

} // namespace jumpa::io::csv

#include "csv/dates.hpp"
#include "csv/import.hpp"
#include "csv/words.hpp"
#include "json/faults.hpp"

#include <jumpa/core/messages.hpp>

#include <algorithm>
#include <utility>

// Which files there are, what their columns mean, and what is wrong with them.
namespace jumpa::io::csv {
namespace {

std::string lower(std::string text) {
    for (char& c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

/// The letters over a column: A, B, ..., Z, AA, AB, ...
std::string letters(std::size_t column) {
    std::string text(1, static_cast<char>('A' + column % 26));
    return column < 26 ? text : letters(column / 26 - 1) + text;
}

bool means(const Heading& heading, std::string_view key) {
    return key == heading.english || key == heading.indonesian || is_spelled(key, heading.also);
}

/// The heading that was meant, in the language of the one that stands there.
std::string_view nearest_heading(const OpenSheet& sheet, std::string_view key) {
    std::vector<std::string_view> known;
    for (const Heading& heading : sheet.headings) {
        known.push_back(heading.english);
        known.push_back(heading.indonesian);
    }
    return json::nearest(key, known);
}

/// Endings are alike, so only the names before them are compared.
std::string nearest_file(std::string_view name) {
    std::vector<std::string_view> stems;
    for (const std::string_view file : sheet_files) {
        stems.push_back(file.substr(0, file.find('.')));
    }
    const std::string_view meant = json::nearest(name.substr(0, name.rfind('.')), stems);
    return meant.empty() ? std::string() : std::string(meant) + ".csv";
}

std::string listed(const std::vector<Heading>& headings) {
    std::string list;
    for (const Heading& heading : headings) {
        list += (list.empty() ? "" : ", ") + std::string(heading.english);
        list += heading.indonesian == heading.english ? "" : " / " + std::string(heading.indonesian);
    }
    return list;
}

} // namespace

std::optional<std::size_t> OpenSheet::column(std::string_view english) const {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (headings[i].english == english) {
            return columns[i];
        }
    }
    return std::nullopt;
}

void Register::add(const std::string& id, const std::string& name, std::size_t position) {
    for (auto [words, word] : {std::pair{&ids_, &id}, std::pair{&names_, &name}}) {
        if (const auto [entry, fresh] = words->try_emplace(*word, position); fresh) {
            words_.push_back(entry->first);
        }
    }
}

std::optional<std::size_t> Register::find(const std::string& text) const {
    for (const auto* words : {&ids_, &names_}) {
        if (const auto found = words->find(text); found != words->end()) {
            return found->second;
        }
    }
    return std::nullopt;
}

std::string_view Register::nearest_to(std::string_view text) const {
    return json::nearest(text, words_, guessing_left_);
}

Import::Import(std::span<const Sheet> sheets, Language language) : language_(language) {
    for (const Sheet& sheet : sheets) {
        take(sheet);
    }
}

void Import::take(const Sheet& sheet) {
    const std::string name = lower(sheet.file);
    const auto known = std::find(sheet_files.begin(), sheet_files.end(), name);
    if (known == sheet_files.end()) {
        const std::string meant = nearest_file(name);
        strangers_.push_back(meant.empty() ? jumpa::fault(sheet.file, "unknown_sheet")
                                           : jumpa::fault(sheet.file, "unknown_sheet.near", {meant}));
        return;
    }
    const auto kind = static_cast<SheetKind>(known - sheet_files.begin());
    if (!given_.insert(kind).second) {
        return fault({kind}, "duplicate_sheet", {std::string(*known)});
    }
    auto grid = grid_of(sheet.content);
    if (auto* problem = std::get_if<Unreadable>(&grid)) {
        return fault({kind, problem->row, {}}, problem->message, std::move(problem->arguments));
    }
    OpenSheet open;
    open.file = sheet.file;
    open.grid = std::get<Grid>(std::move(grid));
    open.day_first = open.grid.separator == ';'; // who writes decimal commas writes the day first
    sheets_.emplace(kind, std::move(open));
}

const OpenSheet* Import::open(SheetKind kind, std::vector<Heading> headings, bool others_welcome) {
    const auto found = sheets_.find(kind);
    if (found == sheets_.end()) {
        return nullptr;
    }
    OpenSheet& sheet = found->second;
    sheet.headings = std::move(headings);
    sheet.columns.resize(sheet.headings.size());
    find_columns(kind, sheet, others_welcome);
    check_stray_cells(kind, sheet);
    learn_styles(kind, sheet);
    return &sheet;
}

void Import::find_columns(SheetKind kind, OpenSheet& sheet, bool others_welcome) {
    for (std::size_t column = 0; column < sheet.heading_row().cells.size(); ++column) {
        match(kind, sheet, column);
    }
    if (!others_welcome) {
        check_unknown(kind, sheet);
    }
    for (std::size_t i = 0; i < sheet.headings.size(); ++i) {
        if (sheet.headings[i].needed && !sheet.columns[i]) {
            fault({kind, sheet.heading_row().number, {}}, "missing_heading",
                  {std::string(sheet.headings[i].english), std::string(sheet.headings[i].indonesian)});
        }
    }
}

void Import::match(SheetKind kind, OpenSheet& sheet, std::size_t column) {
    const std::string key = key_of(sheet.heading_row().at(column));
    const auto found = std::find_if(sheet.headings.begin(), sheet.headings.end(),
                                    [&](const Heading& heading) { return means(heading, key); });
    if (key.empty() || key.starts_with("x_")) {
        return;
    }
    if (found == sheet.headings.end()) {
        sheet.others.push_back(column);
        return;
    }
    auto& place = sheet.columns[static_cast<std::size_t>(found - sheet.headings.begin())];
    if (place) {
        fault({kind, sheet.heading_row().number, column}, "duplicate_heading", {letters(*place)});
    } else {
        place = column;
    }
}

void Import::check_unknown(SheetKind kind, const OpenSheet& sheet) {
    for (const std::size_t column : sheet.others) {
        const std::string_view meant = nearest_heading(sheet, key_of(sheet.heading_row().at(column)));
        fault({kind, sheet.heading_row().number, column}, meant.empty() ? "unknown_heading" : "unknown_heading.near",
              {meant.empty() ? listed(sheet.headings) : std::string(meant)});
    }
}

void Import::check_stray_cells(SheetKind kind, const OpenSheet& sheet) {
    for (const Row& row : sheet.rows()) {
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            if (!row.cells[column].empty() && sheet.heading_row().at(column).empty()) {
                fault({kind, row.number, column}, "cell_without_heading", {json::shown(row.cells[column])});
            }
        }
    }
}

void Import::learn_styles(SheetKind kind, OpenSheet& sheet) {
    std::optional<Place> first;
    for (const Row& row : sheet.rows()) {
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            if (!sheet.columns[i]) {
                continue;
            }
            if (sheet.headings[i].holds == Holds::numbers) {
                learn_mark(kind, sheet, *sheet.columns[i], row, first);
            } else if (sheet.headings[i].holds == Holds::dates) {
                const auto date = written_date(written_moment(row.at(*sheet.columns[i])).date);
                sheet.day_first = sheet.day_first || (date && shows_day_first(*date));
            }
        }
    }
    if (sheet.mark == DecimalMark::unknown && sheet.grid.separator == ';' && !sheet.mixed) {
        sheet.mark = DecimalMark::comma; // semicolons are there because the comma is taken
    }
}

void Import::learn_mark(SheetKind kind, OpenSheet& sheet, std::size_t column, const Row& row,
                        std::optional<Place>& first) {
    const DecimalMark mark = mark_of(written_amount(row.at(column)).number);
    if (mark == DecimalMark::unknown || sheet.mixed || mark == sheet.mark) {
        return;
    }
    const Place place{kind, row.number, column};
    if (sheet.mark == DecimalMark::unknown) {
        sheet.mark = mark;
        first = place;
        return;
    }
    fault(place, "mixed_numbers", {json::shown(row.at(column)), written(*first)});
    sheet.mark = DecimalMark::unknown;
    sheet.mixed = true;
}

void Import::fault(const Place& place, std::string_view message, std::vector<std::string> arguments) {
    if (noted_.size() < json::most_faults) {
        answered_.insert(place);
        noted_.push_back({place, jumpa::fault(written(place), message, std::move(arguments))});
    } else {
        ++unlisted_;
    }
}

std::string Import::written(const Place& place) const {
    const auto sheet = sheets_.find(place.sheet);
    std::string text = sheet == sheets_.end() ? std::string(file_of(place.sheet)) : sheet->second.file;
    if (place.row == 0) {
        return text;
    }
    text += language_ == Language::id ? " baris " : " row ";
    text += std::to_string(place.row);
    if (!place.column || sheet == sheets_.end()) {
        return text;
    }
    const std::string_view heading = sheet->second.heading_row().at(*place.column);
    const std::string letter = std::string("(").append(letters(*place.column)).append(")");
    return text + ", " + (heading.empty() ? letter : json::shortened(heading) + " " + letter);
}

/// True for what is only missing because something else could not be read.
bool Import::follows(const Fault& fault) const {
    return (fault.code == "wrong_side" && sides_incomplete) ||
           (fault.code == "unknown_session" && (sessions_incomplete || slots.incomplete)) ||
           (fault.code == "unknown_kind" && companies.incomplete) ||
           (fault.code == "unknown_zone" && tables.incomplete);
}

Faults Import::report(const Faults& built) const {
    std::vector<Noted> all = noted_;
    std::size_t unlisted = unlisted_;
    for (const Fault& fault : built) {
        const auto place = place_of(fault.where);
        if (!(place && answered_.contains(*place)) && !follows(fault)) {
            all.push_back({place.value_or(Place{}), moved(fault, place)});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Noted& a, const Noted& b) { return a.place < b.place; });
    const auto same = [](const Noted& a, const Noted& b) { return a.fault == b.fault; };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    if (all.size() > json::most_faults) {
        unlisted += all.size() - json::most_faults;
        all.resize(json::most_faults);
    }
    Faults faults = strangers_;
    for (Noted& noted : all) {
        faults.push_back(std::move(noted.fault));
    }
    if (unlisted > 0) {
        faults.push_back(jumpa::fault({}, "more_faults", {std::to_string(unlisted)}));
    }
    return faults;
}

} // namespace jumpa::io::csv

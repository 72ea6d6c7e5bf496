#include "csv/text.hpp"

#include <jumpa/io/json_text.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace jumpa::io::csv {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";
constexpr std::string_view spaces = " \t\r\n";
constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view separators = ";,\t";

constexpr std::size_t most_bytes = std::size_t{1} << 28U;
constexpr std::size_t most_rows = 1'048'576; // of a spreadsheet
constexpr std::size_t most_columns = 16'384;
constexpr std::size_t most_cells = 20'000'000;

/// The number of the row in which a byte stands.
std::size_t row_of(std::string_view text, std::size_t place) {
    std::size_t row = 1;
    bool quoted = false;
    for (std::size_t i = 0; i < place; ++i) {
        quoted = quoted != (text[i] == '"');
        const bool end = text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n');
        row += end && !quoted ? 1 : 0;
    }
    return row;
}

/// What the first bytes of a file and its zeros tell: another kind of file under the name of a CSV.
std::optional<Unreadable> foreign_kind(std::string_view content) {
    constexpr std::array<std::string_view, 2> workbooks{"PK\x03\x04", "\xD0\xCF\x11\xE0"};
    for (const std::string_view beginning : workbooks) {
        if (content.starts_with(beginning)) {
            return Unreadable{0, "not_csv", {}};
        }
    }
    if (content.starts_with("\xFF\xFE") || content.starts_with("\xFE\xFF") ||
        content.find('\0') != std::string_view::npos) {
        return Unreadable{0, "wrong_encoding.wide", {}};
    }
    return std::nullopt;
}

std::optional<Unreadable> not_utf8(std::string_view content) {
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t length = utf8_length(content.substr(at));
        if (length == 0) {
            return Unreadable{row_of(content, at), "wrong_encoding.bytes", {}};
        }
        at += length;
    }
    return std::nullopt;
}

/// Excel's own hint in a first line "sep=;", which is no row.
std::optional<char> hinted_separator(std::string_view text) {
    const bool hint = text.starts_with("sep=") && text.size() > 4 &&
                      separators.find(text[4]) != std::string_view::npos &&
                      (text.size() == 5 || text[5] == '\r' || text[5] == '\n');
    return hint ? std::optional(text[4]) : std::nullopt;
}

void skip_line_end(std::string_view text, std::size_t& at) {
    at += std::size_t{text.substr(at).starts_with("\r\n") ? 2U : 1U};
}

std::string separator_name(char separator) {
    return separator == '\t' ? "tab" : std::string(1, separator);
}

/// The separators that stand outside quotes in the first line with any text.
std::string separators_of_headings(std::string_view text) {
    std::string found;
    bool quoted = false;
    const std::size_t first = text.find_first_not_of(" ;,\t\r\n");
    const std::size_t begin = text.find_last_of("\r\n", first) + 1; // 0 in the first line
    for (const char c : text.substr(begin)) {
        quoted = quoted != (c == '"');
        if (!quoted && (c == '\n' || c == '\r')) {
            break;
        }
        if (!quoted && separators.find(c) != std::string_view::npos && found.find(c) == std::string::npos) {
            found += c;
        }
    }
    return found;
}

/// Cuts text whose separator is known into rows.
class Cutter {
public:
    Cutter(std::string_view text, char separator) : text_(text), grid_{separator, {}} {}

    std::variant<Grid, Unreadable> cut() && {
        while (at_ < text_.size()) {
            if (auto problem = row()) {
                return std::move(*problem);
            }
        }
        if (grid_.rows.empty()) {
            return Unreadable{0, "empty_sheet", {}};
        }
        return std::move(grid_);
    }

private:
    std::optional<Unreadable> row() {
        Row row{++number_, {}};
        for (bool more = true; more;) {
            if (auto problem = cell(row)) {
                return problem;
            }
            more = at_ < text_.size() && text_[at_] == grid_.separator;
            at_ += more ? 1 : 0;
        }
        if (at_ < text_.size()) {
            skip_line_end(text_, at_);
        }
        const auto empty = [](const std::string& cell) { return cell.empty(); };
        while (!row.cells.empty() && empty(row.cells.back())) {
            row.cells.pop_back();
        }
        cells_ += row.cells.size();
        if (!row.cells.empty()) {
            grid_.rows.push_back(std::move(row));
        }
        return beyond_limits();
    }

    [[nodiscard]] std::optional<Unreadable> beyond_limits() const {
        const bool beyond = grid_.rows.size() > most_rows || cells_ > most_cells;
        return beyond ? std::optional(Unreadable{number_, "too_large.sheet", {}}) : std::nullopt;
    }

    std::optional<Unreadable> cell(Row& row) {
        if (row.cells.size() == most_columns) {
            return Unreadable{number_, "too_large.sheet", {}};
        }
        std::string text;
        if (at_ < text_.size() && text_[at_] == '"') {
            if (auto problem = quoted(text)) {
                return problem;
            }
        } else {
            const std::size_t end = std::min(text_.find_first_of(ends(), at_), text_.size());
            text = text_.substr(at_, end - at_);
            at_ = end;
        }
        row.cells.emplace_back(trimmed(text));
        return std::nullopt;
    }

    /// A cell in quotes; within it, two quotes stand for one.
    std::optional<Unreadable> quoted(std::string& text) {
        ++at_;
        for (;; ++at_) {
            const std::size_t quote = text_.find('"', at_);
            if (quote == std::string_view::npos) {
                return Unreadable{number_, "open_quote", {}};
            }
            text += text_.substr(at_, quote - at_);
            at_ = quote + 1;
            if (at_ == text_.size() || text_[at_] != '"') {
                break;
            }
            text += '"';
        }
        const std::size_t end = std::min(text_.find_first_of(ends(), at_), text_.size());
        const bool only_spaces = trimmed(text_.substr(at_, end - at_)).empty();
        at_ = end;
        return only_spaces ? std::nullopt : std::optional(Unreadable{number_, "stray_quote", {}});
    }

    [[nodiscard]] std::string ends() const { return std::string{"\r\n"} + grid_.separator; }

    std::string_view text_;
    Grid grid_;
    std::size_t at_ = 0;
    std::size_t number_ = 0;
    std::size_t cells_ = 0;
};

} // namespace

std::string_view trimmed(std::string_view text) {
    for (;;) {
        const std::size_t before = text.size();
        text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
        text.remove_suffix(text.size() - (text.find_last_not_of(spaces) + 1));
        text.remove_prefix(text.starts_with(no_break_space) ? no_break_space.size() : 0);
        text.remove_suffix(text.ends_with(no_break_space) ? no_break_space.size() : 0);
        if (text.size() == before) {
            return text;
        }
    }
}

std::variant<Grid, Unreadable> grid_of(std::string_view content) {
    if (content.size() > most_bytes) {
        return Unreadable{0, "too_large.sheet", {}};
    }
    for (const auto check : {foreign_kind, not_utf8}) {
        if (auto problem = check(content)) {
            return std::move(*problem);
        }
    }
    content.remove_prefix(content.starts_with(mark) ? mark.size() : 0);
    if (const auto hint = hinted_separator(content)) {
        std::size_t begin = 5;
        if (begin < content.size()) {
            skip_line_end(content, begin);
        }
        return Cutter(content.substr(begin), *hint).cut();
    }
    if (content.find_first_not_of(" ;,\t\r\n") == std::string_view::npos) {
        return Unreadable{0, "empty_sheet", {}};
    }
    const std::string found = separators_of_headings(content);
    if (found.size() > 1) {
        return Unreadable{0, "ambiguous_separator", {separator_name(found[0]), separator_name(found[1])}};
    }
    return Cutter(content, found.empty() ? ',' : found[0]).cut();
}

} // namespace jumpa::io::csv

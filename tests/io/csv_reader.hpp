#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jumpa::test {

using Rows = std::vector<std::vector<std::string>>;

/// RFC 4180 to the letter: quotes only around a whole cell, the line end after every row, as many cells in every row.
class CsvReader {
public:
    CsvReader(std::string_view text, char separator, std::string_view line_end)
        : rest_(text), separator_(separator), line_end_(line_end) {}

    /// Nothing where the text breaks a rule.
    std::optional<Rows> read() {
        Rows rows;
        while (!rest_.empty()) {
            auto row = read_row();
            if (!row || (!rows.empty() && row->size() != rows[0].size())) {
                return std::nullopt;
            }
            rows.push_back(std::move(*row));
        }
        return rows;
    }

private:
    bool take(std::string_view what) {
        const bool there = rest_.substr(0, what.size()) == what;
        rest_.remove_prefix(there ? what.size() : 0);
        return there;
    }

    std::optional<std::vector<std::string>> read_row() {
        std::vector<std::string> row;
        do {
            auto cell = take("\"") ? read_quoted() : read_bare();
            if (!cell) {
                return std::nullopt;
            }
            row.push_back(std::move(*cell));
        } while (take(std::string_view(&separator_, 1)));
        return take(line_end_) ? std::optional(row) : std::nullopt;
    }

    std::optional<std::string> read_quoted() {
        std::string cell;
        for (; !rest_.empty(); rest_.remove_prefix(1)) {
            if (take("\"") && !(rest_.substr(0, 1) == "\"")) {
                return cell;
            }
            cell += rest_[0];
        }
        return std::nullopt;
    }

    std::optional<std::string> read_bare() {
        const std::size_t end = rest_.find_first_of(std::string{separator_, '\r', '\n', '"'});
        if (end == std::string_view::npos || rest_[end] == '"') {
            return std::nullopt;
        }
        const std::string cell(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return cell;
    }

    std::string_view rest_;
    char separator_;
    std::string_view line_end_;
};

inline std::optional<Rows> read_plain_csv(std::string_view text) {
    return CsvReader(text, ',', "\n").read();
}

inline std::optional<Rows> read_excel_csv(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.substr(0, 3) == mark ? CsvReader(text.substr(3), ';', "\r\n").read() : std::nullopt;
}

} // namespace jumpa::test

#pragma once

#include <jumpa/io/json_text.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa::test {

/// The content lines of a calendar, unfolded; nothing where a line breaks a rule of RFC 5545, section 3.1: CRLF after
/// every line, at most 75 bytes before it, no control characters, and, as we promise, whole characters only.
inline std::optional<std::vector<std::string>> content_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find("\r\n");
        if (end == std::string_view::npos || end == 0 || end > 75) {
            return std::nullopt;
        }
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 2);
        const bool folded = line[0] == ' ';
        if (folded && lines.empty()) {
            return std::nullopt;
        }
        if (!folded) {
            lines.emplace_back();
        }
        for (line.remove_prefix(folded ? 1 : 0); !line.empty();) {
            const std::size_t length = io::utf8_length(line);
            const auto byte = static_cast<unsigned char>(line[0]);
            if (length == 0 || byte < 0x20 || byte == 0x7F) {
                return std::nullopt;
            }
            lines.back() += line.substr(0, length);
            line.remove_prefix(length);
        }
    }
    return lines;
}

/// A TEXT value as it was before it was escaped; nothing where a separator stands bare or an escape is unknown.
inline std::optional<std::string> unescaped(std::string_view value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == ';' || value[i] == ',') {
            return std::nullopt;
        }
        if (value[i] != '\\') {
            text += value[i];
            continue;
        }
        if (++i == value.size() || std::string_view("\\;,n").find(value[i]) == std::string_view::npos) {
            return std::nullopt;
        }
        text += value[i] == 'n' ? '\n' : value[i];
    }
    return text;
}

/// The properties of one VEVENT by name (parameters left out of the name), values as they stand.
using Entry = std::map<std::string, std::string>;

/// Every VEVENT in its order; nothing where lines, nesting or names are wrong or a property stands twice.
inline std::optional<std::vector<Entry>> entries(std::string_view text) {
    const auto lines = content_lines(text);
    if (!lines) {
        return std::nullopt;
    }
    std::vector<Entry> found;
    std::vector<std::string> open;
    for (const std::string& line : *lines) {
        const std::size_t name_end = line.find_first_of(";:");
        const std::size_t colon = line.find(':');
        if (name_end == 0 || colon == std::string::npos) {
            return std::nullopt;
        }
        const std::string name = line.substr(0, name_end);
        const std::string value = line.substr(colon + 1);
        if (name == "BEGIN") {
            open.push_back(value);
            if (value == "VEVENT") {
                found.emplace_back();
            }
        } else if (name == "END") {
            if (open.empty() || open.back() != value) {
                return std::nullopt;
            }
            open.pop_back();
        } else if (open.empty() || (open.back() == "VEVENT" && !found.back().emplace(name, value).second)) {
            return std::nullopt;
        }
    }
    return open.empty() ? std::optional(found) : std::nullopt;
}

} // namespace jumpa::test

#pragma once

#include <jumpa/io/json_text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace jumpa::io::json {

/// True for characters that stand for themselves in JSON: nearly all that ids are made of.
inline bool is_plain(char c) {
    return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

/// Appends JSON to one string: members and list entries with their commas, each top-level list entry on its own line.
class Out {
public:
    Out& open(char bracket) {
        text_ += bracket;
        first_ = true;
        return *this;
    }
    Out& close(char bracket) {
        text_ += bracket;
        first_ = false;
        return *this;
    }
    Out& next() {
        text_ += first_ ? "" : ", ";
        first_ = false;
        return *this;
    }
    Out& key(std::string_view name) {
        next();
        text_ += '"';
        text_ += name;
        text_ += "\": ";
        return *this;
    }
    Out& line(int indent) {
        text_ += first_ ? "\n" : ",\n";
        text_.append(static_cast<std::size_t>(indent), ' ');
        first_ = true; // the line's own comma is written
        return *this;
    }
    Out& raw(std::string_view json) {
        text_ += json;
        first_ = false;
        return *this;
    }
    Out& text(std::string_view value) {
        if (!std::all_of(value.begin(), value.end(), is_plain)) {
            return raw(json_quoted(value));
        }
        text_ += '"';
        text_ += value;
        return raw("\"");
    }
    Out& number(std::int64_t value) { return raw(json_integer(value)); }

    Out& text(std::string_view name, std::string_view value) { return key(name).text(value); }
    Out& number(std::string_view name, std::int64_t value) { return key(name).number(value); }
    Out& text_if(std::string_view name, std::string_view value) { return value.empty() ? *this : text(name, value); }
    Out& number_if(std::string_view name, const std::optional<std::int32_t>& value) {
        return value ? number(name, *value) : *this;
    }

    template <class Items, class Write>
    Out& list(std::string_view name, const Items& items, Write&& write) {
        key(name).open('[');
        for (const auto& item : items) {
            next();
            first_ = true;
            write(item);
        }
        return close(']');
    }

    [[nodiscard]] std::string take() && { return std::move(text_); }

private:
    std::string text_{};
    bool first_ = true;
};

} // namespace jumpa::io::json

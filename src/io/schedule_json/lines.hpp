#pragma once

#include <jumpa/io/json_text.hpp>
#include <jumpa/model/event.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace jumpa::io::json {

/// One object on one line; members in the order in which they are added.
class Line {
public:
    Line& raw(std::string_view key, std::string_view json) {
        text_ += text_.size() == 1 ? "\"" : ", \"";
        text_ += key;
        text_ += "\": ";
        text_ += json;
        return *this;
    }
    Line& text(std::string_view key, std::string_view value) { return raw(key, json_quoted(value)); }
    Line& number(std::string_view key, std::int64_t value) { return raw(key, json_integer(value)); }
    [[nodiscard]] std::string done() const { return text_ + '}'; }

private:
    std::string text_{"{"};
};

/// The event's own ids, in a list.
template <class Ids>
std::string id_list(const Event& event, const Ids& ids) {
    std::string text{"["};
    for (const auto id : ids) {
        text += (text.size() == 1 ? "" : ", ") + json_quoted(event[id].id);
    }
    return text + ']';
}

} // namespace jumpa::io::json

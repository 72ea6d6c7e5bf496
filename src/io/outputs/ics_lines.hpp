#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace jumpa::io::ics {

/// A TEXT value: backslash, semicolon, comma and line breaks escaped, and nothing in it that steers a reader.
[[nodiscard]] std::string escaped(std::string_view text);

/// Content lines as RFC 5545 wants them on the wire: ended by CRLF, and folded after 75 bytes.
class Lines {
public:
    /// `value` in its final form: a date, a number, or the result of `escaped`.
    void add(std::string_view name, std::string_view value);
    void add_text(std::string_view name, std::string_view text) { add(name, escaped(text)); }

    [[nodiscard]] std::string done() && { return std::move(text_); }

private:
    std::string text_{};
};

} // namespace jumpa::io::ics

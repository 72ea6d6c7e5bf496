#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jumpa::io {

/// `text` as a JSON string with its quotes. Bytes that are not UTF-8 become U+FFFD, so the result is always valid JSON.
[[nodiscard]] std::string json_quoted(std::string_view text);

/// An integer as JSON; above 2^53, which many readers would round, as a string.
[[nodiscard]] std::string json_integer(std::int64_t number);

/// The length of the UTF-8 sequence at the front of `text`, or 0 where there is no valid one.
[[nodiscard]] std::size_t utf8_length(std::string_view text);

} // namespace jumpa::io

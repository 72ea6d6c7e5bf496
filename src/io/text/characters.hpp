#pragma once

#include <jumpa/io/json_text.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace jumpa::io {

/// One character of a text: its bytes, always valid UTF-8, and its code point.
struct Character {
    std::string_view bytes{"\xEF\xBF\xBD"};
    std::uint32_t point = 0xFFFD;
};

/// The code point of one valid UTF-8 sequence.
inline std::uint32_t code_point(std::string_view sequence) {
    constexpr std::array<unsigned, 5> payload{0, 0x7F, 0x1F, 0x0F, 0x07};
    std::uint32_t point = static_cast<unsigned char>(sequence[0]) & payload[sequence.size()];
    for (const char c : sequence.substr(1)) {
        point = point << 6U | (static_cast<unsigned char>(c) & 0x3FU);
    }
    return point;
}

/// Takes the first character off a text that is not empty; a byte that is not UTF-8 is taken as U+FFFD.
inline Character take_character(std::string_view& text) {
    const std::size_t length = utf8_length(text);
    const std::string_view bytes = text.substr(0, length);
    text.remove_prefix(length == 0 ? 1 : length);
    return length == 0 ? Character{} : Character{bytes, code_point(bytes)};
}

inline bool is_control(std::uint32_t point) {
    return point < 0x20 || (point >= 0x7F && point <= 0x9F);
}

} // namespace jumpa::io

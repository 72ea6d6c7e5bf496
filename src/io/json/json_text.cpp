#include <jumpa/io/json_text.hpp>

namespace jumpa::io {
namespace {

constexpr std::int64_t most_exact = std::int64_t{1} << 53U;

/// How many bytes a leading byte announces, and the range of its second byte (RFC 3629, table of section 4).
struct Lead {
    std::size_t length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
};

Lead lead(unsigned char byte) {
    if (byte < 0x80) {
        return {1};
    }
    if (byte >= 0xC2 && byte <= 0xDF) {
        return {2};
    }
    if (byte >= 0xE0 && byte <= 0xEF) {
        return {3, static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80),
                static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
    }
    if (byte >= 0xF0 && byte <= 0xF4) {
        return {4, static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80),
                static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
    }
    return {};
}

std::string escaped(unsigned char c) {
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\t':
        return "\\t";
    default:
        break;
    }
    if (c < 0x20 || c == 0x7F) {
        constexpr std::string_view digits = "0123456789abcdef";
        return {'\\', 'u', '0', '0', digits[c >> 4U], digits[c & 0xFU]};
    }
    return {static_cast<char>(c)};
}

} // namespace

std::size_t utf8_length(std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    const Lead first = lead(static_cast<unsigned char>(text[0]));
    if (first.length == 0 || first.length > text.size()) {
        return 0;
    }
    for (std::size_t i = 1; i < first.length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if (next < (i == 1 ? first.low : 0x80) || next > (i == 1 ? first.high : 0xBF)) {
            return 0;
        }
    }
    return first.length;
}

std::string json_quoted(std::string_view text) {
    std::string quoted{"\""};
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        if (length == 1) {
            quoted += escaped(static_cast<unsigned char>(text[0]));
        } else {
            quoted += length == 0 ? std::string_view{"\xEF\xBF\xBD"} : text.substr(0, length);
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return quoted + '"';
}

std::string json_integer(std::int64_t number) {
    const std::string digits = std::to_string(number);
    return number > most_exact || number < -most_exact ? '"' + digits + '"' : digits;
}

} // namespace jumpa::io

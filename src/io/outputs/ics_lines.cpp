#include "outputs/ics_lines.hpp"
#include "text/characters.hpp"

namespace jumpa::io::ics {
namespace {

constexpr std::size_t most_bytes = 75;

/// Embeddings, overrides and isolates: what one name opens would reach into the next.
bool turns_direction(std::uint32_t point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

bool breaks_line(std::uint32_t point) {
    return point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029;
}

std::string escaped(const Character& character) {
    if (breaks_line(character.point)) {
        return "\\n";
    }
    if (character.point == '\t') {
        return " ";
    }
    if (is_control(character.point) || turns_direction(character.point)) {
        return "";
    }
    const bool special = character.point == '\\' || character.point == ';' || character.point == ',';
    return std::string(special ? "\\" : "") + std::string(character.bytes);
}

/// Where to fold a line that is too long: before a byte that begins a character.
std::size_t fold(std::string_view content, std::size_t most) {
    const auto continues = [&](std::size_t at) { return (static_cast<unsigned char>(content[at]) & 0xC0U) == 0x80U; };
    while (continues(most)) {
        --most;
    }
    return most;
}

} // namespace

std::string escaped(std::string_view text) {
    std::string value;
    while (!text.empty()) {
        const Character next = take_character(text);
        if (next.point == '\r' && text.substr(0, 1) == "\n") {
            continue; // CRLF is one line break
        }
        value += escaped(next);
    }
    return value;
}

void Lines::add(std::string_view name, std::string_view value) {
    const std::string line = std::string(name) + ':' + std::string(value);
    std::string_view rest = line;
    for (std::size_t room = most_bytes; rest.size() > room; room = most_bytes - 1) { // the blank takes one
        const std::size_t cut = fold(rest, room);
        text_ += rest.substr(0, cut);
        text_ += "\r\n ";
        rest.remove_prefix(cut);
    }
    text_ += rest;
    text_ += "\r\n";
}

} // namespace jumpa::io::ics

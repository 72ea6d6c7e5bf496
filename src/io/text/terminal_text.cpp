#include "text/characters.hpp"

#include <jumpa/io/timetable.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace jumpa::io {
namespace {

struct Range {
    std::uint32_t first;
    std::uint32_t last;
};

// Source: Unicode 15, general categories Mn, Me and Cf of the blocks that names use.
constexpr std::array combining{
    Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x0610, 0x061A}, Range{0x064B, 0x065F},
    Range{0x0E31, 0x0E31}, Range{0x0E34, 0x0E3A}, Range{0x0E47, 0x0E4E}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},
    Range{0x200B, 0x200D}, Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}};
// Source: Unicode 15, EastAsianWidth W and F.
constexpr std::array wide{Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},  Range{0x3041, 0x33FF},
                          Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},  Range{0xA000, 0xA4CF},
                          Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},  Range{0xFE30, 0xFE4F},
                          Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},  Range{0x1F300, 0x1F64F},
                          Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};
// Controls, and the marks that turn the direction of everything after them.
constexpr std::array steering{Range{0x00, 0x1F},     Range{0x7F, 0x9F},     Range{0x200E, 0x200F},
                              Range{0x2028, 0x202E}, Range{0x2066, 0x2069}, Range{0xFEFF, 0xFEFF}};

template <std::size_t size>
bool in(const std::array<Range, size>& ranges, std::uint32_t point) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const Range& range) { return range.first <= point && point <= range.last; });
}

/// One character as a terminal may get it.
struct Glyph {
    std::string_view bytes{"\xEF\xBF\xBD"};
    std::size_t width = 1;
};

Glyph take_glyph(std::string_view& text) {
    const auto [bytes, point] = take_character(text);
    if (in(steering, point)) {
        return {};
    }
    return {bytes, in(combining, point) ? std::size_t{0} : in(wide, point) ? std::size_t{2} : std::size_t{1}};
}

} // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        width += take_glyph(text).width;
    }
    return width;
}

std::string fitted(std::string_view text, std::size_t width) {
    const bool cut = display_width(text) > width;
    const std::size_t room = cut && width > 0 ? width - 1 : width;
    std::string shown;
    std::size_t used = 0;
    while (!text.empty()) {
        const Glyph glyph = take_glyph(text);
        if (used + glyph.width > room) {
            break;
        }
        shown += glyph.bytes;
        used += glyph.width;
    }
    if (cut && width > 0) {
        shown += "\u2026";
        ++used;
    }
    return shown + std::string(width - used, ' ');
}

std::string paragraph(std::string_view sentence, std::size_t width, std::size_t indent) {
    std::string text(indent, ' ');
    std::size_t used = 0;
    std::size_t room = width - indent;
    while (!sentence.empty()) {
        const std::size_t end = std::min(sentence.find(' '), sentence.size());
        const std::string_view word = sentence.substr(0, end);
        const std::size_t wide = std::min(display_width(word), width - indent - 2);
        const bool fits = used == 0 || used + 1 + wide <= room;
        if (used > 0) {
            text += fits ? " " : '\n' + std::string(indent + 2, ' ');
        }
        room = fits ? room : width - indent - 2;
        used = fits ? used + (used > 0 ? 1 : 0) + wide : wide;
        text += fitted(word, wide);
        sentence.remove_prefix(std::min(end + 1, sentence.size()));
    }
    return text + '\n';
}

} // namespace jumpa::io

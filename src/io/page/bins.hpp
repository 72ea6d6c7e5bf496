#pragma once

#include <cstddef>
#include <string>

namespace jumpa::io::pages {

/// Drawings are in tenths of a unit; this is how wide they are.
inline constexpr std::size_t drawing_width = 3'600;

/// The widths of a digit and of the space around a text in a drawing.
inline constexpr std::size_t digit_width = 62;
inline constexpr std::size_t text_margin = 50;

/// Tenths of a unit as SVG writes them.
inline std::string tenths(std::size_t number) {
    return std::to_string(number / 10) + "." + std::to_string(number % 10);
}

/// The text below a bar that stands for so many numbers of meetings: "7" or "10–14".
inline std::string tick_text(std::size_t first, std::size_t step) {
    return std::to_string(first) + (step == 1 ? "" : "\u2013" + std::to_string(first + step - 1));
}

/// Whether bars for 0 to `most` meetings, `step` numbers a bar, stand beside each other in that width with the numbers
/// below them, none narrower than `least`.
inline bool bars_have_room(std::size_t most, std::size_t step, std::size_t width, std::size_t least) {
    const std::size_t digits = std::to_string(most).size();
    const std::size_t letters = step == 1 ? digits : 2 * digits + 1;
    const std::size_t bar = letters * digit_width + text_margin;
    return (most / step + 1) * (bar < least ? least : bar) <= width;
}

/// 1, 2, 5, 10, 20 ...: the least that leaves room for the bars.
inline std::size_t bin_step(std::size_t most, std::size_t width = drawing_width, std::size_t least = 0) {
    for (std::size_t ten = 1;; ten *= 10) {
        for (const std::size_t step : {ten, 2 * ten, 5 * ten}) {
            if (bars_have_room(most, step, width, least)) {
                return step;
            }
        }
    }
}

} // namespace jumpa::io::pages

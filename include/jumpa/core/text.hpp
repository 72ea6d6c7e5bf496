#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jumpa {

/// A number for people, its thousands parted: 17350 becomes "17'350".
[[nodiscard]] inline std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    for (std::size_t end = digits.size(); end > first + 3;) {
        end -= 3;
        digits.insert(end, 1, '\'');
    }
    return digits;
}

/// The side of the bar that a number asks for: "meeting|meetings". A text without a bar fits every number.
template <class Number>
[[nodiscard]] std::string_view one_or_many(std::string_view text, Number number) {
    const std::size_t bar = text.find('|');
    if (bar == std::string_view::npos) {
        return text;
    }
    return number == 1 ? text.substr(0, bar) : text.substr(bar + 1);
}

namespace detail {

/// The bytes of a character at the front of a text that would steer a terminal, or 0: control characters, and those
/// that turn the direction of writing.
[[nodiscard]] inline std::size_t steering(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (byte(0) < 0x20 || byte(0) == 0x7F) {
        return 1;
    }
    if ((byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) || (byte(0) == 0xD8 && byte(1) == 0x9C)) {
        return 2;
    }
    const bool turns =
        (byte(1) == 0x80 && (byte(2) == 0x8E || byte(2) == 0x8F || (byte(2) >= 0xA8 && byte(2) <= 0xAE))) ||
        (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9);
    return byte(0) == 0xE2 && turns ? 3 : 0;
}

} // namespace detail

/// A text within a sentence: at most 60 bytes, cut between two characters; a space for each character that would steer
/// a terminal.
[[nodiscard]] inline std::string shortened(std::string_view text) {
    constexpr std::size_t most = 60;
    std::size_t end = text.size() <= most ? text.size() : most - 3;
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    std::string result;
    for (std::size_t i = 0; i < end;) {
        const std::size_t steers = detail::steering(text.substr(i));
        result += steers > 0 ? ' ' : text[i];
        i += std::max<std::size_t>(1, steers);
    }
    return end < text.size() ? result + "..." : result;
}

/// A name or an id within a sentence: shortened, in quotes.
[[nodiscard]] inline std::string in_quotes(std::string_view text) {
    return '"' + shortened(text) + '"';
}

/// The time of day, "08:30".
[[nodiscard]] inline std::string clock_time(std::chrono::local_time<std::chrono::minutes> time) {
    const auto minutes = (time - std::chrono::floor<std::chrono::days>(time)).count();
    const auto two_digits = [](std::int64_t n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
    return two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

} // namespace jumpa

#pragma once

#include <chrono>
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

/// A name or an id within a sentence: in quotes, nothing in it that steers a terminal.
[[nodiscard]] inline std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        result += byte < 0x20 || byte == 0x7F ? '?' : c;
    }
    return result + '"';
}

/// The time of day, "08:30".
[[nodiscard]] inline std::string clock_time(std::chrono::local_time<std::chrono::minutes> time) {
    const auto minutes = (time - std::chrono::floor<std::chrono::days>(time)).count();
    const auto two_digits = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

} // namespace jumpa

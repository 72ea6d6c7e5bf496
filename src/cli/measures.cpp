#include "measures.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string>

namespace jumpa::cli {
namespace {

std::optional<std::uint64_t> whole(std::string_view digits) {
    std::uint64_t number = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool all = parsed.ec == std::errc{} && parsed.ptr == digits.data() + digits.size();
    return all && !digits.empty() ? std::optional(number) : std::nullopt;
}

/// "0.01" times ten to the power of `places`, if it has no more decimals than that and is at most `most`.
std::optional<std::uint32_t> scaled(std::string_view text, std::size_t places, std::uint64_t most) {
    const std::size_t point = text.find('.');
    const std::string_view front = text.substr(0, point);
    std::string decimals(point == std::string_view::npos ? std::string_view{} : text.substr(point + 1));
    if ((front.empty() && decimals.empty()) || decimals.size() > places || front.size() > 3) {
        return std::nullopt;
    }
    decimals.resize(places, '0');
    const auto number = whole(std::string(front) + decimals);
    return number && *number <= most ? std::optional(static_cast<std::uint32_t>(*number)) : std::nullopt;
}

/// Takes a suffix off, and the blanks before it.
bool takes_off(std::string_view& text, std::string_view suffix) {
    if (!text.ends_with(suffix)) {
        return false;
    }
    text.remove_suffix(suffix.size());
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    return true;
}

} // namespace

std::optional<std::uint32_t> millionths(std::string_view text) {
    return scaled(text, 6, 1'000'000);
}

std::optional<Gap> gap(std::string_view text) {
    std::string with_point(text);
    std::replace(with_point.begin(), with_point.end(), ',', '.');
    std::string_view rest = with_point;
    const auto share = takes_off(rest, "%") ? scaled(rest, 4, 1'000'000) : scaled(rest, 6, 1'000'000);
    return share ? std::optional(Gap{*share}) : std::nullopt;
}

std::optional<std::uint64_t> bytes(std::string_view text) {
    unsigned shift = 0;
    for (const auto& [unit, bits] : {std::pair{"K", 10U}, std::pair{"M", 20U}, std::pair{"G", 30U}}) {
        if (takes_off(text, unit)) {
            shift = bits;
            break;
        }
    }
    const auto number = whole(text);
    const bool fits = number && *number <= std::numeric_limits<std::uint64_t>::max() >> shift;
    return fits ? std::optional(*number << shift) : std::nullopt;
}

} // namespace jumpa::cli

#include "json/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace jumpa::io::json {
namespace {

/// digits * 10^exponent; digits without zeros at either end.
struct Decimal {
    bool negative = false;
    std::string digits{};
    std::int64_t exponent = 0;
};

/// Exponents beyond a million change nothing: the number is far too large or far too fine either way.
std::int64_t exponent_of(std::string_view written) {
    if (written.starts_with('+')) {
        written.remove_prefix(1);
    }
    constexpr std::int64_t beyond = 1'000'000;
    std::int64_t exponent = 0;
    const auto result = std::from_chars(written.data(), written.data() + written.size(), exponent);
    if (result.ec != std::errc{}) {
        return written.starts_with('-') ? -beyond : beyond;
    }
    return std::clamp(exponent, -beyond, beyond);
}

Decimal decimal(std::string_view written) {
    Decimal result;
    result.negative = written.starts_with('-');
    written.remove_prefix(result.negative ? 1 : 0);
    const std::string_view mantissa = written.substr(0, written.find_first_of("eE"));
    if (mantissa.size() < written.size()) {
        result.exponent = exponent_of(written.substr(mantissa.size() + 1));
    }
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    result.digits = std::string(mantissa.substr(0, point));
    if (point < mantissa.size()) {
        result.digits += mantissa.substr(point + 1);
        result.exponent -= static_cast<std::int64_t>(mantissa.size() - point - 1);
    }
    const std::size_t last = result.digits.find_last_not_of('0');
    const std::size_t kept = last == std::string::npos ? 0 : last + 1;
    result.exponent += static_cast<std::int64_t>(result.digits.size() - kept);
    result.digits.resize(kept);
    result.digits.erase(0, std::min(result.digits.find_first_not_of('0'), result.digits.size()));
    return result;
}

} // namespace

Exact scaled(std::string_view written, int decimals) {
    const Decimal value = decimal(written);
    const std::int64_t zeros = value.exponent + decimals;
    if (value.digits.empty()) {
        return {};
    }
    if (zeros < 0) {
        return {0, NumberFault::too_fine};
    }
    constexpr std::int64_t most_digits = 18;
    if (static_cast<std::int64_t>(value.digits.size()) + zeros > most_digits) {
        return {0, NumberFault::too_large};
    }
    const std::string all = value.digits + std::string(static_cast<std::size_t>(zeros), '0');
    std::int64_t number = 0;
    std::from_chars(all.data(), all.data() + all.size(), number);
    return {value.negative ? -number : number, NumberFault::none};
}

bool is_whole(std::string_view written) {
    written.remove_prefix(written.starts_with('-') ? 1 : 0);
    return !written.empty() && std::all_of(written.begin(), written.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace jumpa::io::json

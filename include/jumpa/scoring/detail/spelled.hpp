#pragma once

#include <jumpa/core/quantity.hpp>

#include <cstdint>
#include <string>

namespace jumpa::detail {

/// 12'345 with an apostrophe before every third digit.
inline std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number < 0 ? -number : number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, 1, '\'');
    }
    return (number < 0 ? "-" : "") + digits;
}

/// Thousandths as a decimal number without idle zeros: 1'500, 2.5, 0.125.
inline std::string decimal(std::int64_t thousandths) {
    std::string fraction = std::to_string(1'000 + thousandths % 1'000).substr(1);
    while (!fraction.empty() && fraction.back() == '0') {
        fraction.pop_back();
    }
    return grouped(thousandths / 1'000) + (fraction.empty() ? "" : "." + fraction);
}

inline std::string unit_name(Unit unit, bool many) {
    const bool spelled_out = unit == Unit::ton || unit == Unit::litre || unit == Unit::piece;
    return std::string(facts(unit).name) + (many && spelled_out ? "s" : "");
}

inline std::string spelled(const Quantity& amount) {
    return decimal(amount.in_thousandths()) + " " + unit_name(amount.unit(), amount.in_thousandths() != 1'000);
}

/// The amount as a number of another unit of its dimension, to the nearest thousandth.
inline std::string number_in(const Quantity& amount, Unit unit) {
    __extension__ using Wide = __int128;
    const Wide unit_base = facts(unit).base;
    return decimal(static_cast<std::int64_t>((static_cast<Wide>(amount.base()) * 1'000 + unit_base / 2) / unit_base));
}

} // namespace jumpa::detail

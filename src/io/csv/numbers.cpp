#include "csv/numbers.hpp"
#include "csv/text.hpp"

#include <algorithm>
#include <array>

namespace jumpa::io::csv {
namespace {

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view without_sign(std::string_view number) {
    const bool sign = number.starts_with('-') || number.starts_with('+');
    return number.substr(sign ? 1 : 0);
}

/// The mark by which a number is read when `c` stands before its decimals.
DecimalMark decimal_mark(char c) {
    return c == ',' ? DecimalMark::comma : DecimalMark::point;
}

DecimalMark other(DecimalMark mark) {
    return mark == DecimalMark::comma ? DecimalMark::point : DecimalMark::comma;
}

/// "12.345.678" without its points; nothing where they do not part thousands.
std::optional<std::string> ungrouped(std::string_view digits, char group) {
    std::string plain;
    for (bool first = true; !digits.empty(); first = false) {
        const std::size_t end = std::min(digits.find(group), digits.size());
        const std::string_view part = digits.substr(0, end);
        const bool alone = first && end == digits.size();
        const bool fits = alone ? !part.empty() : first ? !part.empty() && part.size() <= 3 : part.size() == 3;
        if (!fits || !all_digits(part) || end + 1 == digits.size()) {
            return std::nullopt;
        }
        plain += part;
        digits.remove_prefix(std::min(end + 1, digits.size()));
    }
    return plain.empty() ? std::nullopt : std::optional(plain);
}

} // namespace

DecimalMark mark_of(std::string_view number) {
    number = without_sign(number);
    const std::size_t last = number.find_last_of(".,");
    if (last == std::string_view::npos) {
        return DecimalMark::unknown;
    }
    const DecimalMark by_last = decimal_mark(number[last]);
    const bool once = number.find(number[last]) == last;
    const bool alone = number.find_first_of(".,") == last;
    if (!once) {
        return other(by_last); // thousands are parted more than once, decimals never
    }
    const std::size_t decimals = number.size() - last - 1;
    const bool like_thousands = alone && decimals == 3 && last >= 1 && last <= 3 && number[0] != '0';
    return like_thousands ? DecimalMark::unknown : by_last;
}

bool has_two_meanings(std::string_view number) {
    return number.find_first_of(".,") != std::string_view::npos && mark_of(number) == DecimalMark::unknown;
}

std::optional<std::string> plain_number(std::string_view number, DecimalMark mark) {
    const std::string_view digits = without_sign(number);
    const char decimal = mark == DecimalMark::comma ? ',' : '.';
    const std::size_t end = std::min(digits.find(decimal), digits.size());
    auto whole = ungrouped(digits.substr(0, end), mark == DecimalMark::comma ? '.' : ',');
    if (!whole) {
        return std::nullopt;
    }
    if (end < digits.size()) {
        const std::string_view decimals = digits.substr(end + 1);
        if (decimals.empty() || !all_digits(decimals)) {
            return std::nullopt;
        }
        whole->append(".").append(decimals);
    }
    return std::string(number.starts_with('-') ? "-" : "").append(*whole);
}

WrittenAmount written_amount(std::string_view cell) {
    constexpr std::array<std::string_view, 5> currencies{"Rp.", "Rp", "rp", "RP", "IDR"};
    for (const std::string_view currency : currencies) {
        if (cell.starts_with(currency)) {
            cell = trimmed(cell.substr(currency.size()));
            break;
        }
    }
    const std::size_t end = std::min(cell.find_first_not_of("+-0123456789.,"), cell.size());
    return {trimmed(cell.substr(0, end)), trimmed(cell.substr(end))};
}

} // namespace jumpa::io::csv

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jumpa::io::csv {

/// What stands before the decimals: 1.234,5 or 1,234.5. The other one parts thousands.
enum class DecimalMark : std::uint8_t { unknown, comma, point };

/// The mark that a number gives away by itself; unknown for "1234" and for "1.234", which is one thing or the other.
[[nodiscard]] DecimalMark mark_of(std::string_view number);

/// True for a number like "1.234" or "1,234", which only other numbers of its file can explain.
[[nodiscard]] bool has_two_meanings(std::string_view number);

/// The number as programs write it, "1234.5"; nothing where it is none in that style.
///
/// Requires    a mark, or a number without two meanings
[[nodiscard]] std::optional<std::string> plain_number(std::string_view number, DecimalMark mark);

/// A cell cut into number and unit: "Rp 45.000" gives "45.000" and "", "1.234,5 kg" gives "1.234,5" and "kg".
struct WrittenAmount {
    std::string_view number;
    std::string_view unit;
};
[[nodiscard]] WrittenAmount written_amount(std::string_view cell);

} // namespace jumpa::io::csv

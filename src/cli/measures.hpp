#pragma once

#include <jumpa/core/gap.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace jumpa::cli {

/// "0.05" as 50'000 millionths, without floating point: at most six decimals, at most 1.
[[nodiscard]] std::optional<std::uint32_t> millionths(std::string_view text);

/// "0.01%" and "0.0001" are the same gap; a decimal comma will do. At most 100 %, to a ten-thousandth of a per cent.
[[nodiscard]] std::optional<Gap> gap(std::string_view text);

/// "512M" and "2G" in bytes, "800K" and plain bytes as well; units of 1024.
[[nodiscard]] std::optional<std::uint64_t> bytes(std::string_view text);

} // namespace jumpa::cli

#pragma once

#include <jumpa/core/ids.hpp>
#include <jumpa/core/points.hpp>

#include <cstdint>
#include <optional>

namespace jumpa {

/// How much one company would like to meet another. `no_thanks` is a veto.
enum class WishLevel : std::uint8_t { no_thanks, meet, want, must };

/// A wish of one side about the other.
struct Wish {
    CompanyId from{};
    CompanyId to{};
    WishLevel level = WishLevel::want;
    std::optional<std::int32_t> rank{}; ///< its place among the wishes of the same company: 1 is the dearest
};

/// A seller and a buyer.
struct Pair {
    CompanyId seller{};
    CompanyId buyer{};

    friend auto operator<=>(const Pair&, const Pair&) = default;
};

/// A meeting that must be held, in that slot and at that table where they are named.
struct Pin {
    CompanyId seller{};
    CompanyId buyer{};
    std::optional<SlotId> slot{};
    std::optional<TableId> table{};
};

/// A pair with the points that a host or a criterion gave it.
struct ScoredPair {
    CompanyId seller{};
    CompanyId buyer{};
    Points points = 0;

    friend bool operator==(const ScoredPair&, const ScoredPair&) = default;
};

} // namespace jumpa

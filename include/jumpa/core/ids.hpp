#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace jumpa {

/// A dense index with a type of its own, so that a seller cannot be mistaken for a slot.
/// Ids count from 0 in the order in which things were added; a host's own ids travel as `external_id`.
template <class Tag>
struct Id {
    std::uint32_t value = 0;

    constexpr Id() = default;
    /// Requires index < 2^32.
    constexpr explicit Id(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}

    /// The index, as arrays take it.
    [[nodiscard]] constexpr std::size_t index() const { return value; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

/// Ids of what an event consists of.
using CompanyId = Id<struct CompanyTag>;
using SlotId = Id<struct SlotTag>;
using TableId = Id<struct TableTag>;
using CategoryId = Id<struct CategoryTag>;

} // namespace jumpa

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace jumpa {

/// What an amount measures. Only amounts of one dimension convert into each other.
enum class Dimension : std::uint8_t { mass, volume, count };

/// The units that offers and needs are written in.
enum class Unit : std::uint8_t { gram, kilogram, ton, millilitre, litre, piece, dozen };

/// What is known of a unit.
struct UnitFacts {
    Unit unit;
    std::string_view name;
    Dimension dimension;
    std::int64_t base; ///< thousandths of a gram, a millilitre or a piece in one of this unit
};

/// All units, in the order of `Unit`.
inline constexpr UnitFacts unit_facts[] = {
    {Unit::gram, "g", Dimension::mass, 1'000},
    {Unit::kilogram, "kg", Dimension::mass, 1'000'000},
    {Unit::ton, "ton", Dimension::mass, 1'000'000'000},
    {Unit::millilitre, "ml", Dimension::volume, 1'000},
    {Unit::litre, "litre", Dimension::volume, 1'000'000},
    {Unit::piece, "piece", Dimension::count, 1'000},
    {Unit::dozen, "dozen", Dimension::count, 12'000},
};

/// Name, dimension and size of a unit.
[[nodiscard]] constexpr const UnitFacts& facts(Unit unit) {
    return unit_facts[static_cast<std::size_t>(unit)];
}

/// The unit of that name, or nothing.
[[nodiscard]] constexpr std::optional<Unit> unit_named(std::string_view name) {
    for (const UnitFacts& candidate : unit_facts) {
        if (candidate.name == name) {
            return candidate.unit;
        }
    }
    return std::nullopt;
}

/// An amount that carries its unit. `4'000_kg` and `4_ton` are equal; `4'000_kg` and `4'000_pcs` do not compare.
///
/// Units       kept as thousandths of a gram, a millilitre or a piece, so that three decimals of any unit are exact
/// Requires    |amount| <= 10^9 units, which `EventBuilder` checks
class Quantity {
public:
    constexpr Quantity() = default;
    /// So many whole units.
    constexpr Quantity(std::int64_t amount, Unit unit) : thousandths_(amount * 1'000), unit_(unit) {}

    /// So many thousandths of one unit.
    static constexpr Quantity thousandths(std::int64_t amount, Unit unit) {
        Quantity quantity(0, unit);
        quantity.thousandths_ = amount;
        return quantity;
    }

    /// So many packs of declared content: `packs(20, 250_g)` is 5 kg.
    static constexpr Quantity packs(std::int64_t number, Quantity content) {
        return thousandths(content.thousandths_ * number, content.unit_);
    }

    /// As it was written: the unit, what it measures, and the amount in thousandths of that unit.
    [[nodiscard]] constexpr Unit unit() const { return unit_; }
    [[nodiscard]] constexpr Dimension dimension() const { return facts(unit_).dimension; }
    [[nodiscard]] constexpr std::int64_t in_thousandths() const { return thousandths_; }

    /// Thousandths of the dimension's smallest unit; what comparisons use. Fits while the amount is within 10^9 units.
    [[nodiscard]] constexpr std::int64_t base() const { return thousandths_ * (facts(unit_).base / 1'000); }

    /// Equal amounts of one dimension, whatever their units.
    friend constexpr bool operator==(const Quantity& a, const Quantity& b) {
        return a.dimension() == b.dimension() && a.base() == b.base();
    }

private:
    std::int64_t thousandths_ = 0;
    Unit unit_ = Unit::piece;
};

/// The largest amount of any unit that an event may name.
inline constexpr std::int64_t most_units = 1'000'000'000;

/// `4'000_kg`: so many of the unit, wherever `jumpa::literals` is used.
inline namespace literals {
// NOLINTBEGIN(google-runtime-int): the language fixes the type of a literal's argument
constexpr Quantity operator""_g(unsigned long long n) {
    return {static_cast<std::int64_t>(n), Unit::gram};
}
constexpr Quantity operator""_kg(unsigned long long n) {
    return {static_cast<std::int64_t>(n), Unit::kilogram};
}
constexpr Quantity operator""_ton(unsigned long long n) {
    return {static_cast<std::int64_t>(n), Unit::ton};
}
constexpr Quantity operator""_ml(unsigned long long n) {
    return {static_cast<std::int64_t>(n), Unit::millilitre};
}
constexpr Quantity operator""_litre(unsigned long long n) {
    return {static_cast<std::int64_t>(n), Unit::litre};
}
constexpr Quantity operator""_pcs(unsigned long long n) {
    return {static_cast<std::int64_t>(n), Unit::piece};
}
constexpr Quantity operator""_dozen(unsigned long long n) {
    return {static_cast<std::int64_t>(n), Unit::dozen};
}
// NOLINTEND(google-runtime-int)
} // namespace literals

} // namespace jumpa

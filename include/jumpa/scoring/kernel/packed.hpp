#pragma once

#include <jumpa/core/quantity.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::kernel {

/// Whole numbers up to 10^12 in 32 bits or fewer: small ones stand for themselves, the few others for a place in a list.
template <unsigned Bits>
class PackedNumbers {
public:
    /// Requires a number below 2^63 and at most 2^(Bits - 1) that do not stand for themselves.
    [[nodiscard]] std::uint32_t pack(std::int64_t number) {
        if (number < listed) {
            return static_cast<std::uint32_t>(number);
        }
        large_.push_back(number);
        return listed + static_cast<std::uint32_t>(large_.size() - 1);
    }
    [[nodiscard]] std::int64_t unpack(std::uint32_t packed) const {
        return packed < listed ? packed : large_[packed - listed];
    }
    [[nodiscard]] std::size_t bytes() const { return large_.size() * sizeof(std::int64_t); }

private:
    static constexpr std::uint32_t listed = 1U << (Bits - 1);

    std::vector<std::int64_t> large_{};
};

/// An amount in what comparisons use; `absent` where none is stated.
struct Amount {
    static constexpr std::uint8_t absent = 3;

    std::int64_t base = 0;
    std::uint8_t dimension = absent;

    [[nodiscard]] static Amount of(const std::optional<Quantity>& quantity) {
        return quantity ? Amount{quantity->base(), static_cast<std::uint8_t>(quantity->dimension())} : Amount{};
    }
};

/// Amounts in 32 bits: three for the unit, the rest for whole units, or for a place among the amounts with decimals.
class PackedAmounts {
public:
    static constexpr std::uint32_t absent = 0xFFFF'FFFFU;

    [[nodiscard]] std::uint32_t pack(const std::optional<Quantity>& quantity) {
        if (!quantity) {
            return absent;
        }
        const auto unit = static_cast<std::uint32_t>(quantity->unit()) << unit_at;
        const std::int64_t thousandths = quantity->in_thousandths();
        return unit | (thousandths % 1'000 == 0 ? numbers_.pack(thousandths / 1'000) : finer(thousandths));
    }
    [[nodiscard]] Amount unpack(std::uint32_t packed) const {
        if (packed == absent) {
            return {};
        }
        const UnitFacts& unit = unit_facts[packed >> unit_at];
        const std::uint32_t rest = packed & (fine - 1);
        const bool is_fine = (packed & fine) != 0;
        const std::int64_t thousandths = is_fine ? finer_[rest] : numbers_.unpack(rest) * 1'000;
        return {thousandths * (unit.base / 1'000), static_cast<std::uint8_t>(unit.dimension)};
    }
    [[nodiscard]] std::size_t bytes() const { return numbers_.bytes() + finer_.size() * sizeof(std::int64_t); }

private:
    static constexpr unsigned unit_at = 29;
    static constexpr std::uint32_t fine = 1U << 28U;

    [[nodiscard]] std::uint32_t finer(std::int64_t thousandths) {
        finer_.push_back(thousandths);
        return fine | static_cast<std::uint32_t>(finer_.size() - 1);
    }

    PackedNumbers<28> numbers_{};
    std::vector<std::int64_t> finer_{};
};

/// Numbers things in the order in which they are first met.
template <class Thing>
class Numbered {
public:
    [[nodiscard]] std::uint32_t number(const Thing& thing) {
        const auto [place, fresh] = numbers_.emplace(thing, static_cast<std::uint32_t>(things_.size()));
        if (fresh) {
            things_.push_back(thing);
        }
        return place->second;
    }
    [[nodiscard]] const Thing& operator[](std::uint32_t number) const { return things_[number]; }
    [[nodiscard]] std::size_t size() const { return things_.size(); }

private:
    std::map<Thing, std::uint32_t> numbers_{};
    std::vector<Thing> things_{};
};

} // namespace jumpa::kernel

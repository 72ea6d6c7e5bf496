#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jumpa {

/// A small random number generator whose numbers are the same on every compiler and platform.
///
/// Ensures     equal seeds give equal sequences; streams of different seeds are unrelated for our purposes
/// Complexity  O(1) a number, 8 bytes of state
/// Source      SplitMix64, [Steele2014]
class Random {
public:
    /// Begins the sequence of that seed.
    explicit constexpr Random(std::uint64_t seed) : state_(seed) {}

    /// 64 random bits.
    constexpr std::uint64_t bits() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    /// An integer in [0, bound), without bias. Requires bound > 0. Source: Lemire's rejection, [Lemire2019].
    constexpr std::uint64_t below(std::uint64_t bound) {
        __extension__ using Wide = unsigned __int128;
        const std::uint64_t reject_below = (0 - bound) % bound;
        while (true) {
            const Wide product = static_cast<Wide>(bits()) * bound;
            if (static_cast<std::uint64_t>(product) >= reject_below) {
                return static_cast<std::uint64_t>(product >> 64U);
            }
        }
    }

    /// An integer in [low, high], both included. Requires low <= high and high - low < 2^63.
    constexpr std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
    }

    /// True with probability `per_million` / 1'000'000.
    constexpr bool chance(std::uint32_t per_million) { return below(1'000'000) < per_million; }

    /// A random order of `items`. Complexity O(n). Source: Fisher and Yates.
    template <class T>
    constexpr void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i) {
            using std::swap;
            swap(items[i - 1], items[below(i)]);
        }
    }

private:
    std::uint64_t state_;
};

} // namespace jumpa

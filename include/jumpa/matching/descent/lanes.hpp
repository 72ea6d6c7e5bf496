#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

/// Four numbers at a time, the width that every machine has. GNU vector types are vectorised at every optimisation
/// level.
///
/// Results must not depend on compiler flags: there is integer arithmetic, and single products of a converted integer
/// and a factor, converted back. Such a product is rounded once, so neither contraction nor reassociation can change
/// it.
///
/// What is called from an inner loop is inlined always, so that the loop can be compiled once more for processors with
/// better instructions for it (same width, fewer instructions): see `Shares::step`.
#if defined(__x86_64__) && !defined(__AVX2__)
#define JUMPA_BETTER_LANES [[gnu::target("avx2")]]
#endif
namespace jumpa::matching::lanes {

using Numbers = std::int32_t __attribute__((vector_size(16)));
using Factors = float __attribute__((vector_size(16)));

inline constexpr std::size_t width = 4;

/// Whether the processor has those better instructions.
[[nodiscard]] inline bool better_instructions() {
#ifdef JUMPA_BETTER_LANES
    static const bool has = __builtin_cpu_supports("avx2") != 0;
    return has;
#else
    return false;
#endif
}

/// So many places, filled up to whole lanes.
[[nodiscard]] constexpr std::size_t padded(std::size_t places) {
    return (places + width - 1) / width * width;
}

[[nodiscard, gnu::always_inline]] inline Numbers load(const std::int32_t* from) {
    Numbers numbers;
    std::memcpy(&numbers, from, sizeof numbers);
    return numbers;
}

[[nodiscard, gnu::always_inline]] inline Factors load(const float* from) {
    Factors factors;
    std::memcpy(&factors, from, sizeof factors);
    return factors;
}

[[gnu::always_inline]] inline void store(std::int32_t* to, Numbers numbers) {
    std::memcpy(to, &numbers, sizeof numbers);
}

[[nodiscard, gnu::always_inline]] inline Numbers all(std::int32_t number) {
    return Numbers{number, number, number, number};
}

[[nodiscard, gnu::always_inline]] inline Factors all(float factor) {
    return Factors{factor, factor, factor, factor};
}

[[nodiscard, gnu::always_inline]] inline Numbers larger(Numbers a, Numbers b) {
    return a > b ? a : b;
}

[[nodiscard, gnu::always_inline]] inline Numbers smaller(Numbers a, Numbers b) {
    return a < b ? a : b;
}

[[nodiscard, gnu::always_inline]] inline std::int64_t sum(Numbers numbers) {
    return std::int64_t{numbers[0]} + numbers[1] + numbers[2] + numbers[3];
}

/// Adds up any number of lanes below 2^28.
class LongSum {
public:
    [[gnu::always_inline]] void add(Numbers numbers) {
        part_ += numbers;
        if (++added_ == 8) {
            whole_ = total();
            part_ = all(0);
            added_ = 0;
        }
    }

    [[nodiscard, gnu::always_inline]] std::int64_t total() const { return whole_ + sum(part_); }

private:
    Numbers part_{};
    int added_ = 0;
    std::int64_t whole_ = 0;
};

/// The sums of two at once. Requires that they stay within 32 bits.
[[nodiscard, gnu::always_inline]] inline std::pair<std::int32_t, std::int32_t> sums(Numbers a, Numbers b) {
    const Numbers halves = __builtin_shufflevector(a, b, 0, 4, 1, 5) + __builtin_shufflevector(a, b, 2, 6, 3, 7);
    return {halves[0] + halves[2], halves[1] + halves[3]};
}

/// Sums of squares; 64 bits would not hold them.
__extension__ using Square = unsigned __int128;

/// Adds up the squares of any number of lanes below 2^28.
class SquareSum {
public:
    [[gnu::always_inline]] void add(Numbers numbers) {
        const auto squared = [](std::int64_t number) { return static_cast<std::uint64_t>(number * number); };
        total_ += squared(numbers[0]) + squared(numbers[1]) + squared(numbers[2]) + squared(numbers[3]);
    }

    [[nodiscard]] Square total() const { return total_; }

private:
    Square total_ = 0;
};

[[nodiscard, gnu::always_inline]] inline std::int32_t largest(Numbers numbers) {
    const std::int32_t front = numbers[0] > numbers[1] ? numbers[0] : numbers[1];
    const std::int32_t back = numbers[2] > numbers[3] ? numbers[2] : numbers[3];
    return front > back ? front : back;
}

/// numbers * factors, cut to +-limit and towards zero. Requires a limit below 2^31 that a float holds exactly.
[[nodiscard, gnu::always_inline]] inline Numbers product(Numbers numbers, Factors factors, float limit) {
    Factors result = __builtin_convertvector(numbers, Factors) * factors;
    result = result < limit ? result : all(limit);
    result = result > -limit ? result : all(-limit);
    return __builtin_convertvector(result, Numbers);
}

/// numbers * factors, towards zero. Requires products below 2^31.
[[nodiscard, gnu::always_inline]] inline Numbers product(Numbers numbers, Factors factors) {
    return __builtin_convertvector(__builtin_convertvector(numbers, Factors) * factors, Numbers);
}

/// A mask of lanes for each set of four bits.
inline constexpr auto masks = [] {
    std::array<std::array<std::int32_t, width>, 16> table{};
    for (std::size_t bits = 0; bits < table.size(); ++bits) {
        for (std::size_t lane = 0; lane < width; ++lane) {
            table[bits][lane] = (bits >> lane & 1U) != 0 ? -1 : 0;
        }
    }
    return table;
}();

/// All ones in the lanes whose bit is set.
[[nodiscard, gnu::always_inline]] inline Numbers chosen(std::uint8_t bits) {
    return load(masks[bits].data());
}

} // namespace jumpa::matching::lanes

#pragma once

#include <jumpa/scoring/detail/judgement_table.hpp>
#include <jumpa/scoring/detail/principal_vector.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace jumpa::detail {

inline constexpr std::size_t most_criteria = 15;

/// The mean consistency index of random judgements, in hundredths, by number of criteria. Source: [Saaty1980].
inline constexpr std::int64_t random_index[most_criteria + 1] = {0,   0,   0,   58,  90,  112, 124, 132,
                                                                 141, 145, 149, 151, 148, 156, 157, 159};

inline constexpr std::int64_t most_inconsistent = 100; ///< thousandths

/// The consistency ratio in thousandths, rounded up; what the fixed-point arithmetic itself adds is let pass.
inline std::int64_t consistency_ratio(const PrincipalVector& vector) {
    constexpr WideShare noise = std::uint64_t{1} << 20U;
    const std::size_t size = vector.share.size();
    const WideShare consistent = size * static_cast<WideShare>(PrincipalVector::whole) + noise;
    if (size < 3 || vector.value <= consistent) {
        return 0;
    }
    const WideShare index = (vector.value - consistent) * 100'000; // in thousandths of a hundredth
    const WideShare random = static_cast<WideShare>(random_index[size]) * (size - 1) * PrincipalVector::whole;
    return static_cast<std::int64_t>((index + random - 1) / random);
}

/// A judgement that stands out: `times` what the weights say of its two criteria, or that part of it, in thousandths.
struct Contradiction {
    std::size_t i = 0;
    std::size_t j = 0;
    std::int64_t times = 0;
};

/// `ratio` over share[i] / share[j], or the inverse where that is larger, in thousandths; to the nearest one, so that
/// judgements that stand out equally do so here too.
inline std::int64_t deviation(const Ratio& ratio, std::uint64_t share_i, std::uint64_t share_j) {
    const WideShare above = static_cast<WideShare>(ratio.above) * share_j;
    const WideShare below = static_cast<WideShare>(ratio.below) * share_i;
    const WideShare larger = std::max(above, below);
    const WideShare smaller = std::min(above, below);
    return static_cast<std::int64_t>((larger * 1'000 + smaller / 2) / smaller);
}

/// The judgement with the largest deviation, the first of equals. Source: [Saaty2003].
inline Contradiction worst_judgement(const JudgementTable& table, const PrincipalVector& vector) {
    Contradiction worst;
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = i + 1; j < table.size(); ++j) {
            const std::int64_t times = deviation(table.at(i, j), vector.share[i], vector.share[j]);
            if (times > worst.times) {
                worst = {i, j, times};
            }
        }
    }
    return worst;
}

/// The whole judgement, 1 to 9 or turned round, nearest to what the other judgements say of i and j.
inline Ratio fitting_judgement(const JudgementTable& table, std::size_t i, std::size_t j) {
    const PrincipalVector others = principal_vector(table.fixed_without(i, j));
    const bool turned = others.share[i] < others.share[j];
    const std::uint64_t larger = others.share[turned ? j : i];
    const std::uint64_t smaller = others.share[turned ? i : j];
    const auto nearest = static_cast<std::int64_t>((static_cast<WideShare>(larger) * 2 + smaller) / smaller / 2);
    const Ratio ratio{1'000 * std::min<std::int64_t>(nearest, 9), 1'000};
    return turned ? ratio.turned() : ratio;
}

} // namespace jumpa::detail

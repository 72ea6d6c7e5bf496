#pragma once

#include <jumpa/scoring/kernel/best_lists.hpp>

#include <cstdint>

namespace jumpa::kernel {

/// More than any lane has.
inline constexpr float unreachable = 2.0F;

/// The value of a lane below which its pair has fewer than `points`: what `LaneKernels::filter` compares with.
///
/// Let P >= `points` be the points of a pair. By `LaneQueries::take_reach` some offer and need of it have s points and
/// a reach f <= 1 with s f >= P - 1/2 (the sum over needs is rounded once), and s is a mean m of criteria rounded once,
/// so m f >= P - 1. Against the mean of the lane, times 10'000, m can be higher by
///   1       the criteria's own roundings: 1/2 for quotients, at most 7/8 after two halvings of a capacity; for
///           closeness 1/2 and 10'000 times (2^-19 of its table, 1e-5 / e of the distance, ln 2 times 6 cm of at least
///           1 km) < 0.4
///   0.1     the lane's float operations: sums of fewer than ten terms that are not negative, each relative to its own
///           weight: fewer than 100 roundings of 2^-24 of the weights that apply; and 1e-12 of `nothing`, against a
///           weight that is at least 1 / (7 * 10^6) of all
/// which leaves 0.4 to spare. Sums may be taken in any order and products contracted: that is among the roundings.
[[nodiscard]] constexpr float least_value(Points points) {
    return points > most_points ? unreachable
                                : (static_cast<float>(points) - 2.5F) * (1.0F / static_cast<float>(most_points));
}

/// The least points with which a pair of company `number`, or of a higher one, enters below `worst`.
[[nodiscard]] constexpr Points least_points(Rank worst, std::uint32_t number) {
    return worst == 0 ? 1 : static_cast<Points>(worst >> 32U) + (rank_of(0, number) > (worst & 0xFFFF'FFFFU) ? 0 : 1);
}

} // namespace jumpa::kernel

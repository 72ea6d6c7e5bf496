#pragma once

#include <jumpa/scoring/kernel/best_lists.hpp>

#include <cstdint>

namespace jumpa::kernel {

/// More than any lane has.
inline constexpr float unreachable = 2.0F;

/// The value of a lane below which its pair has fewer than `points`: what `LaneKernels::filter` compares with.
///
/// Let P >= `points` be the points of a pair. By `take_other_needs` some offer and need of it have s points, and with
/// the shares f of all, which are 1 together, P - 1/2 <= f s + sum of f[k] min(s, s[k]) (the sum over needs is rounded
/// once). Each s is a mean m of criteria rounded once, so that with these the sum is at least P - 1. Against the means
/// of the lane, times 10'000, each m can be higher by
///   1       the criteria's own roundings: 1/2 for quotients, at most 7/8 after two halvings of a capacity; for
///           closeness 1/2 and 10'000 times (2^-19 of its table, 1e-5 / e of the distance, ln 2 times 6 cm of at least
///           1 km) < 0.4
///   0.1     the lane's float operations: sums of fewer than ten terms that are not negative, each relative to its own
///           weight: fewer than 100 roundings of 2^-24 of the weights that apply. For another need, 1 less a few
///           losses of at most 1 each: fewer than 20 roundings of 2^-24, and the criteria's own as above, because
///           the losses' weights are at most all weights. For the sum, relative ones again
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

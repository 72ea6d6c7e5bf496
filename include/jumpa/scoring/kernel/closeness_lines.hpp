#pragma once

#include <jumpa/core/sphere.hpp>
#include <jumpa/scoring/kernel/lane_block.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace jumpa::kernel {

/// Straight lines above the share of its weight that closeness earns, as a function of the squared chord q.
///
/// With the angle a (q = 2 - 2 cos a), r halvings a radian and c = r ln 2, the share is F = e^-ca. dF/dq = -c e^-ca /
/// (2 sin a), and its derivative has the sign of c sin a + cos a, which is positive up to a quarter turn: there F is
/// convex, and a line through two of its points lies above it between them. F falls, so that beyond the last point its
/// value there is a bound. All points taken lie within 1.55 radians.
class ClosenessLines {
public:
    /// For another half-distance.
    void take(std::int32_t half_km) {
        if (half_km == half_km_) {
            return;
        }
        half_km_ = half_km;
        constexpr std::array<double, lines> halvings{0, 0.03, 0.1, 0.22, 0.4, 0.65, 1, 1.45, 2, 2.7, 3.5, 4.5, 6, 8};
        const double halvings_per_radian = static_cast<double>(earth_radius_m) / 1'000.0 / half_km;
        for (std::size_t k = 0; k < lines; ++k) {
            const double angle = std::min(1.55, halvings[k] / halvings_per_radian);
            const double half_chord = std::sin(angle / 2);
            chord_[k] = static_cast<float>(4 * half_chord * half_chord);
            share_[k] = static_cast<float>(std::exp2(-angle * halvings_per_radian));
        }
        for (std::size_t k = 0; k < lines; ++k) {
            fall_[k] = k + 1 < lines ? fall_from(k) : 0;
            at_[k] = share_[k] + fall_[k] * chord_[k];
        }
    }

    [[nodiscard]] const std::array<float, lines>& at() const { return at_; }
    [[nodiscard]] const std::array<float, lines>& fall() const { return fall_; }

    /// The lines the highest of which is a bound from `nearest` to `farthest`: those of the points in between.
    void choose(float nearest, float farthest, Visit& visit) const {
        visit.first_line = segment(nearest, 0);
        visit.last_line = segment(farthest, visit.first_line);
    }

private:
    /// The last point at or below a squared chord.
    [[nodiscard]] int segment(float chord, int from) const {
        while (from + 1 < lines && chord_[static_cast<std::size_t>(from + 1)] <= chord) {
            ++from;
        }
        return from;
    }

    /// How steeply F falls to the next point; 0, which is above it, where the two nearly coincide.
    [[nodiscard]] float fall_from(std::size_t k) const {
        const float wide = chord_[k + 1] - chord_[k];
        return wide > 1e-4F * chord_[k] && wide > 1e-14F ? (share_[k] - share_[k + 1]) / wide : 0.0F;
    }

    std::int32_t half_km_ = 0;
    std::array<float, lines> chord_{};
    std::array<float, lines> share_{};
    std::array<float, lines> at_{};
    std::array<float, lines> fall_{};
};

} // namespace jumpa::kernel

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
        for (std::size_t k = 0; k + 1 < lines; ++k) {
            set_line(k, fall_between(k, chord_[k + 1], share_[k + 1]), k);
        }
        set_line(lines - 1, 0, lines - 1);
    }

    [[nodiscard]] const std::array<float, lines>& at() const { return at_; }
    [[nodiscard]] const std::array<float, lines>& fall() const { return fall_; }

    /// Two lines, the higher of which is a bound from `nearest` to `farthest`, for offers with that weight.
    void choose(float nearest, float farthest, float weight, Visit& visit) const {
        const std::size_t first = segment(nearest, 0);
        const std::size_t last = segment(farthest, first);
        visit.at[0] = weight * at_[first];
        visit.fall[0] = weight * fall_[first];
        visit.at[1] = visit.at[0];
        visit.fall[1] = visit.fall[0];
        if (last > first) { // one line from where the first ends to where the last does
            const bool open = last + 1 == lines;
            const float fall =
                fall_between(first + 1, open ? farthest : chord_[last + 1], share_[open ? last : last + 1]);
            visit.at[1] = weight * (share_[first + 1] + fall * chord_[first + 1]);
            visit.fall[1] = weight * fall;
        }
    }

private:
    /// The last point at or below a squared chord.
    [[nodiscard]] std::size_t segment(float chord, std::size_t from) const {
        while (from + 1 < lines && chord_[from + 1] <= chord) {
            ++from;
        }
        return from;
    }

    /// How steeply F falls from a point to another one; 0, which is above it, where they nearly coincide.
    [[nodiscard]] float fall_between(std::size_t k, float chord, float share) const {
        const float wide = chord - chord_[k];
        return wide > 1e-4F * chord_[k] && wide > 1e-14F ? (share_[k] - share) / wide : 0.0F;
    }

    void set_line(std::size_t k, float fall, std::size_t through) {
        fall_[k] = fall;
        at_[k] = share_[through] + fall * chord_[through];
    }

    std::int32_t half_km_ = 0;
    std::array<float, lines> chord_{};
    std::array<float, lines> share_{};
    std::array<float, lines> at_{};
    std::array<float, lines> fall_{};
};

} // namespace jumpa::kernel

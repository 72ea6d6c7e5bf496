#pragma once

#include <jumpa/scoring/kernel/asked.hpp>
#include <jumpa/scoring/kernel/blocks.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace jumpa::kernel {

inline constexpr float everywhere = 5; ///< a squared chord is 4 at most

/// A distance in cm is within 10 parts per million and 3.5 cm of that along the sphere (sphere.hpp), so that the
/// squared chord of a whole limit and a little more lies beyond every offer that the limit lets in.
[[nodiscard]] inline float squared_chord_of(std::int32_t km) {
    const double angle = (km * 1'000.0 * (1 + 2e-5) + 0.1) / static_cast<double>(earth_radius_m);
    if (angle >= 3.14) {
        return everywhere;
    }
    const double half_chord = std::sin(angle / 2);
    return static_cast<float>(4 * half_chord * half_chord * (1 + 1e-6) + 1e-12);
}

/// One need, beside one whose weights have the sum `judged`.
[[nodiscard]] inline OtherNeeds other_need(const Codes& codes, const Asked& asked, const AskedNeed& need,
                                           float judged) {
    const auto weights = static_cast<float>(asked.sum_of_weights(need.row));
    const int preferred = bits_set[need.row.preferred];
    const bool limited = known(asked.row.at) && need.row.within_km >= 0;
    return {.root = codes.root(need.row.category),
            .branch = codes.branch(need.row.category),
            .share = static_cast<float>(need.share) / static_cast<float>(asked.all_shares),
            .most = need.most_by_depth.back(),
            .most_apart = need.most_by_depth[1],
            .loss = judged / weights,
            .per_credential = preferred == 0 ? 0
                                             : static_cast<float>(asked.blend.credentials) /
                                                   (weights * static_cast<float>(preferred)),
            .preferred = need.row.preferred,
            .required = need.row.required,
            .farthest = limited ? squared_chord_of(need.row.within_km) : everywhere};
}

/// One by one while there is room, then together with what has the same root, where all get the best of each.
inline void add_other(LaneQuery& query, const OtherNeeds& other) {
    auto* const end = query.other + query.others;
    auto* const same = std::find_if(query.other, end, [&](const OtherNeeds& k) { return k.root == other.root; });
    if (query.others < most_others - OthersBits::roots || same == end) {
        *end = other;
        ++query.others;
        return;
    }
    same->branch |= other.branch;
    same->share += other.share;
    same->most = std::max(same->most, other.most);
    same->most_apart = std::max(same->most_apart, other.most_apart);
    same->loss = std::min(same->loss, other.loss);
    same->preferred = 0;
    same->required &= other.required;
    same->farthest = std::max(same->farthest, other.farthest);
}

/// If a pair has points P (over all shares), let this need be served best among those served, with s points. Each of
/// the others takes another offer of the seller, has at most s points, and none without an offer of its root. So it
/// is enough to look for an offer and a need with  P <= share * s + sum of share[k] * min(s, most[k]).
///
/// Of another need's mean, 1 - sum of w (1 - p) / W over what applies, W is at most all its weights, and leaving
/// out any criterion can only raise it. Known of the seller as a whole, thus of every offer of it, are place,
/// languages, credentials, what its other categories have in common with the need, and limits that veto. The judged
/// lane's closeness is a bound from above, so what it leaves to lose is one from below.
inline void take_other_needs(LaneQuery& query, const Codes& codes, const Asked& asked, std::size_t number) {
    const auto all = static_cast<float>(asked.all_shares);
    query.share = static_cast<float>(asked.needs[number].share) / all;
    const auto judged = static_cast<float>(asked.sum_of_weights(asked.needs[number].row));
    for (std::size_t k = 0; k < asked.needs.size(); ++k) {
        const AskedNeed& need = asked.needs[k];
        if (k != number && need.share > 0 && asked.sum_of_weights(need.row) > 0) {
            add_other(query, other_need(codes, asked, need, judged));
        }
    }
}

} // namespace jumpa::kernel

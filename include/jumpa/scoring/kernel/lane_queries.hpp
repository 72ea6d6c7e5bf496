#pragma once

#include <jumpa/scoring/kernel/asked.hpp>
#include <jumpa/scoring/kernel/blocks.hpp>
#include <jumpa/scoring/kernel/closeness_lines.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace jumpa::kernel {

/// Puts needs into the form in which lanes are judged.
class LaneQueries {
public:
    LaneQueries(const Rows& rows, const Codes& codes) : rows_(rows), codes_(codes) {}

    /// The need of that number; false where none of its criteria has a weight, so that it never earns points.
    [[nodiscard]] bool take(const Asked& asked, std::size_t number) {
        const AskedNeed& need = asked.needs[number];
        query_ = {};
        all_ = asked.sum_of_weights(need.row);
        if (all_ == 0) {
            return false;
        }
        category_weight_ = share(asked.blend.category) / static_cast<float>(most_points);
        query_.sure_weight = share(asked.blend.category);
        query_.required = need.row.required;
        query_.least_tkdn = Codes::tkdn(need.row.least_tkdn);
        take_place(asked, need);
        take_capacity(asked, need.row);
        take_credentials(asked, need.row);
        take_price(asked, need.row);
        if (asked.row.languages != 0) {
            query_.asks_language = true;
            query_.languages = codes_.languages(asked.row.languages);
            query_.language_weight = share(asked.blend.languages);
        }
        take_others(asked, number);
        return true;
    }

    [[nodiscard]] const LaneQuery& query() const { return query_; }
    [[nodiscard]] const ClosenessLines& lines_of_sight() const { return lines_; }

    /// What so many points for the category add.
    [[nodiscard]] float category(Points points) const { return category_weight_ * static_cast<float>(points); }

private:
    static constexpr float everywhere = 5; ///< a squared chord is 4 at most

    [[nodiscard]] float share(std::int32_t weight) const {
        return static_cast<float>(weight) / static_cast<float>(all_);
    }

    /// A distance in cm is within 10 parts per million and 3.5 cm of that along the sphere (sphere.hpp), so that the
    /// squared chord of a whole limit and a little more lies beyond every offer that the limit lets in.
    void take_place(const Asked& asked, const AskedNeed& need) {
        const float weight = share(asked.blend.location);
        const bool limited = need.row.within_km >= 0;
        query_.farthest = everywhere;
        if (!known(asked.row.at)) {
            query_.sure_points += limited ? 0.5F * weight : 0;
            query_.sure_weight += limited ? weight : 0;
            return;
        }
        query_.asks_place = true;
        query_.location_weight = weight;
        query_.unplaced_points = limited ? 0.5F * weight : 0;
        query_.unplaced_weight = limited ? weight : 0;
        query_.at_x = asked.row.at.x;
        query_.at_y = asked.row.at.y;
        query_.at_z = asked.row.at.z;
        query_.towards_x = static_cast<float>(asked.row.at.x) * -0x1p-29F;
        query_.towards_y = static_cast<float>(asked.row.at.y) * -0x1p-29F;
        query_.towards_z = static_cast<float>(asked.row.at.z) * -0x1p-29F;
        lines_.take(asked.blend.half_distance_km);
        for (std::size_t k = 0; k < lines; ++k) {
            query_.line_at[k] = weight * lines_.at()[k];
            query_.line_fall[k] = weight * lines_.fall()[k];
        }
        query_.farthest = limited ? squared_chord_of(need.row.within_km) : everywhere;
    }

    [[nodiscard]] static float squared_chord_of(std::int32_t km) {
        const double angle = (km * 1'000.0 * (1 + 2e-5) + 0.1) / static_cast<double>(earth_radius_m);
        if (angle >= 3.14) {
            return everywhere;
        }
        const double half_chord = std::sin(angle / 2);
        return static_cast<float>(4 * half_chord * half_chord * (1 + 1e-6) + 1e-12);
    }

    void take_capacity(const Asked& asked, const NeedRow& need) {
        const float weight = share(asked.blend.capacity);
        query_.lead = need.lead == 0 ? TraitBits::lead : Codes::lead(need.lead); // nothing is above the former
        if (need.per_month.dimension == Amount::absent) {
            query_.asks_lead = need.lead != 0;
            query_.lead_weight = weight;
            return;
        }
        const auto base = static_cast<float>(need.per_month.base);
        query_.asks_amount = true;
        query_.sure_weight += weight;
        query_.amount_weight = weight;
        query_.amount_slope = weight / std::max(base * (1 - 1e-6F), 1.0F);
        query_.amount = base * (1 + 1e-6F) + 1;
        query_.amount_dimension = std::int32_t{need.per_month.dimension} << TraitBits::dimension_at;
    }

    void take_credentials(const Asked& asked, const NeedRow& need) {
        if (need.preferred == 0) {
            return;
        }
        query_.asks_credentials = true;
        query_.preferred = need.preferred;
        query_.sure_weight += share(asked.blend.credentials);
        query_.point_per_credential =
            share(asked.blend.credentials) / static_cast<float>(std::popcount(need.preferred));
    }

    /// The ceiling is raised by 2^-20, which outweighs the rounding of a difference of prices, of which neither is
    /// larger where it counts, even if a compiler multiplies both by the slope first: 2^-22 of the ceiling's product.
    void take_price(const Asked& asked, const NeedRow& need) {
        if (need.price_terms == 0) {
            return;
        }
        const auto unit = static_cast<double>(facts(rows_.price_terms[need.price_terms].second).base);
        query_.asks_price = true;
        query_.price_code = codes_.price(need.price_terms) << TraitBits::price_at;
        query_.price_shared = codes_.price(need.price_terms) == PriceCodes::shared;
        query_.price_weight = share(asked.blend.price);
        query_.ceiling = static_cast<float>(static_cast<double>(need.ceiling) / unit * (1 + 0x1p-20) + 1e-18);
    }

    /// If a pair has points P (over all shares), let this need be served best among those served, with s points. Each of
    /// the others takes another offer of the seller, has at most s points, and none without an offer of its root. So it
    /// is enough to look for an offer and a need with  P <= share * s + sum of share[k] * min(s, most[k]).
    ///
    /// Of another need's mean, 1 - sum of w (1 - p) / W over what applies, W is at most all its weights, and leaving
    /// out any criterion can only raise it. Known of the seller as a whole, thus of every offer of it, are place,
    /// languages, credentials and a category's nearest, and limits that veto.
    void take_others(const Asked& asked, std::size_t number) {
        const auto all = static_cast<float>(asked.all_shares);
        query_.share = static_cast<float>(asked.needs[number].share) / all;
        for (std::size_t k = 0; k < asked.needs.size(); ++k) {
            const std::int64_t weights = asked.sum_of_weights(asked.needs[k].row);
            if (k != number && asked.needs[k].share > 0 && weights > 0) {
                add_other(other(asked, asked.needs[k], static_cast<float>(weights)));
            }
        }
    }

    [[nodiscard]] OtherNeeds other(const Asked& asked, const AskedNeed& need, float weights) const {
        const int preferred = bits_set[need.row.preferred];
        const bool limited = known(asked.row.at) && need.row.within_km >= 0;
        return {.root = codes_.root(need.row.category),
                .branch = codes_.branch(need.row.category),
                .share = static_cast<float>(need.share) / static_cast<float>(asked.all_shares),
                .most = need.most_by_depth.back(),
                .most_apart = need.most_by_depth[1],
                .loss = static_cast<float>(all_) / weights,
                .per_credential =
                    preferred == 0 ? 0 : static_cast<float>(asked.blend.credentials) / (weights * static_cast<float>(preferred)),
                .preferred = need.row.preferred,
                .required = need.row.required,
                .farthest = limited ? squared_chord_of(need.row.within_km) : everywhere};
    }

    /// One by one while there is room, then together with what has the same root, where all get the best of each.
    void add_other(const OtherNeeds& other) {
        auto* const end = query_.other + query_.others;
        auto* const same = std::find_if(query_.other, end, [&](const OtherNeeds& k) { return k.root == other.root; });
        if (query_.others < most_others - OthersBits::roots || same == end) {
            *end = other;
            ++query_.others;
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

    const Rows& rows_;
    const Codes& codes_;
    LaneQuery query_{};
    ClosenessLines lines_{};
    std::int64_t all_ = 0;
    float category_weight_ = 0;
};

} // namespace jumpa::kernel

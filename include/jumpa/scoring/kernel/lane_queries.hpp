#pragma once

#include <jumpa/scoring/kernel/asked.hpp>
#include <jumpa/scoring/kernel/blocks.hpp>
#include <jumpa/scoring/kernel/closeness_lines.hpp>
#include <jumpa/scoring/kernel/other_needs.hpp>

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
        take_other_needs(query_, codes_, asked, number);
        return true;
    }

    [[nodiscard]] const LaneQuery& query() const { return query_; }
    [[nodiscard]] const ClosenessLines& lines_of_sight() const { return lines_; }

    /// What so many points for the category add.
    [[nodiscard]] float category(Points points) const { return category_weight_ * static_cast<float>(points); }

private:
    [[nodiscard]] float share(std::int32_t weight) const {
        return static_cast<float>(weight) / static_cast<float>(all_);
    }

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

    const Rows& rows_;
    const Codes& codes_;
    LaneQuery query_{};
    ClosenessLines lines_{};
    std::int64_t all_ = 0;
    float category_weight_ = 0;
};

} // namespace jumpa::kernel

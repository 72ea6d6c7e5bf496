#pragma once

#include <jumpa/scoring/detail/weighted_mean.hpp>
#include <jumpa/scoring/kernel/asked.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace jumpa::kernel {

/// What is the same for all offers and needs of a pair.
struct PairPart {
    std::optional<std::int64_t> distance_cm{};
    Points closeness = 0;
    std::optional<Points> language{};
    Points wish = 0;
};

/// Judges one offer for one need from their rows.
class RowJudge {
public:
    explicit RowJudge(const Rows& rows) : rows_(rows) {}

    [[nodiscard]] PairPart pair_part(const SellerRow& seller, const Asked& asked, Points wish) const {
        PairPart pair{.wish = wish};
        if (known(seller.at) && known(asked.row.at)) {
            pair.distance_cm = distance_cm(seller.at, asked.row.at);
            pair.closeness = detail::closeness_points(*pair.distance_cm, asked.half_cm);
        }
        if (seller.languages != 0 && asked.row.languages != 0) {
            pair.language = have_one_in_common(seller.languages, asked.row.languages) ? most_points : 0;
        }
        return pair;
    }

    /// As `PairScorer::judge`: the blend of all criteria, 0 where one vetoes.
    [[nodiscard]] Points points(const OfferRow& offer, const SellerRow& seller, const AskedNeed& need,
                                const PairPart& pair, const Asked& asked) const {
        const std::uint32_t common = need.common_depth(offer.category);
        const std::uint32_t lacking = need.row.required & ~std::uint32_t{seller.credentials};
        const bool too_far =
            pair.distance_cm && need.row.within_km >= 0 && *pair.distance_cm > need.row.within_km * detail::cm_per_km;
        if (common == 0 || lacking != 0 || seller.tkdn < need.row.least_tkdn || too_far) {
            return 0;
        }
        detail::WeightedMean mean;
        mean.add({.points = need.category_points[common]}, asked.blend.category);
        mean.add({.points = capacity(offer, need.row)}, asked.blend.capacity);
        mean.add({.points = location(need.row, pair)}, asked.blend.location);
        mean.add({.points = credentials(seller, need)}, asked.blend.credentials);
        mean.add({.points = price(offer, need.row)}, asked.blend.price);
        mean.add({.points = pair.language}, asked.blend.languages);
        if (pair.wish > 0) {
            mean.add({.points = pair.wish, .lifts = true}, asked.blend.wishes);
        }
        return mean.rounded();
    }

private:
    [[nodiscard]] bool have_one_in_common(std::uint32_t one, std::uint32_t other) const {
        if (one == other) {
            return true;
        }
        const LanguageSet& a = rows_.language_sets[one];
        const LanguageSet& b = rows_.language_sets[other];
        return std::any_of(a.begin(), a.end(), [&](auto x) { return std::binary_search(b.begin(), b.end(), x); });
    }

    [[nodiscard]] std::optional<Points> capacity(const OfferRow& offer, const NeedRow& need) const {
        const bool both_leads = offer.lead != 0 && need.lead != 0;
        const bool asked = need.per_month.dimension != Amount::absent;
        if (!asked && !both_leads) {
            return std::nullopt;
        }
        Points points = most_points;
        if (asked) {
            points = covered(rows_.amounts.unpack(offer.per_month), need.per_month);
            const Amount least = rows_.amounts.unpack(offer.minimum_order);
            if (least.dimension == need.per_month.dimension && least.base > need.per_month.base) {
                points = detail::half_of(points);
            }
        }
        return both_leads && offer.lead > need.lead ? detail::half_of(points) : points;
    }

    [[nodiscard]] static Points covered(const Amount& made, const Amount& needed) {
        if (made.dimension == Amount::absent) {
            return detail::half_points;
        }
        return made.dimension == needed.dimension ? detail::cover_points(made.base, needed.base) : 0;
    }

    [[nodiscard]] static std::optional<Points> location(const NeedRow& need, const PairPart& pair) {
        if (!pair.distance_cm) {
            return need.within_km >= 0 ? std::optional(detail::half_points) : std::nullopt;
        }
        return pair.closeness;
    }

    [[nodiscard]] static std::optional<Points> credentials(const SellerRow& seller, const AskedNeed& need) {
        if (need.row.preferred == 0) {
            return std::nullopt;
        }
        return need.held_points[bits_set[need.row.preferred & seller.credentials]];
    }

    [[nodiscard]] std::optional<Points> price(const OfferRow& offer, const NeedRow& need) const {
        if (offer.price_terms == 0 || need.price_terms == 0) {
            return std::nullopt;
        }
        const std::int64_t from = rows_.prices.unpack(offer.price_from);
        const std::int64_t to = rows_.prices.unpack(offer.price_to);
        if (offer.price_terms == need.price_terms) { // the unit cancels out
            return detail::price_points<std::int64_t>({from, to, need.ceiling});
        }
        const auto& [asked_currency, asked_unit] = rows_.price_terms[offer.price_terms];
        const auto& [limit_currency, limit_unit] = rows_.price_terms[need.price_terms];
        if (asked_currency != limit_currency || facts(asked_unit).dimension != facts(limit_unit).dimension) {
            return std::nullopt;
        }
        const Wide offered = facts(asked_unit).base;
        const Wide needed = facts(limit_unit).base;
        return detail::price_points<Wide>({from * needed, to * needed, need.ceiling * offered});
    }

    __extension__ using Wide = __int128;

    const Rows& rows_;
};

} // namespace jumpa::kernel

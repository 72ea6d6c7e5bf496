#pragma once

#include <jumpa/scoring/criteria.hpp>
#include <jumpa/scoring/detail/judging.hpp>

namespace jumpa {
namespace detail {

inline bool too_slow(const OfferNeed& at) {
    return at.offer.lead_time_days && at.need.lead_time_days && *at.offer.lead_time_days > *at.need.lead_time_days;
}

inline bool orders_too_little(const OfferNeed& at) {
    const auto& least = at.offer.minimum_order;
    const auto& needed = at.need.per_month;
    return least && needed && least->dimension() == needed->dimension() && least->base() > needed->base();
}

/// How much of the need is covered before anything is held against it; nothing where that is no question.
inline std::optional<Points> cover(const OfferNeed& at) {
    const auto& needed = at.need.per_month;
    const auto& made = at.offer.per_month;
    if (!needed) {
        return at.offer.lead_time_days && at.need.lead_time_days ? std::optional(most_points) : std::nullopt;
    }
    if (!made) {
        return half_points;
    }
    if (made->dimension() != needed->dimension()) {
        return 0;
    }
    return cover_points(made->base(), needed->base());
}

__extension__ using WidePrice = __int128;

inline std::optional<ComparablePrices<WidePrice>> comparable_prices(const OfferNeed& at) {
    const auto& asked = at.offer.price;
    const auto& limit = at.need.price;
    if (!asked || !limit || !limit->to || asked->currency != limit->currency ||
        facts(asked->per).dimension != facts(limit->per).dimension) {
        return std::nullopt;
    }
    const WidePrice offered_unit = facts(asked->per).base;
    const WidePrice needed_unit = facts(limit->per).base;
    return ComparablePrices<WidePrice>{asked->from * needed_unit, asked->to.value_or(asked->from) * needed_unit,
                                       *limit->to * offered_unit};
}

inline bool lacks_domestic_content(const OfferNeed& at) {
    return at.need.required_tkdn_percent && at.seller().tkdn_percent.value_or(-1) < *at.need.required_tkdn_percent;
}

} // namespace detail

namespace criteria {

JUMPA_INLINE Judgement SameCategory::judge(const OfferNeed& at) const {
    const Taxonomy& taxonomy = at.pair.event.taxonomy();
    const std::int32_t common = taxonomy.common_depth(at.offered, at.needed);
    return {.points = detail::share_points(common, taxonomy.depth(at.needed)), .veto = common == 0};
}

JUMPA_INLINE Judgement EnoughCapacity::judge(const OfferNeed& at) const {
    std::optional<Points> points = detail::cover(at);
    if (points && detail::orders_too_little(at)) {
        points = detail::half_of(*points);
    }
    if (points && detail::too_slow(at)) {
        points = detail::half_of(*points);
    }
    return {.points = points};
}

JUMPA_INLINE Judgement CloseBy::judge(const OfferNeed& at) const {
    const auto& limit_km = at.need.within_km;
    const auto& distance = at.pair.distance_cm;
    if (!distance) {
        return {.points = limit_km ? std::optional(detail::half_points) : std::nullopt};
    }
    const Points points = detail::closeness_points(*distance, half_distance_km * detail::cm_per_km);
    return {.points = points, .veto = limit_km && *distance > *limit_km * detail::cm_per_km};
}

JUMPA_INLINE Judgement CredentialsHeld::judge(const OfferNeed& at) const {
    const CredentialSet held = at.seller().credentials;
    const CredentialSet preferred = at.need.preferred;
    Judgement judged{.veto = !at.need.required.without(held).empty() || detail::lacks_domestic_content(at)};
    if (!preferred.empty()) {
        judged.points = detail::share_points(preferred.count() - preferred.without(held).count(), preferred.count());
    }
    return judged;
}

JUMPA_INLINE Judgement PriceOverlap::judge(const OfferNeed& at) const {
    const auto prices = detail::comparable_prices(at);
    return {.points = prices ? std::optional(detail::price_points(*prices)) : std::nullopt};
}

JUMPA_INLINE Judgement CommonLanguage::judge(const OfferNeed& at) const {
    const auto& common = at.pair.common_language;
    return {.points = common ? std::optional(*common ? most_points : 0) : std::nullopt};
}

JUMPA_INLINE Judgement Wished::judge(const OfferNeed& at) const {
    const Points sum = detail::wish_points(at.pair.wish_of_seller, at.pair.rank_of_seller) +
                       detail::wish_points(at.pair.wish_of_buyer, at.pair.rank_of_buyer);
    return {.points = sum > 0 ? std::optional(sum / 2) : std::nullopt, .lifts = true};
}

} // namespace criteria
} // namespace jumpa

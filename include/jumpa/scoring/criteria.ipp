#pragma once

#include <jumpa/core/sphere.hpp>
#include <jumpa/scoring/criteria.hpp>
#include <jumpa/scoring/detail/quotient.hpp>

#include <algorithm>

namespace jumpa {
namespace detail {

inline constexpr Points half_points = most_points / 2;

[[nodiscard]] constexpr Points half_of(Points points) {
    return (points + 1) / 2;
}

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
    return made->base() >= needed->base() ? most_points : share_points(made->base(), needed->base());
}

/// An offer's range and a need's ceiling as prices per the same amount of goods, so that they compare.
struct ComparablePrices {
    __extension__ using Wide = __int128;
    Wide from = 0;
    Wide to = 0;
    Wide ceiling = 0;
};

inline std::optional<ComparablePrices> comparable_prices(const OfferNeed& at) {
    const auto& asked = at.offer.price;
    const auto& limit = at.need.price;
    if (!asked || !limit || !limit->to || asked->currency != limit->currency ||
        facts(asked->per).dimension != facts(limit->per).dimension) {
        return std::nullopt;
    }
    const ComparablePrices::Wide offered_unit = facts(asked->per).base;
    const ComparablePrices::Wide needed_unit = facts(limit->per).base;
    return ComparablePrices{asked->from * needed_unit, asked->to.value_or(asked->from) * needed_unit,
                            *limit->to * offered_unit};
}

inline Points level_points(std::optional<WishLevel> level) {
    switch (level.value_or(WishLevel::no_thanks)) {
    case WishLevel::must:
        return most_points;
    case WishLevel::want:
        return 7'500;
    case WishLevel::meet:
        return 5'000;
    case WishLevel::no_thanks:
        break;
    }
    return 0;
}

/// Levels are 2'500 apart, so the last rank of a level is still above the first of the next one.
inline Points wish_points(std::optional<WishLevel> level, std::optional<std::int32_t> rank) {
    constexpr std::int32_t last = 25;
    constexpr Points step = 100;
    const Points points = level_points(level);
    return points > 0 ? points - step * (std::min(rank.value_or(1), last) - 1) : 0;
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
    constexpr std::int64_t cm_per_km = 100'000;
    const auto& limit_km = at.need.within_km;
    const auto& distance = at.pair.distance_cm;
    if (!distance) {
        return {.points = limit_km ? std::optional(detail::half_points) : std::nullopt};
    }
    const std::uint64_t left = halved(*distance, half_distance_km * cm_per_km);
    const auto points = static_cast<Points>((left * static_cast<std::uint64_t>(most_points) + (1U << 29U)) >> 30U);
    return {.points = points, .veto = limit_km && *distance > *limit_km * cm_per_km};
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
    if (!prices) {
        return {};
    }
    if (prices->from > prices->ceiling) {
        return {.points = 0};
    }
    if (prices->to <= prices->ceiling) {
        return {.points = most_points};
    }
    const auto below = static_cast<detail::WideUnsigned>(prices->ceiling - prices->from);
    const auto range = static_cast<detail::WideUnsigned>(prices->to - prices->from);
    const auto extra = detail::rounded_quotient(below * static_cast<unsigned>(detail::half_points), range);
    return {.points = detail::half_points + static_cast<Points>(extra)};
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

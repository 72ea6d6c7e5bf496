#pragma once

#include <jumpa/scoring/criteria.hpp>
#include <jumpa/scoring/criteria.ipp>
#include <jumpa/scoring/detail/spelled.hpp>

namespace jumpa {
namespace detail {

inline std::string titled(const Category& category) {
    return category.title_en.empty() ? category.code : category.code + " " + category.title_en;
}

inline CategoryId ancestor_at(const Taxonomy& taxonomy, CategoryId category, std::int32_t depth) {
    while (taxonomy.depth(category) > depth) {
        category = *taxonomy.parent(category);
    }
    return category;
}

inline std::string cover_words(const OfferNeed& at) {
    const auto& needed = at.need.per_month;
    const auto& made = at.offer.per_month;
    if (!needed) {
        return "no quantity asked";
    }
    if (!made) {
        return "no capacity stated for " + spelled(*needed) + " a month";
    }
    if (made->dimension() != needed->dimension()) {
        return spelled(*made) + " a month cannot be compared with " + spelled(*needed);
    }
    return "makes " + number_in(*made, needed->unit()) + " a month, " + spelled(*needed) + " are asked";
}

inline std::string kilometres(std::int64_t distance_cm) {
    return grouped((distance_cm + 50'000) / 100'000) + " km away";
}

inline std::string listed(CredentialSet credentials) {
    std::string names;
    for (const CredentialFacts& candidate : credential_facts) {
        if (credentials.contains(candidate.credential)) {
            names += (names.empty() ? "" : ", ") + std::string(candidate.name);
        }
    }
    return names;
}

inline std::string domestic_content_words(const OfferNeed& at) {
    const auto& percent = at.seller().tkdn_percent;
    const std::string asked = std::to_string(*at.need.required_tkdn_percent) + " % is required";
    return percent ? "TKDN is " + std::to_string(*percent) + " %, " + asked : "TKDN is not stated, " + asked;
}

inline std::string per(const Price& price) {
    return price.currency + " per " + unit_name(price.per, false);
}

inline std::string asked_price(const Price& price) {
    const bool range = price.to && *price.to != price.from;
    return "asks " + grouped(price.from) + (range ? " to " + grouped(*price.to) : "") + " " + per(price);
}

inline std::string_view level_name(std::optional<WishLevel> level) {
    switch (level.value_or(WishLevel::no_thanks)) {
    case WishLevel::must:
        return "must";
    case WishLevel::want:
        return "want";
    case WishLevel::meet:
        return "meet";
    case WishLevel::no_thanks:
        break;
    }
    return "no wish";
}

/// "must", or "must (number 2)" of a wish with a rank.
inline std::string wish_words(std::optional<WishLevel> level, std::optional<std::int32_t> rank) {
    return std::string(level_name(level)) + (rank ? " (number " + std::to_string(*rank) + ")" : "");
}

} // namespace detail

namespace criteria {

JUMPA_INLINE std::string SameCategory::words(const OfferNeed& at, const Judgement& judged) const {
    const Taxonomy& taxonomy = at.pair.event.taxonomy();
    const std::string both = taxonomy[at.offered].code + " and " + taxonomy[at.needed].code;
    if (judged.veto) {
        return both + " have no category in common";
    }
    if (at.offered == at.needed) {
        return "the same category: " + detail::titled(taxonomy[at.needed]);
    }
    const std::int32_t common = taxonomy.common_depth(at.offered, at.needed);
    return both + " meet in " + detail::titled(taxonomy[detail::ancestor_at(taxonomy, at.needed, common)]);
}

JUMPA_INLINE std::string EnoughCapacity::words(const OfferNeed& at, const Judgement&) const {
    std::string words = detail::cover_words(at);
    if (detail::orders_too_little(at)) {
        words += "; the minimum order is " + detail::spelled(*at.offer.minimum_order);
    }
    if (detail::too_slow(at)) {
        words += "; delivers in " + std::to_string(*at.offer.lead_time_days) + " days, " +
                 std::to_string(*at.need.lead_time_days) + " are allowed";
    }
    return words;
}

JUMPA_INLINE std::string CloseBy::words(const OfferNeed& at, const Judgement& judged) const {
    const std::string limit = at.need.within_km ? detail::grouped(*at.need.within_km) + " km" : "";
    if (!at.pair.distance_cm) {
        return "a place is unknown" + (limit.empty() ? "" : ", " + limit + " are allowed");
    }
    const std::string away = detail::kilometres(*at.pair.distance_cm);
    return limit.empty() ? away : away + (judged.veto ? ", beyond " : ", within ") + limit;
}

JUMPA_INLINE std::string CredentialsHeld::words(const OfferNeed& at, const Judgement&) const {
    const CredentialSet held = at.seller().credentials;
    if (const CredentialSet missing = at.need.required.without(held); !missing.empty()) {
        return "lacks " + detail::listed(missing) + ", which is required";
    }
    if (detail::lacks_domestic_content(at)) {
        return detail::domestic_content_words(at);
    }
    const CredentialSet preferred = at.need.preferred;
    const CredentialSet missing = preferred.without(held);
    if (preferred.empty()) {
        return at.need.required.empty() ? "none asked" : "holds " + detail::listed(at.need.required);
    }
    return "holds " + std::to_string(preferred.count() - missing.count()) + " of " + std::to_string(preferred.count()) +
           " preferred" + (missing.empty() ? "" : "; lacks " + detail::listed(missing));
}

JUMPA_INLINE std::string PriceOverlap::words(const OfferNeed& at, const Judgement& judged) const {
    if (!judged.points) {
        return "no prices to compare";
    }
    const Price& limit = *at.need.price;
    return detail::asked_price(*at.offer.price) + ", the ceiling is " + detail::grouped(*limit.to) + " " +
           detail::per(limit);
}

JUMPA_INLINE std::string CommonLanguage::words(const OfferNeed&, const Judgement& judged) const {
    if (!judged.points) {
        return "languages are not stated";
    }
    return *judged.points > 0 ? "a common language" : "no common language";
}

JUMPA_INLINE std::string Wished::words(const OfferNeed& at, const Judgement& judged) const {
    if (!judged.points) {
        return "nobody wished for it";
    }
    return "buyer: " + detail::wish_words(at.pair.wish_of_buyer, at.pair.rank_of_buyer) +
           ", seller: " + detail::wish_words(at.pair.wish_of_seller, at.pair.rank_of_seller);
}

} // namespace criteria
} // namespace jumpa

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/scoring/criterion.hpp>

#include <cstdint>
#include <string>
#include <string_view>

/// The criteria that `score` blends. Points run from 0 to 10'000; every quotient is rounded once, halves up. `words`
/// says a judgement for people.
namespace jumpa::criteria {

/// How near the two categories stand in the taxonomy.
///
/// Ensures     10'000 * depth of the deepest category at or above both / depth of the needed one: 10'000 for the same
///             code, or for an offer below the need's code
/// Veto        nothing in common: such companies should not meet for this need
struct SameCategory {
    /// As `Criterion` asks for.
    static constexpr std::string_view name = "category";
    [[nodiscard]] JUMPA_INLINE Judgement judge(const OfferNeed& at) const;
    [[nodiscard]] JUMPA_INLINE std::string words(const OfferNeed& at, const Judgement& judged) const;
};

/// How much of the monthly need the offer covers.
///
/// Ensures     10'000 * capacity / quantity, at most 10'000; 5'000 where the offer states no capacity; 0 where the
///             units do not convert. Halved where the minimum order exceeds the monthly quantity, and halved where
///             delivery takes longer than the need allows.
/// Applies     where the need states a quantity; without one, where both state a lead time (10'000 before halving)
struct EnoughCapacity {
    /// As `Criterion` asks for.
    static constexpr std::string_view name = "capacity";
    [[nodiscard]] JUMPA_INLINE Judgement judge(const OfferNeed& at) const;
    [[nodiscard]] JUMPA_INLINE std::string words(const OfferNeed& at, const Judgement& judged) const;
};

/// How close the two companies are.
///
/// Ensures     10'000 * 2^-(distance / half-distance); 5'000 where a place is unknown and the need sets a limit
/// Applies     where both places are known or the need sets a limit
/// Veto        beyond the need's greatest distance
struct CloseBy {
    /// As `Criterion` asks for.
    static constexpr std::string_view name = "location";
    std::int32_t half_distance_km = 100;
    [[nodiscard]] JUMPA_INLINE Judgement judge(const OfferNeed& at) const;
    [[nodiscard]] JUMPA_INLINE std::string words(const OfferNeed& at, const Judgement& judged) const;
};

/// Which of the credentials the buyer asks for the seller holds.
///
/// Ensures     10'000 * preferred ones held / preferred ones
/// Applies     where the need prefers any
/// Veto        a required one is missing, or the TKDN percentage is unknown or below the required one
struct CredentialsHeld {
    /// As `Criterion` asks for.
    static constexpr std::string_view name = "credentials";
    [[nodiscard]] JUMPA_INLINE Judgement judge(const OfferNeed& at) const;
    [[nodiscard]] JUMPA_INLINE std::string words(const OfferNeed& at, const Judgement& judged) const;
};

/// Whether the seller's price range meets the buyer's ceiling.
///
/// Ensures     10'000 where the whole range is at or below the ceiling; otherwise 5'000 + 5'000 * the share of the
///             range below it where the range begins at or below it; 0 where it begins above
/// Applies     where the offer states a price and the need a ceiling, in one currency, per units that convert
struct PriceOverlap {
    /// As `Criterion` asks for.
    static constexpr std::string_view name = "price";
    [[nodiscard]] JUMPA_INLINE Judgement judge(const OfferNeed& at) const;
    [[nodiscard]] JUMPA_INLINE std::string words(const OfferNeed& at, const Judgement& judged) const;
};

/// Whether the two can talk to each other.
///
/// Ensures     10'000 with a common language, 0 without
/// Applies     where both state languages
struct CommonLanguage {
    /// As `Criterion` asks for.
    static constexpr std::string_view name = "languages";
    [[nodiscard]] JUMPA_INLINE Judgement judge(const OfferNeed& at) const;
    [[nodiscard]] JUMPA_INLINE std::string words(const OfferNeed& at, const Judgement& judged) const;
};

/// What the two wish of each other. It only lifts: a wish never costs points, a stronger one never gives fewer.
///
/// Ensures     the mean of both sides, with must 10'000, want 7'500, meet 5'000 and no wish 0. A wish of rank r gives
///             100 points less for each rank before its own, at most 2'400: less than any weaker wish would cost. A
///             wish for any one of some companies counts for each of them; of two wishes for one company the stronger
/// Applies     where either side wished for the meeting; "no thanks" is the event's own veto and not judged here
struct Wished {
    /// As `Criterion` asks for.
    static constexpr std::string_view name = "wishes";
    [[nodiscard]] JUMPA_INLINE Judgement judge(const OfferNeed& at) const;
    [[nodiscard]] JUMPA_INLINE std::string words(const OfferNeed& at, const Judgement& judged) const;
};

} // namespace jumpa::criteria

#if JUMPA_HEADER_ONLY
#include <jumpa/scoring/criteria.ipp>
#include <jumpa/scoring/criteria_words.ipp>
#endif

#pragma once

#include <jumpa/core/ids.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/event.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace jumpa {

/// What is known of a seller and a buyer, whatever they offer and need.
struct PairFacts {
    const Event& event;
    CompanyId seller;
    CompanyId buyer;
    std::optional<std::int64_t> distance_cm{}; ///< between their places, where both are known
    std::optional<bool> common_language{};     ///< where both state languages
    std::optional<WishLevel> wish_of_seller{}; ///< for the buyer by name or, if that is more, as one of some
    std::optional<WishLevel> wish_of_buyer{};
    std::optional<std::int32_t> rank_of_seller{}; ///< of that wish, where it has one
    std::optional<std::int32_t> rank_of_buyer{};
};

/// One offer of the seller held against one need of the buyer: what a criterion judges.
struct OfferNeed {
    const PairFacts& pair;
    const Offer& offer;
    const Need& need;
    CategoryId offered; ///< of the event's taxonomy
    CategoryId needed;

    /// The two companies.
    [[nodiscard]] const Company& seller() const { return pair.event[pair.seller]; }
    [[nodiscard]] const Company& buyer() const { return pair.event[pair.buyer]; }
};

/// What a criterion says of an offer and a need.
///
/// Units       points 0 .. 10'000; none where the criterion does not apply, and then its weight leaves the mean
struct Judgement {
    std::optional<Points> points{};
    bool veto = false; ///< this offer cannot serve this need, whatever else speaks for it

    /// The points do not enter the mean of the others but lift it: they say what part of the way to 10'000 the weight
    /// of this criterion goes. So 0 points cost nothing, and 10'000 count as in a plain mean.
    bool lifts = false;

    friend bool operator==(const Judgement&, const Judgement&) = default;
};

namespace detail {

template <class T>
inline constexpr bool is_opinion =
    std::same_as<T, Judgement> || std::floating_point<T> || (std::integral<T> && !std::same_as<T, bool>);
template <class T>
inline constexpr bool is_opinion<std::optional<T>> = is_opinion<T> && !std::same_as<T, Judgement>;

} // namespace detail

/// A rule that judges an offer and a need. A host adds its own by writing a struct with a name and `judge`, which gives
/// a Judgement, integer points from 0 to 10'000, a floating-point share from 0 to 1 (rounded at once to points), or an
/// optional of the latter two (empty where the rule does not apply).
///
/// A member `weight` sets its weight in the blend, `Blend::own` otherwise; a member `words(at, judgement)` explains it
/// in breakdowns. The judgement must depend on nothing but its argument, or results are not reproducible.
template <class C>
concept Criterion = requires(const C& criterion, const OfferNeed& at) {
    { criterion.name } -> std::convertible_to<std::string_view>;
    requires detail::is_opinion<std::remove_cvref_t<decltype(criterion.judge(at))>>;
};

} // namespace jumpa

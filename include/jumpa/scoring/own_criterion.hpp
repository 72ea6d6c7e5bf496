#pragma once

#include <jumpa/core/exact_double.hpp>
#include <jumpa/core/messages.hpp>
#include <jumpa/scoring/blend.hpp>
#include <jumpa/scoring/criterion.hpp>

#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace jumpa {

/// A host's criterion in the form in which the engine takes it; `own_criterion` makes one of any `Criterion`.
struct OwnCriterion {
    std::string name{};
    std::int32_t weight = 0;
    std::function<Judgement(const OfferNeed&)> judge{};
    std::function<std::string(const OfferNeed&, const Judgement&)> words{};
};

namespace detail {

[[noreturn]] inline void refuse_judgement(std::string_view criterion, const OfferNeed& at, std::string_view message,
                                          std::string given = {}) {
    throw InputError(
        {fault("/criteria/" + std::string(criterion), message, {at.seller().name, at.buyer().name, std::move(given)})});
}

inline Judgement judgement_of(Judgement given, std::string_view criterion, const OfferNeed& at) {
    if (given.points && (*given.points < 0 || *given.points > most_points)) {
        refuse_judgement(criterion, at, "judgement_out_of_range.points", std::to_string(*given.points));
    }
    return given;
}

template <std::integral T>
Judgement judgement_of(T points, std::string_view criterion, const OfferNeed& at) {
    if (std::cmp_less(points, 0) || std::cmp_greater(points, most_points)) {
        refuse_judgement(criterion, at, "judgement_out_of_range.points", std::to_string(points));
    }
    return {.points = static_cast<Points>(points)};
}

/// Rounds at the door, without floating-point operations, so that what follows is the same everywhere.
template <std::floating_point T>
Judgement judgement_of(T share, std::string_view criterion, const OfferNeed& at) {
    const auto points = rounded_product(static_cast<double>(share), most_points);
    if (!points) {
        refuse_judgement(criterion, at, "judgement_out_of_range.nan");
    }
    if (*points < 0 || *points > most_points) {
        refuse_judgement(criterion, at, "judgement_out_of_range.share");
    }
    return {.points = static_cast<Points>(*points)};
}

template <class T>
Judgement judgement_of(const std::optional<T>& given, std::string_view criterion, const OfferNeed& at) {
    return given ? judgement_of(*given, criterion, at) : Judgement{};
}

} // namespace detail

/// Takes a copy of a host's criterion. What it gives is checked and rounded each time.
///
/// Errors      while scoring: InputError "judgement_out_of_range" at "/criteria/<name>", naming the pair; NaN included
template <Criterion C>
[[nodiscard]] OwnCriterion own_criterion(const C& criterion, const Blend& blend = {}) {
    OwnCriterion own{.name = std::string(std::string_view(criterion.name)), .weight = blend.own};
    if constexpr (requires { criterion.weight; }) {
        own.weight = criterion.weight;
    }
    own.judge = [criterion](const OfferNeed& at) {
        return detail::judgement_of(criterion.judge(at), criterion.name, at);
    };
    if constexpr (requires(const OfferNeed& at, const Judgement& judged) { criterion.words(at, judged); }) {
        own.words = [criterion](const OfferNeed& at, const Judgement& judged) -> std::string {
            return criterion.words(at, judged);
        };
    }
    return own;
}

} // namespace jumpa

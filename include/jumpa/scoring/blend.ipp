#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/scoring/blend.hpp>

#include <string>

namespace jumpa {
namespace detail {

inline constexpr std::int32_t most_weight = 1'000'000;

inline void check_weight(const std::string& where, std::int32_t weight, Faults& faults) {
    if (weight < 0 || weight > most_weight) {
        faults.push_back(fault(where, "weight_out_of_range.blend", {std::to_string(weight)}));
    }
}

} // namespace detail

JUMPA_INLINE Faults faults_of(const Blend& blend) {
    Faults faults;
    detail::check_weight("/blend/category", blend.category, faults);
    detail::check_weight("/blend/capacity", blend.capacity, faults);
    detail::check_weight("/blend/location", blend.location, faults);
    detail::check_weight("/blend/credentials", blend.credentials, faults);
    detail::check_weight("/blend/price", blend.price, faults);
    detail::check_weight("/blend/languages", blend.languages, faults);
    detail::check_weight("/blend/wishes", blend.wishes, faults);
    detail::check_weight("/blend/own", blend.own, faults);
    if (blend.half_distance_km < 1 || blend.half_distance_km > 100'000) {
        faults.push_back(
            fault("/blend/half_distance_km", "half_distance_out_of_range", {std::to_string(blend.half_distance_km)}));
    }
    return faults;
}

} // namespace jumpa

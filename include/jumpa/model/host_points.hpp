#pragma once

#include <jumpa/core/checked.hpp>
#include <jumpa/core/diagnostics.hpp>
#include <jumpa/core/exact_double.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/detail/fault_list.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace jumpa {

/// How a host's numbers become points: a number of 1 is worth `one` points. `Scale{10'000}` for scores from 0 to 1,
/// `Scale{100}` for percentages, `Scale{1}` for numbers that are points already.
struct Scale {
    std::int32_t one = 1;
};

namespace detail {

/// A host's number times the scale, rounded to the nearest whole one, halves away from zero; nothing where it is no
/// finite number or beyond 64 bits. Floating numbers are rounded without floating-point arithmetic, so that every
/// compiler gives the same.
template <class Number>
std::optional<std::int64_t> scaled_number(const Number& number, Scale scale) {
    if constexpr (std::integral<Number>) {
        return std::in_range<std::int64_t>(number)
                   ? checked_multiply<std::int64_t>(static_cast<std::int64_t>(number), scale.one)
                   : std::nullopt;
    } else {
        return rounded_product(static_cast<double>(number), scale.one);
    }
}

/// The points of a host's number, or the message about what is wrong with it.
template <class Number>
std::variant<Points, const char*> points_from(const Number& number, Scale scale) {
    const auto scaled = scaled_number(number, scale);
    if (!scaled) {
        if constexpr (std::integral<Number>) {
            return number < Number{} ? "negative_number.points" : "number_out_of_range.points";
        }
        return "not_a_number"; // NaN, an infinity, or far beyond any score
    }
    if (*scaled < 0) {
        return "negative_number.points";
    }
    if (*scaled > most_points) {
        return "number_out_of_range.points";
    }
    return static_cast<Points>(*scaled);
}

/// Notes a host's number that is no number of points; it stands at the "entry" or "edge" of that place.
inline void add_bad_number(FaultList& faults, const std::string& where, const char* kind, const std::string& place,
                           std::string_view message) {
    faults.add(where, message, {kind, place});
}

/// Throws where anything was noted.
inline void refuse(FaultList faults) {
    if (Faults found = std::move(faults).take(); !found.empty()) {
        throw InputError(std::move(found));
    }
}

} // namespace detail

} // namespace jumpa

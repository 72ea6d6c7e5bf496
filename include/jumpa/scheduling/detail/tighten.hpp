#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/matching/time_indexed.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/detail/work.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace jumpa::detail {

/// So many entries that each step of a descent is dear, and fewer have to do.
inline constexpr std::size_t many_entries = 2'000'000;

/// How much of each candidate a fractional solution holds in which slot.
struct FractionalDay {
    std::vector<std::size_t> first_entry{}; ///< per candidate
    std::vector<std::uint32_t> slot{};      ///< per entry, ascending within a candidate
    std::vector<std::int32_t> share{};      ///< per entry, in PriceDescent::one

    [[nodiscard]] std::int32_t of(std::size_t candidate, std::uint32_t in_slot) const {
        const auto first = slot.begin() + static_cast<std::ptrdiff_t>(first_entry[candidate]);
        const auto last = slot.begin() + static_cast<std::ptrdiff_t>(first_entry[candidate + 1]);
        const auto found = std::lower_bound(first, last, in_slot);
        return found != last && *found == in_slot ? share[static_cast<std::size_t>(found - slot.begin())] : 0;
    }
};

/// The bound of the time-indexed relaxation, as far as the work went, and where its solution stands.
struct TightBound {
    Value bound = 0;
    matching::TimeIndexedPrices best{}; ///< prove the bound
    FractionalDay day{};
};

/// Lowers the selection's bound by prices per company and slot, starting from the selection's prices and the agenda.
///
/// Ensures     a bound no higher than the selection's, proved by `best`; stops where it meets the agenda's value, where
///             it no longer falls, or where the work is spent
/// Complexity  the work
[[nodiscard]] JUMPA_INLINE TightBound tighten(const Event& event, const Candidates& candidates,
                                              const Selection& selection, const Agenda& agenda, Work& work);

/// The prices in the form of a certificate.
[[nodiscard]] JUMPA_INLINE LevelPrices level_prices(const Event& event, const matching::TimeIndexedPrices& prices);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/tighten.ipp>
#endif

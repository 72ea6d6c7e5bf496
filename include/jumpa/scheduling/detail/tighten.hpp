#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/matching/time_indexed.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/detail/work.hpp>

#include <cstdint>
#include <functional>
#include <vector>

namespace jumpa::detail {

/// The bound of the time-indexed relaxation, as far as the work went, and where its solution stands.
struct TightBound {
    Value bound = 0;
    matching::TimeIndexedPrices best{};   ///< prove the bound
    matching::TimeIndexedPrices prices{}; ///< complement the fractional solution
    std::vector<std::int32_t> shares{};   ///< the fractional solution, per entry of `whole_day`
};

/// Lowers the selection's bound by prices per company and slot, starting from the selection's prices and the agenda.
///
/// Ensures     a bound no higher than the selection's, proved by `best`; stops where it meets the agenda's value, where
/// it
///             no longer falls, or where the work is spent
/// Complexity  the work
[[nodiscard]] JUMPA_INLINE TightBound tighten(const Event& event, const Candidates& candidates,
                                              const Selection& selection, const Agenda& agenda, Work& work,
                                              const std::function<bool(Value bound)>& go_on);

/// The prices in the form of a certificate.
[[nodiscard]] JUMPA_INLINE LevelPrices level_prices(const Event& event, const matching::TimeIndexedPrices& prices);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/tighten.ipp>
#endif

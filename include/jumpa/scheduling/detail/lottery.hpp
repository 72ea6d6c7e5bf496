#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <cstdint>
#include <vector>

namespace jumpa::detail {

/// Companies in an order of chance, so that nobody's place in a file decides between plans that are equally good.
///
/// Requires    an affinity of that event
/// Ensures     an event and an affinity that differ from the given ones in nothing but the order of the companies. The
///             order depends on the number and on the companies' ids alone, and every order is equally likely; so of
///             two companies that differ in nothing but their ids each is as likely as the other to be served better
/// Complexity  O(n log n) in the size of the event and of the affinity, and a copy of both
/// Source      the random order of Fisher and Yates
class Lottery {
public:
    JUMPA_INLINE Lottery(const Event& event, const Affinity& affinity, std::int64_t number);

    /// What is planned instead.
    [[nodiscard]] const Event& event() const { return event_; }
    [[nodiscard]] const Affinity& affinity() const { return affinity_; }

    /// A schedule of the drawn event as one of the given event: the same meetings, levels and prices.
    [[nodiscard]] JUMPA_INLINE Schedule announced(Schedule schedule) const;

private:
    std::vector<CompanyId> own_; ///< by place in the drawn order
    Event event_;
    Affinity affinity_;
    std::vector<std::uint32_t> own_counts_; ///< where the given event has what stands there in Event::counts
};

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/lottery.ipp>
#endif

#pragma once

#include <jumpa/explain/detail/openings.hpp>
#include <jumpa/explain/event_change.hpp>

#include <algorithm>
#include <limits>
#include <variant>
#include <vector>

namespace jumpa::detail {

/// Raises the price of a place in a list that ascends by place; a price beyond 64 bits is left as it is.
template <class Entry, class Before>
void raise(std::vector<Entry>& prices, Entry place, WidePoints by, Before&& before) {
    const auto at = std::lower_bound(prices.begin(), prices.end(), place, before);
    const bool listed = at != prices.end() && !before(place, *at);
    const WidePoints price = by + (listed ? at->price : 0);
    if (by <= 0 || price > std::numeric_limits<Value>::max()) {
        return;
    }
    Entry& entry = listed ? *at : *prices.insert(at, place);
    entry.price = static_cast<Value>(price);
}

/// Gives the place that a change opens its price, in every set of prices. Without one, every pair of the company would
/// gain there, and the bound would count them all though only one can take the place.
inline void price_opening(const Event& event, const Affinity& affinity, const EventChange& change, Schedule& schedule) {
    const auto* present = std::get_if<PresentIn>(&change);
    const auto* tables = std::get_if<MoreTables>(&change);
    each_price_set(schedule, [&](LevelPrices& prices, const PairWeight& weight, std::size_t) {
        const Openings openings(event, affinity, prices, weight);
        if (present != nullptr) {
            raise(prices.u, AttendeeSlotPrice{present->company, present->slot, 0},
                  openings.seat(present->company, present->slot), [](const auto& a, const auto& b) {
                      return std::pair(a.attendee, a.slot) < std::pair(b.attendee, b.slot);
                  });
        }
        for (std::size_t s = 0; tables != nullptr && s < event.slots().size(); ++s) {
            if (!tables->slot || *tables->slot == SlotId{s}) {
                raise(prices.k, SlotPrice{SlotId{s}, 0}, openings.table(SlotId{s}),
                      [](const auto& a, const auto& b) { return a.slot < b.slot; });
            }
        }
    });
}

} // namespace jumpa::detail

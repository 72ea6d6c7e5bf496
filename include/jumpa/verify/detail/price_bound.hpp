#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/verify/detail/open_day.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// Re-computes what the prices of a level prove of a day: the dual bound of the time-indexed problem.
///
/// Every price is at most 2^63 and there are at most attendees * slots of them, so no sum leaves 128 bits.
class PriceBound {
public:
    __extension__ using Wide = __int128;

    /// Requires prices without faults.
    PriceBound(const Event& event, const LevelPrices& prices, Value scale)
        : prices_(prices), scale_(scale), slots_(event.slots().size()), slot_price_(slots_, 0),
          most_price_(event.companies().size(), 0) {
        spread();
    }

    /// The bound in points, rounded down and at least 0, or nothing where it does not fit in 64 bits.
    [[nodiscard]] std::optional<Value> bound(const OpenDay& day) const {
        Wide total = static_cast<Wide>(day.settled()) * scale_;
        for (const AttendeeSlotPrice& entry : prices_.u) {
            total += day.open(entry.attendee).contains(entry.slot.index()) ? entry.price : 0;
        }
        for (const SlotPrice& entry : prices_.k) {
            total += static_cast<Wide>(day.tables(entry.slot)) * entry.price;
        }
        for (const AttendeePrice& entry : prices_.q) {
            total += static_cast<Wide>(day.most(entry.attendee)) * entry.price;
        }
        day.each_pair(
            [&](const ScoredPair& pair, const SlotSet& slots, bool must) { total += worth(pair, slots, must); });
        // Where the prices say less than 0, no schedule is left: a case whose answers collide unnoticed.
        const Wide points = std::max<Wide>(0, total) / scale_;
        if (points > std::numeric_limits<Value>::max()) {
            return std::nullopt;
        }
        return static_cast<Value>(points);
    }

private:
    /// Lays the sparse prices out, so that the loop over pairs and slots only indexes.
    void spread() {
        for (const SlotPrice& entry : prices_.k) {
            slot_price_[entry.slot.index()] = entry.price;
        }
        for (const AttendeePrice& entry : prices_.q) {
            most_price_[entry.attendee.index()] = entry.price;
        }
        if (!prices_.u.empty()) {
            attendee_price_.assign(most_price_.size() * slots_, 0);
        }
        for (const AttendeeSlotPrice& entry : prices_.u) {
            attendee_price_[entry.attendee.index() * slots_ + entry.slot.index()] = entry.price;
        }
    }

    [[nodiscard]] Wide price_in(CompanyId seller, CompanyId buyer, std::size_t slot) const {
        const Wide base = slot_price_[slot];
        return attendee_price_.empty() ? base
                                       : base + attendee_price_[seller.index() * slots_ + slot] +
                                             attendee_price_[buyer.index() * slots_ + slot];
    }

    /// What a pair gains in the slot that costs it least: at least 0, unless it meets whatever that costs.
    [[nodiscard]] Wide worth(const ScoredPair& pair, const SlotSet& slots, bool must) const {
        std::optional<Wide> least;
        slots.for_each([&](std::size_t slot) {
            const Wide price = price_in(pair.seller, pair.buyer, slot);
            least = least ? std::min(*least, price) : price;
        });
        if (!least) {
            return 0; // it meets nowhere: no price tells of it
        }
        const Wide gain = static_cast<Wide>(pair.points) * scale_ - *least - most_price_[pair.seller.index()] -
                          most_price_[pair.buyer.index()];
        return must ? gain : std::max<Wide>(0, gain);
    }

    const LevelPrices& prices_;
    Value scale_;
    std::size_t slots_;
    std::vector<Value> slot_price_;
    std::vector<Value> most_price_;
    std::vector<Value> attendee_price_{};
};

} // namespace jumpa::detail

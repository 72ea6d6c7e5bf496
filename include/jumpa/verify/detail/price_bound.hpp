#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/verify/detail/exact_sum.hpp>
#include <jumpa/verify/detail/open_day.hpp>
#include <jumpa/verify/detail/weighed_levels.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Re-computes what the prices of a level prove of a day: the dual bound of the time-indexed problem.
class PriceBound {
public:
    using Wide = ExactSum::Wide;

    /// Of the points alone. Requires prices without faults.
    PriceBound(const Event& event, const LevelPrices& prices, Value scale)
        : PriceBound(event, prices, WeighedLevels(event, {{Objective::points, scale}})) {}

    /// Of some levels, weighed. Requires prices without faults.
    PriceBound(const Event& event, const LevelPrices& prices, WeighedLevels levels)
        : prices_(prices), levels_(std::move(levels)), slots_(event.slots().size()), slot_price_(slots_, 0),
          most_price_(event.companies().size(), 0) {
        spread();
    }

    /// No schedule is worth more than this on the weighed levels together.
    [[nodiscard]] ExactSum bound(const OpenDay& day) const {
        ExactSum total;
        total.add(levels_.of_meeting(1) * day.settled()); // points alone, where answers settle anything
        for (const AttendeeSlotPrice& entry : prices_.u) {
            total.add(day.open(entry.attendee).contains(entry.slot.index()) ? entry.price : 0);
        }
        for (const SlotPrice& entry : prices_.k) {
            total.add(day.tables(entry.slot), entry.price);
        }
        for (std::size_t c = 0; c < most_price_.size(); ++c) {
            total.add(best_number(CompanyId{c}, day.most(CompanyId{c})));
        }
        day.each_pair(
            [&](const ScoredPair& pair, const SlotSet& slots, bool must) { total.add(worth(pair, slots, must)); });
        return total;
    }

private:
    /// The most that a company's number of meetings can be worth: its price for each, and what levels make of it.
    [[nodiscard]] ExactSum best_number(CompanyId company, Value most) const {
        ExactSum best;
        const Value price = most_price_[company.index()];
        if (!levels_.look_at_numbers()) {
            best.add(most, std::max<Value>(0, price)); // all meetings, or none
            return best;
        }
        for (Value number = 0; number <= most; ++number) {
            ExactSum sum = levels_.of_number(company, number);
            sum.add(number, price);
            if (number == 0 || !sum.fits() || (best.fits() && sum.value() > best.value())) {
                best = sum;
            }
        }
        return best;
    }

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
        const Wide gain = levels_.of_meeting(pair.points) - *least - most_price_[pair.seller.index()] -
                          most_price_[pair.buyer.index()];
        return must ? gain : std::max<Wide>(0, gain);
    }

    const LevelPrices& prices_;
    WeighedLevels levels_;
    std::size_t slots_;
    std::vector<Value> slot_price_;
    std::vector<Value> most_price_;
    std::vector<Value> attendee_price_{};
};

} // namespace jumpa::detail

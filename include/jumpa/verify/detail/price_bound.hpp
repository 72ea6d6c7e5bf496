#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/verify/detail/best_numbers.hpp>
#include <jumpa/verify/detail/count_prices.hpp>
#include <jumpa/verify/detail/exact_sum.hpp>
#include <jumpa/verify/detail/least_prices.hpp>
#include <jumpa/verify/detail/open_day.hpp>
#include <jumpa/verify/detail/weighed_levels.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
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
        : event_(event), prices_(prices), levels_(std::move(levels)), counts_(event, prices.counts),
          slots_(event.slots().size()), slot_price_(slots_, 0), most_price_(event.companies().size(), 0),
          attendee_price_(spread()), cheapest_(slots_), least_(event, slot_price_, most_price_, attendee_price_) {
        sum_up();
    }

    /// No schedule is worth more than this on the weighed levels together.
    [[nodiscard]] ExactSum bound(const OpenDay& day) const {
        ExactSum total;
        for (const AttendeeSlotPrice& entry : prices_.u) {
            total.add(day.seats(entry.attendee, entry.slot), entry.price);
        }
        for (const SlotPrice& entry : prices_.k) {
            total.add(day.tables(entry.slot), entry.price);
        }
        for (std::size_t c = 0; c < most_price_.size(); ++c) {
            total.add(best_number(levels_, day, CompanyId{c}, most_price_[c]));
        }
        for (std::size_t c = 0; c < event_.counts().size(); ++c) {
            total.add(best_count(levels_, day, event_, c, counts_.price(c)));
        }
        day.each_held([&](const ScoredPair& pair, SlotId) { total.add(levels_.of_meeting(pair)); });
        add_pairs(day, total);
        return total;
    }

private:
    /// What a meeting of two companies that both sell and buy gains, whichever of them sells.
    struct EitherWay {
        Wide gain = 0;
        bool must = false;

        void take(Wide other, bool other_must) {
            if (!must) {
                gain = other_must ? other : std::max(gain, other);
                must = other_must;
            }
        }
    };

    /// Two companies meet at most once: of the two ways round only the better one counts, or the one that must be.
    void add_pairs(const OpenDay& day, ExactSum& total) const {
        std::map<Pair, EitherWay> both;
        const auto may_gain = [this](const ScoredPair& pair) { return this->may_gain(pair); };
        day.each_pair(may_gain, [&](const ScoredPair& pair, const SlotSet& slots, bool must) {
            const Wide gain = worth(pair, slots, must);
            if (event_.sells_and_buys(pair.seller) && event_.sells_and_buys(pair.buyer)) {
                const auto [first, second] = std::minmax(pair.seller, pair.buyer);
                both[{first, second}].take(gain, must);
            } else {
                total.add(gain);
            }
        });
        for (const auto& [pair, either] : both) {
            total.add(either.gain);
        }
    }

    /// Lays the sparse prices out, so that the loop over pairs and slots only indexes. Returns those per attendee and
    /// slot.
    [[nodiscard]] std::vector<Value> spread() {
        std::vector<Value> of_attendees;
        for (const SlotPrice& entry : prices_.k) {
            slot_price_[entry.slot.index()] = entry.price;
        }
        for (const AttendeePrice& entry : prices_.q) {
            most_price_[entry.attendee.index()] = entry.price;
        }
        if (!prices_.u.empty()) {
            of_attendees.assign(most_price_.size() * slots_, 0);
        }
        for (const AttendeeSlotPrice& entry : prices_.u) {
            of_attendees[entry.attendee.index() * slots_ + entry.slot.index()] = entry.price;
        }
        return of_attendees;
    }

    /// Which slots cost least, and whether prices need no wide sums.
    void sum_up() {
        const auto least = std::min_element(slot_price_.begin(), slot_price_.end());
        for (std::size_t s = 0; s < slots_; ++s) {
            if (slot_price_[s] == *least) {
                cheapest_.insert(s);
                least_slot_price_ = *least;
            }
        }
        const auto small = [](Value price) { return price <= std::numeric_limits<Value>::max() / 3; };
        small_ = std::all_of(slot_price_.begin(), slot_price_.end(), small) &&
                 std::all_of(attendee_price_.begin(), attendee_price_.end(), small);
    }

    /// False where every slot would cost a pair that need not meet as much as it is worth: then it gains nothing,
    /// whichever slots it has. Most pairs of most plans are like that.
    [[nodiscard]] bool may_gain(const ScoredPair& pair) const {
        return !prices_.counts.empty() || levels_.of_meeting(pair) > least_.of(pair);
    }

    [[nodiscard]] Wide price_in(CompanyId seller, CompanyId buyer, std::size_t slot) const {
        const Wide base = slot_price_[slot];
        return attendee_price_.empty() ? base
                                       : base + attendee_price_[seller.index() * slots_ + slot] +
                                             attendee_price_[buyer.index() * slots_ + slot];
    }

    /// The slot that costs the pair least; nothing where it has none.
    [[nodiscard]] std::optional<Wide> least_price(const ScoredPair& pair, const SlotSet& slots) const {
        if (!prices_.counts.empty()) {
            const CountPrices::OfPair counted = counts_.of(pair);
            return least_of<Wide>(
                slots, [&](std::size_t slot) { return price_in(pair.seller, pair.buyer, slot) + counted.in(slot); });
        }
        if (attendee_price_.empty()) {
            return slots.meets(cheapest_)
                       ? Wide{least_slot_price_}
                       : least_of<Wide>(slots, [&](std::size_t slot) { return Wide{slot_price_[slot]}; });
        }
        if (!small_) {
            return least_of<Wide>(slots, [&](std::size_t slot) { return price_in(pair.seller, pair.buyer, slot); });
        }
        const Value* const seller = attendee_price_.data() + pair.seller.index() * slots_;
        const Value* const buyer = attendee_price_.data() + pair.buyer.index() * slots_;
        return least_of<Value>(slots, [&](std::size_t slot) { return slot_price_[slot] + seller[slot] + buyer[slot]; });
    }

    template <class Number, class Price>
    [[nodiscard]] static std::optional<Wide> least_of(const SlotSet& slots, Price&& price) {
        bool any = false;
        Number least = 0;
        slots.for_each([&](std::size_t slot) {
            const Number here = price(slot);
            least = any && least < here ? least : here;
            any = true;
        });
        return any ? std::optional<Wide>(least) : std::nullopt;
    }

    /// What a pair gains in the slot that costs it least: at least 0, unless it meets whatever that costs.
    [[nodiscard]] Wide worth(const ScoredPair& pair, const SlotSet& slots, bool must) const {
        const std::optional<Wide> least = least_price(pair, slots);
        if (!least) {
            return 0; // it meets nowhere: no price tells of it
        }
        const Wide gain =
            levels_.of_meeting(pair) - *least - most_price_[pair.seller.index()] - most_price_[pair.buyer.index()];
        return must ? gain : std::max<Wide>(0, gain);
    }

    const Event& event_;
    const LevelPrices& prices_;
    WeighedLevels levels_;
    CountPrices counts_;
    std::size_t slots_;
    std::vector<Value> slot_price_;
    std::vector<Value> most_price_;
    std::vector<Value> attendee_price_;
    SlotSet cheapest_;
    Value least_slot_price_ = 0;
    bool small_ = false; ///< prices of a slot and of its attendees add up within 64 bits
    LeastPrices least_;
};

} // namespace jumpa::detail

#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/verify/detail/best_numbers.hpp>
#include <jumpa/verify/detail/count_prices.hpp>
#include <jumpa/verify/detail/exact_sum.hpp>
#include <jumpa/verify/detail/open_day.hpp>
#include <jumpa/verify/detail/weighed_levels.hpp>

#include <algorithm>
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
          slots_(event.slots().size()), slot_price_(slots_, 0), most_price_(event.companies().size(), 0) {
        spread();
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
        day.each_pair([&](const ScoredPair& pair, const SlotSet& slots, bool must) {
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
        const CountPrices::OfPair counted = counts_.of(pair);
        slots.for_each([&](std::size_t slot) {
            const Wide price = price_in(pair.seller, pair.buyer, slot) + counted.in(slot);
            least = least ? std::min(*least, price) : price;
        });
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
    std::vector<Value> attendee_price_{};
};

} // namespace jumpa::detail

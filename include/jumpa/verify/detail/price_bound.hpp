#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
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
            total.add(best_number(day, CompanyId{c}));
        }
        for (std::size_t c = 0; c < event_.counts().size(); ++c) {
            total.add(best_count(day, c));
        }
        day.each_held([&](const ScoredPair& pair, SlotId) { total.add(levels_.of_meeting(pair)); });
        add_pairs(day, total);
        return total;
    }

private:
    /// The largest of  price * n + worth(n)  over n from 0 to `most`.
    template <class Worth>
    [[nodiscard]] static ExactSum largest(Value most, Value price, Worth&& worth) {
        ExactSum best;
        for (Value number = 0; number <= most; ++number) {
            ExactSum sum = worth(number);
            sum.add(number, price);
            if (number == 0 || !sum.fits() || (best.fits() && sum.value() > best.value())) {
                best = sum;
            }
        }
        return best;
    }

    /// All meetings, or none, where levels look at nothing but their price.
    [[nodiscard]] static ExactSum all_or_none(Value most, Value price) {
        ExactSum best;
        best.add(most, std::max<Value>(0, price));
        return best;
    }

    /// The most that a company's number of meetings can be worth: its price for each, and what levels make of it.
    [[nodiscard]] ExactSum best_number(const OpenDay& day, CompanyId company) const {
        const Value price = most_price_[company.index()];
        const Value most = day.most(company);
        if (!levels_.look_at_numbers()) {
            return all_or_none(most, price);
        }
        const Value held = day.held(company);
        return largest(most, price, [&](Value number) { return levels_.of_number(company, held + number); });
    }

    /// The same of a limit or a set wish.
    [[nodiscard]] ExactSum best_count(const OpenDay& day, std::size_t at) const {
        const Count& count = event_.counts()[at];
        const Value price = counts_.price(at);
        const bool limit = count.purpose == Count::Purpose::most;
        const bool matters = !limit && levels_.look_at_counts();
        if (price == 0 && !matters) {
            return {};
        }
        const Value held = held_of(day, count);
        const Value left = limit ? std::max<Value>(0, count.number - held) : day.most(count.company);
        const Value most = std::min(left, day.most(count.company));
        return matters ? largest(most, price, [&](Value number) { return levels_.of_count(count, held + number); })
                       : all_or_none(most, price);
    }

    /// How many of the meetings that answers say are held count.
    [[nodiscard]] Value held_of(const OpenDay& day, const Count& count) const {
        Value number = 0;
        day.each_held([&](const ScoredPair& pair, SlotId slot) {
            const bool own = pair.seller == count.company || pair.buyer == count.company;
            number +=
                own && count.slots.contains(slot.index()) && event_.counts(count, pair.seller, pair.buyer, pair.points)
                    ? 1
                    : 0;
        });
        return number;
    }

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

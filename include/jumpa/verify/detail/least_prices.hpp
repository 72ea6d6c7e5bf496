#pragma once

#include <jumpa/core/slot_set.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/verify/detail/exact_sum.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace jumpa::detail {

/// What a meeting of two companies costs at least, whichever slot it is in: one number for the seller and one for the
/// buyer, so that pairs which gain nothing are told without a look at their slots.
///
/// The seller's holds the table and what even the buyer that pays least in the slot pays there; the buyer's holds what
/// that buyer pays beyond it. In each slot the two add up to the price.
class LeastPrices {
public:
    using Wide = ExactSum::Wide;

    /// Prices per slot, per company, and per company and slot (none: all 0); those per slot not below 0.
    LeastPrices(const Event& event, std::span<const Value> tables, std::span<const Value> meetings,
                std::span<const Value> seats)
        : of_seller_(meetings.size(), 0), of_buyer_(meetings.size(), 0) {
        const auto seat = [&](CompanyId company, std::size_t slot) {
            return seats.empty() ? 0 : seats[company.index() * tables.size() + slot];
        };
        std::vector<Value> every_buyer(tables.size(), most); // what every buyer who is there pays at least
        for (const CompanyId buyer : event.buyers()) {
            event.open_slots(buyer).for_each(
                [&](std::size_t slot) { every_buyer[slot] = std::min(every_buyer[slot], seat(buyer, slot)); });
        }
        for (const CompanyId seller : event.sellers()) {
            of_seller_[seller.index()] = least(event.open_slots(seller), meetings[seller.index()], [&](std::size_t s) {
                return Wide{seat(seller, s)} + tables[s] + every_buyer[s];
            });
        }
        for (const CompanyId buyer : event.buyers()) {
            of_buyer_[buyer.index()] = least(event.open_slots(buyer), meetings[buyer.index()],
                                             [&](std::size_t s) { return Wide{seat(buyer, s)} - every_buyer[s]; });
        }
    }

    [[nodiscard]] Wide of(const ScoredPair& pair) const {
        return Wide{of_seller_[pair.seller.index()]} + of_buyer_[pair.buyer.index()];
    }

private:
    static constexpr Value most = std::numeric_limits<Value>::max();

    /// The price of a meeting and of the cheapest slot. Cut to 64 bits, and so still no more than it costs.
    template <class Price>
    [[nodiscard]] static Value least(const SlotSet& slots, Value meeting, Price&& price) {
        Wide least = most;
        slots.for_each([&](std::size_t slot) { least = std::min<Wide>(least, price(slot)); });
        return static_cast<Value>(std::min<Wide>(least + meeting, most));
    }

    std::vector<Value> of_seller_; ///< per company
    std::vector<Value> of_buyer_;
};

} // namespace jumpa::detail

#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/verify/detail/exact_sum.hpp>

#include <cstddef>
#include <vector>

namespace jumpa::detail {

/// What the meetings of a pair pay to limits and set wishes, slot by slot. Costs nothing where neither company has a
/// price.
class CountPrices {
public:
    using Wide = ExactSum::Wide;

    /// Requires prices without faults.
    CountPrices(const Event& event, const std::vector<CountPrice>& prices)
        : event_(event), price_(event.counts().size(), 0), has_prices_(event.companies().size(), false) {
        for (const CountPrice& entry : prices) {
            price_[entry.count] = entry.price;
            has_prices_[event.counts()[entry.count].company.index()] = true;
        }
    }

    /// Of a count by its position.
    [[nodiscard]] Value price(std::size_t count) const { return price_[count]; }

    /// What one pair pays.
    class OfPair {
    public:
        [[nodiscard]] Wide in(std::size_t slot) const {
            Wide sum = 0;
            for (const Priced& entry : paid_) {
                sum += entry.slots->contains(slot) ? entry.price : 0;
            }
            return sum;
        }

    private:
        friend class CountPrices;
        struct Priced {
            const SlotSet* slots = nullptr;
            Value price = 0;
        };
        std::vector<Priced> paid_{};
    };

    [[nodiscard]] OfPair of(const ScoredPair& pair) const {
        OfPair result;
        collect(pair.seller, pair, result);
        collect(pair.buyer, pair, result);
        return result;
    }

private:
    void collect(CompanyId company, const ScoredPair& pair, OfPair& result) const {
        if (!has_prices_[company.index()]) {
            return;
        }
        for (const Count& count : event_.counts_of(company)) {
            const Value price = price_[static_cast<std::size_t>(&count - event_.counts().data())];
            if (price != 0 && event_.counts(count, pair.seller, pair.buyer, pair.points)) {
                result.paid_.push_back({&count.slots, price});
            }
        }
    }

    const Event& event_;
    std::vector<Value> price_;
    std::vector<bool> has_prices_; ///< per company
};

} // namespace jumpa::detail

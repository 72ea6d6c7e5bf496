#pragma once

#include <jumpa/explain/detail/price_sets.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// What places would be worth that the event does not have: a company in a slot in which it is absent, and a table in a
/// slot in which none stands. By the prices of everything else it is what the pair that gains most there would gain
/// beyond its best slot now.
class Openings {
public:
    /// Requires prices of this event without faults.
    Openings(const Event& event, const Affinity& affinity, const LevelPrices& prices, const PairWeight& weight)
        : slots_(event.slots().size()), seat_(event.companies().size() * slots_, 0), table_(slots_, 0),
          place_(event.companies().size() * slots_, 0), company_(event.companies().size(), 0),
          price_of_table_(slots_, 0) {
        spread(prices);
        find_presence(event);
        for (const ScoredPair& pair : affinity.pairs()) {
            visit(event, pair, weight.of(event, pair));
        }
    }

    /// Never below 0.
    [[nodiscard]] WidePoints seat(CompanyId company, SlotId slot) const {
        return seat_[company.index() * slots_ + slot.index()];
    }
    [[nodiscard]] WidePoints table(SlotId slot) const { return table_[slot.index()]; }

private:
    void spread(const LevelPrices& prices) {
        for (const AttendeeSlotPrice& entry : prices.u) {
            place_[entry.attendee.index() * slots_ + entry.slot.index()] = entry.price;
        }
        for (const AttendeePrice& entry : prices.q) {
            company_[entry.attendee.index()] = entry.price;
        }
        for (const SlotPrice& entry : prices.k) {
            price_of_table_[entry.slot.index()] = entry.price;
        }
    }

    /// Who is there, whether or not a table is.
    void find_presence(const Event& event) {
        for (const Company& company : event.companies()) {
            SlotSet& there = there_.emplace_back(slots_, !company.attends.available);
            if (company.attends.available) {
                for (const SlotId slot : *company.attends.available) {
                    there.insert(slot.index());
                }
            }
        }
    }

    void visit(const Event& event, const ScoredPair& pair, WidePoints weight) {
        const std::size_t a = pair.seller.index();
        const std::size_t b = pair.buyer.index();
        const auto gain = [&](std::size_t s) {
            return weight - company_[a] - company_[b] - place_[a * slots_ + s] - place_[b * slots_ + s] -
                   price_of_table_[s];
        };
        WidePoints now = 0;
        (event.open_slots(pair.seller) & event.open_slots(pair.buyer)).for_each([&](std::size_t s) {
            now = std::max(now, gain(s));
        });
        for (std::size_t s = 0; s < slots_; ++s) {
            const bool stands = !event.tables_in(SlotId{s}).empty();
            WidePoints* const opened = opening(a, b, s, stands);
            if (opened != nullptr) {
                *opened = std::max(*opened, gain(s) - now);
            }
        }
    }

    /// The one place that keeps the two apart in that slot, or none.
    WidePoints* opening(std::size_t a, std::size_t b, std::size_t s, bool stands) {
        const bool a_there = there_[a].contains(s);
        const bool b_there = there_[b].contains(s);
        if (!stands) {
            return a_there && b_there ? &table_[s] : nullptr;
        }
        return a_there == b_there ? nullptr : &seat_[(a_there ? b : a) * slots_ + s];
    }

    std::size_t slots_;
    std::vector<WidePoints> seat_;
    std::vector<WidePoints> table_;
    std::vector<Value> place_;
    std::vector<Value> company_;
    std::vector<Value> price_of_table_;
    std::vector<SlotSet> there_{};
};

} // namespace jumpa::detail

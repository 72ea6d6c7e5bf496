#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <string>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Says what is wrong with prices themselves: ids, signs, order. Where numbers of meetings matter, a company may earn
/// by meeting; what a limit or a set wish counts may always earn.
class PriceFaults {
public:
    PriceFaults(const Event& event, bool companies_may_earn)
        : companies_(event.companies().size()), slots_(event.slots().size()), counts_(event.counts().size()),
          companies_may_earn_(companies_may_earn) {}

    /// Looks at the prices that stand at `where`, of a level with so many before it.
    [[nodiscard]] Faults of(const LevelPrices& prices, const std::string& where, std::size_t earlier = 0) const {
        Faults faults;
        list(prices.u, where + "/u/", faults, [&](const AttendeeSlotPrice& entry) {
            return entry.attendee.index() < companies_ && entry.slot.index() < slots_;
        });
        list(prices.k, where + "/k/", faults, [&](const SlotPrice& entry) { return entry.slot.index() < slots_; });
        list(prices.q, where + "/q/", faults,
             [&](const AttendeePrice& entry) { return entry.attendee.index() < companies_; });
        list(prices.counts, where + "/n/", faults, [&](const CountPrice& entry) { return entry.count < counts_; });
        weights(prices.lambda, where + "/lambda", earlier, faults);
        return faults;
    }

private:
    static void weights(const std::vector<Value>& lambda, const std::string& name, std::size_t earlier,
                        Faults& faults) {
        if (lambda.size() != earlier) {
            faults.push_back(fault(name, "wrong_weights", {std::to_string(earlier)}));
        }
        for (std::size_t j = 0; j < lambda.size(); ++j) {
            if (lambda[j] < 0) {
                faults.push_back(fault(name + "/" + std::to_string(j), "negative_price"));
            }
        }
    }

    template <class Entry, class Known>
    void list(const std::vector<Entry>& entries, const std::string& name, Faults& faults, Known&& known) const {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const std::string where = name + std::to_string(i);
            if (!known(entries[i])) {
                faults.push_back(fault(where, "unknown_id"));
            } else if (entries[i].price < 0 && !may_earn(entries[i])) {
                faults.push_back(fault(where, "negative_price"));
            }
            if (i > 0 && !(place(entries[i - 1]) < place(entries[i]))) {
                faults.push_back(fault(where, "prices_not_ascending"));
            }
        }
    }

    [[nodiscard]] bool may_earn(const AttendeePrice&) const { return companies_may_earn_; }
    [[nodiscard]] bool may_earn(const CountPrice&) const { return true; }
    template <class Other>
    [[nodiscard]] bool may_earn(const Other&) const {
        return false;
    }

    static auto place(const AttendeeSlotPrice& entry) { return std::pair(entry.attendee, entry.slot); }
    static auto place(const SlotPrice& entry) { return entry.slot; }
    static auto place(const AttendeePrice& entry) { return entry.attendee; }
    static auto place(const CountPrice& entry) { return entry.count; }

    std::size_t companies_;
    std::size_t slots_;
    std::size_t counts_;
    bool companies_may_earn_;
};

} // namespace jumpa::detail

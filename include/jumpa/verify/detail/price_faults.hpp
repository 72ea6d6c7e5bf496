#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <string>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Says what is wrong with prices themselves: ids, signs, order.
class PriceFaults {
public:
    explicit PriceFaults(const Event& event) : companies_(event.companies().size()), slots_(event.slots().size()) {}

    /// Looks at the prices that stand at `where`.
    [[nodiscard]] Faults of(const LevelPrices& prices, const std::string& where) const {
        Faults faults;
        list(prices.u, where + "/u/", faults, [&](const AttendeeSlotPrice& entry) {
            return entry.attendee.index() < companies_ && entry.slot.index() < slots_;
        });
        list(prices.k, where + "/k/", faults, [&](const SlotPrice& entry) { return entry.slot.index() < slots_; });
        list(prices.q, where + "/q/", faults,
             [&](const AttendeePrice& entry) { return entry.attendee.index() < companies_; });
        return faults;
    }

private:
    template <class Entry, class Known>
    static void list(const std::vector<Entry>& entries, const std::string& name, Faults& faults, Known&& known) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const std::string where = name + std::to_string(i);
            if (!known(entries[i])) {
                faults.push_back(fault(where, "unknown_id"));
            } else if (entries[i].price < 0) {
                faults.push_back(fault(where, "negative_price"));
            }
            if (i > 0 && !(place(entries[i - 1]) < place(entries[i]))) {
                faults.push_back(fault(where, "prices_not_ascending"));
            }
        }
    }

    static auto place(const AttendeeSlotPrice& entry) { return std::pair(entry.attendee, entry.slot); }
    static auto place(const SlotPrice& entry) { return entry.slot; }
    static auto place(const AttendeePrice& entry) { return entry.attendee; }

    std::size_t companies_;
    std::size_t slots_;
};

} // namespace jumpa::detail

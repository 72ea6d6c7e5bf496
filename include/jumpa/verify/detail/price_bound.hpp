#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Re-computes what the prices of a level prove: the dual bound of the time-indexed problem.
///
/// Every price is at most 2^63 and there are at most attendees * slots of them, so no sum leaves 128 bits.
class PriceBound {
public:
    __extension__ using Wide = __int128;

    PriceBound(const Event& event, const Affinity& affinity, const LevelPrices& prices, Value scale)
        : event_(event), affinity_(affinity), prices_(prices), scale_(scale) {}

    /// What is wrong with the prices themselves: ids, signs, order.
    [[nodiscard]] Faults faults() const {
        Faults faults;
        const std::size_t companies = event_.companies().size();
        const std::size_t slots = event_.slots().size();
        list(prices_.u, "u", faults, [&](const AttendeeSlotPrice& entry) {
            return entry.attendee.index() < companies && entry.slot.index() < slots;
        });
        list(prices_.k, "k", faults, [&](const SlotPrice& entry) { return entry.slot.index() < slots; });
        list(prices_.q, "q", faults, [&](const AttendeePrice& entry) { return entry.attendee.index() < companies; });
        return faults;
    }

    /// The bound in points, rounded down, or nothing where it does not fit in 64 bits. Requires `faults()` empty.
    [[nodiscard]] std::optional<Value> bound() {
        spread();
        Wide total = 0;
        for (const AttendeeSlotPrice& entry : prices_.u) {
            total += event_.open_slots(entry.attendee).contains(entry.slot.index()) ? entry.price : 0;
        }
        for (const SlotPrice& entry : prices_.k) {
            total += static_cast<Wide>(event_.tables_in(entry.slot).size()) * entry.price;
        }
        for (const AttendeePrice& entry : prices_.q) {
            total += static_cast<Wide>(event_.most_meetings(entry.attendee)) * entry.price;
        }
        total += pairs();
        const Wide points = total >= 0 ? total / scale_ : -((-total + scale_ - 1) / scale_);
        if (points > std::numeric_limits<Value>::max() || points < std::numeric_limits<Value>::min()) {
            return std::nullopt;
        }
        return static_cast<Value>(points);
    }

private:
    template <class Entry, class Known>
    static void list(const std::vector<Entry>& entries, const std::string& name, Faults& faults, Known&& known) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const std::string where = "/certificate/levels/0/" + name + "/" + std::to_string(i);
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

    /// Lays the sparse prices out, so that the loop over pairs and slots only indexes.
    void spread() {
        slots_ = event_.slots().size();
        slot_price_.assign(slots_, 0);
        most_price_.assign(event_.companies().size(), 0);
        for (const SlotPrice& entry : prices_.k) {
            slot_price_[entry.slot.index()] = entry.price;
        }
        for (const AttendeePrice& entry : prices_.q) {
            most_price_[entry.attendee.index()] = entry.price;
        }
        if (!prices_.u.empty()) {
            attendee_price_.assign(event_.companies().size() * slots_, 0);
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

    /// The least that a pair pays over the slots in which it may be held; nothing where there is none.
    [[nodiscard]] std::optional<Wide> least_price(const Pair& pair, const std::optional<SlotId>& only) const {
        std::optional<Wide> least;
        const SlotSet common = event_.open_slots(pair.seller) & event_.open_slots(pair.buyer);
        common.for_each([&](std::size_t slot) {
            if (only && only->index() != slot) {
                return;
            }
            const Wide price = price_in(pair.seller, pair.buyer, slot);
            least = least ? std::min(*least, price) : price;
        });
        if (least) {
            *least += static_cast<Wide>(most_price_[pair.seller.index()]) + most_price_[pair.buyer.index()];
        }
        return least;
    }

    /// Sum of v over all pairs: at least 0 each, except for pinned pairs, which are held whatever they are worth.
    [[nodiscard]] Wide pairs() const {
        std::vector<std::pair<Pair, std::optional<SlotId>>> pinned;
        for (const Pin& pin : event_.pins()) {
            pinned.push_back({{pin.seller, pin.buyer}, pin.slot});
        }
        std::sort(pinned.begin(), pinned.end());

        Wide sum = 0;
        for (const ScoredPair& scored : affinity_.pairs()) {
            const Pair pair{scored.seller, scored.buyer};
            const auto at = std::lower_bound(pinned.begin(), pinned.end(), pair,
                                             [](const auto& entry, const Pair& key) { return entry.first < key; });
            if (at != pinned.end() && at->first == pair) {
                continue;
            }
            if (const auto price = least_price(pair, std::nullopt)) {
                sum += std::max<Wide>(0, static_cast<Wide>(scored.points) * scale_ - *price);
            }
        }
        for (const auto& [pair, slot] : pinned) {
            const Wide weight = static_cast<Wide>(affinity_.points(pair.seller, pair.buyer)) * scale_;
            sum += weight - least_price(pair, slot).value_or(0);
        }
        return sum;
    }

    const Event& event_;
    const Affinity& affinity_;
    const LevelPrices& prices_;
    Value scale_;
    std::size_t slots_ = 0;
    std::vector<Value> slot_price_{};
    std::vector<Value> most_price_{};
    std::vector<Value> attendee_price_{};
};

} // namespace jumpa::detail

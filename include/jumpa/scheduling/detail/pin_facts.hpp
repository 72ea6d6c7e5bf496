#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/scheduling/detail/pin_search.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// What some pins have in common, and what is asked of them.
class PinFacts {
public:
    PinFacts(const Event& event, const PinList& pins) : event_(event), list_(pins) {
        for (const std::uint32_t pin : pins) {
            pins_.push_back(event.pins()[pin]);
            pairs_.push_back({pins_.back().seller, pins_.back().buyer});
        }
    }

    [[nodiscard]] const std::vector<Pin>& pins() const { return pins_; }
    [[nodiscard]] const std::vector<Pair>& pairs() const { return pairs_; }
    [[nodiscard]] Value number() const { return static_cast<Value>(pins_.size()); }

    /// The companies that sit in every one of the meetings.
    [[nodiscard]] std::vector<CompanyId> shared() const {
        std::vector<CompanyId> shared;
        for (const CompanyId company : {pairs_.front().seller, pairs_.front().buyer}) {
            if (std::all_of(pairs_.begin(), pairs_.end(), [&](const Pair& pair) { return has(pair, company); })) {
                shared.push_back(company);
            }
        }
        return shared;
    }

    /// Whom a company meets that sits in every one of them.
    [[nodiscard]] std::vector<CompanyId> others(CompanyId company) const {
        std::vector<CompanyId> others;
        for (const Pair& pair : pairs_) {
            others.push_back(pair.seller == company ? pair.buyer : pair.seller);
        }
        return others;
    }

    /// Every slot in which any of the pins could be held.
    [[nodiscard]] std::vector<SlotId> slots() const {
        SlotSet all(event_.slots().size());
        for (const Pin& pin : pins_) {
            choices(event_, pin).for_each([&](std::size_t slot) { all.insert(slot); });
        }
        std::vector<SlotId> list;
        all.for_each([&](std::size_t slot) { list.emplace_back(slot); });
        return list;
    }

    /// True where every pin names its slot.
    [[nodiscard]] bool fixed() const {
        return std::all_of(pins_.begin(), pins_.end(), [](const Pin& pin) { return pin.slot.has_value(); });
    }

    /// The table that every pin names.
    [[nodiscard]] std::optional<TableId> one_table() const {
        const std::optional<TableId> table = pins_.front().table;
        return std::all_of(pins_.begin(), pins_.end(), [&](const Pin& pin) { return pin.table == table; })
                   ? table
                   : std::nullopt;
    }

    [[nodiscard]] bool stands(TableId table, SlotId slot) const {
        const auto standing = event_.tables_in(slot);
        return std::find(standing.begin(), standing.end(), table) != standing.end();
    }

    [[nodiscard]] Value tables(const std::vector<SlotId>& slots) const {
        Value sum = 0;
        for (const SlotId slot : slots) {
            sum += static_cast<Value>(event_.tables_in(slot).size());
        }
        return sum;
    }

    /// How many people the meetings bring into the hall.
    [[nodiscard]] Value heads() const {
        Value sum = 0;
        for (const Pair& pair : pairs_) {
            sum += event_.heads(pair.seller) + event_.heads(pair.buyer);
        }
        return sum;
    }

    /// The most that a company wants; more than any number of pins where it said nothing.
    [[nodiscard]] Value most_of(CompanyId company) const {
        return event_[company].attends.max_meetings.value_or(std::numeric_limits<std::int32_t>::max());
    }

    /// True where a limit counts every one of the meetings, wherever they are held.
    [[nodiscard]] bool all_count(const Count& count) const {
        return count.purpose == Count::Purpose::most && std::all_of(pins_.begin(), pins_.end(), [&](const Pin& pin) {
                   const SlotSet open = choices(event_, pin);
                   return event_.counts(count, pin.seller, pin.buyer, 0) && (open & count.slots) == open;
               });
    }

    /// The orders asked for that these pins cannot keep, none too many; empty where orders are not what stands in the
    /// way.
    [[nodiscard]] std::vector<Precedence> orders() const {
        std::vector<Precedence> orders;
        for (const Precedence& order : event_.data().precedences) {
            if (is_here(order.before) && is_here(order.after)) {
                orders.push_back(order);
            }
        }
        if (orders.empty() || !fit_in_order({})) {
            return {};
        }
        for (std::size_t i = orders.size(); i-- > 0;) {
            std::vector<Precedence> fewer = orders;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            if (!fit_in_order(fewer)) {
                orders = std::move(fewer);
            }
        }
        return orders;
    }

    /// True where the pins could be held if the company needed no rest.
    [[nodiscard]] bool fit_without_rests(CompanyId company) const {
        EventDraft draft = event_.data();
        std::optional<std::int32_t>& most = draft.companies[company.index()].attends.max_in_a_row;
        if (!most) {
            return false;
        }
        most.reset();
        return fit(EventBuilder(std::move(draft)).build());
    }

private:
    static bool has(const Pair& pair, CompanyId company) { return pair.seller == company || pair.buyer == company; }

    [[nodiscard]] bool is_here(const Pair& pair) const {
        return std::find(pairs_.begin(), pairs_.end(), pair) != pairs_.end();
    }

    [[nodiscard]] bool fit_in_order(std::vector<Precedence> orders) const {
        EventDraft draft = event_.data();
        draft.precedences = std::move(orders);
        return fit(EventBuilder(std::move(draft)).build());
    }

    [[nodiscard]] bool fit(const Event& event) const { return PinSearch(event, list_, 50'000).run() == true; }

    const Event& event_;
    PinList list_;
    std::vector<Pin> pins_{};
    std::vector<Pair> pairs_{};
};

} // namespace jumpa::detail

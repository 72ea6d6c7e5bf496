#pragma once

#include <jumpa/scheduling/detail/pin_reasons.hpp>
#include <jumpa/scheduling/detail/reason_words.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace jumpa::detail {

/// Tells what collides in a set of pins.
class PinTeller {
public:
    PinTeller(const Event& event, const PinList& pins) : event_(event), words_(event) {
        for (const std::uint32_t pin : pins) {
            pins_.push_back(event.pins()[pin]);
            pairs_.push_back({pins_.back().seller, pins_.back().buyer});
        }
    }

    [[nodiscard]] std::vector<Reason> tell() const {
        if (pins_.size() == 1) {
            return single();
        }
        for (const auto& teller : {&PinTeller::of_one_company, &PinTeller::of_one_slot, &PinTeller::of_tables}) {
            if (std::optional<Reason> reason = (this->*teller)()) {
                return {told(std::move(*reason))};
            }
        }
        return {told(jumbled())};
    }

private:
    [[nodiscard]] std::vector<Reason> single() const {
        const Pin& pin = pins_.front();
        const Pair& pair = pairs_.front();
        std::vector<Reason> reasons = vetoes(event_, pair, true);
        for (const CompanyId company : {pair.seller, pair.buyer}) {
            if (most_of(company) == 0) {
                reasons.push_back(told(beyond_most(company)));
            }
        }
        if (pin.slot) {
            closed(*pin.slot, reasons);
        } else if (choices(event_, pin).count() == 0) {
            reasons.push_back(told({.code = "pin_without_slot",
                                    .companies = {pair.seller, pair.buyer},
                                    .arguments = {words_(pair.seller), words_(pair.buyer)},
                                    .pairs = pairs_}));
        }
        return reasons;
    }

    /// What closes the slot to its only pin.
    void closed(SlotId slot, std::vector<Reason>& reasons) const {
        const Pair& pair = pairs_.front();
        Reason reason{.code = event_.tables_in(slot).empty() ? "pin_slot_without_table" : "pin_slot_absent",
                      .slots = {slot},
                      .arguments = {words_(pair.seller), words_(pair.buyer), words_(slot)},
                      .pairs = pairs_};
        if (event_.tables_in(slot).empty()) {
            reasons.push_back(told(std::move(reason)));
            return;
        }
        for (const CompanyId company : {pair.seller, pair.buyer}) {
            if (!event_.open_slots(company).contains(slot.index())) {
                Reason absent = reason;
                absent.companies = {company};
                absent.arguments.push_back(words_(company));
                reasons.push_back(told(std::move(absent)));
            }
        }
    }

    /// The company that all pins share, and what it lacks: willingness, time, or time when the others are there.
    [[nodiscard]] std::optional<Reason> of_one_company() const {
        for (const CompanyId company : {pairs_.front().seller, pairs_.front().buyer}) {
            if (!std::all_of(pairs_.begin(), pairs_.end(), [&](const Pair& pair) { return has(pair, company); })) {
                continue;
            }
            if (number() > most_of(company)) {
                return beyond_most(company);
            }
            const std::vector<SlotId> open = members(event_.open_slots(company));
            if (number() > static_cast<Value>(open.size())) {
                return beyond_slots("too_many_pins_for_slots", company, open);
            }
            const std::vector<SlotId> together = all_choices();
            if (together.size() == 1 && fixed()) {
                return beyond_slots("pins_collide", company, together);
            }
            if (number() > static_cast<Value>(together.size())) {
                return beyond_slots("pins_share_slots", company, together);
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Reason> of_one_slot() const {
        const std::vector<SlotId> slots = all_choices();
        return fixed() && slots.size() == 1 && number() > tables(slots)
                   ? std::optional{short_of("slot_overfull", slots)}
                   : std::nullopt;
    }

    [[nodiscard]] std::optional<Reason> of_tables() const {
        const std::vector<SlotId> slots = all_choices();
        return number() > tables(slots) ? std::optional{short_of("pins_need_tables", slots)} : std::nullopt;
    }

    /// None of the simple cases: every pin with all that is open to it.
    [[nodiscard]] Reason jumbled() const {
        std::string list;
        for (std::size_t i = 0; i < pins_.size(); ++i) {
            list += (list.empty() ? "" : ", ") + words_.pinned(pairs_[i], members(choices(event_, pins_[i])));
        }
        return {.code = "pins_do_not_fit",
                .slots = all_choices(),
                .arguments = {std::to_string(pins_.size()), list},
                .pairs = pairs_,
                .numbers = {number()}};
    }

    [[nodiscard]] Reason beyond_most(CompanyId company) const {
        return {.code = "too_many_pins",
                .companies = {company},
                .arguments = {words_(company), std::to_string(number()), std::to_string(most_of(company)),
                              words_(others(company))},
                .pairs = pairs_,
                .numbers = {number(), most_of(company)}};
    }

    [[nodiscard]] Reason beyond_slots(std::string code, CompanyId company, const std::vector<SlotId>& slots) const {
        return {.code = std::move(code),
                .companies = {company},
                .slots = slots,
                .arguments = {words_(company), std::to_string(number()), std::to_string(slots.size()),
                              words_(others(company)), words_(slots)},
                .pairs = pairs_,
                .numbers = {number(), static_cast<Value>(slots.size())}};
    }

    [[nodiscard]] Reason short_of(std::string code, const std::vector<SlotId>& slots) const {
        return {.code = std::move(code),
                .slots = slots,
                .arguments = {std::to_string(number()), words_(slots), std::to_string(tables(slots)), words_(pairs_)},
                .pairs = pairs_,
                .numbers = {number(), tables(slots)}};
    }

    [[nodiscard]] static bool has(const Pair& pair, CompanyId company) {
        return pair.seller == company || pair.buyer == company;
    }

    [[nodiscard]] std::vector<CompanyId> others(CompanyId company) const {
        std::vector<CompanyId> others;
        for (const Pair& pair : pairs_) {
            others.push_back(pair.seller == company ? pair.buyer : pair.seller);
        }
        return others;
    }

    /// Every slot in which any of the pins could be held.
    [[nodiscard]] std::vector<SlotId> all_choices() const {
        SlotSet all(event_.slots().size());
        for (const Pin& pin : pins_) {
            choices(event_, pin).for_each([&](std::size_t slot) { all.insert(slot); });
        }
        return members(all);
    }

    [[nodiscard]] bool fixed() const {
        return std::all_of(pins_.begin(), pins_.end(), [](const Pin& pin) { return pin.slot.has_value(); });
    }

    [[nodiscard]] Value tables(const std::vector<SlotId>& slots) const {
        Value sum = 0;
        for (const SlotId slot : slots) {
            sum += static_cast<Value>(event_.tables_in(slot).size());
        }
        return sum;
    }

    /// The most that it wants; more than any number of pins where it said nothing.
    [[nodiscard]] Value most_of(CompanyId company) const {
        return event_[company].attends.max_meetings.value_or(1'000'000);
    }

    [[nodiscard]] Value number() const { return static_cast<Value>(pins_.size()); }

    const Event& event_;
    ReasonWords words_;
    std::vector<Pin> pins_{};
    std::vector<Pair> pairs_{};
};

JUMPA_INLINE std::vector<Reason> pin_reasons(const Event& event, const PinList& pins) {
    return PinTeller(event, pins).tell();
}

JUMPA_INLINE std::vector<Reason> vetoes(const Event& event, const Pair& pair, bool pinned) {
    const ReasonWords words(event);
    std::vector<Reason> reasons;
    const auto add = [&](const char* of_pin, const char* of_pair, CompanyId from, CompanyId to) {
        reasons.push_back(told({.code = pinned ? of_pin : of_pair,
                                .companies = {from, to},
                                .arguments = {words(from), words(to)},
                                .pairs = {pair}}));
    };
    const EventDraft& data = event.data();
    if (std::find(data.bans.begin(), data.bans.end(), pair) != data.bans.end()) {
        add("pin_banned", "pair_banned", pair.seller, pair.buyer);
    }
    for (const auto& [from, to] : {std::pair{pair.seller, pair.buyer}, std::pair{pair.buyer, pair.seller}}) {
        if (event.wish(from, to) == WishLevel::no_thanks) {
            add("pin_declined", "pair_declined", from, to);
        }
    }
    if (std::find(data.met_before.begin(), data.met_before.end(), pair) != data.met_before.end()) {
        add("pin_met_before", "pair_met_before", pair.seller, pair.buyer);
    }
    return reasons;
}

} // namespace jumpa::detail

#pragma once

#include <jumpa/model/reason_words.hpp>
#include <jumpa/model/vetoes.hpp>
#include <jumpa/scheduling/detail/pin_facts.hpp>
#include <jumpa/scheduling/detail/pin_reasons.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace jumpa::detail {

/// Tells what collides in a set of pins.
class PinTeller {
public:
    PinTeller(const Event& event, const PinList& pins) : event_(event), words_(event), facts_(event, pins) {}

    [[nodiscard]] std::vector<Reason> tell() const {
        std::vector<Reason> reasons = facts_.number() == 1 ? single() : std::vector<Reason>{};
        if (!reasons.empty()) {
            return reasons;
        }
        for (const auto& teller :
             {&PinTeller::of_both_ways, &PinTeller::of_one_company, &PinTeller::of_absent_table, &PinTeller::of_limits,
              &PinTeller::of_one_slot, &PinTeller::of_tables, &PinTeller::of_order, &PinTeller::of_rest}) {
            if (std::optional<Reason> reason = (this->*teller)()) {
                return {told(std::move(*reason))};
            }
        }
        return {told(jumbled("pins_do_not_fit"))};
    }

private:
    [[nodiscard]] std::vector<Reason> single() const {
        const Pin& pin = facts_.pins().front();
        const Pair& pair = facts_.pairs().front();
        std::vector<Reason> reasons = vetoes_of_pin(event_, pair);
        for (const CompanyId company : {pair.seller, pair.buyer}) {
            if (facts_.most_of(company) == 0) {
                reasons.push_back(told(beyond_most(company)));
            }
        }
        if (pin.slot) {
            closed(*pin.slot, reasons);
        } else if (!event_.open_slots(pair.seller).meets(event_.open_slots(pair.buyer))) {
            reasons.push_back(told(of_pair("pin_without_slot")));
        }
        if (reasons.empty() && choices(event_, pin).count() == 0) {
            reasons.push_back(told(of_pair("pin_outside_session")));
        }
        return reasons;
    }

    /// A pair that has a reason by itself.
    [[nodiscard]] Reason of_pair(std::string code) const {
        const Pair& pair = facts_.pairs().front();
        return {.code = std::move(code),
                .companies = {pair.seller, pair.buyer},
                .arguments = {words_(pair.seller), words_(pair.buyer)},
                .pairs = facts_.pairs()};
    }

    /// What closes the slot to its only pin.
    void closed(SlotId slot, std::vector<Reason>& reasons) const {
        const bool no_table = event_.tables_in(slot).empty();
        Reason reason = of_pair(no_table ? "pin_slot_without_table" : "pin_slot_absent");
        reason.companies.clear();
        reason.slots = {slot};
        reason.arguments.push_back(words_(slot));
        if (no_table) {
            reasons.push_back(told(std::move(reason)));
            return;
        }
        for (const CompanyId company : {facts_.pairs().front().seller, facts_.pairs().front().buyer}) {
            if (!event_.open_slots(company).contains(slot.index())) {
                Reason absent = reason;
                absent.companies = {company};
                absent.arguments.push_back(words_(company));
                reasons.push_back(told(std::move(absent)));
            }
        }
    }

    [[nodiscard]] std::optional<Reason> of_both_ways() const {
        const std::vector<Pair>& pairs = facts_.pairs();
        const bool turned = pairs.size() == 2 && pairs[0].seller == pairs[1].buyer && pairs[0].buyer == pairs[1].seller;
        return turned ? std::optional{of_pair("pins_both_ways")} : std::nullopt;
    }

    /// The company that all pins share, and what it lacks: willingness, time, or time when the others are there.
    [[nodiscard]] std::optional<Reason> of_one_company() const {
        for (const CompanyId company : facts_.shared()) {
            if (facts_.number() > facts_.most_of(company)) {
                return beyond_most(company);
            }
            const std::vector<SlotId> open = members(event_.open_slots(company));
            const std::vector<SlotId> together = facts_.slots();
            const auto too_many = [&](const std::vector<SlotId>& slots) {
                return facts_.number() > event_.seats(company) * static_cast<Value>(slots.size());
            };
            if (too_many(open)) {
                return beyond_slots("too_many_pins_for_slots", company, open);
            }
            if (too_many(together)) {
                const bool at_once = together.size() == 1 && facts_.fixed();
                return beyond_slots(at_once ? "pins_collide" : "pins_share_slots", company, together);
            }
        }
        return std::nullopt;
    }

    /// A limit of a company on meetings in a session or with counterparts of a kind.
    [[nodiscard]] std::optional<Reason> of_limits() const {
        for (const CompanyId company : facts_.shared()) {
            for (const Count& count : event_.counts_of(company)) {
                if (facts_.all_count(count) && facts_.number() > count.number) {
                    Reason reason = beyond_most(company);
                    reason.code = "pins_beyond_limit";
                    reason.arguments[2] = std::to_string(count.number);
                    reason.arguments.push_back(words_(event_[company].attends.limits[count.source]));
                    reason.numbers[1] = count.number;
                    return reason;
                }
            }
        }
        return std::nullopt;
    }

    /// Of a single pin: its table stands in none of the slots in which the two could meet.
    [[nodiscard]] std::optional<Reason> of_absent_table() const {
        const std::vector<SlotId> slots = facts_.slots();
        const std::optional<TableId> table = facts_.one_table();
        const bool absent =
            table && std::none_of(slots.begin(), slots.end(), [&](SlotId slot) { return facts_.stands(*table, slot); });
        if (facts_.number() > 1 || !absent) {
            return std::nullopt;
        }
        Reason reason = short_of("pin_table_absent", slots);
        reason.arguments[2] = words_(*table);
        return reason;
    }

    [[nodiscard]] std::optional<Reason> of_one_slot() const {
        const std::vector<SlotId> slots = facts_.slots();
        if (!facts_.fixed() || slots.size() != 1) {
            return std::nullopt;
        }
        const SlotId slot = slots.front();
        const std::optional<TableId> table = facts_.one_table();
        if (facts_.number() > facts_.tables(slots)) {
            return short_of("slot_overfull", slots);
        }
        if (table && facts_.number() > 1) {
            Reason reason = short_of("pins_share_table", slots);
            reason.arguments[2] = words_(*table);
            return reason;
        }
        if (event_[slot].people && facts_.heads() > *event_[slot].people) {
            Reason reason = short_of("slot_crowded", slots);
            reason.arguments[0] = std::to_string(facts_.heads());
            reason.arguments[2] = std::to_string(*event_[slot].people);
            reason.numbers = {facts_.heads(), *event_[slot].people};
            return reason;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Reason> of_tables() const {
        const std::vector<SlotId> slots = facts_.slots();
        return facts_.number() > facts_.tables(slots) ? std::optional{short_of("pins_need_tables", slots)}
                                                      : std::nullopt;
    }

    /// A chain of meetings each of which is to be earlier than the next.
    [[nodiscard]] std::optional<Reason> of_order() const {
        const std::vector<Precedence> orders = facts_.orders();
        if (orders.empty()) {
            return std::nullopt;
        }
        Reason reason = jumbled("pins_out_of_order");
        std::string list;
        for (const Precedence& order : orders) {
            list += (list.empty() ? "" : ", ") + words_(order.before) + " < " + words_(order.after);
        }
        reason.arguments.push_back(std::move(list));
        return reason;
    }

    /// A company that needs a rest between them.
    [[nodiscard]] std::optional<Reason> of_rest() const {
        for (const CompanyId company : facts_.shared()) {
            if (facts_.fit_without_rests(company)) {
                Reason reason = beyond_slots("pins_without_rest", company, facts_.slots());
                reason.numbers[1] = *event_[company].attends.max_in_a_row;
                reason.arguments[2] = std::to_string(reason.numbers[1]);
                return reason;
            }
        }
        return std::nullopt;
    }

    /// Every pin with all that is open to it.
    [[nodiscard]] Reason jumbled(std::string code) const {
        std::string list;
        for (std::size_t i = 0; i < facts_.pins().size(); ++i) {
            const std::vector<SlotId> open = members(choices(event_, facts_.pins()[i]));
            list += (list.empty() ? "" : ", ") + words_.pinned(facts_.pairs()[i], open);
        }
        return {.code = std::move(code),
                .slots = facts_.slots(),
                .arguments = {std::to_string(facts_.number()), list},
                .pairs = facts_.pairs(),
                .numbers = {facts_.number()}};
    }

    [[nodiscard]] Reason beyond_most(CompanyId company) const {
        const Value most = facts_.most_of(company);
        return {.code = "too_many_pins",
                .companies = {company},
                .arguments = {words_(company), std::to_string(facts_.number()), std::to_string(most),
                              words_(facts_.others(company))},
                .pairs = facts_.pairs(),
                .numbers = {facts_.number(), most}};
    }

    [[nodiscard]] Reason beyond_slots(std::string code, CompanyId company, const std::vector<SlotId>& slots) const {
        return {.code = std::move(code),
                .companies = {company},
                .slots = slots,
                .arguments = {words_(company), std::to_string(facts_.number()), std::to_string(slots.size()),
                              words_(facts_.others(company)), words_(slots)},
                .pairs = facts_.pairs(),
                .numbers = {facts_.number(), static_cast<Value>(slots.size())}};
    }

    [[nodiscard]] Reason short_of(std::string code, const std::vector<SlotId>& slots) const {
        const Value tables = facts_.tables(slots);
        return {.code = std::move(code),
                .slots = slots,
                .arguments = {std::to_string(facts_.number()), words_(slots), std::to_string(tables),
                              words_(facts_.pairs())},
                .pairs = facts_.pairs(),
                .numbers = {facts_.number(), tables}};
    }

    const Event& event_;
    ReasonWords words_;
    PinFacts facts_;
};

JUMPA_INLINE std::vector<Reason> pin_reasons(const Event& event, const PinList& pins) {
    return PinTeller(event, pins).tell();
}

} // namespace jumpa::detail

#pragma once

#include <jumpa/core/text.hpp>
#include <jumpa/scheduling/detail/pin_search.hpp>
#include <jumpa/scheduling/detail/place_pins.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace jumpa::detail {

inline Reason reason(std::string code, std::vector<std::string> arguments = {}, std::vector<CompanyId> companies = {},
                     std::vector<SlotId> slots = {}) {
    Reason made{std::move(code), {}, std::move(companies), std::move(slots), std::move(arguments)};
    made.sentence = sentence(made, Language::en);
    return made;
}

/// Contradictions between pins and other hard rules that one sentence can tell.
class PinContradictions {
public:
    explicit PinContradictions(const Event& event) : event_(event) {}

    [[nodiscard]] std::vector<Reason> find() {
        std::vector<std::int32_t> pins_of(event_.companies().size(), 0);
        for (const Pin& pin : event_.pins()) {
            ++pins_of[pin.seller.index()];
            ++pins_of[pin.buyer.index()];
            alone(pin);
        }
        for (std::size_t c = 0; c < pins_of.size(); ++c) {
            together(CompanyId{c}, pins_of[c]);
        }
        collisions();
        return std::move(reasons_);
    }

private:
    /// A company as a sentence names it.
    [[nodiscard]] std::string name(CompanyId id) const {
        return shortened(event_[id].name.empty() ? event_[id].id : event_[id].name);
    }

    void alone(const Pin& pin) {
        const std::vector<CompanyId> both{pin.seller, pin.buyer};
        if (event_.veto(pin.seller, pin.buyer)) {
            add("pin_vetoed", {name(pin.seller), name(pin.buyer)}, both, {});
        }
        if (!pin.slot) {
            if (!event_.open_slots(pin.seller).meets(event_.open_slots(pin.buyer))) {
                add("pin_without_slot", {name(pin.seller), name(pin.buyer)}, both, {});
            }
            return;
        }
        for (const CompanyId company : both) {
            if (!event_.open_slots(company).contains(pin.slot->index())) {
                add("pin_slot_closed", {name(pin.seller), name(pin.buyer), event_[*pin.slot].id, name(company)},
                    {company}, {*pin.slot});
            }
        }
    }

    void together(CompanyId company, std::int32_t pins) {
        const std::int32_t most = event_.most_meetings(company);
        if (pins > most) {
            add("too_many_pins", {name(company), std::to_string(pins), std::to_string(most)}, {company}, {});
        }
    }

    /// Two pins of one company in one slot, or more pins in a slot than tables.
    void collisions() {
        std::vector<std::pair<SlotId, CompanyId>> taken;
        std::vector<std::size_t> in_slot(event_.slots().size(), 0);
        for (const Pin& pin : event_.pins()) {
            if (pin.slot) {
                taken.emplace_back(*pin.slot, pin.seller);
                taken.emplace_back(*pin.slot, pin.buyer);
                ++in_slot[pin.slot->index()];
            }
        }
        std::sort(taken.begin(), taken.end());
        for (std::size_t i = 1; i < taken.size(); ++i) {
            if (taken[i] == taken[i - 1]) {
                const auto [slot, company] = taken[i];
                add("pins_collide", {name(company), event_[slot].id}, {company}, {slot});
            }
        }
        overfull(in_slot);
    }

    void overfull(const std::vector<std::size_t>& in_slot) {
        for (std::size_t s = 0; s < in_slot.size(); ++s) {
            const std::size_t tables = event_.tables_in(SlotId{s}).size();
            if (in_slot[s] > tables) {
                add("slot_overfull", {std::to_string(in_slot[s]), event_[SlotId{s}].id, std::to_string(tables)}, {},
                    {SlotId{s}});
            }
        }
    }

    void add(std::string code, std::vector<std::string> arguments, std::vector<CompanyId> companies,
             std::vector<SlotId> slots) {
        reasons_.push_back(reason(std::move(code), std::move(arguments), std::move(companies), std::move(slots)));
    }

    const Event& event_;
    std::vector<Reason> reasons_{};
};

JUMPA_INLINE PinPlacement place_pins(const Event& event, std::int64_t tries) {
    PinPlacement placement;
    placement.reasons = PinContradictions(event).find();
    if (!placement.reasons.empty()) {
        return placement;
    }
    const Affinity nothing;
    const Candidates pinned = candidates_of(event, nothing);
    PinSearch search(event, pinned, tries);
    const auto answer = search.run();
    if (answer == true) {
        placement.found = true;
        placement.slots = std::move(search).slots();
    } else if (answer == false) {
        placement.reasons.push_back(reason("pins_do_not_fit"));
    }
    return placement;
}

} // namespace jumpa::detail

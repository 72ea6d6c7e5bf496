#pragma once

#include <jumpa/core/slot_set.hpp>
#include <jumpa/model/event.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Positions in the event's pins, ascending.
using PinList = std::vector<std::uint32_t>;

/// The slots in which a pinned meeting can be held, whatever else is.
inline SlotSet choices(const Event& event, const Pin& pin) {
    SlotSet common = event.open_slots(pin.seller, pin.buyer);
    if (!pin.slot) {
        return common;
    }
    SlotSet only(common.size());
    only.insert(pin.slot->index());
    return common & only;
}

/// Looks for slots for some pins of an event: depth first, those with the fewest choices first.
///
/// Requires    pins that break no veto and no maximum
/// Complexity  exponential in the number of pins in the worst case, cut at `tries`
class PinSearch {
public:
    PinSearch(const Event& event, const PinList& pins, std::int64_t tries) : tries_(tries) {
        std::vector<CompanyId> companies;
        for (const std::uint32_t pin : pins) {
            companies.push_back(event.pins()[pin].seller);
            companies.push_back(event.pins()[pin].buyer);
        }
        std::sort(companies.begin(), companies.end());
        companies.erase(std::unique(companies.begin(), companies.end()), companies.end());
        busy_.assign(companies.size(), SlotSet(event.slots().size()));
        for (std::size_t s = 0; s < event.slots().size(); ++s) {
            tables_.push_back(event.tables_in(SlotId{s}).size());
        }
        const auto position = [&](CompanyId company) {
            return static_cast<std::size_t>(std::lower_bound(companies.begin(), companies.end(), company) -
                                            companies.begin());
        };
        for (const std::uint32_t pin : pins) {
            const Pin& wanted = event.pins()[pin];
            steps_.push_back({pin, position(wanted.seller), position(wanted.buyer), choices(event, wanted)});
        }
        std::stable_sort(steps_.begin(), steps_.end(),
                         [](const Step& a, const Step& b) { return a.choices.count() < b.choices.count(); });
    }

    /// True: found; false: proved impossible; nothing: gave up.
    [[nodiscard]] std::optional<bool> run(std::size_t depth = 0) {
        if (depth == steps_.size()) {
            return true;
        }
        Step& step = steps_[depth];
        std::optional<bool> answer = false;
        step.choices.for_each([&](std::size_t slot) {
            if (answer != false || !open(step, slot)) {
                return;
            }
            if (--tries_ < 0) {
                answer = std::nullopt;
                return;
            }
            take(step, slot);
            answer = run(depth + 1);
            give_back(step, slot);
        });
        return answer;
    }

    /// After `run` said true: each pin with its slot.
    [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> found() const {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> slots;
        for (const Step& step : steps_) {
            slots.emplace_back(step.pin, step.slot);
        }
        return slots;
    }

private:
    struct Step {
        std::uint32_t pin = 0;
        std::size_t seller = 0; ///< position among the companies that are pinned
        std::size_t buyer = 0;
        SlotSet choices{};
        std::uint32_t slot = 0;
    };

    [[nodiscard]] bool open(const Step& step, std::size_t slot) const {
        return tables_[slot] > 0 && !busy_[step.seller].contains(slot) && !busy_[step.buyer].contains(slot);
    }

    void take(Step& step, std::size_t slot) {
        busy_[step.seller].insert(slot);
        busy_[step.buyer].insert(slot);
        --tables_[slot];
        step.slot = static_cast<std::uint32_t>(slot);
    }

    void give_back(const Step& step, std::size_t slot) {
        busy_[step.seller].erase(slot);
        busy_[step.buyer].erase(slot);
        ++tables_[slot];
    }

    std::int64_t tries_;
    std::vector<SlotSet> busy_{};
    std::vector<std::size_t> tables_{};
    std::vector<Step> steps_{};
};

} // namespace jumpa::detail

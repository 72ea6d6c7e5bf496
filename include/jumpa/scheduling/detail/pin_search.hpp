#pragma once

#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Depth-first search for slots of the pinned meetings, those with the fewest open slots first.
class PinSearch {
public:
    /// The candidates are the pinned pairs.
    PinSearch(const Event& event, const Candidates& pinned, std::int64_t tries)
        : event_(event), candidates_(pinned), tries_(tries), agenda_(event, pinned), slots_(event.pins().size(), 0) {
        for (const Pinned& pin : pinned.pinned) {
            order_.push_back(pin);
        }
        std::stable_sort(order_.begin(), order_.end(), [&](const Pinned& a, const Pinned& b) {
            return open_slots(a).count() < open_slots(b).count();
        });
    }

    /// True: found; false: proved impossible; nothing: gave up.
    [[nodiscard]] std::optional<bool> run() {
        const std::optional<bool> answer = place(0);
        // Zones are taken one by one as they come: another choice of zones might have let all pins in.
        const bool sure = answer != false || event_.data().far_zones.empty();
        return sure ? answer : std::nullopt;
    }

    [[nodiscard]] std::vector<std::uint32_t> slots() && { return std::move(slots_); }

private:
    [[nodiscard]] SlotSet open_slots(const Pinned& pin) const {
        const ScoredPair& pair = candidates_.pairs[pin.candidate];
        SlotSet open = event_.open_slots(pair.seller, pair.buyer);
        if (!pin.slot) {
            return open;
        }
        SlotSet only(open.size());
        only.insert(pin.slot->index());
        return open & only;
    }

    [[nodiscard]] std::optional<bool> place(std::size_t depth) {
        if (depth == order_.size()) {
            return true;
        }
        const Pinned& pin = order_[depth];
        std::optional<bool> answer = false;
        open_slots(pin).for_each([&](std::size_t slot) {
            if (answer != false || !agenda_.may_hold(pin.candidate, slot)) {
                return;
            }
            if (--tries_ < 0) {
                answer = std::nullopt;
                return;
            }
            agenda_.hold(pin.candidate, static_cast<std::uint32_t>(slot));
            slots_[pin.pin] = static_cast<std::uint32_t>(slot);
            answer = place(depth + 1);
            agenda_.release(pin.candidate);
        });
        return answer;
    }

    const Event& event_;
    const Candidates& candidates_;
    std::int64_t tries_;
    Agenda agenda_;
    std::vector<std::uint32_t> slots_;
    std::vector<Pinned> order_{};
};

} // namespace jumpa::detail

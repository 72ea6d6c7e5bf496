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

/// Positions in the event's pins, ascending.
using PinList = std::vector<std::uint32_t>;

/// Some of the pinned pairs, and no others.
inline Candidates pinned_candidates(const Event& event, PinList pins) {
    const auto pair = [&](std::uint32_t pin) { return Pair{event.pins()[pin].seller, event.pins()[pin].buyer}; };
    std::sort(pins.begin(), pins.end(), [&](std::uint32_t a, std::uint32_t b) { return pair(a) < pair(b); });
    Candidates candidates;
    for (const std::uint32_t pin : pins) {
        candidates.pinned.push_back({candidates.kept.size(), pin, event.pins()[pin].slot});
        candidates.kept.push_back({pair(pin).seller, pair(pin).buyer, 0});
    }
    candidates.pairs = candidates.kept;
    candidates.rules = DayRules(event, candidates.pairs);
    return candidates;
}

/// Depth-first search for slots of some pinned meetings, those with the fewest open slots first.
class PinSearch {
public:
    PinSearch(const Event& event, const PinList& pins, std::int64_t tries)
        : event_(event), candidates_(pinned_candidates(event, pins)), tries_(tries), agenda_(event, candidates_),
          order_(hardest_first(event, candidates_)) {}
    PinSearch(const PinSearch&) = delete; // the agenda looks at the candidates
    PinSearch& operator=(const PinSearch&) = delete;

    /// True: found; false: proved impossible; nothing: gave up.
    [[nodiscard]] std::optional<bool> run() {
        const std::optional<bool> answer = place(0);
        // Zones are taken one by one as they come: another choice of zones might have let all pins in.
        const bool sure = answer != false || event_.data().far_zones.empty() || order_.size() == 1;
        return sure ? answer : std::nullopt;
    }

    /// After `run` said true: each pin with its slot.
    [[nodiscard]] const std::vector<std::pair<std::uint32_t, std::uint32_t>>& found() const { return found_; }

private:
    [[nodiscard]] SlotSet open(const Pinned& pin) const { return choices(event_, event_.pins()[pin.pin]); }

    [[nodiscard]] std::optional<bool> place(std::size_t depth) {
        if (depth == order_.size()) {
            return true;
        }
        const Pinned& pin = order_[depth];
        std::optional<bool> answer = false;
        open(pin).for_each([&](std::size_t slot) {
            if (answer != false || !agenda_.may_hold(pin.candidate, slot)) {
                return;
            }
            if (--tries_ < 0) {
                answer = std::nullopt;
                return;
            }
            agenda_.hold(pin.candidate, static_cast<std::uint32_t>(slot));
            answer = place(depth + 1);
            agenda_.release(pin.candidate);
            if (answer == true) {
                found_.emplace_back(pin.pin, static_cast<std::uint32_t>(slot));
            }
        });
        return answer;
    }

    const Event& event_;
    Candidates candidates_;
    std::int64_t tries_;
    Agenda agenda_;
    std::vector<Pinned> order_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found_{};
};

} // namespace jumpa::detail

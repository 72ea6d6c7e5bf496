#pragma once

#include <jumpa/model/event.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// Tells whether the pinned meetings alone can be held, by trying every way: pins are all that a schedule is forced to
/// do.
///
/// Ensures     true or false is a proof; nothing where `tries` slots were tried without an answer
/// Complexity  exponential in the number of pins, cut at `tries`
class PinsFit {
public:
    PinsFit(const Event& event, std::int64_t tries)
        : event_(event), tries_(tries), busy_(event.companies().size(), SlotSet(event.slots().size())),
          held_(event.companies().size(), 0), taken_(event.slots().size(), 0) {}

    [[nodiscard]] std::optional<bool> answer() {
        for (const Pin& pin : event_.pins()) {
            ++held_[pin.seller.index()];
            ++held_[pin.buyer.index()];
            if (event_.veto(pin.seller, pin.buyer)) {
                return false;
            }
        }
        for (std::size_t c = 0; c < held_.size(); ++c) {
            if (held_[c] > event_.most_meetings(CompanyId{c})) {
                return false;
            }
        }
        return fits_from(0);
    }

private:
    [[nodiscard]] bool open(const Pin& pin, std::size_t slot) const {
        return (!pin.slot || pin.slot->index() == slot) && event_.open_slots(pin.seller).contains(slot) &&
               event_.open_slots(pin.buyer).contains(slot) && !busy_[pin.seller.index()].contains(slot) &&
               !busy_[pin.buyer.index()].contains(slot) && taken_[slot] < event_.tables_in(SlotId{slot}).size();
    }

    [[nodiscard]] std::optional<bool> fits_from(std::size_t p) {
        if (p == event_.pins().size()) {
            return true;
        }
        const Pin& pin = event_.pins()[p];
        for (std::size_t slot = 0; slot < taken_.size(); ++slot) {
            if (!open(pin, slot)) {
                continue;
            }
            if (--tries_ < 0) {
                return std::nullopt;
            }
            hold(pin, slot);
            const auto rest = fits_from(p + 1);
            if (rest != false) {
                return rest;
            }
            release(pin, slot);
        }
        return false;
    }

    void hold(const Pin& pin, std::size_t slot) {
        busy_[pin.seller.index()].insert(slot);
        busy_[pin.buyer.index()].insert(slot);
        ++taken_[slot];
    }

    void release(const Pin& pin, std::size_t slot) {
        busy_[pin.seller.index()].erase(slot);
        busy_[pin.buyer.index()].erase(slot);
        --taken_[slot];
    }

    const Event& event_;
    std::int64_t tries_;
    std::vector<SlotSet> busy_;
    std::vector<std::int32_t> held_;
    std::vector<std::size_t> taken_;
};

} // namespace jumpa::detail

#pragma once

#include <jumpa/verify/detail/meeting_report.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace jumpa::detail {

/// Whether the pinned meetings are held as their pins say, and whether meetings name the right pins.
class PinChecks {
public:
    explicit PinChecks(MeetingReport& report) : report_(report), pinned_by_(report.meetings.size()) {
        for (std::size_t i = 0; i < report.meetings.size() && !report.event.pins().empty(); ++i) {
            held_.push_back({{report.meetings[i].seller, report.meetings[i].buyer}, i});
        }
        std::sort(held_.begin(), held_.end());
    }

    void run() {
        for (std::uint32_t p = 0; p < report_.event.pins().size(); ++p) {
            pin(p);
        }
        for (std::size_t i = 0; i < report_.meetings.size(); ++i) {
            const Meeting& meeting = report_.meetings[i];
            if (meeting.pinned_by && meeting.pinned_by != pinned_by_[i]) {
                report_.add(i, "wrong_pin", report_.names(meeting));
            }
        }
    }

private:
    using HeldPair = std::pair<Pair, std::size_t>;

    [[nodiscard]] bool keeps(const Meeting& meeting, const Pin& pin) const {
        return (!pin.slot || meeting.slot == *pin.slot) && (!pin.table || meeting.table == *pin.table);
    }

    void pin(std::uint32_t p) {
        const Pin& pin = report_.event.pins()[p];
        const Pair pair{pin.seller, pin.buyer};
        const auto found = std::lower_bound(held_.begin(), held_.end(), HeldPair{pair, 0});
        if (found != held_.end() && found->first == pair && keeps(report_.meetings[found->second], pin)) {
            pinned_by_[found->second] = p;
        } else {
            not_kept(p, pin);
        }
    }

    void not_kept(std::uint32_t p, const Pin& pin) {
        std::vector<std::string> words = report_.names(pin);
        if (pin.slot) {
            words.push_back(report_.name(*pin.slot));
        }
        if (pin.table) {
            words.push_back(report_.name(*pin.table));
        }
        report_.add("/pins/" + std::to_string(p),
                    pin.slot && pin.table ? "pin_not_kept.slot_and_table"
                    : pin.slot            ? "pin_not_kept.slot"
                    : pin.table           ? "pin_not_kept.table"
                                          : "pin_not_kept",
                    std::move(words));
    }

    MeetingReport& report_;
    std::vector<HeldPair> held_{}; ///< ascending
    std::vector<std::optional<std::uint32_t>> pinned_by_;
};

} // namespace jumpa::detail

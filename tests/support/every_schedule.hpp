#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace support {

/// What a schedule comes to: meetings per company that have points or are pinned, and points.
struct Outcome {
    std::vector<std::int32_t> held{};
    jumpa::Value points = 0;

    friend auto operator<=>(const Outcome&, const Outcome&) = default;
};

/// Goes through every schedule of a small event and keeps what they come to, each outcome once.
class EverySchedule {
public:
    EverySchedule(const jumpa::Event& event, const jumpa::Affinity& affinity) : held_(event.companies().size(), 0) {
        for (const jumpa::Pin& pin : event.pins()) {
            add(event, {pin.seller, pin.buyer, affinity.points(pin.seller, pin.buyer)}, true, pin.slot);
        }
        const std::size_t pins = pairs_.size();
        for (const jumpa::ScoredPair& pair : affinity.pairs()) {
            const bool pinned = std::any_of(
                pairs_.begin(), pairs_.begin() + static_cast<std::ptrdiff_t>(pins),
                [&](const Entry& entry) { return entry.pair.seller == pair.seller && entry.pair.buyer == pair.buyer; });
            if (!pinned) {
                add(event, pair, false, std::nullopt);
            }
        }
        for (std::size_t c = 0; c < held_.size(); ++c) {
            most_.push_back(event.companies()[c].attends.max_meetings.value_or(1'000'000));
            free_.push_back(event.open_slots(jumpa::CompanyId{c}));
        }
        for (std::size_t s = 0; s < event.slots().size(); ++s) {
            tables_.push_back(event.tables_in(jumpa::SlotId{s}).size());
        }
        search(0, 0);
    }

    /// Empty where no schedule exists.
    [[nodiscard]] const std::set<Outcome>& outcomes() const { return outcomes_; }

private:
    struct Entry {
        jumpa::ScoredPair pair;
        bool pinned;
        std::optional<jumpa::SlotId> slot;
    };

    void add(const jumpa::Event& event, const jumpa::ScoredPair& pair, bool pinned, std::optional<jumpa::SlotId> slot) {
        if (!event.veto(pair.seller, pair.buyer)) {
            pairs_.push_back({pair, pinned, slot});
        }
    }

    void search(std::size_t next, jumpa::Value points) {
        if (next == pairs_.size()) {
            outcomes_.insert({held_, points});
            return;
        }
        const Entry& entry = pairs_[next];
        const std::size_t a = entry.pair.seller.index();
        const std::size_t b = entry.pair.buyer.index();
        for (std::size_t s = 0; s < tables_.size(); ++s) {
            const bool open = (!entry.slot || entry.slot->index() == s) && tables_[s] > 0 && held_[a] < most_[a] &&
                              held_[b] < most_[b] && free_[a].contains(s) && free_[b].contains(s);
            if (open) {
                change(a, b, s, true);
                search(next + 1, points + entry.pair.points);
                change(a, b, s, false);
            }
        }
        if (!entry.pinned) {
            search(next + 1, points);
        }
    }

    void change(std::size_t a, std::size_t b, std::size_t slot, bool hold) {
        for (const std::size_t company : {a, b}) {
            hold ? free_[company].erase(slot) : free_[company].insert(slot);
            held_[company] += hold ? 1 : -1;
        }
        tables_[slot] += hold ? std::size_t(-1) : 1;
    }

    std::vector<Entry> pairs_{};
    std::vector<std::int32_t> held_;
    std::vector<std::int32_t> most_{};
    std::vector<jumpa::SlotSet> free_{};
    std::vector<std::size_t> tables_{};
    std::set<Outcome> outcomes_{};
};

/// What a level makes of an outcome, straight from its definition.
inline jumpa::Value level_of(const jumpa::Event& event, jumpa::Objective what, const Outcome& outcome) {
    jumpa::Value sum = 0;
    for (std::size_t c = 0; c < outcome.held.size(); ++c) {
        const jumpa::CompanyId company{c};
        const jumpa::Value held = outcome.held[c];
        const jumpa::Value missing = event[company].attends.min_meetings.value_or(0) - held;
        switch (what) {
        case jumpa::Objective::shortfall:
            sum -= missing > 0 ? missing : 0;
            break;
        case jumpa::Objective::meetings:
            sum += event.sells(company) ? held : 0;
            break;
        case jumpa::Objective::equity_sellers:
            sum -= event.sells(company) ? held * held : 0;
            break;
        case jumpa::Objective::equity_buyers:
            sum -= event.buys(company) ? held * held : 0;
            break;
        default:
            break;
        }
    }
    return what == jumpa::Objective::points ? outcome.points : sum;
}

/// The numbers of meetings of one side, ascending: as lists, the larger one is the fairer.
inline std::vector<std::int32_t> shares(std::span<const jumpa::CompanyId> side, const Outcome& outcome) {
    std::vector<std::int32_t> held;
    for (const jumpa::CompanyId company : side) {
        held.push_back(outcome.held[company.index()]);
    }
    std::sort(held.begin(), held.end());
    return held;
}

} // namespace support

#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace support {

/// The most points that any schedule of a small event has, found by trying every schedule. Nothing where none exists.
class Exhaustive {
public:
    Exhaustive(const jumpa::Event& event, const jumpa::Affinity& affinity) : event_(event) {
        for (const jumpa::Pin& pin : event.pins()) {
            if (event.veto(pin.seller, pin.buyer)) {
                impossible_ = true;
            }
            pairs_.push_back({{pin.seller, pin.buyer, affinity.points(pin.seller, pin.buyer)}, true, pin.slot});
        }
        for (const jumpa::ScoredPair& pair : affinity.pairs()) {
            const bool pinned = std::any_of(pairs_.begin(), pairs_.end(), [&](const Entry& entry) {
                return entry.pair.seller == pair.seller && entry.pair.buyer == pair.buyer;
            });
            if (!pinned) {
                pairs_.push_back({pair, false, std::nullopt});
            }
        }
        std::stable_sort(pairs_.begin(), pairs_.end(), [](const Entry& a, const Entry& b) {
            return a.pinned != b.pinned ? a.pinned : a.pair.points > b.pair.points;
        });
        for (std::size_t c = 0; c < event.companies().size(); ++c) {
            const jumpa::Company& company = event.companies()[c];
            room_.push_back(company.attends.max_meetings.value_or(1'000'000));
            free_.push_back(event.open_slots(jumpa::CompanyId{c}));
        }
        for (std::size_t s = 0; s < event.slots().size(); ++s) {
            tables_.push_back(event.tables_in(jumpa::SlotId{s}).size());
            tables_left_ += tables_.back();
        }
    }

    [[nodiscard]] std::optional<jumpa::Value> best() {
        if (!impossible_) {
            search(0, 0);
        }
        return best_;
    }

private:
    struct Entry {
        jumpa::ScoredPair pair;
        bool pinned;
        std::optional<jumpa::SlotId> slot;
    };

    /// No more than the best remaining pairs that tables are left for.
    [[nodiscard]] jumpa::Value hope(std::size_t next) const {
        jumpa::Value sum = 0;
        for (std::size_t i = next; i < pairs_.size() && i < next + tables_left_; ++i) {
            sum += pairs_[i].pair.points;
        }
        return sum;
    }

    void search(std::size_t next, jumpa::Value value) {
        if (next == pairs_.size()) {
            best_ = std::max(best_.value_or(value), value);
            return;
        }
        const Entry& entry = pairs_[next];
        if (!entry.pinned && best_ && value + hope(next) <= *best_) {
            return;
        }
        for (std::size_t slot = 0; slot < tables_.size(); ++slot) {
            if (may_hold(entry, slot)) {
                change(entry, slot, true);
                search(next + 1, value + entry.pair.points);
                change(entry, slot, false);
            }
        }
        if (!entry.pinned) {
            search(next + 1, value);
        }
    }

    [[nodiscard]] bool may_hold(const Entry& entry, std::size_t slot) const {
        const std::size_t seller = entry.pair.seller.index();
        const std::size_t buyer = entry.pair.buyer.index();
        return (!entry.slot || entry.slot->index() == slot) && tables_[slot] > 0 && room_[seller] > 0 &&
               room_[buyer] > 0 && free_[seller].contains(slot) && free_[buyer].contains(slot);
    }

    void change(const Entry& entry, std::size_t slot, bool hold) {
        for (const std::size_t company : {entry.pair.seller.index(), entry.pair.buyer.index()}) {
            hold ? free_[company].erase(slot) : free_[company].insert(slot);
            room_[company] += hold ? -1 : 1;
        }
        tables_[slot] += hold ? std::size_t(-1) : 1;
        tables_left_ += hold ? std::size_t(-1) : 1;
    }

    const jumpa::Event& event_;
    std::vector<Entry> pairs_{};
    std::vector<std::int32_t> room_{};
    std::vector<jumpa::SlotSet> free_{};
    std::vector<std::size_t> tables_{};
    std::size_t tables_left_ = 0;
    bool impossible_ = false;
    std::optional<jumpa::Value> best_{};
};

} // namespace support

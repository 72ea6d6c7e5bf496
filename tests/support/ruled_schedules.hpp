#pragma once

#include "catch.hpp"
#include "every_level.hpp"
#include "every_rule.hpp"
#include "ruled_events.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace support {

using Values = std::vector<jumpa::Value>;

/// Goes through everything that could be held, every pair nowhere or in any slot at any table, and keeps what each
/// schedule that keeps the rules makes of the levels.
class EveryRuledSchedule {
public:
    EveryRuledSchedule(const RuledEvent& ruled, std::vector<jumpa::Objective> levels)
        : event_(ruled.event), levels_(std::move(levels)) {
        pairs_.assign(ruled.fit.pairs().begin(), ruled.fit.pairs().end());
        for (const jumpa::Pin& pin : event_.pins()) {
            if (ruled.fit.points(pin.seller, pin.buyer) == 0) {
                pairs_.push_back({pin.seller, pin.buyer, 0});
            }
        }
        from(0);
    }

    [[nodiscard]] const std::vector<Values>& all() const { return all_; }

private:
    void from(std::size_t at) {
        if (at == pairs_.size()) {
            judge();
            return;
        }
        from(at + 1);
        for (std::size_t s = 0; s < event_.slots().size(); ++s) {
            for (std::size_t t = 0; t < event_.tables().size(); ++t) {
                const auto& [seller, buyer, points] = pairs_[at];
                held_.push_back({.seller = seller,
                                 .buyer = buyer,
                                 .slot = jumpa::SlotId{s},
                                 .table = jumpa::TableId{t},
                                 .points = points});
                from(at + 1);
                held_.pop_back();
            }
        }
    }

    void judge() {
        if (EveryRule(event_.data(), held_).kept()) {
            Values& values = all_.emplace_back();
            for (const jumpa::Objective what : levels_) {
                values.push_back(EveryLevel(event_, held_).of(what));
            }
        }
    }

    const jumpa::Event& event_;
    std::vector<jumpa::Objective> levels_;
    std::vector<jumpa::ScoredPair> pairs_{};
    std::vector<jumpa::Meeting> held_{};
    std::vector<Values> all_{};
};

/// So few possibilities that all can be tried.
inline bool is_tiny(const RuledEvent& ruled) {
    const std::size_t places = ruled.event.slots().size() * ruled.event.tables().size() + 1;
    std::size_t ways = 1;
    for (std::size_t p = 0; p < ruled.fit.pairs().size() + ruled.event.pins().size() && ways < 10'000; ++p) {
        ways *= places;
    }
    return ways < 10'000;
}

/// True where the schedule is at least as good on every level before this one.
inline bool as_good_before(const Values& other, const std::vector<jumpa::Level>& levels, std::size_t at) {
    for (std::size_t j = 0; j < at; ++j) {
        if (other[j] < levels[j].value) {
            return false;
        }
    }
    return true;
}

inline void check_levels(const std::vector<jumpa::Level>& levels, const std::vector<Values>& all) {
    Values own;
    for (const jumpa::Level& level : levels) {
        own.push_back(level.value);
    }
    bool held = false;
    bool proved = true;
    for (std::size_t l = 0; l < levels.size(); ++l) {
        for (const Values& other : all) {
            held = held || other == own;
            if (as_good_before(other, levels, l)) {
                REQUIRE(other[l] <= levels[l].bound);
            }
            REQUIRE_FALSE((proved && levels[l].status == jumpa::Status::optimal && as_good_before(other, levels, l) &&
                           other[l] > own[l]));
        }
        proved = proved && levels[l].status == jumpa::Status::optimal;
    }
    REQUIRE(held);
}

} // namespace support

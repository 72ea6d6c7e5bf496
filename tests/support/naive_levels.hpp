#pragma once

#include "support/every_schedule.hpp"
#include "support/naive_check.hpp"

#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace support {

/// What meetings come to: those that have points or are pinned count.
inline Outcome outcome_of(const jumpa::Event& event, const jumpa::Schedule& schedule) {
    Outcome outcome{std::vector<std::int32_t>(event.companies().size(), 0)};
    for (const jumpa::Meeting& m : schedule.meetings) {
        const bool pinned = std::any_of(event.pins().begin(), event.pins().end(), [&](const jumpa::Pin& pin) {
            return pin.seller == m.seller && pin.buyer == m.buyer;
        });
        if (m.points > 0 || pinned) {
            ++outcome.held[m.seller.index()];
            ++outcome.held[m.buyer.index()];
        }
        outcome.points += m.points;
    }
    return outcome;
}

/// The bound of a level, straight from the formula, for small numbers: a second opinion beside `verify`.
class NaiveLevel {
public:
    NaiveLevel(const jumpa::Event& event, const jumpa::Affinity& points, const jumpa::Schedule& schedule,
               std::size_t level)
        : event_(event), points_(points), schedule_(schedule), level_(level),
          prices_(schedule.certificate.levels.at(level)) {}

    /// Nothing where the prices are no prices.
    [[nodiscard]] std::optional<jumpa::Value> bound() {
        if (!lay_out()) {
            return std::nullopt;
        }
        const jumpa::Value scale = schedule_.certificate.scale;
        jumpa::Value total = from_prices() + from_companies() + from_pairs();
        const Outcome placed = outcome_of(event_, schedule_);
        for (std::size_t j = 0; j < level_; ++j) {
            total -= prices_.lambda[j] * level_of(event_, schedule_.levels[j].what, placed);
        }
        return total >= 0 ? total / scale : -((-total + scale - 1) / scale);
    }

private:
    bool lay_out() {
        const std::size_t companies = event_.companies().size();
        const std::size_t slots = event_.slots().size();
        bool fine = schedule_.certificate.scale > 0 && prices_.lambda.size() == level_;
        for (const jumpa::Value weight : prices_.lambda) {
            fine = fine && weight >= 0;
        }
        for (const auto& e : prices_.u) {
            fine = fine && e.price >= 0 && e.attendee.index() < companies && e.slot.index() < slots &&
                   u_.emplace(std::pair(e.attendee.value, e.slot.value), e.price).second;
        }
        for (const auto& e : prices_.k) {
            fine = fine && e.price >= 0 && e.slot.index() < slots && k_.emplace(e.slot.value, e.price).second;
        }
        for (const auto& e : prices_.q) {
            const bool may_earn = schedule_.levels.size() > 1;
            fine = fine && (may_earn || e.price >= 0) && e.attendee.index() < companies &&
                   q_.emplace(e.attendee.value, e.price).second;
        }
        return fine;
    }

    /// What an outcome is worth in the weighed sum of the levels.
    [[nodiscard]] jumpa::Value weighed(const Outcome& outcome) const {
        jumpa::Value sum = schedule_.certificate.scale * level_of(event_, schedule_.levels[level_].what, outcome);
        for (std::size_t j = 0; j < level_; ++j) {
            sum += prices_.lambda[j] * level_of(event_, schedule_.levels[j].what, outcome);
        }
        return sum;
    }

    [[nodiscard]] Outcome nothing() const { return {std::vector<std::int32_t>(event_.companies().size(), 0)}; }

    [[nodiscard]] jumpa::Value from_prices() {
        jumpa::Value sum = 0;
        for (const auto& [at, price] : u_) {
            sum += event_.open_slots(jumpa::CompanyId{at.first}).contains(at.second) ? price : 0;
        }
        for (const auto& [slot, price] : k_) {
            sum += price * static_cast<jumpa::Value>(event_.tables_in(jumpa::SlotId{slot}).size());
        }
        return sum;
    }

    /// The best number of meetings for each company, by its price and by what numbers alone are worth to the levels. A
    /// seller's meetings are counted with the pairs, not here.
    [[nodiscard]] jumpa::Value from_companies() {
        jumpa::Value sum = weighed(nothing());
        for (std::uint32_t c = 0; c < event_.companies().size(); ++c) {
            std::optional<jumpa::Value> best;
            for (std::int32_t n = 0; n <= event_.most_meetings(jumpa::CompanyId{c}); ++n) {
                Outcome some = nothing();
                some.held[c] = n;
                const jumpa::Value counted = event_.sells(jumpa::CompanyId{c}) ? n * of_one_meeting() : 0;
                const jumpa::Value worth = weighed(some) - weighed(nothing()) - counted + q_[c] * n;
                best = std::max(best.value_or(worth), worth);
            }
            sum += *best;
        }
        return sum;
    }

    /// What the level "meetings" weighs.
    [[nodiscard]] jumpa::Value of_one_meeting() const {
        jumpa::Value sum =
            schedule_.levels[level_].what == jumpa::Objective::meetings ? schedule_.certificate.scale : 0;
        for (std::size_t j = 0; j < level_; ++j) {
            sum += schedule_.levels[j].what == jumpa::Objective::meetings ? prices_.lambda[j] : 0;
        }
        return sum;
    }

    [[nodiscard]] jumpa::Value from_pairs() {
        jumpa::Value sum = 0;
        for (const jumpa::CompanyId seller : event_.sellers()) {
            for (const jumpa::CompanyId buyer : event_.buyers()) {
                sum += from_pair(seller, buyer);
            }
        }
        return sum;
    }

    [[nodiscard]] jumpa::Value from_pair(jumpa::CompanyId seller, jumpa::CompanyId buyer) {
        const auto pin = std::find_if(event_.pins().begin(), event_.pins().end(), [&](const jumpa::Pin& candidate) {
            return candidate.seller == seller && candidate.buyer == buyer;
        });
        const bool pinned = pin != event_.pins().end();
        const jumpa::Points points = points_.points(seller, buyer);
        if (points == 0 && !pinned) {
            return 0; // a meeting that counts for nothing
        }
        Outcome worth = nothing();
        worth.points = points;
        std::optional<jumpa::Value> best;
        for (std::uint32_t t = 0; t < event_.slots().size(); ++t) {
            if (event_.open_slots(seller).contains(t) && event_.open_slots(buyer).contains(t) &&
                !(pinned && pin->slot && pin->slot->value != t)) {
                const jumpa::Value gain = weighed(worth) - weighed(nothing()) + of_one_meeting() -
                                          u_[{seller.value, t}] - u_[{buyer.value, t}] - k_[t] - q_[seller.value] -
                                          q_[buyer.value];
                best = std::max(best.value_or(gain), gain);
            }
        }
        return !best ? 0 : pinned ? *best : std::max<jumpa::Value>(0, *best);
    }

    const jumpa::Event& event_;
    const jumpa::Affinity& points_;
    const jumpa::Schedule& schedule_;
    std::size_t level_;
    const jumpa::LevelPrices& prices_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, jumpa::Value> u_{};
    std::map<std::uint32_t, jumpa::Value> k_{};
    std::map<std::uint32_t, jumpa::Value> q_{};
};

} // namespace support

#pragma once

#include "support/plain_day.hpp"

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace support {

/// What prices prove, straight from the formula beside `LevelPrices`, under every rule and after any answers: a second
/// opinion beside `verify`, for small numbers.
class PlainBound {
public:
    using Value = jumpa::Value;

    /// Objectives with their weights.
    using Sum = std::vector<std::pair<jumpa::Objective, Value>>;

    PlainBound(const jumpa::Event& event, const jumpa::Affinity& fit, const jumpa::LevelPrices& prices, Sum sum,
               const std::vector<Answer>& answers = {})
        : event_(event), fit_(fit), prices_(prices), sum_(std::move(sum)), day_(event, fit, answers) {}

    /// What no schedule that gives these answers exceeds. Requires that they do not collide.
    [[nodiscard]] Value total() const {
        Value total = of_prices() + of_companies() + of_counts();
        // By the two, whoever sells: gains of those that must meet, and of others.
        std::map<std::pair<Company, Company>, std::vector<Value>> due;
        std::map<std::pair<Company, Company>, std::vector<Value>> free;
        day_.any_pair([&](Company seller, Company buyer) {
            if (day_.held_slots(seller, buyer) > 0) {
                total += worth(seller, buyer);
            } else {
                (day_.must(seller, buyer) ? due : free)[std::minmax(seller, buyer)].push_back(gain(seller, buyer));
            }
            return false;
        });
        for (const auto& [pair, gains] : due) {
            total += gains.front();
        }
        for (const auto& [pair, gains] : free) {
            total += due.count(pair) > 0 ? 0 : std::max<Value>(0, *std::max_element(gains.begin(), gains.end()));
        }
        return total;
    }

    /// Over a scale, rounded down.
    [[nodiscard]] static Value over(Value total, Value scale) {
        return total >= 0 ? total / scale : -((scale - 1 - total) / scale);
    }

private:
    using Company = jumpa::CompanyId;
    using Slot = jumpa::SlotId;

    /// What is not listed is 0.
    template <class Entries, class Is>
    static Value price_of(const Entries& entries, Is&& is) {
        const auto found = std::find_if(entries.begin(), entries.end(), is);
        return found == entries.end() ? 0 : found->price;
    }

    [[nodiscard]] Value seat_price(Company id, Slot slot) const {
        return price_of(prices_.u, [&](const auto& entry) { return entry.attendee == id && entry.slot == slot; });
    }
    [[nodiscard]] Value table_price(Slot slot) const {
        return price_of(prices_.k, [&](const auto& entry) { return entry.slot == slot; });
    }
    [[nodiscard]] Value meeting_price(Company id) const {
        return price_of(prices_.q, [&](const auto& entry) { return entry.attendee == id; });
    }
    [[nodiscard]] Value count_price(std::size_t count) const {
        return price_of(prices_.counts, [&](const auto& entry) { return entry.count == count; });
    }

    /// What the seats, tables and counts of the cheapest slot cost; nothing where there is none.
    [[nodiscard]] std::optional<Value> least_price(Company seller, Company buyer) const {
        std::optional<Value> least;
        for (const Slot slot : day_.slots_left(seller, buyer)) {
            Value price = seat_price(seller, slot) + seat_price(buyer, slot) + table_price(slot);
            for (std::size_t c = 0; c < event_.counts().size(); ++c) {
                price += day_.counts(event_.counts()[c], seller, buyer, slot) ? count_price(c) : 0;
            }
            least = std::min(least.value_or(price), price);
        }
        return least;
    }

    [[nodiscard]] Value gain(Company seller, Company buyer) const {
        const auto least = least_price(seller, buyer);
        return least ? worth(seller, buyer) - *least - meeting_price(seller) - meeting_price(buyer) : 0;
    }

    [[nodiscard]] Value of_prices() const {
        Value sum = 0;
        for (std::uint32_t s = 0; s < event_.slots().size(); ++s) {
            const Slot slot{s};
            sum += table_price(slot) * day_.tables_left(slot);
            for (std::uint32_t c = 0; c < event_.companies().size(); ++c) {
                sum += seat_price(Company{c}, slot) * day_.seats_left(Company{c}, slot);
            }
        }
        return sum;
    }

    [[nodiscard]] Value of_companies() const {
        Value sum = 0;
        for (std::uint32_t c = 0; c < event_.companies().size(); ++c) {
            const Company id{c};
            const auto worth = [&](Value n) { return of_number(id, day_.held(id) + n); };
            sum += largest(day_.most_left(id), meeting_price(id), worth);
        }
        return sum;
    }

    [[nodiscard]] Value of_counts() const {
        Value sum = 0;
        for (std::size_t c = 0; c < event_.counts().size(); ++c) {
            const jumpa::Count& count = event_.counts()[c];
            const Value held = day_.held_of(count);
            const Value left = day_.most_left(count.company);
            const bool limit = count.purpose == jumpa::Count::Purpose::most;
            sum += largest(limit ? std::min(left, std::max<Value>(0, count.number - held)) : left, count_price(c),
                           [&](Value n) { return of_count(count, held + n); });
        }
        return sum;
    }

    /// Of  price * n + worth(n)  over n up to `most`.
    template <class Worth>
    static Value largest(Value most, Value price, Worth&& worth) {
        std::vector<Value> all;
        for (Value n = 0; n <= most; ++n) {
            all.push_back(price * n + worth(n));
        }
        return *std::max_element(all.begin(), all.end());
    }

    /// What one meeting adds.
    [[nodiscard]] Value worth(Company seller, Company buyer) const {
        using enum jumpa::Objective;
        const std::map<jumpa::Objective, std::optional<jumpa::Tier>> tiers{
            {tier_mutual, jumpa::Tier::mutual}, {tier_buyer, jumpa::Tier::buyer}, {tier_seller, jumpa::Tier::seller}};
        Value sum = 0;
        for (const auto& [what, weight] : sum_) {
            const auto tier = tiers.find(what);
            const bool in_tier = tier != tiers.end() && event_.tier(seller, buyer) == tier->second;
            sum += weight * (what == points ? fit_.points(seller, buyer) : what == meetings || in_tier ? 1 : 0);
        }
        return sum;
    }

    /// What the number of a company's meetings adds.
    [[nodiscard]] Value of_number(Company id, Value n) const {
        const jumpa::Rules& rules = event_.rules();
        const Value squares = -n * n;
        Value bonus = 0;
        for (std::size_t m = 0; m < rules.bonus.size() && static_cast<Value>(m) < n; ++m) {
            bonus += event_.sells(id) && rules.sellers == jumpa::SideEquity::bonus ? rules.bonus[m] : 0;
            bonus += event_.buys(id) && rules.buyers == jumpa::SideEquity::bonus ? rules.bonus[m] : 0;
        }
        Value sum = 0;
        for (const auto& [what, weight] : sum_) {
            sum += what == jumpa::Objective::shortfall && event_[id].attends.min_meetings.value_or(0) > n
                       ? weight * (n - *event_[id].attends.min_meetings)
                       : 0;
            sum += what == jumpa::Objective::equity_sellers && event_.sells(id) ? weight * squares : 0;
            sum += what == jumpa::Objective::equity_buyers && event_.buys(id) ? weight * squares : 0;
            sum += what == jumpa::Objective::points ? weight * bonus : 0;
        }
        return sum;
    }

    /// What the number of meetings that a promise or a wish counts adds.
    [[nodiscard]] Value of_count(const jumpa::Count& count, Value n) const {
        using Purpose = jumpa::Count::Purpose;
        const auto granted = event_.buys(count.company) ? jumpa::Objective::tier_buyer : jumpa::Objective::tier_seller;
        Value sum = 0;
        for (const auto& [what, weight] : sum_) {
            const bool owed = count.purpose == Purpose::promise && what == jumpa::Objective::shortfall;
            sum += owed && n < count.number ? weight * (n - count.number) : 0;
            sum += count.purpose == Purpose::wish && what == granted && n > 0 ? weight : 0;
        }
        return sum;
    }

    const jumpa::Event& event_;
    const jumpa::Affinity& fit_;
    const jumpa::LevelPrices& prices_;
    Sum sum_;
    PlainDay day_;
};

} // namespace support

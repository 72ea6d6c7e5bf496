#pragma once

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
/// opinion beside `verify`, for small numbers. Everything is looked up anew for every pair and slot.
class PlainBound {
public:
    using Value = jumpa::Value;

    struct Answer {
        jumpa::MeetingQuestion question{};
        bool yes = false;
    };

    /// Objectives with their weights.
    using Sum = std::vector<std::pair<jumpa::Objective, Value>>;

    PlainBound(const jumpa::Event& event, const jumpa::Affinity& fit, const jumpa::LevelPrices& prices, Sum sum,
               std::vector<Answer> answers = {})
        : event_(event), fit_(fit), prices_(prices), sum_(std::move(sum)), answers_(std::move(answers)) {}

    /// True where no schedule gives all these answers, as far as slots, seats, tables and pins tell.
    [[nodiscard]] bool impossible() const {
        for (const auto& held : held_meetings()) {
            const Value tables = event_.most_at_once(*held.slot);
            const bool crowded = tables > 0 && held_in(*held.slot) > tables;
            if (crowded || !may_meet(held.seller, held.buyer, *held.slot) || held_slots(held.seller, held.buyer) > 1 ||
                overbooked(held.seller, *held.slot) || overbooked(held.buyer, *held.slot)) {
                return true;
            }
        }
        return any_pair([&](Company seller, Company buyer) {
            return must(seller, buyer) && held_slots(seller, buyer) == 0 && !least_price(seller, buyer);
        });
    }

    /// What no schedule that gives these answers exceeds. Requires that they do not collide.
    [[nodiscard]] Value total() const {
        Value total = of_prices() + of_companies() + of_counts();
        std::map<std::pair<Company, Company>, std::vector<Value>>
            due; // by the two, whoever sells: those that must meet
        std::map<std::pair<Company, Company>, std::vector<Value>> free;
        any_pair([&](Company seller, Company buyer) {
            if (held_slots(seller, buyer) > 0) {
                total += worth(seller, buyer);
            } else {
                (must(seller, buyer) ? due : free)[std::minmax(seller, buyer)].push_back(gain(seller, buyer));
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

    [[nodiscard]] bool is_pinned(Company seller, Company buyer) const {
        return std::any_of(event_.pins().begin(), event_.pins().end(),
                           [&](const jumpa::Pin& pin) { return pin.seller == seller && pin.buyer == buyer; });
    }

    /// Calls visit(seller, buyer) for every pair with points or a pin; true as soon as it says so.
    template <class Visit>
    bool any_pair(Visit&& visit) const {
        for (const Company seller : event_.sellers()) {
            for (const Company buyer : event_.buyers()) {
                const bool known = fit_.points(seller, buyer) > 0 || is_pinned(seller, buyer);
                if (seller != buyer && known && visit(seller, buyer)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The meetings that the answers say are held, each once.
    [[nodiscard]] std::vector<jumpa::MeetingQuestion> held_meetings() const {
        std::vector<jumpa::MeetingQuestion> all;
        for (const auto& [asked, yes] : answers_) {
            if (yes && asked.slot && std::find(all.begin(), all.end(), asked) == all.end()) {
                all.push_back(asked);
            }
        }
        return all;
    }

    /// How many of them are as asked for.
    template <class Is>
    [[nodiscard]] Value held_where(Is&& is) const {
        const auto all = held_meetings();
        return std::count_if(all.begin(), all.end(), is);
    }

    static bool has(const jumpa::MeetingQuestion& held, Company id) { return held.seller == id || held.buyer == id; }

    [[nodiscard]] Value held(Company id) const {
        return held_where([&](const auto& meeting) { return has(meeting, id); });
    }
    [[nodiscard]] Value held(Company id, Slot slot) const {
        return held_where([&](const auto& meeting) { return has(meeting, id) && meeting.slot == slot; });
    }
    [[nodiscard]] Value held_in(Slot slot) const {
        return held_where([&](const auto& meeting) { return meeting.slot == slot; });
    }
    [[nodiscard]] Value held_slots(Company seller, Company buyer) const {
        return held_where([&](const auto& meeting) { return meeting.seller == seller && meeting.buyer == buyer; });
    }
    [[nodiscard]] Value held_of(const jumpa::Count& count) const {
        return held_where([&](const auto& meeting) {
            return has(meeting, count.company) && counts(count, meeting.seller, meeting.buyer, *meeting.slot);
        });
    }

    [[nodiscard]] bool counts(const jumpa::Count& count, Company seller, Company buyer, Slot slot) const {
        return (count.company == seller || count.company == buyer) && count.slots.contains(slot.index()) &&
               event_.counts(count, seller, buyer, fit_.points(seller, buyer));
    }

    [[nodiscard]] bool overbooked(Company id, Slot slot) const {
        return held(id, slot) > event_.seats(id) || held(id) > event_.most_meetings(id);
    }

    /// The answers leave no further meeting of the company in the slot.
    [[nodiscard]] bool closed(Company id, Slot slot) const {
        return held(id, slot) == event_.seats(id) || (held(id) > 0 && held(id) == event_.most_meetings(id)) ||
               (held_in(slot) > 0 && held_in(slot) == event_.most_at_once(slot));
    }

    [[nodiscard]] bool must(Company seller, Company buyer) const {
        return is_pinned(seller, buyer) || std::any_of(answers_.begin(), answers_.end(), [&](const Answer& answer) {
                   const auto& [asked, yes] = answer;
                   return asked.seller == seller && asked.buyer == buyer && yes && !asked.slot;
               });
    }

    /// By presence, sessions, pins and every no.
    [[nodiscard]] bool may_meet(Company seller, Company buyer, Slot slot) const {
        return event_.open_slots(seller, buyer).contains(slot.index()) &&
               std::none_of(event_.pins().begin(), event_.pins().end(),
                            [&](const jumpa::Pin& pin) {
                                return pin.seller == seller && pin.buyer == buyer && pin.slot && pin.slot != slot;
                            }) &&
               std::none_of(answers_.begin(), answers_.end(), [&](const Answer& answer) {
                   const auto& [asked, yes] = answer;
                   return asked.seller == seller && asked.buyer == buyer && !yes && (!asked.slot || asked.slot == slot);
               });
    }

    [[nodiscard]] Value seat_price(Company id, Slot slot) const {
        for (const auto& entry : prices_.u) {
            if (entry.attendee == id && entry.slot == slot) {
                return entry.price;
            }
        }
        return 0;
    }
    [[nodiscard]] Value table_price(Slot slot) const {
        for (const auto& entry : prices_.k) {
            if (entry.slot == slot) {
                return entry.price;
            }
        }
        return 0;
    }
    [[nodiscard]] Value meeting_price(Company id) const {
        for (const auto& entry : prices_.q) {
            if (entry.attendee == id) {
                return entry.price;
            }
        }
        return 0;
    }
    [[nodiscard]] Value count_price(std::size_t count) const {
        for (const auto& entry : prices_.counts) {
            if (entry.count == count) {
                return entry.price;
            }
        }
        return 0;
    }

    /// What the seats, tables and counts of the cheapest slot cost; nothing where there is none.
    [[nodiscard]] std::optional<Value> least_price(Company seller, Company buyer) const {
        std::optional<Value> least;
        for (std::uint32_t s = 0; s < event_.slots().size(); ++s) {
            const Slot slot{s};
            if (!may_meet(seller, buyer, slot) || closed(seller, slot) || closed(buyer, slot)) {
                continue;
            }
            Value price = seat_price(seller, slot) + seat_price(buyer, slot) + table_price(slot);
            for (std::size_t c = 0; c < event_.counts().size(); ++c) {
                price += counts(event_.counts()[c], seller, buyer, slot) ? count_price(c) : 0;
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
            sum += table_price(slot) * (event_.most_at_once(slot) - held_in(slot));
            for (std::uint32_t c = 0; c < event_.companies().size(); ++c) {
                const Company id{c};
                const bool open = event_.open_slots(id).contains(s) && !closed(id, slot);
                sum += open ? seat_price(id, slot) * (event_.seats(id) - held(id, slot)) : 0;
            }
        }
        return sum;
    }

    [[nodiscard]] Value of_companies() const {
        Value sum = 0;
        for (std::uint32_t c = 0; c < event_.companies().size(); ++c) {
            const Company id{c};
            sum += largest(event_.most_meetings(id) - held(id), meeting_price(id),
                           [&](Value n) { return of_number(id, held(id) + n); });
        }
        return sum;
    }

    [[nodiscard]] Value of_counts() const {
        Value sum = 0;
        for (std::size_t c = 0; c < event_.counts().size(); ++c) {
            const jumpa::Count& count = event_.counts()[c];
            const Value left = event_.most_meetings(count.company) - held(count.company);
            const Value own = held_of(count);
            const bool limit = count.purpose == jumpa::Count::Purpose::most;
            sum += largest(limit ? std::min(left, std::max<Value>(0, count.number - own)) : left, count_price(c),
                           [&](Value n) { return of_count(count, own + n); });
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
    std::vector<Answer> answers_;
};

} // namespace support

#pragma once

#include <jumpa/scheduling/detail/exchange.hpp>
#include <jumpa/scheduling/detail/exchange_search.hpp>
#include <jumpa/scheduling/detail/select.ipp>
#include <jumpa/scheduling/detail/stated_bound.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// A company that must meet in a slot.
struct Duty {
    CompanyId company{};
    SlotId slot{};
};

inline MeetingPrices meeting_prices(const Event& event, const DayCap& cap, const LevelPrices& level) {
    MeetingPrices prices{std::vector<Value>(event.companies().size(), 0), 0};
    for (const AttendeePrice& entry : level.q) {
        prices.company[entry.attendee.index()] = entry.price;
    }
    if (!level.k.empty()) {
        prices.any = level.k.front().price;
    } else if (!level.u.empty()) {
        prices.any = level.u.front().price;
    }
    // Where all that a side may hold is no more than the cap, the price of any meeting is one of each of those who may.
    for (const auto side : {event.sellers(), event.buyers()}) {
        if (prices.any > 0 && cap.most_of(side) <= cap.meetings()) {
            for (const CompanyId company : side) {
                prices.company[company.index()] += cap.is_wanted(company) ? prices.any : 0;
            }
            prices.any = 0;
        }
    }
    return prices;
}

/// Looks for the obstacle and turns it into other prices.
class Exchanging {
public:
    Exchanging(const Event& event, const Candidates& candidates, const Selection& selection)
        : event_(event), candidates_(candidates), chosen_(selection.chosen), cap_(event, candidates),
          search_(event, candidates, selection.chosen, meeting_prices(event, cap_, selection.prices), cap_.meetings()) {
    }

    [[nodiscard]] std::optional<Exchange> run(const Agenda& agenda) {
        const std::optional<Duty> missing = obstacle(agenda);
        const auto loss = missing ? search_.run(missing->company, pairs_in(*missing)) : std::nullopt;
        auto prices = loss ? prices_after(*missing, *loss) : std::nullopt;
        const auto bound = prices ? stated_bound(event_, candidates_, *prices, 1) : std::nullopt;
        return bound ? std::optional(after(std::move(*prices), *bound)) : std::nullopt;
    }

private:
    /// Someone who is free in a slot in which it must meet, and has chosen nobody who is there.
    [[nodiscard]] std::optional<Duty> obstacle(const Agenda& agenda) const {
        const std::vector<SlotSet> met = slots_of_chosen();
        for (std::size_t c = 0; c < met.size(); ++c) {
            const CompanyId company{c};
            const SlotSet& free = agenda.free_slots(company);
            for (std::size_t s = 0; s < free.size(); ++s) {
                if (free.contains(s) && !met[c].contains(s) && must_meet(company, SlotId{s})) {
                    return Duty{company, SlotId{s}};
                }
            }
        }
        return std::nullopt;
    }

    /// Per company: the slots in which somebody is there whom it is to meet.
    [[nodiscard]] std::vector<SlotSet> slots_of_chosen() const {
        std::vector<SlotSet> met(event_.companies().size(), SlotSet(event_.slots().size()));
        for (const std::size_t i : chosen_) {
            const auto& [seller, buyer, points] = candidates_.pairs[i];
            const SlotSet open = event_.open_slots(seller, buyer);
            met[seller.index()] |= open;
            met[buyer.index()] |= open;
        }
        return met;
    }

    [[nodiscard]] bool must_meet(CompanyId company, SlotId slot) const {
        return meets_always(company) || (cap_.meetings() == Value(chosen_.size()) && cap_.needs(company, slot));
    }
    [[nodiscard]] bool meets_always(CompanyId company) const {
        return static_cast<std::size_t>(search_.held(company)) == event_.open_slots(company).count();
    }

    [[nodiscard]] std::vector<std::size_t> pairs_in(const Duty& missing) const {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < candidates_.pairs.size(); ++i) {
            const auto& [seller, buyer, points] = candidates_.pairs[i];
            if ((seller == missing.company || buyer == missing.company) &&
                event_.open_slots(seller, buyer).contains(missing.slot.index())) {
                found.push_back(i);
            }
        }
        return found;
    }

    /// In the slot in which it is missing, the company's price is lower by the loss; nothing where it is not that high.
    [[nodiscard]] std::optional<LevelPrices> prices_after(const Duty& missing, Value loss) const {
        MeetingPrices found = search_.prices();
        LevelPrices prices;
        cap_.add_prices(found.any, prices);
        if (meets_always(missing.company)) { // its maximum is the number of its slots: a price in each says the same
            const Value own = std::exchange(found.company[missing.company.index()], 0);
            event_.open_slots(missing.company).for_each([&](std::size_t s) {
                add(prices.u, {missing.company, SlotId{s}, own});
            });
        }
        for (std::size_t c = 0; c < found.company.size(); ++c) {
            if (found.company[c] != 0) {
                prices.q.push_back({CompanyId{c}, found.company[c]});
            }
        }
        const auto covers = [&](const AttendeeSlotPrice& entry) {
            return entry.attendee == missing.company && entry.slot == missing.slot && entry.price >= loss;
        };
        const auto at = std::find_if(prices.u.begin(), prices.u.end(), covers);
        if (at == prices.u.end()) {
            return std::nullopt;
        }
        at->price -= loss;
        return prices;
    }

    /// Keeps them ascending.
    static void add(std::vector<AttendeeSlotPrice>& prices, const AttendeeSlotPrice& more) {
        const auto place = [](const AttendeeSlotPrice& entry) { return std::pair(entry.attendee, entry.slot); };
        const auto at = std::lower_bound(prices.begin(), prices.end(), more,
                                         [&](const auto& a, const auto& b) { return place(a) < place(b); });
        if (at != prices.end() && place(*at) == place(more)) {
            at->price += more.price;
        } else {
            prices.insert(at, more);
        }
    }

    [[nodiscard]] Exchange after(LevelPrices prices, Value bound) const {
        Exchange made;
        made.selection.chosen = chosen_;
        for (const std::size_t i : search_.changed()) {
            (search_.is_chosen(i) ? made.left : made.taken).push_back(i);
        }
        std::vector<std::size_t>& chosen = made.selection.chosen;
        for (const std::size_t i : made.left) {
            chosen.erase(std::lower_bound(chosen.begin(), chosen.end(), i));
        }
        chosen.insert(chosen.end(), made.taken.begin(), made.taken.end());
        std::sort(chosen.begin(), chosen.end());
        made.selection.bound = bound;
        made.selection.prices = std::move(prices);
        return made;
    }

    const Event& event_;
    const Candidates& candidates_;
    const std::vector<std::size_t>& chosen_;
    DayCap cap_;
    ExchangeSearch search_;
};

JUMPA_INLINE std::optional<Exchange> exchange(const Event& event, const Candidates& candidates,
                                              const Selection& selection, const Agenda& agenda) {
    const LevelPrices& prices = selection.prices;
    const bool other = candidates.rules.any() || !candidates.pinned.empty() || !prices.counts.empty();
    return other ? std::nullopt : Exchanging(event, candidates, selection).run(agenda);
}

} // namespace jumpa::detail

#pragma once

#include <jumpa/model/event.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace jumpa::detail {

/// Pinned meetings that were given a slot and a table, one after the other, and whether one more can be held beside
/// them. Every rule only gets harder to keep with more meetings, so what breaks one now breaks it for good.
class PlacedPins {
public:
    struct Place {
        SlotId slot{};
        TableId table{};
    };

    explicit PlacedPins(const Event& event)
        : event_(event), of_company_(event.companies().size()), of_slot_(event.slots().size()) {}

    [[nodiscard]] std::size_t number() const { return places_.size(); }

    void hold(Place place) {
        const std::size_t p = places_.size();
        places_.push_back(place);
        for (std::vector<std::size_t>* list : lists_of(p)) {
            list->push_back(p);
        }
    }

    void release_last() {
        for (std::vector<std::size_t>* list : lists_of(places_.size() - 1)) {
            list->pop_back();
        }
        places_.pop_back();
    }

    [[nodiscard]] bool is_taken(Place place) const {
        const std::vector<std::size_t>& here = of_slot_[place.slot.index()];
        return std::any_of(here.begin(), here.end(), [&](std::size_t p) { return places_[p].table == place.table; });
    }

    /// Whether the next pin can be held there. Requires a slot open to both and a free table.
    [[nodiscard]] bool takes(Place place) const {
        const Pin& pin = next();
        return people_fit(place.slot) && in_order(place.slot) && takes(pin.seller, place) && takes(pin.buyer, place);
    }

private:
    [[nodiscard]] const Pin& next() const { return event_.pins()[places_.size()]; }

    std::vector<std::vector<std::size_t>*> lists_of(std::size_t p) {
        const Pin& pin = event_.pins()[p];
        return {&of_company_[pin.seller.index()], &of_company_[pin.buyer.index()], &of_slot_[places_[p].slot.index()]};
    }

    [[nodiscard]] std::int64_t heads(const Pin& pin) const {
        return event_.heads(pin.seller) + event_.heads(pin.buyer);
    }

    [[nodiscard]] bool people_fit(SlotId slot) const {
        const auto& most = event_[slot].people;
        const std::vector<std::size_t>& here = of_slot_[slot.index()];
        return !most || *most >= std::accumulate(here.begin(), here.end(), heads(next()), [&](auto sum, std::size_t p) {
            return sum + heads(event_.pins()[p]);
        });
    }

    [[nodiscard]] bool in_order(SlotId slot) const {
        const auto& rules = event_.data().precedences;
        return std::all_of(rules.begin(), rules.end(), [&](const Precedence& rule) {
            const Pair own{next().seller, next().buyer};
            for (std::size_t p = 0; p < places_.size(); ++p) {
                const Pair other{event_.pins()[p].seller, event_.pins()[p].buyer};
                if ((rule.before == own && rule.after == other && !(slot < places_[p].slot)) ||
                    (rule.after == own && rule.before == other && !(places_[p].slot < slot))) {
                    return false;
                }
            }
            return true;
        });
    }

    [[nodiscard]] bool takes(CompanyId company, Place place) const {
        return meetings_in(company, place.slot) < event_.seats(company) && keeps_limits(company, place.slot) &&
               rests(company, place.slot) && can_walk(company, place);
    }

    [[nodiscard]] std::int64_t meetings_in(CompanyId company, SlotId slot) const {
        const std::vector<std::size_t>& own = of_company_[company.index()];
        return std::count_if(own.begin(), own.end(), [&](std::size_t p) { return places_[p].slot == slot; });
    }

    [[nodiscard]] bool adds_to(const Count& count, const Pin& pin, SlotId slot) const {
        return count.slots.contains(slot.index()) && event_.counts(count, pin.seller, pin.buyer, 0);
    }

    [[nodiscard]] bool keeps_limits(CompanyId company, SlotId slot) const {
        const auto counts = event_.counts_of(company);
        return std::all_of(counts.begin(), counts.end(), [&](const Count& count) {
            if (count.purpose != Count::Purpose::most || !adds_to(count, next(), slot)) {
                return true;
            }
            const std::vector<std::size_t>& own = of_company_[company.index()];
            return count.number > std::count_if(own.begin(), own.end(), [&](std::size_t p) {
                       return adds_to(count, event_.pins()[p], places_[p].slot);
                   });
        });
    }

    /// How many slots with meetings follow each other without a rest, with one in this slot.
    [[nodiscard]] bool rests(CompanyId company, SlotId slot) const {
        const auto& most = event_[company].attends.max_in_a_row;
        if (!most) {
            return true;
        }
        std::int64_t in_a_row = 1;
        for (auto at = event_.neighbour_after(slot); at && meetings_in(company, *at) > 0;
             at = event_.neighbour_after(*at)) {
            ++in_a_row;
        }
        for (SlotId at = slot; at.value > 0; --at.value) {
            const SlotId before{at.value - 1};
            if (event_.neighbour_after(before) != at || meetings_in(company, before) == 0) {
                break;
            }
            ++in_a_row;
        }
        return in_a_row <= *most;
    }

    [[nodiscard]] bool can_walk(CompanyId company, Place place) const {
        const std::vector<std::size_t>& own = of_company_[company.index()];
        return std::none_of(own.begin(), own.end(), [&](std::size_t p) {
            const Place& other = places_[p];
            const bool neighbours =
                event_.neighbour_after(other.slot) == place.slot || event_.neighbour_after(place.slot) == other.slot;
            return neighbours && event_.far(event_.zone(other.table), event_.zone(place.table));
        });
    }

    const Event& event_;
    std::vector<Place> places_{}; ///< of the event's first pins
    std::vector<std::vector<std::size_t>> of_company_;
    std::vector<std::vector<std::size_t>> of_slot_;
};

} // namespace jumpa::detail

#pragma once

#include <jumpa/model/event.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

namespace jumpa {

namespace detail {

/// Numbers for words, ascending by word.
class WordNumbers {
public:
    void add(const std::string& word) { words_.push_back(word); }
    void close() {
        std::sort(words_.begin(), words_.end());
        words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
    }

    /// Requires an added word.
    [[nodiscard]] std::uint32_t of(const std::string& word) const {
        return static_cast<std::uint32_t>(std::lower_bound(words_.begin(), words_.end(), word) - words_.begin());
    }
    [[nodiscard]] std::size_t size() const { return words_.size(); }

private:
    std::vector<std::string> words_{};
};

inline SlotSet slots_of_session(const std::vector<Slot>& slots, const std::string& session) {
    SlotSet found(slots.size());
    for (std::size_t s = 0; s < slots.size(); ++s) {
        if (session.empty() || slots[s].session == session) {
            found.insert(s);
        }
    }
    return found;
}

/// True where some of the offers or needs lie under the category or are of it.
template <class Listed>
bool any_under(const Taxonomy& taxonomy, const std::vector<Listed>& listed, CategoryId category) {
    return std::any_of(listed.begin(), listed.end(), [&](const Listed& one) {
        std::optional<CategoryId> at = taxonomy.find(one.category);
        while (at && *at != category) {
            at = taxonomy.parent(*at);
        }
        return at.has_value();
    });
}

inline std::vector<CategoryId> found_categories(const Taxonomy& taxonomy, const std::vector<std::string>& codes) {
    std::vector<CategoryId> found;
    for (const std::string& code : codes) {
        found.push_back(*taxonomy.find(code));
    }
    return found;
}

inline Count count_of(const EventDraft& draft, const WordNumbers& kinds, CompanyId company, std::uint32_t at,
                      Count::Purpose purpose) {
    const Limit& limit = draft.companies[company.index()].attends.limits[at];
    const bool promised = purpose == Count::Purpose::promise;
    Count count{.company = company,
                .purpose = purpose,
                .number = promised ? *limit.min : *limit.max,
                .source = at,
                .slots = slots_of_session(draft.slots, limit.session)};
    if (!limit.kind.empty()) {
        count.kind = kinds.of(limit.kind);
    }
    if (promised) {
        count.points_at_least = limit.points_at_least;
        count.categories = found_categories(*draft.taxonomy, limit.categories);
    }
    return count;
}

inline Count count_of(const EventDraft& draft, std::uint32_t at) {
    const SetWish& wish = draft.set_wishes[at];
    Count count{.company = wish.from,
                .purpose = Count::Purpose::wish,
                .number = 1,
                .source = at,
                .slots = SlotSet(draft.slots.size(), true),
                .any_of = wish.any_of};
    std::sort(count.any_of.begin(), count.any_of.end());
    return count;
}

} // namespace detail

JUMPA_INLINE void Event::index_counts() {
    detail::WordNumbers kinds;
    for (const Company& company : draft_.companies) {
        std::for_each(company.kinds.begin(), company.kinds.end(), [&](const auto& kind) { kinds.add(kind); });
        for (const Limit& limit : company.attends.limits) {
            kinds.add(limit.kind);
        }
    }
    kinds.close();
    for (std::size_t c = 0; c < draft_.companies.size(); ++c) {
        const Company& company = draft_.companies[c];
        std::vector<std::uint32_t>& own = kinds_.emplace_back();
        for (const std::string& kind : company.kinds) {
            own.push_back(kinds.of(kind));
        }
        std::sort(own.begin(), own.end());
        for (std::uint32_t at = 0; at < company.attends.limits.size(); ++at) {
            if (company.attends.limits[at].max) {
                counts_.push_back(detail::count_of(draft_, kinds, CompanyId{c}, at, Count::Purpose::most));
            }
            if (company.attends.limits[at].min) {
                counts_.push_back(detail::count_of(draft_, kinds, CompanyId{c}, at, Count::Purpose::promise));
            }
        }
    }
    for (std::uint32_t at = 0; at < draft_.set_wishes.size(); ++at) {
        counts_.push_back(detail::count_of(draft_, at));
    }
    std::stable_sort(counts_.begin(), counts_.end(),
                     [](const Count& a, const Count& b) { return a.company < b.company; });
    first_count_.assign(draft_.companies.size() + 1, 0);
    for (const Count& count : counts_) {
        ++first_count_[count.company.index() + 1];
    }
    std::partial_sum(first_count_.begin(), first_count_.end(), first_count_.begin());
}

JUMPA_INLINE std::span<const Count> Event::counts_of(CompanyId company) const {
    const std::size_t first = first_count_[company.index()];
    return std::span(counts_).subspan(first, first_count_[company.index() + 1] - first);
}

JUMPA_INLINE bool Event::counts(const Count& count, CompanyId seller, CompanyId buyer, Points points) const {
    const CompanyId other = count.company == seller ? buyer : seller;
    const std::vector<std::uint32_t>& kinds = kinds_[other.index()];
    const auto shared = [&](CategoryId category) {
        return detail::any_under(taxonomy(), draft_.companies[seller.index()].offers, category) &&
               detail::any_under(taxonomy(), draft_.companies[buyer.index()].needs, category);
    };
    return points >= count.points_at_least &&
           (!count.kind || std::binary_search(kinds.begin(), kinds.end(), *count.kind)) &&
           (count.any_of.empty() || std::binary_search(count.any_of.begin(), count.any_of.end(), other)) &&
           (count.categories.empty() || std::any_of(count.categories.begin(), count.categories.end(), shared));
}

JUMPA_INLINE void Event::index_venue() {
    detail::WordNumbers zones;
    for (const Table& table : draft_.tables) {
        zones.add(table.zone);
    }
    zones.close();
    for (const Table& table : draft_.tables) {
        zones_.push_back(zones.of(table.zone));
    }
    far_.assign(zones.size(), std::vector<bool>(zones.size(), false));
    for (const FarZones& pair : draft_.far_zones) {
        far_[zones.of(pair.one)][zones.of(pair.other)] = true;
        far_[zones.of(pair.other)][zones.of(pair.one)] = true;
    }

    const auto least_heads = [&](const std::vector<CompanyId>& side) {
        std::int32_t least = std::numeric_limits<std::int32_t>::max() / 2;
        std::for_each(side.begin(), side.end(), [&](CompanyId id) { least = std::min(least, heads(id)); });
        return least;
    };
    const std::int32_t heads_a_meeting = least_heads(sellers_) + least_heads(buyers_);
    for (std::size_t s = 0; s < draft_.slots.size(); ++s) {
        const auto tables = static_cast<std::int32_t>(standing_[s].size());
        const auto& people = draft_.slots[s].people;
        most_at_once_.push_back(people ? std::min(tables, *people / heads_a_meeting) : tables);
        meetings_at_most_ += most_at_once_.back();
    }
}

JUMPA_INLINE std::int32_t Event::heads(CompanyId id) const {
    const Attendance& attends = draft_.companies[id.index()].attends;
    const auto people = static_cast<std::int32_t>(attends.people.size());
    return std::max(1, (people + attends.seats - 1) / attends.seats);
}

JUMPA_INLINE std::optional<SlotId> Event::neighbour_after(SlotId slot) const {
    const std::size_t next = slot.index() + 1;
    if (next >= draft_.slots.size()) {
        return std::nullopt;
    }
    const bool together = draft_.slots[slot.index()].session == draft_.slots[next].session;
    return together || draft_.break_rule == BreakRule::across ? std::optional(SlotId{next}) : std::nullopt;
}

JUMPA_INLINE SlotSet Event::open_slots(CompanyId seller, CompanyId buyer) const {
    const Pair pair{seller, buyer};
    SlotSet common = open_slots(seller) & open_slots(buyer);
    const auto found = std::lower_bound(pair_sessions_.begin(), pair_sessions_.end(), pair,
                                        [](const OpenSlotsOfPair& entry, const Pair& key) { return entry.pair < key; });
    return found == pair_sessions_.end() || found->pair != pair ? common : std::move(common) & found->session;
}

JUMPA_INLINE bool Event::can_meet(CompanyId seller, CompanyId buyer) const {
    return pair_sessions_.empty() ? open_slots(seller).meets(open_slots(buyer)) : open_slots(seller, buyer).count() > 0;
}

JUMPA_INLINE bool Event::asks_for(CompanyId from, CompanyId to) const {
    const auto own = wish(from, to);
    return own ? *own != WishLevel::no_thanks
               : std::binary_search(asked_as_one_of_some_.begin(), asked_as_one_of_some_.end(), Pair{from, to});
}

JUMPA_INLINE bool Event::met_before(CompanyId seller, CompanyId buyer) const {
    return std::binary_search(met_before_.begin(), met_before_.end(), Pair{seller, buyer});
}

JUMPA_INLINE std::optional<Tier> Event::tier(CompanyId seller, CompanyId buyer) const {
    const auto asks = [this](CompanyId from, CompanyId to) {
        return wish(from, to).value_or(WishLevel::no_thanks) != WishLevel::no_thanks;
    };
    const bool of_seller = asks(seller, buyer);
    const bool of_buyer = asks(buyer, seller);
    if (of_seller || of_buyer) {
        return of_seller && of_buyer ? Tier::mutual : of_buyer ? Tier::buyer : Tier::seller;
    }
    return std::nullopt;
}

} // namespace jumpa

#pragma once

#include <jumpa/core/digest.hpp>
#include <jumpa/model/detail/event_checks.hpp>
#include <jumpa/model/detail/event_digest.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/event_rules.ipp>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace jumpa {

namespace detail {

/// Positions 0 .. n - 1 ascending by id, so that an id is found by halving.
template <class Item>
std::vector<std::uint32_t> positions_by_id(const std::vector<Item>& items) {
    std::vector<std::uint32_t> positions(items.size());
    std::iota(positions.begin(), positions.end(), std::uint32_t{0});
    std::sort(positions.begin(), positions.end(),
              [&](std::uint32_t a, std::uint32_t b) { return std::tie(items[a].id, a) < std::tie(items[b].id, b); });
    return positions;
}

template <class TypedId, class Item>
std::optional<TypedId> find_by_id(const std::vector<Item>& items, const std::vector<std::uint32_t>& positions,
                                  std::string_view id) {
    const auto found = std::lower_bound(positions.begin(), positions.end(), id,
                                        [&](std::uint32_t at, std::string_view key) { return items[at].id < key; });
    if (found == positions.end() || items[*found].id != id) {
        return std::nullopt;
    }
    return TypedId{*found};
}

/// Gives every item without an id one made from its position: "c1", "c2", ...
template <class Item>
void complete_ids(std::vector<Item>& items, char letter) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].id.empty()) {
            items[i].id = letter + std::to_string(i + 1);
        }
    }
}

inline EventDraft completed(EventDraft draft) {
    complete_ids(draft.companies, 'c');
    complete_ids(draft.slots, 's');
    complete_ids(draft.tables, 't');
    for (Company& company : draft.companies) {
        if (company.name.empty()) {
            company.name = company.id;
        }
    }
    if (!draft.taxonomy) {
        draft.taxonomy = kbli_2020();
    }
    return draft;
}

/// The listed slots; all of them where there is no list.
inline SlotSet listed_slots(const std::optional<std::vector<SlotId>>& list, std::size_t slots) {
    SlotSet listed(slots, !list);
    if (list) {
        for (const SlotId slot : *list) {
            listed.insert(slot.index());
        }
    }
    return listed;
}

inline std::vector<std::vector<TableId>> tables_standing(const EventDraft& draft) {
    std::vector<std::vector<TableId>> standing(draft.slots.size());
    for (std::size_t t = 0; t < draft.tables.size(); ++t) {
        listed_slots(draft.tables[t].slots, draft.slots.size()).for_each([&](std::size_t s) {
            standing[s].push_back(TableId{t});
        });
    }
    return standing;
}

} // namespace detail

JUMPA_INLINE Event::Event(EventDraft draft) : draft_(std::move(draft)), digest_(detail::digest_of(draft_)) {
    standing_ = detail::tables_standing(draft_);
    index_companies();
    index_venue();
    index_pairs();
    index_counts();
    companies_by_id_ = detail::positions_by_id(draft_.companies);
    slots_by_id_ = detail::positions_by_id(draft_.slots);
    tables_by_id_ = detail::positions_by_id(draft_.tables);
}

JUMPA_INLINE void Event::index_companies() {
    SlotSet with_tables(draft_.slots.size());
    for (std::size_t s = 0; s < standing_.size(); ++s) {
        table_slots_ += static_cast<std::int64_t>(standing_[s].size());
        if (!standing_[s].empty()) {
            with_tables.insert(s);
        }
    }
    for (std::size_t c = 0; c < draft_.companies.size(); ++c) {
        const Company& company = draft_.companies[c];
        sides_.push_back(side_of(company, draft_.roles[c]));
        seller_ranks_.push_back(static_cast<std::uint32_t>(sellers_.size()));
        buyer_ranks_.push_back(static_cast<std::uint32_t>(buyers_.size()));
        if (sells(CompanyId{c})) {
            sellers_.emplace_back(c);
        }
        if (buys(CompanyId{c})) {
            buyers_.emplace_back(c);
        }
        open_.push_back(detail::listed_slots(company.attends.available, draft_.slots.size()) & with_tables);
        const auto seats = company.attends.seats * static_cast<std::int32_t>(open_[c].count());
        most_.push_back(std::min(company.attends.max_meetings.value_or(seats), seats));
    }
}

JUMPA_INLINE void Event::index_pairs() {
    for (const Pair& pair : draft_.bans) {
        vetoes_.push_back({pair, Veto::banned});
    }
    for (const Wish& wish : draft_.wishes) {
        if (wish.level == WishLevel::no_thanks) {
            for (const Pair& pair : {Pair{wish.from, wish.to}, Pair{wish.to, wish.from}}) {
                if (sells(pair.seller) && buys(pair.buyer)) {
                    vetoes_.push_back({pair, Veto::no_thanks});
                }
            }
        }
    }
    for (const Pair& pair : draft_.met_before) {
        met_before_.push_back(pair);
        if (!draft_.rules.met_before_percent) {
            vetoes_.push_back({pair, Veto::met_before});
        }
    }
    std::sort(met_before_.begin(), met_before_.end());
    std::sort(vetoes_.begin(), vetoes_.end(), [](const VetoedPair& a, const VetoedPair& b) {
        return std::tie(a.pair, a.why) < std::tie(b.pair, b.why);
    });

    wishes_by_pair_ = draft_.wishes;
    std::sort(wishes_by_pair_.begin(), wishes_by_pair_.end(), [](const Wish& a, const Wish& b) {
        return std::tie(a.from, a.to, a.level) < std::tie(b.from, b.to, b.level);
    });
    for (const SetWish& wish : draft_.set_wishes) {
        for (const CompanyId to : wish.any_of) {
            asked_as_one_of_some_.push_back({wish.from, to});
        }
    }
    std::sort(asked_as_one_of_some_.begin(), asked_as_one_of_some_.end());
    for (const PairSession& entry : draft_.pair_sessions) {
        pair_sessions_.push_back({entry.pair, detail::slots_of_session(draft_.slots, entry.session)});
    }
    std::sort(pair_sessions_.begin(), pair_sessions_.end(),
              [](const OpenSlotsOfPair& a, const OpenSlotsOfPair& b) { return a.pair < b.pair; });
}

JUMPA_INLINE std::optional<Veto> Event::veto(CompanyId seller, CompanyId buyer) const {
    const Pair pair{seller, buyer};
    const auto found = std::lower_bound(vetoes_.begin(), vetoes_.end(), pair,
                                        [](const VetoedPair& entry, const Pair& key) { return entry.pair < key; });
    if (found != vetoes_.end() && found->pair == pair) {
        return found->why;
    }
    return has_consent(seller, buyer) ? std::nullopt : std::optional(Veto::no_consent);
}

JUMPA_INLINE bool Event::has_consent(CompanyId seller, CompanyId buyer) const {
    switch (draft_.rules.consent) {
    case Consent::one:
        return asks_for(seller, buyer) || asks_for(buyer, seller);
    case Consent::both:
        return asks_for(seller, buyer) && asks_for(buyer, seller);
    case Consent::organiser:
        break;
    }
    return true;
}

JUMPA_INLINE std::optional<WishLevel> Event::wish(CompanyId from, CompanyId to) const {
    const auto key = std::tie(from, to);
    const auto found =
        std::lower_bound(wishes_by_pair_.begin(), wishes_by_pair_.end(), key,
                         [](const Wish& entry, const auto& pair) { return std::tie(entry.from, entry.to) < pair; });
    if (found == wishes_by_pair_.end() || std::tie(found->from, found->to) != key) {
        return std::nullopt;
    }
    return found->level;
}

JUMPA_INLINE std::optional<CompanyId> Event::find_company(std::string_view id) const {
    return detail::find_by_id<CompanyId>(draft_.companies, companies_by_id_, id);
}

JUMPA_INLINE std::optional<SlotId> Event::find_slot(std::string_view id) const {
    return detail::find_by_id<SlotId>(draft_.slots, slots_by_id_, id);
}

JUMPA_INLINE std::optional<TableId> Event::find_table(std::string_view id) const {
    return detail::find_by_id<TableId>(draft_.tables, tables_by_id_, id);
}

JUMPA_INLINE CompanyId EventBuilder::add(Company company, Role role) {
    draft_.companies.push_back(std::move(company));
    draft_.roles.push_back(role);
    return CompanyId{draft_.companies.size() - 1};
}

JUMPA_INLINE CompanyId EventBuilder::company(Company company) {
    return add(std::move(company), Role::from_offers_and_needs);
}

JUMPA_INLINE CompanyId EventBuilder::seller(Company company) {
    return add(std::move(company), Role::seller);
}

JUMPA_INLINE CompanyId EventBuilder::buyer(Company company) {
    return add(std::move(company), Role::buyer);
}

JUMPA_INLINE EventBuilder& EventBuilder::slots(std::size_t number, std::chrono::minutes length, LocalTime start) {
    for (std::size_t i = 0; i < number; ++i, start += length) {
        slot({.start = start, .end = start + length});
    }
    return *this;
}

JUMPA_INLINE SlotId EventBuilder::slot(Slot slot) {
    draft_.slots.push_back(std::move(slot));
    return SlotId{draft_.slots.size() - 1};
}

JUMPA_INLINE EventBuilder& EventBuilder::tables(std::size_t number) {
    draft_.tables.resize(draft_.tables.size() + number);
    return *this;
}

JUMPA_INLINE TableId EventBuilder::table(Table table) {
    draft_.tables.push_back(std::move(table));
    return TableId{draft_.tables.size() - 1};
}

JUMPA_INLINE Event EventBuilder::build() const {
    auto result = try_build();
    if (auto* faults = std::get_if<Faults>(&result)) {
        throw InputError(std::move(*faults));
    }
    return std::get<Event>(std::move(result));
}

JUMPA_INLINE std::variant<Event, Faults> EventBuilder::try_build() const {
    EventDraft draft = detail::completed(draft_);
    Faults faults = detail::faults_of(draft);
    if (!faults.empty()) {
        return faults;
    }
    return Event(std::move(draft));
}

} // namespace jumpa

#pragma once

#include <jumpa/model/detail/fault_list.hpp>
#include <jumpa/model/event_draft.hpp>

#include <algorithm>
#include <span>
#include <tuple>

namespace jumpa::detail {

inline bool can_sell(const EventDraft& draft, CompanyId id) {
    const Role side = side_of(draft.companies[id.index()], draft.roles[id.index()]);
    return side == Role::seller || side == Role::both;
}

inline bool can_buy(const EventDraft& draft, CompanyId id) {
    const Role side = side_of(draft.companies[id.index()], draft.roles[id.index()]);
    return side == Role::buyer || side == Role::both;
}

inline bool on_opposite_sides(const EventDraft& draft, CompanyId a, CompanyId b) {
    return (can_sell(draft, a) && can_buy(draft, b)) || (can_buy(draft, a) && can_sell(draft, b));
}

/// The two of a pair in the order of their ids: who both sells and buys meets another once, whoever sells.
inline Pair whoever_sells(Pair pair) {
    return {std::min(pair.seller, pair.buyer), std::max(pair.seller, pair.buyer)};
}

/// True where both are companies of the event; says so where they are not.
inline bool check_known(const EventDraft& draft, CompanyId a, CompanyId b, const std::string& where,
                        FaultList& faults) {
    const std::size_t n = draft.companies.size();
    if (a.index() < n && b.index() < n) {
        return true;
    }
    faults.add(where, "unknown_company.pair", {std::to_string(n)});
    return false;
}

inline bool check_pair(const EventDraft& draft, Pair pair, const std::string& where, FaultList& faults) {
    if (!check_known(draft, pair.seller, pair.buyer, where, faults)) {
        return false;
    }
    if (pair.seller == pair.buyer) {
        faults.add(where, "pair_with_itself", {in_quotes(draft.companies[pair.seller.index()].id)});
        return false;
    }
    if (can_sell(draft, pair.seller) && can_buy(draft, pair.buyer)) {
        return true;
    }
    const bool seller_is_wrong = !can_sell(draft, pair.seller);
    const CompanyId wrong = seller_is_wrong ? pair.seller : pair.buyer;
    faults.add(where + (seller_is_wrong ? "/seller" : "/buyer"), "wrong_side",
               {in_quotes(draft.companies[wrong.index()].id), seller_is_wrong ? "seller" : "buyer"});
    return false;
}

/// The table is one of the event's and, where the pin names a slot too, stands in it.
inline void check_pinned_table(const EventDraft& draft, const Pin& pin, const std::string& where, FaultList& faults) {
    if (pin.table->index() >= draft.tables.size()) {
        faults.add(where, "unknown_table.pin", {std::to_string(draft.tables.size())});
        return;
    }
    const Table& table = draft.tables[pin.table->index()];
    const bool stands = !table.slots || !pin.slot ||
                        std::find(table.slots->begin(), table.slots->end(), *pin.slot) != table.slots->end();
    if (!stands && pin.slot->index() < draft.slots.size()) {
        faults.add(where, "table_away", {in_quotes(table.id), in_quotes(draft.slots[pin.slot->index()].id)});
    }
}

inline void check_pins(const EventDraft& draft, FaultList& faults) {
    for (std::size_t i = 0; i < draft.pins.size(); ++i) {
        const Pin& pin = draft.pins[i];
        check_pair(draft, {pin.seller, pin.buyer}, pointer("/pins", i), faults);
        if (pin.slot && pin.slot->index() >= draft.slots.size()) {
            faults.add(pointer("/pins", i) + "/slot", "unknown_slot.pin", {std::to_string(draft.slots.size())});
        }
        if (pin.table) {
            check_pinned_table(draft, pin, pointer("/pins", i) + "/table", faults);
        }
    }
    each_repetition(
        draft.pins.size(), [&](std::size_t i) { return whoever_sells({draft.pins[i].seller, draft.pins[i].buyer}); },
        [&](std::size_t later, std::size_t first) {
            faults.add(pointer("/pins", later), "duplicate_pin", {pointer("/pins", first)});
        });
}

inline void check_pair_list(const EventDraft& draft, const std::vector<Pair>& pairs, std::string_view list,
                            FaultList& faults) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        check_pair(draft, pairs[i], pointer(list, i), faults);
    }
}

/// A host's scores, wherever they come from: pairs of the two sides, each once, points in range.
inline void check_scored_pairs(const EventDraft& draft, std::span<const ScoredPair> pairs, FaultList& faults) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i].points < 0 || pairs[i].points > most_points) {
            faults.range(pointer("/points", i) + "/points", pairs[i].points, 0, most_points, "worth");
        }
        const std::size_t n = draft.companies.size();
        const bool fine = pairs[i].seller.index() < n && pairs[i].buyer.index() < n &&
                          can_sell(draft, pairs[i].seller) && can_buy(draft, pairs[i].buyer);
        if (!fine) {
            check_pair(draft, {pairs[i].seller, pairs[i].buyer}, pointer("/points", i), faults);
        }
    }
    each_repetition(
        pairs.size(), [&](std::size_t i) { return std::tie(pairs[i].seller, pairs[i].buyer); },
        [&](std::size_t later, std::size_t first) {
            faults.add(pointer("/points", later), "duplicate_points", {pointer("/points", first)});
        });
}

/// In an event file a pair of a company with itself is a slip; in a matrix it is only the diagonal.
inline void check_points(const EventDraft& draft, FaultList& faults) {
    if (!draft.points) {
        return;
    }
    check_scored_pairs(draft, *draft.points, faults);
    for (std::size_t i = 0; i < draft.points->size(); ++i) {
        const ScoredPair& pair = (*draft.points)[i];
        const bool itself = pair.seller == pair.buyer && pair.seller.index() < draft.companies.size();
        if (itself && on_opposite_sides(draft, pair.seller, pair.buyer)) {
            check_pair(draft, {pair.seller, pair.buyer}, pointer("/points", i), faults);
        }
    }
}

} // namespace jumpa::detail

#pragma once

#include <jumpa/model/detail/fault_list.hpp>
#include <jumpa/model/event_draft.hpp>

#include <span>
#include <tuple>

namespace jumpa::detail {

inline bool can_sell(const EventDraft& draft, CompanyId id) {
    return draft.roles[id.index()] == Role::seller || !draft.companies[id.index()].offers.empty();
}

inline bool can_buy(const EventDraft& draft, CompanyId id) {
    return draft.roles[id.index()] == Role::buyer || !draft.companies[id.index()].needs.empty();
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
    if (can_sell(draft, pair.seller) && can_buy(draft, pair.buyer)) {
        return true;
    }
    const bool seller_is_wrong = !can_sell(draft, pair.seller);
    const CompanyId wrong = seller_is_wrong ? pair.seller : pair.buyer;
    faults.add(where + (seller_is_wrong ? "/seller" : "/buyer"), "wrong_side",
               {in_quotes(draft.companies[wrong.index()].id), seller_is_wrong ? "seller" : "buyer"});
    return false;
}

inline void check_wishes(const EventDraft& draft, FaultList& faults) {
    for (std::size_t i = 0; i < draft.wishes.size(); ++i) {
        const Wish& wish = draft.wishes[i];
        const std::string where = pointer("/wishes", i);
        if (!check_known(draft, wish.from, wish.to, where, faults)) {
            continue;
        }
        const bool opposite = (can_sell(draft, wish.from) && can_buy(draft, wish.to)) ||
                              (can_buy(draft, wish.from) && can_sell(draft, wish.to));
        if (!opposite) {
            faults.add(where + "/to", "wrong_side.wish");
        }
    }
    each_repetition(
        draft.wishes.size(), [&](std::size_t i) { return std::tie(draft.wishes[i].from, draft.wishes[i].to); },
        [&](std::size_t later, std::size_t first) {
            faults.add(pointer("/wishes", later), "duplicate_wish", {pointer("/wishes", first)});
        });
}

inline void check_pins(const EventDraft& draft, FaultList& faults) {
    for (std::size_t i = 0; i < draft.pins.size(); ++i) {
        const Pin& pin = draft.pins[i];
        check_pair(draft, {pin.seller, pin.buyer}, pointer("/pins", i), faults);
        if (pin.slot && pin.slot->index() >= draft.slots.size()) {
            faults.add(pointer("/pins", i) + "/slot", "unknown_slot.pin", {std::to_string(draft.slots.size())});
        }
    }
    each_repetition(
        draft.pins.size(), [&](std::size_t i) { return std::tie(draft.pins[i].seller, draft.pins[i].buyer); },
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

inline void check_points(const EventDraft& draft, FaultList& faults) {
    if (draft.points) {
        check_scored_pairs(draft, *draft.points, faults);
    }
}

} // namespace jumpa::detail

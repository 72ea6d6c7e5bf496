#pragma once

#include <jumpa/model/detail/check_pairs.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <vector>

namespace jumpa::detail {

/// One company wishes, or does not wish, to meet another of the other side.
inline void check_wished_pair(const EventDraft& draft, CompanyId from, CompanyId to, const std::string& where,
                              FaultList& faults) {
    if (from == to) {
        faults.add(where, "pair_with_itself", {in_quotes(draft.companies[from.index()].id)});
    } else if (!on_opposite_sides(draft, from, to)) {
        faults.add(where, "wrong_side.wish");
    }
}

/// The dearest company first: every rank once among the wishes of one company.
inline void check_ranks(const EventDraft& draft, FaultList& faults) {
    std::vector<std::size_t> ranked;
    for (std::size_t i = 0; i < draft.wishes.size(); ++i) {
        const Wish& wish = draft.wishes[i];
        if (!wish.rank) {
            continue;
        }
        ranked.push_back(i);
        const std::string where = pointer("/wishes", i) + "/rank";
        faults.range(where, *wish.rank, 1, 1'000'000, "rank");
        if (wish.level == WishLevel::no_thanks) {
            faults.add(where, "contradiction.rank");
        }
    }
    const auto place = [&](std::size_t k) {
        const Wish& wish = draft.wishes[ranked[k]];
        return std::pair(wish.from, *wish.rank);
    };
    each_repetition(ranked.size(), place, [&](std::size_t later, std::size_t first) {
        faults.add(pointer("/wishes", ranked[later]) + "/rank", "duplicate_rank",
                   {std::to_string(place(later).second), pointer("/wishes", ranked[first])});
    });
}

inline void check_wishes(const EventDraft& draft, FaultList& faults) {
    for (std::size_t i = 0; i < draft.wishes.size(); ++i) {
        const Wish& wish = draft.wishes[i];
        const std::string where = pointer("/wishes", i);
        if (check_known(draft, wish.from, wish.to, where, faults)) {
            check_wished_pair(draft, wish.from, wish.to, where + "/to", faults);
        }
    }
    each_repetition(
        draft.wishes.size(), [&](std::size_t i) { return std::tie(draft.wishes[i].from, draft.wishes[i].to); },
        [&](std::size_t later, std::size_t first) {
            faults.add(pointer("/wishes", later), "duplicate_wish", {pointer("/wishes", first)});
        });
    check_ranks(draft, faults);
}

inline void check_set_wish(const EventDraft& draft, const SetWish& wish, const std::string& where, FaultList& faults) {
    if (wish.level == WishLevel::no_thanks) {
        faults.add(where + "/level", "contradiction.any_of");
    }
    if (wish.any_of.size() < 2) {
        faults.add(where + "/any_of", "too_few_companies");
    }
    for (std::size_t i = 0; i < wish.any_of.size(); ++i) {
        const std::string at = pointer(where + "/any_of", i);
        if (check_known(draft, wish.from, wish.any_of[i], at, faults)) {
            check_wished_pair(draft, wish.from, wish.any_of[i], at, faults);
        }
    }
    each_repetition(
        wish.any_of.size(), [&](std::size_t i) { return wish.any_of[i]; },
        [&](std::size_t later, std::size_t) { faults.add(pointer(where + "/any_of", later), "duplicate_company"); });
}

inline void check_set_wishes(const EventDraft& draft, FaultList& faults) {
    for (std::size_t i = 0; i < draft.set_wishes.size(); ++i) {
        check_set_wish(draft, draft.set_wishes[i], pointer("/set_wishes", i), faults);
    }
}

} // namespace jumpa::detail

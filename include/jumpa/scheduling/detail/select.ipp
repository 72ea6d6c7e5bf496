#pragma once

#include <jumpa/matching/b_matching.hpp>
#include <jumpa/scheduling/detail/pair_graph.hpp>
#include <jumpa/scheduling/detail/select.hpp>

#include <algorithm>
#include <cstdint>

namespace jumpa::detail {

/// The candidates that are not pinned.
inline PairGraph unpinned_pairs(const Event& event, const Candidates& candidates) {
    return pair_graph(event, candidates.pairs.size() - candidates.pinned.size(), [&](auto&& add) {
        auto pinned = candidates.pinned.begin();
        for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
            if (pinned != candidates.pinned.end() && pinned->candidate == i) {
                ++pinned;
            } else {
                add(candidates.pairs[i], candidates.pairs[i].points, i);
            }
        }
    });
}

/// How many meetings companies and tables can hold besides the pinned ones.
struct FreeRoom {
    FreeRoom(const Event& event, const Candidates& candidates) {
        for (const CompanyId seller : event.sellers()) {
            sellers.push_back(event.most_meetings(seller));
        }
        for (const CompanyId buyer : event.buyers()) {
            buyers.push_back(event.most_meetings(buyer));
        }
        for (const Pinned& pinned : candidates.pinned) {
            --sellers[event.rank(candidates.pairs[pinned.candidate].seller)];
            --buyers[event.rank(candidates.pairs[pinned.candidate].buyer)];
        }
        tables = event.table_slots() - static_cast<Value>(candidates.pinned.size());
    }

    std::vector<std::int32_t> sellers{};
    std::vector<std::int32_t> buyers{};
    Value tables = 0;
};

inline LevelPrices level_prices(const Event& event, const matching::BMatching& best) {
    LevelPrices prices;
    for (std::size_t c = 0; c < event.companies().size(); ++c) {
        const CompanyId company{c};
        const auto& side = event.sells(company) ? best.row_price : best.col_price;
        if ((event.sells(company) || event.buys(company)) && side[event.rank(company)] != 0) {
            prices.q.push_back({company, side[event.rank(company)]});
        }
    }
    for (std::size_t s = 0; s < event.slots().size() && best.total_price != 0; ++s) {
        if (!event.tables_in(SlotId{s}).empty()) {
            prices.k.push_back({SlotId{s}, best.total_price});
        }
    }
    return prices;
}

JUMPA_INLINE Selection select(const Event& event, const Candidates& candidates) {
    const PairGraph pairs = unpinned_pairs(event, candidates);
    const FreeRoom room(event, candidates);
    const matching::BMatching best =
        matching::max_weight_b_matching({pairs.graph, pairs.weight, room.sellers, room.buyers, room.tables});

    Selection selection;
    selection.prices = level_prices(event, best);
    selection.bound = best.value;
    selection.chosen = pairs.origins(best.edges);
    for (const Pinned& pinned : candidates.pinned) {
        selection.chosen.push_back(pinned.candidate);
        selection.bound += candidates.pairs[pinned.candidate].points;
    }
    std::sort(selection.chosen.begin(), selection.chosen.end());
    return selection;
}

} // namespace jumpa::detail

#pragma once

#include <jumpa/matching/b_matching.hpp>
#include <jumpa/scheduling/detail/pair_graph.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/detail/slot_caps.hpp>
#include <jumpa/scheduling/detail/stated_bound.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

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

/// How many meetings companies can hold besides the pinned ones.
struct FreeRoom {
    FreeRoom(const Event& event, const Candidates& candidates) {
        for (const CompanyId seller : event.sellers()) {
            sellers.push_back(event.most_meetings(seller));
        }
        for (const CompanyId buyer : event.buyers()) {
            buyers.push_back(event.most_meetings(buyer));
        }
        for (const Pinned& pinned : candidates.pinned) {
            --sellers[event.seller_rank(candidates.pairs[pinned.candidate].seller)];
            --buyers[event.buyer_rank(candidates.pairs[pinned.candidate].buyer)];
        }
    }

    std::vector<std::int32_t> sellers{};
    std::vector<std::int32_t> buyers{};
};

/// What holds all slots together down: their tables, and people where fewer are there than tables stand, unless what
/// each company may hold says as much.
class DayCap {
public:
    DayCap(const Event& event, const Candidates& candidates)
        : event_(event), wanted_(wanted_companies(event, candidates)), caps_(slot_caps(event, wanted_)) {
        meetings_ = std::accumulate(caps_.begin(), caps_.end(), Value{0},
                                    [](Value sum, const SlotCap& cap) { return sum + cap.meetings; });
        if (meetings_ >= std::min(most_of(event.sellers()), most_of(event.buyers()))) {
            caps_.assign(caps_.size(), {});
            meetings_ = event.meetings_at_most();
        }
    }

    [[nodiscard]] Value meetings() const { return meetings_; }

    [[nodiscard]] bool is_wanted(CompanyId company) const { return wanted_[company.index()]; }

    /// True where as many meetings as these take one of the company in the slot: hardly anybody of its side is there.
    [[nodiscard]] bool needs(CompanyId company, SlotId slot) const {
        const SlotCap& cap = caps_[slot.index()];
        return wanted_[company.index()] && cap.scarce != Scarce::tables &&
               event_.sells(company) == (cap.scarce == Scarce::sellers);
    }

    /// Puts the price of a meeting on whatever is scarce in each slot.
    void add_prices(Value price, LevelPrices& prices) const {
        for (std::size_t s = 0; s < caps_.size(); ++s) {
            if (caps_[s].scarce == Scarce::tables && event_.most_at_once(SlotId{s}) > 0) {
                prices.k.push_back({SlotId{s}, price});
            }
        }
        const bool tables_alone =
            std::all_of(caps_.begin(), caps_.end(), [](const SlotCap& cap) { return cap.scarce == Scarce::tables; });
        for (std::size_t c = 0; c < wanted_.size() && !tables_alone; ++c) {
            const CompanyId company{c};
            const Scarce side = event_.sells(company) ? Scarce::sellers : Scarce::buyers;
            event_.open_slots(company).for_each([&](std::size_t slot) {
                if (wanted_[c] && caps_[slot].scarce == side) {
                    prices.u.push_back({company, SlotId{slot}, price});
                }
            });
        }
    }

    /// How many meetings the companies of a side may hold, all together.
    [[nodiscard]] Value most_of(std::span<const CompanyId> side) const {
        return std::accumulate(side.begin(), side.end(), Value{0}, [this](Value sum, CompanyId company) {
            return sum + (wanted_[company.index()] ? event_.most_meetings(company) : 0);
        });
    }

private:
    const Event& event_;
    std::vector<bool> wanted_;
    std::vector<SlotCap> caps_;
    Value meetings_ = 0;
};

inline LevelPrices level_prices(const Event& event, const matching::BMatching& best, const DayCap& cap) {
    LevelPrices prices;
    for (std::size_t c = 0; c < event.companies().size(); ++c) {
        const CompanyId company{c};
        const Value as_seller = event.sells(company) ? best.row_price[event.seller_rank(company)] : 0;
        const Value as_buyer = event.buys(company) ? best.col_price[event.buyer_rank(company)] : 0;
        if (const Value price = std::max(as_seller, as_buyer); price != 0) {
            prices.q.push_back({company, price});
        }
    }
    if (best.total_price != 0) {
        cap.add_prices(best.total_price, prices);
    }
    return prices;
}

JUMPA_INLINE Selection select(const Event& event, const Candidates& candidates) {
    const DayCap cap(event, candidates);
    const PairGraph pairs = unpinned_pairs(event, candidates);
    const FreeRoom room(event, candidates);
    const Value places = cap.meetings() - static_cast<Value>(candidates.pinned.size());
    const matching::BMatching best =
        matching::max_weight_b_matching({pairs.graph, pairs.weight, room.sellers, room.buyers, places});

    Selection selection;
    selection.prices = level_prices(event, best, cap);
    selection.bound = best.value;
    selection.chosen = pairs.origins(best.edges);
    for (const Pinned& pinned : candidates.pinned) {
        selection.chosen.push_back(pinned.candidate);
        selection.bound += candidates.pairs[pinned.candidate].points;
    }
    std::sort(selection.chosen.begin(), selection.chosen.end());
    if (candidates.rules.any()) { // a company on both sides has one price for both
        selection.bound = stated_bound(event, candidates, selection.prices, 1).value_or(selection.bound);
    }
    return selection;
}

} // namespace jumpa::detail

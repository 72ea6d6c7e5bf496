#pragma once

#include <jumpa/matching/b_matching.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/detail/slot_caps.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace jumpa::detail {

/// The candidates that are not pinned, as a matching problem of sellers (rows) and buyers (columns).
class SelectionGraph {
public:
    SelectionGraph(const Event& event, const Candidates& candidates, Value most_meetings)
        : event_(event), candidates_(candidates), total_(most_meetings) {
        graph_.cols = static_cast<matching::Index>(event.buyers().size());
        graph_.row_begin.assign(event.sellers().size() + 1, 0);
        add_edges();
        set_capacities();
    }

    [[nodiscard]] matching::BMatchingProblem problem() const {
        return {graph_, weight_, row_capacity_, col_capacity_, total_};
    }

    [[nodiscard]] std::size_t candidate(matching::EdgeIndex edge) const { return candidate_of_[edge]; }

private:
    void add_edges() {
        const std::size_t edges = candidates_.pairs.size() - candidates_.pinned.size();
        graph_.column.reserve(edges);
        weight_.reserve(edges);
        candidate_of_.reserve(edges);
        auto pinned = candidates_.pinned.begin();
        for (std::size_t i = 0; i < candidates_.pairs.size(); ++i) {
            if (pinned != candidates_.pinned.end() && pinned->candidate == i) {
                ++pinned;
                continue;
            }
            const ScoredPair& pair = candidates_.pairs[i];
            graph_.column.push_back(event_.rank(pair.buyer));
            weight_.push_back(pair.points);
            candidate_of_.push_back(static_cast<std::uint32_t>(i));
            ++graph_.row_begin[event_.rank(pair.seller) + 1];
        }
        for (std::size_t r = 1; r < graph_.row_begin.size(); ++r) {
            graph_.row_begin[r] += graph_.row_begin[r - 1];
        }
    }

    void set_capacities() {
        for (const CompanyId seller : event_.sellers()) {
            row_capacity_.push_back(event_.most_meetings(seller));
        }
        for (const CompanyId buyer : event_.buyers()) {
            col_capacity_.push_back(event_.most_meetings(buyer));
        }
        for (const Pinned& pinned : candidates_.pinned) {
            const ScoredPair& pair = candidates_.pairs[pinned.candidate];
            --row_capacity_[event_.rank(pair.seller)];
            --col_capacity_[event_.rank(pair.buyer)];
        }
        total_ -= static_cast<Value>(candidates_.pinned.size());
    }

    const Event& event_;
    const Candidates& candidates_;
    matching::BipartiteGraph graph_{};
    std::vector<Points> weight_{};
    std::vector<std::uint32_t> candidate_of_{};
    std::vector<std::int32_t> row_capacity_{};
    std::vector<std::int32_t> col_capacity_{};
    Value total_;
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
            meetings_ = event.table_slots();
        }
    }

    [[nodiscard]] Value meetings() const { return meetings_; }

    /// Puts the price of a meeting on whatever is scarce in each slot.
    void add_prices(Value price, LevelPrices& prices) const {
        for (std::size_t s = 0; s < caps_.size(); ++s) {
            if (caps_[s].scarce == Scarce::tables && !event_.tables_in(SlotId{s}).empty()) {
                prices.k.push_back({SlotId{s}, price});
            }
        }
        for (std::size_t c = 0; c < wanted_.size(); ++c) {
            const CompanyId company{c};
            const Scarce side = event_.sells(company) ? Scarce::sellers : Scarce::buyers;
            event_.open_slots(company).for_each([&](std::size_t slot) {
                if (wanted_[c] && caps_[slot].scarce == side) {
                    prices.u.push_back({company, SlotId{slot}, price});
                }
            });
        }
    }

private:
    [[nodiscard]] Value most_of(std::span<const CompanyId> side) const {
        return std::accumulate(side.begin(), side.end(), Value{0}, [this](Value sum, CompanyId company) {
            return sum + (wanted_[company.index()] ? event_.most_meetings(company) : 0);
        });
    }

    const Event& event_;
    std::vector<bool> wanted_;
    std::vector<SlotCap> caps_;
    Value meetings_ = 0;
};

inline LevelPrices level_prices(const Event& event, const matching::BMatching& best, const DayCap& cap) {
    LevelPrices prices;
    for (std::size_t c = 0; c < event.companies().size(); ++c) {
        const CompanyId company{c};
        const auto& side = event.sells(company) ? best.row_price : best.col_price;
        if ((event.sells(company) || event.buys(company)) && side[event.rank(company)] != 0) {
            prices.q.push_back({company, side[event.rank(company)]});
        }
    }
    if (best.total_price != 0) {
        cap.add_prices(best.total_price, prices);
    }
    return prices;
}

JUMPA_INLINE Selection select(const Event& event, const Candidates& candidates) {
    const DayCap cap(event, candidates);
    const SelectionGraph graph(event, candidates, cap.meetings());
    const matching::BMatching best = matching::max_weight_b_matching(graph.problem());

    Selection selection;
    selection.prices = level_prices(event, best, cap);
    selection.bound = best.value;
    for (const matching::EdgeIndex edge : best.edges) {
        selection.chosen.push_back(graph.candidate(edge));
    }
    for (const Pinned& pinned : candidates.pinned) {
        selection.chosen.push_back(pinned.candidate);
        selection.bound += candidates.pairs[pinned.candidate].points;
    }
    std::sort(selection.chosen.begin(), selection.chosen.end());
    return selection;
}

} // namespace jumpa::detail

#pragma once

#include <jumpa/matching/b_matching.hpp>
#include <jumpa/scheduling/detail/select.hpp>

#include <algorithm>
#include <cstdint>

namespace jumpa::detail {

/// The candidates that are not pinned, as a matching problem of sellers (rows) and buyers (columns).
class SelectionGraph {
public:
    SelectionGraph(const Event& event, const Candidates& candidates) : event_(event), candidates_(candidates) {
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
        total_ = event_.table_slots() - static_cast<Value>(candidates_.pinned.size());
    }

    const Event& event_;
    const Candidates& candidates_;
    matching::BipartiteGraph graph_{};
    std::vector<Points> weight_{};
    std::vector<std::uint32_t> candidate_of_{};
    std::vector<std::int32_t> row_capacity_{};
    std::vector<std::int32_t> col_capacity_{};
    Value total_ = 0;
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
    const SelectionGraph graph(event, candidates);
    const matching::BMatching best = matching::max_weight_b_matching(graph.problem());

    Selection selection;
    selection.prices = level_prices(event, best);
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

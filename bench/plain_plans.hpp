#pragma once

#include "peers/lemon_peer.hpp"

#include <jumpa/core/slot_set.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/edge_coloring.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

/// What a programmer plans with an afternoon and libraries that are there: the best pair first, and LEMON's selection
/// with Boost's colouring. For events where each company has one seat and one side, and where nothing is pinned.
namespace plain {

using namespace jumpa;

/// Positions in the affinity's pairs, the best first.
inline void sort_best_first(const Affinity& fit, std::vector<std::uint32_t>& positions) {
    std::stable_sort(positions.begin(), positions.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return fit.pairs()[a].points > fit.pairs()[b].points; });
}

/// A day that fills up, meeting by meeting; never against the rules.
class Day {
public:
    explicit Day(const Event& event) : event_(event), with_tables_(event.slots().size()) {
        for (std::size_t c = 0; c < event.companies().size(); ++c) {
            free_.push_back(event.open_slots(CompanyId{c}));
            room_.push_back(event.most_meetings(CompanyId{c}));
        }
        for (std::size_t s = 0; s < event.slots().size(); ++s) {
            tables_.push_back(event.tables_in(SlotId{s}).size());
            if (tables_.back() > 0) {
                with_tables_.insert(s);
            }
        }
    }

    /// Returns whether it does.
    bool hold_in(const ScoredPair& pair, std::size_t slot) {
        const bool fits = has_room(pair) && with_tables_.contains(slot) && free_[pair.seller.index()].contains(slot) &&
                          free_[pair.buyer.index()].contains(slot);
        if (fits) {
            hold(pair, slot);
        }
        return fits;
    }

    /// In the first slot that both have.
    void hold_early(const ScoredPair& pair) {
        if (!has_room(pair)) {
            return;
        }
        const auto& seller = free_[pair.seller.index()].words();
        const auto& buyer = free_[pair.buyer.index()].words();
        for (std::size_t w = 0; w < seller.size(); ++w) {
            if (const std::uint64_t open = seller[w] & buyer[w] & with_tables_.words()[w]; open != 0) {
                hold(pair, w * 64 + static_cast<std::size_t>(std::countr_zero(open)));
                return;
            }
        }
    }

    [[nodiscard]] std::vector<Meeting> meetings() && { return std::move(meetings_); }

private:
    [[nodiscard]] bool has_room(const ScoredPair& pair) const {
        return room_[pair.seller.index()] > 0 && room_[pair.buyer.index()] > 0;
    }

    void hold(const ScoredPair& pair, std::size_t slot) {
        for (const CompanyId company : {pair.seller, pair.buyer}) {
            free_[company.index()].erase(slot);
            --room_[company.index()];
        }
        if (--tables_[slot] == 0) {
            with_tables_.erase(slot);
        }
        const TableId table = event_.tables_in(SlotId{slot})[tables_[slot]];
        meetings_.push_back({pair.seller, pair.buyer, SlotId{slot}, table, pair.points});
    }

    const Event& event_;
    std::vector<SlotSet> free_{};
    std::vector<std::int32_t> room_{};
    std::vector<std::size_t> tables_{};
    SlotSet with_tables_;
    std::vector<Meeting> meetings_{};
};

/// The best pair first, each in its first common slot with a table.
inline std::vector<Meeting> greedy(const Event& event, const Affinity& fit) {
    std::vector<std::uint32_t> order(fit.pairs().size());
    std::iota(order.begin(), order.end(), 0U);
    sort_best_first(fit, order);
    Day day(event);
    for (const std::uint32_t i : order) {
        day.hold_early(fit.pairs()[i]);
    }
    return std::move(day).meetings();
}

inline peers::LemonProblem for_lemon(const Event& event, const Affinity& fit) {
    peers::LemonProblem problem;
    problem.rows = static_cast<int>(event.sellers().size());
    problem.cols = static_cast<int>(event.buyers().size());
    for (const ScoredPair& pair : fit.pairs()) {
        problem.edge_row.push_back(static_cast<int>(event.seller_rank(pair.seller)));
        problem.edge_col.push_back(static_cast<int>(event.buyer_rank(pair.buyer)));
        problem.weight.push_back(pair.points);
    }
    for (const CompanyId seller : event.sellers()) {
        problem.row_capacity.push_back(event.most_meetings(seller));
    }
    for (const CompanyId buyer : event.buyers()) {
        problem.col_capacity.push_back(event.most_meetings(buyer));
    }
    problem.total = static_cast<int>(event.table_slots());
    return problem;
}

using Select = std::vector<int> (*)(const peers::LemonProblem&);

/// The heaviest selection, whatever the slots.
inline std::vector<std::uint32_t> selected(const Event& event, const Affinity& fit, Select select) {
    const std::vector<int> chosen = select(for_lemon(event, fit));
    return {chosen.begin(), chosen.end()};
}

/// Boost's colour of each chosen pair.
inline std::vector<std::size_t> colors(const Event& event, const Affinity& fit,
                                       const std::vector<std::uint32_t>& chosen) {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, std::size_t>;
    Graph graph(event.companies().size());
    for (const std::uint32_t i : chosen) {
        boost::add_edge(fit.pairs()[i].seller.index(), fit.pairs()[i].buyer.index(), 0, graph);
    }
    boost::edge_coloring(graph, boost::get(boost::edge_bundle, graph));
    std::vector<std::size_t> found;
    for (const auto& edge : boost::make_iterator_range(boost::edges(graph))) {
        found.push_back(graph[edge]);
    }
    return found;
}

/// A colour is a slot. What finds it closed, without a table or beyond the last one goes into its first open slot
/// afterwards; each time the best first.
inline std::vector<Meeting> slotted(const Event& event, const Affinity& fit, std::vector<std::uint32_t> chosen) {
    std::vector<std::size_t> slot_of(fit.pairs().size());
    const std::vector<std::size_t> color = colors(event, fit, chosen);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        slot_of[chosen[i]] = color[i];
    }
    sort_best_first(fit, chosen);
    Day day(event);
    std::vector<std::uint32_t> left;
    for (const std::uint32_t i : chosen) {
        if (slot_of[i] >= event.slots().size() || !day.hold_in(fit.pairs()[i], slot_of[i])) {
            left.push_back(i);
        }
    }
    for (const std::uint32_t i : left) {
        day.hold_early(fit.pairs()[i]);
    }
    return std::move(day).meetings();
}

} // namespace plain

#pragma once

#include <jumpa/matching/b_matching.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jumpa::detail {

/// Some pairs of an event as a graph of sellers (rows) and buyers (columns), with points, and what each edge stands
/// for.
struct PairGraph {
    matching::BipartiteGraph graph{};
    std::vector<Points> weight{};
    std::vector<std::uint32_t> origin{}; ///< per edge: whatever number was given with it

    [[nodiscard]] std::vector<std::size_t> origins(const std::vector<matching::EdgeIndex>& edges) const {
        std::vector<std::size_t> found;
        found.reserve(edges.size());
        for (const matching::EdgeIndex edge : edges) {
            found.push_back(origin[edge]);
        }
        return found;
    }
};

/// Builds the graph of the pairs that `fill` gives, by calling add(pair, points, origin) for each.
///
/// Requires    pairs that come ascending by seller, as candidates do; `about` is a hint of how many; origins below 2^32
template <class Fill>
[[nodiscard]] PairGraph pair_graph(const Event& event, std::size_t about, Fill&& fill) {
    PairGraph made;
    made.graph.cols = static_cast<matching::Index>(event.buyers().size());
    made.graph.row_begin.assign(event.sellers().size() + 1, 0);
    std::size_t edges = 0;
    const auto resize = [&](std::size_t size) {
        made.graph.column.resize(size);
        made.weight.resize(size);
        made.origin.resize(size);
    };
    resize(about);
    fill([&](const ScoredPair& pair, Points points, std::size_t origin) {
        if (edges == made.origin.size()) {
            resize(2 * edges + 16);
        }
        made.graph.column[edges] = event.buyer_rank(pair.buyer);
        made.weight[edges] = points;
        made.origin[edges] = static_cast<std::uint32_t>(origin);
        ++made.graph.row_begin[event.seller_rank(pair.seller) + 1];
        ++edges;
    });
    resize(edges);
    for (std::size_t row = 1; row < made.graph.row_begin.size(); ++row) {
        made.graph.row_begin[row] += made.graph.row_begin[row - 1];
    }
    return made;
}

/// How many meetings each company of a side can hold at once.
[[nodiscard]] inline std::vector<std::int32_t> seats_of(const Event& event, std::span<const CompanyId> side) {
    std::vector<std::int32_t> seats;
    seats.reserve(side.size());
    for (const CompanyId company : side) {
        seats.push_back(event.seats(company));
    }
    return seats;
}

/// The origins of the heaviest pairs that can all meet at once at so many tables, as many a company as it has seats.
[[nodiscard]] inline std::vector<std::size_t> best_at_once(const Event& event, const PairGraph& pairs, Value tables) {
    const std::vector<std::int32_t> rows = seats_of(event, event.sellers());
    const std::vector<std::int32_t> cols = seats_of(event, event.buyers());
    return pairs.origins(matching::max_weight_b_matching({pairs.graph, pairs.weight, rows, cols, tables}).edges);
}

} // namespace jumpa::detail

#pragma once

#include <jumpa/boost_graph/detail/rows_and_columns.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/matching/b_matching.hpp>
#include <jumpa/model/host_points.hpp>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>

#include <cstddef>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa {

/// As many edges as the vertices allow.
inline constexpr Value no_limit = std::numeric_limits<Value>::max();

/// Edges of a graph, and the prices that prove that no others are heavier.
///
/// The prices are integers, none negative, with, for every edge e = {u, v} of the graph,
///     weight(e) <= price[u] + price[v] + total_price    where e is not chosen,
///     weight(e) >= price[u] + price[v] + total_price    where e is chosen,
/// and a price is zero where its capacity is not used up. One more unit of a capacity
/// adds at most its price to the value.
template <class Graph>
struct GraphMatching {
    std::vector<detail::property::Edge<Graph>> edges{}; ///< chosen, in the order of `edges(graph)`
    std::vector<Value> price{};                         ///< by number of the vertex
    Value total_price = 0;
    Value value = 0; ///< sum of the chosen weights
};

namespace detail {

/// The positions of `chosen` in `edges(graph)`, or nothing where they do not stand there in that order, each once.
/// Descriptors are compared with their ends, for Boost holds those of edges without properties to be all equal.
template <class Graph>
std::optional<std::vector<std::size_t>> positions_of(const Graph& graph,
                                                     const std::vector<property::Edge<Graph>>& chosen) {
    std::vector<std::size_t> positions;
    auto next = chosen.begin();
    std::size_t position = 0;
    each_edge(graph, [&](const auto& edge) {
        if (next != chosen.end() && edge == *next && source(edge, graph) == source(*next, graph) &&
            target(edge, graph) == target(*next, graph)) {
            positions.push_back(position);
            ++next;
        }
        ++position;
    });
    return next == chosen.end() ? std::optional{std::move(positions)} : std::nullopt;
}

/// The edges at some positions, ascending, of `edges(graph)`.
template <class Graph>
std::vector<property::Edge<Graph>> edges_at(const Graph& graph, const std::vector<std::size_t>& positions) {
    std::vector<property::Edge<Graph>> chosen;
    auto next = positions.begin();
    std::size_t position = 0;
    each_edge(graph, [&](const auto& edge) {
        if (next != positions.end() && *next == position++) {
            chosen.push_back(edge);
            ++next;
        }
    });
    return chosen;
}

} // namespace detail

/// Finds a maximum-weight b-matching of a bipartite graph: edges of the greatest total weight such that every vertex v
/// ends at most `capacity(v)` of them and there are at most `total`. Capacities of 1 give the maximum-weight matching.
///
///     const auto best = jumpa::max_weight_b_matching(graph, capacity, get(boost::edge_weight, graph), 100);
///     for (const auto& edge : best.edges) { ... }
///
/// Parameters
///     IN  graph     a model of VertexListGraph and EdgeListGraph, directed or not; directions are passed over
///     IN  index     a readable property map from vertex to a whole number: 0, 1, 2 and so on, each once;
///                   get(boost::vertex_index, graph) where it is left out
///     IN  capacity  a readable property map from vertex to a whole number >= 0; it may exceed the degree
///     IN  weight    a readable property map from edge to a number, whole or floating
///     IN  total     the most edges in all, >= 0
///     IN  scale     a weight of 1 is worth `scale.one` units, 1 unless said; `value` and prices are in these units
/// Units       weight * scale.one, rounded once to the nearest unit (halves away from zero) without floating-point
///             arithmetic. For the rounded weights the result is exact; for the given ones, if k edges are chosen by it
///             and l by the best, it misses at most (k + l) / (2 * scale.one)
/// Requires    no odd cycle, no parallel edges; every weight within +-2'147'483'647 units
/// Ensures     optimal, and `proves_optimal` holds; an edge of negative weight is never chosen; the same numbers give
///             the same edges on every compiler and platform
/// Errors      InputError, before anything is solved: every weight that does not fit and every negative capacity; or
/// the
///             vertices of an odd cycle (a loop is one); or every edge parallel to an earlier one; or a numbering that
///             is none. Edges are named by their position in `edges(graph)` and the numbers of their ends
/// Complexity  O(vertices + edges) beside `matching::max_weight_b_matching`, which is near-linear in practice, and
/// about
///             60 bytes an edge
/// Source      see `matching::max_weight_b_matching`
template <class Graph, detail::property::VertexNumbers<Graph> Index, detail::property::VertexNumbers<Graph> Capacity,
          detail::property::EdgeWeights<Graph> Weight>
[[nodiscard]] GraphMatching<Graph> max_weight_b_matching(const Graph& graph, Index index, Capacity capacity,
                                                         Weight weight, Value total = no_limit, Scale scale = {}) {
    const auto input = detail::read_b_matching(graph, index, capacity, weight, total, scale);
    const detail::RowsAndColumns table(input);
    const matching::BMatching best = matching::max_weight_b_matching(table.problem());
    return {.edges = detail::edges_at(graph, table.positions(best)),
            .price = table.prices(best),
            .total_price = best.total_price,
            .value = best.value};
}

/// The same for vertices that are numbered already.
template <class Graph, detail::property::VertexNumbers<Graph> Capacity, detail::property::EdgeWeights<Graph> Weight>
[[nodiscard]] GraphMatching<Graph> max_weight_b_matching(const Graph& graph, Capacity capacity, Weight weight,
                                                         Value total = no_limit, Scale scale = {}) {
    return max_weight_b_matching(graph, get(boost::vertex_index, graph), capacity, weight, total, scale);
}

/// Tells whether the prices of `matching` prove that no b-matching of the graph is heavier.
///
/// Requires    the parameters of `max_weight_b_matching`; of `matching` nothing: edges, prices and value are checked
/// Ensures     true only if the matching keeps all capacities, its value is right and it is optimal
/// Errors      those of `max_weight_b_matching`, of the graph and its maps
/// Complexity  O(vertices + edges log edges)
template <class Graph, detail::property::VertexNumbers<Graph> Index, detail::property::VertexNumbers<Graph> Capacity,
          detail::property::EdgeWeights<Graph> Weight>
[[nodiscard]] bool proves_optimal(const Graph& graph, Index index, Capacity capacity, Weight weight,
                                  const GraphMatching<Graph>& matching, Value total = no_limit, Scale scale = {}) {
    const auto input = detail::read_b_matching(graph, index, capacity, weight, total, scale);
    const auto positions = detail::positions_of(graph, matching.edges);
    if (!positions || matching.price.size() != input.graph.vertices) {
        return false;
    }
    const detail::RowsAndColumns table(input);
    auto claim = table.matching(*positions, matching.price);
    claim.total_price = matching.total_price;
    claim.value = matching.value;
    return claim.edges.size() == positions->size() && matching::proves_optimal(table.problem(), claim);
}

/// The same for vertices that are numbered already.
template <class Graph, detail::property::VertexNumbers<Graph> Capacity, detail::property::EdgeWeights<Graph> Weight>
[[nodiscard]] bool proves_optimal(const Graph& graph, Capacity capacity, Weight weight,
                                  const GraphMatching<Graph>& matching, Value total = no_limit, Scale scale = {}) {
    return proves_optimal(graph, get(boost::vertex_index, graph), capacity, weight, matching, total, scale);
}

} // namespace jumpa

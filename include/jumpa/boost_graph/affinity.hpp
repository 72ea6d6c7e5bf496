#pragma once

#include <jumpa/boost_graph/detail/pair_reader.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/schedule.hpp>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>

#include <optional>

namespace jumpa {

/// Takes a host's scores as a weighted graph whose vertices are the companies of the event.
///
/// Shapes      vertex number i is CompanyId{i}
/// Units       `scale.one` points for a weight of 1; results are rounded to the nearest point
/// Requires    a model of VertexListGraph and EdgeListGraph with a vertex index; `side`: readable property map from
///             vertex to Role, the same as the event's; `weight`: readable property map from edge to a number; edges
///             join the two sides, in either direction, no pair twice
/// Ensures     edges without points and vetoed pairs are left out
/// Errors      InputError naming every refused edge; where an edge joins two companies of one side, the vertices of an
///             odd cycle too, if there is one
/// Complexity  O(edges log edges)
template <class Graph, class Side, class Weight>
[[nodiscard]] Affinity affinity(const Event& event, const Graph& graph, Side side, Weight weight, Scale scale = {}) {
    detail::PairReader reader(event, num_vertices(graph), scale);
    const detail::NumberedGraph numbered = detail::numbered(graph, get(boost::vertex_index, graph));
    auto ends = numbered.edges.begin();
    detail::each_edge(graph, [&](const auto& edge) {
        reader.edge(*ends++, get(side, source(edge, graph)), get(side, target(edge, graph)), get(weight, edge));
    });
    return reader.take(numbered);
}

/// The edge of a host's graph that a meeting came from, or nothing where there is none.
///
/// Requires    a model of AdjacencyMatrix or of a graph with `edge(u, v, graph)`; vertex number i is CompanyId{i}
/// Complexity  that of `edge(u, v, graph)`
template <class Graph>
[[nodiscard]] auto edge_of(const Graph& graph, const Meeting& meeting)
    -> std::optional<typename boost::graph_traits<Graph>::edge_descriptor> {
    const auto seller = vertex(meeting.seller.index(), graph);
    const auto buyer = vertex(meeting.buyer.index(), graph);
    if (const auto [found, exists] = edge(seller, buyer, graph); exists) {
        return found;
    }
    if (const auto [found, exists] = edge(buyer, seller, graph); exists) {
        return found;
    }
    return std::nullopt;
}

} // namespace jumpa

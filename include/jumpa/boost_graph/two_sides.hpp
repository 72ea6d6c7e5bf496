#pragma once

#include <jumpa/boost_graph/detail/numbered_graph.hpp>
#include <jumpa/model/event.hpp>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>

#include <vector>

namespace jumpa {

/// Adds one company per vertex of a host's graph, in the order of the vertices, on the side that `side` says.
///
/// Requires    a model of VertexListGraph with a vertex index; `side`: readable property map from vertex to Role
/// Ensures     in a builder that was empty, vertex number i is CompanyId{i}, as the functions below expect
/// Complexity  O(vertices)
template <class Graph, class Side>
void add_companies(EventBuilder& builder, const Graph& graph, Side side) {
    detail::each_vertex(
        graph, [&](const auto& vertex) { get(side, vertex) == Role::seller ? builder.seller({}) : builder.buyer({}); });
}

/// Finds the two sides of a host's graph: every edge then joins a seller and a buyer.
///
/// Shapes      the result has one Role per vertex, by its number
/// Requires    a model of VertexListGraph and EdgeListGraph with a vertex index, directed or not
/// Ensures     the first vertex of every component is a seller
/// Errors      InputError naming the vertices of an odd cycle, where the graph has no two sides
/// Complexity  O(vertices + edges)
template <class Graph>
[[nodiscard]] std::vector<Role> two_sides(const Graph& graph) {
    std::vector<Role> sides;
    const auto numbered = detail::numbered(graph, get(boost::vertex_index, graph));
    for (const bool second : detail::second_side(numbered, "/points")) {
        sides.push_back(second ? Role::buyer : Role::seller);
    }
    return sides;
}

} // namespace jumpa

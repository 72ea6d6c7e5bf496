#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/property_map/property_map.hpp>

#include <concepts>
#include <type_traits>
#include <utility>

/// What Boost calls a readable property map, as C++20 concepts. They live apart because a pointer is a property map
/// too, and its `get` is found only where that of Boost is named.
namespace jumpa::detail::property {

using boost::get;

template <class Map, class Key>
concept ReadableFrom = requires(const Map& map, const Key& key) { get(map, key); };

template <class Map, class Key>
using Read = std::remove_cvref_t<decltype(get(std::declval<const Map&>(), std::declval<const Key&>()))>;

template <class Map, class Key>
Read<Map, Key> read(const Map& map, const Key& key) {
    return get(map, key);
}

template <class Graph>
using Vertex = typename boost::graph_traits<Graph>::vertex_descriptor;
template <class Graph>
using Edge = typename boost::graph_traits<Graph>::edge_descriptor;

/// A readable property map from the vertices of a graph to whole numbers.
template <class Map, class Graph>
concept VertexNumbers = ReadableFrom<Map, Vertex<Graph>> && std::integral<Read<Map, Vertex<Graph>>>;

/// A readable property map from the edges of a graph to numbers.
template <class Map, class Graph>
concept EdgeWeights = ReadableFrom<Map, Edge<Graph>> && std::is_arithmetic_v<Read<Map, Edge<Graph>>>;

} // namespace jumpa::detail::property

namespace jumpa::detail {

template <class Graph, class Visit>
void each_vertex(const Graph& graph, Visit visit) {
    for (auto [vertex, last] = vertices(graph); vertex != last; ++vertex) {
        visit(*vertex);
    }
}

/// Walks the iterators themselves: of their copies g++ suspects that they were never set.
template <class Graph, class Visit>
void each_edge(const Graph& graph, Visit visit) {
    for (auto [edge, last] = edges(graph); edge != last; ++edge) {
        visit(*edge);
    }
}

} // namespace jumpa::detail

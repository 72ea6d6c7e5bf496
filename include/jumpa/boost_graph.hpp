#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/host_points.hpp>
#include <jumpa/model/schedule.hpp>

#include <boost/graph/bipartite.hpp>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/property_map/property_map.hpp>

#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace jumpa {

/// Adds one company per vertex of a host's graph, in the order of the vertices, on the side that `side` says.
///
/// Requires    a model of VertexListGraph with a vertex index; `side`: readable property map from vertex to Role
/// Ensures     in a builder that was empty, vertex number i is CompanyId{i}, as the functions below expect
/// Complexity  O(vertices)
template <class Graph, class Side>
void add_companies(EventBuilder& builder, const Graph& graph, Side side) {
    const auto [first, last] = vertices(graph);
    for (auto vertex = first; vertex != last; ++vertex) {
        get(side, *vertex) == Role::seller ? builder.seller({}) : builder.buyer({});
    }
}

namespace detail {

/// "0 - 3 - 1": the vertices of an odd cycle, by number, or nothing where there is none.
template <class Graph>
std::string odd_cycle(const Graph& graph) {
    std::vector<typename boost::graph_traits<Graph>::vertex_descriptor> cycle;
    const auto index = get(boost::vertex_index, graph);
    boost::find_odd_cycle(graph, index, std::back_inserter(cycle));
    std::string text;
    for (const auto& vertex : cycle) {
        text += (text.empty() ? "" : " - ") + std::to_string(get(index, vertex));
    }
    return text;
}

} // namespace detail

/// Finds the two sides of a host's graph: every edge then joins a seller and a buyer.
///
/// Requires    an undirected model of VertexListGraph and IncidenceGraph with a vertex index
/// Ensures     one Role per vertex; the first vertex of every component is a seller
/// Errors      InputError naming the vertices of an odd cycle, where the graph has no two sides
/// Complexity  O(vertices + edges)
template <class Graph>
[[nodiscard]] std::vector<Role> two_sides(const Graph& graph) {
    std::vector<boost::default_color_type> colors(num_vertices(graph));
    const auto index = get(boost::vertex_index, graph);
    const auto color_map = boost::make_iterator_property_map(colors.begin(), index);
    if (!boost::is_bipartite(graph, index, color_map)) {
        throw InputError({fault("/points", "odd_cycle", {detail::odd_cycle(graph)})});
    }
    std::vector<Role> sides;
    for (const auto color : colors) {
        sides.push_back(color == boost::color_traits<boost::default_color_type>::white() ? Role::seller : Role::buyer);
    }
    return sides;
}

/// Takes a host's scores as a weighted graph whose vertices are the companies of the event.
///
/// Shapes      vertex number i is CompanyId{i}
/// Units       `scale.one` points for a weight of 1; results are rounded to the nearest point
/// Requires    a model of EdgeListGraph with a vertex index; `side`: readable property map from vertex to Role, the
/// same
///             as the event's; `weight`: readable property map from edge to a number; edges join the two sides, in
///             either direction, no pair twice
/// Ensures     edges without points and vetoed pairs are left out
/// Errors      InputError naming every refused edge; where an edge joins two companies of one side and the graph is
///             undirected, the vertices of an odd cycle too, if there is one
/// Complexity  O(edges log edges)
template <class Graph, class Side, class Weight>
[[nodiscard]] Affinity affinity(const Event& event, const Graph& graph, Side side, Weight weight, Scale scale = {}) {
    detail::FaultList faults;
    std::vector<ScoredPair> pairs;
    bool same_side = false;
    const auto index = get(boost::vertex_index, graph);
    if (num_vertices(graph) != event.companies().size()) {
        faults.add("/points", "wrong_shape.graph",
                   {std::to_string(num_vertices(graph)), std::to_string(event.companies().size())});
        detail::refuse(faults);
    }
    const auto [first, last] = edges(graph);
    for (auto edge = first; edge != last; ++edge) {
        auto from = source(*edge, graph);
        auto to = target(*edge, graph);
        const std::string place = std::to_string(get(index, from)) + " - " + std::to_string(get(index, to));
        if (get(side, from) == get(side, to)) {
            faults.add("/points", "wrong_side.edge", {place});
            same_side = true;
            continue;
        }
        if (get(side, from) != Role::seller) {
            std::swap(from, to);
        }
        const auto points = detail::points_from(get(weight, *edge), scale);
        if (const auto* message = std::get_if<const char*>(&points)) {
            detail::add_bad_number(faults, "/points", "edge", place, *message);
        } else {
            pairs.push_back({CompanyId{static_cast<std::size_t>(get(index, from))},
                             CompanyId{static_cast<std::size_t>(get(index, to))}, std::get<Points>(points)});
        }
    }
    if constexpr (boost::is_undirected_graph<Graph>::value) {
        if (const std::string cycle = same_side ? detail::odd_cycle(graph) : ""; !cycle.empty()) {
            faults.add("/points", "odd_cycle", {cycle});
        }
    }
    detail::refuse(faults);
    return affinity(event, pairs);
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

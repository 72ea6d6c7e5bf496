#pragma once

#include <jumpa/boost_graph/detail/property_map.hpp>
#include <jumpa/matching/bipartite_graph.hpp>
#include <jumpa/matching/two_coloring.hpp>
#include <jumpa/model/detail/fault_list.hpp>
#include <jumpa/model/host_points.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// A host's graph in numbers: its edges, in the order of `edges(graph)`, between the numbers of their ends.
struct NumberedGraph {
    matching::Index vertices = 0;
    std::vector<matching::Edge> edges{};
};

/// "0 - 3"
inline std::string ends_of(const matching::Edge& edge) {
    return std::to_string(edge.a) + " - " + std::to_string(edge.b);
}

/// Reads the vertices' numbers, which must be 0, 1, 2 and so on, each once, in any order.
template <class Graph, class Index>
void check_numbers(const Graph& graph, const Index& index) {
    FaultList faults;
    std::vector<char> used(num_vertices(graph), 0);
    each_vertex(graph, [&](const auto& vertex) {
        const auto number = +property::read(index, vertex); // a small type becomes int
        if (!std::in_range<std::size_t>(number) || std::cmp_greater_equal(number, used.size()) ||
            std::exchange(used[static_cast<std::size_t>(number)], 1) != 0) {
            faults.add("/vertices", "bad_vertex_number", {std::to_string(number), std::to_string(used.size())});
        }
    });
    refuse(std::move(faults));
}

template <class Graph, class Index>
NumberedGraph numbered(const Graph& graph, const Index& index) {
    check_numbers(graph, index);
    NumberedGraph result{.vertices = static_cast<matching::Index>(num_vertices(graph))};
    each_edge(graph, [&](const auto& edge) {
        result.edges.push_back({static_cast<matching::Index>(property::read(index, source(edge, graph))),
                                static_cast<matching::Index>(property::read(index, target(edge, graph)))});
    });
    return result;
}

/// Notes an odd cycle: "0 - 3 - 1", its vertices by number.
inline void add_odd_cycle(FaultList& faults, const std::string& where, const std::vector<matching::Index>& cycle) {
    std::string text;
    for (const matching::Index vertex : cycle) {
        text += (text.empty() ? "" : " - ") + std::to_string(vertex);
    }
    faults.add(where, "odd_cycle", {text});
}

/// Which vertices are on the second side. Errors: InputError naming an odd cycle.
inline std::vector<bool> second_side(const NumberedGraph& graph, const std::string& where) {
    matching::TwoColoring sides = matching::two_coloring(graph.vertices, graph.edges);
    FaultList faults;
    if (!sides.odd_cycle.empty()) {
        add_odd_cycle(faults, where, sides.odd_cycle);
    }
    refuse(std::move(faults));
    return std::move(sides.second);
}

} // namespace jumpa::detail

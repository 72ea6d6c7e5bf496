#include "peers/lemon_flow.hpp"

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <cstddef>
#include <utility>

namespace jumpa::peers {
namespace {

using Graph = lemon::StaticDigraph;
using Numbers = Graph::ArcMap<long long>;

void build(Graph& graph, const std::vector<LemonArc>& arcs, std::size_t nodes) {
    std::vector<std::pair<int, int>> ends;
    ends.reserve(arcs.size());
    for (const LemonArc& arc : arcs) {
        ends.emplace_back(arc.tail, arc.head);
    }
    graph.build(static_cast<int>(nodes), ends.begin(), ends.end());
}

} // namespace

std::optional<long long> lemon_flow(const std::vector<LemonArc>& arcs, const std::vector<long long>& supply) {
    Graph graph;
    build(graph, arcs, supply.size());
    Numbers lower(graph);
    Numbers upper(graph);
    Numbers cost(graph);
    for (std::size_t a = 0; a < arcs.size(); ++a) {
        const auto arc = Graph::arc(static_cast<int>(a));
        lower[arc] = arcs[a].lower;
        upper[arc] = arcs[a].upper;
        cost[arc] = arcs[a].cost;
    }
    Graph::NodeMap<long long> supplies(graph);
    for (std::size_t v = 0; v < supply.size(); ++v) {
        supplies[Graph::node(static_cast<int>(v))] = supply[v];
    }
    using Simplex = lemon::NetworkSimplex<Graph, long long, long long>;
    Simplex simplex(graph);
    simplex.lowerMap(lower).upperMap(upper).costMap(cost).supplyMap(supplies);
    if (simplex.run() != Simplex::OPTIMAL) {
        return std::nullopt;
    }
    return simplex.totalCost<long long>();
}

} // namespace jumpa::peers

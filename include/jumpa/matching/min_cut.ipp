#pragma once

#include <jumpa/matching/min_cut.hpp>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/push_relabel_max_flow.hpp>

namespace jumpa::matching {

namespace detail {

/// The arcs as Boost.Graph wants them: each with its reverse.
class CutNetwork {
public:
    CutNetwork(std::size_t vertices, std::span<const CutArc> arcs) : graph_(vertices) {
        for (const CutArc& arc : arcs) {
            const Edge there = edge(arc.from, arc.to, arc.capacity);
            const Edge back = edge(arc.to, arc.from, 0);
            boost::put(boost::edge_reverse, graph_, there, back);
            boost::put(boost::edge_reverse, graph_, back, there);
        }
    }

    [[nodiscard]] Value send(std::uint32_t source, std::uint32_t sink) {
        return boost::push_relabel_max_flow(graph_, source, sink);
    }

    /// What can still be reached from the source once as much as possible flows.
    [[nodiscard]] std::vector<bool> reached(std::uint32_t source) const {
        std::vector<bool> seen(boost::num_vertices(graph_), false);
        std::vector<std::size_t> next{source};
        seen[source] = true;
        while (!next.empty()) {
            const std::size_t here = next.back();
            next.pop_back();
            for (auto [at, end] = boost::out_edges(here, graph_); at != end; ++at) {
                const std::size_t to = boost::target(*at, graph_);
                if (!seen[to] && boost::get(boost::edge_residual_capacity, graph_, *at) > 0) {
                    seen[to] = true;
                    next.push_back(to);
                }
            }
        }
        return seen;
    }

private:
    using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
    using Edge = Traits::edge_descriptor;
    using Reverse = boost::property<boost::edge_reverse_t, Edge>;
    using Residual = boost::property<boost::edge_residual_capacity_t, Value, Reverse>;
    using Capacity = boost::property<boost::edge_capacity_t, Value, Residual>;
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Capacity>;

    Edge edge(std::uint32_t from, std::uint32_t to, Value capacity) {
        const Edge made = boost::add_edge(from, to, graph_).first;
        boost::put(boost::edge_capacity, graph_, made, capacity);
        return made;
    }

    Graph graph_;
};

} // namespace detail

JUMPA_INLINE MinCut min_cut(std::size_t vertices, std::span<const CutArc> arcs, std::uint32_t source,
                            std::uint32_t sink) {
    detail::CutNetwork network(vertices, arcs);
    const Value flow = network.send(source, sink);
    return {flow, network.reached(source)};
}

} // namespace jumpa::matching

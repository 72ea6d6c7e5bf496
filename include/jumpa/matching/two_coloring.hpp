#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/matching/bipartite_graph.hpp>

#include <span>
#include <vector>

namespace jumpa::matching {

/// The two sides of a graph, or an odd cycle, which shows that it has none.
struct TwoColoring {
    std::vector<bool> second{};     ///< per vertex: whether it is on the second side; empty where a cycle stands
    std::vector<Index> odd_cycle{}; ///< neighbours in order, the last one joined to the first; a loop is one vertex
};

/// Parts the vertices of a graph so that every edge joins both sides.
///
/// Shapes      second: vertices, or none
/// Requires    ends of edges below `vertices`; loops and parallel edges may be there
/// Ensures     the first vertex of every component is on the first side; a cycle names no vertex twice; the same
///             input gives the same sides and the same cycle
/// Complexity  O(vertices + edges)
/// Source      breadth-first search, [Konig1916]
[[nodiscard]] JUMPA_INLINE TwoColoring two_coloring(Index vertices, std::span<const Edge> edges);

} // namespace jumpa::matching

#if JUMPA_HEADER_ONLY
#include <jumpa/matching/two_coloring.ipp>
#endif

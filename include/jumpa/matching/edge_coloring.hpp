#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/matching/bipartite_graph.hpp>
#include <jumpa/matching/color.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace jumpa::matching {

/// Colours the edges of a bipartite multigraph so that no two at a vertex share a colour and no colour is overfull.
///
/// Problem     proper edge colouring with `colors` colours, each used at most `most_per_color` times
/// Shapes      result: one colour an edge
/// Requires    the edges form a bipartite graph on vertices 0 .. vertices - 1; every degree is at most `colors`;
///             edges.size() <= colors * most_per_color
/// Ensures     such a colouring (it always exists); the same input gives the same colours, low ones first
/// Complexity  small graphs, and larger ones where colours are plenty: O(edges * (colors / 64 + alternating path) +
///             vertices * colors) time, the shorter of two paths an edge; O(vertices * colors + edges) memory. Other
///             graphs, of 32'768 to 2^30 - 1 edges: O(edges * log colors + vertices) time and, where the number of
///             colours in use is no power of two, some matchings in expected O(log edges) steps a vertex;
///             O(edges + vertices) memory
/// Source      König's theorem by alternating paths; balancing two colours by swapping odd components of their union,
///             [Konig1916], [deWerra1971]; large graphs by Euler partitions, [Gabow1976], [Gabow1982]
[[nodiscard]] JUMPA_INLINE std::vector<Color> balanced_edge_coloring(std::size_t vertices, std::span<const Edge> edges,
                                                                     Color colors, std::size_t most_per_color);

} // namespace jumpa::matching

#if JUMPA_HEADER_ONLY
#include <jumpa/matching/edge_coloring.ipp>
#endif

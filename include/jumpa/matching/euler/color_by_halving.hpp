#pragma once

#include <jumpa/matching/bipartite_graph.hpp>
#include <jumpa/matching/color.hpp>
#include <jumpa/matching/euler/euler_coloring.hpp>
#include <jumpa/matching/euler/two_sides.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace jumpa::matching::euler {

/// As balanced_edge_coloring, for a graph of one edge to 2^30 - 1.
///
/// Ensures     the lowest colours alone: as many as the highest degree, or as the limit needs if that is more; each on
///             edges / colours of them at most, rounded up
[[nodiscard]] inline std::vector<Color> color_by_halving(std::size_t vertices, std::span<const Edge> edges,
                                                         std::size_t most_per_color) {
    const auto fewest = static_cast<Color>((edges.size() - 1) / most_per_color + 1);
    TwoSides sides(vertices, edges, fewest);
    const auto classes = EulerColoring(sides.rows(), sides.cols(), sides.links()).run(sides.colors());
    std::vector<Color> color(edges.size());
    for (Color k = 0; k < classes.size(); ++k) {
        for (const Link& link : classes[k]) {
            color[link.id] = k;
        }
    }
    return color;
}

} // namespace jumpa::matching::euler

#pragma once

#include <jumpa/matching/color_table.hpp>

#include <cstddef>

namespace jumpa::matching {

/// Flips paths with one more edge of the overfull colour, until it is within `most` or the other is at it.
///
/// Requires    a bipartite graph with all its edges of the two colours in `table`
/// Ensures     one of the two: load(over) <= most or load(under) >= most
/// Complexity  O(vertices)
/// Source      [deWerra1971]
inline void level_colors(ColorTable& table, Color over, Color under, std::size_t most) {
    for (Index v = 0; v < table.vertices() && table.load(over) > most && table.load(under) < most; ++v) {
        const bool starts = table.moves(v, over) && table.is_free(v, under);
        if (starts && table.trace(v, over, under).edges % 2 == 1) {
            table.flip(v, over, under);
        }
    }
}

} // namespace jumpa::matching

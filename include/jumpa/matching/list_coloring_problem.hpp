#pragma once

#include <jumpa/matching/bipartite_graph.hpp>
#include <jumpa/matching/color.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace jumpa::matching {

/// What to colour: every edge may take the colours that both its ends allow; colour k may be used at most
/// most_per_color[k] times; an edge with `fixed[e] != no_color` keeps that colour. Only views; the caller keeps the
/// data alive.
struct ListColoringProblem {
    std::size_t vertices = 0;
    std::span<const Edge> edges{};
    Color colors = 0;
    std::span<const std::uint64_t> allowed{}; ///< a row of words_per_row() words a vertex; bit k: colour k allowed
    std::span<const std::int32_t> most_per_color{};
    std::span<const Color> fixed{}; ///< empty, or one entry an edge

    /// Words of `allowed` a vertex.
    [[nodiscard]] std::size_t words_per_row() const { return color_words(colors); }
};

} // namespace jumpa::matching

#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/matching/color.hpp>
#include <jumpa/matching/list_coloring_problem.hpp>
#include <jumpa/matching/list_coloring_table.hpp>

#include <cstddef>
#include <vector>

namespace jumpa::matching {

/// Colours as many edges as alternating chains can reach, in the order the edges are given.
///
/// Problem     proper edge colouring from lists with a limit per colour; NP-complete in general
/// Shapes      result: one colour an edge, `no_color` where none was found
/// Requires    the shapes of `problem`; fixed colours are allowed, proper and within their limits; no edge joins a
///             vertex to itself. Any graph, bipartite or not, with parallel edges or not
/// Ensures     a proper partial colouring within lists and limits that keeps the fixed colours; earlier edges are never
///             uncoloured for later ones; the same input gives the same colours. `no_color` means "not found", not
///             "impossible"
/// Complexity  O(edges * colors / 64) while colours are free; the search for the rest is bounded in chains, visits and
///             ejections, each chain at most the vertices long. Memory 4 bytes per vertex and colour
/// Source      Kempe chains, [Kempe1879], checked against lists and limits before a swap, and ejection chains,
///             [Glover1996]; `ListColoringTable` has the single steps
[[nodiscard]] JUMPA_INLINE std::vector<Color> list_coloring(const ListColoringProblem& problem);

/// Colours edges of a table that stays open, first quickly in the given order, then ever harder those left over.
///
/// Requires    `open` uncoloured edges of `table`; `vertices` as in its problem
/// Ensures     the edges that found no colour, in their order; edges coloured before keep a colour, maybe another one
/// Complexity  as list_coloring
[[nodiscard]] JUMPA_INLINE std::vector<EdgeIndex> color_edges(ListColoringTable& table, std::vector<EdgeIndex> open,
                                                              std::size_t vertices);

} // namespace jumpa::matching

#if JUMPA_HEADER_ONLY
#include <jumpa/matching/list_coloring.ipp>
#endif

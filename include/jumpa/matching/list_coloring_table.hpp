#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/random.hpp>
#include <jumpa/matching/coloring_effort.hpp>
#include <jumpa/matching/limited_color_table.hpp>
#include <jumpa/matching/list_coloring_problem.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jumpa::matching {

/// A list colouring that stays open: edges come and go, and each insertion may shift the others.
///
/// Problem     proper edge colouring from lists with a limit per colour, one edge at a time
/// Requires    the shapes of `ListColoringProblem`; fixed colours are allowed, proper and within their limits; no edge
///             joins a vertex to itself; fewer than 2^32 - 2 edges. Any graph, bipartite or not
/// Ensures     between calls the colouring is proper, within lists and limits, and fixed edges have their colour;
///             the same calls give the same colours
/// Complexity  memory 4 bytes per vertex and colour
/// Source      Kempe chains, [Kempe1879]; ejection chains, [Glover1996]
class ListColoringTable {
public:
    /// Colours the fixed edges and nothing else. Keeps its own copy of `problem`.
    JUMPA_INLINE explicit ListColoringTable(const ListColoringProblem& problem);

    /// A further edge, not yet coloured.
    JUMPA_INLINE EdgeIndex add(Edge edge);

    /// One entry an edge, `no_color` where it has none.
    [[nodiscard]] const std::vector<Color>& colors() const { return table_.table().color(); }
    /// How many more edges may have colour k.
    [[nodiscard]] std::size_t room(Color k) const { return table_.room_of(k); }

    /// Gives edge e exactly colour k and moves no other edge. Requires e uncoloured.
    ///
    /// Ensures     false where k is not allowed, taken or full at this moment; then nothing has changed
    JUMPA_INLINE bool try_color(EdgeIndex e, Color k);

    /// Takes its colour from an edge. Requires e coloured and not fixed.
    JUMPA_INLINE void uncolor(EdgeIndex e);

    /// Gives edge e some colour; coloured edges may change theirs, but none loses it. Requires e uncoloured.
    ///
    /// Ensures     false means "not found with this effort", not "impossible"; then the colours are as before
    /// Complexity  O(colors / 64) where a colour is free; else bounded by `effort`, a chain at most the vertices long
    JUMPA_INLINE bool try_insert(EdgeIndex e, const ColoringEffort& effort = {});

private:
    [[nodiscard]] JUMPA_INLINE bool hopeless(EdgeIndex e) const;

    LimitedColorTable table_;
    Random random_{0}; // choices differ from call to call, but not from run to run
};

} // namespace jumpa::matching

#if JUMPA_HEADER_ONLY
#include <jumpa/matching/list_coloring_table.ipp>
#endif

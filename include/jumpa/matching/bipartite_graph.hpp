#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jumpa::matching {

/// Index of a row, a column or a vertex.
using Index = std::uint32_t;

/// Position of an edge in its graph.
using EdgeIndex = std::size_t;

/// A bipartite graph in compressed rows: the edges of row r are `row_begin[r] .. row_begin[r + 1]`.
///
/// Shapes      row_begin: rows + 1, ascending from 0 to edges; column: one entry an edge
/// Requires    columns are below `cols` and stand once in a row
struct BipartiteGraph {
    Index cols = 0;
    std::vector<EdgeIndex> row_begin{0};
    std::vector<Index> column{};

    /// How many rows and edges there are.
    [[nodiscard]] Index rows() const { return static_cast<Index>(row_begin.size() - 1); }
    [[nodiscard]] EdgeIndex edges() const { return column.size(); }

    /// The columns that row r is joined to.
    [[nodiscard]] std::span<const Index> row(Index r) const {
        return std::span{column}.subspan(row_begin[r], row_begin[r + 1] - row_begin[r]);
    }
};

/// An edge of a general graph between vertices `a` and `b`.
struct Edge {
    Index a = 0;
    Index b = 0;

    friend bool operator==(const Edge&, const Edge&) = default;
};

} // namespace jumpa::matching

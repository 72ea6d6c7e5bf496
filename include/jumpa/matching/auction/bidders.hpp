#pragma once

#include <jumpa/matching/bipartite_graph.hpp>

#include <cstddef>
#include <vector>

namespace jumpa::matching::detail {

/// Which side of the problem bids. The market calls the bidders its rows, whatever the problem calls them.
enum class Bidders { rows, columns };

/// How many edges every column has.
[[nodiscard]] inline std::vector<EdgeIndex> column_degrees(const BipartiteGraph& graph) {
    std::vector<EdgeIndex> degree(graph.cols, 0);
    for (const Index c : graph.column) {
        ++degree[c];
    }
    return degree;
}

/// Where every column's edges begin when the edges are sorted by column.
[[nodiscard]] inline std::vector<EdgeIndex> column_begins(const BipartiteGraph& graph) {
    std::vector<EdgeIndex> begin(std::size_t{graph.cols} + 1, 0);
    for (const Index c : graph.column) {
        ++begin[c + 1];
    }
    for (Index c = 0; c < graph.cols; ++c) {
        begin[c + 1] += begin[c];
    }
    return begin;
}

/// Where the edges of every bidder begin.
[[nodiscard]] inline std::vector<EdgeIndex> begins_of(const BipartiteGraph& graph, Bidders bidders) {
    return bidders == Bidders::rows ? graph.row_begin : column_begins(graph);
}

} // namespace jumpa::matching::detail

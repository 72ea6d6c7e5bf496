#pragma once

#include <jumpa/boost_graph/detail/b_matching_input.hpp>
#include <jumpa/matching/b_matching.hpp>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// A host's graph as the rows and columns of a b-matching problem, and the way back to its edges and vertices.
///
/// Rows are the vertices of the first side, columns those of the second, each in the order of their numbers. An edge
/// of negative weight is left out: no heaviest matching holds it, and prices, never negative, outweigh it anyway.
///
/// Errors      InputError naming an odd cycle, or else every edge that is parallel to an earlier one
class RowsAndColumns {
public:
    explicit RowsAndColumns(const BMatchingInput& input)
        : total_(input.total), second_(second_side(input.graph, "/edges")), place_(second_.size()) {
        for (std::size_t v = 0; v < second_.size(); ++v) {
            auto& side = capacities_of(v);
            place_[v] = static_cast<matching::Index>(side.size());
            side.push_back(input.capacity[v]);
        }
        graph_.cols = static_cast<matching::Index>(col_capacity_.size());
        lay_out(input);
        refuse_parallel_edges(input.graph);
        leave_out_negative(input);
    }

    [[nodiscard]] matching::BMatchingProblem problem() const {
        return {graph_, weight_, row_capacity_, col_capacity_, total_};
    }

    /// The positions of the chosen edges in the host's graph, ascending.
    [[nodiscard]] std::vector<std::size_t> positions(const matching::BMatching& matching) const {
        std::vector<std::size_t> result;
        for (const matching::EdgeIndex e : matching.edges) {
            result.push_back(position_[e]);
        }
        std::sort(result.begin(), result.end());
        return result;
    }

    /// The prices by number of the vertex.
    [[nodiscard]] std::vector<Value> prices(const matching::BMatching& matching) const {
        std::vector<Value> result;
        for (std::size_t v = 0; v < second_.size(); ++v) {
            result.push_back((second_[v] ? matching.col_price : matching.row_price)[place_[v]]);
        }
        return result;
    }

    /// The way there: positions, ascending, and prices by number of the vertex as a matching of rows and columns.
    [[nodiscard]] matching::BMatching matching(const std::vector<std::size_t>& positions,
                                               const std::vector<Value>& prices) const {
        matching::BMatching result;
        for (std::size_t v = 0; v < second_.size(); ++v) {
            (second_[v] ? result.col_price : result.row_price).push_back(prices[v]);
        }
        for (matching::EdgeIndex e = 0; e < position_.size(); ++e) {
            if (std::binary_search(positions.begin(), positions.end(), position_[e])) {
                result.edges.push_back(e);
            }
        }
        return result;
    }

private:
    [[nodiscard]] std::vector<std::int32_t>& capacities_of(std::size_t vertex) {
        return second_[vertex] ? col_capacity_ : row_capacity_;
    }
    [[nodiscard]] matching::Index row_of(const matching::Edge& edge) const {
        return place_[second_[edge.a] ? edge.b : edge.a];
    }
    [[nodiscard]] matching::Index column_of(const matching::Edge& edge) const {
        return place_[second_[edge.a] ? edge.a : edge.b];
    }

    /// The edges row by row, in each row in the order of the host's graph.
    void lay_out(const BMatchingInput& input) {
        const auto& edges = input.graph.edges;
        graph_.row_begin.assign(row_capacity_.size() + 1, 0);
        graph_.column.resize(edges.size());
        position_.resize(edges.size());
        for (const matching::Edge& edge : edges) {
            ++graph_.row_begin[row_of(edge)];
        }
        for (std::size_t r = 1; r < graph_.row_begin.size(); ++r) {
            graph_.row_begin[r] += graph_.row_begin[r - 1];
        }
        for (std::size_t position = edges.size(); position-- > 0;) {
            const std::size_t e = --graph_.row_begin[row_of(edges[position])];
            graph_.column[e] = column_of(edges[position]);
            position_[e] = position;
        }
    }

    void refuse_parallel_edges(const NumberedGraph& graph) const {
        FaultList faults;
        std::vector<matching::EdgeIndex> seen(graph_.cols, none);
        for (matching::Index r = 0; r < graph_.rows(); ++r) {
            for (matching::EdgeIndex e = graph_.row_begin[r]; e < graph_.row_begin[r + 1]; ++e) {
                const matching::EdgeIndex before = std::exchange(seen[graph_.column[e]], e);
                if (before != none && before >= graph_.row_begin[r]) {
                    faults.add(pointer("/edges", position_[e]), "parallel_edge",
                               {ends_of(graph.edges[position_[e]]), std::to_string(position_[before])});
                }
            }
        }
        refuse(std::move(faults));
    }

    void leave_out_negative(const BMatchingInput& input) {
        std::size_t kept = 0;
        for (std::size_t r = 0, e = 0; r + 1 < graph_.row_begin.size(); ++r) {
            graph_.row_begin[r] = kept;
            for (; e < graph_.row_begin[r + 1]; ++e) {
                if (const Points weight = input.weight[position_[e]]; weight >= 0) {
                    graph_.column[kept] = graph_.column[e];
                    position_[kept++] = position_[e];
                    weight_.push_back(weight);
                }
            }
        }
        graph_.row_begin.back() = kept;
        graph_.column.resize(kept);
        position_.resize(kept);
    }

    static constexpr matching::EdgeIndex none = std::numeric_limits<matching::EdgeIndex>::max();

    Value total_;
    std::vector<bool> second_;           ///< per vertex
    std::vector<matching::Index> place_; ///< per vertex: its row, or its column
    matching::BipartiteGraph graph_{};
    std::vector<std::size_t> position_{}; ///< per edge of `graph_`
    std::vector<Points> weight_{};
    std::vector<std::int32_t> row_capacity_{};
    std::vector<std::int32_t> col_capacity_{};
};

} // namespace jumpa::detail

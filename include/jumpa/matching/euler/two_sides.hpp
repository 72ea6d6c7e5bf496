#pragma once

#include <jumpa/matching/color.hpp>
#include <jumpa/matching/euler/link.hpp>
#include <jumpa/matching/two_coloring.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace jumpa::matching::euler {

/// The links of a bipartite graph, rows and columns numbered, with vertices of low degree joined to one row or column
/// as long as its degree needs no further colour: a colouring of that graph is one of the graph itself. So there are at
/// most 2 * edges / colors + 1 rows and as many columns, however many vertices there are.
///
/// Complexity  O(vertices + edges)
class TwoSides {
public:
    /// Requires a bipartite graph with fewer than 2^30 edges. It will take `fewest` colours or more.
    TwoSides(std::size_t vertices, std::span<const Edge> edges, Color fewest) : number_(vertices, 0), colors_(fewest) {
        std::vector<Index> degree_as_b(vertices, 0);
        for (const Edge& edge : edges) {
            ++number_[edge.a];
            ++degree_as_b[edge.b];
        }
        for (std::size_t v = 0; v < vertices; ++v) {
            colors_ = std::max(colors_, number_[v] + degree_as_b[v]);
        }
        if (number_vertices(degree_as_b)) {
            list_links(edges);
        } else {
            *this = TwoSides(vertices, from_first_side(vertices, edges), colors_);
        }
    }

    [[nodiscard]] Index rows() const { return rows_.count; }
    [[nodiscard]] Index cols() const { return cols_.count; }
    /// The highest degree, or `fewest` if that is more.
    [[nodiscard]] Color colors() const { return colors_; }
    /// Grouped by row, roughly: links of a row stand near each other.
    [[nodiscard]] std::span<Link> links() { return {links_.get(), size_}; }

private:
    /// Numbers in turn, a further one where the degree would pass the limit.
    struct Numbering {
        Index count = 0;
        Index degree = 0;

        Index next(Index more, Index limit) {
            if (count == 0 || more > limit - degree) {
                ++count;
                degree = 0;
            }
            degree += more;
            return count - 1;
        }
    };

    /// False where some vertex stands first in one edge and second in another.
    bool number_vertices(const std::vector<Index>& degree_as_b) {
        for (std::size_t v = 0; v < number_.size(); ++v) {
            const Index as_a = number_[v];
            const Index as_b = degree_as_b[v];
            if (as_a > 0 && as_b > 0) {
                return false;
            }
            number_[v] = as_a > 0 ? rows_.next(as_a, colors_) : as_b > 0 ? cols_.next(as_b, colors_) : 0;
        }
        return true;
    }

    static std::vector<Edge> from_first_side(std::size_t vertices, std::span<const Edge> edges) {
        const std::vector<bool> second = two_coloring(static_cast<Index>(vertices), edges).second;
        std::vector<Edge> turned(edges.begin(), edges.end());
        for (Edge& edge : turned) {
            if (second[edge.a]) {
                std::swap(edge.a, edge.b);
            }
        }
        return turned;
    }

    /// Sorts into groups of rows, few enough that each has a place in the cache where it grows.
    void list_links(std::span<const Edge> edges) {
        size_ = edges.size();
        links_ = untouched<Link>(size_);
        std::uint32_t shift = 0;
        while ((rows_.count >> shift) >= groups) {
            ++shift;
        }
        std::array<std::size_t, groups + 1> begin{};
        for (const Edge& edge : edges) {
            ++begin[(number_[edge.a] >> shift) + 1];
        }
        for (std::size_t group = 0; group < groups; ++group) {
            begin[group + 1] += begin[group];
        }
        std::uint32_t id = 0;
        for (const Edge& edge : edges) {
            const Index row = number_[edge.a];
            links_[begin[row >> shift]++] = {row, number_[edge.b], id++};
        }
    }

    static constexpr std::size_t groups = 256;

    std::vector<Index> number_; // of the vertex's row or column; at first, its degree as the first end
    Color colors_;
    Numbering rows_{};
    Numbering cols_{};
    std::unique_ptr<Link[]> links_{};
    std::size_t size_ = 0;
};

} // namespace jumpa::matching::euler

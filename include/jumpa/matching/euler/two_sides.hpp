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
        const std::vector<Index> degree_as_b = count_degrees(edges);
        for (std::size_t v = 0; v < vertices; ++v) {
            colors_ = std::max(colors_, number_[v] + degree_as_b[v]);
        }
        const auto group = group_begins();
        if (number_vertices(degree_as_b)) {
            list_links(edges, group);
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
    static constexpr std::size_t groups = 256;
    static constexpr std::size_t ahead = 16; // numbers are fetched so many edges before they are read

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

    /// Of the second ends; those of the first ones are put into `number_`.
    std::vector<Index> count_degrees(std::span<const Edge> edges) {
        std::vector<Index> degree_as_b(number_.size(), 0);
        for (std::size_t e = 0; e < edges.size(); ++e) {
            const Edge soon = edges[std::min(e + ahead, edges.size() - 1)];
            __builtin_prefetch(&number_[soon.a], 1);
            __builtin_prefetch(&degree_as_b[soon.b], 1);
            ++number_[edges[e].a];
            ++degree_as_b[edges[e].b];
        }
        return degree_as_b;
    }

    /// Where the links of each group of vertices begin. Few groups: each has a place in the cache where it grows.
    std::array<std::size_t, groups> group_begins() {
        while ((number_.size() >> shift_) >= groups) {
            ++shift_;
        }
        std::array<std::size_t, groups> begin{};
        std::size_t links = 0;
        for (std::size_t v = 0; v < number_.size(); ++v) {
            if (v % (std::size_t{1} << shift_) == 0) {
                begin[v >> shift_] = links;
            }
            links += number_[v];
        }
        return begin;
    }

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

    void list_links(std::span<const Edge> edges, std::array<std::size_t, groups> next) {
        size_ = edges.size();
        links_ = untouched<Link>(size_);
        for (std::size_t e = 0; e < edges.size(); ++e) {
            const Edge soon = edges[std::min(e + ahead, edges.size() - 1)];
            __builtin_prefetch(&number_[soon.a]);
            __builtin_prefetch(&number_[soon.b]);
            const Edge edge = edges[e];
            links_[next[edge.a >> shift_]++] = {number_[edge.a], number_[edge.b], static_cast<std::uint32_t>(e)};
        }
    }

    std::vector<Index> number_; // of the vertex's row or column; at first, its degree as the first end
    Color colors_;
    std::uint32_t shift_ = 0; // of a vertex, to its group
    Numbering rows_{};
    Numbering cols_{};
    std::unique_ptr<Link[]> links_{};
    std::size_t size_ = 0;
};

} // namespace jumpa::matching::euler

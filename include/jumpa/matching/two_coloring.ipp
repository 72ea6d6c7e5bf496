#pragma once

#include <jumpa/matching/two_coloring.hpp>

#include <algorithm>
#include <limits>
#include <optional>

namespace jumpa::matching {
namespace detail {

/// Breadth-first search from one vertex of every component, until two neighbours stand equally deep.
class DepthSearch {
public:
    DepthSearch(Index vertices, std::span<const Edge> edges)
        : begin_(std::size_t{vertices} + 1, 0), neighbour_(2 * edges.size()), depth_(vertices, unseen),
          parent_(vertices, 0) {
        list_neighbours(edges);
    }

    /// Two neighbours on one side, or nothing where every edge joins both.
    [[nodiscard]] std::optional<Edge> equal_neighbours() {
        for (Index v = 0; v < depth_.size(); ++v) {
            if (depth_[v] == unseen) {
                if (const auto found = search_from(v)) {
                    return found;
                }
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_second(Index v) const { return depth_[v] % 2 == 1; }

    /// Up from both ends, which are equally deep, to the first vertex that is above both.
    [[nodiscard]] std::vector<Index> cycle_through(Edge edge) const {
        std::vector<Index> up;
        std::vector<Index> down;
        for (; edge.a != edge.b; edge = {parent_[edge.a], parent_[edge.b]}) {
            up.push_back(edge.a);
            down.push_back(edge.b);
        }
        up.push_back(edge.a);
        up.insert(up.end(), down.rbegin(), down.rend());
        return up;
    }

private:
    void list_neighbours(std::span<const Edge> edges) {
        for (const Edge& edge : edges) {
            ++begin_[edge.a];
            ++begin_[edge.b];
        }
        for (std::size_t v = 1; v < begin_.size(); ++v) {
            begin_[v] += begin_[v - 1];
        }
        for (std::size_t e = edges.size(); e-- > 0;) { // backwards, so that neighbours stand in the order of the edges
            neighbour_[--begin_[edges[e].a]] = edges[e].b;
            neighbour_[--begin_[edges[e].b]] = edges[e].a;
        }
    }

    [[nodiscard]] std::optional<Edge> search_from(Index root) {
        depth_[root] = 0;
        queue_.assign(1, root);
        for (std::size_t k = 0; k < queue_.size(); ++k) {
            const Index v = queue_[k];
            for (EdgeIndex i = begin_[v]; i < begin_[v + 1]; ++i) {
                if (depth_[neighbour_[i]] == depth_[v]) {
                    return Edge{v, neighbour_[i]};
                }
                reach(neighbour_[i], v);
            }
        }
        return std::nullopt;
    }

    void reach(Index v, Index from) {
        if (depth_[v] == unseen) {
            depth_[v] = depth_[from] + 1;
            parent_[v] = from;
            queue_.push_back(v);
        }
    }

    static constexpr Index unseen = std::numeric_limits<Index>::max();

    std::vector<EdgeIndex> begin_;
    std::vector<Index> neighbour_;
    std::vector<Index> depth_;
    std::vector<Index> parent_;
    std::vector<Index> queue_{};
};

} // namespace detail

JUMPA_INLINE TwoColoring two_coloring(Index vertices, std::span<const Edge> edges) {
    detail::DepthSearch search(vertices, edges);
    TwoColoring result;
    if (const auto found = search.equal_neighbours()) {
        result.odd_cycle = search.cycle_through(*found);
        return result;
    }
    result.second.resize(vertices);
    for (Index v = 0; v < vertices; ++v) {
        result.second[v] = search.is_second(v);
    }
    return result;
}

} // namespace jumpa::matching

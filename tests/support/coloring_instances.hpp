#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/matching/edge_coloring.hpp>
#include <jumpa/matching/list_coloring_problem.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// Seeded graphs to colour and a judge that shares no code with the colouring, for tests and benches.
namespace coloring {

using jumpa::Random;
using jumpa::matching::Color;
using jumpa::matching::Edge;
using jumpa::matching::Index;
using jumpa::matching::ListColoringProblem;
using jumpa::matching::no_color;

/// A list colouring problem that owns its data.
struct Instance {
    std::size_t vertices = 0;
    std::vector<Edge> edges{};
    Color colors = 0;
    std::vector<std::uint64_t> allowed{};
    std::vector<std::int32_t> most{};
    std::vector<Color> fixed{};

    /// Everything allowed, `most_per_color` edges a colour.
    static Instance open(std::size_t vertices, std::vector<Edge> edges, Color colors, std::int32_t most_per_color) {
        const std::size_t words = (colors + std::size_t{63}) / 64;
        return {.vertices = vertices,
                .edges = std::move(edges),
                .colors = colors,
                .allowed = std::vector<std::uint64_t>(vertices * words, ~std::uint64_t{0}),
                .most = std::vector<std::int32_t>(colors, most_per_color)};
    }

    [[nodiscard]] std::uint64_t& word(Index v, Color k) {
        return allowed[v * ((colors + std::size_t{63}) / 64) + k / 64];
    }
    [[nodiscard]] bool allows(Index v, Color k) const {
        return (allowed[v * ((colors + std::size_t{63}) / 64) + k / 64] >> (k % 64) & 1U) != 0;
    }
    void forbid(Index v, Color k) { word(v, k) &= ~(std::uint64_t{1} << (k % 64)); }
    void allow_only(Index v, Color only) {
        for (Color k = 0; k < colors; ++k) {
            if (k != only) {
                forbid(v, k);
            }
        }
    }

    [[nodiscard]] ListColoringProblem problem() const { return {vertices, edges, colors, allowed, most, fixed}; }
};

/// Says what is wrong with a colouring, or nothing. Edges without a colour are no fault here.
inline std::string fault_of(const Instance& instance, std::span<const Color> color) {
    if (color.size() != instance.edges.size()) {
        return "not one colour an edge";
    }
    std::vector<std::int64_t> load(instance.colors, 0);
    std::vector<bool> taken(instance.vertices * instance.colors, false);
    for (std::size_t e = 0; e < color.size(); ++e) {
        if (!instance.fixed.empty() && instance.fixed[e] != no_color && color[e] != instance.fixed[e]) {
            return "edge " + std::to_string(e) + " lost its fixed colour";
        }
        if (color[e] == no_color) {
            continue;
        }
        if (color[e] >= instance.colors) {
            return "edge " + std::to_string(e) + " has no such colour";
        }
        for (const Index v : {instance.edges[e].a, instance.edges[e].b}) {
            if (!instance.allows(v, color[e]) || taken[v * instance.colors + color[e]]) {
                return "edge " + std::to_string(e) + " may not have its colour at vertex " + std::to_string(v);
            }
            taken[v * instance.colors + color[e]] = true;
        }
        if (++load[color[e]] > instance.most[color[e]]) {
            return "colour " + std::to_string(color[e]) + " is overfull";
        }
    }
    return {};
}

inline std::size_t colored(std::span<const Color> color) {
    return color.size() - static_cast<std::size_t>(std::count(color.begin(), color.end(), no_color));
}

/// Random edges between rows and columns (numbered after the rows), no degree above `most_at_vertex`; fewer than `want`
/// where they no longer fit. Parallel edges occur.
inline std::vector<Edge> random_bipartite(Index rows, Index cols, Color most_at_vertex, std::size_t want,
                                          Random& random) {
    std::vector<Edge> edges;
    std::vector<Color> degree(rows + cols, 0);
    for (std::size_t tries = 0; edges.size() < want && tries < 20 * want; ++tries) {
        const auto a = static_cast<Index>(random.below(rows));
        const auto b = static_cast<Index>(rows + random.below(cols));
        if (degree[a] < most_at_vertex && degree[b] < most_at_vertex) {
            ++degree[a];
            ++degree[b];
            edges.push_back({a, b});
        }
    }
    return edges;
}

/// A union of `degree` random perfect matchings, shuffled.
inline std::vector<Edge> regular_bipartite(Index side, Color degree, Random& random) {
    std::vector<Index> partner(side);
    std::vector<Edge> edges;
    for (Index i = 0; i < side; ++i) {
        partner[i] = side + i;
    }
    for (Color d = 0; d < degree; ++d) {
        random.shuffle(partner);
        for (Index i = 0; i < side; ++i) {
            edges.push_back({i, partner[i]});
        }
    }
    random.shuffle(edges);
    return edges;
}

/// What an event looks like once its pairs are chosen.
struct EventShape {
    Index rows = 0;
    Index cols = 0;
    Color colors = 0;
    std::int32_t tables = 0;
    int most_row = 0;
    int most_col = 0;
    std::uint32_t absence_per_mille = 100; ///< mean share of the slots that somebody misses, in one window
};

/// Takes a window of 0 to twice the mean share of the colours away from every vertex.
inline void add_absences(Instance& instance, std::uint32_t per_mille, Random& random) {
    for (Index v = 0; v < instance.vertices; ++v) {
        const auto missed = static_cast<Color>(random.below(instance.colors * 2 * per_mille / 1000 + 1));
        const auto from = static_cast<Color>(random.below(instance.colors - missed + 1));
        for (Color k = from; k < from + missed; ++k) {
            instance.forbid(v, k);
        }
    }
}

/// Random pairs with a common slot up to everybody's maximum and presence, and the tables.
inline Instance event_like(const EventShape& shape, std::size_t want, Random& random) {
    const std::size_t vertices = std::size_t{shape.rows} + shape.cols;
    Instance event = Instance::open(vertices, {}, shape.colors, shape.tables);
    add_absences(event, shape.absence_per_mille, random);

    std::vector<int> left(vertices, 0);
    for (Index v = 0; v < vertices; ++v) {
        for (Color k = 0; k < shape.colors; ++k) {
            left[v] += event.allows(v, k) ? 1 : 0;
        }
        left[v] = std::min(left[v], v < shape.rows ? shape.most_row : shape.most_col);
    }
    want = std::min(want, static_cast<std::size_t>(shape.tables) * shape.colors);
    for (std::size_t tries = 0; event.edges.size() < want && tries < 20 * want; ++tries) {
        const auto a = static_cast<Index>(random.below(shape.rows));
        const auto b = static_cast<Index>(shape.rows + random.below(shape.cols));
        if (left[a] > 0 && left[b] > 0) {
            --left[a];
            --left[b];
            event.edges.push_back({a, b});
        }
    }
    return event;
}

} // namespace coloring

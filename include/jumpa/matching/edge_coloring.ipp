#pragma once

#include <jumpa/matching/color_table.hpp>
#include <jumpa/matching/edge_coloring.hpp>
#include <jumpa/matching/euler/color_by_halving.hpp>
#include <jumpa/matching/level_colors.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace jumpa::matching {

namespace detail {

/// First every edge gets a colour, by König's alternating paths where its ends have no free colour in common; then
/// pairs of colours are levelled until none is overfull.
class BalancedEdgeColoring {
public:
    BalancedEdgeColoring(std::size_t vertices, std::span<const Edge> edges, Color colors, std::size_t most)
        : table_(vertices, colors), edges_(edges), most_(most),
          room_(color_words(colors), most == 0 ? 0 : ~std::uint64_t{0}) {}

    std::vector<Color> run() {
        for (EdgeIndex e = 0; e < edges_.size(); ++e) {
            const Edge edge = edges_[e];
            if (e + ahead < edges_.size()) {
                table_.prefetch(edges_[e + ahead].a);
                table_.prefetch(edges_[e + ahead].b);
            }
            const Color k = color_for(edge);
            table_.place(table_.add(edge), k);
            if (table_.load(k) >= most_) {
                room_[k / 64] &= ~(std::uint64_t{1} << (k % 64));
            }
        }
        level_all();
        return table_.color();
    }

private:
    static constexpr std::size_t ahead = 12; // ends are fetched so many edges before their turn

    /// The lowest colour that is free at both ends, one below the limit if possible: then little is left to level.
    Color color_for(Edge edge) {
        const auto common = [&](std::size_t w) { return table_.free(edge.a, w) & table_.free(edge.b, w); };
        const auto with_room = [&](std::size_t w) { return common(w) & room_[w]; };
        Color k = ColorRange(table_.words(), with_room).first();
        if (k == no_color) {
            k = ColorRange(table_.words(), common).first();
        }
        return k != no_color ? k : free_at_both(edge);
    }

    /// Makes a colour that is free at one end free at the other too, along an alternating path.
    ///
    /// In a bipartite graph the path that leaves b by colour i comes to a's side by i alone, so it never ends in a.
    Color free_at_both(Edge edge) {
        const Color i = free_at(edge.a);
        const Color j = free_at(edge.b);
        if (shorter_from_a(edge, i, j)) {
            table_.flip(edge.a, j, i);
            return j;
        }
        table_.flip(edge.b, i, j);
        return i;
    }

    [[nodiscard]] Color free_at(Index v) const {
        return ColorRange(table_.words(), [&](std::size_t w) { return table_.free(v, w); }).first();
    }

    /// Walks both paths in step, so that a long one costs no more than the short one.
    [[nodiscard]] bool shorter_from_a(Edge edge, Color i, Color j) const {
        while (table_.moves(edge.a, j) && table_.moves(edge.b, i)) {
            edge = {table_.across(table_.edge(edge.a, j), edge.a), table_.across(table_.edge(edge.b, i), edge.b)};
            std::swap(i, j);
        }
        return !table_.moves(edge.a, j);
    }

    /// While a colour is overfull another is underfull, as all edges fit; levelling cures one of the two for good.
    void level_all() {
        Color under = 0;
        for (Color over = 0; over < table_.colors(); ++over) {
            while (table_.load(over) > most_) {
                while (table_.load(under) >= most_) {
                    ++under;
                }
                level_colors(table_, over, under, most_);
            }
        }
    }

    ColorTable table_;
    std::span<const Edge> edges_;
    std::size_t most_;
    std::vector<std::uint64_t> room_; // the colours below the limit, as bits
};

/// The sum, over all edges, of how many colours its two ends would leave free in common if all other edges had one at
/// random: one each, and nearly every edge finds a colour that is free at both ends.
inline std::uint64_t common_free_colors(std::size_t vertices, std::span<const Edge> edges, Color colors) {
    std::vector<Color> free(vertices, colors);
    for (const Edge& edge : edges) {
        --free[edge.a];
        --free[edge.b];
    }
    std::uint64_t products = 0;
    for (const Edge& edge : edges) {
        products += std::uint64_t{free[edge.a]} * free[edge.b];
    }
    return products / std::max(colors, Color{1});
}

/// Paths are quicker while they are short and the table is small; the numbers are where either begins to hurt.
inline bool paths_are_quicker(std::size_t vertices, std::span<const Edge> edges, Color colors) {
    constexpr std::size_t few = std::size_t{1} << 15U;
    constexpr std::size_t some = std::size_t{1} << 17U;
    constexpr std::size_t many = std::size_t{1} << 21U;
    const bool small_table = vertices / 16 <= edges.size() / std::max(colors, Color{1});
    if (edges.size() < few || edges.size() >= many || !small_table) {
        return edges.size() < few;
    }
    const std::uint64_t common = common_free_colors(vertices, edges, colors);
    return common >= (edges.size() < some ? edges.size() / 16 : edges.size());
}

} // namespace detail

JUMPA_INLINE std::vector<Color> balanced_edge_coloring(std::size_t vertices, std::span<const Edge> edges, Color colors,
                                                       std::size_t most_per_color) {
    constexpr std::size_t too_many = std::size_t{1} << 30U;
    if (edges.size() < too_many && !detail::paths_are_quicker(vertices, edges, colors)) {
        return euler::color_by_halving(vertices, edges, most_per_color);
    }
    return detail::BalancedEdgeColoring(vertices, edges, colors, most_per_color).run();
}

} // namespace jumpa::matching

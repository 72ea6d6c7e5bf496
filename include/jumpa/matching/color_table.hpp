#pragma once

#include <jumpa/matching/bipartite_graph.hpp>
#include <jumpa/matching/color.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jumpa::matching {

/// A partly coloured multigraph: which edge of which colour stands at a vertex, and which colours are still free there.
///
/// Requires    no edge joins a vertex to itself; fewer than 2^32 - 2 edges
/// Ensures     after every operation no two edges at a vertex share a colour
/// Complexity  O(1) an operation, O(length) a chain; 4 bytes per vertex and colour, and the free colours as bits
class ColorTable {
public:
    /// Where `allowed` is empty all colours are free; else at v those of its row v, a row being words() long.
    ColorTable(std::size_t vertices, Color colors, std::vector<std::uint64_t> allowed = {})
        : colors_(colors), words_(color_words(colors)), at_(vertices * colors, nothing), free_(std::move(allowed)),
          load_(colors, 0) {
        free_.resize(vertices * words_, ~std::uint64_t{0});
        clear_beyond_colors();
    }

    /// An alternating path: `edges` long, `end` its last vertex; not `open` where it may not be flipped.
    struct Chain {
        std::size_t edges = 0;
        Index end = 0;
        bool open = false;
    };

    /// What was given, word count included, and what is coloured: one entry an edge, the number of edges a colour.
    [[nodiscard]] Color colors() const { return colors_; }
    [[nodiscard]] std::size_t words() const { return words_; }
    [[nodiscard]] const std::vector<Edge>& edges() const { return edges_; }
    [[nodiscard]] const std::vector<Color>& color() const { return color_; }
    [[nodiscard]] std::size_t vertices() const { return colors_ == 0 ? 0 : at_.size() / colors_; }
    [[nodiscard]] std::size_t load(Color k) const { return load_[k]; }

    /// Word w of the colours that are allowed at v and not used there.
    [[nodiscard]] std::uint64_t free(Index v, std::size_t w) const { return free_[v * words_ + w]; }
    [[nodiscard]] bool is_free(Index v, Color k) const { return (free(v, k / 64) >> (k % 64) & 1U) != 0; }

    /// True where an edge of colour k stands at v that may change its colour.
    [[nodiscard]] bool moves(Index v, Color k) const { return at(v, k) < wall; }
    /// The edge of colour k at v. Requires moves(v, k).
    [[nodiscard]] EdgeIndex edge(Index v, Color k) const { return at(v, k); }
    [[nodiscard]] Index across(EdgeIndex e, Index v) const { return edges_[e].a == v ? edges_[e].b : edges_[e].a; }

    /// Fetches what an edge at v will need into the cache.
    void prefetch(Index v) const {
        __builtin_prefetch(&free_[v * words_], 1);
        for (std::size_t k = 0; k < colors_; k += 64 / sizeof(Entry)) {
            __builtin_prefetch(&at_[static_cast<std::size_t>(v) * colors_ + k], 1);
        }
    }

    /// A further edge, not yet coloured.
    EdgeIndex add(Edge edge) {
        edges_.push_back(edge);
        color_.push_back(no_color);
        return edges_.size() - 1;
    }

    /// Gives edge e colour k. Requires e uncoloured, k free at both ends.
    void place(EdgeIndex e, Color k) { set(e, k, static_cast<Entry>(e)); }

    /// Gives edge e colour k for good: chains stop in front of it.
    void pin(EdgeIndex e, Color k) { set(e, k, wall); }

    /// Takes the colour from edge e. Requires e coloured, not pinned.
    void remove(EdgeIndex e) {
        const Color k = std::exchange(color_[e], no_color);
        for (const Index v : {edges_[e].a, edges_[e].b}) {
            at(v, k) = nothing;
            toggle(v, k);
        }
        --load_[k];
    }

    /// Follows the path that leaves v by colour i and goes on by j, i, j ... Requires j free at v.
    ///
    /// An inner vertex has both colours and so allows both; only the last one can forbid the flip.
    [[nodiscard]] Chain trace(Index v, Color i, Color j) const {
        Chain chain{0, v, false};
        for (Entry e = at(v, i); e < wall; e = at(chain.end, i)) {
            chain.end = across(e, chain.end);
            ++chain.edges;
            std::swap(i, j);
        }
        chain.open = is_free(chain.end, i); // not where it is forbidden, nor where a pinned edge has it
        return chain;
    }

    /// Exchanges i and j along that path. Requires trace(v, i, j).open, a path of one edge or more.
    void flip(Index v, Color i, Color j) {
        const auto first = std::pair{i, j};
        std::size_t edges = 0;
        toggle(v, i), toggle(v, j);
        for (Entry e = swap_at(v, i, j); e != nothing; e = swap_at(v, i, j), ++edges) {
            color_[e] = j;
            v = across(e, v);
            std::swap(i, j);
        }
        toggle(v, i), toggle(v, j);
        load_[first.first] -= edges % 2;
        load_[first.second] += edges % 2;
    }

private:
    using Entry = std::uint32_t;
    static constexpr Entry nothing = static_cast<Entry>(-1);
    static constexpr Entry wall = nothing - 1; // a pinned edge: no chain needs to know which

    [[nodiscard]] Entry at(Index v, Color k) const { return at_[static_cast<std::size_t>(v) * colors_ + k]; }
    [[nodiscard]] Entry& at(Index v, Color k) { return at_[static_cast<std::size_t>(v) * colors_ + k]; }
    void toggle(Index v, Color k) { free_[v * words_ + k / 64] ^= std::uint64_t{1} << (k % 64); }

    Entry swap_at(Index v, Color i, Color j) {
        std::swap(at(v, i), at(v, j));
        return at(v, j);
    }

    void set(EdgeIndex e, Color k, Entry entry) {
        color_[e] = k;
        for (const Index v : {edges_[e].a, edges_[e].b}) {
            at(v, k) = entry;
            toggle(v, k);
        }
        ++load_[k];
    }

    void clear_beyond_colors() {
        const std::uint64_t last = colors_ % 64 == 0 ? ~std::uint64_t{0} : (std::uint64_t{1} << (colors_ % 64)) - 1;
        for (std::size_t w = words_; w != 0 && w <= free_.size(); w += words_) {
            free_[w - 1] &= last;
        }
    }

    Color colors_;
    std::size_t words_;
    std::vector<Entry> at_;
    std::vector<std::uint64_t> free_;
    std::vector<std::size_t> load_;
    std::vector<Edge> edges_{};
    std::vector<Color> color_{};
};

} // namespace jumpa::matching

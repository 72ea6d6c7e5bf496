#include "catch.hpp"
#include "support/coloring_instances.hpp"

#include <jumpa/matching/euler/color_by_halving.hpp>

#include <algorithm>
#include <array>
#include <set>

using namespace jumpa::matching;
using namespace jumpa::matching::euler;
using coloring::Instance;
using jumpa::Random;

namespace {

std::vector<std::size_t> degrees(std::size_t vertices, const std::vector<Edge>& edges) {
    std::vector<std::size_t> degree(vertices, 0);
    for (const Edge& edge : edges) {
        ++degree[edge.a];
        ++degree[edge.b];
    }
    return degree;
}

Color max_degree(std::size_t vertices, const std::vector<Edge>& edges) {
    const auto degree = degrees(vertices, edges);
    return static_cast<Color>(*std::max_element(degree.begin(), degree.end()));
}

std::size_t share(std::size_t edges, Color colors) {
    return (edges + colors - 1) / colors;
}

/// The colours, after the judge found every edge coloured, properly, by the fewest colours, all with equally many
/// edges.
std::vector<Color> colors_of(std::size_t vertices, const std::vector<Edge>& edges, std::size_t most) {
    const std::vector<Color> color = color_by_halving(vertices, edges, most);
    const Color colors = std::max(max_degree(vertices, edges), static_cast<Color>((edges.size() + most - 1) / most));
    const auto limit = static_cast<std::int32_t>(share(edges.size(), colors));
    CHECK(coloring::fault_of(Instance::open(vertices, edges, colors, limit), color).empty());
    CHECK(coloring::colored(color) == edges.size());
    return color;
}

std::vector<Link> links_of(Index rows, const std::vector<Edge>& edges) {
    std::vector<Link> links;
    for (const Edge& edge : edges) {
        links.push_back({edge.a, edge.b - rows, static_cast<std::uint32_t>(links.size())});
    }
    return links;
}

std::vector<Edge> edges_of(Index rows, std::span<const Link> links) {
    std::vector<Edge> edges;
    for (const Link& link : links) {
        edges.push_back({link.row, rows + link.col});
    }
    return edges;
}

/// The links are those of the edges, in any order.
bool same_links(std::span<const Link> links, Index rows, const std::vector<Edge>& edges) {
    std::vector<bool> seen(edges.size(), false);
    for (const Link& link : links) {
        if (link.id >= edges.size() || seen[link.id] || edges[link.id] != Edge{link.row, rows + link.col}) {
            return false;
        }
        seen[link.id] = true;
    }
    return links.size() == edges.size();
}

} // namespace

TEST_CASE("euler: a half has half of the links at every row, every column and in all", "[edge_coloring]") {
    Random random(1);
    for (int round = 0; round < 2'000; ++round) {
        const auto rows = static_cast<Index>(random.between(1, round % 50 == 0 ? 900 : 9));
        const auto cols = static_cast<Index>(random.between(1, round % 50 == 0 ? 900 : 9));
        const auto edges =
            coloring::random_bipartite(rows, cols, 12, random.below(std::uint64_t{rows} * 8) + 1, random);
        std::vector<Link> links = links_of(rows, edges);
        EulerSplit split(rows, cols, links.size() + random.below(3));
        for (int again = 0; again < 2; ++again) { // what one split leaves behind must not disturb the next
            const std::size_t half = split.split(links);
            REQUIRE(half == (links.size() + 1) / 2);
            REQUIRE(same_links(links, rows, edges));
            const auto all = degrees(rows + cols, edges);
            const auto first = degrees(rows + cols, edges_of(rows, std::span(links).first(half)));
            for (std::size_t v = 0; v < all.size(); ++v) {
                REQUIRE((first[v] == all[v] / 2 || first[v] == (all[v] + 1) / 2));
            }
        }
    }
}

TEST_CASE("euler: things tied by equal or different are told apart", "[edge_coloring]") {
    Random random(2);
    for (int round = 0; round < 300; ++round) {
        const std::size_t size = random.below(40) + 2;
        std::vector<bool> kind;
        std::vector<std::size_t> group;
        ParityForest forest;
        for (std::size_t i = 0; i < size; ++i) {
            kind.push_back(random.below(2) == 1);
            group.push_back(i);
            forest.add();
        }
        for (std::size_t told = 0; told < size; ++told) {
            const auto a = static_cast<ParityForest::Node>(random.below(size));
            const auto b = static_cast<ParityForest::Node>(random.below(size));
            forest.tie(a, b, kind[a] != kind[b]);
            const std::size_t old = group[b];
            std::replace(group.begin(), group.end(), old, group[a]);
        }
        for (ParityForest::Node i = 0; i < size; ++i) {
            forest.find(i);
        }
        for (ParityForest::Node i = 0; i < size; ++i) {
            for (ParityForest::Node j = 0; j < size; ++j) {
                REQUIRE((forest.find(i) == forest.find(j)) == (group[i] == group[j]));
                REQUIRE((group[i] != group[j] || (forest.odd(i) != forest.odd(j)) == (kind[i] != kind[j])));
            }
        }
    }
}

TEST_CASE("euler: a matching covers every row and column of the highest degree", "[edge_coloring]") {
    Random random(3);
    std::size_t covered = 0;
    for (int round = 0; round < 2'000; ++round) {
        const auto rows = static_cast<Index>(random.between(1, 20));
        const auto cols = static_cast<Index>(random.between(1, 20));
        const auto most = static_cast<Color>(random.between(1, 7));
        const auto edges = coloring::random_bipartite(rows, cols, most, random.below(100) + 1, random);
        const Color highest = max_degree(rows + cols, edges);
        std::vector<Link> links = links_of(rows, edges);
        const std::size_t others = FullCover(rows, cols).split(links, highest, random.below(20));
        REQUIRE(same_links(links, rows, edges));
        const auto all = degrees(rows + cols, edges);
        const auto taken = degrees(rows + cols, edges_of(rows, std::span(links).subspan(others)));
        for (std::size_t v = 0; v < all.size(); ++v) {
            REQUIRE(taken[v] <= 1);
            REQUIRE((all[v] < highest || taken[v] == 1));
            covered += all[v] == highest ? 1U : 0U;
        }
    }
    CHECK(covered > 5'000);
}

TEST_CASE("euler: of all multigraphs of three rows and three columns, up to two edges a pair, none is coloured wrongly",
          "[edge_coloring]") {
    for (int code = 1; code < 19'683; ++code) {
        std::vector<Edge> edges;
        for (int pair = 0, rest = code; pair < 9; ++pair, rest /= 3) {
            edges.insert(edges.end(), static_cast<std::size_t>(rest % 3),
                         {static_cast<Index>(pair / 3), static_cast<Index>(3 + pair % 3)});
        }
        const Color colors = max_degree(6, edges);
        const std::vector<Color> color = color_by_halving(6, edges, edges.size());
        const auto limit = static_cast<std::int32_t>(share(edges.size(), colors));
        REQUIRE(coloring::fault_of(Instance::open(6, edges, colors, limit), color).empty());
        REQUIRE(coloring::colored(color) == edges.size());
    }
}

TEST_CASE("euler: every random multigraph is coloured by its degree, all colours equally used", "[edge_coloring]") {
    Random random(4);
    for (int round = 0; round < 4'000; ++round) {
        const auto rows = static_cast<Index>(random.between(1, 30));
        const auto cols = static_cast<Index>(random.between(1, 30));
        const auto most = static_cast<Color>(random.between(1, 30));
        const auto edges = coloring::random_bipartite(rows, cols, most, random.below(400) + 1, random);
        colors_of(rows + cols, edges, edges.size());
        colors_of(rows + cols, edges, random.below(edges.size()) + 1);
    }
}

TEST_CASE("euler: every degree from 1 to 130, regular or nearly, is coloured by that many colours", "[edge_coloring]") {
    Random random(5);
    for (Color degree = 1; degree <= 130; ++degree) {
        std::vector<Edge> edges = coloring::regular_bipartite(23, degree, random);
        colors_of(46, edges, edges.size());
        edges.resize(edges.size() - edges.size() / 20);
        colors_of(46, edges, edges.size());
    }
}

TEST_CASE("euler: ends of edges in any order, vertices without edges and stars are no obstacle", "[edge_coloring]") {
    Random random(6);
    for (int round = 0; round < 300; ++round) {
        std::vector<Edge> edges = coloring::random_bipartite(20, 30, 9, 150, random);
        for (Index leaf = 0; leaf < 40; ++leaf) {
            edges.push_back({50 + leaf / 20, 60 + leaf}); // two stars of degree 20
        }
        for (Edge& edge : edges) {
            edge = random.below(2) == 0 ? edge : Edge{edge.b, edge.a};
        }
        colors_of(110, edges, edges.size());
    }
}

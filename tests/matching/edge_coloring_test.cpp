#include "catch.hpp"
#include "support/coloring_instances.hpp"

#include <jumpa/matching/edge_coloring.hpp>

#include <array>

using namespace jumpa::matching;
using coloring::Instance;
using jumpa::Random;

namespace {

/// The colours, after the judge found every edge coloured, properly and within the limit.
std::vector<Color> colors_of(std::size_t vertices, const std::vector<Edge>& edges, Color colors, std::size_t most) {
    const std::vector<Color> color = balanced_edge_coloring(vertices, edges, colors, most);
    const auto limit = static_cast<std::int32_t>(most);
    CHECK(coloring::fault_of(Instance::open(vertices, edges, colors, limit), color).empty());
    CHECK(coloring::colored(color) == edges.size());
    return color;
}

/// The least limit under which all edges fit.
std::size_t tightest(const std::vector<Edge>& edges, Color colors) {
    return (edges.size() + colors - 1) / colors;
}

Color max_degree(std::size_t vertices, const std::vector<Edge>& edges) {
    std::vector<Color> degree(vertices, 0);
    for (const Edge& edge : edges) {
        ++degree[edge.a];
        ++degree[edge.b];
    }
    return *std::max_element(degree.begin(), degree.end());
}

} // namespace

TEST_CASE("edge_coloring: no edges need no colours", "[edge_coloring]") {
    CHECK(balanced_edge_coloring(0, {}, 0, 0).empty());
    CHECK(balanced_edge_coloring(3, {}, 2, 5).empty());
}

TEST_CASE("edge_coloring: an edge takes the lowest colour free at both ends", "[edge_coloring]") {
    CHECK(colors_of(2, {{0, 1}}, 3, 1) == std::vector<Color>{0});
    CHECK(colors_of(3, {{0, 1}, {0, 2}}, 3, 2) == std::vector<Color>{0, 1});
}

TEST_CASE("edge_coloring: parallel edges are told apart", "[edge_coloring]") {
    CHECK(colors_of(2, {{0, 1}, {1, 0}, {0, 1}}, 3, 1) == std::vector<Color>{0, 1, 2});
}

TEST_CASE("edge_coloring: an alternating path frees a colour where the ends have none in common", "[edge_coloring]") {
    // When 2-3 comes, 3 has colour 0 and 2 has colour 1; the shorter way out is to recolour 0-3.
    CHECK(colors_of(5, {{0, 3}, {1, 4}, {2, 4}, {2, 3}}, 2, 2) == std::vector<Color>{1, 0, 1, 0});
}

TEST_CASE("edge_coloring: disjoint edges are spread over the colours when one may not hold them all",
          "[edge_coloring]") {
    const std::vector<Edge> edges{{0, 4}, {1, 5}, {2, 6}, {3, 7}};
    CHECK(colors_of(8, edges, 2, 4) == std::vector<Color>{0, 0, 0, 0});
    colors_of(8, edges, 2, 2);
    colors_of(8, edges, 4, 1);
}

TEST_CASE("edge_coloring: levelling cures what first fit cannot", "[edge_coloring]") {
    // 2-7 finds only colour 0 free, which 0-4 and 1-5 have filled; 0-4 moves over.
    CHECK(colors_of(8, {{0, 4}, {1, 5}, {2, 6}, {2, 7}}, 2, 2) == std::vector<Color>{1, 0, 1, 0});
}

TEST_CASE("edge_coloring: every random multigraph is coloured with its degree and the tightest limit",
          "[edge_coloring]") {
    Random random(1);
    for (int round = 0; round < 2'000; ++round) {
        const auto rows = static_cast<Index>(random.between(1, 12));
        const auto cols = static_cast<Index>(random.between(1, 12));
        const auto most = static_cast<Color>(random.between(1, 9));
        const auto edges = coloring::random_bipartite(rows, cols, most, random.below(60) + 1, random);
        const Color colors = max_degree(rows + cols, edges) + static_cast<Color>(random.below(3));
        colors_of(rows + cols, edges, colors, tightest(edges, colors));
    }
}

TEST_CASE("edge_coloring: colours beyond one word of 64 are as good as the first", "[edge_coloring]") {
    Random random(2);
    for (const Color colors : {63U, 64U, 65U, 128U, 130U}) {
        const auto edges = coloring::random_bipartite(40, 25, colors, std::size_t{25} * colors, random);
        colors_of(65, edges, colors, tightest(edges, colors));
    }
}

TEST_CASE("edge_coloring: a saturated regular graph falls into perfect matchings", "[edge_coloring]") {
    Random random(3);
    for (const Color degree : {1U, 2U, 16U, 40U, 64U}) {
        for (const Index side : {1U, 7U, 150U}) {
            colors_of(2 * side, coloring::regular_bipartite(side, degree, random), degree, side);
        }
    }
}

TEST_CASE("edge_coloring: the numbering of the two sides does not matter", "[edge_coloring]") {
    Random random(4);
    std::vector<Edge> edges = coloring::regular_bipartite(30, 12, random);
    for (Edge& edge : edges) {
        edge = random.below(2) == 0 ? edge : Edge{edge.b, edge.a};
    }
    colors_of(60, edges, 12, 30);
}

TEST_CASE("edge_coloring: the colours are the same on every machine", "[edge_coloring]") {
    Random random(5);
    std::uint64_t digest = 0;
    for (const Color k : colors_of(400, coloring::regular_bipartite(200, 20, random), 20, 200)) {
        digest = digest * 1'099'511'628'211U + k;
    }
    CHECK(digest == 17'845'687'078'329'572'210U);
}

TEST_CASE("edge_coloring: a large graph, crowded or not, is coloured with its degree and the tightest limit",
          "[edge_coloring]") {
    Random random(6);
    for (const auto& [rows, cols, degree] :
         {std::array<Index, 3>{2'100, 2'100, 16}, {9'000, 1'000, 40}, {700, 900, 51}}) {
        std::vector<Edge> edges = coloring::random_bipartite(rows, cols, degree, 33'000, random);
        REQUIRE(edges.size() > 32'768);
        for (Edge& edge : edges) {
            edge = random.below(2) == 0 ? edge : Edge{edge.b, edge.a};
        }
        const std::size_t vertices = std::size_t{rows} + cols + 5;
        const Color highest = max_degree(vertices, edges);
        for (const Color colors : {highest, Color{64}, Color{130}}) {
            colors_of(vertices, edges, colors, tightest(edges, colors));
            colors_of(vertices, edges, colors, edges.size());
        }
    }
}

TEST_CASE("edge_coloring: any limit will do, whatever the number of edges", "[edge_coloring]") {
    Random random(7);
    for (const Index side : {5U, 2'200U}) {
        const auto edges = coloring::regular_bipartite(side, 15, random);
        const std::vector<Color> color = balanced_edge_coloring(2 * side, edges, 15, static_cast<std::size_t>(-1));
        CHECK(coloring::fault_of(Instance::open(2 * side, edges, 15, static_cast<std::int32_t>(side)), color).empty());
        CHECK(coloring::colored(color) == edges.size());
    }
}

TEST_CASE("edge_coloring: the colours of a large graph are the same on every machine", "[edge_coloring]") {
    Random random(8);
    std::vector<Edge> edges = coloring::regular_bipartite(1'500, 23, random);
    edges.resize(33'000);
    std::uint64_t digest = 0;
    for (const Color k : colors_of(3'000, edges, 23, tightest(edges, 23))) {
        digest = digest * 1'099'511'628'211U + k;
    }
    CHECK(digest == 2'155'890'319'789'768'074U);
}

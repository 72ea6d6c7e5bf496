#include "catch.hpp"

#include <jumpa/core/random.hpp>
#include <jumpa/matching/two_coloring.hpp>

#include <algorithm>
#include <set>
#include <vector>

using namespace jumpa;
using namespace jumpa::matching;

namespace {

std::vector<Edge> random_edges(Random& random, Index vertices, std::int64_t count) {
    std::vector<Edge> edges;
    for (std::int64_t i = 0; i < count; ++i) {
        edges.push_back({static_cast<Index>(random.below(vertices)), static_cast<Index>(random.below(vertices))});
    }
    return edges;
}

bool joined(const std::vector<Edge>& edges, Index a, Index b) {
    return std::any_of(edges.begin(), edges.end(),
                       [&](const Edge& e) { return (e.a == a && e.b == b) || (e.a == b && e.b == a); });
}

bool is_odd_cycle(const std::vector<Edge>& edges, const std::vector<Index>& cycle) {
    for (std::size_t k = 0; k < cycle.size(); ++k) {
        if (!joined(edges, cycle[k], cycle[(k + 1) % cycle.size()])) {
            return false;
        }
    }
    return cycle.size() % 2 == 1 && std::set(cycle.begin(), cycle.end()).size() == cycle.size();
}

} // namespace

TEST_CASE("two_coloring: the first vertex of every component is on the first side", "[matching]") {
    const std::vector<Edge> edges{{3, 1}, {3, 0}, {4, 2}, {1, 3}};
    CHECK(two_coloring(6, edges).second == std::vector<bool>{false, false, false, true, true, false});
    CHECK(two_coloring(0, {}).second.empty());
}

TEST_CASE("two_coloring: two sides or an odd cycle, and each is what it says", "[matching]") {
    int without_sides = 0;
    for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
        Random random(seed);
        const auto vertices = static_cast<Index>(random.between(1, 12));
        const auto edges = random_edges(random, vertices, random.between(0, 10));
        const TwoColoring result = two_coloring(vertices, edges);
        INFO("seed " << seed);
        if (result.odd_cycle.empty()) {
            CHECK(std::all_of(edges.begin(), edges.end(),
                              [&](const Edge& e) { return result.second[e.a] != result.second[e.b]; }));
        } else {
            ++without_sides;
            CHECK(is_odd_cycle(edges, result.odd_cycle));
        }
    }
    CHECK(without_sides > 200);
    CHECK(without_sides < 1'800);
}

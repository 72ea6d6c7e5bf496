#include "catch.hpp"
#include "support/coloring_instances.hpp"

#include <jumpa/matching/list_coloring.hpp>
#include <jumpa/matching/list_coloring_table.hpp>

using namespace jumpa::matching;
using coloring::Instance;
using jumpa::Random;

namespace {

/// The colours, after the judge found nothing wrong.
std::vector<Color> colors_of(const Instance& instance) {
    const std::vector<Color> color = list_coloring(instance.problem());
    CHECK(coloring::fault_of(instance, color).empty());
    return color;
}

std::size_t placed(const Instance& instance) {
    return coloring::colored(colors_of(instance));
}

Instance cycle(Index length, Color colors) {
    std::vector<Edge> edges;
    for (Index v = 0; v < length; ++v) {
        edges.push_back({v, (v + 1) % length});
    }
    return Instance::open(length, edges, colors, static_cast<std::int32_t>(length));
}

/// A small general graph with lists, limits and now and then a fixed colour.
Instance random_instance(Random& random, Index most_vertices, std::uint64_t most_edges, Color most_colors) {
    const auto vertices = static_cast<Index>(random.between(2, most_vertices));
    const auto colors = static_cast<Color>(random.between(1, most_colors));
    Instance instance = Instance::open(vertices, {}, colors, 0);
    for (std::uint64_t e = random.below(most_edges + 1); e > 0; --e) {
        const auto a = static_cast<Index>(random.below(vertices));
        instance.edges.push_back({a, static_cast<Index>((a + 1 + random.below(vertices - 1)) % vertices)});
    }
    for (Color k = 0; k < colors; ++k) {
        instance.most[k] = static_cast<std::int32_t>(random.below(instance.edges.size() + 1));
        for (Index v = 0; v < vertices; ++v) {
            if (random.chance(250'000)) {
                instance.forbid(v, k);
            }
        }
    }
    return instance;
}

/// Fixes some edges as a first colouring had them, so that together they are consistent.
void fix_some(Instance& instance, Random& random) {
    instance.fixed = list_coloring(instance.problem());
    for (Color& k : instance.fixed) {
        k = random.chance(300'000) ? k : no_color;
    }
}

/// The most edges that any colouring places: every edge that is not fixed takes each colour in
/// turn, or none.
std::size_t best_by_force(const Instance& instance, std::vector<Color>& color, std::size_t e, std::size_t so_far,
                          std::size_t best) {
    if (so_far + instance.edges.size() - e <= best) {
        return best;
    }
    if (e == instance.edges.size()) {
        return so_far;
    }
    if (!instance.fixed.empty() && instance.fixed[e] != no_color) {
        return best_by_force(instance, color, e + 1, so_far + 1, best);
    }
    for (Color k = 0; k < instance.colors; ++k) {
        color[e] = k;
        if (coloring::fault_of(instance, color).empty()) {
            best = best_by_force(instance, color, e + 1, so_far + 1, best);
        }
    }
    color[e] = no_color;
    return best_by_force(instance, color, e + 1, so_far, best);
}

} // namespace

TEST_CASE("list_coloring: two by two with tables 1 and 3 places three of four", "[list_coloring]") {
    Instance square = Instance::open(4, {{0, 2}, {0, 3}, {1, 2}, {1, 3}}, 2, 1);
    square.most = {1, 3};
    CHECK(placed(square) == 3);

    SECTION("two and two places all") {
        square.most = {2, 2};
        CHECK(placed(square) == 4);
    }
    SECTION("a slot without tables holds nobody") {
        square.most = {0, 3};
        CHECK(placed(square) == 2);
    }
}

TEST_CASE("list_coloring: an odd cycle needs a third colour", "[list_coloring]") {
    CHECK(placed(cycle(3, 2)) == 2);
    CHECK(placed(cycle(3, 3)) == 3);
    CHECK(placed(cycle(5, 2)) == 4);
    CHECK(placed(cycle(5, 3)) == 5);
    CHECK(placed(cycle(6, 2)) == 6);
}

TEST_CASE("list_coloring: an edge steps aside for one with fewer choices, unless it is fixed", "[list_coloring]") {
    Instance path = Instance::open(3, {{1, 2}, {0, 1}}, 2, 2);
    path.allow_only(0, 0);
    CHECK(colors_of(path) == std::vector<Color>{1, 0});

    SECTION("a fixed edge stays") {
        path.fixed = {0, no_color};
        CHECK(colors_of(path) == std::vector<Color>{0, no_color});
    }
    SECTION("where both have the same only choice, the earlier edge keeps it") {
        path.allow_only(2, 0);
        CHECK(colors_of(path) == std::vector<Color>{0, no_color});
    }
}

TEST_CASE("list_coloring: a chain stops where the far end is absent", "[list_coloring]") {
    Instance path = Instance::open(4, {{2, 3}, {1, 2}, {0, 1}}, 2, 3);
    path.allow_only(0, 1);
    CHECK(colors_of(path) == std::vector<Color>{1, 0, 1});

    path.allow_only(3, 0);
    CHECK(colors_of(path) == std::vector<Color>{0, 1, no_color});
}

TEST_CASE("list_coloring: a full colour makes room by moving a stranger", "[list_coloring]") {
    Instance pairs = Instance::open(4, {{0, 1}, {2, 3}}, 2, 1);
    pairs.allow_only(2, 0);
    CHECK(colors_of(pairs) == std::vector<Color>{1, 0});

    pairs.fixed = {0, no_color};
    CHECK(colors_of(pairs) == std::vector<Color>{0, no_color});
}

TEST_CASE("list_coloring: room reaches a full colour by way of a third one", "[list_coloring]") {
    // 0-1 can only take colour 2, which 2-3 must leave for colour 1, which 4-5 must leave for colour 0 before.
    Instance pairs = Instance::open(6, {{0, 1}, {2, 3}, {4, 5}}, 3, 1);
    pairs.allow_only(0, 2);
    pairs.forbid(2, 0);
    pairs.forbid(5, 2);
    pairs.fixed = {no_color, 2, 1};
    REQUIRE(placed(pairs) == 2);

    pairs.fixed.clear();
    ListColoringTable table(pairs.problem());
    REQUIRE(table.try_color(1, 2));
    REQUIRE(table.try_color(2, 1));
    CHECK_FALSE(table.try_insert(0));
    CHECK(table.colors() == std::vector<Color>{no_color, 2, 1});
    CHECK(table.try_insert(0, {.detours = true}));
    CHECK(table.colors() == std::vector<Color>{2, 1, 0});
}

TEST_CASE("list_coloring: a person with two seats is two vertices", "[list_coloring]") {
    // One seat: three visitors in two slots are one too many. Two seats: vertices 0 and 1 share the visitors.
    CHECK(placed(Instance::open(4, {{0, 1}, {0, 2}, {0, 3}}, 2, 2)) == 2);
    CHECK(placed(Instance::open(5, {{0, 2}, {1, 3}, {0, 4}}, 2, 2)) == 3);
}

TEST_CASE("list_coloring: nothing to colour, or nothing to colour with, is no fault", "[list_coloring]") {
    CHECK(colors_of(Instance::open(0, {}, 0, 0)).empty());
    CHECK(placed(Instance::open(2, {{0, 1}}, 0, 0)) == 0);
    CHECK(placed(Instance::open(2, {{0, 1}}, 3, 0)) == 0);
}

TEST_CASE("list_coloring: random graphs are coloured properly, within lists, limits and fixed colours",
          "[list_coloring]") {
    Random random(1);
    for (int round = 0; round < 2'000; ++round) {
        Instance instance = random_instance(random, 12, 50, round % 10 == 0 ? 140 : 10);
        colors_of(instance);
        fix_some(instance, random);
        colors_of(instance);
    }
}

TEST_CASE("list_coloring: small graphs never beat brute force and mostly equal it", "[list_coloring]") {
    Random random(2);
    constexpr int rounds = 1'500;
    int equal = 0;
    for (int round = 0; round < rounds; ++round) {
        Instance instance = random_instance(random, 6, 8, 4);
        if (round % 3 == 0) {
            fix_some(instance, random);
        }
        std::vector<Color> color = instance.fixed;
        color.resize(instance.edges.size(), no_color);
        const std::size_t found = placed(instance);
        const std::size_t best = best_by_force(instance, color, 0, 0, 0);
        REQUIRE(found <= best);
        equal += found == best ? 1 : 0;
    }
    WARN("as many edges as brute force in " << equal << " of " << rounds << " instances");
    CHECK(equal >= rounds * 95 / 100);
}

TEST_CASE("list_coloring: where all are present and tables are equal, everything is placed", "[list_coloring]") {
    Random random(3);
    for (const Color colors : {6U, 40U, 70U}) {
        CHECK(placed(Instance::open(80, coloring::regular_bipartite(40, colors, random), colors, 40)) == 40 * colors);
    }
}

TEST_CASE("list_coloring: an event with absences keeps nearly all its pairs", "[list_coloring]") {
    Random random(4);
    SECTION("buyers busy all day") {
        const Instance event = coloring::event_like(
            {.rows = 1'120, .cols = 220, .colors = 40, .tables = 220, .most_row = 12, .most_col = 40}, 8'000, random);
        CHECK(placed(event) * 1'000 >= event.edges.size() * 999);
    }
    SECTION("tables short, more than 64 slots") {
        const Instance event = coloring::event_like(
            {.rows = 300, .cols = 140, .colors = 86, .tables = 90, .most_row = 60, .most_col = 75}, 7'740, random);
        CHECK(placed(event) * 1'000 >= event.edges.size() * 995);
    }
}

TEST_CASE("list_coloring: the colours are the same on every machine", "[list_coloring]") {
    Random random(5);
    const Instance event = coloring::event_like(
        {.rows = 120, .cols = 120, .colors = 12, .tables = 100, .most_row = 12, .most_col = 12}, 1'200, random);
    std::uint64_t digest = 0;
    for (const Color k : colors_of(event)) {
        digest = digest * 1'099'511'628'211U + k;
    }
    CHECK(digest == 5'373'764'128'536'815'572U);
}

TEST_CASE("ListColoringTable: a colour is given only where it is allowed, free and has room", "[list_coloring]") {
    Instance instance = Instance::open(6, {{0, 1}, {0, 2}, {3, 4}}, 2, 1);
    instance.forbid(4, 1);
    ListColoringTable table(instance.problem());

    REQUIRE(table.try_color(0, 0));
    CHECK(table.room(0) == 0);
    CHECK_FALSE(table.try_color(1, 0)); // taken at vertex 0
    CHECK_FALSE(table.try_color(2, 0)); // full
    CHECK_FALSE(table.try_color(2, 1)); // vertex 4 is absent
    CHECK(table.try_color(1, 1));

    table.uncolor(0);
    CHECK(table.room(0) == 1);
    CHECK(table.try_color(2, 0));
    CHECK(table.colors() == std::vector<Color>{no_color, 1, 0});
}

TEST_CASE("ListColoringTable: an edge may come later and move the others, but takes no one's colour",
          "[list_coloring]") {
    Instance instance = Instance::open(4, {{1, 2}}, 2, 2);
    instance.allow_only(0, 0);
    ListColoringTable table(instance.problem());
    REQUIRE(table.try_insert(0));
    REQUIRE(table.add({0, 1}) == 1);
    REQUIRE(table.try_insert(1));
    CHECK(table.colors() == std::vector<Color>{1, 0});

    REQUIRE(table.add({1, 3}) == 2);
    CHECK_FALSE(table.try_insert(2, {.ejections = 50}));
    CHECK(table.colors() == std::vector<Color>{1, 0, no_color});
}

TEST_CASE("ListColoringTable: any sequence of calls leaves a proper colouring, a failed one leaves it untouched",
          "[list_coloring]") {
    Random random(6);
    for (int round = 0; round < 200; ++round) {
        Instance instance = random_instance(random, 10, 30, 8);
        fix_some(instance, random);
        ListColoringTable table(instance.problem());
        for (int call = 0; call < 100; ++call) {
            if (random.chance(200'000)) {
                const auto a = static_cast<Index>(random.below(instance.vertices));
                instance.edges.push_back({a, static_cast<Index>((a + 1) % instance.vertices)});
                instance.fixed.push_back(no_color);
                REQUIRE(table.add(instance.edges.back()) + 1 == instance.edges.size());
            }
            if (instance.edges.empty()) {
                continue;
            }
            const EdgeIndex e = random.below(instance.edges.size());
            const std::vector<Color> before = table.colors();
            if (before[e] != no_color) {
                if (instance.fixed[e] == no_color) {
                    table.uncolor(e);
                }
            } else if (table.try_insert(e, {.chains = random.below(20), .ejections = random.below(20)})) {
                CHECK(coloring::colored(table.colors()) == coloring::colored(before) + 1);
            } else {
                CHECK(table.colors() == before);
            }
            REQUIRE(coloring::fault_of(instance, table.colors()).empty());
        }
    }
}

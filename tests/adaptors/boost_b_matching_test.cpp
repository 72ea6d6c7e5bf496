#include "catch.hpp"

#include <jumpa/boost_graph.hpp>
#include <jumpa/core/random.hpp>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/adjacency_matrix.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/maximum_weighted_matching.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

using namespace jumpa;

namespace {

struct Weighted {
    std::size_t a;
    std::size_t b;
    std::int32_t weight;
};

/// A problem that every model of a graph can hold.
struct Instance {
    std::size_t vertices;
    std::vector<Weighted> edges;
    std::vector<int> capacity; ///< per vertex
    Value total = no_limit;
};

using Weight = boost::property<boost::edge_weight_t, std::int32_t>;
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Weight>;

template <class Model>
Model as(const Instance& instance) {
    Model graph(instance.vertices);
    for (const Weighted& edge : instance.edges) {
        add_edge(edge.a, edge.b, edge.weight, graph);
    }
    return graph;
}

/// The capacities, by number of the vertex, as a property map.
template <class Index>
auto capacities(const Instance& instance, Index index) {
    return boost::make_iterator_property_map(instance.capacity.begin(), index);
}

/// Two sides of up to four vertices each; numbers and directions of the edges are mixed.
Instance random_instance(std::uint64_t seed, std::int64_t lightest, std::int64_t heaviest) {
    Random random(seed);
    const auto left = static_cast<std::size_t>(random.between(1, 4));
    const auto right = static_cast<std::size_t>(random.between(1, 4));
    Instance instance{.vertices = left + right, .edges = {}, .capacity = {}};
    std::vector<std::size_t> number(instance.vertices);
    for (std::size_t v = 0; v < number.size(); ++v) {
        number[v] = v;
        std::swap(number[v], number[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(v)))]);
        instance.capacity.push_back(static_cast<int>(random.between(0, 3)));
    }
    for (std::size_t l = 0; l < left; ++l) {
        for (std::size_t r = left; r < instance.vertices; ++r) {
            if (random.below(4) != 0) {
                const bool turned = random.below(2) == 0;
                instance.edges.push_back({number[turned ? r : l], number[turned ? l : r],
                                          static_cast<std::int32_t>(random.between(lightest, heaviest))});
            }
        }
    }
    if (random.below(2) == 0) {
        instance.total = random.between(0, 5);
    }
    return instance;
}

/// The best of all sets of edges, by trying them all: take the edge at `at`, or leave it.
Value best_of(const Instance& instance, std::vector<int>& left, Value total, std::size_t at = 0) {
    if (at == instance.edges.size()) {
        return 0;
    }
    const Weighted& edge = instance.edges[at];
    Value best = best_of(instance, left, total, at + 1);
    if (left[edge.a] > 0 && left[edge.b] > 0 && total > 0) {
        --left[edge.a], --left[edge.b];
        best = std::max(best, edge.weight + best_of(instance, left, total - 1, at + 1));
        ++left[edge.a], ++left[edge.b];
    }
    return best;
}

/// Solves, and checks everything that is promised but the optimum itself, which the caller knows.
template <class Model, class Index, class WeightMap>
Value solved(const Instance& instance, const Model& graph, Index index, WeightMap weight) {
    const auto capacity = capacities(instance, index);
    const auto best = max_weight_b_matching(graph, index, capacity, weight, instance.total);
    CHECK(proves_optimal(graph, index, capacity, weight, best, instance.total));

    std::vector<int> load(instance.vertices, 0);
    Value value = 0;
    for (const auto& edge : best.edges) {
        ++load[static_cast<std::size_t>(get(index, source(edge, graph)))];
        ++load[static_cast<std::size_t>(get(index, target(edge, graph)))];
        value += get(weight, edge);
    }
    CHECK(value == best.value);
    CHECK(static_cast<Value>(best.edges.size()) <= instance.total);
    Value bound = instance.total == no_limit ? 0 : best.total_price * instance.total;
    for (std::size_t v = 0; v < load.size(); ++v) {
        CHECK(load[v] <= instance.capacity[v]);
        bound += best.price[v] * instance.capacity[v];
    }
    for (const Weighted& edge : instance.edges) {
        bound += std::max<Value>(0, edge.weight - best.price[edge.a] - best.price[edge.b] - best.total_price);
    }
    CHECK(bound == value); // weak duality, computed here from the prices alone
    return value;
}

template <class Model>
Value solved_as(const Instance& instance) {
    const Model graph = as<Model>(instance);
    return solved(instance, graph, get(boost::vertex_index, graph), get(boost::edge_weight, graph));
}

/// Vertices in a list have no numbers of their own: a map of the host's gives them, here in reverse.
Value solved_in_lists(const Instance& instance) {
    using Lists = boost::adjacency_list<boost::listS, boost::listS, boost::undirectedS,
                                        boost::property<boost::vertex_name_t, std::uint8_t>, Weight>;
    Lists graph;
    std::vector<Lists::vertex_descriptor> vertex;
    for (std::size_t v = 0; v < instance.vertices; ++v) {
        vertex.push_back(add_vertex(static_cast<std::uint8_t>(v), graph));
    }
    for (auto edge = instance.edges.rbegin(); edge != instance.edges.rend(); ++edge) {
        add_edge(vertex[edge->a], vertex[edge->b], edge->weight, graph);
    }
    return solved(instance, graph, get(boost::vertex_name, graph), get(boost::edge_weight, graph));
}

Value solved_in_sparse_rows(const Instance& instance) {
    using Rows = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Weight>;
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    std::vector<std::int32_t> weights;
    for (const Weighted& edge : instance.edges) {
        ends.emplace_back(edge.a, edge.b);
        weights.push_back(edge.weight);
    }
    const Rows graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), weights.begin(),
                     instance.vertices);
    return solved(instance, graph, get(boost::vertex_index, graph), get(boost::edge_weight, graph));
}

template <class Run>
std::vector<std::string> refusals(Run run) {
    std::vector<std::string> texts;
    try {
        run();
    } catch (const InputError& error) {
        for (const Fault& fault : error.faults()) {
            texts.push_back(fault.where + " " + fault.code + ": " + fault.what);
        }
    }
    return texts;
}

std::vector<std::string> refusals_of(const Instance& instance) {
    const Graph graph = as<Graph>(instance);
    return refusals([&] {
        const auto best = max_weight_b_matching(graph, capacities(instance, get(boost::vertex_index, graph)),
                                                get(boost::edge_weight, graph), instance.total);
        FAIL("solved, with value " << best.value);
    });
}

} // namespace

TEST_CASE("b-matching of a graph: two lighter edges beat the heaviest one", "[boost_graph]") {
    const Instance instance{.vertices = 4, .edges = {{0, 2, 5}, {3, 0, 4}, {1, 2, 4}}, .capacity = {1, 1, 1, 1}};
    const Graph graph = as<Graph>(instance);
    const auto weight = get(boost::edge_weight, graph);
    const auto one = boost::static_property_map<int>(1);

    const auto best = max_weight_b_matching(graph, one, weight);
    CHECK(best.value == 8);
    REQUIRE(best.edges.size() == 2);
    CHECK(source(best.edges[0], graph) == 3); // the host's own edges, in the order of the graph
    CHECK(get(weight, best.edges[1]) == 4);

    CHECK(max_weight_b_matching(graph, one, weight, 1).value == 5);
    CHECK(max_weight_b_matching(graph, one, weight, 0).edges.empty());
    CHECK(max_weight_b_matching(graph, boost::static_property_map<std::uint64_t>(~std::uint64_t{0}), weight).value ==
          13);
}

TEST_CASE("b-matching of a graph: every model gives the optimum that trying everything gives", "[boost_graph]") {
    using boost::adjacency_list, boost::vecS, boost::setS, boost::no_property;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const Instance instance = random_instance(seed, -3, 9);
        auto left = instance.capacity;
        const Value optimum = best_of(instance, left, instance.total);
        INFO("seed " << seed);
        CHECK(solved_as<Graph>(instance) == optimum);
        CHECK(solved_as<adjacency_list<vecS, vecS, boost::directedS, no_property, Weight>>(instance) == optimum);
        CHECK(solved_as<adjacency_list<setS, vecS, boost::bidirectionalS, no_property, Weight>>(instance) == optimum);
        CHECK(solved_as<boost::adjacency_matrix<boost::undirectedS, no_property, Weight>>(instance) == optimum);
        CHECK(solved_as<boost::adjacency_matrix<boost::directedS, no_property, Weight>>(instance) == optimum);
        CHECK(solved_in_lists(instance) == optimum);
        CHECK(solved_in_sparse_rows(instance) == optimum);
    }
}

TEST_CASE("b-matching of a graph: with capacities of 1 it is Boost's maximum weighted matching", "[boost_graph]") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const Instance instance = random_instance(seed, 1, 30);
        if (instance.edges.empty()) {
            continue; // Boost's doubles the heaviest weight, and overflows where there is none
        }
        const Graph graph = as<Graph>(instance);
        std::vector<Graph::vertex_descriptor> mate(instance.vertices);
        boost::maximum_weighted_matching(graph, &mate[0]);
        const auto best =
            max_weight_b_matching(graph, boost::static_property_map<int>(1), get(boost::edge_weight, graph));
        INFO("seed " << seed);
        CHECK(best.value == boost::matching_weight_sum(graph, &mate[0]));
    }
}

TEST_CASE("b-matching of a graph: the heaviest weights of 32 bits neither overflow nor lose a unit", "[boost_graph]") {
    const std::int64_t most = std::numeric_limits<std::int32_t>::max();
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const Instance instance = random_instance(seed, seed % 2 == 0 ? -most : most - 3, most);
        auto left = instance.capacity;
        INFO("seed " << seed);
        CHECK(solved_as<Graph>(instance) == best_of(instance, left, instance.total));
    }
}

TEST_CASE("b-matching of a graph: floating weights are rounded once, to the nearest unit", "[boost_graph]") {
    using Shares = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property,
                                         boost::property<boost::edge_weight_t, double>>;
    Shares graph(4);
    add_edge(0, 2, 0.5625, graph); // 562.5 thousandths: 563
    add_edge(0, 3, 0.2812, graph);
    add_edge(1, 2, 0.2814, graph);
    add_edge(1, 3, -0.9, graph);
    const auto one = boost::static_property_map<int>(1);
    const auto weight = get(boost::edge_weight, graph);
    const auto best = max_weight_b_matching(graph, one, weight, no_limit, Scale{1'000});
    CHECK(best.value == 563);
    CHECK(max_weight_b_matching(graph, one, weight, no_limit, Scale{10'000}).value == 5'626); // the other two
    CHECK(proves_optimal(graph, one, weight, best, no_limit, Scale{1'000}));
    CHECK_FALSE(proves_optimal(graph, one, weight, best, no_limit, Scale{10'000}));
}

TEST_CASE("b-matching of a graph: edges without properties are told apart by their ends", "[boost_graph]") {
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> graph(4);
    add_edge(0, 2, graph);
    add_edge(0, 3, graph);
    add_edge(1, 2, graph);
    const auto one = boost::static_property_map<int>(1);
    const auto best = max_weight_b_matching(graph, one, one);
    CHECK(best.value == 2);
    CHECK(proves_optimal(graph, one, one, best));
}

TEST_CASE("b-matching of a graph: a proof with one lie in it is refused", "[boost_graph]") {
    const Instance instance{.vertices = 5, .edges = {{0, 2, 5}, {3, 0, 4}, {1, 2, 4}, {1, 4, 3}}, .capacity = {}};
    const Graph graph = as<Graph>(instance);
    const auto one = boost::static_property_map<int>(1);
    const auto weight = get(boost::edge_weight, graph);
    const auto best = max_weight_b_matching(graph, one, weight);
    const auto holds = [&](auto change) {
        auto changed = best;
        change(changed);
        return proves_optimal(graph, one, weight, changed);
    };
    REQUIRE(best.edges.size() == 2);
    CHECK(holds([](auto&) {}));
    CHECK_FALSE(holds([](auto& m) { ++m.value; }));
    CHECK_FALSE(holds([](auto& m) { ++m.total_price; }));
    CHECK_FALSE(holds([](auto& m) { m.price[0] += 2; }));
    CHECK_FALSE(holds([](auto& m) { m.price.pop_back(); }));
    CHECK_FALSE(holds([](auto& m) { m.price.assign(m.price.size(), std::numeric_limits<Value>::max()); }));
    CHECK_FALSE(holds([](auto& m) { m.edges.pop_back(); }));
    CHECK_FALSE(holds([](auto& m) { std::swap(m.edges[0], m.edges[1]); }));
    CHECK_FALSE(holds([](auto& m) { m.edges.push_back(m.edges.back()); }));
}

TEST_CASE("b-matching of a graph: an odd cycle is refused with its vertices, a loop with its one", "[boost_graph]") {
    const Instance pentagon{.vertices = 7,
                            .edges = {{5, 6, 1}, {0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 4, 1}, {4, 0, 1}},
                            .capacity = {1, 1, 1, 1, 1, 1, 1}};
    CHECK(refusals_of(pentagon) ==
          std::vector<std::string>{"/edges odd_cycle: the graph has no two sides: 2 - 1 - 0 - 4 - 3 is an odd cycle"});
    const Instance loop{.vertices = 3, .edges = {{0, 1, 1}, {2, 2, 1}}, .capacity = {1, 1, 1}};
    CHECK(refusals_of(loop) ==
          std::vector<std::string>{"/edges odd_cycle: the graph has no two sides: 2 is an odd cycle"});
}

TEST_CASE("b-matching of a graph: parallel edges are refused, whatever their directions", "[boost_graph]") {
    const Instance instance{
        .vertices = 4, .edges = {{0, 2, 1}, {0, 3, 1}, {2, 0, 7}, {1, 3, 1}, {0, 3, 2}}, .capacity = {1, 1, 1, 1}};
    CHECK(refusals_of(instance) ==
          std::vector<std::string>{"/edges/2 parallel_edge: edge 2 - 0 is parallel to edge number 0",
                                   "/edges/4 parallel_edge: edge 0 - 3 is parallel to edge number 1"});
}

TEST_CASE("b-matching of a graph: every weight and capacity that does not fit is named", "[boost_graph]") {
    using Shares = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                         boost::property<boost::edge_weight_t, double>>;
    Shares graph(3);
    add_edge(0, 1, std::numeric_limits<double>::quiet_NaN(), graph);
    add_edge(1, 2, 2'147.483647, graph);
    add_edge(2, 1, 2'147.483648, graph);
    add_edge(2, 1, -1e300, graph);
    const std::vector<int> capacity{1, -1, 1};
    const auto faults = refusals([&] {
        return max_weight_b_matching(
            graph, boost::make_iterator_property_map(capacity.begin(), get(boost::vertex_index, graph)),
            get(boost::edge_weight, graph), 5, Scale{1'000'000});
    });
    const std::string rest = " times 1000000 is no number from -2'147'483'647 to 2'147'483'647";
    CHECK(faults == std::vector<std::string>{"/vertices/1 negative_number: vertex 1 has the capacity -1",
                                             "/edges/0 weight_out_of_range: the weight of edge 0 - 1" + rest,
                                             "/edges/2 weight_out_of_range: the weight of edge 2 - 1" + rest,
                                             "/edges/3 weight_out_of_range: the weight of edge 2 - 1" + rest});
}

TEST_CASE("b-matching of a graph: a numbering that is none, a negative limit and a scale of 0 are refused",
          "[boost_graph]") {
    const Graph graph = as<Graph>({.vertices = 3, .edges = {{0, 1, 1}}, .capacity = {}});
    const auto one = boost::static_property_map<int>(1);
    const auto weight = get(boost::edge_weight, graph);
    const std::vector<int> number{0, 3, 0};
    const auto index = boost::make_iterator_property_map(number.begin(), get(boost::vertex_index, graph));
    CHECK(refusals([&] { return max_weight_b_matching(graph, index, one, weight); }).size() == 2);
    CHECK(refusals([&] { return max_weight_b_matching(graph, one, weight, -1, Scale{0}); }).size() == 2);
}

// Any host's graph: choose edges of the greatest weight within capacities, with prices that prove the choice.
#include <jumpa/boost_graph.hpp>

#include <boost/graph/adjacency_list.hpp>

#include <iostream>
#include <string>

namespace {

struct Partner {
    std::string name;
    int capacity = 1;
};

struct Trust {
    double share = 0; ///< 0 to 1
};

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, Partner, Trust>;

} // namespace

int main() {
    Graph graph;
    const auto arif = add_vertex({"Mentor Arif", 2}, graph);
    const auto budi = add_vertex({"Mentor Budi", 1}, graph);
    const auto bakery = add_vertex({"Bakery"}, graph);
    const auto pottery = add_vertex({"Pottery"}, graph);
    const auto weaver = add_vertex({"Weaver"}, graph);
    add_edge(arif, bakery, {0.9}, graph);
    add_edge(arif, pottery, {0.8}, graph);
    add_edge(arif, weaver, {0.5}, graph);
    add_edge(budi, bakery, {0.85}, graph);
    add_edge(budi, weaver, {0.1}, graph);

    const auto capacity = get(&Partner::capacity, graph);
    const auto weight = get(&Trust::share, graph);
    const jumpa::Scale percent{100}; // a share of 1 is worth 100 units; the rounded weights are solved exactly
    const auto best = jumpa::max_weight_b_matching(graph, capacity, weight, jumpa::no_limit, percent);

    for (const auto& edge : best.edges) {
        std::cout << graph[source(edge, graph)].name << " and " << graph[target(edge, graph)].name << ": "
                  << graph[edge].share << '\n';
    }
    std::cout << "in all " << best.value << ", proved: " << std::boolalpha
              << proves_optimal(graph, capacity, weight, best, jumpa::no_limit, percent) << '\n';
    std::cout << "one more place of Arif would add at most " << best.price[arif] << ", of Budi " << best.price[budi]
              << '\n';

    const auto two = jumpa::max_weight_b_matching(graph, capacity, weight, 2, percent);
    std::cout << "with two pairs in all " << two.value << '\n';

    add_edge(arif, budi, {1.0}, graph); // arif, budi and the bakery are now three that all know each other
    try {
        std::cout << jumpa::max_weight_b_matching(graph, capacity, weight).value << '\n';
    } catch (const jumpa::InputError& error) {
        std::cout << error.what() << '\n';
    }
}

// A host that keeps its participants as a Boost graph: vertices are companies, edge weights are points.
#include <jumpa/boost_graph.hpp>
#include <jumpa/jumpa.hpp>

#include <boost/graph/adjacency_list.hpp>

#include <iostream>

int main() {
    using namespace std::chrono_literals;
    using Weight = boost::property<boost::edge_weight_t, int>;
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Weight> graph(6);
    add_edge(0, 3, 900, graph);
    add_edge(0, 4, 400, graph);
    add_edge(1, 3, 700, graph);
    add_edge(1, 5, 300, graph);
    add_edge(2, 4, 800, graph);
    add_edge(5, 2, 600, graph);

    const auto sides = jumpa::two_sides(graph); // an odd cycle would be refused, with its vertices
    const auto side = boost::make_iterator_property_map(sides.begin(), get(boost::vertex_index, graph));

    jumpa::EventBuilder builder;
    builder.slots(2, 20min).tables(2);
    add_companies(builder, graph, side);
    const jumpa::Event event = builder.build();
    const jumpa::Affinity fit = jumpa::affinity(event, graph, side, get(boost::edge_weight, graph));
    const jumpa::Schedule schedule = jumpa::plan(event, fit);

    for (const jumpa::Meeting& meeting : schedule.meetings) {
        const auto edge = *edge_of(graph, meeting);
        std::cout << "slot " << meeting.slot.value << ", table " << meeting.table.value << ": edge " << edge
                  << " of weight " << get(boost::edge_weight, graph, edge) << '\n';
    }
    std::cout << verify(event, fit, schedule) << '\n';

    add_edge(0, 1, 1, graph); // 0 - 1 - 3 - 0 closes an odd cycle
    try {
        std::cout << jumpa::two_sides(graph).size() << '\n';
    } catch (const jumpa::InputError& error) {
        std::cout << error.what() << '\n';
    }
}

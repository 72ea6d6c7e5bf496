#include "catch.hpp"

#include <jumpa/boost_graph.hpp>
#include <jumpa/scheduling/plan.hpp>

#include <boost/graph/adjacency_list.hpp>

#include <string>
#include <vector>

using namespace jumpa;

namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                    boost::property<boost::edge_weight_t, double>>;

auto side_map(const std::vector<Role>& sides) {
    return boost::make_iterator_property_map(sides.begin(), boost::identity_property_map{});
}

template <class Run>
std::vector<Fault> faults_of(Run&& run) {
    try {
        run();
    } catch (const InputError& error) {
        return error.faults();
    }
    return {};
}

Event event_of(const Graph& graph, const std::vector<Role>& sides) {
    EventBuilder builder;
    builder.slots(2, std::chrono::minutes{20}).tables(2);
    add_companies(builder, graph, side_map(sides));
    return builder.build();
}

} // namespace

TEST_CASE("affinity: a graph's edges become pairs, and meetings find their edges again", "[boost_graph]") {
    Graph graph(4);
    add_edge(0, 1, 0.9, graph);
    add_edge(3, 0, 0.5, graph);
    add_edge(2, 3, 0.7, graph);
    const std::vector<Role> sides = two_sides(graph);
    CHECK(sides == std::vector{Role::seller, Role::buyer, Role::seller, Role::buyer});
    const Event event = event_of(graph, sides);
    const Affinity fit = affinity(event, graph, side_map(sides), get(boost::edge_weight, graph), Scale{1'000});
    CHECK(fit.points(CompanyId{0}, CompanyId{3}) == 500);
    CHECK(fit.pairs().size() == 3);

    const Schedule schedule = plan(event, fit);
    CHECK(schedule.points().value == 2'100);
    for (const Meeting& meeting : schedule.meetings) {
        const auto edge = edge_of(graph, meeting);
        REQUIRE(edge);
        CHECK(get(boost::edge_weight, graph, *edge) * 1'000 == Approx(meeting.points));
    }
    CHECK_FALSE(edge_of(graph, {.seller = CompanyId{2}, .buyer = CompanyId{1}}));
}

TEST_CASE("two_sides: an odd cycle is told with its vertices", "[boost_graph]") {
    Graph graph(5);
    add_edge(0, 1, 1, graph);
    add_edge(1, 2, 1, graph);
    add_edge(2, 0, 1, graph);
    add_edge(3, 4, 1, graph);
    const auto faults = faults_of([&] { return two_sides(graph); });
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == "odd_cycle");
    for (const char* vertex : {"0", "1", "2"}) {
        CHECK(faults[0].what.find(vertex) != std::string::npos);
    }
    CHECK(faults[0].what.find('3') == std::string::npos);
}

TEST_CASE("affinity: every bad edge is named", "[boost_graph]") {
    Graph graph(3);
    add_edge(0, 1, 20'000, graph);
    add_edge(1, 2, -1, graph);
    add_edge(2, 0, 1, graph);
    const std::vector<Role> sides{Role::seller, Role::buyer, Role::seller};
    const Event event = event_of(graph, sides);
    const auto faults =
        faults_of([&] { return affinity(event, graph, side_map(sides), get(boost::edge_weight, graph)); });
    REQUIRE(faults.size() == 4);
    CHECK(faults[0].code == "number_out_of_range");
    CHECK(faults[1].code == "negative_number");
    CHECK(faults[2].what == "edge 2 - 0 joins two companies of the same side");
    CHECK(faults[3].code == "odd_cycle");

    const Graph larger(4);
    const auto shape =
        faults_of([&] { return affinity(event, larger, side_map(sides), get(boost::edge_weight, larger)); });
    REQUIRE(shape.size() == 1);
    CHECK(shape[0].code == "wrong_shape");
}

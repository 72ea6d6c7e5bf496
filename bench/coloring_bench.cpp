#include "support/coloring_instances.hpp"

#include <jumpa/matching/edge_coloring.hpp>
#include <jumpa/matching/list_coloring.hpp>

#include <benchmark/benchmark.h>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/edge_coloring.hpp>

#include <memory>
#include <string>

namespace {

using coloring::Instance;
using namespace jumpa::matching;

/// Sellers with up to 12 meetings, buyers with up to 40, in 40 slots: an expo cut or grown to a number of pairs.
coloring::EventShape expo(std::size_t edges, std::uint32_t absence_per_mille) {
    const auto cols = static_cast<Index>(edges / 35);
    return {.rows = static_cast<Index>(edges / 7),
            .cols = cols,
            .colors = 40,
            .tables = static_cast<std::int32_t>(cols),
            .most_row = 12,
            .most_col = 40,
            .absence_per_mille = absence_per_mille};
}

Instance event(std::size_t edges, std::uint32_t absence_per_mille) {
    jumpa::Random random(1);
    return coloring::event_like(expo(edges, absence_per_mille), edges, random);
}

std::int32_t fewest_tables(std::size_t edges, Color colors) {
    return static_cast<std::int32_t>((edges + colors - 1) / colors);
}

/// Everybody is there, and tables are as few as can be.
Instance expo_day(std::size_t edges) {
    Instance instance = event(edges, 0);
    instance.most.assign(instance.colors, fewest_tables(instance.edges.size(), instance.colors));
    return instance;
}

/// Both sides are equally many, and so many per cent of all meetings that they could have are held, in random order.
template <Color degree, std::size_t full>
Instance day(std::size_t edges) {
    jumpa::Random random(1);
    const auto side = static_cast<Index>(edges / degree * 100 / full);
    std::vector<Edge> meetings = coloring::regular_bipartite(side, degree, random);
    meetings.resize(meetings.size() * full / 100);
    return Instance::open(std::size_t{2} * side, meetings, degree, fewest_tables(meetings.size(), degree));
}

/// The instance asked for last: at ten million edges drawing one takes longer than colouring it.
const Instance& once(Instance (*draw)(std::size_t), std::size_t edges) {
    static std::unique_ptr<const Instance> instance;
    static Instance (*drawn)(std::size_t) = nullptr;
    static std::size_t drawn_edges = 0;
    if (drawn != draw || drawn_edges != edges) {
        instance.reset();
        instance = std::make_unique<const Instance>(draw(edges));
        drawn = draw;
        drawn_edges = edges;
    }
    return *instance;
}

/// Stops the bench where the answer is wrong or too few edges have a colour; shows what it costs an edge.
void judge(benchmark::State& state, const Instance& instance, const std::vector<Color>& color, std::size_t at_least) {
    state.PauseTiming();
    const std::string fault = coloring::fault_of(instance, color);
    const std::size_t placed = coloring::colored(color);
    if (!fault.empty() || placed < at_least) {
        state.SkipWithError(fault.empty() ? "too few edges have a colour" : fault.c_str());
    }
    state.counters["left"] = static_cast<double>(instance.edges.size() - placed);
    state.ResumeTiming();
}

void count_edges(benchmark::State& state, const Instance& instance) {
    state.counters["edges"] = static_cast<double>(instance.edges.size());
    state.counters["per_edge"] =
        benchmark::Counter(static_cast<double>(instance.edges.size()),
                           benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void edge_coloring_ours(benchmark::State& state, Instance (*draw)(std::size_t)) {
    const Instance& instance = once(draw, static_cast<std::size_t>(state.range(0)));
    const auto most = static_cast<std::size_t>(instance.most.front());
    for ([[maybe_unused]] auto _ : state) {
        judge(state, instance, balanced_edge_coloring(instance.vertices, instance.edges, instance.colors, most),
              instance.edges.size());
    }
    count_edges(state, instance);
}

/// Boost's colouring knows neither a limit per colour nor parallel edges, and may use a colour more than the degree.
void edge_coloring_boost(benchmark::State& state, Instance (*draw)(std::size_t)) {
    Instance instance = draw(static_cast<std::size_t>(state.range(0)));
    std::sort(instance.edges.begin(), instance.edges.end(),
              [](Edge x, Edge y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
    instance.edges.erase(std::unique(instance.edges.begin(), instance.edges.end()), instance.edges.end());
    instance = Instance::open(instance.vertices, instance.edges, instance.colors + 1,
                              static_cast<std::int32_t>(instance.edges.size()));
    for ([[maybe_unused]] auto _ : state) {
        using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Color>;
        Graph graph(instance.vertices);
        for (const Edge& edge : instance.edges) {
            boost::add_edge(edge.a, edge.b, no_color, graph);
        }
        boost::edge_coloring(graph, boost::get(boost::edge_bundle, graph));
        std::vector<Color> color;
        for (const auto& edge : boost::make_iterator_range(boost::edges(graph))) {
            color.push_back(graph[edge]);
        }
        judge(state, instance, color, instance.edges.size());
    }
    count_edges(state, instance);
}

/// One in ten slots missed by everybody, in one window.
void list_coloring_ours(benchmark::State& state) {
    const Instance instance = event(static_cast<std::size_t>(state.range(0)), 100);
    for ([[maybe_unused]] auto _ : state) {
        judge(state, instance, list_coloring(instance.problem()), instance.edges.size() / 1'000 * 999);
    }
    count_edges(state, instance);
}

[[maybe_unused]] const bool registered = [] {
    struct Row {
        const char* name;
        Instance (*draw)(std::size_t);
    };
    for (const auto& [name, draw] :
         {Row{"expo", expo_day}, Row{"16/95%", day<16, 95>}, Row{"40/95%", day<40, 95>}, Row{"64/95%", day<64, 95>},
          Row{"16/full", day<16, 100>}, Row{"40/full", day<40, 100>}, Row{"64/full", day<64, 100>}}) {
        const std::string end = std::string("/") + name;
        benchmark::RegisterBenchmark(("matching/edge_coloring/ours" + end).c_str(), edge_coloring_ours, draw)
            ->RangeMultiplier(10)
            ->Range(10'000, 10'000'000)
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("matching/edge_coloring/boost" + end).c_str(), edge_coloring_boost, draw)
            ->RangeMultiplier(10)
            ->Range(10'000, 1'000'000)
            ->Unit(benchmark::kMillisecond);
    }
    return true;
}();

BENCHMARK(list_coloring_ours)
    ->Name("matching/list_coloring")
    ->RangeMultiplier(10)
    ->Range(10'000, 1'000'000)
    ->Unit(benchmark::kMillisecond);

} // namespace

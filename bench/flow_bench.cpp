#include "flow_ladder.hpp"
#include "support/lemon_problem.hpp"

#include <jumpa/matching/min_cost_flow.hpp>

#include <benchmark/benchmark.h>

#include <string>

/// The heaviest b-matching as a plain network: `matching/flow/<sellers>x<buyers>/<loose|cap80>/<contender>`.
///
/// Every contender builds its network from the same edges within the time measured; the peer's numbers are 32 bits
/// wide, ours 64. Ours must prove its answer, the peer must find the same weight.
namespace {

using namespace jumpa;

using flow_ladder::Rung;

/// source -> rows -> columns -> sink -> source
std::vector<matching::FlowArc> circulation(const test::Instance& instance) {
    const matching::Index rows = instance.graph.rows();
    const matching::Index sink = rows + instance.graph.cols;
    const matching::Index source = sink + 1;
    std::vector<matching::FlowArc> arcs;
    arcs.reserve(instance.graph.edges() + source);
    for (matching::Index r = 0; r < rows; ++r) {
        for (matching::EdgeIndex e = instance.graph.row_begin[r]; e < instance.graph.row_begin[r + 1]; ++e) {
            arcs.push_back({r, rows + instance.graph.column[e], 0, 1, -Value{instance.weight[e]}});
        }
    }
    for (matching::Index c = 0; c < instance.graph.cols; ++c) {
        arcs.push_back({rows + c, sink, 0, instance.col_capacity[c], 0});
    }
    arcs.push_back({sink, source, 0, instance.total, 0});
    for (matching::Index r = 0; r < rows; ++r) {
        arcs.push_back({source, r, 0, instance.row_capacity[r], 0});
    }
    return arcs;
}

std::vector<Value> nothing_supplied(const test::Instance& instance) {
    return std::vector<Value>(std::size_t{instance.graph.rows()} + instance.graph.cols + 2, 0);
}

Value ours(const test::Instance& instance) {
    const auto arcs = circulation(instance);
    const auto supply = nothing_supplied(instance);
    return -matching::min_cost_flow({arcs, supply}).cost;
}

bool is_proved(const test::Instance& instance) {
    const auto arcs = circulation(instance);
    const auto supply = nothing_supplied(instance);
    return proves_optimal({arcs, supply}, matching::min_cost_flow({arcs, supply}));
}

template <class Solve>
void run(benchmark::State& state, const Rung& rung, bool capped, Solve solve) {
    const test::Instance instance = flow_ladder::instance_of(rung, capped);
    const Value value = ours(instance);
    if (!is_proved(instance)) {
        state.SkipWithError("the flow is not proved optimal");
        return;
    }
    for ([[maybe_unused]] auto _ : state) {
        if (solve(instance) != value) {
            state.SkipWithError("another weight");
            break;
        }
    }
    state.counters["value"] = static_cast<double>(value);
}

void add(const Rung& rung, bool capped) {
    const std::string name = "matching/flow/" + std::string(rung.name) + (capped ? "/cap80/" : "/loose/");
    const auto add_one = [&](const std::string& contender, auto solve) {
        benchmark::RegisterBenchmark((name + contender).c_str(), [&rung, capped, solve](benchmark::State& state) {
            run(state, rung, capped, solve);
        })->Unit(benchmark::kMillisecond);
    };
    add_one("ours", [](const test::Instance& instance) { return ours(instance); });
#ifdef JUMPA_HAVE_LEMON
    add_one("lemon",
            [](const test::Instance& instance) { return peers::lemon_network_simplex(test::for_lemon(instance)); });
#endif
}

/// Runs before main, which belongs to Google Benchmark.
const bool added = [] {
    for (const Rung& rung : flow_ladder::rungs) {
        add(rung, false);
        add(rung, true);
    }
    return true;
}();

} // namespace

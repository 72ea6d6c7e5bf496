#include "support/random_instances.hpp"

#ifdef JUMPA_HAVE_LEMON
#include "support/lemon_problem.hpp"
#endif

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <map>
#include <string>

/// Who meets whom, before slots and tables: `matching/selection/<rung>/<loose|cap80>/<contender>`.
///
/// Every contender builds what it solves from the same edge list, within the time measured. Ours must prove its answer,
/// the others must find the same weight. JUMPA_BENCH_ALL=1 also lets LEMON climb the two largest rungs.
namespace {

using namespace jumpa;

struct Rung {
    const char* name;
    test::EventSize size;
    bool small_enough_for_all;
};
constexpr Rung ladder[] = {
    {"30x40", {30, 40, 0, 100, 12, 8}, true},
    {"114x90", {114, 90, 0, 100, 15, 20}, true},
    {"190x927", {190, 927, 0, 30, 24, 8}, true},
    {"1500x700", {1'500, 700, 100, 0, 60, 75}, true},
    {"5600x1100", {5'600, 1'100, 100, 0, 12, 40}, true},
    {"10000x5000", {10'000, 5'000, 100, 0, 8, 16}, false},
    {"50000x20000", {50'000, 20'000, 100, 0, 8, 16}, false},
};

/// One instance at a time is kept: the largest ones take some hundred megabytes.
const test::Instance& instance_of(const Rung& rung, bool capped) {
    static std::string kept;
    static test::Instance instance;
    const std::string wanted = std::string(rung.name) + (capped ? "/cap80" : "/loose");
    if (kept != wanted) {
        instance = test::event_instance(rung.size, 2'021);
        instance.total = capped ? instance.loose_count() * 8 / 10 : instance.loose_count();
        kept = wanted;
    }
    return instance;
}

Value proved_value(const Rung& rung, bool capped) {
    static std::map<std::pair<std::string, bool>, Value> values;
    const auto [place, is_new] = values.try_emplace({rung.name, capped}, 0);
    if (is_new) {
        place->second = matching::max_weight_b_matching(instance_of(rung, capped).problem()).value;
    }
    return place->second;
}

void ours(benchmark::State& state, const Rung& rung, bool capped) {
    const auto problem = instance_of(rung, capped).problem();
    for ([[maybe_unused]] auto _ : state) {
        const auto matching = matching::max_weight_b_matching(problem);
        state.PauseTiming();
        if (!matching::proves_optimal(problem, matching)) {
            state.SkipWithError("the matching is not proved optimal");
            break;
        }
        state.counters["value"] = static_cast<double>(matching.value);
        state.counters["edges"] = static_cast<double>(problem.graph.edges());
        state.ResumeTiming();
    }
}

#ifdef JUMPA_HAVE_LEMON
using Peer = long long (*)(const peers::LemonProblem&);

void lemon(benchmark::State& state, const Rung& rung, bool capped, Peer peer) {
    const peers::LemonProblem problem = test::for_lemon(instance_of(rung, capped));
    const Value value = proved_value(rung, capped);
    for ([[maybe_unused]] auto _ : state) {
        if (peer(problem) != value) {
            state.SkipWithError("LEMON found another weight");
            break;
        }
    }
    state.counters["value"] = static_cast<double>(value);
}
#endif

void add(const Rung& rung, bool capped, [[maybe_unused]] bool all) {
    const std::string name = "matching/selection/" + std::string(rung.name) + (capped ? "/cap80/" : "/loose/");
    const auto add_one = [&](const std::string& contender, auto run) {
        benchmark::RegisterBenchmark((name + contender).c_str(), run)->Unit(benchmark::kMillisecond);
    };
    add_one("ours", [&rung, capped](benchmark::State& state) { ours(state, rung, capped); });
#ifdef JUMPA_HAVE_LEMON
    if (all || rung.small_enough_for_all) {
        for (const auto& [contender, peer] : {std::pair{"lemon_network_simplex", &peers::lemon_network_simplex},
                                              std::pair{"lemon_cost_scaling", &peers::lemon_cost_scaling}}) {
            const Peer solve = peer;
            add_one(contender, [&rung, capped, solve](benchmark::State& state) { lemon(state, rung, capped, solve); });
        }
    }
#endif
}

/// Runs before main, which belongs to Google Benchmark.
const bool added = [] {
    const char* all = std::getenv("JUMPA_BENCH_ALL");
    for (const Rung& rung : ladder) {
        for (const bool capped : {false, true}) {
            add(rung, capped, all != nullptr && *all == '1');
        }
    }
    return true;
}();

} // namespace

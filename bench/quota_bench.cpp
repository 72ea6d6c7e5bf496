#include "flow_ladder.hpp"

#include <jumpa/matching/quota_matching.hpp>

#include <benchmark/benchmark.h>

#include <string>

/// Levels under quotas: `matching/quotas/<rows>x<columns>/<loose|cap80>/<levels>`. Every answer must prove itself.
namespace {

using namespace jumpa;
using namespace jumpa::matching;

/// What several levels view, kept together.
struct Fair {
    test::Instance instance;
    std::vector<Quota> rows{};
    std::vector<Quota> cols{};
    std::vector<SoftLeast> promises{};
    std::vector<Points> mutual{};
    std::vector<Points> asked{};

    Fair(const flow_ladder::Rung& rung, bool capped) : instance(flow_ladder::instance_of(rung, capped)) {
        for (const std::int32_t most : instance.row_capacity) {
            promises.push_back({static_cast<Index>(rows.size()), 4});
            rows.push_back({.most = most});
        }
        for (const std::int32_t most : instance.col_capacity) {
            cols.push_back({.most = most});
        }
        for (const Points weight : instance.weight) {
            mutual.push_back(weight % 7 == 0 ? 1 : 0);
            asked.push_back(weight % 3 == 0 ? 1 : 0);
        }
    }

    [[nodiscard]] QuotaProblem problem() const { return {instance.graph, {rows}, {cols}, 0, instance.total}; }

    [[nodiscard]] std::vector<QuotaLevelGoal> levels(const std::string& kind) const {
        std::vector<QuotaLevelGoal> result;
        const bool all = kind == "all";
        if (all) {
            result.push_back(least_missing(promises, {}));
        }
        if (all || kind != "points") {
            result.push_back(most_edges());
            result.push_back(most_even(problem(), Side::rows));
        }
        if (all || kind == "even_both") {
            result.push_back(most_even(problem(), Side::cols));
        }
        if (all) {
            result.push_back(most_of(mutual));
            result.push_back(most_of(asked));
        }
        result.push_back(most_weight(instance.weight));
        return result;
    }
};

void run(benchmark::State& state, const flow_ladder::Rung& rung, bool capped, const std::string& kind) {
    const Fair fair(rung, capped);
    const auto levels = fair.levels(kind);
    QuotaMatching matching;
    for ([[maybe_unused]] auto _ : state) {
        matching = quota_matching(fair.problem(), levels);
    }
    if (!proves_optimal(fair.problem(), levels, matching)) {
        state.SkipWithError("not proved");
        return;
    }
    state.counters["value"] = static_cast<double>(matching.levels.back().value);
}

/// Runs before main, which belongs to Google Benchmark.
const bool added = [] {
    for (const auto& rung : flow_ladder::rungs) {
        for (const bool capped : {false, true}) {
            for (const std::string kind : {"points", "even_rows", "even_both", "all"}) {
                const auto name = "matching/quotas/" + std::string(rung.name) + (capped ? "/cap80/" : "/loose/") + kind;
                benchmark::RegisterBenchmark(name.c_str(), [&rung, capped, kind](benchmark::State& state) {
                    run(state, rung, capped, kind);
                })->Unit(benchmark::kMillisecond);
            }
        }
    }
    return true;
}();

} // namespace

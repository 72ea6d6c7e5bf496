#include "scoring/random_event.hpp"

#include <jumpa/scoring/breakdown.hpp>

#include <benchmark/benchmark.h>

#include <cstdint>
#include <map>
#include <string>

namespace {

using namespace jumpa;

struct Rung {
    const char* name;
    std::size_t sellers;
    std::size_t buyers;
};

constexpr Rung rungs[] = {{"30x40", 30, 40},
                          {"114x90", 114, 90},
                          {"190x927", 190, 927},
                          {"1500x700", 1'500, 700},
                          {"10000x5000", 10'000, 5'000}};

const Event& event_of(const Rung& rung) {
    static std::map<std::string, Event> events;
    auto found = events.find(rung.name);
    if (found == events.end()) {
        random_event::Shape shape{.sellers = rung.sellers, .buyers = rung.buyers};
        shape.wishes = rung.sellers;
        found = events.emplace(rung.name, random_event::make(1, shape)).first;
    }
    return found->second;
}

/// Some pairs of the result against their breakdowns, which judge one pair by itself.
bool right(const Event& event, const Affinity& fit, const ScoreOptions& options) {
    const std::size_t step = fit.pairs().size() / 5 + 1;
    for (std::size_t i = 0; i < fit.pairs().size(); i += step) {
        const ScoredPair& pair = fit.pairs()[i];
        if (breakdown(event, pair.seller, pair.buyer, options).points != pair.points) {
            return false;
        }
    }
    return !fit.pairs().empty();
}

void score_rung(benchmark::State& state, const Rung& rung, ScoreOptions options) {
    const Event& event = event_of(rung);
    std::size_t listed = 0;
    for (auto _ : state) {
        const Affinity fit = score(event, options);
        listed = fit.pairs().size();
        state.PauseTiming();
        if (!right(event, fit, options)) {
            state.SkipWithError("a pair has other points than its breakdown");
        }
        state.ResumeTiming();
    }
    const auto pairs = static_cast<double>(rung.sellers * rung.buyers);
    state.counters["pairs"] = pairs;
    state.counters["listed"] = static_cast<double>(listed);
    state.counters["pairs/s"] = benchmark::Counter(pairs, benchmark::Counter::kIsIterationInvariantRate);
}

const bool registered = [] {
    for (const Rung& rung : rungs) {
        const std::string name = rung.name;
        if (rung.sellers * rung.buyers < 10'000'000) {
            benchmark::RegisterBenchmark(("score/all/" + name).c_str(), score_rung, rung, ScoreOptions{})
                ->Unit(benchmark::kMillisecond);
        }
        benchmark::RegisterBenchmark(("score/best_100/" + name).c_str(), score_rung, rung,
                                     ScoreOptions{.best_per_company = 100})
            ->Unit(benchmark::kMillisecond);
    }
    return true;
}();

} // namespace

#include "ladder.hpp"

#include <jumpa/scheduling/detail/assign_slots.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/seat.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <benchmark/benchmark.h>

#include <string>

namespace {

using namespace jumpa;

/// The gap in millionths of the bound, shown beside the time.
double gap_ppm(const Verdict& verdict) {
    return verdict.bound && *verdict.bound > 0
               ? static_cast<double>(*verdict.bound - verdict.value) * 1e6 / static_cast<double>(*verdict.bound)
               : 0;
}

void plan_rung(benchmark::State& state, const ladder::Rung& rung, const ladder::Kind& kind) {
    const auto& [event, fit] = ladder::instance(rung, kind);
    Schedule schedule;
    for (auto _ : state) {
        schedule = plan(event, fit);
    }
    const Verdict verdict = verify(event, fit, schedule);
    const bool proof_expected = kind.absence_per_million == 0;
    if (!verdict.valid() || (proof_expected && verdict.kind != Verdict::Kind::proved_optimal)) {
        state.SkipWithError(to_string(verdict).c_str());
    }
    state.counters["gap_ppm"] = gap_ppm(verdict);
    state.counters["meetings"] = static_cast<double>(schedule.meetings.size());
    state.counters["over_greedy_ppm"] = static_cast<double>(verdict.value - schedule.greedy_value) * 1e6 /
                                        static_cast<double>(std::max<Value>(1, schedule.greedy_value));
}

void select_rung(benchmark::State& state, const ladder::Rung& rung, const ladder::Kind& kind) {
    const auto& [event, fit] = ladder::instance(rung, kind);
    const detail::Candidates candidates = detail::candidates_of(event, fit);
    Value bound = 0;
    for (auto _ : state) {
        bound = detail::select(event, candidates).bound;
    }
    if (bound != plan(event, fit, {.effort = 0}).points().bound) {
        state.SkipWithError("the stage and the whole plan give different bounds");
    }
}

void slot_rung(benchmark::State& state, const ladder::Rung& rung, const ladder::Kind& kind) {
    const auto& [event, fit] = ladder::instance(rung, kind);
    const detail::Candidates candidates = detail::candidates_of(event, fit);
    const detail::Selection selection = detail::select(event, candidates);
    Value placed = 0;
    for (auto _ : state) {
        placed = detail::assign_slots(event, candidates, selection.chosen, {}).value();
    }
    if (placed > selection.bound || (kind.absence_per_million == 0 && placed != selection.bound)) {
        state.SkipWithError("the slots hold other points than were selected");
    }
    state.counters["placed_ppm"] = static_cast<double>(placed) * 1e6 / static_cast<double>(selection.bound);
}

void verify_rung(benchmark::State& state, const ladder::Rung& rung, const ladder::Kind& kind) {
    const auto& [event, fit] = ladder::instance(rung, kind);
    const Schedule schedule = plan(event, fit);
    for (auto _ : state) {
        const Verdict verdict = verify(event, fit, schedule);
        if (verdict.value != schedule.points().value || !verdict.valid()) {
            state.SkipWithError("the checker and the planner disagree");
        }
    }
}

void seat_rung(benchmark::State& state, const ladder::Rung& rung, const ladder::Kind& kind) {
    const auto& [event, fit] = ladder::instance(rung, kind);
    const Schedule schedule = plan(event, fit);
    std::vector<detail::Seated> given;
    for (const Meeting& meeting : schedule.meetings) {
        given.push_back({meeting});
    }
    std::vector<detail::Seated> seated;
    for (auto _ : state) {
        seated = given;
        detail::seat(event, seated);
    }
    if (seated != given) {
        state.SkipWithError("seating the same meetings gave other tables");
    }
}

void add(const ladder::Rung& rung, const ladder::Kind& kind) {
    const std::string size = std::string(rung.name) + "/" + kind.name;
    const auto add_one = [&](const std::string& work, auto run) {
        benchmark::RegisterBenchmark((work + "/" + size).c_str(), [&rung, &kind, run](benchmark::State& state) {
            run(state, rung, kind);
        })->Unit(benchmark::kMillisecond);
    };
    add_one("scheduling/plan", plan_rung);
    add_one("scheduling/select", select_rung);
    add_one("scheduling/slot", slot_rung);
    add_one("scheduling/seat", seat_rung);
    add_one("verify/verify", verify_rung);
}

const int registered = [] {
    for (const ladder::Rung& rung : ladder::rungs) {
        for (const ladder::Kind& kind : ladder::kinds) {
            add(rung, kind);
        }
    }
    return 0;
}();

} // namespace

#include <jumpa/samples/generate.hpp>
#include <jumpa/scheduling/detail/assign_slots.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/greedy.hpp>
#include <jumpa/scheduling/detail/polish.hpp>
#include <jumpa/scheduling/detail/search.hpp>
#include <jumpa/scheduling/detail/seat.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/detail/tighten.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <string>

/// What each stage of planning takes, one after the other, where people are missing; and what it gains.

namespace {

using namespace jumpa;

struct Size {
    const char* name;
    std::int32_t sellers, buyers, slots, tables, degree;
};

constexpr Size sizes[] = {
    {"50x20x12", 50, 20, 12, 15, 15},
    {"300x300x12", 300, 300, 12, 200, 20},
    {"1000x1000x12", 1'000, 1'000, 12, 700, 30},
};

/// What every stage is given: the results of those before it, made once. 30 % of the slots are missed.
struct Stages {
    explicit Stages(const Size& size) : event(event_of(size)), fit(affinity(event, *event.data().points)) {}

    Event event;
    Affinity fit;
    detail::Candidates candidates = detail::candidates_of(event, fit);
    detail::Selection selection = detail::select(event, candidates);
    detail::Agenda assigned = detail::assign_slots(event, candidates, selection.chosen, {});
    detail::Agenda polished = polish();
    detail::TightBound tight = tighten();
    detail::Agenda searched = search();

    [[nodiscard]] detail::Agenda polish() const {
        detail::Agenda agenda = assigned;
        detail::Work work(most_work);
        detail::polish(event, candidates, SlotSet(event.slots().size(), true), agenda, work);
        return agenda;
    }
    [[nodiscard]] detail::TightBound tighten() const {
        detail::Work work(most_work);
        return detail::tighten(event, candidates, selection, polished, work);
    }
    [[nodiscard]] detail::Agenda search() const {
        detail::Agenda agenda = polished;
        detail::Work work(most_work);
        detail::search(event, candidates, agenda, tight.bound, tight, 1, work);
        return agenda;
    }

private:
    static constexpr std::int64_t most_work = 500'000'000; // half of the default effort

    static Event event_of(const Size& size) {
        GenerateOptions options{
            .sellers = size.sellers, .buyers = size.buyers, .slots = size.slots, .tables = size.tables};
        options.degree = size.degree;
        options.max_seller = 12;
        options.max_buyer = 12;
        options.absence_per_million = 300'000;
        return EventBuilder(generated_event(options)).build();
    }
};

const Stages& stages(const Size& size) {
    static std::map<std::string, std::unique_ptr<Stages>> made;
    auto& of_size = made[size.name];
    if (!of_size) {
        of_size = std::make_unique<Stages>(size);
    }
    return *of_size;
}

/// Runs a stage again and again. It returns the value and the bound that stand after it; the two must be what they
/// were.
template <class Stage>
void add(const char* name, const Size& size, Stage&& stage) {
    const std::string title = std::string("stages/") + name + "/ours/" + size.name;
    benchmark::RegisterBenchmark(title.c_str(), [&size, stage](benchmark::State& state) {
        const Stages& given = stages(size);
        const auto expected = stage(given);
        for (auto _ : state) {
            if (stage(given) != expected || expected.first > expected.second) {
                state.SkipWithError("the stage gave another result, or more than its bound");
            }
        }
        state.counters["gap_ppm"] = static_cast<double>(gap_of(expected.first, expected.second).per_million);
    })->Unit(benchmark::kMillisecond);
}

using Standing = std::pair<Value, Value>; // value and bound

Standing select_stage(const Stages& given) {
    const Value greedy = detail::greedy_agenda(given.event, given.candidates, {}).value();
    return {greedy, detail::select(given.event, given.candidates).bound};
}

Standing slot_stage(const Stages& given) {
    return {detail::assign_slots(given.event, given.candidates, given.selection.chosen, {}).value(),
            given.selection.bound};
}

/// The whole, with its verdict, and how long a host that wants to stop is kept waiting at most.
void plan_all(benchmark::State& state, const Size& size) {
    using Clock = std::chrono::steady_clock;
    const Stages& given = stages(size);
    Clock::time_point asked = Clock::now();
    std::chrono::duration<double, std::milli> longest{0};
    const PlanOptions options{.on_progress = [&](const Progress&) {
        longest = std::max<std::chrono::duration<double, std::milli>>(longest, Clock::now() - asked);
        asked = Clock::now();
        return true;
    }};
    Schedule schedule;
    for (auto _ : state) {
        asked = Clock::now();
        schedule = plan(given.event, given.fit, options);
    }
    const Verdict verdict = verify(given.event, given.fit, schedule);
    if (!verdict.valid()) {
        state.SkipWithError(to_string(verdict).c_str());
    }
    state.counters["longest_wait_ms"] = longest.count();
    state.counters["gap_ppm"] =
        static_cast<double>(gap_of(schedule.points().value, schedule.points().bound).per_million);
}

const int registered = [] {
    for (const Size& size : sizes) {
        add("1_select", size, select_stage);
        add("2_slot", size, slot_stage);
        add("3_polish", size,
            [](const Stages& given) { return Standing{given.polish().value(), given.selection.bound}; });
        add("4_bound", size,
            [](const Stages& given) { return Standing{given.polished.value(), given.tighten().bound}; });
        add("5_search", size, [](const Stages& given) { return Standing{given.search().value(), given.tight.bound}; });
        benchmark::RegisterBenchmark((std::string("stages/plan/ours/") + size.name).c_str(),
                                     [&size](benchmark::State& state) { plan_all(state, size); })
            ->Unit(benchmark::kMillisecond);
    }
    return 0;
}();

} // namespace

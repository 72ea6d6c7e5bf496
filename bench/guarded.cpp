// Five fixed pieces of work for bench/guard, which counts the instructions within `guarded` and nowhere else.
//   build/release/bench/guarded CASE

#include "ladder.hpp"
#include "scoring/random_event.hpp"
#include "support/coloring_instances.hpp"
#include "support/random_instances.hpp"

#include <jumpa/matching/b_matching.hpp>
#include <jumpa/matching/edge_coloring.hpp>
#include <jumpa/scheduling/detail/assign_slots.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/detail/tighten.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/scoring/score.hpp>
#include <jumpa/verify/verify.hpp>

#include <cstdio>
#include <functional>
#include <string_view>

using namespace jumpa;

/// Its name is told to the tool that counts. Returns whether the answer is right.
extern "C" __attribute__((noinline)) bool guarded(const std::function<bool()>& work) {
    const bool right = work();
    asm volatile("" ::: "memory"); // keeps the call from becoming a jump, which would end the counting early
    return right;
}

namespace {

bool scoring() {
    const Event event = random_event::make(1, {.sellers = 190, .buyers = 400, .wishes = 190});
    return guarded([&] { return !score(event).pairs().empty(); });
}

bool selection() {
    test::Instance instance = test::event_instance({1'500, 700, 100, 0, 60, 75}, 2'021);
    instance.total = instance.loose_count() * 8 / 10;
    const auto problem = instance.problem();
    matching::BMatching best;
    const bool done = guarded([&] {
        best = matching::max_weight_b_matching(problem);
        return true;
    });
    return done && matching::proves_optimal(problem, best);
}

bool coloring_of_a_day() {
    Random random(1);
    const auto edges = coloring::regular_bipartite(2'500, 40, random);
    std::vector<matching::Color> colors;
    const bool done = guarded([&] {
        colors = matching::balanced_edge_coloring(5'000, edges, 40, 2'500);
        return true;
    });
    return done && coloring::fault_of(coloring::Instance::open(5'000, edges, 40, 2'500), colors).empty();
}

/// The bound where people miss slots.
bool descent() {
    GenerateOptions options{.sellers = 150, .buyers = 150, .slots = 12, .tables = 100};
    options.degree = 20;
    options.max_seller = 12;
    options.max_buyer = 12;
    options.absence_per_million = 300'000;
    const Event event = EventBuilder(generated_event(options)).build();
    const Affinity fit = affinity(event, *event.data().points);
    const detail::Candidates candidates = detail::candidates_of(event, fit);
    const detail::Selection selection = detail::select(event, candidates);
    const detail::Agenda agenda = detail::assign_slots(event, candidates, selection.chosen, {});
    return guarded([&] {
        detail::Work work(50'000'000);
        return detail::tighten(event, candidates, selection, agenda, work).bound <= selection.bound;
    });
}

bool whole() {
    const auto& [event, fit] = ladder::instance(ladder::rungs[3], ladder::kinds[1]);
    return guarded([&, &event = event, &fit = fit] {
        return verify(event, fit, plan(event, fit)).kind == Verdict::Kind::proved_optimal;
    });
}

struct Case {
    std::string_view name;
    bool (*run)();
};
constexpr Case cases[] = {{"scoring", scoring},
                          {"selection", selection},
                          {"coloring", coloring_of_a_day},
                          {"descent", descent},
                          {"plan_and_verify", whole}};

} // namespace

int main(int count, char** arguments) {
    for (const Case& entry : cases) {
        if (count == 2 && entry.name == arguments[1]) {
            return entry.run() ? 0 : 1;
        }
    }
    for (const Case& entry : cases) {
        std::puts(entry.name.data());
    }
    return count == 1 ? 0 : 2;
}

// What each stage of the first plan takes from rung to rung, in all and by pair or meeting; and what the machine's
// memory does at most. docs/limits.md is written from it.
//   build/release/bench/stage_ladder [--json FILE] [PART OF A NAME, as 5600x1100/cap80 [SECONDS A STAGE, 0.3]]
//
// Each stage is a function of its own, stage_<name>, so that a tool that counts can tell them apart:
//   valgrind --tool=callgrind --cache-sim=yes --branch-sim=yes build/release/bench/stage_ladder 5600x1100/cap80 0

#include "ladder.hpp"
#include "rows.hpp"
#include "selection_race.hpp"

#include <jumpa/scheduling/detail/assign_slots.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/greedy.hpp>
#include <jumpa/scheduling/detail/seat.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

using namespace jumpa;

using Work = std::function<void()>;

#define STAGE(name)                                                                                                    \
    extern "C" __attribute__((noinline)) void stage_##name(const Work& work) {                                         \
        work();                                                                                                        \
        asm volatile("" ::: "memory"); /* the call must not become a jump */                                           \
    }
STAGE(memory)
STAGE(candidates)
STAGE(greedy)
STAGE(select)
STAGE(slot)
STAGE(seat)
STAGE(verify)
#undef STAGE

namespace {

double budget = 0.3; // seconds

std::vector<double> seconds_of(void (*stage)(const Work&), const Work& work) {
    std::vector<double> taken;
    double used = 0;
    do {
        const double start = race::cpu_seconds();
        stage(work);
        taken.push_back(race::cpu_seconds() - start);
        used += taken.back();
    } while (used < budget && taken.size() < 21);
    return taken;
}

using race::median;

/// Reads memory from end to end: gigabytes a second.
double read_speed() {
    const std::vector<std::uint64_t> block(std::size_t{1} << 26U, 1);
    std::uint64_t sum = 0;
    const auto taken = seconds_of(stage_memory, [&] { sum += std::accumulate(block.begin(), block.end(), sum); });
    return sum == 0 ? 0 : static_cast<double>(block.size()) * 8e-9 / median(taken);
}

/// Jumps about in 256 MB, each jump waiting for the one before: nanoseconds a jump.
double jump_time() {
    constexpr std::uint32_t mask = (1U << 26U) - 1;
    std::vector<std::uint32_t> next(std::size_t{mask} + 1);
    for (std::uint32_t i = 0; i <= mask; ++i) {
        next[i] = (i * 1'664'525U + 1'013'904'223U) & mask; // a cycle through all of them
    }
    constexpr int jumps = 2'000'000;
    std::uint32_t at = 0;
    const auto taken = seconds_of(stage_memory, [&] {
        for (int i = 0; i < jumps; ++i) {
            at = next[at];
        }
    });
    return at > mask ? 0 : median(taken) * 1e9 / jumps;
}

void climb(const ladder::Rung& rung, const ladder::Kind& kind, rows::Rows& rows) {
    const auto& [event, fit] = ladder::instance(rung, kind);
    const auto pairs = static_cast<double>(fit.pairs().size());
    detail::Candidates candidates;
    detail::Agenda greedy(event, candidates);
    detail::Selection selection;
    detail::Agenda agenda(event, candidates);
    std::vector<detail::Seated> seated;
    const std::string size = std::string(rung.name) + "/" + kind.name;
    std::printf("| %-20s | %8.0f", size.c_str(), pairs);
    const auto add = [&, &event = event, &fit = fit](const char* name, void (*stage)(const Work&), const Work& work) {
        const auto taken = seconds_of(stage, work);
        std::printf(" | %9.3f | %6.1f", 1e3 * median(taken), 1e9 * median(taken) / pairs);
        rows.add({std::string("stage/") + name + "/" + size, taken, {{"pairs", pairs}}});
    };
    add("candidates", stage_candidates,
        [&, &event = event, &fit = fit] { candidates = detail::candidates_of(event, fit); });
    add("greedy", stage_greedy, [&, &event = event] { greedy = detail::greedy_agenda(event, candidates, {}); });
    add("select", stage_select, [&, &event = event] { selection = detail::select(event, candidates); });
    add("slot", stage_slot, [&, &event = event] {
        detail::Selection trial = selection; // some of it may be exchanged
        agenda = detail::assign_slots(event, candidates, trial, {});
    });
    const Schedule schedule = plan(event, fit, {.effort = 0});
    add("seat", stage_seat, [&, &event = event] {
        seated.clear();
        for (const Meeting& meeting : schedule.meetings) {
            seated.push_back({meeting});
        }
        detail::seat(event, seated);
    });
    Verdict verdict;
    add("verify", stage_verify, [&, &event = event, &fit = fit] { verdict = verify(event, fit, schedule); });
    std::printf(" | %8zu |\n", seated.size());
    std::fflush(stdout);
    if (!verdict.valid() || agenda.value() > selection.bound || seated.size() != schedule.meetings.size()) {
        rows.add({"stage/verify/" + size, {}, {}, "the checker refuses the plan"});
    }
}

} // namespace

int main(int count, char** arguments) {
    const std::string json = rows::take_json(count, arguments);
    const std::string only = count > 1 ? arguments[1] : "";
    budget = count > 2 ? std::atof(arguments[2]) : budget;
    std::printf("memory: %.1f GB/s read from end to end, %.0f ns a jump\n", read_speed(), jump_time());
    std::puts(
        "| event | pairs | candidates, ms | ns a pair | greedy | ns | select | ns | slot | ns | seat | ns | verify | "
        "ns | meetings |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    rows::Rows rows;
    for (const ladder::Rung& rung : ladder::rungs) {
        for (const ladder::Kind& kind : ladder::kinds) {
            if ((std::string(rung.name) + "/" + kind.name).find(only) != std::string::npos) {
                climb(rung, kind, rows);
            }
        }
    }
    rows.write(json);
    return rows.all_right() ? 0 : 1;
}

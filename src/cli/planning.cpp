#include "measures.hpp"
#include "planning.hpp"

#include <jumpa/asio_executor.hpp>
#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <vector>

namespace jumpa::cli {
namespace {

constexpr Equity equities[] = {Equity::none, Equity::sellers, Equity::buyers, Equity::sellers_then_buyers,
                               Equity::buyers_then_sellers};

std::vector<std::string> equity_names() {
    std::vector<std::string> names;
    for (const Equity equity : equities) {
        names.emplace_back(name_of(equity));
    }
    return names;
}

} // namespace

PlanOptions plan_options(const Planning& planning, Watch& watch) {
    const auto near = gap(planning.gap);
    const auto memory = bytes(planning.memory);
    Faults faults;
    if (!near) {
        faults.push_back(fault("--gap", "bad_gap", {in_quotes(planning.gap)}));
    }
    if (!memory) {
        faults.push_back(fault("--memory", "bad_memory", {in_quotes(planning.memory)}));
    }
    if (!faults.empty()) {
        throw InputError(std::move(faults));
    }
    PlanOptions how;
    how.seed = planning.seed;
    how.effort = planning.effort;
    how.gap = *near;
    if (!planning.equity.empty()) {
        how.equity = *std::find_if(std::begin(equities), std::end(equities),
                                   [&](Equity equity) { return name_of(equity) == planning.equity; });
    }
    how.lottery = planning.lottery;
    how.memory_limit = *memory;
    how.executor = asio_executor(planning.threads);
    how.on_progress = [&watch](const Progress& progress) { return watch.follow(progress); };
    return how;
}

void add_planning(CLI::App& verb, Planning& planning) {
    verb.add_option("--seed", planning.seed, "Seed of the improvement steps");
    verb.add_option(
            "--effort", planning.effort,
            "How long to look for a better plan, in tens of millions of looks at a pair in a slot; 0: not at all")
        ->check(CLI::Range(0, 1'000'000'000));
    verb.add_option("--gap", planning.gap, "Stop where the plan is proved to lie so near to the best, e.g. 0.01%");
    verb.add_option("--equity", planning.equity,
                    "Whose meetings to share out evenly before points count: the one with the fewest gets as many as "
                    "possible, then the next, and so on")
        ->check(CLI::IsMember(equity_names()));
    verb.add_option("--lottery", planning.lottery,
                    "Break ties between equally good plans by lot; who plans with the same number gets the same plan");
    verb.add_option("--memory", planning.memory, "The most that improving may hold, e.g. 512M");
    add_threads(verb, planning.threads);
    verb.add_option("--time-limit", planning.following.seconds,
                    "Stop after so many seconds with the best plan so far; then the plan depends on the machine")
        ->check(CLI::Range(0, 1'000'000));
    verb.add_flag("--quiet", planning.following.quiet, "Do not tell how far planning is");
}

void add_threads(CLI::App& verb, std::size_t& threads) {
    verb.add_option("--threads", threads,
                    "Work on so many threads at once; 0: as many as the machine has. The result is the same")
        ->check(CLI::Range(0, 1'000));
}

} // namespace jumpa::cli

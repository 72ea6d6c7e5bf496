#include "cli.hpp"
#include "measures.hpp"
#include "progress.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/io/page.hpp>
#include <jumpa/io/schedule_csv.hpp>
#include <jumpa/io/schedule_ics.hpp>
#include <jumpa/io/schedule_json.hpp>
#include <jumpa/io/timetable.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/scoring/breakdown.hpp>
#include <jumpa/scoring/score.hpp>
#include <jumpa/verify/verify.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

namespace jumpa::cli {
namespace {

struct Options {
    std::string event{"-"};
    std::string out{};
    bool json = false;
    std::uint64_t seed = PlanOptions{}.seed;
    std::int64_t effort = PlanOptions{}.effort;
    std::string gap{"0"};
    std::string equity{}; // empty: as the event says
    std::string memory{"1G"};
    std::size_t width = io::TimetableOptions{}.width;
    Following following{};
};

constexpr Equity equities[] = {Equity::none, Equity::sellers, Equity::buyers, Equity::sellers_then_buyers,
                               Equity::buyers_then_sellers};

std::vector<std::string> equity_names() {
    std::vector<std::string> names;
    for (const Equity equity : equities) {
        names.emplace_back(name_of(equity));
    }
    return names;
}

PlanOptions plan_options(const Options& options) {
    const auto near = gap(options.gap);
    const auto memory = bytes(options.memory);
    Faults faults;
    if (!near) {
        faults.push_back(fault("--gap", "bad_gap", {in_quotes(options.gap)}));
    }
    if (!memory) {
        faults.push_back(fault("--memory", "bad_memory", {in_quotes(options.memory)}));
    }
    if (!faults.empty()) {
        throw InputError(std::move(faults));
    }
    PlanOptions how;
    how.seed = options.seed;
    how.effort = options.effort;
    how.gap = *near;
    if (!options.equity.empty()) {
        how.equity = *std::find_if(std::begin(equities), std::end(equities),
                                   [&](Equity equity) { return name_of(equity) == options.equity; });
    }
    how.memory_limit = *memory;
    return how;
}

Schedule planned(const Event& event, const Affinity& affinity, const Options& options) {
    PlanOptions how = plan_options(options);
    Watch watch(options.following);
    how.on_progress = [&watch](const Progress& progress) { return watch.follow(progress); };
    Schedule schedule = plan(event, affinity, how);
    schedule.deterministic = schedule.deterministic && !options.following.seconds;
    return schedule;
}

Exit exit_of(const Schedule& schedule) {
    switch (schedule.status) {
    case Status::optimal:
        return Exit::answer;
    case Status::feasible:
        return schedule.ended == Ending::stopped ? Exit::stopped : Exit::answer;
    case Status::infeasible:
        return Exit::infeasible;
    case Status::stopped:
        break;
    }
    return Exit::stopped;
}

/// Why each pair of the schedule meets. A host's own points have no parts; a breakdown looks at every company, so of a
/// very large event the page tells the points alone.
std::vector<Breakdown> breakdowns(const Event& event, const Schedule& schedule) {
    constexpr std::size_t most_steps = 20'000'000;
    std::vector<Breakdown> found;
    if (event.data().points || schedule.meetings.size() * event.companies().size() > most_steps) {
        return found;
    }
    for (const Meeting& meeting : schedule.meetings) {
        found.push_back(breakdown(event, meeting.seller, meeting.buyer));
    }
    return found;
}

/// Everything that a plan leaves in its folder; written all or nothing.
std::vector<io::NewFile> results(const Event& event, const Schedule& schedule, const std::string& file) {
    std::vector<io::NewFile> results{
        {"schedule.json", file},
        {"schedule.csv", io::schedule_csv(event, schedule)},
        {"schedule-excel.csv", io::schedule_csv(event, schedule, io::CsvStyle::excel)},
        {"schedule.ics", io::schedule_ics(event, schedule, {.language = language(), .company = {}})}};
    if (io::fits_a_page(event)) {
        results.push_back({"schedule.html", io::page(event, schedule, {language(), breakdowns(event, schedule)})});
    } else {
        std::cerr << "The event is too large for one page: schedule.html is left out.\n";
    }
    return results;
}

Exit run(const Options& options) {
    const Event event = load_event(options.event);
    const Affinity affinity = points_of(event);
    const Schedule schedule = planned(event, affinity, options);
    const Verdict verdict = verify(event, affinity, schedule);
    if (!verdict.valid()) {
        std::cerr << "jumpa: this is a bug: our own plan is " << verdict << '\n';
        return Exit::bug;
    }
    const std::string file = io::write_schedule(event, schedule, language());
    if (!options.out.empty()) {
        deliver(options.out, results(event, schedule, file));
    }
    deliver("", "", options.json ? file : io::timetable(event, schedule, {options.width, language()}));
    (options.json ? std::cerr : std::cout) << to_string(verdict, language()) << '\n';
    return exit_of(schedule);
}

} // namespace

void add_plan(CLI::App& app, Exit& exit) {
    CLI::App* verb = app.add_subcommand("plan", "Decide who meets whom, when and at which table, with a proof");
    auto options = std::make_shared<Options>();
    verb->add_option("event", options->event, "Event file; standard input where none is named");
    verb->add_option("--out", options->out, "Folder for schedule.json, .html, .csv and .ics");
    verb->add_flag("--json", options->json, "Print schedule.json instead of the timetable");
    verb->add_option("--seed", options->seed, "Seed of the improvement steps");
    verb->add_option(
            "--effort", options->effort,
            "How long to look for a better plan, in tens of millions of looks at a pair in a slot; 0: not at all")
        ->check(CLI::Range(0, 1'000'000'000));
    verb->add_option("--gap", options->gap, "Stop where the plan is proved to lie so near to the best, e.g. 0.01%");
    verb->add_option("--equity", options->equity,
                     "Whose meetings to share out evenly before points count: the one with the fewest gets as many as "
                     "possible, then the next, and so on")
        ->check(CLI::IsMember(equity_names()));
    verb->add_option("--memory", options->memory, "The most that improving may hold, e.g. 512M");
    verb->add_option("--width", options->width, "Columns of the timetable")->check(CLI::Range(60, 1'000));
    verb->add_option("--time-limit", options->following.seconds,
                     "Stop after so many seconds with the best plan so far; then the plan depends on the machine")
        ->check(CLI::Range(0, 1'000'000));
    verb->add_flag("--quiet", options->following.quiet, "Do not tell how far planning is");
    verb->callback([options, &exit] { exit = run(*options); });
}

} // namespace jumpa::cli

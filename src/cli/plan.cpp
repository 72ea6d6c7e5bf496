#include "cli.hpp"
#include "planning.hpp"

#include <jumpa/asio_executor.hpp>
#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/explain/explain.hpp>
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

#include <cstdint>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jumpa::cli {
namespace {

struct Options {
    std::string event{"-"};
    std::string out{};
    bool json = false;
    std::size_t width = io::TimetableOptions{}.width;
    Planning planning{};
};

Schedule planned(const Event& event, const Affinity& affinity, const Options& options) {
    Watch watch(options.planning.following);
    Schedule schedule = plan(event, affinity, plan_options(options.planning, watch));
    schedule.deterministic = schedule.deterministic && !options.planning.following.seconds;
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

/// Why wishes are not granted, as far as that needs no further plan. The page is handed out: who said "no thanks" to
/// whom is not for all to read, and `jumpa explain` tells the organiser.
std::vector<Reason> unmet_wishes(const Event& event, const Affinity& affinity, const Schedule& schedule) {
    ExplainOptions quick;
    quick.most_replans = 0;
    quick.costs = false;
    std::vector<Reason> reasons = explain(event, affinity, schedule, quick);
    std::erase_if(reasons, [](const Reason& reason) { return reason.pairs.empty() || reason.code == "pair_declined"; });
    return reasons;
}

/// Everything that a plan leaves in its folder; written all or nothing.
std::vector<io::NewFile> results(const Event& event, const Affinity& affinity, const Schedule& schedule,
                                 const std::string& file) {
    std::vector<io::NewFile> results{
        {"schedule.json", file},
        {"schedule.csv", io::schedule_csv(event, schedule)},
        {"schedule-excel.csv", io::schedule_csv(event, schedule, io::CsvStyle::excel)},
        {"schedule.ics", io::schedule_ics(event, schedule, {.language = language(), .company = {}})}};
    if (io::fits_a_page(event)) {
        const io::PageOptions told{language(), breakdowns(event, schedule), unmet_wishes(event, affinity, schedule)};
        results.push_back({"schedule.html", io::page(event, schedule, told)});
    } else {
        std::cerr << "The event is too large for one page: schedule.html is left out.\n";
    }
    return results;
}

Exit run(const Options& options) {
    const Event event = load_event(options.event);
    const Affinity affinity =
        points_of(event, {.blend = {}, .best_per_company = {}, .executor = asio_executor(options.planning.threads)});
    const Schedule schedule = planned(event, affinity, options);
    const Verdict verdict = verify(event, affinity, schedule);
    if (!verdict.valid()) {
        std::cerr << "jumpa: this is a bug: our own plan is " << verdict << '\n';
        return Exit::bug;
    }
    const std::string file = io::write_schedule(event, schedule, language());
    if (!options.out.empty()) {
        deliver(options.out, results(event, affinity, schedule, file));
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
    add_planning(*verb, options->planning);
    verb->add_option("--width", options->width, "Columns of the timetable")->check(CLI::Range(60, 1'000));
    verb->callback([options, &exit] { exit = run(*options); });
}

} // namespace jumpa::cli

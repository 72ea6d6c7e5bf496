#include "cli.hpp"
#include "planning.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/explain/alternatives.hpp>
#include <jumpa/explain/diff.hpp>
#include <jumpa/io/json_text.hpp>
#include <jumpa/io/schedule_json.hpp>
#include <jumpa/io/timetable.hpp>
#include <jumpa/model/level_words.hpp>
#include <jumpa/scoring/score.hpp>

#include <CLI/CLI.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace jumpa::cli {
namespace {

struct Options {
    std::string event{"-"};
    std::string out{};
    std::int32_t count = 2;
    std::int32_t differ = 1;
    std::int32_t most_plans = AlternativeOptions{}.most_plans;
    bool json = false;
    Planning planning{};
};

std::string file_name(std::size_t plan) {
    return "schedule-" + std::to_string(plan + 1) + ".json";
}

/// "  new   Gula Kelapa Wates with Kafe Blitar, 7'500 points"
std::string pair_line(const Event& event, const ChangedMeeting& change) {
    const Meeting& meeting = change.meeting();
    const std::string pair = messages::answer(
        "plan_pair",
        {shortened(event[meeting.seller].name), shortened(event[meeting.buyer].name), grouped(meeting.points)},
        language());
    return io::paragraph(std::string(word_for(change.how, language())) + ": " + pair, terminal_columns, 2);
}

/// What a further plan costs, and who meets in it instead of whom. When they meet is planned anew.
std::string next_text(const Event& event, const Alternatives& found, std::size_t plan) {
    std::string text = io::paragraph(
        messages::answer("plan_next", {std::to_string(plan + 1), sentence(found.plans[plan], language())}, language()),
        terminal_columns);
    const Diff against = diff(event, found.plans[0].schedule, found.plans[plan].schedule);
    for (const MeetingChange how : {MeetingChange::gone, MeetingChange::added}) {
        for (const ChangedMeeting& change : against.changes) {
            text += change.how == how ? pair_line(event, change) : "";
        }
    }
    return '\n' + text;
}

std::string all_text(const Event& event, const Alternatives& found) {
    const Schedule& best = found.plans[0].schedule;
    std::string text =
        io::paragraph(messages::answer("plan_best", {describe(best.levels, language())}, language()), terminal_columns);
    for (std::size_t plan = 1; plan < found.plans.size(); ++plan) {
        text += next_text(event, found, plan);
    }
    if (found.no_more) {
        text += '\n' + io::paragraph(messages::term("no_more_plans", language()), terminal_columns);
    }
    return text;
}

std::string costs_json(const std::vector<Cost>& costs) {
    std::string json;
    for (const Cost& cost : costs) {
        json += (json.empty() ? "{\"objective\": " : ", {\"objective\": ") + io::json_quoted(name_of(cost.what)) +
                ", \"at_least\": " + io::json_integer(cost.at_least) +
                ", \"at_most\": " + io::json_integer(cost.at_most) + '}';
    }
    return '[' + json + ']';
}

std::string all_json(const Event& event, const Alternatives& found) {
    std::string json;
    for (const Alternative& plan : found.plans) {
        json += std::string(json.empty() ? "" : ",\n") + "{\"costs\": " + costs_json(plan.costs) +
                ", \"schedule\": " + io::write_schedule(event, plan.schedule, language()) + '}';
    }
    return std::string("{\"no_more\": ") + (found.no_more ? "true" : "false") + ", \"plans\": [\n" + json + "]}\n";
}

Exit without_plan(const Event& event, const Alternatives& found) {
    Schedule none;
    none.status = found.reasons.empty() ? Status::stopped : Status::infeasible;
    none.reasons = found.reasons;
    deliver("", "", io::timetable(event, none, {terminal_columns, language()}));
    return found.reasons.empty() ? Exit::stopped : Exit::infeasible;
}

Exit run(const Options& options) {
    const Event event = load_event(options.event);
    const Affinity affinity = points_of(event);
    Watch watch(options.planning.following);
    const Alternatives found = alternatives(event, affinity, options.count, options.differ,
                                            {plan_options(options.planning, watch), options.most_plans});
    if (found.plans.empty()) {
        return without_plan(event, found);
    }
    std::vector<io::NewFile> files;
    for (std::size_t plan = 0; plan < found.plans.size(); ++plan) {
        files.push_back({file_name(plan), io::write_schedule(event, found.plans[plan].schedule, language())});
    }
    if (!options.out.empty()) {
        deliver(options.out, std::move(files));
    }
    deliver("", "", options.json ? all_json(event, found) : all_text(event, found));
    return found.stopped ? Exit::stopped : Exit::answer;
}

} // namespace

void add_alternatives(CLI::App& app, Exit& exit) {
    CLI::App* verb = app.add_subcommand("alternatives", "Find other plans that differ, and tell what each one costs");
    auto options = std::make_shared<Options>();
    verb->add_option("event", options->event, "Event file; standard input where none is named");
    verb->add_option("--count", options->count, "How many beside the best plan")->check(CLI::Range(1, 1'000));
    verb->add_option("--differ", options->differ,
                     "How many pairs of the best plan, and of each plan found before, do not meet in the next one")
        ->check(CLI::Range(1, 1'000'000));
    verb->add_option("--most-plans", options->most_plans,
                     "How many plans may be made to prove each one the next best; 0: look for it by prices alone")
        ->check(CLI::Range(0, 1'000'000));
    verb->add_option("--out", options->out, "Folder for schedule-1.json, the best, schedule-2.json and so on");
    verb->add_flag("--json", options->json, "All plans as JSON");
    add_planning(*verb, options->planning);
    verb->callback([options, &exit] { exit = run(*options); });
}

} // namespace jumpa::cli

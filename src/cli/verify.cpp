#include "cli.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/io/fault_places.hpp>
#include <jumpa/io/schedule_json.hpp>
#include <jumpa/scoring/score.hpp>
#include <jumpa/verify/verify.hpp>

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <variant>

namespace jumpa::cli {
namespace {

struct Options {
    std::string event{};
    std::string schedule{"-"};
    std::string out{};
    bool json = false;
};

/// What a file says that cannot be so is a verdict; what is no schedule at all is an input fault.
Verdict judge(const Event& event, std::string_view text) {
    auto read = io::read_schedule(event, text);
    if (auto* faults = std::get_if<Faults>(&read)) {
        if (!io::only_misstatements(*faults)) {
            throw InputError(std::move(*faults));
        }
        Verdict refused;
        refused.faults = std::move(*faults);
        return refused;
    }
    auto& schedule = std::get<Schedule>(read);
    const Affinity affinity = points_of(event);
    io::complete(schedule, affinity);
    Verdict verdict = verify(event, affinity, schedule);
    io::locate(text, verdict.faults);
    io::sort_by_line(verdict.faults);
    return verdict;
}

Exit run(const Options& options) {
    refuse_two_inputs({options.event, options.schedule});
    const Event event = load_event(options.event);
    const Verdict verdict = judge(event, load_text(options.schedule));
    if (options.json) {
        deliver(options.out, "verdict.json", verdict_json(verdict));
    } else if (verdict.valid()) {
        deliver(options.out, "verdict.txt", to_string(verdict, language()) + '\n');
    } else {
        std::cerr << to_string(verdict, language()) << '\n';
    }
    return verdict.valid() ? Exit::answer : Exit::refused;
}

} // namespace

void add_verify(CLI::App& app, Exit& exit) {
    CLI::App* verb = app.add_subcommand("verify", "Judge a schedule, ours or another's, and its proof");
    auto options = std::make_shared<Options>();
    verb->add_option("event", options->event, "Event file, or - for standard input")->required();
    verb->add_option("schedule", options->schedule, "Schedule file, or - for standard input")->required();
    verb->add_option("--out", options->out, "Folder for the verdict, instead of standard output");
    verb->add_flag("--json", options->json, "The verdict as JSON");
    verb->callback([options, &exit] { exit = run(*options); });
}

} // namespace jumpa::cli

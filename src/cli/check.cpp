#include "cli.hpp"

#include <jumpa/io/event_json.hpp>

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <utility>
#include <variant>

namespace jumpa::cli {
namespace {

struct Options {
    std::string event{"-"};
    std::string out{};
    bool json = false;
};

std::string counts_json(const Counts& counts) {
    std::string json{"{"};
    for (const auto& [what, number] : counts) {
        json += '"' + std::string(what) + "\": " + std::to_string(number) + ", ";
    }
    return json + "\"faults\": []}\n";
}

Exit run(const Options& options) {
    auto read = io::read_event(load_text(options.event));
    if (auto* faults = std::get_if<Faults>(&read)) {
        if (!options.json) {
            throw InputError(std::move(*faults));
        }
        deliver(options.out, "check.json", "{\"faults\": " + faults_json(*faults) + "}\n");
        return Exit::input;
    }
    const Counts found = counts(std::get<Event>(read));
    deliver(options.out, options.json ? "check.json" : "check.txt",
            options.json ? counts_json(found) : counts_line(found));
    return Exit::answer;
}

} // namespace

void add_check(CLI::App& app, Exit& exit) {
    CLI::App* verb = app.add_subcommand("check", "Say everything that is wrong with an event, or what it holds");
    auto options = std::make_shared<Options>();
    verb->add_option("event", options->event, "Event file; standard input where none is named");
    verb->add_option("--out", options->out, "Folder for the answer, instead of standard output");
    verb->add_flag("--json", options->json, "The answer as JSON");
    verb->callback([options, &exit] { exit = run(*options); });
}

} // namespace jumpa::cli

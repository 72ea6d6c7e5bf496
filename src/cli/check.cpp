#include "cli.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/io/event_json.hpp>
#include <jumpa/scoring/score.hpp>

#include <CLI/CLI.hpp>

#include <cstdint>
#include <iostream>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace jumpa::cli {
namespace {

struct Options {
    std::string event{"-"};
    std::string out{};
    bool json = false;
};

using Counts = std::vector<std::pair<const char*, std::size_t>>;

Counts counts(const Event& event) {
    return {{"companies", event.companies().size()}, {"sellers", event.sellers().size()},
            {"buyers", event.buyers().size()},       {"slots", event.slots().size()},
            {"tables", event.tables().size()},       {"pairs_with_points", points_of(event).pairs().size()}};
}

std::string counts_json(const Counts& counts) {
    std::string json{"{"};
    for (const auto& [what, number] : counts) {
        json += '"' + std::string(what) + "\": " + std::to_string(number) + ", ";
    }
    return json + "\"faults\": []}\n";
}

std::string counts_line(const Counts& counts) {
    std::vector<std::string> numbers;
    for (const auto& [what, number] : counts) {
        numbers.push_back(grouped(static_cast<std::int64_t>(number)));
    }
    return messages::answer("event_holds", numbers, language()) + '\n';
}

Exit run(const Options& options) {
    const auto read = io::read_event(load_text(options.event));
    if (const auto* faults = std::get_if<Faults>(&read)) {
        if (options.json) {
            deliver(options.out, "check.json", "{\"faults\": " + faults_json(*faults) + "}\n");
        } else {
            std::cerr << to_string(*faults, language()) << '\n';
        }
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

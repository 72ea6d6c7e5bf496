#include "cli.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/io/event_json.hpp>
#include <jumpa/io/file.hpp>
#include <jumpa/io/json_text.hpp>
#include <jumpa/scoring/score.hpp>

#include <iostream>
#include <variant>

namespace jumpa::cli {

std::string load_text(const std::string& path) {
    auto text = io::read_file(path);
    if (auto* refused = std::get_if<Fault>(&text)) {
        throw InputError({std::move(*refused)});
    }
    return std::move(std::get<std::string>(text));
}

Event load_event(const std::string& path) {
    auto event = io::read_event(load_text(path));
    if (auto* faults = std::get_if<Faults>(&event)) {
        throw InputError(std::move(*faults));
    }
    return std::move(std::get<Event>(event));
}

void deliver(const std::string& folder, std::string_view file, std::string_view content) {
    if (folder.empty()) {
        std::cout << content << std::flush;
        if (!std::cout) {
            throw InputError({fault("standard output", "unwritable.output")});
        }
        return;
    }
    if (auto refused = io::write_file(folder + "/" + std::string(file), content)) {
        throw InputError({std::move(*refused)});
    }
}

void deliver(const std::string& folder, std::vector<io::NewFile> files) {
    for (io::NewFile& file : files) {
        file.path = folder + "/" + file.path;
    }
    if (auto fault = io::write_files(files)) {
        throw InputError({std::move(*fault)});
    }
}

Language& language() {
    static Language chosen = Language::en;
    return chosen;
}

namespace {

std::string fault_json(const Fault& fault) {
    const std::string spot =
        ", \"line\": " + std::to_string(fault.line) + ", \"column\": " + std::to_string(fault.column);
    return "{\"where\": " + io::json_quoted(fault.where) + (fault.line == 0 ? "" : spot) +
           ", \"code\": " + io::json_quoted(fault.code) + ", \"what\": " + io::json_quoted(what(fault, language())) +
           ", \"cure\": " + io::json_quoted(cure(fault, language())) + '}';
}

} // namespace

std::string faults_json(const Faults& faults) {
    std::string json{"["};
    for (const Fault& fault : faults) {
        json += (json.size() == 1 ? "" : ",\n  ") + fault_json(fault);
    }
    return json + ']';
}

namespace {

std::string_view name_of(Verdict::Kind kind) {
    switch (kind) {
    case Verdict::Kind::proved_optimal:
        return "proved_optimal";
    case Verdict::Kind::feasible:
        return "feasible";
    case Verdict::Kind::unproved:
        return "unproved";
    case Verdict::Kind::infeasible_proved:
        return "infeasible_proved";
    case Verdict::Kind::invalid:
        break;
    }
    return "invalid";
}

std::string levels_json(const std::vector<Level>& levels) {
    std::string json{"["};
    for (const Level& level : levels) {
        json += (json.size() == 1 ? "{\"what\": " : ", {\"what\": ") + io::json_quoted(name_of(level.what)) +
                ", \"value\": " + io::json_integer(level.value) + ", \"bound\": " + io::json_integer(level.bound) +
                ", \"status\": " + io::json_quoted(name_of(level.status)) + '}';
    }
    return json + ']';
}

} // namespace

std::string verdict_json(const Verdict& verdict) {
    return "{\"kind\": " + io::json_quoted(name_of(verdict.kind)) + ", \"value\": " + io::json_integer(verdict.value) +
           (verdict.bound ? ", \"bound\": " + io::json_integer(*verdict.bound) : "") +
           (verdict.levels.empty() ? "" : ", \"levels\": " + levels_json(verdict.levels)) +
           (verdict.cases > 0 ? ", \"cases\": " + std::to_string(verdict.cases) : "") +
           ", \"faults\": " + faults_json(verdict.faults) + "}\n";
}

Counts counts(const Event& event) {
    return {{"companies", event.companies().size()}, {"sellers", event.sellers().size()},
            {"buyers", event.buyers().size()},       {"slots", event.slots().size()},
            {"tables", event.tables().size()},       {"pairs_with_points", points_of(event).pairs().size()}};
}

std::string counts_line(const Counts& counts) {
    std::vector<std::string> numbers;
    for (const auto& [what, number] : counts) {
        numbers.push_back(grouped(static_cast<std::int64_t>(number)));
    }
    return messages::answer("event_holds", numbers, language()) + '\n';
}

} // namespace jumpa::cli

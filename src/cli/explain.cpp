#include "cli.hpp"
#include "planning.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/explain/contradictions.hpp>
#include <jumpa/explain/explain.hpp>
#include <jumpa/io/reason_json.hpp>
#include <jumpa/io/timetable.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/scoring/score.hpp>
#include <jumpa/verify/verify.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jumpa::cli {
namespace {

struct Options {
    std::string event{};
    std::string schedule{};
    std::string seller{};
    std::string buyer{};
    std::int32_t plans = ExplainOptions{}.most_replans;
    bool before = false;
    bool json = false;
    Planning planning{};
};

/// What is said of one pair stands in one paragraph.
std::string reasons_text(const std::vector<Reason>& reasons) {
    std::string text;
    std::string paragraph;
    std::optional<Pair> about;
    const auto close = [&] {
        text += paragraph.empty() ? "" : (text.empty() ? "" : "\n") + io::paragraph(paragraph, terminal_columns);
        paragraph.clear();
    };
    for (const Reason& reason : reasons) {
        const std::optional<Pair> pair = reason.pairs.empty() ? std::nullopt : std::optional(reason.pairs.front());
        if (!pair || pair != about) {
            close();
        }
        about = pair;
        paragraph += (paragraph.empty() ? "" : " ") + sentence(reason, language());
    }
    close();
    return text;
}

void tell(const Event& event, const std::vector<Reason>& reasons, std::string_view otherwise, const Options& options) {
    if (!options.json) {
        const std::string nothing = std::string(messages::term(otherwise, language())) + '\n';
        deliver("", "", reasons.empty() ? nothing : reasons_text(reasons));
        return;
    }
    std::string json;
    for (const Reason& reason : reasons) {
        json += (json.empty() ? "\n  " : ",\n  ") + io::reason_json(event, reason, language());
    }
    deliver("", "", "{\"reasons\": [" + json + "]}\n");
}

Exit tell_contradictions(const Event& event, const Affinity& affinity, const Options& options) {
    const std::vector<Reason> reasons = contradictions(event, affinity);
    tell(event, reasons, "no_contradictions", options);
    return std::any_of(reasons.begin(), reasons.end(), leaves_no_schedule) ? Exit::infeasible : Exit::answer;
}

/// Reasons of a schedule that was found valid.
std::vector<Reason> reasons_of(const Event& event, const Affinity& affinity, const Schedule& schedule,
                               const ExplainOptions& how, const Options& options) {
    if (options.seller.empty()) {
        return explain(event, affinity, schedule, how);
    }
    return explain_pair(event, affinity, schedule, company_of(event, "--seller", options.seller),
                        company_of(event, "--buyer", options.buyer), how);
}

Exit tell_reasons(const Event& event, const Affinity& affinity, const Options& options) {
    Watch watch(options.planning.following);
    bool stopped = false;
    ExplainOptions how{.plan = plan_options(options.planning, watch), .most_replans = options.plans};
    const auto follow = how.plan.on_progress;
    how.plan.on_progress = [&](const Progress& progress) {
        stopped = stopped || !follow(progress);
        return !stopped;
    };
    const Schedule schedule =
        options.schedule.empty() ? plan(event, affinity, how.plan) : load_schedule(event, affinity, options.schedule);
    const Verdict verdict = verify(event, affinity, schedule);
    if (!verdict.valid()) {
        std::cerr << to_string(verdict, language()) << '\n';
        return Exit::refused;
    }
    tell(event, reasons_of(event, affinity, schedule, how, options), "nothing_unmet", options);
    return schedule.status == Status::infeasible ? Exit::infeasible : stopped ? Exit::stopped : Exit::answer;
}

Exit run(const Options& options) {
    refuse_two_inputs({options.event, options.schedule});
    const Event event = load_event(options.event);
    const Affinity affinity = points_of(event);
    return options.before ? tell_contradictions(event, affinity, options) : tell_reasons(event, affinity, options);
}

} // namespace

void add_explain(CLI::App& app, Exit& exit) {
    CLI::App* verb =
        app.add_subcommand("explain", "Tell why wishes and promises are not kept, or what two companies lack to meet");
    auto options = std::make_shared<Options>();
    verb->add_option("event", options->event, "Event file, or - for standard input")->required();
    verb->add_option("schedule", options->schedule, "Schedule file; planned first where none is named");
    auto* seller =
        verb->add_option("--seller", options->seller, "Id of a seller: tell of this pair only, with --buyer");
    auto* buyer = verb->add_option("--buyer", options->buyer, "Id of a buyer");
    seller->needs(buyer);
    buyer->needs(seller);
    verb->add_flag("--before", options->before, "Tell only what contradicts itself in the event; nothing is planned")
        ->excludes(seller);
    verb->add_option("--plans", options->plans, "Make at most so many plans to find out what something would cost")
        ->check(CLI::Range(0, 1'000'000));
    verb->add_flag("--json", options->json, "The reasons as JSON, with ids and numbers");
    add_planning(*verb, options->planning);
    verb->callback([options, &exit] { exit = run(*options); });
}

} // namespace jumpa::cli

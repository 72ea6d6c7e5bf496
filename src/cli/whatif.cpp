#include "cli.hpp"
#include "planning.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/explain/valuable_changes.hpp>
#include <jumpa/explain/what_if.hpp>
#include <jumpa/io/json_text.hpp>
#include <jumpa/io/timetable.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/scoring/score.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace jumpa::cli {
namespace {

struct Options {
    std::string event{};
    std::string schedule{};
    std::string table_in{};
    std::string fewer_in{};
    std::optional<std::int32_t> tables{};
    std::vector<std::string> slot_for{};
    std::vector<std::string> slot_without{};
    std::string one_more_for{};
    std::string one_fewer_for{};
    std::string without{};
    std::int32_t best = RankingOptions{}.how_many;
    bool quick = false;
    bool json = false;
    Planning planning{};
};

PresentIn presence(const Event& event, const std::string& option, const std::vector<std::string>& ids, bool there) {
    return {company_of(event, option, ids[0]), slot_of(event, option, ids[1]), there};
}

/// The changes that options name.
std::vector<EventChange> changes(const Event& event, const Options& options) {
    std::vector<EventChange> named;
    if (options.tables) {
        named.emplace_back(MoreTables{*options.tables, std::nullopt});
    }
    if (!options.table_in.empty()) {
        named.emplace_back(MoreTables{1, slot_of(event, "--table-in", options.table_in)});
    }
    if (!options.fewer_in.empty()) {
        named.emplace_back(MoreTables{-1, slot_of(event, "--table-out", options.fewer_in)});
    }
    if (!options.slot_for.empty()) {
        named.emplace_back(presence(event, "--slot-for", options.slot_for, true));
    }
    if (!options.slot_without.empty()) {
        named.emplace_back(presence(event, "--no-slot-for", options.slot_without, false));
    }
    if (!options.one_more_for.empty()) {
        named.emplace_back(MoreMeetings{company_of(event, "--one-more-for", options.one_more_for), 1});
    }
    if (!options.one_fewer_for.empty()) {
        named.emplace_back(MoreMeetings{company_of(event, "--one-fewer-for", options.one_fewer_for), -1});
    }
    if (!options.without.empty()) {
        named.emplace_back(StaysAway{company_of(event, "--without", options.without)});
    }
    if (named.size() > 1) {
        throw InputError({fault("whatif", "contradiction.changes")});
    }
    return named;
}

/// How a change is written for programs.
struct ChangeJson {
    const Event& event;

    std::string operator()(const MoreTables& more) const {
        return "{\"kind\": \"tables\", \"number\": " + std::to_string(more.number) +
               (more.slot ? ", \"slot\": " + io::json_quoted(event[*more.slot].id) : "") + '}';
    }
    std::string operator()(const PresentIn& present) const {
        return "{\"kind\": \"presence\", \"company\": " + io::json_quoted(event[present.company].id) +
               ", \"slot\": " + io::json_quoted(event[present.slot].id) +
               ", \"there\": " + (present.there ? "true" : "false") + '}';
    }
    std::string operator()(const MoreMeetings& more) const {
        return "{\"kind\": \"meetings\", \"company\": " + io::json_quoted(event[more.company].id) +
               ", \"number\": " + std::to_string(more.number) + '}';
    }
    std::string operator()(const StaysAway& away) const {
        return "{\"kind\": \"without\", \"company\": " + io::json_quoted(event[away.company].id) + '}';
    }
};

std::string answer_json(const Event& event, const WhatIf& found) {
    std::string prices;
    for (const MostGain& most : found.by_prices) {
        prices += (prices.empty() ? "{\"objective\": " : ", {\"objective\": ") + io::json_quoted(name_of(most.what)) +
                  ", \"at_most\": " + io::json_integer(most.at_most) + '}';
    }
    std::string gains;
    for (const Gain& gain : found.replanned) {
        gains += (gains.empty() ? "{\"objective\": " : ", {\"objective\": ") + io::json_quoted(name_of(gain.what)) +
                 ", \"at_least\": " + io::json_integer(gain.at_least) +
                 ", \"at_most\": " + io::json_integer(gain.at_most) + '}';
    }
    return "{\"change\": " + std::visit(ChangeJson{event}, found.change) +
           ", \"so_already\": " + (found.no_change ? "true" : "false") + ", \"by_prices\": [" + prices +
           "], \"replanned\": [" + gains + "], \"status\": " + io::json_quoted(name_of(found.after)) +
           ", \"meetings\": " + std::to_string(found.meetings_after) +
           ", \"sentence\": " + io::json_quoted(to_string(event, found, language())) + '}';
}

std::string list_json(const Event& event, const std::vector<WhatIf>& list) {
    std::string json;
    for (const WhatIf& found : list) {
        json += (json.empty() ? "\n    " : ",\n    ") + answer_json(event, found);
    }
    return '[' + json + ']';
}

std::string list_text(const Event& event, std::string_view heading, const std::vector<WhatIf>& list) {
    std::string text = std::string(messages::term(heading, language())) + '\n';
    for (const WhatIf& found : list) {
        text += io::paragraph(to_string(event, found, language()), terminal_columns, 2);
    }
    return list.empty() ? text + "  " + std::string(messages::term("ranking_nothing", language())) + '\n' : text;
}

std::string ranking_text(const Event& event, const ValuableChanges& found, const Options& options) {
    if (options.json) {
        return "{\"tables\": " + list_json(event, found.tables) +
               ",\n  \"presence\": " + list_json(event, found.presence) +
               ",\n  \"meetings\": " + list_json(event, found.meetings) + "}\n";
    }
    return list_text(event, "ranking_tables", found.tables) + '\n' +
           list_text(event, "ranking_presence", found.presence) + '\n' +
           list_text(event, "ranking_meetings", found.meetings);
}

/// An event without a schedule has nothing to compare with, but a change may still make one possible.
Exit exit_of(const WhatIf& found) {
    return found.stopped ? Exit::stopped : found.after == Status::infeasible ? Exit::infeasible : Exit::answer;
}

bool any_stopped(const ValuableChanges& found) {
    const auto any = [](const std::vector<WhatIf>& list) {
        return std::any_of(list.begin(), list.end(), [](const WhatIf& one) { return one.stopped; });
    };
    return any(found.tables) || any(found.presence) || any(found.meetings);
}

Exit run(const Options& options) {
    refuse_two_inputs({options.event, options.schedule});
    const Event event = load_event(options.event);
    const Affinity affinity = points_of(event);
    Watch watch(options.planning.following);
    const WhatIfOptions how{.plan = plan_options(options.planning, watch), .replan = !options.quick};
    const std::vector<EventChange> named = changes(event, options);
    const Schedule schedule =
        options.schedule.empty() ? plan(event, affinity, how.plan) : load_schedule(event, affinity, options.schedule);
    if (named.empty()) {
        if (schedule.status == Status::infeasible) {
            deliver("", "", io::timetable(event, schedule, {terminal_columns, language()}));
            return Exit::infeasible;
        }
        const ValuableChanges found = most_valuable_changes(event, affinity, schedule, {how, options.best});
        deliver("", "", ranking_text(event, found, options));
        return any_stopped(found) ? Exit::stopped : Exit::answer;
    }
    const WhatIf found = what_if(event, affinity, schedule, named[0], how);
    deliver("", "",
            options.json ? answer_json(event, found) + '\n'
                         : io::paragraph(to_string(event, found, language()), terminal_columns));
    return exit_of(found);
}

void add_changes(CLI::App& verb, Options& options) {
    verb.add_option("--table-in", options.table_in, "One more table in that slot");
    verb.add_option("--table-out", options.fewer_in, "One table fewer in that slot");
    verb.add_option("--more-tables", options.tables, "So many more tables all day; below 0: fewer")
        ->check(CLI::Range(-1'000'000, 1'000'000));
    verb.add_option("--slot-for", options.slot_for, "That company is there in that slot, too")
        ->expected(2)
        ->type_name("COMPANY SLOT");
    verb.add_option("--no-slot-for", options.slot_without, "That company is not there in that slot")
        ->expected(2)
        ->type_name("COMPANY SLOT");
    verb.add_option("--one-more-for", options.one_more_for, "That company may hold one meeting more");
    verb.add_option("--one-fewer-for", options.one_fewer_for, "That company may hold one meeting fewer");
    verb.add_option("--without", options.without, "That company does not come at all");
}

} // namespace

void add_whatif(CLI::App& app, Exit& exit) {
    CLI::App* verb = app.add_subcommand(
        "whatif", "Tell what a change would gain: a table, a slot, a meeting; or, without a change, which gain most");
    auto options = std::make_shared<Options>();
    verb->add_option("event", options->event, "Event file, or - for standard input")->required();
    verb->add_option("schedule", options->schedule, "Schedule file with its proof; planned first where none is named");
    add_changes(*verb, *options);
    verb->add_option("--best", options->best, "Without a change: show so many of each kind")
        ->check(CLI::Range(1, 1'000));
    verb->add_flag("--quick", options->quick, "Do not plan anew: tell at once what the proof's prices say");
    verb->add_flag("--json", options->json, "The answer as JSON");
    add_planning(*verb, options->planning);
    verb->callback([options, &exit] { exit = run(*options); });
}

} // namespace jumpa::cli

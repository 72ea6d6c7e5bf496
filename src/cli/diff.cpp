#include "cli.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/explain/diff.hpp>
#include <jumpa/io/json_text.hpp>
#include <jumpa/io/timetable.hpp>
#include <jumpa/scoring/score.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

namespace jumpa::cli {
namespace {

struct Options {
    std::string event{};
    std::string before{};
    std::string after{};
    std::string company{};
    bool json = false;
};

std::string time_of(const Event& event, const Meeting& meeting) {
    return clock_time(event[meeting.slot].start) + '-' + clock_time(event[meeting.slot].end);
}

/// "09:00-09:20 t1 -> 10:00-10:20 t3", the parts that stay the same told once.
std::string when_and_where(const Event& event, const ChangedMeeting& change) {
    const auto place = [&](const Meeting& meeting) { return time_of(event, meeting) + ' ' + event[meeting.table].id; };
    switch (change.how) {
    case MeetingChange::moved_in_time:
        return place(change.before) + " -> " + place(change.after);
    case MeetingChange::moved_table:
        return place(change.before) + " -> " + event[change.after.table].id;
    default:
        return place(change.meeting());
    }
}

/// How wide the words and the names of a report are; names take what is left.
struct Layout {
    std::size_t word = 0;
    std::size_t name = 0;
};

Layout layout_of(const Event& event, const Diff& found) {
    Layout layout;
    std::size_t where = 0;
    for (const ChangedMeeting& change : found.changes) {
        layout.word = std::max(layout.word, io::display_width(word_for(change.how, language())));
        where = std::max(where, io::display_width(when_and_where(event, change)));
    }
    constexpr std::size_t least = 16;
    const std::size_t used = 2 + layout.word + 2 + 2 + where;
    layout.name = used + least < terminal_columns ? std::min<std::size_t>(36, terminal_columns - used) : least;
    return layout;
}

std::string line(const Event& event, const ChangedMeeting& change, CompanyId company, const Layout& layout) {
    const std::string text = "  " + io::fitted(word_for(change.how, language()), layout.word) + "  " +
                             io::fitted(event[partner_of(company, change.meeting())].name, layout.name) + "  " +
                             when_and_where(event, change);
    return io::fitted(text, std::min(io::display_width(text), terminal_columns)) + '\n';
}

std::string company_text(const Event& event, const Diff& found, CompanyId company, const Layout& layout) {
    std::string text;
    for (const ChangedMeeting& change : found.of(company)) {
        text += line(event, change, company, layout);
    }
    const std::string& name = event[company].name;
    return text.empty() ? ""
                        : io::fitted(name, std::min(io::display_width(name), terminal_columns)) + '\n' + text + '\n';
}

std::string place_json(const Event& event, const char* key, const Meeting& meeting) {
    return std::string(", \"") + key + "\": {\"slot\": " + io::json_quoted(event[meeting.slot].id) +
           ", \"table\": " + io::json_quoted(event[meeting.table].id) +
           ", \"points\": " + std::to_string(meeting.points) + '}';
}

std::string_view name_of(MeetingChange how) {
    constexpr std::array<std::string_view, 4> names{"gone", "new", "moved_in_time", "moved_table"};
    return names[static_cast<std::size_t>(how)];
}

std::string change_json(const Event& event, const ChangedMeeting& change) {
    const Meeting& meeting = change.meeting();
    return "{\"change\": " + io::json_quoted(name_of(change.how)) +
           ", \"seller\": " + io::json_quoted(event[meeting.seller].id) +
           ", \"buyer\": " + io::json_quoted(event[meeting.buyer].id) +
           (change.how == MeetingChange::added ? "" : place_json(event, "before", change.before)) +
           (change.how == MeetingChange::gone ? "" : place_json(event, "after", change.after)) + '}';
}

std::string diff_json(const Event& event, const Diff& found, const std::vector<ChangedMeeting>& shown) {
    std::string changes;
    for (const ChangedMeeting& change : shown) {
        changes += (changes.empty() ? "\n  " : ",\n  ") + change_json(event, change);
    }
    const auto number = [](std::size_t n) { return std::to_string(n); };
    return "{\"gone\": " + number(found.count(MeetingChange::gone)) +
           ", \"new\": " + number(found.count(MeetingChange::added)) +
           ", \"moved_in_time\": " + number(found.count(MeetingChange::moved_in_time)) +
           ", \"moved_table\": " + number(found.count(MeetingChange::moved_table)) +
           ", \"kept\": " + number(found.kept) + ", \"disturbed\": " + number(found.disturbed) +
           ", \"rescheduled\": " + number(found.rescheduled) +
           ", \"points_before\": " + io::json_integer(found.points_before) +
           ", \"points_after\": " + io::json_integer(found.points_after) + ", \"changes\": [" + changes + "]}\n";
}

std::string diff_text(const Event& event, const Diff& found, const Options& options) {
    const Layout layout = layout_of(event, found);
    if (!options.company.empty()) {
        const std::string text = company_text(event, found, company_of(event, "--company", options.company), layout);
        return text.empty() ? std::string(messages::term("diff_undisturbed", language())) + '\n' : text;
    }
    std::string text;
    for (std::size_t c = 0; c < event.companies().size() && !found.changes.empty(); ++c) {
        text += company_text(event, found, CompanyId{c}, layout);
    }
    return text + io::paragraph(summary(found, language()), terminal_columns);
}

Exit run(const Options& options) {
    refuse_two_inputs({options.event, options.before, options.after});
    const Event event = load_event(options.event);
    const Affinity affinity = points_of(event);
    const Diff found =
        diff(event, load_schedule(event, affinity, options.before), load_schedule(event, affinity, options.after));
    const std::vector<ChangedMeeting> shown =
        options.company.empty() ? found.changes : found.of(company_of(event, "--company", options.company));
    deliver("", "", options.json ? diff_json(event, found, shown) : diff_text(event, found, options));
    return Exit::answer;
}

} // namespace

void add_diff(CLI::App& app, Exit& exit) {
    CLI::App* verb = app.add_subcommand("diff", "Tell what changed between two plans, company by company");
    auto options = std::make_shared<Options>();
    verb->add_option("before", options->before, "Schedule file as it was")->required();
    verb->add_option("after", options->after, "Schedule file as it is now")->required();
    verb->add_option("--event", options->event, "Event file of both")->required();
    verb->add_option("--company", options->company, "Tell only what changed for this company");
    verb->add_flag("--json", options->json, "The changes as JSON");
    verb->callback([options, &exit] { exit = run(*options); });
}

} // namespace jumpa::cli

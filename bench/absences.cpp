// Events where people miss slots: how near the plan comes to its bound, and how soon. One row an instance.
// With a peer, the same instance is given to another program as text.
//
//   absences [--json FILE] [--seconds N] [--seeds N] [--threads N] [--peer COMMAND] [NAME ...]
//
// Seconds are of CPU on one thread, on the clock with more.
//
// The peer is run as COMMAND FILE SECONDS, on a file with: sellers buyers slots pairs; tables per slot; most meetings
// per company; availability per company as zeros and ones; seller, buyer and points per pair. It may print whatever it
// likes; its last line is shown.

#include "rows.hpp"

#include <jumpa/asio_executor.hpp>
#include <jumpa/jumpa.hpp>
#include <jumpa/samples/generate.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace jumpa;

struct Case {
    const char* name;
    double seconds; ///< what the plan may take
    GenerateOptions options;
};

GenerateOptions thousand(std::int32_t tables, std::uint32_t absence_per_million) {
    return {.sellers = 1'000,
            .buyers = 1'000,
            .slots = 12,
            .tables = tables,
            .degree = 30,
            .absence_per_million = absence_per_million};
}

std::vector<Case> cases() {
    GenerateOptions few{.sellers = 200, .buyers = 80, .slots = 16, .tables = 60, .degree = 30};
    few.absence_per_million = 100'000;
    GenerateOptions large{.sellers = 3'500, .buyers = 3'500, .slots = 24, .tables = 3'500, .degree = 71};
    large.absence_per_million = 100'000;
    GenerateOptions half_a_day = thousand(1'000, 500'000);
    GenerateOptions stays = thousand(1'000, 0);
    stays.slots = 24;
    stays.present = Stay{5, 9};
    GenerateOptions unequal = thousand(700, 150'000);
    unequal.low_tables = true;
    return {{"15-percent-1000-tables", 20, thousand(1'000, 150'000)},
            {"15-percent-700-tables", 20, thousand(700, 150'000)},
            {"30-percent-1000-tables", 20, thousand(1'000, 300'000)},
            {"30-percent-700-tables", 20, thousand(700, 300'000)},
            {"3500x3500-24-slots", 30, large},
            {"200x80-16-slots", 1, few},
            {"half-a-day-missed", 60, half_a_day},
            {"present-5-to-9-of-24", 60, stays},
            {"unequal-tables", 20, unequal}};
}

double seconds_of(const Executor& executor) {
    if (executor.threads() == 1) {
        return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// What a run shows besides its schedule.
struct Trace {
    std::optional<Value> selection_bound{};
    double to_a_2000th = -1; ///< seconds until 0.05 %
    double to_a_10000th = -1;
    double seconds = 0;
};

double share(Value value, Value bound) {
    return bound == 0 ? 0 : 100.0 * static_cast<double>(bound - value) / static_cast<double>(bound);
}

Schedule traced_plan(const Event& event, const Affinity& affinity, const Executor& executor, double limit,
                     Trace& trace) {
    const double start = seconds_of(executor);
    PlanOptions options{.effort = 1'000'000};
    options.executor = executor;
    options.on_progress = [&](const Progress& progress) {
        trace.seconds = seconds_of(executor) - start;
        if (!trace.selection_bound && progress.phase != "select") {
            trace.selection_bound = progress.bound;
        }
        const double gap = share(progress.value, progress.bound);
        trace.to_a_2000th = trace.to_a_2000th < 0 && gap <= 0.05 ? trace.seconds : trace.to_a_2000th;
        trace.to_a_10000th = trace.to_a_10000th < 0 && gap <= 0.01 ? trace.seconds : trace.to_a_10000th;
        return trace.seconds < limit;
    };
    Schedule schedule = plan(event, affinity, options);
    trace.seconds = seconds_of(executor) - start;
    return schedule;
}

std::string seconds_text(double seconds) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", seconds);
    return seconds < 0 ? "-" : text;
}

void write_instance(const std::string& path, const Event& event, const Affinity& affinity) {
    std::ofstream file(path);
    file << event.sellers().size() << ' ' << event.buyers().size() << ' ' << event.slots().size() << ' '
         << affinity.pairs().size() << '\n';
    for (std::size_t s = 0; s < event.slots().size(); ++s) {
        file << event.tables_in(SlotId{s}).size() << ' ';
    }
    file << '\n';
    std::string presence;
    for (const auto& side : {event.sellers(), event.buyers()}) {
        for (const CompanyId company : side) {
            file << event.most_meetings(company) << ' ';
            for (std::size_t s = 0; s < event.slots().size(); ++s) {
                presence += event.open_slots(company).contains(s) ? '1' : '0';
            }
            presence += '\n';
        }
    }
    file << '\n' << presence;
    for (const ScoredPair& pair : affinity.pairs()) {
        file << event.seller_rank(pair.seller) << ' ' << event.buyer_rank(pair.buyer) << ' ' << pair.points << '\n';
    }
}

std::string last_line_of_peer(const std::string& command, const std::string& file, double seconds) {
    std::string last = "no answer";
    const std::string call = command + ' ' + file + ' ' + std::to_string(seconds) + " 2>/dev/null";
    if (std::FILE* pipe = popen(call.c_str(), "r")) {
        char line[4'096];
        while (std::fgets(line, sizeof line, pipe) != nullptr) {
            last = line;
        }
        pclose(pipe);
    }
    last.erase(std::remove(last.begin(), last.end(), '\n'), last.end());
    return last;
}

struct Options {
    std::optional<double> seconds{};
    int seeds = 3;
    std::size_t threads = 1;
    std::string peer{};
    std::vector<std::string> names{};

    [[nodiscard]] bool wants(const std::string& name) const {
        return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
    }
};

/// Returns false where `verify` does not accept the plan.
bool measure(const Case& what, int seed, const Options& options, rows::Row& row) {
    GenerateOptions invented = what.options;
    invented.seed = static_cast<std::uint64_t>(seed);
    const Event event = EventBuilder(generated_event(invented)).build();
    const Affinity affinity = jumpa::affinity(event, *event.data().points);
    const double limit = options.seconds.value_or(what.seconds);
    Trace trace;
    const Schedule schedule = traced_plan(event, affinity, asio_executor(options.threads), limit, trace);
    const Level& points = schedule.levels.at(0);
    const Verdict verdict = verify(event, affinity, schedule);
    std::printf("| %s | %d | %.2f | %.3f | %lld | %lld | %.5f | %s | %s | %.1f | %s |\n", what.name, seed,
                share(schedule.greedy_value, points.bound),
                share(points.bound, trace.selection_bound.value_or(points.bound)), static_cast<long long>(points.bound),
                static_cast<long long>(points.value), share(points.value, points.bound),
                seconds_text(trace.to_a_2000th).c_str(), seconds_text(trace.to_a_10000th).c_str(), trace.seconds,
                verdict.valid() ? (points.value == points.bound ? "optimal" : "valid") : "REFUSED");
    row.seconds.push_back(trace.seconds);
    row.counters = {{"gap_ppm", share(points.value, points.bound) * 1e4}, {"to_a_2000th_s", trace.to_a_2000th}};
    if (!verdict.valid()) {
        row.error = to_string(verdict);
    }
    if (!options.peer.empty()) {
        const std::string file = "absences_instance.txt";
        write_instance(file, event, affinity);
        std::printf("| | | | | | | | | | | %s |\n", last_line_of_peer(options.peer, file, limit).c_str());
        std::remove(file.c_str());
    }
    std::fflush(stdout);
    return verdict.valid();
}

Options parse(int count, char** arguments) {
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        const bool has_value = i + 1 < count;
        if (argument == "--seconds" && has_value) {
            options.seconds = std::atof(arguments[++i]);
        } else if (argument == "--seeds" && has_value) {
            options.seeds = std::atoi(arguments[++i]);
        } else if (argument == "--threads" && has_value) {
            options.threads = static_cast<std::size_t>(std::atoi(arguments[++i]));
        } else if (argument == "--peer" && has_value) {
            options.peer = arguments[++i];
        } else {
            options.names.push_back(argument);
        }
    }
    return options;
}

} // namespace

int main(int count, char** arguments) {
    const std::string json = rows::take_json(count, arguments);
    const Options options = parse(count, arguments);
    rows::Rows rows;
    std::puts("| event | seed | greedy % below | selection % above | bound | value | gap % | s to 0.05 % | s to 0.01 % "
              "| s | verify |");
    std::puts("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|");
    bool all_valid = true;
    for (const Case& what : cases()) {
        rows::Row row{.name = std::string("absences/") + what.name};
        for (int seed = 1; seed <= options.seeds && options.wants(what.name); ++seed) {
            all_valid = measure(what, seed, options, row) && all_valid;
        }
        rows.add(row);
    }
    rows.write(json);
    return all_valid ? EXIT_SUCCESS : EXIT_FAILURE;
}

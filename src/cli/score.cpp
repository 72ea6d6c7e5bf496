#include "cli.hpp"
#include "planning.hpp"

#include <jumpa/asio_executor.hpp>
#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/io/json_text.hpp>
#include <jumpa/scoring/breakdown.hpp>
#include <jumpa/scoring/score.hpp>

#include <CLI/CLI.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace jumpa::cli {
namespace {

struct Options {
    std::string event{"-"};
    std::string out{};
    std::string seller{};
    std::string buyer{};
    std::optional<std::uint32_t> best{};
    std::size_t threads = 1;
    bool again = false;
    bool json = false;
};

/// A field of a CSV file: in quotes where it must be, and never the beginning of a spreadsheet formula.
std::string csv_field(std::string_view text) {
    constexpr std::string_view formula = "=+-@\t\r";
    std::string field = !text.empty() && formula.find(text[0]) != std::string_view::npos ? "'" : "";
    bool quotes = false;
    for (const char c : text) {
        field += c == '"' ? "\"\"" : std::string(1, c);
        quotes = quotes || c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r';
    }
    return quotes ? '"' + field + '"' : field;
}

std::string pairs_csv(const Event& event, const Affinity& affinity) {
    std::string csv{"seller,buyer,points\n"};
    for (const ScoredPair& pair : affinity.pairs()) {
        csv += csv_field(event[pair.seller].id) + ',' + csv_field(event[pair.buyer].id) + ',' +
               std::to_string(pair.points) + '\n';
    }
    return csv;
}

/// As an event file says points, so that they can be put there.
std::string pairs_json(const Event& event, const Affinity& affinity) {
    std::string json{"{\"points\": ["};
    bool first = true;
    for (const ScoredPair& pair : affinity.pairs()) {
        json += first ? "\n  " : ",\n  ";
        json += "{\"seller\": " + io::json_quoted(event[pair.seller].id) +
                ", \"buyer\": " + io::json_quoted(event[pair.buyer].id) +
                ", \"points\": " + std::to_string(pair.points) + '}';
        first = false;
    }
    return json + "\n]}\n";
}

std::string criterion_json(const CriterionPoints& criterion) {
    return "{\"criterion\": " + io::json_quoted(criterion.criterion) +
           ", \"weight\": " + std::to_string(criterion.weight) +
           ", \"points\": " + (criterion.points ? std::to_string(*criterion.points) : "null") +
           ", \"veto\": " + (criterion.veto ? "true" : "false") + ", \"words\": " + io::json_quoted(criterion.words) +
           '}';
}

std::string need_json(const NeedPoints& need) {
    std::string json = "{\"need\": " + std::to_string(need.need) +
                       ", \"offer\": " + (need.offer ? std::to_string(*need.offer) : "null") +
                       ", \"served\": " + (need.served ? "true" : "false") +
                       ", \"share\": " + std::to_string(need.share) + ", \"points\": " + std::to_string(need.points) +
                       ", \"criteria\": [";
    for (const CriterionPoints& criterion : need.criteria) {
        json += (json.back() == '[' ? "\n    " : ",\n    ") + criterion_json(criterion);
    }
    return json + "]}";
}

std::string breakdown_json(const Event& event, const Breakdown& found) {
    std::string json = "{\"seller\": " + io::json_quoted(event[found.seller].id) +
                       ", \"buyer\": " + io::json_quoted(event[found.buyer].id) +
                       ", \"points\": " + std::to_string(found.points) +
                       ", \"veto\": " + (found.veto ? "true" : "false") + ", \"needs\": [";
    for (const NeedPoints& need : found.needs) {
        json += (json.back() == '[' ? "\n  " : ",\n  ") + need_json(need);
    }
    return json + "]}\n";
}

void explain(const Event& event, const Options& options, const ScoreOptions& how) {
    const CompanyId seller = company_of(event, "--seller", options.seller);
    const CompanyId buyer = company_of(event, "--buyer", options.buyer);
    const Breakdown found = breakdown(event, seller, buyer, how);
    std::string text = options.json ? breakdown_json(event, found) : to_string(found);
    if (event.data().points && !options.again && !options.json) {
        text += "The event brings its own points, and for this pair they are " +
                std::to_string(points_of(event, how).points(seller, buyer)) + ".\n";
    }
    deliver(options.out, options.json ? "breakdown.json" : "breakdown.txt", text);
}

Exit run(const Options& options) {
    const Event event = load_event(options.event);
    const ScoreOptions how{.blend = {}, .best_per_company = options.best, .executor = asio_executor(options.threads)};
    if (!options.seller.empty()) {
        explain(event, options, how);
        return Exit::answer;
    }
    const Affinity affinity = options.again ? score(event, how) : points_of(event, how);
    deliver(options.out, options.json ? "points.json" : "points.csv",
            options.json ? pairs_json(event, affinity) : pairs_csv(event, affinity));
    return Exit::answer;
}

} // namespace

void add_score(CLI::App& app, Exit& exit) {
    CLI::App* verb = app.add_subcommand("score", "Tell what each pair of seller and buyer is worth, and why");
    auto options = std::make_shared<Options>();
    verb->add_option("event", options->event, "Event file; standard input where none is named");
    verb->add_option("--best", options->best, "Keep the best so many pairs of each company")
        ->check(CLI::Range(1, 1'000'000'000));
    auto* seller = verb->add_option("--seller", options->seller, "Id of a seller: explain its points with --buyer");
    auto* buyer = verb->add_option("--buyer", options->buyer, "Id of a buyer");
    seller->needs(buyer);
    buyer->needs(seller);
    add_threads(*verb, options->threads);
    verb->add_flag("--rescore", options->again, "Score the companies even where the event brings its own points");
    verb->add_option("--out", options->out, "Folder for points.csv or points.json, instead of standard output");
    verb->add_flag("--json", options->json, "JSON instead of CSV");
    verb->callback([options, &exit] { exit = run(*options); });
}

} // namespace jumpa::cli

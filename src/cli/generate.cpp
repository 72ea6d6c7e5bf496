#include "cli.hpp"
#include "measures.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/io/event_json.hpp>
#include <jumpa/samples/generate.hpp>

#include <CLI/CLI.hpp>

#include <charconv>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace jumpa::cli {
namespace {

struct Options {
    GenerateOptions event{};
    std::string absence{};
    std::string popular{};
    std::string present{};
    std::string out{};
};

template <class Integer>
std::optional<Integer> whole(std::string_view digits) {
    Integer number = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool all = parsed.ec == std::errc{} && parsed.ptr == digits.data() + digits.size();
    return all && !digits.empty() && digits[0] != '-' ? std::optional(number) : std::nullopt;
}

/// "4-8"
std::optional<Stay> stay(std::string_view text) {
    const std::size_t dash = text.find('-');
    const auto shortest = whole<std::int32_t>(text.substr(0, dash));
    const auto longest = dash == std::string_view::npos ? shortest : whole<std::int32_t>(text.substr(dash + 1));
    return shortest && longest ? std::optional(Stay{*shortest, *longest}) : std::nullopt;
}

/// Reads the options that are not plain numbers, and says of all of them at once what is wrong.
class HabitReader {
public:
    void share(const char* option, const std::string& text, std::uint32_t& target) {
        if (!text.empty()) {
            take(option, "bad_share", text, millionths(text), target);
        }
    }

    void stay(const char* option, const std::string& text, std::optional<Stay>& target) {
        if (!text.empty()) {
            take(option, "bad_stay", text, cli::stay(text), target);
        }
    }

    void refuse() {
        if (!faults_.empty()) {
            throw InputError(std::move(faults_));
        }
    }

private:
    template <class Value, class Target>
    void take(const char* option, const char* message, const std::string& text, const std::optional<Value>& read,
              Target& target) {
        if (read) {
            target = *read;
        } else {
            faults_.push_back(fault(option, message, {in_quotes(text)}));
        }
    }

    Faults faults_{};
};

Exit run(const Options& options) {
    GenerateOptions event = options.event;
    HabitReader habits;
    habits.share("--absence", options.absence, event.absence_per_million);
    habits.share("--popular", options.popular, event.popular_per_million);
    habits.stay("--present", options.present, event.present);
    habits.refuse();
    deliver(options.out, "event.json", io::write_event(generated_event(event)));
    return Exit::answer;
}

void add_sizes(CLI::App& verb, GenerateOptions& event) {
    verb.add_option("--sellers", event.sellers, "Number of sellers")->required();
    verb.add_option("--buyers", event.buyers, "Number of buyers")->required();
    verb.add_option("--slots", event.slots, "Number of slots of 20 minutes")->required();
    verb.add_option("--tables", event.tables, "Tables in every slot")->required();
    verb.add_option("--degree", event.degree, "Mean number of pairs with points per seller (all, at most 100)");
    verb.add_option("--max-seller", event.max_seller, "Most meetings of a seller (no limit)");
    verb.add_option("--max-buyer", event.max_buyer, "Most meetings of a buyer (no limit)");
}

void add_habits(CLI::App& verb, Options& options) {
    verb.add_option("--absence", options.absence, "Mean share of the slots that an attendee misses, 0 to 0.5");
    verb.add_flag("--scattered", options.event.scattered, "Absences anywhere: not only late, early or around midday");
    verb.add_option("--present", options.present, "Each attendee is there for one window of a-b slots");
    verb.add_flag("--low-tables", options.event.low_tables, "Half of the tables are missing in every second slot");
    verb.add_option("--popular", options.popular, "Share of buyers wanted by many (0.05)");
}

} // namespace

void add_generate(CLI::App& app, Exit& exit) {
    CLI::App* verb = app.add_subcommand("generate", "Invent an event of any size");
    auto options = std::make_shared<Options>();
    add_sizes(*verb, options->event);
    add_habits(*verb, *options);
    verb->add_flag("--profiles", options->event.profiles, "Offers, needs and places to be scored, instead of points");
    verb->add_option("--seed", options->event.seed, "Equal seeds give equal events (1)");
    verb->add_option("--out", options->out, "Folder for event.json, instead of standard output");
    verb->callback([options, &exit] { exit = run(*options); });
}

} // namespace jumpa::cli

#include "cli.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/io/event_csv.hpp>
#include <jumpa/io/event_json.hpp>
#include <jumpa/io/file.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

namespace jumpa::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::string folder{};
    std::string out{};
};

bool is_sheet(const fs::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const std::string name = path.filename().string();
    return ending == ".csv" && !name.starts_with('.') && !name.starts_with("~$"); // those are traces of open programs
}

/// The CSV files of a folder by their names, so that the order of the disk is of no account.
std::vector<fs::path> sheet_paths(const std::string& folder) {
    std::vector<fs::path> paths;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (is_sheet(entry->path())) {
            paths.push_back(entry->path());
        }
    }
    if (error) {
        throw InputError({fault(folder, "unreadable_folder")});
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<io::Sheet> load_sheets(const std::string& folder) {
    std::vector<io::Sheet> sheets;
    for (const fs::path& path : sheet_paths(folder)) {
        sheets.push_back({path.filename().string(), load_text(path.string())});
    }
    return sheets;
}

Exit run(const Options& options) {
    auto read = io::read_sheets(load_sheets(options.folder), language());
    if (auto* faults = std::get_if<Faults>(&read)) {
        throw InputError(std::move(*faults));
    }
    const auto& event = std::get<Event>(read);
    const std::string file = io::write_event(event.data());
    if (options.out.empty()) {
        deliver("", "", file);
        return Exit::answer;
    }
    if (auto problem = io::write_file(options.out, file)) {
        throw InputError({std::move(*problem)});
    }
    deliver("", "", counts_line(counts(event)));
    return Exit::answer;
}

} // namespace

void add_convert(CLI::App& app, Exit& exit) {
    CLI::App* verb = app.add_subcommand("convert", "Make an event file from spreadsheets saved as CSV");
    auto options = std::make_shared<Options>();
    verb->add_option("folder", options->folder, "Folder with companies.csv, slots.csv and the others")->required();
    verb->add_option("--out", options->out, "Event file to write, instead of standard output");
    verb->callback([options, &exit] { exit = run(*options); });
}

} // namespace jumpa::cli

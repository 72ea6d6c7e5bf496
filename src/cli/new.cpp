#include "cli.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/io/event_csv.hpp>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <system_error>
#include <vector>

namespace jumpa::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::string folder{};
};

/// Files and folders that are taken back unless all of them could be made.
class Undertaking {
public:
    Undertaking() = default;
    Undertaking(const Undertaking&) = delete;
    Undertaking& operator=(const Undertaking&) = delete;
    ~Undertaking() {
        std::error_code ignored;
        for (auto path = made_.rbegin(); path != made_.rend(); ++path) {
            fs::remove(*path, ignored); // a folder only where it is empty
        }
    }

    void keep() { made_.clear(); }

    [[nodiscard]] bool make_folders(const fs::path& path) {
        std::error_code error;
        if (path.empty() || fs::is_directory(path, error)) {
            return true;
        }
        if (!make_folders(path.parent_path()) || !fs::create_directory(path, error)) {
            return false;
        }
        made_.push_back(path);
        return true;
    }

    /// Writes a file that is not there yet; "x" leaves one alone that another program made a moment ago.
    [[nodiscard]] bool make_file(const fs::path& path, const std::string& content) {
        std::FILE* file = std::fopen(path.c_str(), "wbx");
        if (file == nullptr) {
            return false;
        }
        made_.push_back(path);
        const bool written = std::fwrite(content.data(), 1, content.size(), file) == content.size();
        return std::fclose(file) == 0 && written;
    }

private:
    std::vector<fs::path> made_{};
};

void refuse_existing(const fs::path& folder, const std::vector<io::Sheet>& sheets) {
    Faults faults;
    for (const io::Sheet& sheet : sheets) {
        std::error_code error;
        if (const fs::path path = folder / sheet.file; fs::exists(fs::symlink_status(path, error))) {
            faults.push_back(fault(path.string(), "already_there"));
        }
    }
    if (!faults.empty()) {
        throw InputError(std::move(faults));
    }
}

Exit run(const Options& options) {
    const fs::path folder = options.folder;
    const auto sheets =
        io::sheet_templates(language() == Language::id ? io::SheetStyle::indonesian : io::SheetStyle::english);
    refuse_existing(folder, sheets);
    Undertaking undertaking;
    if (!undertaking.make_folders(folder)) {
        throw InputError({fault(options.folder, "unwritable.sheets")});
    }
    for (const io::Sheet& sheet : sheets) {
        if (!undertaking.make_file(folder / sheet.file, sheet.content)) {
            throw InputError({fault((folder / sheet.file).string(), "unwritable.sheets")});
        }
    }
    undertaking.keep();
    for (const io::Sheet& sheet : sheets) {
        std::cout << (folder / sheet.file).string() << '\n';
    }
    return Exit::answer;
}

} // namespace

void add_new(CLI::App& app, Exit& exit) {
    CLI::App* verb = app.add_subcommand("new", "Write a set of CSV files to begin with");
    auto options = std::make_shared<Options>();
    const std::map<std::string, Language> languages{{"en", Language::en}, {"id", Language::id}};
    verb->add_option("folder", options->folder, "Folder to write to; files that are there already stay as they are")
        ->required();
    verb->add_option("--lang", language(), "Headings in English (en), or in Indonesian as Excel writes there (id)")
        ->transform(CLI::CheckedTransformer(languages).description(""));
    verb->callback([options, &exit] { exit = run(*options); });
}

} // namespace jumpa::cli

#pragma once

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/io/event_json.hpp>
#include <jumpa/io/schedule_json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The corpus of bad files: tests/io/bad/*.json are events, tests/io/bad/schedules/*.json schedules of the event beside
/// them (event.ok). Beside each lies the report that it must get: .expected in English, .expected.id in Indonesian.
namespace jumpa::test {

inline const std::filesystem::path corpus = std::filesystem::path(JUMPA_SOURCE_DIR) / "tests" / "io" / "bad";

inline std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

inline std::vector<std::filesystem::path> bad_files() {
    auto files = files_in(corpus);
    const auto schedules = files_in(corpus / "schedules");
    files.insert(files.end(), schedules.begin(), schedules.end());
    return files;
}

template <class Read>
Faults faults_in(const Read& read) {
    return std::holds_alternative<Faults>(read) ? std::get<Faults>(read) : Faults{};
}

inline Faults faults_of_text(std::string_view text) {
    return faults_in(io::read_event(text));
}

inline Faults faults_of_file(const std::filesystem::path& path) {
    if (path.parent_path() == corpus) {
        return faults_of_text(content_of(path));
    }
    const Event event = io::read_event_or_throw(content_of(path.parent_path() / "event.ok"));
    return faults_in(io::read_schedule(event, content_of(path)));
}

/// The file beside a bad one that holds its report.
inline std::filesystem::path report_beside(std::filesystem::path path, Language language) {
    return path.replace_extension(language == Language::id ? ".expected.id" : ".expected");
}

} // namespace jumpa::test

#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <unistd.h>

namespace desk {

namespace fs = std::filesystem;

struct Answer {
    int exit = -1;
    std::string out{};
    std::string err{};
};

inline std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A folder of this test's own, in which the command runs.
class Desk {
public:
    Desk() { fs::create_directories(path_); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    ~Desk() { fs::remove_all(path_); }

    [[nodiscard]] Answer jumpa(const std::string& arguments) const {
        const std::string command =
            "cd '" + path_.string() + "' && '" JUMPA_COMMAND_FILE "' " + arguments + " >out.txt 2>err.txt";
        const int status = std::system(command.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, content(path_ / "out.txt"), content(path_ / "err.txt")};
    }

    void put(const std::string& file, const std::string& text) const { std::ofstream(path_ / file) << text; }
    [[nodiscard]] std::string get(const std::string& file) const { return content(path_ / file); }
    [[nodiscard]] bool has(const std::string& file) const { return fs::exists(path_ / file); }

    [[nodiscard]] fs::path path(const std::string& file) const { return path_ / file; }

    /// Puts a folder where a file should go.
    void block(const std::string& file) const {
        fs::remove(path_ / file);
        fs::create_directories(path_ / file);
    }

private:
    fs::path path_ = fs::temp_directory_path() / ("jumpa-command-test-" + std::to_string(::getpid()));
};

/// A text in one line.
inline std::string unbroken(const std::string& text) {
    std::istringstream words(text);
    std::string line;
    for (std::string word; words >> word;) {
        line += (line.empty() ? "" : " ") + word;
    }
    return line;
}

} // namespace desk

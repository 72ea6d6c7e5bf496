#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Which way the includes run, and a reader of a source tree that tells every include that runs the wrong way.
namespace jumpa::test {

namespace fs = std::filesystem;

/// The arrows between layers; what an arrow leads to may be included through it too. A header at the top of
/// `include/jumpa` is a layer of its own, `cli` is the command in `src/cli`.
inline const std::map<std::string, std::set<std::string>> arrows{
    {"core", {}},
    {"model", {"core"}},
    {"matching", {"core"}},
    {"scoring", {"model", "matching"}},
    {"scheduling", {"model", "matching", "verify"}},
    {"verify", {"model"}},
    {"explain", {"scheduling", "verify"}},
    {"repair", {"scheduling", "verify"}},
    {"io", {"model"}},
    {"samples", {"model"}},
    {"version.hpp", {}},
    {"eigen.hpp", {"model", "matching"}},
    {"ahp.hpp", {"scoring"}},
    {"boost_graph", {"model", "matching"}},
    {"boost_graph.hpp", {"boost_graph"}},
    {"asio_executor.hpp", {"core"}},
    {"jumpa.hpp", {"scoring", "explain", "repair", "version.hpp"}},
    {"cli", {"jumpa.hpp", "io", "samples", "asio_executor.hpp"}},
    {"c", {"jumpa.hpp", "io", "eigen.hpp", "ahp.hpp", "boost_graph.hpp", "asio_executor.hpp"}},
};

/// Where a library of others may be included: a beginning of the include, and what the path of the file must match.
struct Foreign {
    std::string_view prefix;
    std::regex allowed_in;
};
inline const std::vector<Foreign> foreign{
    {"Eigen/", std::regex{R"(include/jumpa/(eigen|ahp)\.hpp|.*\.(ipp|cpp))"}},
    {"boost/", std::regex{R"(include/jumpa/(boost_graph(\.hpp|/.*)|asio_executor\.hpp)|.*\.(ipp|cpp))"}},
    {"boost/asio", std::regex{R"(include/jumpa/asio_executor\.hpp)"}},
    {"nlohmann/", std::regex{R"(src/io/.*)"}},
    {"kainjow/", std::regex{R"(src/io/.*)"}},
    {"CLI/", std::regex{R"(src/cli/.*)"}},
};

/// The layer of a file, its path given from the top of the tree: the folder, or the file's name where there is none.
inline std::string layer_of(const fs::path& file) {
    const std::vector<fs::path> parts(file.begin(), file.end());
    if (parts.size() > 2 && parts[0] == "include") {
        return parts[2].string();
    }
    return parts.size() == 2 && parts[0] == "src" ? file.stem().string() : parts.at(1).string();
}

inline bool may_include(const std::string& from, const std::string& to) {
    const auto known = arrows.find(from);
    if (from == to) {
        return known != arrows.end();
    }
    return known != arrows.end() && std::any_of(known->second.begin(), known->second.end(),
                                                [&](const auto& next) { return may_include(next, to); });
}

/// Tells whether the tree's `file` may include `target`, which is written in angle brackets or in quotes.
inline bool allowed(const fs::path& file, const std::string& target, bool quoted) {
    if (quoted) {
        return may_include(layer_of(file), layer_of((file.parent_path() / target).lexically_normal()));
    }
    if (target.starts_with("jumpa/")) {
        return may_include(layer_of(file), layer_of("include" / fs::path{target}));
    }
    return std::all_of(foreign.begin(), foreign.end(), [&](const Foreign& library) {
        return !target.starts_with(library.prefix) || std::regex_match(file.generic_string(), library.allowed_in);
    });
}

/// Every include under `include/jumpa` and `src` of the tree at `root`, as "file: target", that `wanted` picks.
template <class Predicate>
std::vector<std::string> includes(const fs::path& root, Predicate wanted) {
    static const std::regex include{R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)"};
    std::vector<std::string> found;
    for (const fs::path folder : {"include/jumpa", "src"}) {
        for (const auto& entry : fs::recursive_directory_iterator{root / folder}) {
            std::ifstream text{entry.path()};
            const fs::path file = entry.path().lexically_relative(root);
            std::smatch match;
            for (std::string line; entry.is_regular_file() && std::getline(text, line);) {
                if (std::regex_match(line, match, include) && wanted(file, match.str(2), match.str(1) == "\"")) {
                    found.push_back(file.generic_string() + ": " + match.str(2));
                }
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// The includes that run the wrong way.
inline std::vector<std::string> wrong_includes(const fs::path& root) {
    return includes(root, [](const auto&... include) { return !allowed(include...); });
}

} // namespace jumpa::test

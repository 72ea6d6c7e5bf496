// Writes the checker many times, each time with one mistake.
//   mutate FOLDER FILE...     FILEs in the order in which they include each other
// FOLDER/0.hpp is the checker as it is, FOLDER/1.hpp and so on have a mistake each; in each the function is verify_N
// and its helpers live in detail_N, so that many of them go into one program. FOLDER/list tells what each is: its
// number, file, line, and the code with the mistake marked, parted by tabs.

#include "mutations.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using mutants::Edit;

std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string applied(const Edit& edit, const std::string& code) {
    return code.substr(0, edit.at) + edit.now + code.substr(edit.end);
}

/// Without includes, which stand in a precompiled header, and in namespaces of its own.
std::string renamed(const std::string& code, std::size_t number) {
    static const std::regex preprocessor("(^|\n)#[^\n]*");
    static const std::regex folder("\\bdetail\\b(?=(::| \\{))");
    static const std::regex function("\\bVerdict verify\\(");
    const std::string n = std::to_string(number);
    std::string text = std::regex_replace(code, preprocessor, "$1");
    text = std::regex_replace(text, folder, "detail_" + n);
    return std::regex_replace(text, function, "Verdict verify_" + n + "(");
}

std::string one_line(const std::string& code) {
    static const std::regex spaces("\\s+");
    return std::regex_replace(code, spaces, " ");
}

/// The lines that the mistake is in, on one line, with what was and what became of it.
std::string told(const Edit& edit, const std::string& code) {
    const std::size_t begin = code.find_first_not_of(' ', code.rfind('\n', edit.at) + 1);
    const std::size_t end = code.find('\n', edit.end);
    const std::string was = one_line(code.substr(edit.at, edit.end - edit.at));
    return one_line(code.substr(begin, edit.at - begin)) + "[" + was + " => " + edit.now + "]" +
           one_line(code.substr(edit.end, end - edit.end));
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<fs::path> files(argv + 2, argv + argc);
    const fs::path folder = argv[1];
    std::vector<std::string> codes;
    for (const fs::path& file : files) {
        codes.push_back(read(file));
    }
    std::ofstream list(folder / "list");
    std::size_t number = 0;
    const auto write = [&](std::size_t changed, const Edit& edit) {
        std::ofstream out(folder / (std::to_string(number) + ".hpp"));
        for (std::size_t f = 0; f < codes.size(); ++f) {
            out << renamed(f == changed ? applied(edit, codes[f]) : codes[f], number);
        }
    };
    write(codes.size(), {});
    for (std::size_t f = 0; f < codes.size(); ++f) {
        const mutants::Mutations mutations(codes[f]);
        for (const Edit& edit : mutations.all()) {
            ++number;
            write(f, edit);
            const auto line = 1 + std::count(codes[f].begin(), codes[f].begin() + static_cast<long>(edit.at), '\n');
            list << number << '\t' << files[f].filename().string() << '\t' << line << '\t' << told(edit, codes[f])
                 << '\n';
        }
    }
}

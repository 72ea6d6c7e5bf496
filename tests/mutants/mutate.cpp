// Writes the checker many times, each time with one mistake.
//   mutate FOLDER FILE...     FILEs in an order in which none includes a later one; the last defines `verify`
// FOLDER/0.hpp is the checker as it is, FOLDER/1.hpp and so on have a mistake each. In FOLDER/N.hpp the function is
// verify_N and its helpers live in detail_N, so that many of them go into one program. FOLDER/list tells what each is:
// its number, file, line, and the code with the mistake marked, parted by tabs; FOLDER/N.source is the file with the
// mistake and no other change.

#include "mutations.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using mutants::Edit;

/// Stands for the number of a copy.
constexpr char placeholder = '@';

/// Without includes, and in namespaces of its own.
std::string renamed(const std::string& code) {
    static const std::regex preprocessor("(^|\n)#[^\n]*");
    static const std::regex folder("\\bdetail\\b(?=(::| \\{))");
    static const std::regex function("\\bVerdict verify\\(");
    std::string text = std::regex_replace(code, preprocessor, "$1");
    text = std::regex_replace(text, folder, std::string("detail_") + placeholder);
    return std::regex_replace(text, function, std::string("Verdict verify_") + placeholder + "(");
}

std::string numbered(const std::string& renamed, const std::string& number) {
    std::string text;
    for (const char c : renamed) {
        c == placeholder ? text += number : text += c;
    }
    return text;
}

struct Source {
    std::string name{};
    std::string code{};
    std::string renamed{};
};

std::vector<Source> read(const std::vector<fs::path>& files) {
    std::vector<Source> sources;
    for (const fs::path& file : files) {
        std::ifstream in(file, std::ios::binary);
        const std::string code(std::istreambuf_iterator<char>(in), {});
        sources.push_back({file.filename().string(), code, renamed(code)});
    }
    return sources;
}

bool includes(const Source& source, const Source& other) {
    return source.code.find("/" + other.name + ">") != std::string::npos;
}

/// Whether each source is written anew: the changed one, whatever includes it, directly or not, and the last. The
/// others are included as they are. None of these knows a function that is written anew, so that no call finds both.
std::vector<bool> written_anew(const std::vector<Source>& sources, std::size_t changed) {
    std::vector<bool> anew(sources.size(), false);
    anew[changed] = anew.back() = true;
    for (std::size_t f = changed + 1; f < sources.size(); ++f) {
        for (std::size_t earlier = changed; earlier < f; ++earlier) {
            anew[f] = anew[f] || (anew[earlier] && includes(sources[f], sources[earlier]));
        }
    }
    return anew;
}

std::string applied(const Edit& edit, const std::string& code) {
    return code.substr(0, edit.at) + edit.now + code.substr(edit.end);
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

class Writer {
public:
    Writer(const fs::path& folder, std::vector<Source> sources)
        : folder_(folder), list_(folder / "list"), sources_(std::move(sources)) {}

    void write_all() {
        write(sources_.size() - 1, {});
        for (std::size_t f = 0; f < sources_.size(); ++f) {
            const mutants::Mutations mutations(sources_[f].code);
            for (const Edit& edit : mutations.all()) {
                ++number_;
                write(f, edit);
                enter(sources_[f], edit);
            }
        }
    }

private:
    void write(std::size_t changed, const Edit& edit) {
        const std::string number = std::to_string(number_);
        std::ofstream(folder_ / (number + ".source")) << applied(edit, sources_[changed].code);
        std::ofstream out(folder_ / (number + ".hpp"));
        const std::vector<bool> anew = written_anew(sources_, changed);
        for (std::size_t f = 0; f < sources_.size(); ++f) {
            if (!anew[f]) {
                out << "#include <jumpa/verify/detail/" << sources_[f].name << ">\n";
            }
        }
        out << "namespace jumpa {\nnamespace detail {}\nnamespace detail_" << number
            << " {\nusing namespace detail;\n}\n}\n";
        for (std::size_t f = 0; f < sources_.size(); ++f) {
            if (anew[f]) {
                out << numbered(f == changed ? renamed(applied(edit, sources_[f].code)) : sources_[f].renamed, number);
            }
        }
    }

    void enter(const Source& source, const Edit& edit) {
        const auto place = source.code.begin() + static_cast<std::ptrdiff_t>(edit.at);
        list_ << number_ << '\t' << source.name << '\t' << 1 + std::count(source.code.begin(), place, '\n') << '\t'
              << told(edit, source.code) << '\n';
    }

    fs::path folder_;
    std::ofstream list_;
    std::vector<Source> sources_;
    std::size_t number_ = 0;
};

} // namespace

int main(int argc, char** argv) {
    Writer(argv[1], read({argv + 2, argv + argc})).write_all();
}

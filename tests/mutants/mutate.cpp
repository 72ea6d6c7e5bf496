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

struct Source {
    std::string name{};
    std::string code{};
};

std::vector<Source> read(const std::vector<fs::path>& files) {
    std::vector<Source> sources;
    for (const fs::path& file : files) {
        std::ifstream in(file, std::ios::binary);
        sources.push_back({file.filename().string(), {std::istreambuf_iterator<char>(in), {}}});
    }
    return sources;
}

bool includes(const Source& source, const Source& other) {
    return source.code.find("/" + other.name + ">") != std::string::npos;
}

/// Whatever includes `changed`, directly or not, the last source, and all that these include: a function that stays in
/// the checker's own namespace would be found by the arguments that stay there with it.
std::vector<std::size_t> to_write(const std::vector<Source>& sources, std::size_t changed) {
    std::vector<bool> chosen(sources.size(), false);
    chosen[changed] = chosen.back() = true;
    for (std::size_t f = changed + 1; f < sources.size(); ++f) {
        for (std::size_t earlier = changed; earlier < f; ++earlier) {
            chosen[f] = chosen[f] || (chosen[earlier] && includes(sources[f], sources[earlier]));
        }
    }
    for (std::size_t f = sources.size(); f-- > 0;) {
        for (std::size_t earlier = 0; earlier < f && chosen[f]; ++earlier) {
            chosen[earlier] = chosen[earlier] || includes(sources[f], sources[earlier]);
        }
    }
    std::vector<std::size_t> positions;
    for (std::size_t f = 0; f < chosen.size(); ++f) {
        positions.insert(positions.end(), chosen[f] ? 1U : 0U, f);
    }
    return positions;
}

std::string applied(const Edit& edit, const std::string& code) {
    return code.substr(0, edit.at) + edit.now + code.substr(edit.end);
}

/// Without includes, and in namespaces of its own.
std::string renamed(const std::string& code, const std::string& number) {
    static const std::regex preprocessor("(^|\n)#[^\n]*");
    static const std::regex folder("\\bdetail\\b(?=(::| \\{))");
    static const std::regex function("\\bVerdict verify\\(");
    std::string text = std::regex_replace(code, preprocessor, "$1");
    text = std::regex_replace(text, folder, "detail_" + number);
    return std::regex_replace(text, function, "Verdict verify_" + number + "(");
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
        out << "namespace jumpa::detail_" << number << " {\nusing namespace detail;\n}\n";
        for (const std::size_t f : to_write(sources_, changed)) {
            const std::string& code = sources_[f].code;
            out << renamed(f == changed ? applied(edit, code) : code, number);
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

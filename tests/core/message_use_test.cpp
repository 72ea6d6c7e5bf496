#include "catch.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/core/messages/answers.hpp>
#include <jumpa/core/messages/changes.hpp>
#include <jumpa/core/messages/terms.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path top{JUMPA_SOURCE_DIR};

/// The library and the command without the catalogue itself, in one text.
std::string sources() {
    std::string all;
    for (const fs::path folder : {"include", "src"}) {
        for (const auto& entry : fs::recursive_directory_iterator{top / folder}) {
            if (entry.is_regular_file() && entry.path().parent_path().filename() != "messages") {
                std::ifstream file(entry.path(), std::ios::binary);
                all.append(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
                all += '\n';
            }
        }
    }
    return all;
}

/// The first two arguments of a call, without what stands in brackets within them.
std::vector<std::string> arguments(const std::string& text, std::size_t open) {
    std::vector<std::string> found{""};
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = open; i < text.size() && found.size() < 3; ++i) {
        const char c = text[i];
        if (c == '\\') {
            ++i; // whatever it is, it ends nothing
            continue;
        }
        quoted = quoted != (c == '"');
        const bool opens = !quoted && std::string("([{").find(c) != std::string::npos;
        const bool closes = !quoted && std::string(")]}").find(c) != std::string::npos;
        depth += opens ? 1 : closes ? -1 : 0;
        if (depth == 0) {
            break;
        }
        if (depth == 1 && c == ',' && !quoted) {
            found.emplace_back();
        } else if (depth == 1 && !opens && !closes) {
            found.back() += c;
        }
    }
    found.resize(2);
    return found;
}

std::set<std::string> texts_like_keys(const std::string& text) {
    static const std::regex key("\"([a-z]+(_[a-z0-9]+)*([.][a-z]+(_[a-z0-9]+)*)?)\"");
    std::set<std::string> found;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), key); it != std::sregex_iterator(); ++it) {
        found.insert((*it)[1]);
    }
    return found;
}

/// The keys that are handed to whatever makes a fault of a key: in the second place, or in the first of a member
/// `fault`.
std::set<std::string> used_keys(const std::string& text) {
    static const std::regex call(R"((\bfault|[.]add|\breport|\brefused(<[^;()]*>)?|\brefuse_judgement)\()");
    std::set<std::string> keys;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), call); it != std::sregex_iterator(); ++it) {
        const auto open = static_cast<std::size_t>(it->position() + it->length() - 1);
        const std::vector<std::string> both = arguments(text, open);
        keys.merge(texts_like_keys(both[1]));
        const bool member = open >= 6 && text.compare(open - 6, 6, ".fault") == 0;
        keys.merge(member ? texts_like_keys(both[0]) : std::set<std::string>{});
    }
    return keys;
}

} // namespace

TEST_CASE("messages: a key that the sources use is in the catalogue", "[messages]") {
    const std::set<std::string> used = used_keys(sources());
    CHECK(used.size() > 100); // the search did find them
    for (const std::string& key : used) {
        INFO(key);
        CHECK(jumpa::messages::find(key) != nullptr);
    }
}

TEST_CASE("messages: every message, term and answer of the catalogue is used", "[messages]") {
    const std::set<std::string> texts = texts_like_keys(sources());
    for (const auto* message : jumpa::messages::catalogue()) {
        INFO(message->key);
        CHECK(texts.count(std::string(message->key)) == 1);
    }
    for (const auto& term : jumpa::messages::terms) {
        INFO(term.key);
        CHECK(texts.count(std::string(term.key)) == 1);
    }
    for (const auto& answer : jumpa::messages::answers) {
        INFO(answer.key);
        CHECK(texts.count(std::string(answer.key)) == 1);
    }
    for (const auto& change : jumpa::messages::changes) {
        INFO(change.key);
        CHECK(texts.count(std::string(change.key)) == 1);
    }
}

TEST_CASE("messages: the search for keys finds what a colleague would forget", "[messages]") {
    CHECK(used_keys(R"(faults.add(where + "/id", "bad_id", {in_quotes(id)});)") == std::set<std::string>{"bad_id"});
    CHECK(used_keys(R"(fault(f(a, "b"), x ? "one" : "two.three"))") == std::set<std::string>{"one", "two.three"});
    CHECK(used_keys(R"(refused<Need, List<Item>>("any_of", "not_supported_yet.any_of"))") ==
          std::set<std::string>{"not_supported_yet.any_of"});
    CHECK(used_keys(R"(row.at("amount").fault("one.row", {shown("two")});)") == std::set<std::string>{"one.row"});
    CHECK(used_keys(R"(text.add("only");)").empty());
}

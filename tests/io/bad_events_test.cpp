#include "catch.hpp"

#include <jumpa/io/event_json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

using namespace jumpa;

namespace {

const std::filesystem::path folder = std::filesystem::path(JUMPA_SOURCE_DIR) / "tests" / "io" / "bad";

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> bad_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

Faults faults_of(const std::string& text) {
    const auto result = io::read_event(text);
    return std::holds_alternative<Faults>(result) ? std::get<Faults>(result) : Faults{};
}

} // namespace

TEST_CASE("read_event: every bad file gets exactly the report beside it", "[io]") {
    for (const auto& path : bad_files()) {
        INFO(path.filename());
        const std::string expected = content_of(std::filesystem::path(path).replace_extension(".expected"));
        REQUIRE_FALSE(expected.empty());
        CHECK(to_string(faults_of(content_of(path))) + "\n" == expected);
    }
}

TEST_CASE("read_event: the bad files cover many codes, and many hold several faults", "[io]") {
    std::set<std::string> codes;
    std::size_t with_several = 0;
    for (const auto& path : bad_files()) {
        const Faults faults = faults_of(content_of(path));
        with_several += faults.size() > 1 ? std::size_t{1} : std::size_t{0};
        for (const Fault& fault : faults) {
            codes.insert(fault.code);
        }
    }
    CHECK(bad_files().size() >= 30);
    CHECK(codes.size() >= 40);
    CHECK(with_several >= 12);
}

TEST_CASE("read_event: a fault says what is wrong and what to do, at a place within the file", "[io]") {
    for (const auto& path : bad_files()) {
        INFO(path.filename());
        for (const Fault& fault : faults_of(content_of(path))) {
            CHECK((fault.where.empty() || fault.where.front() == '/'));
            CHECK_FALSE(fault.what.empty());
            CHECK_FALSE(fault.cure.empty());
        }
    }
}

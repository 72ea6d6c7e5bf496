#include "catch.hpp"

#include <jumpa/io/file.hpp>

#include <filesystem>
#include <string>
#include <unistd.h>
#include <variant>
#include <vector>

using namespace jumpa;
namespace fs = std::filesystem;

namespace {

/// A folder of this test's own that goes away with it.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("jumpa-file-test-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path); }
};

} // namespace

TEST_CASE("write_file: what was written is read back, zeros and all, and nothing else is left", "[io]") {
    const Folder folder;
    const std::string path = (folder.path / "new" / "a.json").string();
    const std::string content("one\r\ntwo\0three", 14);
    REQUIRE_FALSE(io::write_file(path, content));
    CHECK(std::get<std::string>(io::read_file(path)) == content);

    REQUIRE_FALSE(io::write_file(path, "shorter"));
    CHECK(std::get<std::string>(io::read_file(path)) == "shorter");
    CHECK(std::distance(fs::directory_iterator(folder.path / "new"), fs::directory_iterator{}) == 1);
}

TEST_CASE("write_file: where it cannot write, it says so and what was there stays", "[io]") {
    const Folder folder;
    fs::create_directories(folder.path / "taken");
    const auto fault = io::write_file((folder.path / "taken").string(), "text");
    REQUIRE(fault);
    CHECK(fault->code == "unwritable");
    CHECK(fs::is_directory(folder.path / "taken"));

    REQUIRE_FALSE(io::write_file((folder.path / "file").string(), "text"));
    CHECK(io::write_file((folder.path / "file" / "below").string(), "text"));
    CHECK(std::get<std::string>(io::read_file((folder.path / "file").string())) == "text");
}

TEST_CASE("read_file: no file and a folder are faults at their path", "[io]") {
    const Folder folder;
    const std::string absent = (folder.path / "absent").string();
    CHECK(std::get<Fault>(io::read_file(absent)).where == absent);
    CHECK(std::get<Fault>(io::read_file(folder.path.string())).code == "unreadable");
}

TEST_CASE("write_files: one that cannot be written leaves all the others unwritten", "[io]") {
    const Folder folder;
    const auto at = [&](const char* name) { return (folder.path / name).string(); };
    const std::vector<io::NewFile> files{{at("a"), "new a"}, {at("taken"), "x"}, {at("b"), "new b"}};
    REQUIRE_FALSE(io::write_file(at("a"), "old a"));
    fs::create_directories(at("taken"));
    const auto fault = io::write_files(files);
    REQUIRE(fault);
    CHECK(fault->where == at("taken"));
    CHECK(std::get<std::string>(io::read_file(at("a"))) == "old a");
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator{}) == 2);

    fs::remove(at("taken"));
    CHECK_FALSE(io::write_files(files));
    CHECK(std::get<std::string>(io::read_file(at("a"))) == "new a");
    CHECK(std::get<std::string>(io::read_file(at("b"))) == "new b");
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator{}) == 3);
}

#include "catch.hpp"
#include "corpus.hpp"

#include <jumpa/io/fault_places.hpp>

#include <string>
#include <utility>

using namespace jumpa;

namespace {

using Spot = std::pair<std::size_t, std::size_t>;

Spot located(const std::string& text, const std::string& where, const std::string& code = "any") {
    Faults faults{{.where = where, .code = code}};
    io::locate(text, faults);
    return {faults[0].line, faults[0].column};
}

const Spot nowhere{0, 0};

} // namespace

TEST_CASE("locate: a fault stands where its value begins", "[io]") {
    const std::string text = "{\n  \"a\": [10, {\"b\": \"x\"}],\n\t\"c\" : true}";
    CHECK(located(text, "/a") == Spot{2, 8});
    CHECK(located(text, "/a/0") == Spot{2, 9});
    CHECK(located(text, "/a/1/b") == Spot{2, 19});
    CHECK(located(text, "/c") == Spot{3, 8});
}

TEST_CASE("locate: a fault of the key stands where the key begins, of a key that repeats at the last", "[io]") {
    const std::string text = "{\"a\": 1,\n \"b\": 2,\n \"a\": 3}";
    CHECK(located(text, "/b", "unknown_field") == Spot{2, 2});
    CHECK(located(text, "/a", "duplicate_key") == Spot{3, 2});
}

TEST_CASE("locate: what is not there is looked for in the object around it", "[io]") {
    const std::string text = "{\n \"a\": {\"b\": [1]}}";
    CHECK(located(text, "/a/x") == Spot{2, 7});
    CHECK(located(text, "/a/b/7/y") == Spot{2, 13});
    CHECK(located(text, "/x", "missing_field") == Spot{1, 1});
    CHECK(located(text, "/x/0") == nowhere); // about another text
    CHECK(located(text, "no pointer") == nowhere);
    CHECK(located(text, "") == nowhere);
    CHECK(located("[]", "", "wrong_type") == Spot{1, 1});
}

TEST_CASE("locate: keys are compared as they are read, not as they are written", "[io]") {
    CHECK(located(R"({"\u0061\/b~": 1})", "/a~1b~0") == Spot{1, 16});
    const std::string key(100, 'k');
    CHECK(located("{\"" + key + "\": 1}", '/' + std::string(57, 'k') + "...") == Spot{1, 106});
}

TEST_CASE("locate: a column counts characters, a line ends at its line feed, a byte order mark is nothing", "[io]") {
    CHECK(located("{\"t\": \"\xC3\xA9\xF0\x9F\xA4\x9D\", \"a\": 1}", "/a") == Spot{1, 18});
    CHECK(located("{\r\n\"a\": 1}", "/a") == Spot{2, 6});
    CHECK(located("\xEF\xBB\xBF{\"a\": 1}", "/a") == Spot{1, 7});
}

TEST_CASE("locate: a fault that knows its line keeps it", "[io]") {
    Faults faults{{.where = "/a"}};
    faults[0].line = 7;
    io::locate("{\"a\": 1}", faults);
    CHECK(faults[0].line == 7);
}

TEST_CASE("locate: no text makes it crash or run for ever", "[io]") {
    const std::string whole = "{\"a\": [1, {\"b\": \"\\\"x\"}, [], {}], \"c\": -1.5e3}";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        for (const char* where : {"/a", "/a/1/b", "/a/3", "/c", "/c/x"}) {
            const Spot spot = located(whole.substr(0, length), where);
            CHECK(spot.second <= length + 1);
            for (const char* rest : {"", "\"", "}", "]", "[", "{", ",", ":", "\\"}) {
                CHECK(located(whole.substr(0, length) + rest, where).second <= length + 2);
            }
        }
    }
    CHECK(located(std::string(2'000'000, '['), "/0/0/0") == Spot{1, 4});
    CHECK(located(std::string(2'000'000, '{'), "/a") == nowhere);
}

TEST_CASE("sort_by_line: faults come in the order of the text, those without a line last", "[io]") {
    Faults faults(4);
    const std::size_t places[4][2] = {{0, 0}, {3, 2}, {3, 1}, {1, 9}};
    for (std::size_t i = 0; i < faults.size(); ++i) {
        faults[i].code = std::to_string(i);
        faults[i].line = places[i][0];
        faults[i].column = places[i][1];
    }
    io::sort_by_line(faults);
    CHECK((faults[0].code + faults[1].code + faults[2].code + faults[3].code) == "3210");
}

TEST_CASE("the faults of all bad files lie within their files", "[io]") {
    for (const auto& path : test::bad_files()) {
        INFO(path.filename());
        const std::string text = test::content_of(path);
        const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
        for (const Fault& fault : test::faults_of_file(path)) {
            CHECK(fault.line <= lines);
        }
    }
}

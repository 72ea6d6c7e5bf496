#include "catch.hpp"

#include <jumpa/io/event_json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace jumpa;

namespace {

std::string document() {
    std::ifstream file(std::string(JUMPA_SOURCE_DIR) + "/docs/event-file.md", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The cells of each table row whose first cell is a field, without the spaces around them.
std::vector<std::vector<std::string>> documented_fields() {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(document());
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("| `", 0) != 0) {
            continue;
        }
        std::vector<std::string> cells;
        std::istringstream row(line.substr(1));
        for (std::string cell; std::getline(row, cell, '|');) {
            const auto first = cell.find_first_not_of(' ');
            cells.push_back(first == std::string::npos ? ""
                                                       : cell.substr(first, cell.find_last_not_of(' ') - first + 1));
        }
        rows.push_back(cells);
    }
    return rows;
}

} // namespace

TEST_CASE("event_fields: the table of docs/event-file.md lists the reader's fields, all of them, in its order",
          "[io]") {
    const auto known = io::event_fields();
    const auto rows = documented_fields();
    REQUIRE(rows.size() == known.size());
    for (std::size_t i = 0; i < known.size(); ++i) {
        INFO(known[i].path);
        REQUIRE(rows[i].size() >= 5);
        CHECK(rows[i][0] == "`" + known[i].path + "`");
        CHECK(rows[i][1] == known[i].type);
        CHECK(rows[i][2] == (known[i].required ? "yes" : ""));
        CHECK((rows[i][3] == "refused") == !known[i].honoured);
        CHECK((known[i].honoured || rows[i][4] == known[i].refusal));
        CHECK_FALSE(rows[i][4].empty());
    }
}

TEST_CASE("event_fields: every field has one row and a refused one says why", "[io]") {
    std::set<std::string> paths;
    for (const io::EventField& field : io::event_fields()) {
        CHECK(paths.insert(field.path).second);
        CHECK(field.honoured == field.refusal.empty());
    }
    CHECK(paths.count("companies[].offers[].capacity.amount") == 1);
    CHECK(paths.count("precedences[].before.seller") == 1);
}

TEST_CASE("docs/event-file.md: its example is an event", "[io]") {
    const std::string text = document();
    const std::size_t begin = text.find("```json\n") + 8;
    const Event event = io::read_event_or_throw(text.substr(begin, text.find("```", begin) - begin));
    CHECK(event.sellers().size() == 1);
    CHECK(event.companies()[1].needs[0].per_month == Quantity(5, Unit::kilogram));
}

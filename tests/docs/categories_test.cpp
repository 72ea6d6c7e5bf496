#include "catch.hpp"

#include <jumpa/model/taxonomy.hpp>

#include <fstream>
#include <set>
#include <string>

TEST_CASE("docs/categories.md lists every category that is built in, and no other") {
    std::ifstream page(std::string(JUMPA_SOURCE_DIR) + "/docs/categories.md");
    std::multiset<std::string> rows;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("| `")) {
            rows.insert(line);
        }
    }
    CHECK(rows.size() == jumpa::kbli_2020().categories().size());
    for (const jumpa::Category& category : jumpa::kbli_2020().categories()) {
        INFO(category.code);
        CHECK(rows.count("| `" + category.code + "` | " + category.title_id + " | " + category.title_en + " |") == 1);
    }
}

#include "catch.hpp"
#include "structure/include_rules.hpp"

#include <string>
#include <vector>

using namespace jumpa::test;

namespace {
const fs::path top{JUMPA_SOURCE_DIR};
const fs::path wrong_tree = top / "tests/structure/fixture/wrong";
} // namespace

TEST_CASE("layers: no include of the library runs against the arrows", "[structure]") {
    const auto all = includes(top, [](const auto&...) { return true; });
    CHECK(all.size() > 50); // the reader did read
    const std::vector<std::string> none;
    CHECK(wrong_includes(top) == none);
}

TEST_CASE("layers: every include that runs the wrong way is found, and no other", "[structure]") {
    const std::vector<std::string> wrong{
        "include/jumpa/jumpa.hpp: jumpa/eigen.hpp",            // would bring Eigen to everyone
        "include/jumpa/matching/buyers.ipp: ../model/bad.hpp", // in quotes, by a detour
        "include/jumpa/model/bad.hpp: jumpa/scheduling/plan.hpp",
        "include/jumpa/model/bad.hpp: nlohmann/json.hpp",
        "include/jumpa/scoring/heavy.hpp: Eigen/Core",
        "include/jumpa/scoring/heavy.hpp: boost/graph/adjacency_list.hpp",
        "include/jumpa/unheard/of.hpp: jumpa/core/points.hpp", // a folder that the table does not know
        "include/jumpa/verify/shares_code.ipp: jumpa/matching/b_matching.hpp",
        "src/core.cpp: jumpa/model/event.hpp",
        "src/io/json.cpp: jumpa/scoring/score.hpp",
    };
    CHECK(wrong_includes(wrong_tree) == wrong);
}

TEST_CASE("layers: an arrow leads on to what the next layer may include, never back", "[structure]") {
    CHECK(may_include("explain", "core"));
    CHECK(may_include("jumpa.hpp", "matching"));
    CHECK_FALSE(may_include("core", "explain"));
    CHECK_FALSE(may_include("verify", "scheduling"));
    CHECK_FALSE(may_include("scoring", "scheduling"));
}

#include "catch.hpp"

#include <jumpa/model/taxonomy.hpp>

#include <string>

using namespace jumpa;

namespace {

Taxonomy tree(std::vector<Category> categories) {
    return {"test", "1", std::move(categories)};
}

std::string problems(const Taxonomy& taxonomy) {
    std::string all;
    for (const auto& [category, code] : taxonomy.problems()) {
        all += category + ":" + code + " ";
    }
    return all;
}

std::int32_t common(const Taxonomy& taxonomy, std::string_view a, std::string_view b) {
    return taxonomy.common_depth(taxonomy.find(a).value(), taxonomy.find(b).value());
}

} // namespace

TEST_CASE("taxonomy: a code without a parent stands under the longest code that begins it", "[model]") {
    const Taxonomy taxonomy =
        tree({{.code = "10722"}, {.code = "10"}, {.code = "1072"}, {.code = "108"}, {.code = "1"}});
    const auto parent = [&](std::string_view code) {
        const auto above = taxonomy.parent(taxonomy.find(code).value());
        return above ? taxonomy[*above].code : "none";
    };
    CHECK(parent("10722") == "1072");
    CHECK(parent("1072") == "10");
    CHECK(parent("108") == "10");
    CHECK(parent("10") == "1");
    CHECK(parent("1") == "none");
    CHECK(taxonomy.depth(taxonomy.find("10722").value()) == 4);
    CHECK(problems(taxonomy).empty());
}

TEST_CASE("taxonomy: a stated parent wins over the code", "[model]") {
    const Taxonomy taxonomy = tree({{.code = "a"}, {.code = "ab", .parent = "z"}, {.code = "z"}});
    CHECK(common(taxonomy, "ab", "z") == 1);
    CHECK(common(taxonomy, "ab", "a") == 0);
}

TEST_CASE("taxonomy: the common depth counts the categories that both stand in", "[model]") {
    const Taxonomy& kbli = kbli_2020();
    CHECK(common(kbli, "10722", "10722") == 4);
    CHECK(common(kbli, "10722", "10721") == 3);
    CHECK(common(kbli, "10722", "10794") == 2);
    CHECK(common(kbli, "10722", "10211") == 1);
    CHECK(common(kbli, "10722", "13134") == 0);
    CHECK(common(kbli, "107", "10722") == 2);
    CHECK(common(kbli, "10722", "107") == 2);
}

TEST_CASE("taxonomy: what is not there is not found", "[model]") {
    CHECK_FALSE(kbli_2020().find("107222"));
    CHECK_FALSE(kbli_2020().find("99"));
    CHECK_FALSE(kbli_2020().find(""));
    CHECK_FALSE(Taxonomy{}.find("10"));
}

TEST_CASE("taxonomy: every kind of broken tree is told, and no question hangs on it", "[model]") {
    CHECK(problems(tree({{.code = ""}})) == ":empty_code ");
    CHECK(problems(tree({{.code = "1"}, {.code = "1"}})) == "1:duplicate_category ");
    CHECK(problems(tree({{.code = "1", .parent = "2"}})) == "1:unknown_parent ");
    CHECK(problems(tree({{.code = "1", .parent = "1"}})) == "1:category_cycle ");

    const Taxonomy circle =
        tree({{.code = "1", .parent = "2"}, {.code = "2", .parent = "1"}, {.code = "21"}, {.code = "3"}});
    CHECK(problems(circle) == "1:category_cycle 2:category_cycle 21:category_cycle ");
    CHECK(common(circle, "1", "21") == 0);
    CHECK(common(circle, "3", "3") == 1);
}

TEST_CASE("taxonomy: a very deep tree is no danger", "[model]") {
    std::vector<Category> chain;
    for (int i = 0; i < 20'000; ++i) {
        chain.push_back({.code = "c" + std::to_string(i), .parent = i == 0 ? "" : "c" + std::to_string(i - 1)});
    }
    const Taxonomy taxonomy = tree(std::move(chain));
    CHECK(taxonomy.depth(taxonomy.find("c19999").value()) == 20'000);
    CHECK(common(taxonomy, "c19999", "c10000") == 10'001);
}

TEST_CASE("taxonomy: KBLI 2020 is whole, each code under the one that is a digit shorter", "[model]") {
    const Taxonomy& kbli = kbli_2020();
    CHECK(kbli.name() == "KBLI");
    CHECK(kbli.edition() == "2020");
    CHECK(problems(kbli).empty());
    for (std::size_t i = 0; i < kbli.categories().size(); ++i) {
        const Category& category = kbli.categories()[i];
        INFO(category.code);
        REQUIRE(static_cast<std::size_t>(kbli.depth(CategoryId{i})) + 1 == category.code.size());
        REQUIRE_FALSE(category.title_id.empty());
        REQUIRE_FALSE(category.title_en.empty());
    }
}

TEST_CASE("taxonomy: KBLI 2020 names what a regional fair makes", "[model]") {
    const auto title = [](std::string_view code) { return kbli_2020()[kbli_2020().find(code).value()].title_id; };
    CHECK(title("10722") == "Industri gula merah");
    CHECK(title("10794") == "Industri kerupuk, keripik, peyek dan sejenisnya");
    CHECK(title("13134") == "Industri batik");
    CHECK(title("14111") == "Industri pakaian jadi (konveksi) dari tekstil");
    CHECK(title("16291") == "Industri barang anyaman dari rotan dan bambu");
    CHECK(title("20294") == "Industri minyak atsiri");
    CHECK(title("31001") == "Industri furnitur dari kayu");
    CHECK(title("32201") == "Industri alat musik tradisional");
}

#include "catch.hpp"
#include "cli/desk.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

namespace {

using desk::Answer;
using desk::content;
using desk::Desk;
namespace fs = std::filesystem;

const std::string fairs = JUMPA_SOURCE_DIR "/tests/io/csv/";

std::ptrdiff_t lines(const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
}

} // namespace

TEST_CASE("jumpa new: its files convert and plan as they are, in both languages", "[cli]") {
    const Desk desk;
    for (const std::string language : {"en", "id"}) {
        INFO(language);
        const Answer made = desk.jumpa("new fairs/" + language + " --lang " + language);
        CHECK(made.exit == 0);
        CHECK(lines(made.out) == 10);
        CHECK(desk.jumpa("convert fairs/" + language + " --out event.json").exit == 0);
        const Answer plan = desk.jumpa("plan event.json");
        CHECK(plan.exit == 0);
        CHECK(plan.out.find("1 meeting at 1 table in 1 slot") != std::string::npos);
        CHECK(plan.out.find("proved optimal") != std::string::npos);
    }
    CHECK(desk.get("fairs/id/offers.csv").starts_with("\xEF\xBB\xBFperusahaan;kategori;"));
    CHECK(desk.get("fairs/en/offers.csv").starts_with("company,category,"));
    CHECK(desk.jumpa("new elsewhere --lang fr").exit == 2);
    CHECK_FALSE(desk.has("elsewhere"));
}

TEST_CASE("jumpa new: where one of its files is there already, nothing is written", "[cli]") {
    const Desk desk;
    fs::create_directory(desk.path("fair"));
    desk.put("fair/wishes.csv", "ours");
    desk.put("fair/needs.csv", "ours too");
    const Answer made = desk.jumpa("new fair");
    CHECK(made.exit == 2);
    CHECK(made.out.empty());
    CHECK(lines(made.err) == 2); // one fault for each
    CHECK(made.err.find("already_there") != std::string::npos);
    CHECK(desk.get("fair/wishes.csv") == "ours");
    CHECK_FALSE(desk.has("fair/companies.csv"));

    SECTION("nor where the folder cannot be made") {
        desk.put("taken", "a file");
        CHECK(desk.jumpa("new taken/fair").exit == 2);
        CHECK(desk.get("taken") == "a file");
    }
    SECTION("nor over a link that leads nowhere") {
        fs::create_directory(desk.path("linked"));
        fs::create_symlink("nowhere", desk.path("linked/slots.csv"));
        CHECK(desk.jumpa("new linked").exit == 2);
        CHECK_FALSE(desk.has("linked/nowhere"));
        CHECK_FALSE(desk.has("linked/event.csv"));
    }
}

TEST_CASE("jumpa convert: the same bytes from both dialects, to a file or to standard output", "[cli]") {
    const Desk desk;
    const Answer english = desk.jumpa("convert '" + fairs + "english'");
    CHECK(english.exit == 0);
    CHECK(english.err.empty());
    CHECK(english.out == content(fairs + "fair.json"));
    const Answer indonesian = desk.jumpa("convert '" + fairs + "indonesian' --out made/event.json --lang id");
    CHECK(desk.get("made/event.json") == english.out);
    CHECK(desk.jumpa("check made/event.json").exit == 0);
    CHECK(indonesian.out.find(" perusahaan, ") != std::string::npos); // what was found in the sheets
    CHECK(desk.jumpa("check made/event.json --lang id").out == indonesian.out);
}

TEST_CASE("jumpa convert: every mistake in every file is a line on standard error, and nothing is written", "[cli]") {
    const Desk desk;
    REQUIRE(desk.jumpa("new fair").exit == 0);
    desk.put("fair/offers.csv", "company,category,capacity,unit\nsuger,10722,4000,kg\n");
    desk.put("fair/wishes.csv", "from,to,level\nshop,sugar,please\n");
    desk.put("fair/slots.csv", "id,start,end\ns1,08:30,8\n");
    desk.put("event.json", "the old one");
    const Answer answer = desk.jumpa("convert fair --out event.json");
    CHECK(answer.exit == 2);
    CHECK(answer.out.empty());
    CHECK(lines(answer.err) == 3);
    CHECK(answer.err.find("slots.csv row 2, end (C): ") == 0);
    CHECK(answer.err.find("offers.csv row 2, company (A): no company has the id or name \"suger\"; did you mean "
                          "\"sugar\"? [unknown_company]") != std::string::npos);
    CHECK(answer.err.find("wishes.csv row 2, level (C): ") != std::string::npos);
    CHECK(desk.get("event.json") == "the old one");

    const Answer indonesian = desk.jumpa("convert fair --lang id");
    CHECK(indonesian.exit == 2);
    CHECK(indonesian.err.find("offers.csv baris 2, company (A): tidak ada perusahaan") != std::string::npos);
}

TEST_CASE("jumpa convert: traces of open programs are no sheets, other CSV files are a fault", "[cli]") {
    const Desk desk;
    REQUIRE(desk.jumpa("new fair").exit == 0);
    desk.put("fair/.~lock.offers.csv#", "");
    desk.put("fair/~$offers.csv", "");
    desk.put("fair/notes.txt", "");
    CHECK(desk.jumpa("convert fair").exit == 0);
    fs::rename(desk.path("fair/wishes.csv"), desk.path("fair/Wishes.CSV"));
    CHECK(desk.jumpa("convert fair").exit == 0);
    desk.put("fair/offer.csv", "company\n");
    const Answer answer = desk.jumpa("convert fair");
    CHECK(answer.exit == 2);
    CHECK(answer.err == "offer.csv: no part of an event has this name; did you mean offers.csv? [unknown_sheet]\n");
}

TEST_CASE("jumpa convert: a folder that is not there, and an output that cannot be written, are exit 2", "[cli]") {
    const Desk desk;
    CHECK(desk.jumpa("convert").exit == 2);
    CHECK(desk.jumpa("convert nowhere").err.find("unreadable_folder") != std::string::npos);
    CHECK(desk.jumpa("convert .").err.find("missing_sheet") != std::string::npos);
    REQUIRE(desk.jumpa("new fair").exit == 0);
    CHECK(desk.jumpa("convert fair --out fair").exit == 2);
    CHECK(desk.jumpa("convert fair/offers.csv").exit == 2);
}

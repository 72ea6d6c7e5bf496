#include "catch.hpp"
#include "cli/desk.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>
#include <utility>

namespace {

using desk::Answer;
using desk::content;
using desk::Desk;
namespace fs = std::filesystem;

const std::string blitar = JUMPA_SOURCE_DIR "/examples/02_blitar/event.json";

/// One seller and one buyer, one slot; with two tables or, pinned twice to one slot, infeasible.
std::string tiny(const std::string& more = "") {
    return R"({"format": "jumpa-event/1", "id": "tiny", "revision": 1, "tz": "+07:00",
      "slots": [{"id": "s1", "start": "2021-11-15T08:30", "end": "2021-11-15T08:50"}],
      "tables": [{"id": "t1"}],
      "companies": [{"id": "a", "name": "A", "role": "seller"}, {"id": "b", "name": "B", "role": "buyer"},
                    {"id": "c", "name": "C", "role": "buyer"}],
      "points": [{"seller": "a", "buyer": "b", "points": 70}, {"seller": "a", "buyer": "c", "points": 50}])" +
           more + "}";
}

std::string last_line(std::string text) {
    while (!text.empty() && text.back() == '\n') {
        text.pop_back();
    }
    return text.substr(text.rfind('\n') + 1);
}

std::string replaced(std::string text, const std::string& piece, const std::string& instead) {
    const std::size_t place = text.find(piece);
    REQUIRE(place != std::string::npos);
    return text.replace(place, piece.size(), instead);
}

} // namespace

TEST_CASE("jumpa plan: it plans Blitar, proves it and says so in its last line", "[cli]") {
    const Desk desk;
    const Answer plan = desk.jumpa("plan '" + blitar + "' --out result");
    CHECK(plan.exit == 0);
    CHECK(plan.out.find("Monday 15 November 2021") != std::string::npos);
    CHECK(last_line(plan.out).starts_with("valid: "));
    CHECK(last_line(plan.out).ends_with("proved optimal"));
    CHECK(plan.err.empty());

    const Answer verify = desk.jumpa("verify '" + blitar + "' result/schedule.json");
    CHECK(verify.exit == 0);
    CHECK(verify.out == last_line(plan.out) + "\n");

    SECTION("--json prints exactly the file, and verify's line goes to standard error") {
        const Answer json = desk.jumpa("plan '" + blitar + "' --json");
        CHECK(json.exit == 0);
        CHECK(json.out == desk.get("result/schedule.json"));
        CHECK(json.err == last_line(plan.out) + "\n");
    }
}

TEST_CASE("jumpa plan: the event may come through a pipe", "[cli]") {
    const Desk desk;
    desk.put("event.json", tiny());
    const Answer from_file = desk.jumpa("plan event.json");
    CHECK(from_file.exit == 0);
    CHECK(desk.jumpa("plan - < event.json").out == from_file.out);
    CHECK(desk.jumpa("plan < event.json").out == from_file.out);
}

TEST_CASE("jumpa plan: pins that collide are exit 3, with the reason", "[cli]") {
    const Desk desk;
    desk.put("event.json", tiny(R"(, "pins": [{"seller": "a", "buyer": "b"}, {"seller": "a", "buyer": "c"}])"));
    const Answer plan = desk.jumpa("plan event.json --out result");
    CHECK(plan.exit == 3);
    CHECK(plan.out.find("No schedule exists") != std::string::npos);
    CHECK(desk.get("result/schedule.json").find("\"reasons\"") != std::string::npos);
    CHECK(desk.jumpa("verify event.json result/schedule.json").exit == 0); // that none exists is proved

    SECTION("terminal, page and file speak Indonesian where they are asked to") {
        const Answer indonesian = desk.jumpa("plan event.json --out result --lang id");
        CHECK(indonesian.exit == 3);
        CHECK(indonesian.out.find("Tidak ada jadwal yang mungkin:") != std::string::npos);
        for (const std::string& text :
             {indonesian.out, desk.get("result/schedule.html"), desk.get("result/schedule.json")}) {
            CHECK(text.find("ditetapkan") != std::string::npos);
            CHECK(text.find("pinned") == std::string::npos);
        }
        CHECK(desk.jumpa("verify event.json result/schedule.json --lang id").out ==
              "sah: tidak ada jadwal yang memenuhi semua aturan wajib, dan alasannya benar\n");
    }
}

TEST_CASE("jumpa plan: with the schedule comes its page, with reasons, in the language asked for", "[cli]") {
    const Desk desk;
    REQUIRE(desk.jumpa("plan '" + blitar + "' --out result --lang id").exit == 0);
    const std::string page = desk.get("result/schedule.html");
    CHECK(page.starts_with("<!doctype html>\n<html lang=\"id\">"));
    CHECK(page.find("kategori yang sama: ") != std::string::npos);
    CHECK(desk.jumpa("plan '" + blitar + "' --out result --lang fr").exit == 2);

    SECTION("all files of a plan are written, or none") {
        desk.put("event.json", tiny());
        REQUIRE(desk.jumpa("plan event.json --out tiny").exit == 0);
        const std::string before = desk.get("tiny/schedule.json");
        desk.block("tiny/schedule.html");
        CHECK(desk.jumpa("plan '" + blitar + "' --out tiny").exit == 2);
        CHECK(desk.get("tiny/schedule.json") == before);
        CHECK_FALSE(desk.has("tiny/schedule.json.part"));
        CHECK_FALSE(desk.has("tiny/schedule.html.part"));
    }
}

TEST_CASE("jumpa verify: a schedule with one thing changed is exit 5, a file that is none is exit 2", "[cli]") {
    const Desk desk;
    desk.put("event.json", tiny());
    REQUIRE(desk.jumpa("plan event.json --out .").exit == 0);
    const std::string good = desk.get("schedule.json");

    for (const auto& [piece, instead] :
         {std::pair{"\"buyer\": \"b\"", "\"buyer\": \"c\""}, std::pair{"\"points\": 70", "\"points\": 71"},
          std::pair{"\"value\": 70", "\"value\": 71"}, std::pair{"\"table\": \"t1\"", "\"table\": \"t2\""}}) {
        INFO(piece);
        desk.put("changed.json", replaced(good, piece, instead));
        const Answer verdict = desk.jumpa("verify event.json changed.json");
        CHECK(verdict.exit == 5);
        CHECK(verdict.out.empty());
        CHECK_FALSE(verdict.err.empty());
        CHECK(desk.jumpa("verify event.json changed.json --json").out.find("\"kind\": \"invalid\"") !=
              std::string::npos);
    }
    desk.put("changed.json", good.substr(0, good.size() / 2));
    CHECK(desk.jumpa("verify event.json changed.json").exit == 2);
    CHECK(desk.jumpa("verify event.json event.json").exit == 2);
    CHECK(desk.jumpa("verify - - < event.json").exit == 2);
    CHECK(desk.jumpa("verify event.json - < schedule.json").exit == 0);
}

TEST_CASE("jumpa verify: another's schedule without points and proof is valid and unproved", "[cli]") {
    const Desk desk;
    desk.put("event.json", tiny());
    desk.put("theirs.json", R"({"format": "jumpa-schedule/1",
        "meetings": [{"seller": "a", "buyer": "c", "slot": "s1", "table": "t1"}]})");
    const Answer verdict = desk.jumpa("verify event.json theirs.json");
    CHECK(verdict.exit == 0);
    CHECK(verdict.out == "valid: 50 points, unproved\n");
}

TEST_CASE("jumpa check: every fault is a line on standard error, a good event one line on standard output", "[cli]") {
    const Desk desk;
    desk.put("event.json", tiny(R"(, "bans": [{"seller": "a", "buyer": "x"}, {"seller": "y", "buyer": "b"}])"));
    const Answer bad = desk.jumpa("check event.json");
    CHECK(bad.exit == 2);
    CHECK(bad.out.empty());
    CHECK(std::count(bad.err.begin(), bad.err.end(), '\n') == 2);
    const std::string place = bad.err.substr(0, bad.err.find(": "));
    CHECK(place.ends_with(" /bans/0/buyer"));
    CHECK(desk.jumpa("check event.json --json").out.find("\"where\": \"/bans/0/buyer\", \"line\": ") !=
          std::string::npos);
    CHECK(desk.jumpa("plan event.json").exit == 2);

    desk.put("event.json", tiny());
    CHECK(desk.jumpa("check event.json").out ==
          "3 companies, 1 sellers, 2 buyers, 1 slots, 1 tables, 2 pairs with points\n");
    CHECK(desk.jumpa("check event.json --json").out.find("\"pairs_with_points\": 2") != std::string::npos);
}

TEST_CASE("jumpa: every verb tells its faults in Indonesian, too", "[cli]") {
    const Desk desk;
    desk.put("good.json", tiny());
    desk.put("event.json", replaced(tiny(), "\"role\": \"buyer\"", "\"rolle\": \"buyer\""));
    const std::string line = "\"rolle\" bukan isian objek ini; apakah maksud Anda \"role\"? [unknown_field]";
    for (const std::string verb : {"check event.json --lang id", "--lang id plan event.json",
                                   "score --lang id event.json", "verify event.json good.json --lang id"}) {
        INFO(verb);
        const Answer answer = desk.jumpa(verb);
        CHECK(answer.exit == 2);
        CHECK(answer.err.find(line) != std::string::npos);
    }
    CHECK(desk.jumpa("check event.json --lang en").err == desk.jumpa("check event.json").err);
    CHECK(desk.jumpa("check event.json --lang id --json").out.find("bukan isian objek ini") != std::string::npos);
    CHECK(desk.jumpa("generate --sellers 0 --buyers 1 --slots 1 --tables 1 --lang id").err.find("di luar batas") !=
          std::string::npos);
    CHECK(
        desk.jumpa("generate --sellers 1 --buyers 1 --slots 1 --tables 1 --absence x --popular y --lang id").err ==
        "--absence: \"x\" bukan bagian; tulis 0 sampai 1 dengan paling banyak enam desimal, misalnya 0.05 [bad_share]\n"
        "--popular: \"y\" bukan bagian; tulis 0 sampai 1 dengan paling banyak enam desimal, misalnya 0.05 "
        "[bad_share]\n");
    CHECK(desk.jumpa("check good.json --lang fr").exit == 2);
    CHECK(desk.jumpa("check good.json --lang id").exit == 0);
}

TEST_CASE("jumpa verify: a fault of the schedule has the line of the schedule file", "[cli]") {
    const Desk desk;
    desk.put("event.json", tiny());
    desk.put("theirs.json",
             "{\"format\": \"jumpa-schedule/1\",\n \"meetings\": [\n  {\"seller\": \"a\", \"buyer\": \"c\", "
             "\"slot\": \"s1\", \"table\": \"t1\", \"points\": 51}]}");
    CHECK(desk.jumpa("verify event.json theirs.json").err ==
          "refused:\n3:3 /meetings/0: \"a\" and \"c\" are worth 50 points, not 51; write 50, or leave the points out "
          "[wrong_points]\n");
    CHECK(desk.jumpa("verify event.json theirs.json --lang id").err.starts_with("ditolak:\n3:3 /meetings/0: "));
}

TEST_CASE("jumpa score: pairs as CSV and as JSON, and the reasons of one pair", "[cli]") {
    const Desk desk;
    desk.put("event.json", tiny());
    CHECK(desk.jumpa("score event.json").out == "seller,buyer,points\na,b,70\na,c,50\n");
    CHECK(desk.jumpa("score event.json --json").out.find(R"({"seller": "a", "buyer": "c", "points": 50})") !=
          std::string::npos);
    CHECK(desk.jumpa("score event.json --rescore").out == "seller,buyer,points\n");
    CHECK(desk.jumpa("score event.json --out points").exit == 0);
    CHECK(desk.get("points/points.csv") == "seller,buyer,points\na,b,70\na,c,50\n");

    const Answer why = desk.jumpa("score '" + blitar + "' --seller cokelat-nglegok --buyer ritel-modern-surabaya");
    CHECK(why.exit == 0);
    CHECK(why.out.find("category") != std::string::npos);
    CHECK(desk.jumpa("score event.json --seller a").exit == 2);
    CHECK(desk.jumpa("score event.json --seller a --buyer nobody").exit == 2);
}

TEST_CASE("jumpa generate: the same seed gives the same bytes, which plan reads", "[cli]") {
    const Desk desk;
    const std::string sizes = "generate --sellers 20 --buyers 15 --slots 8 --tables 6 --degree 7 --max-seller 5";
    const Answer first = desk.jumpa(sizes + " --absence 0.1 --seed 3");
    CHECK(first.exit == 0);
    CHECK(desk.jumpa(sizes + " --absence 0.1 --seed 3").out == first.out);
    CHECK(desk.jumpa(sizes + " --absence 0.1 --seed 4").out != first.out);
    desk.put("event.json", first.out);
    CHECK(desk.jumpa("plan event.json").exit == 0);
    CHECK(desk.jumpa("check event.json").out ==
          "35 companies, 20 sellers, 15 buyers, 8 slots, 6 tables, 140 pairs with points\n");

    SECTION("with profiles, and every option at once") {
        CHECK(desk.jumpa("generate --sellers 9 --buyers 9 --slots 6 --tables 4 --present 2-4 --low-tables "
                         "--popular 0.2 --profiles --max-buyer 3 --out profiles")
                  .exit == 0);
        CHECK(desk.jumpa("plan profiles/event.json").exit == 0);
        CHECK(desk.jumpa(sizes + " --absence .1 --scattered").exit == 0);
    }
    SECTION("what makes no sense is exit 2") {
        for (const std::string wrong : {"--absence 2", "--absence x", "--present 9-2", "--present 1-99", "--popular -1",
                                        "--profiles", "--seed x", "--absence 0.1 --present 1-2"}) {
            INFO(wrong);
            const Answer answer = desk.jumpa(sizes + " " + wrong);
            CHECK(answer.exit == 2);
            CHECK(answer.out.empty());
            CHECK_FALSE(answer.err.empty());
        }
    }
}

TEST_CASE("jumpa: usage faults are exit 2, help and version exit 0", "[cli]") {
    const Desk desk;
    CHECK(desk.jumpa("").exit == 2);
    CHECK(desk.jumpa("dance").exit == 2);
    CHECK(desk.jumpa("plan --effort much").exit == 2);
    CHECK(desk.jumpa("generate --sellers 3").exit == 2);
    CHECK(desk.jumpa("plan nowhere.json").exit == 2);
    CHECK(desk.jumpa("--help").exit == 0);
    CHECK(desk.jumpa("plan --help").out.find("--seed") != std::string::npos);
    CHECK(desk.jumpa("--version").out == "0.1.0\n");
}

TEST_CASE("jumpa plan: where the folder cannot be written, it is exit 2 and nothing is left behind", "[cli]") {
    const Desk desk;
    desk.put("event.json", tiny());
    desk.put("taken", "a file");
    const Answer plan = desk.jumpa("plan event.json --out taken");
    CHECK(plan.exit == 2);
    CHECK(plan.err.find("unwritable") != std::string::npos);
    CHECK(desk.get("taken") == "a file");
    CHECK_FALSE(desk.has("taken.part"));
}

#include "catch.hpp"
#include "cli/desk.hpp"

#include <string>

/// How `jumpa plan` is told when enough is enough, and what it says of that.

namespace {

using desk::Answer;
using desk::Desk;

bool has(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

/// Puts an event there whose first plan is not proved: a third of the people is missing.
void put_absences(const Desk& desk) {
    REQUIRE(desk.jumpa("generate --sellers 60 --buyers 40 --slots 8 --tables 20 --absence 0.3 --out .").exit == 0);
    REQUIRE(desk.has("event.json"));
}

/// The same command with its standard error on a terminal of 60 columns; what it wrote to it.
std::string on_a_terminal(const Desk& desk, const std::string& arguments) {
    desk.put("run", "stty cols 60 rows 20\n'" JUMPA_COMMAND_FILE "' " + arguments + " >out.txt\n");
    const std::string command = "cd '" + desk.path("").string() + "' && script -qec 'sh run' shown.txt >/dev/null 2>&1";
    return std::system(command.c_str()) == 0 ? desk.get("shown.txt") : "";
}

} // namespace

TEST_CASE("jumpa plan, jumpa score: --threads changes no byte", "[cli]") {
    const Desk desk;
    put_absences(desk);
    const std::string alone = desk.jumpa("plan event.json --json --effort 2").out;
    const std::string points = desk.jumpa("score event.json").out;
    CHECK(has(alone, "jumpa-schedule/1"));
    for (const std::string threads : {"0", "1", "2", "3"}) {
        INFO(threads << " threads");
        CHECK(desk.jumpa("plan event.json --json --effort 2 --threads " + threads).out == alone);
        CHECK(desk.jumpa("score event.json --threads " + threads).out == points);
    }
    CHECK(desk.jumpa("plan event.json --threads -1").exit == 2);
    CHECK(desk.jumpa("score event.json --threads many").exit == 2);
}

TEST_CASE("jumpa plan: --gap ends it early and is an answer; per cent, share and decimal comma are the same", "[cli]") {
    const Desk desk;
    put_absences(desk);
    const Answer exact = desk.jumpa("plan event.json --json --effort 2");
    CHECK(exact.exit == 0);
    CHECK(has(exact.out, "\"deterministic\": true"));

    const Answer near = desk.jumpa("plan event.json --json --effort 2 --gap 5%");
    CHECK(near.exit == 0);
    CHECK(has(near.out, "\"ended\": \"near_enough\""));
    CHECK(has(near.out, "\"deterministic\": true"));
    CHECK(desk.jumpa("plan event.json --json --effort 2 --gap 0.05").out == near.out);
    CHECK(desk.jumpa("plan event.json --json --effort 2 --gap '5,0 %'").out == near.out);
    CHECK(
        has(desk.jumpa("plan event.json --effort 2 --gap 5%").out, "Planning ended because the plan is proved to be"));

    for (const std::string wrong : {"x", "-1%", "101%", "1.1", "0.00001%", "%", "1e-4", "0.0000001"}) {
        INFO(wrong);
        const Answer refused = desk.jumpa("plan event.json --gap='" + wrong + "'");
        CHECK(refused.exit == 2);
        CHECK(has(refused.err, "[bad_gap]"));
    }
    CHECK(has(desk.jumpa("plan event.json --gap x --lang id").err, "bukan selisih"));
}

TEST_CASE("jumpa plan: --memory too small gives the cheaper answer and says so", "[cli]") {
    const Desk desk;
    put_absences(desk);
    const Answer poor = desk.jumpa("plan event.json --json --memory 10K");
    CHECK(poor.exit == 0);
    CHECK(has(poor.out, "\"ended\": \"memory_limit\""));
    CHECK(desk.jumpa("plan event.json --json --memory 10240").out == poor.out);
    CHECK(has(desk.jumpa("plan event.json --memory 10K").out, "more memory than allowed"));
    for (const std::string wrong : {"x", "-1", "1T", "1.5G", "M", "99999999999G"}) {
        INFO(wrong);
        const Answer refused = desk.jumpa("plan event.json --memory='" + wrong + "' --gap=y");
        CHECK(refused.exit == 2);
        CHECK(has(refused.err, "[bad_memory]"));
        CHECK(has(refused.err, "[bad_gap]")); // both at once
    }
}

TEST_CASE("jumpa plan: with --time-limit the file no longer says that it would come again", "[cli]") {
    const Desk desk;
    put_absences(desk);
    const Answer cut = desk.jumpa("plan event.json --json --time-limit 0");
    CHECK(cut.exit == 4); // stopped, and the best plan so far is given
    CHECK(has(cut.out, "\"deterministic\": false"));
    CHECK(has(cut.out, "\"ended\": \"stopped\""));
    desk.put("cut.json", cut.out);
    CHECK(desk.jumpa("verify event.json cut.json").exit == 0);

    const Answer enough = desk.jumpa("plan event.json --json --effort 1 --time-limit 1000");
    CHECK(enough.exit == 0);
    CHECK(has(enough.out, "\"deterministic\": false"));
    CHECK(has(desk.jumpa("plan event.json --time-limit 0").out, "Planning was stopped before it was done"));
}

TEST_CASE("jumpa plan: the gap closes in one line of a terminal, in either language, and is gone in the end", "[cli]") {
    const Desk desk;
    if (std::system("command -v script >/dev/null && command -v stty >/dev/null") != 0) {
        WARN("skipped: no program named script, which gives a terminal");
        return;
    }
    put_absences(desk);
    const std::string english = on_a_terminal(desk, "plan event.json --effort 20");
    const std::string indonesian = on_a_terminal(desk, "plan event.json --effort 20 --lang id");
    CHECK(has(english, "\r\033[Ksearching: "));
    CHECK(has(english, " points, at most "));
    CHECK(has(indonesian, "\r\033[Kmencari: "));
    CHECK(has(indonesian, " poin, paling banyak "));
    for (const std::string& shown : {english, indonesian}) {
        const std::string rest = shown.substr(shown.rfind("\033[K"));
        CHECK_FALSE(has(rest, "gap"));
        CHECK_FALSE(has(rest, "poin,"));
    }
    CHECK_FALSE(has(on_a_terminal(desk, "plan event.json --effort 20 --quiet"), "\033[K"));
}

TEST_CASE("jumpa plan: --lottery draws the same plan for the same number, and the file and verify say what came of it",
          "[cli]") {
    const Desk desk;
    REQUIRE(desk.jumpa("generate --sellers 12 --buyers 8 --slots 4 --tables 4 --seed 2 --out .").exit == 0);
    const std::string plan = "plan event.json --equity sellers --json --lottery ";
    const Answer drawn = desk.jumpa(plan + "7");
    CHECK(drawn.exit == 0);
    CHECK(has(drawn.out, "\"lottery\": 7,"));
    CHECK(desk.jumpa(plan + "7").out == drawn.out);
    CHECK(desk.jumpa(plan + "8").out != drawn.out);
    CHECK_FALSE(has(desk.jumpa("plan event.json --json").out, "\"lottery\""));

    desk.put("drawn.json", drawn.out);
    const Answer verdict = desk.jumpa("verify event.json drawn.json --json");
    CHECK(verdict.exit == 0);
    CHECK(has(verdict.out,
              "\"levels\": [{\"what\": \"meetings\", \"value\": 16, \"bound\": 16, \"status\": \"optimal\"}, "
              "{\"what\": \"equity_sellers\", \"value\": "));
}

TEST_CASE("jumpa plan: on a terminal, a level that is not proved is told in words", "[cli]") {
    const Desk desk;
    REQUIRE(desk.jumpa("generate --sellers 60 --buyers 40 --slots 8 --tables 20 --absence 0.4 --out .").exit == 0);
    const std::string shown = on_a_terminal(desk, "plan event.json --equity sellers-then-buyers --effort 2");
    CHECK(has(shown, "giving them slots: sharing meetings out evenly"));
    CHECK(has(shown, "searching: "));
}

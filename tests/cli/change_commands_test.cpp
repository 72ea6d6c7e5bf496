#include "catch.hpp"
#include "cli/desk.hpp"

#include <algorithm>
#include <sstream>
#include <string>

/// The commands that compare: `jumpa whatif`, `jumpa alternatives`, `jumpa diff`.

namespace {

using desk::Answer;
using desk::Desk;

const std::string blitar = JUMPA_SOURCE_DIR "/examples/02_blitar/event.json";

bool has(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

/// The columns of the widest line; names here are of one byte a character, but for an ellipsis of three bytes.
std::size_t widest(const std::string& text) {
    std::istringstream lines(text);
    std::size_t most = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
        most = std::max(most, static_cast<std::size_t>(std::count_if(line.begin(), line.end(), starts)));
    }
    return most;
}

/// A text in one line.
std::string unbroken(const std::string& text) {
    std::istringstream words(text);
    std::string line;
    for (std::string word; words >> word;) {
        line += (line.empty() ? "" : " ") + word;
    }
    return line;
}

/// Two sellers and two buyers who are all there in two slots, but one table stands, in the first slot; `b` is limited.
void put_event(const Desk& desk, const std::string& more = "") {
    desk.put("event.json", R"({"format": "jumpa-event/1", "id": "small", "tz": "+07:00",
      "slots": [{"id": "s1", "start": "2021-11-15T08:30", "end": "2021-11-15T08:50"},
                {"id": "s2", "start": "2021-11-15T08:50", "end": "2021-11-15T09:10"}],
      "tables": [{"id": "t1", "slots": ["s1"]}],
      "companies": [{"id": "a", "name": "A", "role": "seller"}, {"id": "b", "name": "B", "role": "seller"},
                    {"id": "x", "name": "X", "role": "buyer", "attends": {"available": ["s1"]}},
                    {"id": "y", "name": "Y", "role": "buyer", "attends": {"limits": [{"max": 1}]}}],
      "points": [{"seller": "a", "buyer": "x", "points": 70}, {"seller": "b", "buyer": "y", "points": 50},
                 {"seller": "a", "buyer": "y", "points": 20}])" +
                               more + "}");
}

} // namespace

TEST_CASE("jumpa whatif: one change is told with a proved number, from a schedule or without one", "[cli]") {
    const Desk desk;
    put_event(desk);
    REQUIRE(desk.jumpa("plan event.json --out .").exit == 0);
    const Answer table = desk.jumpa("whatif event.json schedule.json --table-in s1");
    CHECK(table.exit == 0);
    CHECK(table.out == "One more table in slot s1 (08:30-08:50): 50 points more, proved. It would be 2\n"
                       "  meetings instead of 1.\n");
    CHECK(desk.jumpa("whatif event.json --table-in s1").out == table.out);
    CHECK(desk.jumpa("whatif - --table-in s1 < event.json").out == table.out);
    CHECK(has(desk.jumpa("whatif event.json --table-in s2").out, "50 points more, proved"));
    CHECK(has(desk.jumpa("whatif event.json --more-tables 2").out, "2 more tables all day: 50 points more, proved"));
    CHECK(has(desk.jumpa("whatif event.json --more-tables -1").out, "One table fewer all day: 70 points less, proved"));
    CHECK(has(desk.jumpa("whatif event.json --table-out s1").out, "70 points less, proved"));
    CHECK(has(desk.jumpa("whatif event.json --without x").out, "X does not come: 20 points less, proved"));
    CHECK(has(desk.jumpa("whatif event.json --no-slot-for x s1").out, "20 points less, proved"));
    CHECK(has(desk.jumpa("whatif event.json --slot-for x s1").out, "that is so already"));
    CHECK(has(desk.jumpa("whatif event.json --one-more-for y").out, "Y may hold one more meeting: no point more"));
    CHECK(has(desk.jumpa("whatif event.json --one-fewer-for y").out, "no point more, proved"));
    CHECK(has(desk.jumpa("whatif event.json --table-in s1 --lang id").out, "50 poin lebih banyak, terbukti"));
}

TEST_CASE("jumpa whatif: --quick tells the prices' bound, --json tells programs", "[cli]") {
    const Desk desk;
    put_event(desk);
    CHECK(has(desk.jumpa("whatif event.json --table-in s1 --quick").out, "at most 50 points more, by the prices."));
    const Answer json = desk.jumpa("whatif event.json --table-in s1 --json");
    CHECK(has(json.out, R"({"change": {"kind": "tables", "number": 1, "slot": "s1"})"));
    CHECK(has(json.out, R"("replanned": [{"objective": "points", "at_least": 50, "at_most": 50}])"));
}

TEST_CASE("jumpa whatif: without a change it tells which changes gain most, the best first", "[cli]") {
    const Desk desk;
    put_event(desk);
    const Answer ranking = desk.jumpa("whatif event.json");
    CHECK(ranking.exit == 0);
    CHECK(has(ranking.out, "Where one more table would help most:\n  One more table all day: 50 points more, proved."));
    CHECK(widest(ranking.out) <= 80);
    const Answer blitar_ranking = desk.jumpa("whatif '" + blitar + "' --best 2");
    CHECK(has(blitar_ranking.out, "may hold one more meeting: "));
    CHECK(has(blitar_ranking.out, " points more, proved."));
    CHECK(widest(blitar_ranking.out) <= 80);
    CHECK(has(desk.jumpa("whatif event.json --json").out, R"("presence": [)"));
}

TEST_CASE("jumpa whatif: what is wrong is exit 2, what is impossible exit 3 with its reason", "[cli]") {
    const Desk desk;
    put_event(desk);
    CHECK(has(desk.jumpa("whatif event.json --table-in s9").err, "[unknown_slot]"));
    CHECK(desk.jumpa("whatif event.json --table-in s9").exit == 2);
    CHECK(has(desk.jumpa("whatif event.json --without zz").err, "[unknown_company]"));
    CHECK(has(desk.jumpa("whatif event.json --table-in s1 --without x").err, "[contradiction]"));
    CHECK(desk.jumpa("whatif - - --table-in s1 < event.json").exit == 2);
    CHECK(has(desk.jumpa("diff - - --event event.json < event.json").err, "[contradiction]"));
    put_event(desk, R"(, "pins": [{"seller": "a", "buyer": "x"}])");
    const Answer impossible = desk.jumpa("whatif event.json --table-out s1");
    CHECK(impossible.exit == 3);
    CHECK(has(unbroken(impossible.out), "then no schedule exists. A and X must meet"));
    put_event(desk, R"(, "pins": [{"seller": "a", "buyer": "x"}, {"seller": "b", "buyer": "y", "slot": "s1"}])");
    CHECK(desk.jumpa("whatif event.json").exit == 3);
    const Answer possible = desk.jumpa("whatif event.json --table-in s1");
    CHECK(possible.exit == 0);
    CHECK(has(unbroken(possible.out), "then there is a schedule, and now there is none"));
}

TEST_CASE("jumpa whatif: out of time it tells a range that holds, and exit 4", "[cli]") {
    const Desk desk;
    REQUIRE(desk.jumpa("generate --sellers 30 --buyers 20 --slots 6 --tables 8 --absence 0.3 --out .").exit == 0);
    const Answer cut = desk.jumpa("whatif event.json --more-tables 1 --time-limit 0");
    CHECK(cut.exit == 4);
    CHECK(has(unbroken(cut.out), "One more table all day: from "));
    CHECK(desk.jumpa("alternatives event.json --time-limit 0").exit == 4);
}

TEST_CASE("jumpa alternatives: each further plan with its cost, and schedules that verify accepts", "[cli]") {
    const Desk desk;
    put_event(desk);
    const Answer found = desk.jumpa("alternatives event.json --count 3 --out plans");
    CHECK(found.exit == 0);
    CHECK(has(found.out, "Plan 1, the best: points: 70 (the most possible)."));
    CHECK(has(found.out, "Plan 2: 20 points less; it is proved that no plan that differs as much is\n  better.\n"
                         "  gone: A with X, 70 points\n  new: B with Y, 50 points\n"));
    CHECK(widest(found.out) <= 80);
    for (const std::string plan : {"1", "2", "3"}) {
        CHECK(desk.jumpa("verify event.json plans/schedule-" + plan + ".json").exit == 0);
    }
    CHECK(has(desk.jumpa("alternatives event.json --differ 2").out, "No further plan differs in so many pairs."));
    CHECK(has(desk.jumpa("alternatives event.json --json").out, R"({"no_more": false, "plans": [)"));
    CHECK(desk.jumpa("alternatives event.json --count 0").exit == 2);
    put_event(desk, R"(, "pins": [{"seller": "a", "buyer": "x"}, {"seller": "b", "buyer": "y", "slot": "s1"}])");
    CHECK(desk.jumpa("alternatives event.json").exit == 3);
}

TEST_CASE("jumpa diff: what changed for every company, within the columns of a terminal", "[cli]") {
    const Desk desk;
    REQUIRE(desk.jumpa("alternatives '" + blitar + "' --count 1 --differ 5 --out plans").exit == 0);
    const std::string files = "plans/schedule-1.json plans/schedule-2.json --event '" + blitar + "'";
    const Answer found = desk.jumpa("diff " + files);
    CHECK(found.exit == 0);
    CHECK(has(found.out, "  gone   "));
    CHECK(has(found.out, "companies are disturbed"));
    CHECK(widest(found.out) <= 80);
    CHECK(has(desk.jumpa("diff " + files + " --lang id").out, "perusahaan terganggu"));
    CHECK(has(desk.jumpa("diff " + files + " --json").out, R"({"change": "gone", "seller": )"));
    const Answer one = desk.jumpa("diff " + files + " --company ritel-modern-surabaya");
    CHECK(one.exit == 0);
    CHECK(one.out.size() < found.out.size() / 4);
    CHECK(desk.jumpa("diff " + files + " --company nobody").exit == 2);
    CHECK(desk.jumpa("diff plans/schedule-1.json plans/schedule-1.json --event '" + blitar + "'").out ==
          "The two plans are the same.\n");
    CHECK(desk.jumpa("diff plans/schedule-1.json plans/none.json --event '" + blitar + "'").exit == 2);
}

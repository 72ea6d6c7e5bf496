#include "catch.hpp"
#include "csv_reader.hpp"
#include "small_fair.hpp"

#include <jumpa/io/file.hpp>
#include <jumpa/io/schedule_csv.hpp>
#include <jumpa/io/schedule_json.hpp>

#include <algorithm>
#include <string>
#include <variant>

using namespace jumpa;
using io::CsvStyle;

namespace {

/// The small fair with a zone, and with `name` for its first seller.
Event named_fair(const std::string& name) {
    EventDraft draft = small_fair().data();
    draft.companies[0].name = name;
    draft.tables[1].zone = "Hall B";
    draft.slots[0].session = "morning";
    return EventBuilder(draft).build();
}

/// What a strict reader finds where the first seller's name stands.
std::string cell_of(const std::string& name, CsvStyle style = CsvStyle::plain) {
    const Event event = named_fair(name);
    const std::string csv = io::schedule_csv(event, small_schedule(event), style);
    const auto rows = style == CsvStyle::plain ? test::read_plain_csv(csv) : test::read_excel_csv(csv);
    REQUIRE(rows);
    return rows->at(1).at(7);
}

/// The same for text that, unlike a name, may hold control characters.
std::string session_of(const std::string& session) {
    EventDraft draft = small_fair().data();
    draft.slots[0].session = session;
    const Event event = EventBuilder(draft).build();
    const auto rows = test::read_plain_csv(io::schedule_csv(event, small_schedule(event)));
    REQUIRE(rows);
    return rows->at(1).at(3);
}

const std::string long_name = [] {
    std::string name;
    for (int i = 0; i < 50; ++i) {
        name += "é日😀\u0301";
    }
    return name;
}();

} // namespace

TEST_CASE("schedule_csv: a small day looks like this", "[io]") {
    const Event event = named_fair("Gula, Kelapa \"Wates\"");
    const Schedule schedule = small_schedule(event);
    CHECK(io::schedule_csv(event, schedule) ==
          "date,start,end,session,slot,table,zone,seller,seller id,buyer,buyer id,points,pinned\n"
          "2021-11-15,08:30,08:50,morning,s1,t1,,\"Gula, Kelapa \"\"Wates\"\"\",gula,Toko Oleh-oleh,toko,9100,\n"
          "2021-11-15,08:50,09:10,,s2,t2,Hall B,Batik Garum,batik,Butik Surabaya,butik,8250,yes\n");
    CHECK(io::schedule_csv(event, schedule, CsvStyle::excel) ==
          "\xEF\xBB\xBF"
          "date;start;end;session;slot;table;zone;seller;seller id;buyer;buyer id;points;pinned\r\n"
          "2021-11-15;08:30;08:50;morning;s1;t1;;\"Gula, Kelapa \"\"Wates\"\"\";gula;Toko Oleh-oleh;toko;9100;\r\n"
          "2021-11-15;08:50;09:10;;s2;t2;Hall B;Batik Garum;batik;Butik Surabaya;butik;8250;yes\r\n");
}

TEST_CASE("schedule_csv: the sample in docs/outputs.md is what is written", "[io]") {
    const Event event = small_fair();
    const auto docs = io::read_file(JUMPA_SOURCE_DIR "/docs/outputs.md");
    CHECK(std::get<std::string>(docs).find("```csv\n" + io::schedule_csv(event, small_schedule(event)) + "```\n") !=
          std::string::npos);
}

TEST_CASE("schedule_csv: the order of the meetings does not matter, and none leave the headings", "[io]") {
    const Event event = small_fair();
    Schedule schedule = small_schedule(event);
    const std::string csv = io::schedule_csv(event, schedule);
    std::reverse(schedule.meetings.begin(), schedule.meetings.end());
    CHECK(io::schedule_csv(event, schedule) == csv);

    schedule.meetings.clear();
    const std::string headings = io::schedule_csv(event, schedule);
    CHECK(headings == csv.substr(0, csv.find('\n') + 1));
}

TEST_CASE("schedule_csv: without a date the days are counted, and points that nobody said are no number", "[io]") {
    EventDraft draft = small_fair().data();
    constexpr LocalTime morning{std::chrono::hours{9}};
    draft.slots[0] = {.id = "s1", .start = morning, .end = morning + std::chrono::minutes{20}};
    draft.slots[1] = draft.slots[0];
    draft.slots[1].id = "s2";
    draft.slots[1].start += std::chrono::days{1};
    draft.slots[1].end += std::chrono::days{1};
    const Event event = EventBuilder(draft).build();
    Schedule schedule = small_schedule(event);
    schedule.meetings[0].points = io::points_not_said;

    const auto rows = test::read_plain_csv(io::schedule_csv(event, schedule));
    REQUIRE(rows);
    CHECK(rows->at(1).at(0) == "day 1");
    CHECK(rows->at(1).at(1) == "09:00");
    CHECK(rows->at(1).at(11).empty());
    CHECK(rows->at(2).at(0) == "day 2");
}

TEST_CASE("schedule_csv: what a strict reader finds is the name, whatever stands in it", "[io]") {
    for (const auto* name : {"a,b", "a;b", "a\"b", "\"", "\"\"", "a, \"b\"; c", " a ", "Ω – Ünïcode, Inc.", "a\u202Eb",
                             "<script>alert(1)</script>", "O'Brien", "'s Lands Welvaren", "3 - 2 = 1", "a@b.example"}) {
        CHECK(cell_of(name) == name);
        CHECK(cell_of(name, CsvStyle::excel) == name);
    }
    CHECK(cell_of(long_name) == long_name);
    CHECK(session_of("one\ntwo\r\nthree\rfour\tfive") == "one\ntwo\r\nthree\rfour\tfive");
}

TEST_CASE("schedule_csv: cells that begin or end with a blank are quoted, for many readers trim others", "[io]") {
    for (const auto* name : {" a", "a "}) {
        const Event event = named_fair(name);
        const std::string csv = io::schedule_csv(event, small_schedule(event));
        CHECK(csv.find(",\"" + std::string(name) + "\",gula,") != std::string::npos);
    }
}

TEST_CASE("schedule_csv: a text that a spreadsheet could take for a formula has an apostrophe before it", "[io]") {
    for (const auto* name : {"=cmd()",   "=cmd|' /C calc'!A0",
                             "+62 812",  "-1",
                             "@SUM(A1)", " =1",
                             "\"=1",     "'=1",
                             "''=1",     " \" '=1",
                             "\u00A0=1", "\u3000=1",
                             "\uFEFF=1", "\u200B=1",
                             "\u202E=1", "\u201C=1",
                             "\uFF1D1",  "\uFF0B1",
                             "\uFF0D1",  "\uFF201"}) {
        CHECK(cell_of(name) == "'" + std::string(name));
        CHECK(cell_of(name, CsvStyle::excel) == "'" + std::string(name));
    }
    CHECK(session_of("\t=1") == "'\t'=1");
    CHECK(session_of("\rname") == "'\rname");
    CHECK(session_of("\nname") == "'\nname");
    CHECK(session_of(" \"\tname") == "' \"\tname");

    SECTION("not only in the name of the seller") {
        EventDraft draft = small_fair().data();
        draft.slots[0].session = draft.slots[0].id = draft.tables[0].id = draft.tables[0].zone = "=1";
        draft.companies[0].name = draft.companies[0].id = "=2";
        draft.companies[2].name = draft.companies[2].id = "=3";
        const Event event = EventBuilder(draft).build();
        const std::string csv = io::schedule_csv(event, small_schedule(small_fair()));
        CHECK(csv.find("08:30,08:50,'=1,'=1,'=1,'=1,'=2,'=2,'=3,'=3,") != std::string::npos);
    }
}

TEST_CASE("schedule_csv: a spreadsheet that obeys another separator finds no formula either", "[io]") {
    CHECK(cell_of("a;=cmd()") == "a;'=cmd()");
    CHECK(cell_of("a,=cmd()", CsvStyle::excel) == "a,'=cmd()");
    CHECK(cell_of("a\";\"=cmd()") == "a\";'\"=cmd()");
    CHECK(session_of("a\t=cmd()") == "a\t'=cmd()");
    CHECK(session_of("a\n=cmd()") == "a\n'=cmd()");
}

TEST_CASE("schedule_csv: bytes that are not UTF-8 and control characters do not reach the file", "[io]") {
    CHECK(cell_of("a\xFF"
                  "b\xC3") == "a\uFFFDb\uFFFD");
    CHECK(cell_of("a\u0085b") == "a\uFFFDb");
    CHECK(session_of(std::string("a\0b\033[2Jc\x7F", 9)) == "a\uFFFDb\uFFFD[2Jc\uFFFD");
    CHECK(session_of("\033=1") == "\uFFFD=1"); // no formula: a visible character comes first
}

TEST_CASE("CsvReader: it refuses what is not to the letter", "[io]") {
    CHECK(test::read_plain_csv("a,\"b\"\"\nc\"\n") == test::Rows{{"a", "b\"\nc"}});
    for (const auto* wrong : {"a,b", "a\"b\n", "\"a\n", "\"a\"b\n", "a,b\nc\n", "a\r\n", "\"\"\"\n"}) {
        CHECK_FALSE(test::read_plain_csv(wrong));
    }
    CHECK_FALSE(test::read_excel_csv("a;b\r\n"));
}

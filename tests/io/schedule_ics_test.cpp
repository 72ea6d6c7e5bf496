#include "catch.hpp"
#include "ics_reader.hpp"
#include "small_fair.hpp"

#include <jumpa/io/file.hpp>
#include <jumpa/io/schedule_ics.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <string>
#include <variant>
#include <vector>

using namespace jumpa;

namespace {

EventDraft fair_draft() {
    EventDraft draft = small_fair().data();
    draft.uid_domain = "fair.example";
    draft.issued_at = "2021-11-08T09:00:05+07:00";
    draft.tables[1].zone = "Hall B";
    draft.slots[0].session = "morning";
    return draft;
}

std::vector<test::Entry> entries_of(const EventDraft& draft) {
    const Event event = EventBuilder(draft).build();
    const auto entries = test::entries(io::schedule_ics(event, small_schedule(small_fair())));
    REQUIRE(entries);
    return *entries;
}

/// One property of the first meeting, of a fair that was changed a little.
template <class Change>
std::string property(const std::string& name, Change&& change) {
    EventDraft draft = fair_draft();
    change(draft);
    return entries_of(draft).at(0).at(name);
}

std::string summary_of(const std::string& name) {
    const std::string value = property("SUMMARY", [&](EventDraft& draft) { draft.companies[0].name = name; });
    return test::unescaped(value).value();
}

/// A text that, unlike a name, may hold control characters; as it stands in the file.
std::string category_of(const std::string& session) {
    return property("CATEGORIES", [&](EventDraft& draft) { draft.slots[0].session = session; });
}

} // namespace

TEST_CASE("schedule_ics: a small day looks like this", "[io]") {
    const Event event = EventBuilder(fair_draft()).build();
    std::string ics = io::schedule_ics(event, small_schedule(event));
    REQUIRE(test::content_lines(ics));
    std::erase(ics, '\r');
    CHECK(ics == R"(BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Jumpa//Schedule//EN
CALSCALE:GREGORIAN
X-WR-CALNAME:Small Fair
BEGIN:VTIMEZONE
TZID:UTC+0700
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0700
TZOFFSETTO:+0700
TZNAME:UTC+07:00
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:small.gula.toko@fair.example
DTSTAMP:20211108T020005Z
SEQUENCE:3
DTSTART;TZID=UTC+0700:20211115T083000
DTEND;TZID=UTC+0700:20211115T085000
SUMMARY:Gula Kelapa Wates – Toko Oleh-oleh
LOCATION:Table t1
CATEGORIES:morning
DESCRIPTION:Small Fair\nSeller: Gula Kelapa Wates (gula)\nBuyer: Toko Oleh-
 oleh (toko)\nSlot: s1
END:VEVENT
BEGIN:VEVENT
UID:small.batik.butik@fair.example
DTSTAMP:20211108T020005Z
SEQUENCE:3
DTSTART;TZID=UTC+0700:20211115T085000
DTEND;TZID=UTC+0700:20211115T091000
SUMMARY:Batik Garum – Butik Surabaya
LOCATION:Table t2\, Hall B
DESCRIPTION:Small Fair\nSeller: Batik Garum (batik)\nBuyer: Butik Surabaya 
 (butik)\nSlot: s2\nArranged by the organiser
END:VEVENT
END:VCALENDAR
)");
}

TEST_CASE("schedule_ics: the sample in docs/outputs.md is what is written", "[io]") {
    const Event event = EventBuilder(fair_draft()).build();
    std::string ics = io::schedule_ics(event, small_schedule(event), {.company = event.find_company("gula")});
    std::erase(ics, '\r');
    const std::size_t begin = ics.find("BEGIN:VEVENT");
    const std::string entry = ics.substr(begin, ics.find("END:VCALENDAR") - begin);
    const auto docs = io::read_file(JUMPA_SOURCE_DIR "/docs/outputs.md");
    CHECK(std::get<std::string>(docs).find("```text\n" + entry + "```\n") != std::string::npos);
}

TEST_CASE("schedule_ics: one company's calendar holds its meetings, byte for byte as in the calendar of all", "[io]") {
    const Event event = EventBuilder(fair_draft()).build();
    const Schedule schedule = small_schedule(event);
    const std::string all = io::schedule_ics(event, schedule);
    const std::string toko = io::schedule_ics(event, schedule, {.company = event.find_company("toko")});
    CHECK(toko == io::schedule_ics(event, schedule, {.company = event.find_company("gula")}));
    const auto entry = [](const std::string& ics) { return ics.substr(ics.find("BEGIN:VEVENT")); };
    const std::string first = entry(toko).substr(0, entry(toko).find("END:VCALENDAR"));
    CHECK(entry(all).substr(0, first.size()) == first);
    CHECK(test::entries(toko)->size() == 1);
}

TEST_CASE("schedule_ics: in Indonesian the words are others, the meetings and their UIDs the same", "[io]") {
    EventDraft draft = fair_draft();
    for (Slot& slot : draft.slots) {
        slot.start -= std::chrono::days{18'946};
        slot.end -= std::chrono::days{18'946};
    }
    const Event event = EventBuilder(draft).build();
    const std::string ics = io::schedule_ics(event, small_schedule(event), {.language = Language::id});
    CHECK(ics.find("PRODID:-//Jumpa//Schedule//ID\r\n") != std::string::npos);
    const auto entries = test::entries(ics).value();
    CHECK(entries[1].at("LOCATION") == "Meja t2\\, Hall B");
    CHECK(entries[1].at("DESCRIPTION") ==
          "Small Fair\\nPenjual: Batik Garum (batik)\\nPembeli: Butik Surabaya (butik)\\nSlot: s2"
          "\\nPertemuan wajib\\, ditetapkan oleh penyelenggara"
          "\\nTanggal acara belum ditentukan: 1970-01-01 menggantikan hari pertamanya");
    const auto english = entries_of(draft);
    for (const auto* name : {"UID", "SUMMARY", "DTSTART", "DTEND", "SEQUENCE"}) {
        CHECK(entries[1].at(name) == english[1].at(name));
    }
}

TEST_CASE("schedule_ics: without meetings it is still a calendar, and their order does not matter", "[io]") {
    const Event event = EventBuilder(fair_draft()).build();
    Schedule schedule = small_schedule(event);
    const std::string ics = io::schedule_ics(event, schedule);
    std::reverse(schedule.meetings.begin(), schedule.meetings.end());
    CHECK(io::schedule_ics(event, schedule) == ics);
    schedule.meetings.clear();
    CHECK(test::entries(io::schedule_ics(event, schedule)) == std::vector<test::Entry>{});
}

TEST_CASE("schedule_ics: a meeting that moves keeps its UID, and the next revision has the next SEQUENCE", "[io]") {
    EventDraft draft = fair_draft();
    const auto before = entries_of(draft);
    ++draft.revision;
    const Event event = EventBuilder(draft).build();
    Schedule moved = small_schedule(event);
    moved.meetings[0].slot = SlotId{1};
    const auto after = test::entries(io::schedule_ics(event, moved)).value();
    CHECK(after[0].at("UID") == before[0].at("UID"));
    CHECK(after[0].at("DTSTART") != before[0].at("DTSTART"));
    CHECK(before[0].at("SEQUENCE") == "3");
    CHECK(after[0].at("SEQUENCE") == "4");
}

TEST_CASE("schedule_ics: a UID does not depend on names, and on the order of companies neither", "[io]") {
    EventDraft draft = fair_draft();
    const std::string uid = entries_of(draft)[0].at("UID");
    draft.companies[0].name = "Gula Semut Wates";
    draft.companies.push_back({.id = "kopi", .name = "Kopi Kelud"});
    draft.roles.push_back(Role::seller);
    CHECK(entries_of(draft)[0].at("UID") == uid);
}

TEST_CASE("schedule_ics: ids that look alike never share a UID", "[io]") {
    const auto uid = [](const std::string& event, const std::string& seller, const std::string& buyer) {
        return property("UID", [&](EventDraft& draft) {
            draft.id = event;
            draft.companies[0].id = seller;
            draft.companies[2].id = buyer;
        });
    };
    CHECK(uid("a", "b.c", "d") == "a.b_2Ec.d@fair.example");
    CHECK(uid("a", "Ü/ b", "_") == "a._C3_9C_2F_20b._5F@fair.example");
    const std::set<std::string> uids{uid("a", "b.c", "d"), uid("a.b", "c", "d"), uid("a", "b", "c.d"),
                                     uid("a", "b_2Ec", "d")};
    CHECK(uids.size() == 4);

    SECTION("and where they are too long for the 255 bytes that every reader keeps, they are shortened") {
        const std::string many(200, 'x');
        const std::string a = uid(many, "b", "c");
        const std::string b = uid(many, "bc", "");
        CHECK(a.size() <= 255);
        CHECK(a.substr(a.find('@')) == "@fair.example");
        CHECK(uid(many, many, "c").size() == 32 + 13);
        CHECK(uid(many, many, "c") != uid(many, many, "d"));
    }
}

TEST_CASE("schedule_ics: where no domain is given, one stands that is nobody's", "[io]") {
    const auto uid = [](const std::string& domain) {
        return property("UID", [&](EventDraft& draft) { draft.uid_domain = domain; });
    };
    CHECK(uid("") == "small.gula.toko@jumpa.invalid");
    CHECK(uid("Temu-Bisnis.example") == "small.gula.toko@Temu-Bisnis.example");
}

TEST_CASE("schedule_ics: DTSTAMP is when the event says it was issued, in UTC, and never the clock", "[io]") {
    const auto stamp = [](const std::string& issued_at) {
        return property("DTSTAMP", [&](EventDraft& draft) { draft.issued_at = issued_at; });
    };
    CHECK(stamp("2021-11-08T09:00:00Z") == "20211108T090000Z");
    CHECK(stamp("2022-01-01T05:59:59+07:00") == "20211231T225959Z");
    CHECK(stamp("2021-12-31T23:00:00-03:30") == "20220101T023000Z");
    for (const auto* nothing : {"", "0000-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00"}) {
        CHECK(stamp(nothing) == "19700101T000000Z");
    }
    CHECK(stamp("0000-01-01T00:00:00Z") == "00000101T000000Z");
}

TEST_CASE("schedule_ics: SEQUENCE never falls, nor leaves the 32 bits of a calendar's integers", "[io]") {
    const auto sequence = [](std::int64_t revision) {
        return property("SEQUENCE", [&](EventDraft& draft) { draft.revision = revision; });
    };
    CHECK(sequence(0) == "0");
    CHECK(sequence(2'147'483'647) == "2147483647");
    CHECK(sequence(2'147'483'648) == "2147483647");
    CHECK(sequence(std::int64_t{1} << 53U) == "2147483647");
}

TEST_CASE("schedule_ics: clocks behind UTC, and with half hours, have their zone", "[io]") {
    EventDraft draft = fair_draft();
    draft.utc_offset_minutes = -210;
    const Event event = EventBuilder(draft).build();
    const std::string ics = io::schedule_ics(event, small_schedule(event));
    CHECK(ics.find("TZID:UTC-0330\r\n") != std::string::npos);
    CHECK(ics.find("TZOFFSETTO:-0330\r\nTZNAME:UTC-03:30\r\n") != std::string::npos);
    CHECK(ics.find("DTSTART;TZID=UTC-0330:20211115T083000\r\n") != std::string::npos);
}

TEST_CASE("schedule_ics: an event without a date has sound entries that say so", "[io]") {
    EventDraft draft = fair_draft();
    for (Slot& slot : draft.slots) {
        slot.start -= std::chrono::days{18'946};
        slot.end -= std::chrono::days{18'946};
    }
    const auto entries = entries_of(draft);
    CHECK(entries[0].at("DTSTART") == "19700101T083000");
    CHECK(entries[0].at("DESCRIPTION").find("The event has no date yet") != std::string::npos);
    CHECK(entries_of(fair_draft())[0].at("DESCRIPTION").find("no date") == std::string::npos);
}

TEST_CASE("schedule_ics: names are text and come back as they were, on lines that are folded between characters",
          "[io]") {
    std::string long_name;
    for (int i = 0; i < 200; ++i) {
        long_name += std::array{"é", "日", "😀", "x", "\\", ";", ","}[static_cast<std::size_t>(i % 7)];
        CHECK(summary_of(long_name) == long_name + " – Toko Oleh-oleh");
    }
    for (const std::string name : {"a,b;c\\d:e\"f", "\\n", "=cmd()", "<script>", "END:VEVENT", " a ", "مؤسسة"}) {
        CHECK(summary_of(name) == name + " – Toko Oleh-oleh");
    }
}

TEST_CASE("schedule_ics: nothing in a text steers the reader", "[io]") {
    CHECK(category_of("a\nb\r\nc\rd\u2028e\u2029f") == "a\\nb\\nc\\nd\\ne\\nf");
    CHECK(category_of("a\r\nEND:VEVENT") == "a\\nEND:VEVENT");
    CHECK(category_of(std::string("a\0b\033[2J\x7F\u0085\tc", 12)) == "ab[2J c");
    CHECK(summary_of("a\u202Eb\u2066c\u2069") == "abc – Toko Oleh-oleh");
    CHECK(summary_of("a\xFF"
                     "b\xC3") == "a\uFFFDb\uFFFD – Toko Oleh-oleh");
}

TEST_CASE("content_lines: it refuses what RFC 5545 does", "[io]") {
    const std::string full(75, 'x');
    CHECK(test::content_lines(full + "\r\n y\r\n") == std::vector<std::string>{full + 'y'});
    for (const std::string& wrong : {full + "x\r\n", std::string("a\n"), std::string("a"), std::string(" a\r\n"),
                                     std::string("\r\n"), std::string("a\xC3\r\n \xA9\r\n"), std::string("a\tb\r\n")}) {
        CHECK_FALSE(test::content_lines(wrong));
    }
    CHECK_FALSE(test::unescaped("a,b"));
    CHECK_FALSE(test::unescaped("a\\"));
    CHECK_FALSE(test::entries("BEGIN:VEVENT\r\nEND:VCALENDAR\r\n"));
}

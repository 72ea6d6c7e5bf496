#include "catch.hpp"
#include "csv_reader.hpp"
#include "ics_reader.hpp"
#include "rapidcheck.hpp"

#include <jumpa/core/random.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/io/schedule_csv.hpp>
#include <jumpa/io/schedule_ics.hpp>
#include <jumpa/samples/generate.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/scoring/score.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace jumpa;
using io::CsvStyle;

namespace {

/// What names are made of here: signs, separators, quotes, blanks of several alphabets, characters of every length.
constexpr std::array pieces{"=",  "+",     "-",   "@",      "'",      "\"",     ",",   ";",
                            " ",  "\\",    "\\n", "cmd()",  "a",      "Toko",   "é",   "日",
                            "😀", "مؤسسة", ":",   "\u00A0", "\u200B", "\uFF1D", "<b>", "END:VEVENT"};
constexpr std::array breaks{"\n", "\r", "\r\n", "\t"};

std::string hostile_text(Random& random, bool with_breaks) {
    std::string text;
    for (auto n = random.below(random.below(4) == 0 ? 60 : 8); n > 0; --n) {
        const bool is_break = with_breaks && random.below(6) == 0;
        text += is_break ? breaks[random.below(breaks.size())] : pieces[random.below(pieces.size())];
    }
    return text;
}

EventDraft invented(std::uint64_t seed) {
    Random random(seed);
    const auto up_to = [&](std::int64_t most) { return static_cast<std::int32_t>(random.between(1, most)); };
    EventDraft draft = generated_event({.sellers = up_to(12),
                                        .buyers = up_to(8),
                                        .slots = up_to(6),
                                        .tables = up_to(5),
                                        .absence_per_million = 200'000,
                                        .low_tables = random.below(2) == 0,
                                        .seed = seed});
    draft.utc_offset_minutes = static_cast<std::int32_t>(random.between(-840, 840));
    draft.title = hostile_text(random, true);
    for (Company& company : draft.companies) {
        company.name = hostile_text(random, false) + '.' + company.id; // names are unique
    }
    for (Table& table : draft.tables) {
        table.zone = hostile_text(random, true);
    }
    const std::string session = hostile_text(random, true);
    for (Slot& slot : draft.slots) {
        slot.session = session;
    }
    return draft;
}

Schedule planned(const Event& event) {
    return plan(event, points_of(event), {.effort = 0});
}

/// The first character that a spreadsheet looks at, where `cell` is what stands between two separators.
char first_seen(std::string_view cell) {
    const std::size_t at = cell.find_first_not_of(" \"");
    return at == std::string_view::npos ? ' ' : cell[at];
}

/// True where even a reader that knows no quotes and takes every separator for its own sees no formula.
bool is_harmless(std::string_view csv) {
    for (std::size_t begin = 0; begin <= csv.size();) {
        const std::size_t end = std::min(csv.find_first_of(",;\t\r\n", begin), csv.size());
        if (std::string_view("=+-@").find(first_seen(csv.substr(begin, end - begin))) != std::string_view::npos) {
            return false;
        }
        begin = end + 1;
    }
    return true;
}

/// Compares without the apostrophes, which is the most that a guard may add.
std::string bare(std::string text) {
    std::erase(text, '\'');
    return text;
}

void check_rows(const Event& event, const Schedule& schedule, const test::Rows& rows) {
    RC_ASSERT(rows.size() == schedule.meetings.size() + 1);
    for (std::size_t i = 0; i < schedule.meetings.size(); ++i) {
        const Meeting& meeting = schedule.meetings[i];
        const auto& row = rows[i + 1];
        RC_ASSERT(row.size() == 13U);
        RC_ASSERT(row[1] == clock_time(event[meeting.slot].start));
        RC_ASSERT(bare(row[3]) == bare(event[meeting.slot].session));
        RC_ASSERT(bare(row[6]) == bare(event[meeting.table].zone));
        RC_ASSERT(bare(row[7]) == bare(event[meeting.seller].name));
        RC_ASSERT(row[8] == event[meeting.seller].id);
        RC_ASSERT(bare(row[9]) == bare(event[meeting.buyer].name));
        RC_ASSERT(row[10] == event[meeting.buyer].id);
        RC_ASSERT(row[11] == std::to_string(meeting.points));
    }
}

/// "20211115T083000" on the organiser's clock.
LocalTime time_of(const std::string& written) {
    std::tm parts{};
    parts.tm_year = std::stoi(written.substr(0, 4)) - 1900;
    parts.tm_mon = std::stoi(written.substr(4, 2)) - 1;
    parts.tm_mday = std::stoi(written.substr(6, 2));
    parts.tm_hour = std::stoi(written.substr(9, 2));
    parts.tm_min = std::stoi(written.substr(11, 2));
    return LocalTime{std::chrono::minutes{::timegm(&parts) / 60}};
}

/// A calendar says \n for every kind of line break, and a blank for a tab.
std::string in_calendar(std::string text) {
    for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) {
        text.erase(at, 1);
    }
    for (char& c : text) {
        c = c == '\r' ? '\n' : c == '\t' ? ' ' : c;
    }
    return text;
}

void check_entry(const Event& event, const Meeting& meeting, const test::Entry& entry) {
    const Slot& slot = event[meeting.slot];
    RC_ASSERT(time_of(entry.at("DTSTART")) == slot.start);
    RC_ASSERT(time_of(entry.at("DTEND")) == slot.end);
    const auto text = [&](const char* name) { return test::unescaped(entry.at(name)).value(); };
    RC_ASSERT(text("SUMMARY") == event[meeting.seller].name + " – " + event[meeting.buyer].name);
    RC_ASSERT(entry.count("CATEGORIES") == (slot.session.empty() ? 0U : 1U));
    if (!slot.session.empty()) {
        RC_ASSERT(text("CATEGORIES") == in_calendar(slot.session));
    }
    const Table& table = event[meeting.table];
    RC_ASSERT(text("LOCATION") == "Table " + table.id + (table.zone.empty() ? "" : in_calendar(", " + table.zone)));
    RC_ASSERT(text("DESCRIPTION").find("Seller: " + event[meeting.seller].name) != std::string::npos);
}

std::vector<test::Entry> calendar(const Event& event, const Schedule& schedule,
                                  std::optional<CompanyId> only = std::nullopt) {
    const auto entries = test::entries(io::schedule_ics(event, schedule, {.company = only}));
    RC_ASSERT(entries.has_value());
    return *entries;
}

std::set<std::string> uids(const std::vector<test::Entry>& entries) {
    std::set<std::string> uids;
    for (const test::Entry& entry : entries) {
        uids.insert(entry.at("UID"));
    }
    return uids;
}

} // namespace

TEST_CASE("schedule_csv: whatever the names, a strict reader finds them and a spreadsheet no formula", "[io]") {
    test::check_property("rows", [](std::uint64_t seed) {
        const Event event = EventBuilder(invented(seed)).build();
        const Schedule schedule = planned(event);
        const std::string plain = io::schedule_csv(event, schedule);
        const std::string excel = io::schedule_csv(event, schedule, CsvStyle::excel);
        RC_ASSERT(is_harmless(plain));
        RC_ASSERT(is_harmless(excel));
        check_rows(event, schedule, test::read_plain_csv(plain).value());
        RC_ASSERT(test::read_plain_csv(plain) == test::read_excel_csv(excel));
    });
}

TEST_CASE("schedule_ics: whatever the names, a strict reader finds every meeting once, at its time", "[io]") {
    test::check_property("entries", [](std::uint64_t seed) {
        const Event event = EventBuilder(invented(seed)).build();
        const Schedule schedule = planned(event);
        const auto entries = calendar(event, schedule);
        RC_ASSERT(entries.size() == schedule.meetings.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            check_entry(event, schedule.meetings[i], entries[i]);
        }
        RC_ASSERT(uids(entries).size() == entries.size());
    });
}

TEST_CASE("schedule_ics: the calendars of all sellers together, or of all buyers, are the calendar of all", "[io]") {
    test::check_property("parts", [](std::uint64_t seed) {
        const Event event = EventBuilder(invented(seed)).build();
        const Schedule schedule = planned(event);
        const auto entries = calendar(event, schedule);
        for (const auto side : {event.sellers(), event.buyers()}) {
            std::multiset<test::Entry> together;
            for (const CompanyId id : side) {
                const auto own = calendar(event, schedule, id);
                together.insert(own.begin(), own.end());
            }
            RC_ASSERT(together == std::multiset<test::Entry>(entries.begin(), entries.end()));
        }
    });
}

TEST_CASE("schedule_ics: planned again with other tables and times, a pair has its old UID", "[io]") {
    test::check_property("again", [](std::uint64_t seed) {
        EventDraft draft = invented(seed);
        const auto before = uids(calendar(EventBuilder(draft).build(), planned(EventBuilder(draft).build())));
        ++draft.revision;
        std::reverse(draft.tables.begin(), draft.tables.end());
        for (Slot& slot : draft.slots) {
            slot.start += std::chrono::minutes{5};
            slot.end += std::chrono::minutes{5};
        }
        const Event event = EventBuilder(draft).build();
        Schedule every_pair;
        for (const CompanyId seller : event.sellers()) {
            for (const CompanyId buyer : event.buyers()) {
                every_pair.meetings.push_back({.seller = seller, .buyer = buyer});
            }
        }
        const auto after = uids(calendar(event, every_pair));
        RC_ASSERT(after.size() == every_pair.meetings.size());
        RC_ASSERT(std::includes(after.begin(), after.end(), before.begin(), before.end()));
    });
}

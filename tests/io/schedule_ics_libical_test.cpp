#include "catch.hpp"
#include "small_fair.hpp"

#include <jumpa/io/schedule_ics.hpp>
#include <jumpa/samples/generate.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/scoring/score.hpp>

#include <libical/ical.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

using namespace jumpa;

namespace {

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

/// One entry as libical understands it.
struct Read {
    std::string summary{};
    std::string location{};
    int sequence = 0;
    std::int64_t start = 0; ///< seconds since 1970 in UTC
    std::int64_t end = 0;
};

std::string text_of(const char* text) {
    return text == nullptr ? "" : text;
}

std::int64_t seconds_in_utc(const icaltimetype& time) {
    REQUIRE(time.zone != nullptr); // else libical would take it for UTC
    return icaltime_as_timet_with_zone(time, time.zone);
}

Read read_entry(icalcomponent* entry) {
    return {text_of(icalcomponent_get_summary(entry)), text_of(icalcomponent_get_location(entry)),
            icalcomponent_get_sequence(entry), seconds_in_utc(icalcomponent_get_dtstart(entry)),
            seconds_in_utc(icalcomponent_get_dtend(entry))};
}

/// All entries by UID, after libical has found nothing to say against the calendar and no UID twice.
std::map<std::string, Read> read_calendar(const std::string& ics) {
    const Component calendar(icalparser_parse_string(ics.c_str()), icalcomponent_free);
    REQUIRE(calendar);
    CHECK(icalcomponent_isa(calendar.get()) == ICAL_VCALENDAR_COMPONENT);
    CHECK(icalcomponent_count_errors(calendar.get()) == 0);
    CHECK(icalrestriction_check(calendar.get()) == 1);
    CHECK(icalcomponent_count_errors(calendar.get()) == 0);
    std::map<std::string, Read> entries;
    for (auto* entry = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); entry != nullptr;
         entry = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        const bool is_new = entries.emplace(text_of(icalcomponent_get_uid(entry)), read_entry(entry)).second;
        CHECK(is_new);
    }
    return entries;
}

std::int64_t seconds_in_utc(const Event& event, LocalTime time) {
    return (time.time_since_epoch().count() - event.data().utc_offset_minutes) * 60;
}

/// What ought to have been read, in an order of its own.
std::vector<Read> expected(const Event& event, const Schedule& schedule) {
    std::vector<Read> entries;
    for (const Meeting& meeting : schedule.meetings) {
        const Table& table = event[meeting.table];
        const Slot& slot = event[meeting.slot];
        entries.push_back({event[meeting.seller].name + " – " + event[meeting.buyer].name,
                           "Table " + table.id + (table.zone.empty() ? "" : ", " + table.zone),
                           static_cast<int>(event.data().revision), seconds_in_utc(event, slot.start),
                           seconds_in_utc(event, slot.end)});
    }
    return entries;
}

void check_calendar(const Event& event, const Schedule& schedule) {
    const auto by_uid = read_calendar(io::schedule_ics(event, schedule));
    std::vector<Read> read;
    for (const auto& [uid, entry] : by_uid) {
        read.push_back(entry);
    }
    std::vector<Read> wanted = expected(event, schedule);
    const auto earlier = [](const Read& a, const Read& b) {
        return std::tie(a.start, a.location) < std::tie(b.start, b.location);
    };
    std::sort(read.begin(), read.end(), earlier);
    std::sort(wanted.begin(), wanted.end(), earlier);
    REQUIRE(read.size() == wanted.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
        CHECK(read[i].summary == wanted[i].summary);
        CHECK(read[i].location == wanted[i].location);
        CHECK(read[i].sequence == wanted[i].sequence);
        CHECK(read[i].start == wanted[i].start);
        CHECK(read[i].end == wanted[i].end);
    }
}

Schedule planned(const Event& event) {
    return plan(event, points_of(event));
}

} // namespace

TEST_CASE("schedule_ics: libical reads every meeting of a fair of 70 companies at its minute in UTC", "[io]") {
    EventDraft draft = generated_event({});
    for (const std::int32_t offset : {420, 0, -210, 840, -840, 345}) {
        draft.utc_offset_minutes = offset;
        const Event event = EventBuilder(draft).build();
        const Schedule schedule = planned(event);
        CHECK(schedule.meetings.size() > 100);
        check_calendar(event, schedule);
    }
}

TEST_CASE("schedule_ics: libical reads an event without a date, before 1970 in UTC", "[io]") {
    EventBuilder fair;
    fair.slots(2, std::chrono::minutes{20}, LocalTime{std::chrono::minutes{0}}).tables(1);
    fair.pin(fair.seller({.name = "Gula Kelapa Wates"}), fair.buyer({.name = "Toko Oleh-oleh"}));
    const Event event = fair.build();
    const Schedule schedule = planned(event);
    CHECK(schedule.meetings.size() == 1);
    check_calendar(event, schedule);
}

TEST_CASE("schedule_ics: libical gives hostile names back as they were", "[io]") {
    EventDraft draft = small_fair().data();
    std::string& name = draft.companies[0].name;
    for (const auto* part : {" =cmd();", "\\n, \\", "<script>", "日本語", "😀", "END:VEVENT", "\""}) {
        for (int i = 0; i < 29; ++i) {
            name += part;
        }
        draft.tables[0].zone = name;
        const Event event = EventBuilder(draft).build();
        check_calendar(event, small_schedule(event));
    }
}

TEST_CASE("schedule_ics: libical finds a re-planned meeting under its old UID with a higher SEQUENCE", "[io]") {
    EventDraft draft = small_fair().data();
    draft.uid_domain = "fair.example";
    const CompanyId gula{0};
    const CompanyId toko{2};
    draft.pins = {{gula, toko, SlotId{0}}};
    const Event first = EventBuilder(draft).build();
    const auto before = read_calendar(io::schedule_ics(first, planned(first)));
    draft.pins = {{gula, toko, SlotId{1}}};
    ++draft.revision;
    const Event second = EventBuilder(draft).build();
    const auto after = read_calendar(io::schedule_ics(second, planned(second)));

    REQUIRE(before.size() == 2);
    REQUIRE(after.size() == 2);
    for (const auto& [uid, entry] : before) {
        REQUIRE(after.count(uid) == 1);
        CHECK(after.at(uid).summary == entry.summary);
        CHECK(after.at(uid).sequence == entry.sequence + 1);
    }
    const std::string moved = "small.gula.toko@fair.example";
    CHECK(after.at(moved).start == before.at(moved).start + 20 * 60);
}

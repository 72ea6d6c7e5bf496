#include "json/time.hpp"
#include "outputs/ics_lines.hpp"
#include "outputs/ics_uid.hpp"
#include "outputs/schedule_parts.hpp"

#include <jumpa/io/schedule_ics.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

namespace jumpa::io {
namespace {

/// "2021-11-15T08:30" as "20211115T083000".
std::string compact(LocalTime time, const std::string& seconds = "00") {
    std::string written = json::written_time(time) + seconds;
    std::erase_if(written, [](char c) { return c == '-' || c == ':'; });
    return written;
}

/// When the calendar was issued, as the event says; the clock would make every file another one.
std::string stamp(const std::string& issued_at) {
    using namespace std::chrono;
    sys_seconds moment = json::instant(issued_at).value_or(sys_seconds{});
    const year in_utc = year_month_day(floor<days>(moment)).year();
    if (in_utc < year{0} || in_utc > year{9999}) {
        moment = {}; // the offset led out of what four digits can say
    }
    const auto minute = floor<minutes>(moment);
    const std::string seconds = std::to_string(100 + (moment - minute).count()).substr(1);
    return compact(LocalTime{minute.time_since_epoch()}, seconds) + 'Z';
}

/// Calendar programs compare 32-bit numbers; later revisions than that differ by DTSTAMP only.
std::string sequence(std::int64_t revision) {
    return std::to_string(std::min<std::int64_t>(revision, std::numeric_limits<std::int32_t>::max()));
}

/// A zone that never changes its clock. Its name has no colon, which would have to be quoted wherever it is a
/// parameter.
struct Zone {
    std::string offset; ///< "+0700"
    std::string shown;  ///< "UTC+07:00"

    explicit Zone(const Event& event) : shown("UTC" + json::written_offset(event.data().utc_offset_minutes)) {
        offset = shown.substr(3, 3) + shown.substr(7);
    }
    [[nodiscard]] std::string id() const { return "UTC" + offset; }

    void write(ics::Lines& lines) const {
        lines.add("BEGIN", "VTIMEZONE");
        lines.add("TZID", id());
        lines.add("BEGIN", "STANDARD");
        lines.add("DTSTART", "16010101T000000");
        lines.add("TZOFFSETFROM", offset);
        lines.add("TZOFFSETTO", offset);
        lines.add("TZNAME", shown);
        lines.add("END", "STANDARD");
        lines.add("END", "VTIMEZONE");
    }
};

/// The words that an entry needs beside names and ids.
struct Words {
    std::string_view product;
    std::string_view table;
    std::string_view seller;
    std::string_view buyer;
    std::string_view slot;
    std::string_view pinned;
    std::string_view no_date;
};

constexpr Words english{"-//Jumpa//Schedule//EN",
                        "Table ",
                        "Seller: ",
                        "Buyer: ",
                        "Slot: ",
                        "Arranged by the organiser",
                        "The event has no date yet: 1970-01-01 stands for its first day"};
constexpr Words indonesian{"-//Jumpa//Schedule//ID",
                           "Meja ",
                           "Penjual: ",
                           "Pembeli: ",
                           "Slot: ",
                           "Pertemuan wajib, ditetapkan oleh penyelenggara",
                           "Tanggal acara belum ditentukan: 1970-01-01 menggantikan hari pertamanya"};

std::string location(const Table& table, const Words& words) {
    return std::string(words.table) + table.id + (table.zone.empty() ? "" : ", " + table.zone);
}

std::string description(const Event& event, const Meeting& meeting, const Words& words) {
    std::string text;
    const auto add = [&](std::string_view label, const std::string& what) {
        text += text.empty() ? "" : "\n";
        text += label;
        text += what;
    };
    const auto company = [&](CompanyId id) { return event[id].name + " (" + event[id].id + ")"; };
    if (!event.data().title.empty()) {
        add("", event.data().title);
    }
    add(words.seller, company(meeting.seller));
    add(words.buyer, company(meeting.buyer));
    add(words.slot, event[meeting.slot].id);
    if (meeting.pinned_by) {
        add(words.pinned, "");
    }
    if (!has_date(event)) {
        add(words.no_date, "");
    }
    return text;
}

/// What is written for every meeting alike.
struct Calendar {
    const Event& event;
    const Words& words;
    Zone zone{event};
    std::string stamp = io::stamp(event.data().issued_at);
    std::string sequence = io::sequence(event.data().revision);
    ics::Lines lines{};

    void add(const Meeting& meeting) {
        const Slot& slot = event[meeting.slot];
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", ics::uid(event, meeting.seller, meeting.buyer));
        lines.add("DTSTAMP", stamp);
        lines.add("SEQUENCE", sequence);
        lines.add("DTSTART;TZID=" + zone.id(), compact(slot.start));
        lines.add("DTEND;TZID=" + zone.id(), compact(slot.end));
        lines.add_text("SUMMARY", event[meeting.seller].name + " – " + event[meeting.buyer].name);
        lines.add_text("LOCATION", location(event[meeting.table], words));
        if (!slot.session.empty()) {
            lines.add_text("CATEGORIES", slot.session);
        }
        lines.add_text("DESCRIPTION", description(event, meeting, words));
        lines.add("END", "VEVENT");
    }
};

} // namespace

std::string schedule_ics(const Event& event, const Schedule& schedule, const CalendarOptions& options) {
    Calendar calendar{.event = event, .words = options.language == Language::id ? indonesian : english};
    ics::Lines& lines = calendar.lines;
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", calendar.words.product);
    lines.add("CALSCALE", "GREGORIAN");
    lines.add_text("X-WR-CALNAME", event.data().title.empty() ? event.data().id : event.data().title);
    calendar.zone.write(lines);
    for (const Meeting& meeting : by_slot_and_table(schedule.meetings)) {
        const CompanyId of = options.company.value_or(meeting.seller);
        if (meeting.seller == of || meeting.buyer == of) {
            calendar.add(meeting);
        }
    }
    lines.add("END", "VCALENDAR");
    return std::move(lines).done();
}

} // namespace jumpa::io

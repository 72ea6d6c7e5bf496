#include "catch.hpp"
#include "pieces.hpp"

#include <jumpa/io/event_csv.hpp>
#include <jumpa/io/event_json.hpp>
#include <jumpa/io/page.hpp>
#include <jumpa/io/schedule_json.hpp>
#include <jumpa/io/timetable.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <string>
#include <variant>

using namespace jumpa;
using namespace pieces;

namespace {

/// Room for two meetings, five promised: to each producer one, to the large shop two, to the small one one.
Event promising_day() {
    EventBuilder builder;
    builder.slots(2, std::chrono::minutes{20}).tables(1);
    builder.seller({.id = "gula", .name = "Gula Contoh", .size = SizeClass::micro, .attends = {.min_meetings = 1}});
    builder.seller({.id = "batik", .name = "Batik Contoh", .size = SizeClass::small, .attends = {.min_meetings = 1}});
    builder.buyer({.id = "toko", .name = "Toko Contoh", .attends = {.min_meetings = 2}});
    builder.buyer({.id = "butik", .name = "Butik Contoh", .attends = {.min_meetings = 1, .max_meetings = 1}});
    return builder.build();
}

Schedule planned(const Event& event, Equity equity = Equity::sellers_then_buyers) {
    const std::vector<ScoredPair> pairs{
        {CompanyId{0}, CompanyId{2}, 900}, {CompanyId{0}, CompanyId{3}, 800}, {CompanyId{1}, CompanyId{2}, 100}};
    return plan(event, affinity(event, pairs), {.equity = equity});
}

} // namespace

TEST_CASE("write_schedule: levels, their weights and the plan without rules come back as they were", "[io][levels]") {
    const Event event = promising_day();
    Schedule schedule = planned(event);
    schedule.lottery = 7;
    REQUIRE(schedule.levels.size() == 5);
    REQUIRE(schedule.without_rules->points == 1'700);
    const std::string text = io::write_schedule(event, schedule);
    const auto read = io::read_schedule(event, text);
    REQUIRE(std::holds_alternative<Schedule>(read));
    const Schedule& back = std::get<Schedule>(read);
    CHECK(back.levels == schedule.levels);
    CHECK(back.certificate == schedule.certificate);
    CHECK(back.without_rules == schedule.without_rules);
    CHECK(back.lottery == 7);
    CHECK(back.reasons == schedule.reasons);
    CHECK(io::write_schedule(event, back) == text);
}

TEST_CASE("write_event: a promised minimum stands beside the maximum, and is read back", "[io][levels]") {
    const Event event = promising_day();
    const std::string text = io::write_event(event.data());
    CHECK(has(text, "\"limits\": [{\"max\": 1, \"min\": 1}]"));
    const auto read = io::read_event(text);
    REQUIRE(std::holds_alternative<Event>(read));
    CHECK(std::get<Event>(read).digest() == event.digest());
}

TEST_CASE("read_event: a minimum below 0 or said twice is refused", "[io][levels]") {
    const auto code = [](const std::string& limits) {
        std::string text = io::write_event(promising_day().data());
        const std::string piece = "[{\"max\": 1, \"min\": 1}]";
        text.replace(text.find(piece), piece.size(), limits);
        const auto read = io::read_event(text);
        const auto* faults = std::get_if<Faults>(&read);
        return faults == nullptr ? "" : faults->front().where + " " + faults->front().code;
    };
    CHECK(code("[{\"max\": 1}, {\"min\": 1}]") == "");
    CHECK(code("[{\"min\": -1}]") == "/companies/3/attends/limits/0/min negative_number");
    CHECK(code("[{\"min\": 1}, {\"min\": 2}]") == "/companies/3/attends/limits/1 duplicate_limit");
}

TEST_CASE("timetable and page: levels, the missed promise and the price of the rules are told in both languages",
          "[io][levels]") {
    const Event event = promising_day();
    const Schedule schedule = planned(event, Equity::sellers);
    REQUIRE(schedule.reasons.size() == 1);
    const io::TimetableOptions wide{.width = 1'000};
    const std::string english = io::timetable(event, schedule, wide);
    CHECK(has(english, "promised meetings missing: 1 (the fewest possible)"));
    CHECK(has(english, "points: 1'000 (the most possible)"));
    CHECK(has(english, "Compared with points alone 700 of 1'700 points (41.18 %) are given up."));
    CHECK(has(english, "Sellers: 1 with more meetings, 1 with fewer; fewest 1 instead of 0, half have at "
                       "most 1 instead of 0, most 1 instead of 2, without a meeting 0 instead of 1."));
    CHECK(has(english, "- Butik Contoh misses 1 of 1 promised meetings, because"));
    CHECK(has(english, "Meetings per seller by size: micro 1.0 instead of 2.0, small 1.0 instead of 0.0."));
    CHECK(count(english, "Region") == 0); // nobody states one
    const std::string indonesian = io::timetable(event, schedule, {.width = 1'000, .language = Language::id});
    CHECK(has(indonesian, "700 dari 1'700 poin (41,18 %) dilepas."));
    CHECK(has(indonesian, "paling sedikit 1 (semula 0)"));
    CHECK(has(indonesian, "janji pertemuan yang kurang: 1 (paling sedikit yang mungkin)"));
    CHECK(has(indonesian, "- Butik Contoh kekurangan 1 dari 1 pertemuan yang dijanjikan"));

    const std::string page = io::page(event, schedule, {Language::en, {}});
    CHECK(has(page, "promised meetings missing: 1"));
    CHECK(has(page, "Butik Contoh misses 1 of 1"));
    CHECK(count(page, "Compared with points alone 700 of 1,700 points (41.18 %)") == 1);
    CHECK(count(page, "Sellers: 1 with more meetings, 1 with fewer") == 1);
    CHECK_FALSE(has(page, "no other plan for this event can be worth more"));
}

TEST_CASE("to_string: a verdict on several levels tells each, and does not call points the whole", "[io][levels]") {
    const Event event = promising_day();
    const Schedule schedule = planned(event, Equity::none);
    const Affinity points = affinity(event, std::vector<ScoredPair>{{CompanyId{0}, CompanyId{2}, 900},
                                                                    {CompanyId{0}, CompanyId{3}, 800},
                                                                    {CompanyId{1}, CompanyId{2}, 100}});
    CHECK(to_string(verify(event, points, schedule)) ==
          "valid: promised meetings missing: 1 (the fewest possible), points: 1'000 (the most possible); proved "
          "optimal level by level");
}

TEST_CASE("read_sheets: a column of promised meetings", "[io][levels]") {
    std::vector<io::Sheet> sheets = io::sheet_templates(io::SheetStyle::english);
    for (io::Sheet& sheet : sheets) {
        if (sheet.file == "companies.csv") {
            sheet.content = "id,name,max_meetings,min_meetings,kinds\nsugar,Example Palm Sugar,3,2,\n"
                            "shop,Example Shop,,,local-buyer\n";
        }
    }
    const auto read = io::read_sheets(sheets);
    REQUIRE(std::holds_alternative<Event>(read));
    CHECK(std::get<Event>(read).companies()[0].attends.min_meetings == 2);
    CHECK_FALSE(std::get<Event>(read).companies()[1].attends.min_meetings);
}

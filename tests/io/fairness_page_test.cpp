#include "catch.hpp"
#include "pieces.hpp"

#include <jumpa/io/page.hpp>
#include <jumpa/io/timetable.hpp>
#include <jumpa/model/fairness.hpp>

#include <cstddef>
#include <regex>
#include <string>
#include <vector>

using namespace jumpa;
using namespace pieces;

namespace {

/// The section with the pictures; empty where there is none.
std::string section(const Event& event, const Schedule& schedule, Language language = Language::en) {
    const std::string page = io::page(event, schedule, {language, {}});
    const std::string begin = "<section class=\"fairness\"";
    return has(page, begin) ? part(page, begin, "</section>") : "";
}

/// Two micro producers of one district, a medium one of another, and two shops; points alone left batik out.
Event small_day() {
    EventBuilder builder;
    builder.slots(3, std::chrono::minutes{20}).tables(2);
    builder.seller({.id = "gula", .size = SizeClass::micro, .region = "35.05.20"});
    builder.seller({.id = "batik", .size = SizeClass::micro, .region = "35.05.20"});
    builder.seller({.id = "mebel", .size = SizeClass::medium, .region = "35.05.11"});
    builder.buyer({.id = "toko"});
    builder.buyer({.id = "ritel"});
    return builder.build();
}

Schedule shared_out() {
    const auto meeting = [](std::size_t seller, std::size_t buyer, std::size_t slot) {
        return Meeting{.seller = CompanyId{seller}, .buyer = CompanyId{buyer}, .slot = SlotId{slot}, .points = 100};
    };
    Schedule schedule;
    schedule.meetings = {meeting(0, 3, 0), meeting(2, 3, 1), meeting(2, 4, 0), meeting(1, 4, 2)};
    schedule.meetings.back().points = 50;
    schedule.levels = {{Objective::meetings, 4, 4, Status::optimal}, {Objective::points, 350, 350, Status::optimal}};
    schedule.without_rules = WithoutRules{400, {2, 0, 2, 2, 2}};
    return schedule;
}

} // namespace

TEST_CASE("page: bars, lines and dots say what the report says, and the table beside them as well", "[io][fairness]") {
    const std::string found = section(small_day(), shared_out());
    CHECK(count(found, "<figure>") == 3); // the buyers hold as many as before, so they need none
    CHECK(count(found, "role=\"img\" aria-label=\"Sellers by size: with points alone, this plan\"") == 1);

    const std::string numbers = part(found, "<b>Sellers by number of meetings</b>", "</figure>");
    CHECK(count(numbers, "<rect class=\"before\"") == 2); // none holds one
    CHECK(count(numbers, "<rect class=\"after\"") == 2);  // none holds none
    CHECK(count(numbers, "<th scope=\"row\">with points alone</th><td>1</td><td>0</td><td>2</td>") == 1);
    CHECK(count(numbers, "<th scope=\"row\">this plan</th><td>0</td><td>2</td><td>1</td>") == 1);

    const std::string sizes = part(found, "<b>Sellers by size</b>", "</figure>");
    CHECK(count(sizes, ">micro (2)</text>") == 1);
    CHECK(count(sizes, "<path class=\"before\"") == 1); // micro: from 0 to 2
    CHECK(count(sizes, "<path class=\"after\"") == 0);  // nobody differs from the others of its size
    CHECK(count(sizes, "<circle class=\"after\"") == 2);
    CHECK(count(sizes, "<th scope=\"row\">micro</th><th scope=\"row\">with points "
                       "alone</th><td>2</td><td>0</td><td>0</td><td>2</td><td>1</td>") == 1);
    CHECK(count(sizes, "<th scope=\"row\">micro</th><th scope=\"row\">this "
                       "plan</th><td>2</td><td>1</td><td>1</td><td>1</td><td>0</td>") == 1);

    const std::string regions = part(found, "<b>Sellers by region code</b>", "</figure>");
    CHECK(count(regions, ">35.05.11 (1)</text>") == 1);
    CHECK(count(regions, ">35.05.20 (2)</text>") == 1);
}

TEST_CASE("page: a line begins at the fewest and ends at the most, on the scale drawn below it", "[io][fairness]") {
    const std::string sizes = part(section(small_day(), shared_out()), "<b>Sellers by size</b>", "</figure>");
    std::smatch line;
    std::smatch zero;
    std::smatch two;
    REQUIRE(std::regex_search(sizes, line, std::regex("class=\"before\" d=\"M([0-9.]+) [0-9.]+H([0-9.]+)\"")));
    REQUIRE(std::regex_search(sizes, zero, std::regex("class=\"tick\" x=\"([0-9.]+)\"[^>]*>0<")));
    REQUIRE(std::regex_search(sizes, two, std::regex("class=\"tick\" x=\"([0-9.]+)\"[^>]*>2<")));
    CHECK(line[1] == zero[1]);
    CHECK(line[2] == two[1]);
}

TEST_CASE("page: the picture speaks the reader's language", "[io][fairness]") {
    const std::string found = section(small_day(), shared_out(), Language::id);
    CHECK(count(found, "<h2 id=\"fairness\">Dibandingkan dengan poin saja</h2>") == 1);
    CHECK(count(found, "<b>Penjual menurut ukuran usaha</b>") == 1);
    CHECK(count(found, ">mikro (2)</text>") == 1);
    CHECK(count(found, "points alone") == 0);
    CHECK(count(found, "Sellers") == 0);
}

TEST_CASE("page and timetable: where nothing changes, one short sentence says so and there is no picture",
          "[io][fairness]") {
    const Event event = small_day();
    Schedule schedule = shared_out();
    schedule.without_rules = WithoutRules{350, {1, 1, 2, 2, 2}};
    CHECK(section(event, schedule).empty());
    const std::string sentence =
        "Compared with points alone no points are given up and nobody's number of meetings changes.";
    const std::string told = io::timetable(event, schedule, {.width = 1'000});
    CHECK(count(told, sentence) == 1);
    CHECK(count(told, "instead of") == 0);
    CHECK(count(io::page(event, schedule), "no points are given up and nobody&apos;s number") == 1);
}

TEST_CASE("page and timetable: the number of the lottery is told where there was one", "[io][fairness]") {
    const Event event = small_day();
    Schedule schedule = shared_out();
    CHECK(count(io::page(event, schedule), "the lot decided") == 0);
    schedule.lottery = 20211115;
    CHECK(count(io::page(event, schedule), "Between equally good plans the lot decided: number 20211115.") == 1);
    CHECK(count(io::timetable(event, schedule, {.width = 1'000}), "the lot decided: number 20211115.") == 1);
}

TEST_CASE("page: very many meetings and companies still have bars beside each other, inside the picture",
          "[io][fairness]") {
    EventBuilder builder;
    builder.slots(250, std::chrono::minutes{5}).tables(1);
    for (int i = 0; i < 300; ++i) {
        builder.seller({});
    }
    builder.buyer({});
    const Event event = builder.build();
    Schedule schedule;
    schedule.without_rules = WithoutRules{0, std::vector<std::int32_t>(301, 0)};
    for (std::size_t i = 0; i < 250; ++i) {
        schedule.without_rules->meetings[i] = static_cast<std::int32_t>(i);
    }
    const std::string found = section(event, schedule);
    const std::regex bar("<rect class=\"(before|after)\" x=\"([0-9.]+)\" y=\"[0-9.]+\" width=\"([0-9.]+)\"");
    std::sregex_iterator at(found.begin(), found.end(), bar);
    ++at; // the first belongs to the key
    double last = 0;
    int bars = 0;
    for (const std::sregex_iterator end; at != end; ++at, ++bars) {
        const double x = std::stod(at->str(2));
        CHECK(x >= last);
        last = x + std::stod(at->str(3));
    }
    CHECK(bars > 5);
    CHECK(last <= 360);
}

#include "catch.hpp"
#include "cli/desk.hpp"

#include <string>

using desk::Answer;
using desk::Desk;

namespace {

/// One table: x meets y and z, so that nothing is left for w and v; z declines v.
std::string fair(const std::string& more) {
    return R"({"format": "jumpa-event/1", "id": "fair",
 "slots": [{"id": "s1", "start": "2021-11-15T09:00", "end": "2021-11-15T09:20"},
           {"id": "s2", "start": "2021-11-15T09:20", "end": "2021-11-15T09:40"}],
 "tables": [{"id": "t1"}],
 "companies": [{"id": "x", "name": "X", "role": "seller"}, {"id": "v", "name": "V", "role": "seller"},
               {"id": "y", "name": "Y", "role": "buyer"}, {"id": "z", "name": "Z", "role": "buyer"},
               {"id": "w", "name": "W", "role": "buyer"}],
 "points": [{"seller": "x", "buyer": "y", "points": 70}, {"seller": "x", "buyer": "z", "points": 60},
            {"seller": "v", "buyer": "w", "points": 50}],
 "wishes": [{"from": "w", "to": "v", "level": "must"}, {"from": "v", "to": "z", "level": "meet"},
            {"from": "z", "to": "v", "level": "no_thanks"}])" +
           more + "}";
}

/// Whether a text has that part, wherever its lines break.
bool has(const std::string& text, const std::string& part) {
    return desk::unbroken(text).find(part) != std::string::npos;
}

} // namespace

TEST_CASE("jumpa explain: every wish that is not granted, with what it would cost", "[cli]") {
    const Desk desk;
    desk.put("event.json", fair(""));
    REQUIRE(desk.jumpa("plan event.json --out .").exit == 0);
    const Answer all = desk.jumpa("explain event.json schedule.json");
    CHECK(all.exit == 0);
    CHECK(has(all.out, "V and W do not meet: both are free at 09:00, 09:20, but every table is taken"));
    CHECK(has(all.out, "costs 10 points"));
    CHECK(has(all.out, "Z and V do not meet: Z said \"no thanks\" to V"));
    CHECK(desk.jumpa("explain event.json").out == all.out);
    CHECK(desk.jumpa("explain - schedule.json < event.json").out == all.out);
    CHECK_FALSE(has(desk.jumpa("explain event.json --plans 0").out, "Bringing"));
    CHECK(has(desk.jumpa("explain event.json --lang id").out, "semua meja terpakai"));

    SECTION("and on the page, but not who declined whom") {
        CHECK(has(desk.get("schedule.html"), "V and W do not meet: both are free at 09:00, 09:20"));
        CHECK_FALSE(has(desk.get("schedule.html"), "no thanks"));
    }
    SECTION("as JSON, with ids and numbers") {
        const Answer json = desk.jumpa("explain event.json schedule.json --json");
        CHECK(has(json.out, R"({"reasons": [)"));
        CHECK(has(json.out, R"("code": "cost_points")"));
        CHECK(has(json.out, R"("pairs": [{"seller": "v", "buyer": "w"}], "numbers": [10, 130, 120]})"));
    }
}

TEST_CASE("jumpa explain: of a pair it tells when it meets, or what it lacks", "[cli]") {
    const Desk desk;
    desk.put("event.json", fair(""));
    CHECK(has(desk.jumpa("explain event.json --seller x --buyer y").out, "X and Y meet at 09:"));
    const Answer lacks = desk.jumpa("explain event.json --seller v --buyer w");
    CHECK(lacks.exit == 0);
    CHECK(has(lacks.out, "V and W lack 10 points (they have 50)"));
    CHECK(has(lacks.out, "With one more table at 09:00, every best plan holds"));
    CHECK(desk.jumpa("explain event.json --seller v").exit == 2);
    CHECK(desk.jumpa("explain event.json --seller nobody --buyer w").exit == 2);
    CHECK(desk.jumpa("explain event.json --seller w --buyer v").exit == 2);
}

TEST_CASE("jumpa explain: what cannot be is told before and after planning, with exit code 3", "[cli]") {
    const Desk desk;
    desk.put("event.json", fair(R"(, "pins": [{"seller": "x", "buyer": "y", "slot": "s1"},
                                              {"seller": "v", "buyer": "w", "slot": "s1"}])"));
    for (const char* how : {"explain event.json", "explain event.json --before"}) {
        const Answer answer = desk.jumpa(how);
        CHECK(answer.exit == 3);
        CHECK(has(answer.out, "Meetings pinned to 09:00: 2; tables standing then: 1. They are X - Y, V - W"));
    }
    desk.put("event.json", fair(""));
    CHECK(desk.jumpa("explain event.json --before").out == "Nothing in this event contradicts itself.\n");
    CHECK(desk.jumpa("explain event.json --before").exit == 0);
}

TEST_CASE("jumpa explain: a schedule that verify refuses is refused, and so is a broken file", "[cli]") {
    const Desk desk;
    desk.put("event.json", fair(""));
    REQUIRE(desk.jumpa("plan event.json --out .").exit == 0);
    std::string wrong = desk.get("schedule.json");
    wrong.replace(wrong.find("130"), 3, "131");
    desk.put("wrong.json", wrong);
    CHECK(desk.jumpa("explain event.json wrong.json").exit != 0);
    desk.put("broken.json", "{");
    CHECK(desk.jumpa("explain event.json broken.json").exit == 2);
    desk.put("twice.json", R"({"format": "jumpa-schedule/1", "status": "feasible",
        "meetings": [{"seller": "x", "buyer": "y", "slot": "s1", "table": "t1"},
                     {"seller": "v", "buyer": "w", "slot": "s1", "table": "t1"}]})");
    CHECK(desk.jumpa("explain event.json twice.json").exit == 5);
}

#include "catch.hpp"
#include "small_fair.hpp"

#include <jumpa/core/random.hpp>
#include <jumpa/io/schedule_json.hpp>

#include <limits>
#include <string>
#include <variant>

using namespace jumpa;

namespace {

const std::string golden = R"({
  "format": "jumpa-schedule/1",
  "event": "small",
  "revision": 1,
  "based_on": 3,
  "digests": {"event": "e", "points": "p", "options": "o"},
  "status": "optimal",
  "value": 17350,
  "bound": 17350,
  "deterministic": true,
  "greedy_value": 17000,
  "levels": [
    {"what": "points", "value": 17350, "bound": 17350, "status": "optimal"}
  ],
  "meetings": [
    {"id": "m1", "seller": "gula", "buyer": "toko", "slot": "s1", "table": "t1", "points": 9100},
    {"id": "m2", "seller": "batik", "buyer": "butik", "slot": "s2", "table": "t2", "points": 8250, "pinned_by": "pins/0"}
  ],
  "certificate": {"kind": "prices", "scale": 1, "levels": [
      {"what": "points",
       "u": [
         {"attendee": "gula", "slot": "s2", "price": 5}
       ],
       "k": [
         {"slot": "s1", "price": 2}
       ],
       "q": [
         {"attendee": "toko", "price": 7}
       ]}
    ]}
}
)";

Schedule read(const Event& event, const std::string& text) {
    auto schedule = io::read_schedule(event, text);
    if (const auto* faults = std::get_if<Faults>(&schedule)) {
        FAIL(to_string(*faults));
    }
    return std::move(std::get<Schedule>(schedule));
}

Faults faults_of(const Event& event, const std::string& text) {
    auto schedule = io::read_schedule(event, text);
    return std::holds_alternative<Faults>(schedule) ? std::get<Faults>(schedule) : Faults{};
}

/// The golden file with one piece of it replaced.
std::string with(const std::string& piece, const std::string& instead) {
    std::string text = golden;
    const std::size_t place = text.find(piece);
    REQUIRE(place != std::string::npos);
    return text.replace(place, piece.size(), instead);
}

} // namespace

TEST_CASE("write_schedule: the file's bytes are those of the format's example", "[io]") {
    const Event event = small_fair();
    CHECK(io::write_schedule(event, small_schedule(event)) == golden);
}

TEST_CASE("read_schedule: what was written comes back, field by field and byte by byte", "[io]") {
    const Event event = small_fair();
    const Schedule schedule = small_schedule(event);
    const Schedule back = read(event, golden);
    CHECK(back.meetings == schedule.meetings);
    CHECK(back.levels == schedule.levels);
    CHECK(back.certificate == schedule.certificate);
    CHECK(back.digests == schedule.digests);
    CHECK(back.greedy_value == schedule.greedy_value);
    CHECK(back.status == schedule.status);
    CHECK(io::write_schedule(event, back) == golden);

    SECTION("how planning ended comes back, too") {
        for (const auto ended : {Ending::near_enough, Ending::effort_spent, Ending::nothing_gained,
                                 Ending::memory_limit, Ending::stopped}) {
            Schedule early = schedule;
            early.ended = ended;
            early.deterministic = ended != Ending::stopped;
            const std::string text = io::write_schedule(event, early);
            CHECK(text.find("\"ended\": \"" + std::string(name_of(ended)) + '"') != std::string::npos);
            CHECK(read(event, text).ended == early.ended);
            CHECK(read(event, text).deterministic == early.deterministic);
        }
        CHECK_FALSE(back.ended.has_value());
        CHECK(read(event, with("  \"deterministic\": true,\n", "")).deterministic);
    }
    SECTION("an infeasible one keeps its reasons") {
        Schedule none;
        none.status = Status::infeasible;
        none.reasons = {{"of_another_program",
                         "Café \"Satu\" has\tno slot",
                         {CompanyId{1}},
                         {SlotId{0}},
                         {"Satu"},
                         {{CompanyId{0}, CompanyId{2}}},
                         {3, -4}}};
        const std::string text = io::write_schedule(event, none);
        CHECK(read(event, text).reasons == none.reasons);
        CHECK(io::write_schedule(event, read(event, text)) == text);
        CHECK(io::write_schedule(event, none, Language::id) == text); // words that are not ours stay
    }
    SECTION("a reason of ours is written in the language asked for, and can be told in the other one") {
        Schedule none;
        none.status = Status::infeasible;
        none.reasons = {{"too_many_pins", "", {CompanyId{1}}, {}, {"Batik Garum", "3", "2", "A, B, C"}}};
        const Schedule read_back = read(event, io::write_schedule(event, none, Language::id));
        CHECK(read_back.reasons[0].sentence.starts_with("Pertemuan Batik Garum yang ditetapkan: 3 ("));
        CHECK(sentence(read_back.reasons[0], Language::en) ==
              "Pinned meetings of Batik Garum: 3 (with A, B, C); the most it wants: 2; take out a pin, or raise its "
              "most meetings.");
    }
}

TEST_CASE("sentence: a reason without the arguments of its message keeps the words it came with", "[io]") {
    const Reason bare{"too_many_pins", "Too many pins.", {}, {}, {"Batik Garum", "3"}};
    CHECK(sentence(bare, Language::id) == "Too many pins.");
}

TEST_CASE("write_schedule: a proof by cases is a short list, and comes back as it was", "[io]") {
    const Event event = small_fair();
    Schedule schedule = small_schedule(event);
    const CompanyId gula = *event.find_company("gula");
    const CompanyId toko = *event.find_company("toko");
    ProofTree tree{.prices = {schedule.certificate.levels[0], {}}};
    tree.nodes = {{.question = MeetingQuestion{gula, toko, SlotId{0}}},
                  {.prices = 1U},
                  {.question = MeetingQuestion{gula, toko, std::nullopt}},
                  {},
                  {.prices = 0U}};
    schedule.certificate = {.scale = 4, .trees = {tree}};
    const std::string text = io::write_schedule(event, schedule);
    CHECK(text.find(R"("certificate": {"kind": "tree", "scale": 4, "levels": [
      {"what": "points",
       "prices": [
         {"u": [
            {"attendee": "gula", "slot": "s2", "price": 5}
          ],
          "k": [
            {"slot": "s1", "price": 2}
          ],
          "q": [
            {"attendee": "toko", "price": 7}
          ]},
         {"u": [],
          "k": [],
          "q": []}
       ],
       "cases": [
         {"seller": "gula", "buyer": "toko", "slot": "s1"},
         {"prices": 1},
         {"seller": "gula", "buyer": "toko"},
         {},
         {"prices": 0}
       ]}
    ]})") != std::string::npos);
    CHECK(read(event, text).certificate == schedule.certificate);
    CHECK(io::write_schedule(event, read(event, text)) == text);

    SECTION("half a question is no question") {
        std::string half = text;
        half.erase(half.find(", \"buyer\": \"toko\", \"slot\": \"s1\"}"), 17);
        CHECK(faults_of(event, half).at(0).where == "/certificate/levels/0/cases/0/buyer");
    }
}

TEST_CASE("write_schedule: integers above 2^53 are strings and come back exactly", "[io]") {
    const Event event = small_fair();
    Schedule schedule = small_schedule(event);
    constexpr Value huge = std::numeric_limits<Value>::max();
    constexpr Value exact = Value{1} << 53U;
    schedule.levels[0].bound = huge;
    schedule.certificate.levels[0].u[0].price = exact;
    schedule.certificate.levels[0].k[0].price = exact + 1;
    const std::string text = io::write_schedule(event, schedule);
    CHECK(text.find("\"bound\": \"9223372036854775807\"") != std::string::npos);
    CHECK(text.find("\"price\": 9007199254740992}") != std::string::npos);
    CHECK(text.find("\"price\": \"9007199254740993\"}") != std::string::npos);
    CHECK(read(event, text).levels == schedule.levels);
    CHECK(read(event, text).certificate == schedule.certificate);
}

TEST_CASE("read_schedule: another program's schedule needs meetings only, and points may be missing", "[io]") {
    const Event event = small_fair();
    Schedule schedule = read(event, R"({"format": "jumpa-schedule/1", "meetings": [
        {"seller": "gula", "buyer": "toko", "slot": "s1", "table": "t1", "solver": {"name": "theirs"}},
        {"seller": "batik", "buyer": "butik", "slot": "s2", "table": "t2", "points": "8250"}], "x-made-by": "hand"})");
    CHECK(schedule.levels.empty());
    CHECK(schedule.certificate == Certificate{});
    CHECK(schedule.meetings[0].points == io::points_not_said);
    CHECK(schedule.meetings[1].points == 8'250);

    io::complete(schedule, affinity(event, *event.data().points));
    CHECK(schedule.meetings[0].points == 9'100);
    CHECK(schedule.meetings[1].points == 8'250);

    SECTION("what it says of value and bound is kept as its level of points") {
        const Schedule claimed =
            read(event, R"({"format": "jumpa-schedule/1", "meetings": [], "value": 1, "bound": "9"})");
        CHECK(claimed.levels == std::vector<Level>{{Objective::points, 1, 9, Status::feasible}});
    }
}

TEST_CASE("read_schedule: every fault has its pointer and its code", "[io]") {
    const Event event = small_fair();
    const auto [piece, instead, where, code] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"\"seller\": \"gula\"", "\"seller\": \"gule\"", "/meetings/0/seller", "unknown_company"},
        {"\"slot\": \"s1\"", "\"slot\": \"s9\"", "/meetings/0/slot", "unknown_slot"},
        {"\"table\": \"t2\"", "\"table\": \"t9\"", "/meetings/1/table", "unknown_table"},
        {"pins/0", "pins/1", "/meetings/1/pinned_by", "unknown_pin"},
        {"pins/0", "pins/4294967296", "/meetings/1/pinned_by", "unknown_pin"},
        {"\"id\": \"m2\"", "\"id\": \"m1\"", "/meetings/1", "duplicate_id"},
        {"\"points\": 9100", "\"points\": 10001", "/meetings/0/points", "number_out_of_range"},
        {"\"points\": 9100", "\"points\": -1", "/meetings/0/points", "number_out_of_range"},
        {"\"points\": 9100", "\"points\": 9100.5", "/meetings/0/points", "not_an_integer"},
        {"\"points\": 9100", "\"points\": \"many\"", "/meetings/0/points", "not_an_integer"},
        {"\"points\": 9100", "\"points\": true", "/meetings/0/points", "wrong_type"},
        {"\"table\": \"t1\"", "\"tabel\": \"t1\"", "/meetings/0/table", "missing_field"},
        {"\"table\": \"t1\"", "\"table\": \"t1\", \"table\": \"t2\"", "/meetings/0/table", "duplicate_key"},
        {"\"table\": \"t1\"", "\"table\": 1", "/meetings/0/table", "wrong_type"},
        {"\"table\": \"t1\"", "\"table\": \"t1\", \"state\": \"cancelled\"", "/meetings/0/state", "not_supported_yet"},
        {"\"event\": \"small\"", "\"event\": \"other\"", "/event", "other_event"},
        {"\"status\": \"optimal\"", "\"status\": \"best\"", "/status", "unknown_word"},
        {"\"value\": 17350", "\"value\": 17351", "/value", "contradiction"},
        {"\"bound\": 17350", "\"bound\": 17351", "/bound", "contradiction"},
        {"\"what\": \"points\"", "\"what\": \"fun\"", "/levels/0/what", "unknown_word"},
        {"\"kind\": \"prices\"", "\"kind\": \"flow\"", "/certificate/kind", "not_supported_yet"},
        {"\"scale\": 1", "\"scale\": 0", "/certificate/scale", "number_out_of_range"},
        {"\"k\": [", "\"lambda\": [0.5], \"k\": [", "/certificate/levels/0/lambda/0", "not_an_integer"},
        {"\"k\": [", "\"m\": [1], \"k\": [", "/certificate/levels/0/m", "not_supported_yet"},
        {"\"slot\": \"s2\", \"price\": 5", "\"slot\": \"s2\", \"price\": 1e30", "/certificate/levels/0/u/0/price",
         "not_an_integer"},
        {"jumpa-schedule/1", "jumpa-event/1", "/format", "unknown_format"},
    }));
    INFO(piece << " -> " << instead);
    const Faults faults = faults_of(event, with(piece, instead));
    REQUIRE_FALSE(faults.empty());
    CHECK(faults.back().where == where);
    CHECK(faults.back().code == code);
}

TEST_CASE("read_schedule: all faults come in one report", "[io]") {
    const Event event = small_fair();
    const Faults faults = faults_of(event, R"({"format": "jumpa-schedule/1", "meetings": [
        {"seller": "a", "buyer": "b", "slot": "c", "table": "d"}, 7]})");
    CHECK(faults.size() == 5);
    CHECK_FALSE(io::only_misstatements(faults)); // the number 7 is no meeting

    const Faults ids = faults_of(event, R"({"format": "jumpa-schedule/1", "meetings": [
        {"seller": "a", "buyer": "b", "slot": "c", "table": "d"}]})");
    CHECK(ids.size() == 4);
    CHECK(io::only_misstatements(ids));
}

TEST_CASE("read_schedule: no text makes it throw or crash", "[io]") {
    const Event event = small_fair();
    for (const std::string text : {"", " ", "{", "[]", "null", "7", "{\"format\": 1}", "{\"meetings\": {}}", "\xFF\xFE",
                                   R"({"format": "jumpa-schedule/1", "meetings": [], "levels": 3})",
                                   R"({"format": "jumpa-schedule/1", "meetings": [], "certificate": []})",
                                   R"({"format": "jumpa-schedule/1", "meetings": [], "digests": {"event": 1e999}})"}) {
        INFO(text);
        CHECK_FALSE(faults_of(event, text).empty());
    }
    CHECK_FALSE(faults_of(event, std::string(1'000'000, '[')).empty());

    SECTION("every beginning of a good file, and 2'000 files with a few bytes changed") {
        for (std::size_t length = 0; length + 2 < golden.size(); ++length) {
            CHECK_FALSE(faults_of(event, golden.substr(0, length)).empty());
        }
        Random random(7);
        for (int i = 0; i < 2'000; ++i) {
            std::string text = golden;
            for (int change = 0; change < 3; ++change) {
                text[random.below(text.size())] = static_cast<char>(random.below(256));
            }
            const auto result = io::read_schedule(event, text);
            if (const auto* schedule = std::get_if<Schedule>(&result)) {
                CHECK_FALSE(io::write_schedule(event, *schedule).empty()); // all ids are of the event
            }
        }
    }
}

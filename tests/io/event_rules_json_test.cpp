#include "catch.hpp"
#include "corpus.hpp"
#include "support/random_rules.hpp"

#include <jumpa/io/event_json.hpp>

#include <cstdlib>
#include <string>
#include <vector>

using namespace jumpa;
using namespace jumpa::test;

namespace {

const std::filesystem::path top{JUMPA_SOURCE_DIR};

CompanyId company(const Event& event, std::string_view id) {
    return event.find_company(id).value();
}

Event every_rule() {
    return io::read_event_or_throw(content_of(top / "tests/io/every_rule.json"));
}

/// Reads what was written, and requires the same event and the same bytes again.
void check_fixed_point(const Event& event) {
    const std::string text = io::write_event(event.data());
    const auto read = io::read_event(text);
    INFO(text);
    INFO(to_string(faults_in(read)));
    REQUIRE(std::holds_alternative<Event>(read));
    CHECK(std::get<Event>(read).digest() == event.digest());
    CHECK(io::write_event(std::get<Event>(read).data()) == text);
}

} // namespace

TEST_CASE("read_event: kinds, seats, rests, limits and people are what the file says", "[io]") {
    const Event event = every_rule();
    const Company& gula = event[company(event, "gula")];
    CHECK(gula.kinds == std::vector<std::string>{"food", "local"});
    CHECK(gula.attends.seats == 2);
    CHECK(gula.attends.max_in_a_row == 2);
    CHECK(gula.attends.min_meetings == 1);
    CHECK(gula.attends.max_meetings == 6);
    REQUIRE(gula.attends.limits.size() == 4);
    CHECK(gula.attends.limits[0].session == "morning");
    CHECK(gula.attends.limits[0].max == 3);
    CHECK_FALSE(gula.attends.limits[0].min);
    CHECK(gula.attends.limits[1].kind == "local-buyer");
    CHECK(gula.attends.limits[1].points_at_least == 3'000);
    CHECK(gula.attends.limits[2].min == 0);
    CHECK(gula.attends.limits[3].categories == std::vector<std::string>{"107", "13134"});
    CHECK(event.slots()[0].people == 12);
    CHECK_FALSE(event.slots()[1].people);
    CHECK(event.slots()[2].people == 0);
    CHECK(event.heads(company(event, "gula")) == 2);
}

TEST_CASE("read_event: only a first limit of all meetings is the company's own least and most", "[io]") {
    const Event event = every_rule();
    const Attendance& batik = event[company(event, "batik")].attends;
    CHECK_FALSE(batik.max_meetings);
    REQUIRE(batik.limits.size() == 2);
    CHECK(batik.limits[1].max == 4);
    CHECK(batik.limits[1].session.empty());
}

TEST_CASE("read_event: who sells and buys, by goods or by role, is one company on both sides", "[io]") {
    const Event event = every_rule();
    CHECK(event.sells_and_buys(company(event, "batik")));
    CHECK(event.sells_and_buys(company(event, "dagang")));
    CHECK_FALSE(event.sells(company(event, "hotel")));
    CHECK(event.buys(company(event, "hotel"))); // its pairs say so
}

TEST_CASE("read_event: wishes, ranks and wishes for one of several", "[io]") {
    const Event event = every_rule();
    REQUIRE(event.data().wishes.size() == 3);
    CHECK(event.data().wishes[0].rank == 2);
    CHECK_FALSE(event.data().wishes[2].rank);
    REQUIRE(event.data().set_wishes.size() == 2);
    CHECK(event.data().set_wishes[0].level == WishLevel::must);
    CHECK(event.asks_for(company(event, "gula"), company(event, "hotel")));
    CHECK(event.asks_for(company(event, "hotel"), company(event, "dagang")));
    CHECK_FALSE(event.asks_for(company(event, "hotel"), company(event, "batik")));
}

TEST_CASE("read_event: pinned tables, orders, sessions of pairs and far zones", "[io]") {
    const Event event = every_rule();
    CHECK(event.pins()[0].table == event.find_table("t3"));
    CHECK_FALSE(event.pins()[1].slot);
    REQUIRE(event.data().precedences.size() == 2);
    CHECK(event.data().precedences[1].after == Pair{company(event, "dagang"), company(event, "batik")});
    REQUIRE(event.data().pair_sessions.size() == 3);
    CHECK(event.data().pair_sessions[0].session == "afternoon");
    CHECK(event.data().pair_sessions[2].pair == Pair{company(event, "batik"), company(event, "toko")});
    CHECK(event.far(event.zone(TableId{0}), event.zone(TableId{2})));
    CHECK_FALSE(event.far(event.zone(TableId{0}), event.zone(TableId{1})));
}

TEST_CASE("read_event: the rules of the event as a whole", "[io]") {
    const Event event = every_rule();
    const Rules& rules = event.rules();
    CHECK(rules.consent == Consent::one);
    CHECK(rules.tiers == std::vector<Tier>{Tier::buyer, Tier::mutual});
    CHECK(rules.sellers == SideEquity::bonus);
    CHECK(rules.buyers == SideEquity::leximin);
    CHECK(rules.bonus == std::vector<Points>{400, 150, 150});
    CHECK(rules.met_before_percent == 0);
    CHECK(event.data().break_rule == BreakRule::across);
}

TEST_CASE("write_event: a file of every rule is read back as the same event, and written as the same bytes", "[io]") {
    check_fixed_point(every_rule());
}

TEST_CASE("write_event: sessions of pairs stand beside their points where they can, else in a list", "[io]") {
    const auto written = [](std::vector<PairSession> sessions, std::optional<std::vector<ScoredPair>> points) {
        EventBuilder builder;
        builder.slots(1, std::chrono::minutes{20}).tables(1);
        builder.draft().slots[0].session = "morning";
        builder.seller({});
        builder.buyer({});
        builder.buyer({});
        builder.draft().pair_sessions = std::move(sessions);
        builder.draft().points = std::move(points);
        const Event event = builder.build();
        check_fixed_point(event);
        return io::write_event(event.data());
    };
    const auto has = [](const std::string& text, const char* piece) { return text.find(piece) != std::string::npos; };
    const PairSession one{{CompanyId{0}, CompanyId{1}}, "morning"};
    const PairSession other{{CompanyId{0}, CompanyId{2}}, "morning"};
    const std::vector<ScoredPair> points{{CompanyId{0}, CompanyId{1}, 5}, {CompanyId{0}, CompanyId{2}, 6}};
    CHECK(has(written({one}, std::nullopt), "\"pair_sessions\""));
    CHECK_FALSE(has(written({one}, std::nullopt), "\"points\""));
    CHECK_FALSE(has(written({one, other}, points), "pair_sessions"));
    CHECK_FALSE(has(written({other}, points), "pair_sessions"));
    CHECK(has(written({other, one}, points), "pair_sessions")); // in the order of the draft
}

TEST_CASE("write_event: whatever rules an event has, it is read back the same", "[io]") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Random random(seed);
        EventBuilder builder;
        builder.slots(1 + random.below(4), std::chrono::minutes{20}).tables(1 + random.below(3));
        for (std::size_t i = 0; i < 6; ++i) {
            i % 2 == 0 ? builder.seller({}) : builder.buyer({});
        }
        support::random_rules(builder.draft(), random);
        INFO("seed " << seed);
        check_fixed_point(builder.build());
    }
}

TEST_CASE("read_event: a rules file of another program is an event, and a fixed point once written", "[io]") {
    const char* shared = std::getenv("JUMPA_SHARED_DATA");
    const auto path = std::filesystem::path(shared == nullptr ? "" : shared) / "format" / "rules.json";
    if (!std::filesystem::exists(path)) {
        WARN("skipped: JUMPA_SHARED_DATA names no folder with format/rules.json");
        return;
    }
    const Event event = io::read_event_or_throw(content_of(path));
    CHECK(event.counts().size() == 3);
    CHECK(event.rules().tiers.size() == 3);
    CHECK(event.data().set_wishes.size() == 1);
    check_fixed_point(event);
}

#include "catch.hpp"
#include "small_fair.hpp"
#include "support/random_rules.hpp"

#include <jumpa/io/schedule_json.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/scoring/score.hpp>
#include <jumpa/verify/verify.hpp>

#include <string>
#include <variant>

using namespace jumpa;

namespace {

/// The small fair, whose second buyer has two limits and a wish for any of the sellers.
Event counting_fair() {
    EventDraft draft = small_fair().data();
    draft.companies[0].attends.limits = {{.session = "", .max = 2}};
    draft.companies[3].attends.limits = {{.min = 1, .max = 2}, {.min = 1, .points_at_least = 5}};
    draft.set_wishes = {{CompanyId{3}, {CompanyId{0}, CompanyId{1}}}};
    return EventBuilder(std::move(draft)).build();
}

Schedule read(const Event& event, const std::string& text) {
    auto result = io::read_schedule(event, text);
    INFO(text);
    if (const auto* faults = std::get_if<Faults>(&result)) {
        FAIL(to_string(*faults));
    }
    return std::get<Schedule>(std::move(result));
}

} // namespace

TEST_CASE("write_schedule: prices of limits and wishes stand by company and number, and come back", "[io]") {
    const Event event = counting_fair();
    REQUIRE(event.counts().size() == 5);
    Schedule schedule = small_schedule(event);
    schedule.certificate.levels[0].counts = {{0, 4}, {2, -7}, {4, 9}};
    const std::string text = io::write_schedule(event, schedule);
    CHECK(text.find("{\"attendee\": \"gula\", \"count\": 0, \"price\": 4}") != std::string::npos);
    CHECK(text.find("{\"attendee\": \"butik\", \"count\": 1, \"price\": -7}") != std::string::npos);
    CHECK(text.find("{\"attendee\": \"butik\", \"count\": 3, \"price\": 9}") != std::string::npos);
    CHECK(read(event, text).certificate == schedule.certificate);
    CHECK(io::write_schedule(event, read(event, text)) == text);
}

TEST_CASE("read_schedule: a price of a limit that its company does not have is a fault", "[io]") {
    const Event event = counting_fair();
    Schedule schedule = small_schedule(event);
    schedule.certificate.levels[0].counts = {{4, 9}};
    std::string text = io::write_schedule(event, schedule);
    text.replace(text.find("\"count\": 3"), 10, "\"count\": 4");
    const auto result = io::read_schedule(event, text);
    REQUIRE(std::holds_alternative<Faults>(result));
    const Fault& fault = std::get<Faults>(result).at(0);
    CHECK(fault.where == "/certificate/levels/0/counts/0/count");
    CHECK(fault.message == "unknown_count");
    CHECK(std::get<Faults>(result).size() == 1);
}

TEST_CASE("write_schedule: a plan under any rules is as well proved when it is read back", "[io]") {
    std::size_t with_count_prices = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        EventBuilder builder;
        builder.slots(2 + random.below(2), std::chrono::minutes{20}).tables(1 + random.below(2));
        for (std::size_t i = 0; i < 6; ++i) {
            i < 3 ? builder.seller({}) : builder.buyer({});
        }
        support::random_rules(builder.draft(), random);
        builder.draft().points.emplace();
        for (std::size_t pair = 0; pair < 9; ++pair) {
            const auto points = static_cast<Points>(random.between(1, 100));
            builder.draft().points->push_back({CompanyId{pair / 3}, CompanyId{3 + pair % 3}, points});
        }
        const Event event = builder.build();
        const Affinity affinity = points_of(event);
        const Schedule schedule = plan(event, affinity);
        const Schedule back = read(event, io::write_schedule(event, schedule));
        INFO("seed " << seed);
        CHECK(back.certificate == schedule.certificate);
        CHECK(to_string(verify(event, affinity, back)) == to_string(verify(event, affinity, schedule)));
        for (const LevelPrices& prices : schedule.certificate.levels) {
            with_count_prices += prices.counts.empty() ? 0U : 1U;
        }
    }
    WARN(with_count_prices << " levels with prices of limits or wishes");
    CHECK(with_count_prices > 10);
}

#include "catch.hpp"

#include <jumpa/samples/generate.hpp>
#include <jumpa/scheduling/plan.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

using namespace jumpa;

TEST_CASE("plan: where equity goes first, what is told is the first level that is not proved, and only gets better",
          "[stopping][levels]") {
    GenerateOptions sizes{.sellers = 60, .buyers = 40, .slots = 8, .tables = 20};
    sizes.absence_per_million = 400'000;
    const Event event = EventBuilder(generated_event(sizes)).build();
    const Affinity points = affinity(event, *event.data().points);
    std::vector<Progress> told;
    const PlanOptions options{
        .effort = 8, .equity = Equity::sellers_then_buyers, .on_progress = [&](const Progress& progress) {
            told.push_back(progress);
            return true;
        }};
    const Schedule schedule = plan(event, points, options);
    REQUIRE(told.size() > 10);

    const auto position = [&](Objective what) {
        const auto found = std::find_if(schedule.levels.begin(), schedule.levels.end(),
                                        [&](const Level& level) { return level.what == what; });
        return found - schedule.levels.begin();
    };
    std::size_t with_numbers = 0;
    for (std::size_t i = 1; i < told.size(); ++i) {
        const Progress& before = told[i - 1];
        const Progress& now = told[i];
        if (before.bound == 0) {
            continue; // nothing was known yet
        }
        ++with_numbers;
        REQUIRE(now.value <= now.bound);
        REQUIRE(position(now.level) >= position(before.level));
        REQUIRE((now.level != before.level || (now.value >= before.value && now.bound <= before.bound)));
    }
    CHECK(with_numbers > 5);
    const auto open = std::find_if(schedule.levels.begin(), schedule.levels.end() - 1,
                                   [](const Level& level) { return level.status != Status::optimal; });
    CHECK(told.back().level == open->what);
    CHECK(told.back().bound == open->bound);
    CHECK(told.back().value <= open->value);
}

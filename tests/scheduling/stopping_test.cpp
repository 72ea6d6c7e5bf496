#include "catch.hpp"
#include "support/small_events.hpp"

#include <jumpa/samples/generate.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <set>
#include <string>

/// Planning ends early: because somebody says so, because the plan is near enough, or because the effort is spent.

using namespace jumpa;

namespace {

/// Absences enough that planning goes through all of its phases.
support::SmallEvent busy_event(std::int32_t sellers, std::int32_t buyers, std::int32_t slots) {
    GenerateOptions options{.sellers = sellers, .buyers = buyers, .slots = slots, .tables = buyers / 2};
    options.absence_per_million = 300'000;
    Event event = EventBuilder(generated_event(options)).build();
    Affinity fit = affinity(event, *event.data().points);
    return {std::move(event), std::move(fit)};
}

} // namespace

TEST_CASE("plan: stopped at the 1st, 2nd, ... nth question, it always gives a valid plan and a bound", "[stopping]") {
    const auto [event, fit] = busy_event(60, 50, 10);
    int questions = 0;
    std::set<std::string> phases;
    const PlanOptions watched{.effort = 1, .on_progress = [&](const Progress& progress) {
                                  phases.insert(std::string(progress.phase));
                                  return ++questions > 0;
                              }};
    const Schedule full = plan(event, fit, watched);
    CHECK(phases == std::set<std::string>{"select", "slot", "polish", "bound", "cases", "search"});
    CHECK(full.deterministic);
    REQUIRE(questions > 20);

    for (int stop_at = 1; stop_at <= questions; stop_at += stop_at < 30 ? 1 : questions / 10) {
        INFO("stopped at " << stop_at << " of " << questions);
        int asked = 0;
        Progress last;
        const PlanOptions options{.effort = 1, .on_progress = [&](const Progress& progress) {
                                      last = progress;
                                      return ++asked < stop_at;
                                  }};
        const Schedule schedule = plan(event, fit, options);
        CHECK(asked == stop_at);
        CHECK(verify(event, fit, schedule).valid());
        CHECK(schedule.points().value >= std::max(last.value, schedule.greedy_value)); // nothing told is taken back
        CHECK(schedule.points().bound <= last.bound);
        CHECK(schedule.deterministic == (schedule.ended != Ending::stopped));
        CHECK((stop_at == questions || schedule.ended == Ending::stopped));
    }
}

TEST_CASE("plan: what is told of value and bound only ever gets better", "[stopping]") {
    const auto [event, fit] = busy_event(25, 20, 8);
    Progress before{.bound = std::numeric_limits<Value>::max()};
    const Schedule schedule = plan(event, fit, {.effort = 2, .on_progress = [&](const Progress& now) {
                                                    CHECK(now.value >= before.value);
                                                    CHECK(now.bound <= before.bound);
                                                    CHECK(now.value <= now.bound);
                                                    CHECK(now.gap() == gap_of(now.value, now.bound));
                                                    before = now;
                                                    return true;
                                                }});
    CHECK(before.value == schedule.points().value);
    CHECK(before.bound == schedule.points().bound);
}

TEST_CASE("plan: where the gap asked for is reached it ends, and says so", "[stopping]") {
    const auto [event, fit] = busy_event(25, 20, 8);
    const Schedule exact = plan(event, fit, {.effort = 3});
    for (const std::int64_t per_million : {1'000'000, 50'000, 10'000, 3'000, 1'000, 300}) {
        INFO(per_million << " millionths");
        int asked = 0;
        const PlanOptions options{
            .effort = 3, .gap = {per_million}, .on_progress = [&](const Progress&) { return ++asked > 0; }};
        const Schedule near = plan(event, fit, options);
        const Gap left = gap_of(near.points().value, near.points().bound);
        CHECK(verify(event, fit, near).valid());
        CHECK(near.deterministic);
        CHECK((left <= options.gap) == (near.ended == Ending::near_enough || !near.ended));
        CHECK(near.points().value <= exact.points().value);
        CHECK((per_million < 1'000'000 || asked == 1)); // any plan is near enough: the first one is taken
    }
    CHECK(plan(event, fit, {.effort = 3, .gap = {10'000}}).ended == Ending::near_enough);
    CHECK(exact.ended != Ending::near_enough);
}

TEST_CASE("plan: a plan that is not proved optimal says why no better one was sought", "[stopping]") {
    const auto [event, fit] = busy_event(25, 20, 8);
    CHECK(plan(event, fit, {.effort = 0}).ended == Ending::effort_spent);
    CHECK(plan(event, fit, {.effort = 1, .on_progress = [](const Progress&) { return false; }}).ended ==
          Ending::stopped);
    const Schedule poor = plan(event, fit, {.effort = 1, .memory_limit = 0});
    CHECK(poor.ended == Ending::memory_limit);
    CHECK(poor.points().bound == plan(event, fit, {.effort = 0}).points().bound); // the selection's
    CHECK(verify(event, fit, poor).valid());
    CHECK(plan(event, fit, {.effort = 0, .memory_limit = 0}).ended == Ending::effort_spent);
}

TEST_CASE("plan: the fingerprint of the options tells all that change the plan", "[stopping]") {
    const auto [event, fit] = busy_event(4, 4, 2);
    std::set<std::string> seen;
    for (const PlanOptions& options : {PlanOptions{}, PlanOptions{.seed = 2}, PlanOptions{.effort = 7},
                                       PlanOptions{.gap = {7}}, PlanOptions{.memory_limit = 7}}) {
        CHECK(seen.insert(plan(event, fit, options).digests.options).second);
    }
    CHECK_FALSE(
        seen.insert(plan(event, fit, {.on_progress = [](const Progress&) { return true; }}).digests.options).second);
}

TEST_CASE("plan: an effort beyond all measure, or below none, is no trouble", "[stopping]") {
    const auto [event, fit] = busy_event(4, 4, 2);
    CHECK(verify(event, fit, plan(event, fit, {.effort = std::numeric_limits<std::int64_t>::max()})).valid());
    CHECK(verify(event, fit, plan(event, fit, {.effort = -1})).valid());
}

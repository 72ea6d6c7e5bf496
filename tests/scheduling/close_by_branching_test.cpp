#include "catch.hpp"
#include "support/short_stays.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <iterator>

using namespace jumpa;

TEST_CASE("plan: without effort or memory there are no cases, and the bound stays above", "[cases]") {
    for (std::size_t i = 0; i < 10; ++i) {
        const auto small = support::short_stays(support::seeds_that_need_cases[i]);
        for (const PlanOptions& options : {PlanOptions{.effort = 0}, PlanOptions{.effort = 1, .memory_limit = 0}}) {
            const Schedule schedule = plan(small.event, small.affinity, options);
            CHECK(schedule.certificate.cases() == 0);
            CHECK(schedule.points().bound > schedule.points().value);
            CHECK(verify(small.event, small.affinity, schedule).valid());
        }
    }
}

TEST_CASE("plan: stopped among the cases, what was told of the bound is still proved", "[cases]") {
    int stopped = 0;
    for (const std::uint64_t seed : support::seeds_that_need_cases) {
        const auto small = support::short_stays(seed);
        Progress last;
        const auto stop = [&](const Progress& now) {
            last = now;
            return now.phase != "cases";
        };
        const Schedule schedule = plan(small.event, small.affinity, {.on_progress = stop});
        CHECK(verify(small.event, small.affinity, schedule).valid());
        CHECK(schedule.points().bound <= last.bound);
        stopped += last.phase == "cases" ? 1 : 0;
    }
    CHECK(stopped > 50);
}

TEST_CASE("plan: a small effort is enough for cases, and the same effort gives the same proof", "[cases]") {
    for (std::size_t i = 0; i < 20; ++i) {
        const auto small = support::short_stays(support::seeds_that_need_cases[i]);
        const Schedule schedule = plan(small.event, small.affinity, {.effort = 1});
        CHECK(schedule.status == Status::optimal);
        CHECK(schedule.certificate == plan(small.event, small.affinity, {.effort = 1}).certificate);
    }
}

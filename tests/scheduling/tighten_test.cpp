#include "stages.hpp"

#include <jumpa/scheduling/detail/day_problem.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/detail/tighten.hpp>

using namespace stages;

namespace {

detail::TightBound tightened(const Desk& desk, const detail::Selection& selection, std::int64_t effort) {
    detail::Work work(effort);
    return detail::tighten(desk.event(), desk.candidates, selection, desk.only_pins(), work);
}

} // namespace

TEST_CASE("tighten: after any effort the bound is proved by its prices, and no schedule has more", "[tighten]") {
    int below_selection = 0;
    for_each_event(harsh, 150, 51, [&](const Desk& desk) {
        const detail::Selection selection = detail::select(desk.event(), desk.candidates);
        const matching::TimeIndexedProblem day = detail::whole_day(desk.event(), desk.candidates).problem;
        Value before = std::numeric_limits<Value>::max();
        for (const std::int64_t effort : {0, 1, 2, 1'000, 100'000}) {
            const detail::TightBound tight = tightened(desk, selection, effort);
            REQUIRE(tight.bound >= desk.optimum());
            REQUIRE(matching::dual_bound(day, tight.best) == tight.bound);
            REQUIRE(tight.bound <= before); // more effort never proves less
            before = tight.bound;
        }
        below_selection += before < selection.bound ? 1 : 0;
    });
    CHECK(below_selection > 10);
}

TEST_CASE("tighten: the same effort gives the same prices and shares", "[tighten]") {
    for_each_event(harsh, 20, 52, [](const Desk& desk) {
        const detail::Selection selection = detail::select(desk.event(), desk.candidates);
        const detail::TightBound once = tightened(desk, selection, 50'000);
        const detail::TightBound again = tightened(desk, selection, 50'000);
        REQUIRE(once.bound == again.bound);
        REQUIRE(once.best.presence == again.best.presence);
        REQUIRE(once.day.share == again.day.share);
    });
}

TEST_CASE("tighten: one table in one slot and three in another bound K2,2 by three of its four pairs", "[tighten]") {
    EventBuilder builder;
    builder.slots(2, std::chrono::minutes{20}).tables(1);
    builder.table({.slots = std::vector{SlotId{1}}});
    builder.table({.slots = std::vector{SlotId{1}}});
    for (int c = 0; c < 4; ++c) {
        c < 2 ? builder.seller({}) : builder.buyer({});
    }
    Event event = builder.build();
    std::vector<ScoredPair> pairs;
    for (const CompanyId seller : event.sellers()) {
        for (const CompanyId buyer : event.buyers()) {
            pairs.push_back({seller, buyer, 5});
        }
    }
    Affinity fit = affinity(event, pairs);
    const Desk desk({std::move(event), std::move(fit)});
    const detail::Selection selection = detail::select(desk.event(), desk.candidates);
    CHECK(selection.bound == 15); // few people are there in the second slot, not few tables
    CHECK(tightened(desk, selection, 1'000'000).bound == 15);
}

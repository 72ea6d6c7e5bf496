#include "stages.hpp"

#include <jumpa/samples/generate.hpp>
#include <jumpa/scheduling/detail/assign_slots.hpp>
#include <jumpa/scheduling/plan.hpp>

using namespace stages;

namespace {

Value points_of(const detail::Candidates& candidates, const std::vector<std::size_t>& chosen) {
    Value points = 0;
    for (const std::size_t i : chosen) {
        points += candidates.pairs[i].points;
    }
    return points;
}

/// Assigns slots; the selection may become another one.
detail::Agenda assigned(const Desk& desk, detail::Selection& selection) {
    return detail::assign_slots(desk.event(), desk.candidates, selection, desk.pins.slots);
}

/// One seller, two slots, two buyers who only come to the second slot and one with fewer points who is always there.
Desk two_late_buyers(std::int32_t late_points) {
    EventBuilder fair;
    fair.slots(2, std::chrono::minutes(20)).tables(2);
    const CompanyId seller = fair.seller({.name = "seller"});
    for (const char* name : {"early", "late", "later"}) {
        fair.buyer({.name = name});
    }
    for (const std::size_t late : {2U, 3U}) {
        fair.draft().companies[late].attends.available = std::vector{SlotId{1}};
    }
    Event event = fair.build();
    Affinity fit = affinity(event, std::vector<ScoredPair>{{seller, CompanyId{1}, 50},
                                                           {seller, CompanyId{2}, 90},
                                                           {seller, CompanyId{3}, late_points}});
    return Desk({std::move(event), std::move(fit)});
}

} // namespace

TEST_CASE("exchange: who must meet in a slot gives up one who is not there for one who is", "[exchange]") {
    const Desk desk = two_late_buyers(80);
    detail::Selection selection = detail::select(desk.event(), desk.candidates);
    REQUIRE(selection.bound == 170);

    CHECK(assigned(desk, selection).value() == 140);
    CHECK(selection.chosen == std::vector<std::size_t>{0, 1});
    CHECK(selection.bound == 140);
}

TEST_CASE("exchange: what is chosen stays where it finds its slots", "[exchange]") {
    const Desk desk = two_late_buyers(40);
    detail::Selection selection = detail::select(desk.event(), desk.candidates);
    REQUIRE(selection.bound == 140);
    CHECK(assigned(desk, selection).value() == 140);
    CHECK(selection.bound == 140);
}

TEST_CASE("exchange: another selection within all maxima, worth its bound, which no schedule exceeds", "[exchange]") {
    int made = 0;
    int closed = 0;
    for_each_event({.absences = true, .maxima = false}, 6'000, 51, [&](const Desk& desk) {
        const detail::Selection first = detail::select(desk.event(), desk.candidates);
        detail::Selection selection = first;
        const detail::Agenda agenda = assigned(desk, selection);
        require_kept(desk, agenda);
        REQUIRE(selection.bound >= desk.optimum());
        if (selection.chosen == first.chosen) {
            return;
        }
        std::vector<std::int32_t> held(desk.event().companies().size(), 0);
        for (const std::size_t i : selection.chosen) {
            ++held[desk.candidates.pairs[i].seller.index()];
            ++held[desk.candidates.pairs[i].buyer.index()];
        }
        for (std::size_t c = 0; c < held.size(); ++c) {
            REQUIRE(held[c] <= desk.event().most_meetings(CompanyId{c}));
        }
        REQUIRE(points_of(desk.candidates, selection.chosen) == selection.bound);
        REQUIRE(selection.bound <= first.bound);
        ++made;
        closed += agenda.value() == selection.bound ? 1 : 0;
    });
    WARN(made << " exchanges, " << closed << " of them prove the plan");
    CHECK(made >= 40);
    CHECK(closed * 2 >= made);
}

TEST_CASE("exchange: a slot to which few sellers come needs all of them", "[exchange]") {
    GenerateOptions options{.sellers = 190, .buyers = 927, .slots = 24, .tables = 121};
    options.degree = 278;
    options.max_seller = 24;
    options.max_buyer = 8;
    options.absence_per_million = 100'000;
    const Event event = EventBuilder(generated_event(options)).build();
    const Affinity fit = affinity(event, *event.data().points);
    CHECK(plan(event, fit, {.effort = 0}).status == Status::optimal);
}

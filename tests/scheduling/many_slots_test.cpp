#include "catch.hpp"
#include "support/exhaustive.hpp"

#include <jumpa/core/random.hpp>
#include <jumpa/samples/generate.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <vector>

/// Sets of slots are rows of 64-bit words: whatever is planned must not care where one ends.

using namespace jumpa;

namespace {

/// Up to `most` slots around the ends of words, ascending.
std::vector<SlotId> slots_at_the_seams(Random& random, std::size_t slots, std::size_t most) {
    std::vector<std::size_t> seams;
    for (std::size_t s = 0; s < slots; ++s) {
        if (s < 2 || s % 64 < 2 || s % 64 > 61 || s + 2 >= slots) {
            seams.push_back(s);
        }
    }
    random.shuffle(seams);
    seams.resize(std::min(seams.size(), 1 + static_cast<std::size_t>(random.below(most))));
    std::sort(seams.begin(), seams.end());
    return {seams.begin(), seams.end()};
}

/// Four sellers and four buyers, there at few slots and with few meetings each; every pair has points.
Event event_at_the_seams(Random& random, std::size_t slots) {
    EventBuilder builder;
    builder.slots(slots, std::chrono::minutes{5}).tables(1 + random.below(2));
    for (int c = 0; c < 8; ++c) {
        Company company;
        company.attends.available = slots_at_the_seams(random, slots, 7);
        company.attends.max_meetings = static_cast<std::int32_t>(random.between(1, 3));
        c < 4 ? builder.seller(std::move(company)) : builder.buyer(std::move(company));
    }
    return builder.build();
}

Affinity some_points(Random& random, const Event& event) {
    std::vector<ScoredPair> pairs;
    for (const CompanyId seller : event.sellers()) {
        for (const CompanyId buyer : event.buyers()) {
            pairs.push_back({seller, buyer, static_cast<Points>(random.between(1, 100))});
        }
    }
    return affinity(event, pairs);
}

} // namespace

TEST_CASE("plan: with 64 slots and more small events reach the optimum of a search through everything",
          "[many_slots]") {
    for (const std::size_t slots : {63U, 64U, 65U, 70U, 130U}) {
        Random random(slots);
        int optimal = 0;
        for (int i = 0; i < 30; ++i) {
            INFO("event " << i << " with " << slots << " slots");
            const Event event = event_at_the_seams(random, slots);
            const Affinity fit = some_points(random, event);
            const Schedule schedule = plan(event, fit, {.effort = 1});
            const Verdict verdict = verify(event, fit, schedule);
            INFO(to_string(verdict));
            REQUIRE(verdict.valid());
            const Value best = *support::Exhaustive(event, fit).best();
            REQUIRE(schedule.points().value <= best);
            REQUIRE(schedule.points().bound >= best);
            optimal += schedule.points().value == best ? 1 : 0;
        }
        CHECK(optimal >= 29);
    }
}

TEST_CASE("plan: 70 and 130 slots with absences, quotas and pins are planned by the rules", "[many_slots]") {
    for (const std::int32_t slots : {70, 130}) {
        GenerateOptions options{.sellers = 30, .buyers = 20, .slots = slots, .tables = 9};
        options.degree = 15;
        options.max_seller = 9;
        options.max_buyer = 12;
        options.absence_per_million = 300'000;
        options.scattered = true;
        EventDraft draft = generated_event(options);
        draft.companies[3].attends.max_meetings = 2;
        draft.pins.push_back({.seller = CompanyId{0}, .buyer = CompanyId{30}});
        const Event event = EventBuilder(draft).build();
        const Affinity fit = affinity(event, *event.data().points);
        for (const std::int64_t effort : {0, 2}) {
            INFO(slots << " slots, effort " << effort);
            const Schedule schedule = plan(event, fit, {.effort = effort});
            INFO(to_string(verify(event, fit, schedule)));
            CHECK(verify(event, fit, schedule).valid());
            CHECK(schedule.meetings.size() > 150);
            CHECK(std::any_of(schedule.meetings.begin(), schedule.meetings.end(),
                              [](const Meeting& meeting) { return meeting.slot.index() >= 64; }));
        }
    }
}

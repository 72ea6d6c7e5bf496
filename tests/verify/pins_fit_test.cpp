#include "catch.hpp"
#include "support/exhaustive.hpp"
#include "support/pin_claims.hpp"
#include "support/small_events.hpp"
#include "support/two_by_two.hpp"

#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <vector>

using namespace jumpa;
using namespace support;

namespace {

const SlotId first{0U};
const SlotId second{1U};

EventBuilder with_tables(std::size_t tables) {
    EventBuilder builder = two_by_two();
    builder.tables(tables - 1);
    return builder;
}

/// `number` sellers, each pinned to a buyer of its own, and `slots` slots with one table.
EventBuilder all_at_one_table(std::size_t number, std::size_t slots) {
    EventBuilder builder;
    builder.slots(slots, std::chrono::minutes{20}).tables(1);
    for (std::size_t i = 0; i < number; ++i) {
        const CompanyId seller = builder.seller({});
        builder.pin(seller, builder.buyer({}));
    }
    return builder;
}

/// A pin for each number: its seller is there in so many of ten slots, or never together with its buyer. Tables are
/// plenty.
EventBuilder with_choices(const std::vector<std::size_t>& numbers) {
    EventBuilder builder;
    builder.slots(10, std::chrono::minutes{20}).tables(numbers.size());
    for (const std::size_t number : numbers) {
        std::vector<SlotId> there;
        for (std::size_t t = 0; t < std::max<std::size_t>(1, number); ++t) {
            there.emplace_back(t);
        }
        const CompanyId seller = builder.seller({.attends = {.available = there}});
        const CompanyId buyer = builder.buyer({});
        if (number == 0) {
            builder.draft().companies[buyer.index()].attends.available = std::vector{SlotId{9U}};
        }
        builder.pin(seller, buyer);
    }
    return builder;
}

} // namespace

TEST_CASE("verify: two pins of one company cannot both have a slot, however many tables stand", "[verify]") {
    CHECK(impossible(with_tables(2).pin(s1, b1, first).pin(s2, b1, first)));
    CHECK(impossible(with_tables(2).pin(s1, b1, first).pin(s1, b2, first)));
    CHECK_FALSE(impossible(with_tables(2).pin(s1, b1, first).pin(s2, b1, second)));
    CHECK_FALSE(impossible(with_tables(2).pin(s1, b1, first).pin(s1, b2, second)));
}

TEST_CASE("verify: as many pins fit in a slot as it has tables, and no more", "[verify]") {
    CHECK(impossible(with_tables(1).pin(s1, b1, first).pin(s2, b2, first)));
    CHECK_FALSE(impossible(with_tables(2).pin(s1, b1, first).pin(s2, b2, first)));
    CHECK_FALSE(impossible(with_tables(1).pin(s1, b1, first).pin(s2, b2, second)));
}

TEST_CASE("verify: a pin that took the slot of a later one gives it back", "[verify]") {
    CHECK_FALSE(impossible(with_tables(1).pin(s1, b1).pin(s2, b2, first)));
    CHECK_FALSE(impossible(with_tables(2).pin(s1, b1).pin(s1, b2, first)));
    CHECK_FALSE(impossible(with_tables(2).pin(s1, b1).pin(s2, b1, first)));
    CHECK_FALSE(impossible(with_tables(2).pin(s1, b1).pin(s1, b2, first).pin(s2, b1, first)));
}

TEST_CASE("verify: two who are never there together cannot be made to meet", "[verify]") {
    EventBuilder apart = two_by_two();
    apart.draft().companies[s1.index()].attends.available = std::vector{first};
    apart.draft().companies[b1.index()].attends.available = std::vector{second};
    CHECK(impossible(EventBuilder(apart).pin(s1, b1)));
    CHECK_FALSE(impossible(EventBuilder(apart).pin(s1, b2)));

    EventBuilder late = two_by_two();
    late.draft().companies[s1.index()].attends.available = std::vector{second};
    CHECK(impossible(EventBuilder(late).pin(s1, b1, first)));
    CHECK_FALSE(impossible(EventBuilder(late).pin(s1, b1, second)));
    CHECK_FALSE(impossible(EventBuilder(late).pin(s1, b1)));
}

TEST_CASE("verify: whoever is pinned more often than it may meet, seller or buyer, makes it impossible", "[verify]") {
    for (const CompanyId company : {s1, b2}) {
        EventBuilder builder = two_by_two();
        builder.pin(s1, b2).pin(company == s1 ? s1 : s2, company == s1 ? b1 : b2);
        builder.draft().companies[company.index()].attends.max_meetings = 2;
        CHECK_FALSE(impossible(builder));
        builder.draft().companies[company.index()].attends.max_meetings = 1;
        CHECK(impossible(builder));
    }
}

TEST_CASE("verify: a ban on any pinned pair makes it impossible, a ban on another does not", "[verify]") {
    CHECK(impossible(with_tables(2).pin(s1, b1).pin(s2, b2).ban(s2, b2)));
    CHECK_FALSE(impossible(with_tables(2).pin(s1, b1).pin(s2, b2).ban(s1, b2)));
}

TEST_CASE("verify: what a million tries do not decide is not called impossible", "[verify]") {
    CHECK(impossible(all_at_one_table(8, 7))); // some 13'700 ways
    const Verdict verdict = judge_claim(all_at_one_table(12, 11));
    CHECK(verdict.kind == Verdict::Kind::unproved);
    CHECK_FALSE(impossible(all_at_one_table(11, 11)));
}

TEST_CASE("verify: a million ways to place the pins are tried, and not one more", "[verify]") {
    // So many slots are open to the pins, one after the other: 10 + 10 * 9 + 10 * 9 * 10 + ... = a million tries.
    const std::vector<std::size_t> million{10, 9, 10, 10, 10, 10, 0};
    CHECK(judge_claim(with_choices(million)).kind == Verdict::Kind::infeasible_proved);
    std::vector<std::size_t> one_more = million;
    one_more.insert(one_more.begin(), 1);
    CHECK(judge_claim(with_choices(one_more)).kind == Verdict::Kind::unproved);
}

TEST_CASE("verify: pins are tried in the last slot of 64, and not beyond", "[verify]") {
    EventBuilder builder;
    builder.slots(64, std::chrono::minutes{5}).tables(1);
    const CompanyId seller = builder.seller({.attends = {.available = std::vector{SlotId{63U}}}});
    const CompanyId buyer = builder.buyer({});
    builder.pin(seller, buyer);
    CHECK_FALSE(impossible(builder));
    builder.draft().companies[buyer.index()].attends.available = std::vector{SlotId{62U}};
    CHECK(impossible(builder));
}

TEST_CASE("verify: who says that no schedule exists shows none and claims no points", "[verify]") {
    EventBuilder builder = two_by_two();
    builder.pin(s1, b1).ban(s1, b1);
    Schedule claim = no_schedule_exists();
    REQUIRE(judge(builder, claim).valid());
    claim.levels = {{Objective::points, 0, 0, Status::infeasible}};
    CHECK(told(judge(builder, claim)) == "/status: an infeasible event has no meetings and no levels");
    claim.levels.clear();
    claim.meetings = {best_schedule().meetings[1]};
    CHECK(told(judge(builder, claim)) == "/status: an infeasible event has no meetings and no levels");
    CHECK(told(judge(two_by_two(), no_schedule_exists())) == "/status: a schedule exists: the pinned meetings fit");
}

TEST_CASE("verify: no schedule exists exactly where a search through all of them finds none", "[verify]") {
    Random random(5);
    int none = 0;
    for (int i = 0; i < 400; ++i) {
        const auto slots = 1 + random.below(3);
        EventBuilder builder;
        builder.slots(slots, std::chrono::minutes{20});
        for (std::uint64_t t = 0; t < 2; ++t) {
            builder.table({.slots = some_slots(random, slots)});
        }
        for (int c = 0; c < 6; ++c) {
            add_company(builder, random, {.absences = true}, slots, c < 3);
        }
        for (std::uint32_t s = 0; s < 3; ++s) {
            for (std::uint32_t b = 3; b < 6; ++b) {
                if (random.below(3) == 0) {
                    const bool with_slot = random.below(3) == 0;
                    builder.pin(CompanyId{s}, CompanyId{b},
                                with_slot ? std::optional{SlotId{random.below(slots)}} : std::nullopt);
                }
            }
        }
        const Event event = builder.build();
        const Affinity nothing = affinity(event, std::vector<ScoredPair>{});
        const bool exists = Exhaustive(event, nothing).best().has_value();
        REQUIRE(verify(event, nothing, no_schedule_exists()).valid() == !exists);
        none += exists ? 0 : 1;
    }
    CHECK(none > 100);
    CHECK(none < 300);
}

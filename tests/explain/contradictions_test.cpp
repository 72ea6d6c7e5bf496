#include "catch.hpp"
#include "support/instances.hpp"
#include "support/pins_of.hpp"

#include <jumpa/core/random.hpp>
#include <jumpa/explain/contradictions.hpp>
#include <jumpa/scheduling/plan.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace jumpa;
using namespace std::chrono_literals;

namespace {

/// True where these pins can be held: tries every slot for each, straight from the rules.
bool fit(const Event& event, const std::vector<Pin>& pins, std::vector<SlotId> taken = {}) {
    if (taken.size() == pins.size()) {
        return true;
    }
    const Pin& pin = pins[taken.size()];
    if (event.veto(pin.seller, pin.buyer)) {
        return false;
    }
    for (std::size_t s = 0; s < event.slots().size(); ++s) {
        bool open = (!pin.slot || pin.slot->index() == s) && event.open_slots(pin.seller).contains(s) &&
                    event.open_slots(pin.buyer).contains(s);
        std::map<CompanyId, std::int32_t> held;
        std::size_t tables = event.tables_in(SlotId{s}).size();
        for (std::size_t i = 0; i < taken.size(); ++i) {
            const bool same = pins[i].seller == pin.seller || pins[i].buyer == pin.buyer;
            open = open && !(taken[i].index() == s && same);
            tables -= taken[i].index() == s ? std::min<std::size_t>(1, tables) : 0;
            ++held[pins[i].seller];
            ++held[pins[i].buyer];
        }
        for (const CompanyId company : {pin.seller, pin.buyer}) {
            open = open && held[company] < event[company].attends.max_meetings.value_or(99);
        }
        if (open && tables > 0) {
            taken.push_back(SlotId{s});
            if (fit(event, pins, taken)) {
                return true;
            }
            taken.pop_back();
        }
    }
    return false;
}

std::vector<Pin> without(std::vector<Pin> pins, std::size_t at) {
    pins.erase(pins.begin() + static_cast<std::ptrdiff_t>(at));
    return pins;
}

std::vector<SlotId> some(Random& random, std::size_t slots) {
    std::vector<SlotId> there;
    for (std::size_t s = 0; s < slots; ++s) {
        if (random.below(3) != 0) {
            there.emplace_back(s);
        }
    }
    return there;
}

/// Three or four a side and more pins than are good for them.
Event pinned_event(Random& random) {
    const std::size_t slots = 1 + random.below(4);
    EventBuilder builder;
    builder.slots(slots, 20min);
    for (std::size_t t = 0; t < 1 + random.below(3); ++t) {
        builder.table({.slots = random.below(2) == 0 ? std::optional{some(random, slots)} : std::nullopt});
    }
    const std::size_t side = 3 + random.below(2);
    for (std::size_t c = 0; c < 2 * side; ++c) {
        Company company;
        if (random.below(2) == 0) {
            company.attends.available = some(random, slots);
        }
        if (random.below(4) == 0) {
            company.attends.max_meetings = static_cast<std::int32_t>(random.below(4));
        }
        c < side ? builder.seller(company) : builder.buyer(company);
    }
    std::set<Pair> pairs;
    for (std::size_t p = 0; p < 1 + random.below(6); ++p) {
        const Pair pair{CompanyId{random.below(side)}, CompanyId{side + random.below(side)}};
        if (pairs.insert(pair).second) {
            const bool fixed = random.below(5) < 2;
            builder.pin(pair.seller, pair.buyer, fixed ? std::optional{SlotId{random.below(slots)}} : std::nullopt);
            if (random.below(12) == 0) {
                builder.ban(pair.seller, pair.buyer);
            }
        }
    }
    return builder.build();
}

EventBuilder four_a_side() {
    EventBuilder fair;
    for (const char* name : {"Gula", "Batik", "Kopi", "Keramik"}) {
        fair.seller({.name = name});
    }
    for (const char* name : {"Toko", "Butik", "Kafe", "Hotel"}) {
        fair.buyer({.name = name});
    }
    return fair;
}

const CompanyId gula{0}, batik{1}, kopi{2}, keramik{3}, toko{4}, butik{5}, kafe{6}, hotel{7};

/// The only contradiction of an event.
Reason only(const EventBuilder& fair) {
    const std::vector<Reason> found = contradictions(fair.build());
    REQUIRE(found.size() == 1);
    return found.front();
}

} // namespace

TEST_CASE("contradictions: they are told exactly where the pins cannot be held, and name no pin too many",
          "[explain]") {
    Random random(20211115);
    std::map<std::string, int> codes;
    int impossible = 0;
    for (int i = 0; i < support::instances(20'000); ++i) {
        INFO("event " << i);
        const Event event = pinned_event(random);
        const std::vector<Pin> all(event.pins().begin(), event.pins().end());
        const std::vector<Reason> found = contradictions(event);
        const bool fits = fit(event, all);
        CHECK(found.empty() == fits);
        impossible += fits ? 0 : 1;
        std::vector<Pin> left = all;
        for (const Reason& reason : found) {
            ++codes[reason.code];
            const std::vector<Pin> named = support::pins_of(event, reason.pairs);
            CHECK(named.size() == reason.pairs.size());
            CHECK_FALSE(fit(event, named));
            for (std::size_t p = 0; p < named.size(); ++p) {
                CHECK(fit(event, without(named, p)));
            }
            const Pair last = reason.pairs.back();
            std::erase_if(left, [&](const Pin& pin) { return Pair{pin.seller, pin.buyer} == last; });
            CHECK(reason.sentence.find('{') == std::string::npos);
            CHECK(sentence(reason, Language::id) != reason.sentence);
        }
        CHECK(fit(event, left)); // without the last pin of each, the rest can be held
    }
    CHECK(impossible > support::instances(5'000));
    for (const char* code : {"pin_banned", "pin_without_slot", "pin_slot_absent", "pin_slot_without_table",
                             "pins_collide", "slot_overfull", "too_many_pins", "too_many_pins_for_slots",
                             "pins_share_slots", "pins_need_tables", "pins_do_not_fit"}) {
        INFO(code);
        CHECK(codes[code] > support::instances(10));
    }
}

TEST_CASE("contradictions: what a sentence says of maximum, slots and tables is enough by itself", "[explain]") {
    Random random(7);
    for (int i = 0; i < support::instances(5'000); ++i) {
        const Event event = pinned_event(random);
        for (const Reason& reason : contradictions(event)) {
            INFO("event " << i << ": " << reason.sentence);
            if (reason.code == "too_many_pins") {
                CHECK(reason.numbers[0] == reason.numbers[1] + 1);
                CHECK(event[reason.companies[0]].attends.max_meetings == reason.numbers[1]);
            } else if (reason.code == "pins_need_tables" || reason.code == "slot_overfull") {
                Value tables = 0;
                for (const SlotId slot : reason.slots) {
                    tables += static_cast<Value>(event.tables_in(slot).size());
                }
                CHECK(tables == reason.numbers[1]);
                CHECK(reason.numbers[0] == tables + 1);
            } else if (reason.code == "too_many_pins_for_slots") {
                CHECK(event.open_slots(reason.companies[0]).count() == reason.slots.size());
                CHECK(reason.pairs.size() == reason.slots.size() + 1);
            } else if (reason.code == "pins_share_slots") {
                CHECK(reason.pairs.size() == reason.slots.size() + 1);
            }
        }
    }
}

TEST_CASE("contradictions: plan gives the same reasons", "[explain]") {
    Random random(3);
    for (int i = 0; i < support::instances(500); ++i) {
        const Event event = pinned_event(random);
        const Schedule schedule = plan(event, affinity(event, std::vector<ScoredPair>{}));
        CHECK(schedule.reasons == contradictions(event));
        CHECK((schedule.status == Status::infeasible) == !schedule.reasons.empty());
    }
}

TEST_CASE("contradictions: one more meeting, table or hour removes what was told", "[explain]") {
    EventBuilder fair = four_a_side();
    fair.slots(3, 20min).tables(1);
    SECTION("more pins than a company wants") {
        fair.draft().companies[0].attends.max_meetings = 1;
        fair.pin(gula, toko).pin(gula, butik);
        CHECK(only(fair).sentence == "Pinned meetings of Gula: 2 (with Toko, Butik); the most it wants: 1; take out a "
                                     "pin, or raise its most meetings.");
        fair.draft().companies[0].attends.max_meetings = 2;
    }
    SECTION("more pins than slots") {
        fair.draft().companies[0].attends.available = {SlotId{1}, SlotId{2}};
        fair.pin(gula, toko).pin(gula, butik).pin(gula, kafe);
        CHECK(only(fair).sentence ==
              "Gula has 3 pinned meetings (with Toko, Butik, Kafe) but is there, while tables stand, in only 2 of the "
              "slots: 09:20, 09:40; take out a pin, or have Gula stay longer.");
        fair.draft().companies[0].attends.available.reset();
    }
    SECTION("more pins than tables, seen by a cut") {
        for (const std::size_t c : {0U, 1U}) {
            fair.draft().companies[c].attends.available = {SlotId{0}};
        }
        fair.pin(gula, toko).pin(batik, butik).pin(kopi, kafe).pin(keramik, hotel);
        CHECK(only(fair).sentence ==
              "These 2 pinned meetings can be held only at 09:00, and the tables standing then hold 1: Gula - Toko, "
              "Batik - Butik; take out a pin, put up a table, or have one of these companies stay longer.");
        fair.table({.slots = std::vector{SlotId{0}}});
    }
    SECTION("two pins in one slot") {
        fair.pin(gula, toko, SlotId{0}).pin(batik, butik, SlotId{0});
        CHECK(only(fair).sentence ==
              "Meetings pinned to 09:00: 2; tables standing then: 1. They are Gula - Toko, Batik - "
              "Butik; move one of these pins to another slot, or put up a table.");
        CHECK(only(fair).slots == std::vector{SlotId{0}});
        fair.tables(1);
    }
    CHECK(contradictions(fair.build()).empty());
}

TEST_CASE("contradictions: who forbids a pinned pair is told by name, and each veto by itself", "[explain]") {
    EventBuilder fair = four_a_side();
    fair.slots(1, 20min).tables(1).pin(gula, toko).wish(toko, gula, WishLevel::no_thanks).ban(gula, toko);
    fair.draft().met_before.push_back({gula, toko});
    const std::vector<Reason> found = contradictions(fair.build());
    REQUIRE(found.size() == 3);
    CHECK(found[0].code == "pin_banned");
    CHECK(found[1].code == "pin_declined");
    CHECK(sentence(found[1], Language::id).find("Toko menjawab \"tidak, terima kasih\" kepada Gula") !=
          std::string::npos);
    CHECK(found[2].code == "pin_met_before");
    fair.draft().wishes.clear();
    fair.draft().bans.clear();
    CHECK(only(fair).code == "pin_met_before");
    fair.draft().met_before.clear();
    CHECK(contradictions(fair.build()).empty());
}

TEST_CASE("contradictions: many pins in a crowded hall end with twenty reasons, soon", "[explain]") {
    EventBuilder fair;
    fair.slots(20, 20min).tables(3);
    for (int c = 0; c < 60; ++c) {
        c < 30 ? fair.seller({}) : fair.buyer({});
    }
    for (std::size_t s = 0; s < 30; ++s) {
        for (std::size_t b = 0; b < 3; ++b) {
            fair.pin(CompanyId{s}, CompanyId{30 + (s + b) % 30});
        }
    }
    const std::vector<Reason> found = contradictions(fair.build());
    CHECK(found.size() == 20);
    CHECK(found.front().code == "pins_need_tables");
    CHECK(found.front().pairs.size() == 61);
}

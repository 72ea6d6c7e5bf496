#include "catch.hpp"
#include "support/pins_of.hpp"

#include <jumpa/core/random.hpp>
#include <jumpa/explain/contradictions.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

/// Pins against the organiser's further rules: limits, rests, orders, sessions of pairs, people in the hall, tables.

using namespace jumpa;
using namespace std::chrono_literals;

namespace {

/// Pins, each in a slot.
struct Placed {
    Pin pin{};
    std::size_t slot = 0;

    [[nodiscard]] bool takes(CompanyId company) const { return pin.seller == company || pin.buyer == company; }
    [[nodiscard]] Pair pair() const { return {pin.seller, pin.buyer}; }
};

bool keeps_own_rules(const Event& event, CompanyId company, const std::vector<Placed>& placed) {
    std::set<std::size_t> slots;
    std::map<std::string, std::int32_t> in_session;
    std::int32_t all = 0;
    for (const Placed& meeting : placed) {
        if (meeting.takes(company)) {
            if (!slots.insert(meeting.slot).second) {
                return false;
            }
            ++in_session[event.slots()[meeting.slot].session];
            ++all;
        }
    }
    const Attendance& attends = event[company].attends;
    for (const Limit& limit : attends.limits) {
        if (limit.max && in_session[limit.session] > *limit.max) {
            return false;
        }
    }
    std::int32_t row = 0;
    for (std::size_t s = 0; s < event.slots().size() && attends.max_in_a_row; ++s) {
        const bool linked = s > 0 && event.slots()[s].session == event.slots()[s - 1].session;
        row = slots.count(s) == 0 ? 0 : linked ? row + 1 : 1;
        if (row > *attends.max_in_a_row) {
            return false;
        }
    }
    return all <= attends.max_meetings.value_or(99);
}

bool keeps_slots(const Event& event, const std::vector<Placed>& placed) {
    for (std::size_t s = 0; s < event.slots().size(); ++s) {
        std::int32_t meetings = 0;
        std::set<TableId> tables;
        for (const Placed& meeting : placed) {
            if (meeting.slot == s) {
                ++meetings;
                const auto standing = event.tables_in(SlotId{s});
                const auto& table = meeting.pin.table;
                if (table && (std::find(standing.begin(), standing.end(), *table) == standing.end() ||
                              !tables.insert(*table).second)) {
                    return false;
                }
            }
        }
        if (meetings > static_cast<std::int32_t>(event.tables_in(SlotId{s}).size()) ||
            2 * meetings > event.slots()[s].people.value_or(99)) {
            return false;
        }
    }
    return true;
}

bool keeps_pairs(const Event& event, const std::vector<Placed>& placed) {
    const auto slot_of = [&](const Pair& pair) {
        const auto at = std::find_if(placed.begin(), placed.end(), [&](const Placed& m) { return m.pair() == pair; });
        return at == placed.end() ? std::nullopt : std::optional(at->slot);
    };
    for (const Precedence& order : event.data().precedences) {
        const auto before = slot_of(order.before);
        const auto after = slot_of(order.after);
        if (before && after && *before >= *after) {
            return false;
        }
    }
    return std::all_of(event.data().pair_sessions.begin(), event.data().pair_sessions.end(), [&](const auto& entry) {
        const auto slot = slot_of(entry.pair);
        return !slot || event.slots()[*slot].session == entry.session;
    });
}

bool fit(const Event& event, const std::vector<Pin>& pins, std::vector<Placed> placed = {}) {
    if (placed.size() == pins.size()) {
        bool keeps = keeps_slots(event, placed) && keeps_pairs(event, placed);
        for (std::size_t c = 0; c < event.companies().size() && keeps; ++c) {
            keeps = keeps_own_rules(event, CompanyId{c}, placed);
        }
        return keeps;
    }
    const Pin& pin = pins[placed.size()];
    for (std::size_t s = 0; s < event.slots().size(); ++s) {
        const auto& available = event[pin.seller].attends.available;
        const bool there = !available || std::find(available->begin(), available->end(), SlotId{s}) != available->end();
        if (there && (!pin.slot || pin.slot->index() == s)) {
            placed.push_back({pin, s});
            if (fit(event, pins, placed)) {
                return true;
            }
            placed.pop_back();
        }
    }
    return false;
}

void add_rules(EventBuilder& builder, Random& random, std::size_t sellers) {
    EventDraft& draft = builder.draft();
    for (Company& company : draft.companies) {
        if (random.below(5) == 0) {
            company.attends.max_in_a_row = 1;
        }
        if (random.below(5) == 0) {
            company.attends.limits.push_back(
                {.session = random.below(2) == 0 ? "am" : "pm", .max = static_cast<std::int32_t>(random.below(2))});
        }
    }
    for (std::size_t c = 0; c < sellers; ++c) {
        if (random.below(4) == 0) {
            draft.companies[c].attends.available = {SlotId{0}, SlotId{1}};
        }
    }
    for (Slot& slot : draft.slots) {
        if (random.below(6) == 0) {
            slot.people = 2;
        }
    }
    const auto pair = [&](std::size_t at) { return Pair{draft.pins[at].seller, draft.pins[at].buyer}; };
    for (std::size_t p = 0; p < draft.pins.size(); ++p) {
        if (p > 0 && random.below(2) == 0) {
            draft.precedences.push_back({pair(p - 1), pair(p)});
        }
        if (random.below(8) == 0) {
            draft.pair_sessions.push_back({pair(p), random.below(2) == 0 ? "am" : "pm"});
        }
        if (random.below(5) == 0) {
            const bool anywhere = !draft.tables[1].slots || !draft.pins[p].slot; // else the event would be refused
            draft.pins[p].table = TableId{anywhere ? random.below(2) : 0};
        }
    }
}

Event ruled_event(Random& random) {
    EventBuilder builder;
    builder.slots(4, 20min).tables(2);
    for (std::size_t s = 0; s < 4; ++s) {
        builder.draft().slots[s].session = s < 2 ? "am" : "pm";
    }
    if (random.below(3) == 0) {
        const std::vector both{SlotId{0}, SlotId{3}};
        builder.draft().tables[1].slots = random.below(2) == 0 ? both : std::vector{SlotId{3}};
    }
    for (int c = 0; c < 6; ++c) {
        c < 3 ? builder.seller({}) : builder.buyer({});
    }
    std::set<Pair> pairs;
    for (std::size_t p = 0; p < 2 + random.below(4); ++p) {
        const Pair pair{CompanyId{random.below(3)}, CompanyId{3 + random.below(3)}};
        if (pairs.insert(pair).second) {
            builder.pin(pair.seller, pair.buyer,
                        random.below(3) == 0 ? std::optional{SlotId{random.below(4)}} : std::nullopt);
        }
    }
    add_rules(builder, random, 3);
    return builder.build();
}

} // namespace

TEST_CASE("contradictions: under every rule they are told exactly where pins cannot be held, and name none in vain",
          "[explain]") {
    Random random(4711);
    std::map<std::string, int> codes;
    for (int i = 0; i < 6'000; ++i) {
        INFO("event " << i);
        const Event event = ruled_event(random);
        const std::vector<Pin> all(event.pins().begin(), event.pins().end());
        const std::vector<Reason> found = contradictions(event);
        CHECK(found.empty() == fit(event, all));
        std::vector<Pin> left = all;
        for (const Reason& reason : found) {
            INFO(reason.sentence);
            ++codes[reason.code];
            const std::vector<Pin> named = support::pins_of(event, reason.pairs);
            CHECK_FALSE(fit(event, named));
            for (std::size_t p = 0; p < named.size(); ++p) {
                std::vector<Pin> fewer = named;
                fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(p));
                CHECK(fit(event, fewer));
            }
            const Pair last = reason.pairs.back();
            std::erase_if(left, [&](const Pin& pin) { return Pair{pin.seller, pin.buyer} == last; });
            CHECK(reason.sentence.find('{') == std::string::npos);
        }
        CHECK(fit(event, left));
    }
    for (const auto& [code, number] : codes) {
        WARN(code << ": " << number);
    }
    for (const char* code : {"pins_out_of_order", "pins_without_rest", "pins_beyond_limit", "slot_crowded",
                             "pins_share_table", "pin_table_absent", "pin_outside_session"}) {
        INFO(code);
        CHECK(codes[code] > 0);
    }
}

TEST_CASE("contradictions: a chain of orders names the orders that make it too long, and no others", "[explain]") {
    EventBuilder fair;
    fair.slots(2, 20min).tables(3);
    std::vector<CompanyId> ids;
    for (const char* name : {"Gula", "Batik", "Kopi", "Tahu"}) {
        ids.push_back(fair.seller({.name = name}));
    }
    for (const char* name : {"Toko", "Butik", "Kafe", "Hotel"}) {
        ids.push_back(fair.buyer({.name = name}));
    }
    const auto pair = [&](std::size_t at) { return Pair{ids[at], ids[at + 4]}; };
    for (std::size_t p = 0; p < 4; ++p) {
        fair.pin(pair(p).seller, pair(p).buyer);
    }
    fair.draft().precedences = {{pair(0), pair(1)}, {pair(1), pair(2)}, {pair(0), pair(3)}};
    const std::vector<Reason> found = contradictions(fair.build());
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence ==
          "These 3 pinned meetings cannot be held in the order that is asked for (Gula - Toko < Batik - Butik, Batik - "
          "Butik < Kopi - Kafe): Gula - Toko (09:00, 09:20), Batik - Butik (09:00, 09:20), Kopi - Kafe (09:00, 09:20); "
          "take out a pin or an order, or have one of these companies stay longer.");
    fair.draft().precedences.pop_back();
    CHECK_FALSE(contradictions(fair.build()).empty());
    fair.draft().precedences.pop_back();
    CHECK(contradictions(fair.build()).empty());
}

TEST_CASE("contradictions: two companies that sell and buy are pinned both ways round", "[explain]") {
    EventBuilder fair;
    fair.slots(3, 20min).tables(2);
    fair.draft().companies.resize(2);
    fair.draft().roles = {Role::both, Role::both};
    fair.pin(CompanyId{0}, CompanyId{1}).pin(CompanyId{1}, CompanyId{0});
    const auto built = fair.try_build();
    if (const Event* event = std::get_if<Event>(&built)) {
        const std::vector<Reason> found = contradictions(*event);
        REQUIRE(found.size() == 1);
        CHECK(found[0].code == "pins_both_ways");
    }
}

#include "catch.hpp"

#include <jumpa/core/digest.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/samples/generate.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

using namespace jumpa;

namespace {

std::int64_t missed(const EventDraft& draft, std::size_t company) {
    const auto& available = draft.companies[company].attends.available;
    return available ? static_cast<std::int64_t>(draft.slots.size() - available->size()) : 0;
}

/// True where the slots that are missed stand together at the beginning, at the end or in between.
bool in_one_piece(const EventDraft& draft, const std::vector<SlotId>& present) {
    int changes = 0;
    bool before = true;
    for (std::size_t t = 0; t <= draft.slots.size(); ++t) {
        const bool there =
            t == draft.slots.size() || std::find(present.begin(), present.end(), SlotId{t}) != present.end();
        changes += there != before ? 1 : 0;
        before = there;
    }
    return changes <= 2;
}

} // namespace

TEST_CASE("generated_event: what is generated is a good event of the size asked for", "[samples]") {
    const GenerateOptions options{
        .sellers = 30, .buyers = 40, .slots = 12, .tables = 7, .degree = 10, .max_seller = 12, .max_buyer = 8};
    const Event event = EventBuilder(generated_event(options)).build();
    CHECK(event.sellers().size() == 30);
    CHECK(event.buyers().size() == 40);
    CHECK(event.slots().size() == 12);
    CHECK(event.table_slots() == 12 * 7);
    CHECK(event[event.sellers()[3]].attends.max_meetings == 12);
    CHECK(event[event.buyers()[3]].attends.max_meetings == 8);
    CHECK(affinity(event, *event.data().points).pairs().size() == 300);

    SECTION("with profiles there are offers and needs instead of points") {
        GenerateOptions profiles{.sellers = 30, .buyers = 40, .profiles = true};
        const Event invented = EventBuilder(generated_event(profiles)).build();
        CHECK_FALSE(invented.data().points);
        CHECK_FALSE(invented[invented.sellers()[0]].offers.empty());
        CHECK_FALSE(invented[invented.buyers()[0]].needs.empty());
        CHECK(invented[invented.sellers()[0]].at);
    }
}

TEST_CASE("generated_event: equal options give equal events, another seed another one", "[samples]") {
    const auto digest = [](std::uint64_t seed, bool profiles) {
        GenerateOptions options{.sellers = 20, .buyers = 15, .absence_per_million = 100'000, .profiles = profiles};
        options.seed = seed;
        return EventBuilder(generated_event(options)).build().digest();
    };
    for (const bool profiles : {false, true}) {
        CHECK(digest(1, profiles) == digest(1, profiles));
        CHECK(digest(1, profiles) != digest(2, profiles));
    }

    SECTION("and the points are these on every platform") {
        Digest points;
        const EventDraft draft = generated_event({.sellers = 20, .buyers = 2'500, .degree = 50});
        for (const ScoredPair& pair : *draft.points) {
            points.number(pair.seller.value).number(pair.buyer.value).number(pair.points);
        }
        CHECK(points.hex() == "948c573b47b25dc2");
    }
}

TEST_CASE("generated_event: the mean degree is kept, also where buyers are sampled or few", "[samples]") {
    const auto [sellers, buyers, degree] = GENERATE(table<std::int32_t, std::int32_t, std::int32_t>(
        {{40, 30, 30}, {40, 30, 25}, {40, 30, 1}, {40, 30, 0}, {41, 30, 10}, {40, 5'000, 100}}));
    const EventDraft draft = generated_event({.sellers = sellers, .buyers = buyers, .degree = degree});
    CHECK(draft.points->size() == static_cast<std::size_t>(sellers) * static_cast<std::size_t>(degree));
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    std::map<std::uint32_t, std::int32_t> per_seller;
    for (const ScoredPair& pair : *draft.points) {
        pairs.emplace(pair.seller.value, pair.buyer.value);
        ++per_seller[pair.seller.value];
        CHECK((pair.points >= 1 && pair.points <= most_points));
    }
    CHECK(pairs.size() == draft.points->size());
    for (const auto& [seller, count] : per_seller) {
        CHECK(2 * count >= degree - 1);
        CHECK(2 * count <= 3 * degree);
    }
}

TEST_CASE("generated_event: points are not all alike, and some tie", "[samples]") {
    const EventDraft draft = generated_event({.sellers = 100, .buyers = 80, .degree = 40});
    std::set<Points> seen;
    for (const ScoredPair& pair : *draft.points) {
        seen.insert(pair.points);
    }
    CHECK(seen.size() > 1'000);
    CHECK(seen.size() < draft.points->size());
}

TEST_CASE("generated_event: popular buyers are wanted by more sellers", "[samples]") {
    const auto most_wanted = [](std::uint32_t popular) {
        const EventDraft draft =
            generated_event({.sellers = 200, .buyers = 100, .degree = 10, .popular_per_million = popular});
        std::map<std::uint32_t, int> wanted;
        int most = 0;
        for (const ScoredPair& pair : *draft.points) {
            most = std::max(most, ++wanted[pair.buyer.value]);
        }
        return most;
    };
    CHECK(2 * most_wanted(50'000) > 3 * most_wanted(0));
}

TEST_CASE("generated_event: absences have the mean asked for, twice of it at most, and everyone is there once",
          "[samples]") {
    GenerateOptions options{
        .sellers = 1'000, .buyers = 1'000, .slots = 40, .degree = 1, .absence_per_million = 100'000};
    const EventDraft draft = generated_event(options);
    std::int64_t all = 0;
    std::int64_t in_pieces = 0;
    for (std::size_t c = 0; c < draft.companies.size(); ++c) {
        all += missed(draft, c);
        CHECK(missed(draft, c) <= 8); // 20 % of 40
        const auto& available = draft.companies[c].attends.available;
        in_pieces += available && !in_one_piece(draft, *available) ? 1 : 0;
    }
    CHECK(all > 2'000 * 4 * 95 / 100); // mean 10 % of 40 slots
    CHECK(all < 2'000 * 4 * 105 / 100);
    CHECK(in_pieces > 2'000 * 5 / 100); // a tenth is scattered, some of which happen to lie together
    CHECK(in_pieces < 2'000 * 11 / 100);

    SECTION("scattered ones lie anywhere") {
        options.scattered = true;
        const EventDraft loose = generated_event(options);
        std::int64_t pieces = 0;
        for (const Company& company : loose.companies) {
            pieces += company.attends.available && !in_one_piece(loose, *company.attends.available) ? 1 : 0;
        }
        CHECK(pieces > 2'000 * 60 / 100);
    }
    SECTION("even half of the time everyone is there once") {
        options.absence_per_million = 500'000;
        options.slots = 3;
        for (const Company& company : generated_event(options).companies) {
            CHECK((!company.attends.available || !company.attends.available->empty()));
        }
    }
}

TEST_CASE("generated_event: asking for absences does not change who likes whom", "[samples]") {
    const EventDraft full = generated_event({.sellers = 20, .buyers = 20, .degree = 5});
    const EventDraft absent =
        generated_event({.sellers = 20, .buyers = 20, .degree = 5, .absence_per_million = 300'000});
    CHECK(full.points == absent.points);
}

TEST_CASE("generated_event: a stay is one window of the length asked for", "[samples]") {
    const EventDraft draft =
        generated_event({.sellers = 200, .buyers = 200, .slots = 12, .present = Stay{.shortest = 3, .longest = 5}});
    std::set<std::size_t> lengths;
    for (const Company& company : draft.companies) {
        REQUIRE(company.attends.available);
        const auto& there = *company.attends.available;
        lengths.insert(there.size());
        CHECK(there.back().index() - there.front().index() + 1 == there.size());
    }
    CHECK(lengths == std::set<std::size_t>{3, 4, 5});
}

TEST_CASE("generated_event: low tables stand in every second slot only", "[samples]") {
    const Event event = EventBuilder(generated_event({.slots = 5, .tables = 9, .low_tables = true})).build();
    for (std::size_t t = 0; t < 5; ++t) {
        CHECK(event.tables_in(SlotId{t}).size() == (t % 2 == 0 ? 9U : 5U));
    }
}

TEST_CASE("generated_event: options out of range are all named", "[samples]") {
    const GenerateOptions options{.sellers = 0,
                                  .slots = 4,
                                  .degree = -1,
                                  .absence_per_million = 600'000,
                                  .present = Stay{2, 5},
                                  .profiles = true};
    try {
        static_cast<void>(generated_event(options));
        FAIL("it should have thrown");
    } catch (const InputError& error) {
        CHECK(error.faults().size() == 6);
        CHECK(error.faults().front().where == "--sellers");
    }
}

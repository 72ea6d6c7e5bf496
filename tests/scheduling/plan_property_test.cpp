#include "catch.hpp"
#include "rapidcheck.hpp"
#include "support/small_events.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

using namespace jumpa;

namespace {

/// An event and its points as data that can be turned around.
struct Instance {
    EventDraft draft;
    std::vector<ScoredPair> pairs;

    [[nodiscard]] Level solve() const {
        const Event event = EventBuilder(draft).build();
        const Affinity fit = affinity(event, pairs);
        const Schedule schedule = plan(event, fit);
        RC_ASSERT(verify(event, fit, schedule).valid());
        return schedule.points();
    }
};

Instance instance(std::uint64_t seed, const support::SmallEvents& kind) {
    Random random(seed);
    const auto small = support::small_event(random, kind);
    const auto pairs = small.affinity.pairs();
    return {small.event.data(), {pairs.begin(), pairs.end()}};
}

template <class Map>
void rename_companies(Instance& instance, Map&& map) {
    for (ScoredPair& pair : instance.pairs) {
        pair.seller = map(pair.seller);
        pair.buyer = map(pair.buyer);
    }
    for (Pin& pin : instance.draft.pins) {
        pin.seller = map(pin.seller);
        pin.buyer = map(pin.buyer);
    }
}

Instance relabelled(const Instance& before, std::uint64_t seed) {
    std::vector<std::size_t> order(before.draft.companies.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Random(seed).shuffle(order);
    Instance after = before;
    for (std::size_t old = 0; old < order.size(); ++old) {
        after.draft.companies[order[old]] = before.draft.companies[old];
        after.draft.roles[order[old]] = before.draft.roles[old];
    }
    rename_companies(after, [&](CompanyId id) { return CompanyId{order[id.index()]}; });
    return after;
}

Instance transposed(Instance instance) {
    for (Role& role : instance.draft.roles) {
        role = role == Role::seller ? Role::buyer : Role::seller;
    }
    for (ScoredPair& pair : instance.pairs) {
        std::swap(pair.seller, pair.buyer);
    }
    for (Pin& pin : instance.draft.pins) {
        std::swap(pin.seller, pin.buyer);
    }
    return instance;
}

/// Two events after each other on one day: every company and table keeps to its own slots.
Instance put_together(const Instance& first, const Instance& second) {
    Instance both{{}, first.pairs};
    const auto add = [&](const Instance& part, std::size_t slots_before, char mark) {
        const std::size_t slots = part.draft.slots.size();
        const auto shifted = [&](const std::optional<std::vector<SlotId>>& list) {
            std::vector<SlotId> own;
            for (std::size_t s = 0; s < slots; ++s) {
                if (!list || std::count(list->begin(), list->end(), SlotId{s}) > 0) {
                    own.emplace_back(slots_before + s);
                }
            }
            return own;
        };
        for (Table table : part.draft.tables) {
            table.id += mark;
            table.slots = shifted(table.slots);
            both.draft.tables.push_back(std::move(table));
        }
        for (Company company : part.draft.companies) {
            company.id += mark;
            company.name += mark;
            company.attends.available = shifted(company.attends.available);
            both.draft.companies.push_back(std::move(company));
        }
        both.draft.roles.insert(both.draft.roles.end(), part.draft.roles.begin(), part.draft.roles.end());
        for (std::size_t s = 0; s < slots; ++s) {
            const LocalTime start{std::chrono::minutes{20 * static_cast<std::int64_t>(slots_before + s)}};
            both.draft.slots.push_back({.start = start, .end = start + std::chrono::minutes{20}});
        }
    };
    add(first, 0, 'a');
    add(second, first.draft.slots.size(), 'b');
    Instance shifted = second;
    const std::size_t companies = first.draft.companies.size();
    rename_companies(shifted, [&](CompanyId id) { return CompanyId{companies + id.index()}; });
    both.pairs.insert(both.pairs.end(), shifted.pairs.begin(), shifted.pairs.end());
    return both;
}

const support::SmallEvents harsh{.absences = true, .equal_tables = false};

} // namespace

TEST_CASE("plan: relabelling companies never changes an optimal value", "[property]") {
    jumpa::test::check_property("relabelling", [](std::uint64_t seed) {
        const Instance before = instance(seed, harsh);
        const Level a = before.solve();
        const Level b = relabelled(before, seed).solve();
        RC_ASSERT(a.bound == b.bound);
        RC_ASSERT(a.value <= b.bound);
        RC_ASSERT(a.status != Status::optimal || b.status != Status::optimal || a.value == b.value);
    });
}

TEST_CASE("plan: swapping sellers and buyers never changes an optimal value", "[property]") {
    jumpa::test::check_property("transposing", [](std::uint64_t seed) {
        const Instance before = instance(seed, harsh);
        const Level a = before.solve();
        const Level b = transposed(before).solve();
        RC_ASSERT(a.bound == b.bound);
        RC_ASSERT(a.status != Status::optimal || b.status != Status::optimal || a.value == b.value);
    });
}

TEST_CASE("plan: points times seven give an optimal value times seven", "[property]") {
    jumpa::test::check_property("scaling", [](std::uint64_t seed) {
        const Instance before = instance(seed, harsh);
        Instance after = before;
        for (ScoredPair& pair : after.pairs) {
            pair.points *= 7;
        }
        const Level a = before.solve();
        const Level b = after.solve();
        RC_ASSERT(a.bound * 7 == b.bound);
        RC_ASSERT(a.status != Status::optimal || b.status != Status::optimal || a.value * 7 == b.value);
    });
}

TEST_CASE("plan: two independent events put together are bounded by no less than both", "[property]") {
    jumpa::test::check_property("putting together", [](std::uint64_t seed, std::uint64_t other) {
        const Instance first = instance(seed, harsh);
        const Instance second = instance(other, harsh);
        const Level a = first.solve();
        const Level b = second.solve();
        const Level both = put_together(first, second).solve();
        RC_ASSERT(both.bound >= a.value + b.value);
        RC_ASSERT(both.status != Status::optimal || both.value >= a.value + b.value);
    });
}

TEST_CASE("plan: under full availability and equal tables everything is proved, however it is written", "[property]") {
    jumpa::test::check_property("full availability", [](std::uint64_t seed) {
        const Instance before = instance(seed, {});
        const Level a = before.solve();
        RC_ASSERT(a.status == Status::optimal);
        RC_ASSERT(relabelled(before, seed).solve().value == a.value);
        RC_ASSERT(transposed(before).solve().value == a.value);
    });
}

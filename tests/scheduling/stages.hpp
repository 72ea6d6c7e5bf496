#pragma once

#include "catch.hpp"
#include "support/exhaustive.hpp"
#include "support/small_events.hpp"

#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/place_pins.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/detail/tighten.hpp>

#include <optional>
#include <vector>

/// What the tests of single stages share.
namespace stages {

using namespace jumpa;

/// A small event with all that a stage is given, and the most points that any schedule of it has.
struct Desk {
    explicit Desk(support::SmallEvent made)
        : small(std::move(made)), candidates(detail::candidates_of(small.event, small.affinity)),
          pins(detail::place_pins(small.event)) {}

    support::SmallEvent small;
    detail::Candidates candidates;
    detail::PinPlacement pins;

    [[nodiscard]] const Event& event() const { return small.event; }
    [[nodiscard]] Value optimum() const { return *support::Exhaustive(small.event, small.affinity).best(); }

    /// The pins in their slots and nothing else.
    [[nodiscard]] detail::Agenda only_pins() const {
        detail::Agenda agenda(small.event, candidates);
        for (const detail::Pinned& pinned : candidates.pinned) {
            agenda.hold(pinned.candidate, pins.slots[pinned.pin]);
        }
        return agenda;
    }
};

/// Calls visit(desk) for so many events of a kind whose pins fit.
template <class Visit>
void for_each_event(const support::SmallEvents& kind, int events, std::uint64_t seed, Visit&& visit) {
    Random random(seed);
    for (int i = 0; i < events;) {
        const Desk desk(support::small_event(random, kind));
        if (desk.pins.found) {
            INFO("event " << i << " of seed " << seed);
            visit(desk);
            ++i;
        }
    }
}

/// The tighter bound of an event, after so much work.
inline detail::TightBound bound_of(const Desk& desk) {
    detail::Work work(50'000);
    const detail::Selection selection = detail::select(desk.event(), desk.candidates);
    return detail::tighten(desk.event(), desk.candidates, selection, desk.only_pins(), work);
}

inline const support::SmallEvents harsh{.absences = true, .equal_tables = false, .pins = true};

/// Fails unless the agenda keeps every rule, pins among them, counting afresh from what it holds.
inline void require_kept(const Desk& desk, const detail::Agenda& agenda) {
    const Event& event = desk.event();
    std::vector<std::vector<int>> busy(event.companies().size(), std::vector<int>(event.slots().size(), 0));
    std::vector<std::size_t> used(event.slots().size(), 0);
    Value value = 0;
    for (std::size_t i = 0; i < desk.candidates.pairs.size(); ++i) {
        if (!agenda.holds(i)) {
            continue;
        }
        const ScoredPair& pair = desk.candidates.pairs[i];
        const std::size_t slot = agenda.slot_of(i);
        value += pair.points;
        ++used[slot];
        for (const CompanyId company : {pair.seller, pair.buyer}) {
            REQUIRE(event.open_slots(company).contains(slot));
            REQUIRE(++busy[company.index()][slot] == 1);
        }
    }
    for (std::size_t s = 0; s < used.size(); ++s) {
        REQUIRE(used[s] <= event.tables_in(SlotId{s}).size());
    }
    for (std::size_t c = 0; c < busy.size(); ++c) {
        int held = 0;
        for (const int meetings : busy[c]) {
            held += meetings;
        }
        REQUIRE(held <= event.most_meetings(CompanyId{c}));
    }
    for (const detail::Pinned& pinned : desk.candidates.pinned) {
        REQUIRE(agenda.holds(pinned.candidate));
        REQUIRE((!pinned.slot || agenda.slot_of(pinned.candidate) == pinned.slot->index()));
    }
    REQUIRE(agenda.value() == value);
}

} // namespace stages

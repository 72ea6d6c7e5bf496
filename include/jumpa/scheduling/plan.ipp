#pragma once

#include <jumpa/core/digest.hpp>
#include <jumpa/core/messages.hpp>
#include <jumpa/scheduling/detail/assign_slots.hpp>
#include <jumpa/scheduling/detail/greedy.hpp>
#include <jumpa/scheduling/detail/improvement.hpp>
#include <jumpa/scheduling/detail/place_pins.hpp>
#include <jumpa/scheduling/detail/seat.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/plan.hpp>

#include <utility>

namespace jumpa {

namespace detail {

inline void refuse_other_event(const Event& event, const Affinity& affinity) {
    if (affinity.event_digest() != event.digest()) {
        throw InputError({fault("/points", "other_event.points")});
    }
}

inline std::vector<Meeting> meetings_of(const Event& event, const Candidates& candidates, const Agenda& agenda) {
    std::vector<Meeting> meetings;
    auto pinned = candidates.pinned.begin();
    for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
        const bool is_pinned = pinned != candidates.pinned.end() && pinned->candidate == i;
        if (agenda.holds(i)) {
            const ScoredPair& pair = candidates.pairs[i];
            meetings.push_back(
                {.seller = pair.seller, .buyer = pair.buyer, .slot = SlotId{agenda.slot_of(i)}, .points = pair.points});
            if (is_pinned) {
                meetings.back().pinned_by = pinned->pin;
            }
        }
        pinned += is_pinned ? 1 : 0;
    }
    seat(event, meetings);
    return meetings;
}

inline Schedule finished(const Event& event, const Candidates& candidates, Selection selection, const Agenda& agenda) {
    Schedule schedule;
    schedule.meetings = meetings_of(event, candidates, agenda);
    schedule.status = agenda.value() == selection.bound ? Status::optimal : Status::feasible;
    schedule.levels.push_back({Objective::points, agenda.value(), selection.bound, schedule.status});
    schedule.certificate.scale = selection.scale;
    if (selection.cases.nodes.empty()) {
        schedule.certificate.levels.push_back(std::move(selection.prices));
    } else {
        schedule.certificate.trees.push_back(std::move(selection.cases));
    }
    return schedule;
}

/// The stages, in order. Requires pins that fit.
inline Schedule plan_with_pins(const Event& event, const Affinity& affinity, const PlanOptions& options,
                               const std::vector<std::uint32_t>& pin_slots) {
    Reporter reporter(options);
    const Candidates candidates = candidates_of(event, affinity);
    const Agenda greedy = greedy_agenda(event, candidates, pin_slots);

    Selection selection = select(event, candidates);
    reporter.tell("select", greedy.value(), selection.bound);

    Agenda agenda = assign_slots(event, candidates, selection.chosen, pin_slots);
    reporter.tell("slot", agenda.value(), selection.bound);

    if (agenda.value() < greedy.value()) {
        agenda = greedy;
    }
    Improvement improvement(event, candidates, options, reporter);
    if (!improvement.closed(selection, agenda)) {
        improvement.run(selection, agenda);
    }

    Schedule schedule = finished(event, candidates, std::move(selection), agenda);
    schedule.greedy_value = greedy.value();
    return schedule;
}

inline Schedule without_plan(PinPlacement pins) {
    Schedule schedule;
    schedule.status = pins.reasons.empty() ? Status::stopped : Status::infeasible;
    schedule.reasons = std::move(pins.reasons);
    return schedule;
}

} // namespace detail

JUMPA_INLINE Schedule plan(const Event& event, const Affinity& affinity, const PlanOptions& options) {
    detail::refuse_other_event(event, affinity);
    detail::PinPlacement pins = detail::place_pins(event);
    Schedule schedule = pins.found ? detail::plan_with_pins(event, affinity, options, pins.slots)
                                   : detail::without_plan(std::move(pins));
    schedule.digests.event = hex_digits(event.digest());
    schedule.digests.points = hex_digits(affinity.digest());
    schedule.digests.options = Digest{}.number(static_cast<std::int64_t>(options.seed)).number(options.effort).hex();
    return schedule;
}

} // namespace jumpa

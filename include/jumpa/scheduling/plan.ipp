#pragma once

#include <jumpa/core/digest.hpp>
#include <jumpa/core/messages.hpp>
#include <jumpa/scheduling/detail/level_planning.hpp>
#include <jumpa/scheduling/detail/lottery.hpp>
#include <jumpa/scheduling/detail/missed_promises.hpp>
#include <jumpa/scheduling/detail/place_pins.hpp>
#include <jumpa/scheduling/detail/planning.hpp>
#include <jumpa/scheduling/detail/seat.hpp>
#include <jumpa/scheduling/plan.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace jumpa {

namespace detail {

inline void refuse_other_event(const Event& event, const Affinity& affinity) {
    if (affinity.event_digest() != event.digest()) {
        throw InputError({fault("/points", "other_event.points")});
    }
}

inline std::vector<Meeting> meetings_of(const Event& event, const Candidates& candidates, const Agenda& agenda) {
    std::vector<Seated> held;
    held.reserve(agenda.meetings());
    auto pinned = candidates.pinned.begin();
    for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
        const bool is_pinned = pinned != candidates.pinned.end() && pinned->candidate == i;
        if (agenda.holds(i)) {
            const auto& [seller, buyer, points] = candidates.pairs[i];
            held.push_back({{.seller = seller, .buyer = buyer, .slot = SlotId{agenda.slot_of(i)}, .points = points},
                            agenda.state().zone_of_meeting(i)});
            if (is_pinned) {
                held.back().meeting.pinned_by = pinned->pin;
            }
        }
        pinned += is_pinned ? 1 : 0;
    }
    seat(event, held);
    std::vector<Meeting> meetings;
    meetings.reserve(held.size());
    for (const Seated& seated : held) {
        meetings.push_back(seated.meeting);
    }
    return meetings;
}

inline Schedule finished(const Event& event, const Candidates& candidates, Planning& planning) {
    Schedule schedule;
    const Agenda& agenda = planning.agenda();
    Selection& proof = planning.proof();
    schedule.meetings = meetings_of(event, candidates, agenda);
    schedule.status = agenda.value() == proof.bound ? Status::optimal : Status::feasible;
    schedule.levels.push_back({Objective::points, agenda.value(), proof.bound, schedule.status});
    schedule.certificate.scale = proof.scale;
    if (proof.cases.nodes.empty()) {
        schedule.certificate.levels.push_back(std::move(proof.prices));
    } else {
        schedule.certificate.trees.push_back(std::move(proof.cases));
    }
    schedule.greedy_value = planning.greedy_value();
    schedule.ended = planning.ending();
    schedule.deterministic = schedule.ended != Ending::stopped;
    return schedule;
}

/// The plan for points alone; the plan itself, should that have more.
inline WithoutRules without_rules(const Event& event, const LevelPlanning& planning) {
    const bool dearer = planning.plain().value() >= planning.agenda().value();
    const Agenda& agenda = dearer ? planning.plain() : planning.agenda();
    WithoutRules without{agenda.value(), {}};
    for (std::size_t c = 0; c < event.companies().size(); ++c) {
        without.meetings.push_back(agenda.meetings_of(CompanyId{c}));
    }
    return without;
}

/// The plan where promises or equity go before points.
inline Schedule finished(const Event& event, const Candidates& candidates, const LevelPlanning& planning) {
    Schedule schedule;
    schedule.meetings = meetings_of(event, candidates, planning.agenda());
    schedule.levels = planning.levels();
    const bool proved = std::all_of(schedule.levels.begin(), schedule.levels.end(),
                                    [](const Level& level) { return level.status == Status::optimal; });
    schedule.status = proved ? Status::optimal : Status::feasible;
    schedule.certificate = planning.certificate();
    schedule.reasons = missed_promises(event, candidates, planning.agenda(), schedule.levels);
    schedule.without_rules = without_rules(event, planning);
    schedule.greedy_value = planning.greedy_value();
    schedule.ended = planning.ending();
    schedule.deterministic = schedule.ended != Ending::stopped;
    return schedule;
}

/// What the options say or, where they leave it open, the event.
inline Equity equity_of(const Event& event, const PlanOptions& options) {
    const bool sellers = event.rules().sellers == SideEquity::leximin;
    const bool buyers = event.rules().buyers == SideEquity::leximin;
    const Equity own =
        sellers ? (buyers ? Equity::sellers_then_buyers : Equity::sellers) : (buyers ? Equity::buyers : Equity::none);
    return options.equity.value_or(own);
}

/// Requires pins that fit.
inline Schedule plan_with_pins(const Event& event, const Affinity& affinity, const PlanOptions& options,
                               const std::vector<std::uint32_t>& pin_slots) {
    const Candidates candidates = candidates_of(event, affinity);
    const LevelGoals goals(event, candidates, equity_of(event, options));
    if (!goals.points_alone()) {
        LevelPlanning planning(event, candidates, goals, options, pin_slots);
        planning.run();
        return finished(event, candidates, planning);
    }
    Planning planning(event, candidates, options, pin_slots);
    planning.run();
    return finished(event, candidates, planning);
}

/// The same with the companies in drawn order. Pins keep their order, and so their slots.
inline Schedule plan_by_lot(const Event& event, const Affinity& affinity, const PlanOptions& options,
                            const std::vector<std::uint32_t>& pin_slots) {
    if (!options.lottery) {
        return plan_with_pins(event, affinity, options, pin_slots);
    }
    const Lottery lottery(event, affinity, *options.lottery);
    Schedule schedule = lottery.announced(plan_with_pins(lottery.event(), lottery.affinity(), options, pin_slots));
    schedule.lottery = options.lottery;
    return schedule;
}

inline std::string digest_of(const PlanOptions& options) {
    Digest digest;
    digest.number(static_cast<std::int64_t>(options.seed))
        .number(options.effort)
        .number(options.gap.per_million)
        .number(static_cast<std::int64_t>(options.memory_limit));
    if (options.equity && *options.equity != Equity::none) {
        digest.number(static_cast<std::int64_t>(*options.equity));
    }
    if (options.lottery) {
        digest.text("lottery").number(*options.lottery);
    }
    return digest.hex();
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
    Schedule schedule =
        pins.found ? detail::plan_by_lot(event, affinity, options, pins.slots) : detail::without_plan(std::move(pins));
    schedule.digests.event = hex_digits(event.digest());
    schedule.digests.points = hex_digits(affinity.digest());
    schedule.digests.options = detail::digest_of(options);
    return schedule;
}

} // namespace jumpa

#pragma once

#include <jumpa/core/digest.hpp>
#include <jumpa/core/messages.hpp>
#include <jumpa/scheduling/detail/assign_slots.hpp>
#include <jumpa/scheduling/detail/greedy.hpp>
#include <jumpa/scheduling/detail/improve.hpp>
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

/// Tells the host how far planning is and whether it wants to stop.
class Reporter {
public:
    explicit Reporter(const PlanOptions& options) : options_(options) {}

    void tell(std::string_view phase, Value value, Value bound) {
        stopped_ = stopped_ || (options_.on_progress && !options_.on_progress({phase, value, bound}));
    }

    [[nodiscard]] bool stopped() const { return stopped_; }

private:
    const PlanOptions& options_;
    bool stopped_ = false;
};

/// Replans slot after slot until the bound is met, a whole round brings nothing, or the effort is spent.
inline void improve(const Event& event, const Candidates& candidates, Value bound, const PlanOptions& options,
                    Reporter& reporter, Agenda& agenda) {
    const auto slots = static_cast<std::uint32_t>(event.slots().size());
    std::uint32_t since_better = 0;
    for (std::int64_t step = 0; step < options.effort * slots && since_better < slots; ++step) {
        if (agenda.value() == bound || reporter.stopped()) {
            return;
        }
        const bool better = replan_slot(event, candidates, agenda, static_cast<std::uint32_t>(step % slots));
        since_better = better ? 0 : since_better + 1;
        reporter.tell("improve", agenda.value(), bound);
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
    schedule.certificate.levels.push_back(std::move(selection.prices));
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
    improve(event, candidates, selection.bound, options, reporter, agenda);

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

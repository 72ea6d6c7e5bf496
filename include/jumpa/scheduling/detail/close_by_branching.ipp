#pragma once

#include <jumpa/matching/branching.hpp>
#include <jumpa/scheduling/detail/close_by_branching.hpp>
#include <jumpa/scheduling/detail/day_problem.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// About a hundred attendees who are there most of the day; beyond that a tree hardly ever closes.
inline bool small_enough(const DayProblem& day) {
    return day.problem.entries() <= 60'000;
}

inline std::vector<std::uint32_t> slots_of(const DayProblem& day, const Agenda& agenda) {
    std::vector<std::uint32_t> slots;
    for (const std::size_t candidate : day.candidate) {
        slots.push_back(agenda.slot_of(candidate));
    }
    return slots;
}

inline Agenda agenda_of(const Event& event, const Candidates& candidates, const DayProblem& day,
                        const std::vector<std::uint32_t>& slots) {
    Agenda agenda(event, candidates);
    for (std::size_t p = 0; p < slots.size(); ++p) {
        if (slots[p] != Agenda::not_held) {
            agenda.hold(day.candidate[p], slots[p]);
        }
    }
    return agenda;
}

/// The cases in the form of a certificate.
inline ProofTree proof_of(const Event& event, const DayProblem& day, const matching::Branching& found) {
    ProofTree proof;
    for (const matching::ProofNode& node : found.nodes) {
        ProofNode& next = proof.nodes.emplace_back();
        if (node.question) {
            const auto [a, b] = day.problem.pairs[node.question->pair];
            next.question = MeetingQuestion{CompanyId{a}, CompanyId{b}, SlotId{node.question->slot}};
        } else if (node.prices != matching::ProofNode::impossible) {
            next.prices = node.prices;
        }
    }
    for (const matching::TimeIndexedPrices& prices : found.prices) {
        proof.prices.push_back(level_prices(event, prices));
    }
    return proof;
}

JUMPA_INLINE void close_by_branching(const Event& event, const Candidates& candidates, Selection& selection,
                                     Agenda& agenda, const TightBound& tight, Work& work,
                                     const std::function<bool(Value value, Value bound)>& go_on) {
    const DayProblem day = whole_day(event, candidates);
    if (!small_enough(day)) {
        return;
    }
    matching::Branching found =
        matching::branch_and_bound(day.problem, {tight.best, tight.prices, tight.day.share, slots_of(day, agenda)},
                                   {.work = work.left(), .go_on = go_on});
    work.spend(found.work);
    if (found.value > agenda.value()) {
        agenda = agenda_of(event, candidates, day, found.held);
    }
    if (found.bound < selection.bound) {
        selection.bound = found.bound;
        selection.scale = matching::TimeIndexedPrices::scale;
        if (found.nodes.size() == 1) {
            selection.prices = level_prices(event, found.prices[0]);
        } else {
            selection.cases = proof_of(event, day, found);
        }
    }
}

} // namespace jumpa::detail

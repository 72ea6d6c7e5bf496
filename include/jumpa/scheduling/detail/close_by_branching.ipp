#pragma once

#include <jumpa/matching/branching.hpp>
#include <jumpa/scheduling/detail/close_by_branching.hpp>
#include <jumpa/scheduling/detail/day_problem.hpp>
#include <jumpa/scheduling/detail/placements.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jumpa::detail {

inline std::vector<std::uint32_t> slots_of(const DayProblem& day, const Agenda& agenda) {
    std::vector<std::uint32_t> slots;
    for (const std::size_t candidate : day.candidate) {
        slots.push_back(agenda.slot_of(candidate));
    }
    return slots;
}

/// Takes over an agenda of cases where it is better and the rules of the day, of which cases know nothing, let it be.
inline void take_agenda(const Event& event, const Candidates& candidates, const DayProblem& day,
                        const std::vector<std::uint32_t>& slots, Agenda& agenda) {
    Placements placed;
    for (std::size_t p = 0; p < slots.size(); ++p) {
        if (slots[p] != Agenda::not_held) {
            placed.push_back({day.candidate[p], slots[p]});
        }
    }
    Agenda found = agenda_of(event, candidates, placed);
    const bool pins_held = std::all_of(candidates.pinned.begin(), candidates.pinned.end(),
                                       [&](const Pinned& pinned) { return found.holds(pinned.candidate); });
    if (pins_held && found.value() > agenda.value()) {
        agenda = std::move(found);
    }
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

/// As many cases as the memory holds: each may keep a fractional solution and two sets of prices.
inline std::size_t most_cases(const DayProblem& day, std::uint64_t memory) {
    constexpr std::uint64_t most = 20'000;
    const std::uint64_t bytes = 256 + 4 * day.problem.entries() + 8 * day.problem.vertices * day.problem.slots();
    return static_cast<std::size_t>(std::min(most, memory / bytes));
}

/// Branches and spends the work on the way, so that the host is asked. Whether the bound counts before the end is over,
/// `told` says.
inline matching::Branching branch(const DayProblem& day, const Agenda& agenda, const TightBound& tight,
                                  std::uint64_t memory, Work& work, bool told) {
    std::int64_t spent = 0;
    Value value = agenda.value();
    Value bound = tight.bound;
    const auto go_on = [&](const matching::BranchingProgress& now) {
        work.spend(now.work - spent);
        spent = now.work;
        if (now.value > value) {
            work.found(value = now.value);
        }
        if (told && now.bound < bound) {
            work.proved(bound = now.bound);
        }
        return !work.spent();
    };
    auto found =
        matching::branch_and_bound(day.problem, {tight.best, tight.best, tight.day.share, slots_of(day, agenda)},
                                   {.work = work.left(), .nodes = most_cases(day, memory), .go_on = go_on});
    work.spend(found.work - spent);
    return found;
}

/// Takes over what was found, where it is better.
inline void take(const Event& event, const DayProblem& day, const matching::Branching& found, Selection& selection) {
    if (found.bound >= selection.bound) {
        return;
    }
    selection.bound = found.bound;
    selection.scale = matching::TimeIndexedPrices::scale;
    if (found.nodes.size() == 1) {
        selection.prices = level_prices(event, found.prices[0]);
    } else {
        selection.cases = proof_of(event, day, found);
    }
}

JUMPA_INLINE void close_by_branching(const Event& event, const Candidates& candidates, Selection& selection,
                                     Agenda& agenda, const TightBound& tight, std::uint64_t memory, Work& work) {
    const DayProblem day = whole_day(event, candidates);
    const matching::Branching found = branch(day, agenda, tight, memory, work, true);
    if (found.value > agenda.value()) {
        take_agenda(event, candidates, day, found.held, agenda);
    }
    take(event, day, found, selection);
    work.proved(selection.bound);
}

JUMPA_INLINE void close_if_quick(const Event& event, const Candidates& candidates, Selection& selection, Agenda& agenda,
                                 const TightBound& tight, std::uint64_t memory, Work& work) {
    constexpr std::int64_t little = 4'000'000;
    const DayProblem day = whole_day(event, candidates);
    const std::int64_t most = std::min(little, work.left());
    Work some = work.part(most);
    const matching::Branching found = branch(day, agenda, tight, memory, some, false);
    work.spend(most - some.left());
    if (found.value > agenda.value()) {
        take_agenda(event, candidates, day, found.held, agenda);
    }
    if (found.closed()) {
        take(event, day, found, selection);
        work.proved(selection.bound);
    }
}

} // namespace jumpa::detail

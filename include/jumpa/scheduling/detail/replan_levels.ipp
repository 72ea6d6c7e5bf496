#pragma once

#include <jumpa/matching/quota_matching.hpp>
#include <jumpa/scheduling/detail/replan_levels.hpp>
#include <jumpa/scheduling/detail/replan_slot.ipp>

#include <utility>
#include <vector>

namespace jumpa::detail {

/// The best edges of a slot, each company at most once; weights are what a meeting adds to each level.
inline std::vector<std::size_t> best_by_levels(const PairGraph& pairs, Value tables,
                                               const std::vector<std::vector<Points>>& weights) {
    const std::vector<matching::Quota> rows(pairs.graph.rows(), {.most = 1});
    const std::vector<matching::Quota> cols(pairs.graph.cols, {.most = 1});
    std::vector<matching::QuotaLevelGoal> levels;
    for (const std::vector<Points>& weight : weights) {
        levels.push_back(matching::most_weight(weight));
    }
    return pairs.origins(
        matching::quota_matching({.graph = pairs.graph, .rows = {rows}, .cols = {cols}, .most = tables}, levels).edges);
}

JUMPA_INLINE void replan_by_levels(const Event& event, const Candidates& candidates, const LevelGoals& goals,
                                   Agenda& agenda, std::uint32_t slot, Work& work) {
    constexpr std::int64_t entries_an_edge = 40; // about what a matching costs
    const SlotProblem problem(event, candidates, agenda, slot);
    for (const std::size_t candidate : problem.now()) {
        agenda.release(candidate);
    }
    std::vector<std::vector<Points>> weights(goals.levels().size());
    for (const std::uint32_t candidate : problem.pairs().origin) {
        const auto& [seller, buyer, points] = candidates.pairs[candidate];
        for (std::size_t l = 0; l < weights.size(); ++l) {
            const Objective what = goals.levels()[l];
            weights[l].push_back(static_cast<Points>(LevelGoals::of_meeting(what, points) +
                                                     goals.of_next(what, seller, agenda.meetings_of(seller)) +
                                                     goals.of_next(what, buyer, agenda.meetings_of(buyer))));
        }
    }
    for (const std::size_t candidate : best_by_levels(problem.pairs(), problem.tables(), weights)) {
        agenda.hold(candidate, slot);
    }
    work.spend(static_cast<std::int64_t>(candidates.pairs.size()) +
               static_cast<std::int64_t>(problem.pairs().origin.size() * weights.size()) * entries_an_edge);
}

JUMPA_INLINE void polish_by_levels(const Event& event, const Candidates& candidates, const LevelGoals& goals,
                                   Agenda& agenda, Work& work) {
    for (bool better = true; better && !work.spent();) {
        const std::vector<Value> before = goals.values(agenda);
        for (std::size_t slot = 0; slot < event.slots().size() && !work.spent(); ++slot) {
            replan_by_levels(event, candidates, goals, agenda, static_cast<std::uint32_t>(slot), work);
        }
        better = goals.values(agenda) > before;
    }
}

} // namespace jumpa::detail

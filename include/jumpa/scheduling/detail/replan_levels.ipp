#pragma once

#include <jumpa/matching/quota_matching.hpp>
#include <jumpa/scheduling/detail/replan_levels.hpp>
#include <jumpa/scheduling/detail/replan_slot.ipp>

#include <span>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// How many meetings at once each company of a side can hold, as quotas.
inline std::vector<matching::Quota> seat_quotas(const Event& event, std::span<const CompanyId> side) {
    std::vector<matching::Quota> quotas;
    for (const std::int32_t seats : seats_of(event, side)) {
        quotas.push_back({.most = seats});
    }
    return quotas;
}

/// The best edges of a slot; weights are what a meeting adds to each level.
inline std::vector<std::size_t> best_by_levels(const Event& event, const PairGraph& pairs, Value tables,
                                               const std::vector<std::vector<Points>>& weights) {
    const std::vector<matching::Quota> rows = seat_quotas(event, event.sellers());
    const std::vector<matching::Quota> cols = seat_quotas(event, event.buyers());
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
    const std::vector<Value> before = goals.values(agenda);
    const std::optional<Agenda> back = way_back(candidates, agenda);
    release_slot(candidates, agenda, slot);
    const SlotProblem problem(event, candidates, agenda, slot);
    std::vector<std::vector<Points>> weights(goals.levels().size());
    for (const std::uint32_t candidate : problem.pairs().origin) {
        for (std::size_t l = 0; l < weights.size(); ++l) {
            weights[l].push_back(static_cast<Points>(goals.gain(goals.levels()[l], agenda, candidate, slot)));
        }
    }
    agenda.hold_in_order(best_by_levels(event, problem.pairs(), problem.tables(), weights), slot);
    if (back && goals.values(agenda) < before) {
        agenda = *back;
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

#pragma once

#include <jumpa/matching/lexicographic_flow.ipp>
#include <jumpa/matching/quota/quota_checks.hpp>
#include <jumpa/matching/quota/quota_network.hpp>
#include <jumpa/matching/quota_levels.ipp>
#include <jumpa/matching/quota_matching.hpp>
#include <jumpa/matching/quota_proof.ipp>

#include <utility>

namespace jumpa::matching {
namespace detail {

/// No matching, and why.
[[nodiscard]] inline QuotaMatching without_matching(const QuotaNetwork& network, const LexicographicFlow& flow) {
    QuotaMatching result;
    result.outcome = flow.outcome;
    if (flow.outcome == FlowOutcome::infeasible) {
        result.conflict = network.conflict(flow.cut);
    }
    return result;
}

/// The edges with the levels' values and prices; refused where a value does not fit.
[[nodiscard]] inline QuotaMatching with_prices(const QuotaProblem& problem, std::span<const QuotaLevelGoal> levels,
                                               const QuotaNetwork& network, LexicographicFlow& flow,
                                               std::vector<EdgeIndex> chosen) {
    QuotaMatching result;
    result.levels.resize(levels.size());
    const std::vector<WideSum> values = values_of(problem, levels, chosen);
    for (std::size_t l = 0; l < levels.size(); ++l) {
        const auto value = values[l].narrowed();
        if (!value) {
            return {};
        }
        result.levels[l].value = *value;
        if (!flow.levels[l].potential.empty()) {
            result.levels[l].prices = network.prices(flow.levels[l].potential);
            result.levels[l].prices.earlier = std::move(flow.levels[l].earlier);
        }
    }
    result.edges = std::move(chosen);
    result.outcome = FlowOutcome::optimal;
    return result;
}

} // namespace detail

JUMPA_INLINE QuotaMatching quota_matching(const QuotaProblem& problem, std::span<const QuotaLevelGoal> levels) {
    if (!detail::is_sound(problem) || !detail::are_sound(levels, problem)) {
        return {};
    }
    detail::QuotaFocus focus(problem);
    for (int round = 0; true; ++round) {
        const detail::QuotaNetwork network(problem, levels, focus);
        LexicographicFlow flow = lexicographic_flow(network.problem(), network.costs());
        if (flow.outcome != FlowOutcome::optimal) {
            return detail::without_matching(network, flow);
        }
        std::vector<EdgeIndex> chosen = detail::QuotaNetwork::chosen(flow.flow, problem.graph.edges());
        detail::QuotaLoads loads(problem, detail::QuotaTrees(problem), detail::Named(chosen));
        if (network.is_sharp_at(loads)) {
            return detail::with_prices(problem, levels, network, flow, std::move(chosen));
        }
        focus.look_at(std::move(loads), round);
    }
}

} // namespace jumpa::matching

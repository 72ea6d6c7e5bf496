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

/// The levels' values and prices; nothing where a value does not fit.
[[nodiscard]] inline std::optional<std::vector<QuotaLevel>>
priced_levels(const QuotaProblem& problem, std::span<const QuotaLevelGoal> levels, const QuotaNetwork& network,
              LexicographicFlow& flow, const std::vector<EdgeIndex>& chosen) {
    std::vector<QuotaLevel> result(levels.size());
    const std::vector<WideSum> values = values_of(problem, levels, chosen);
    for (std::size_t l = 0; l < levels.size(); ++l) {
        const auto value = values[l].narrowed();
        if (!value) {
            return std::nullopt;
        }
        result[l].value = *value;
        if (!flow.levels[l].potential.empty()) {
            result[l].prices = network.prices(flow.levels[l].potential);
            result[l].prices.earlier = std::move(flow.levels[l].earlier);
        }
    }
    return result;
}

} // namespace detail

JUMPA_INLINE QuotaMatching quota_matching(const QuotaProblem& problem, std::span<const QuotaLevelGoal> levels) {
    QuotaMatching result;
    if (!detail::is_sound(problem) || !detail::are_sound(levels, problem)) {
        return result;
    }
    const detail::QuotaNetwork network(problem, levels);
    LexicographicFlow flow = lexicographic_flow(network.problem(), network.costs());
    result.outcome = flow.outcome;
    if (flow.outcome == FlowOutcome::infeasible) {
        result.conflict = network.conflict(flow.cut);
    }
    if (flow.outcome == FlowOutcome::optimal) {
        result.edges = detail::QuotaNetwork::chosen(flow.flow, problem.graph.edges());
        auto priced = detail::priced_levels(problem, levels, network, flow, result.edges);
        if (!priced) {
            return {};
        }
        result.levels = std::move(*priced);
    }
    return result;
}

} // namespace jumpa::matching

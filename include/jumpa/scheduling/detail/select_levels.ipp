#pragma once

#include <jumpa/matching/quota_matching.hpp>
#include <jumpa/scheduling/detail/pair_graph.hpp>
#include <jumpa/scheduling/detail/select.ipp>
#include <jumpa/scheduling/detail/select_levels.hpp>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// The selection as a problem of edges under quotas: a quota is what a company can hold, pins are held edges.
class LevelMatching {
public:
    LevelMatching(const Event& event, const Candidates& candidates, const LevelGoals& goals)
        : event_(event), goals_(goals), cap_(event, candidates),
          pairs_(pair_graph(event, candidates.pairs.size(),
                            [&](auto&& add) {
                                for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
                                    add(candidates.pairs[i], candidates.pairs[i].points, i);
                                }
                            })),
          rows_(quotas(event.sellers())), cols_(quotas(event.buyers())) {
        for (const Pinned& pinned : candidates.pinned) {
            pins_.push_back(static_cast<matching::EdgeIndex>(pinned.candidate));
        }
    }

    /// The best edges on these levels, in this order.
    [[nodiscard]] matching::QuotaMatching best(std::span<const Objective> levels) const {
        const matching::QuotaProblem problem = this->problem();
        std::vector<matching::QuotaLevelGoal> wanted;
        for (const Objective what : levels) {
            wanted.push_back(goal(problem, what));
        }
        return matching::quota_matching(problem, wanted);
    }

    /// The prices of a level in the form of a certificate; `at` is the level they are for.
    [[nodiscard]] LevelPrices prices(const matching::QuotaPrices& found, std::size_t at) const {
        LevelPrices prices;
        prices.lambda = found.earlier;
        for (std::size_t c = 0; c < event_.companies().size(); ++c) {
            const Value price = price_of(CompanyId{c}, found, at);
            if (price != 0) {
                prices.q.push_back({CompanyId{c}, price});
            }
        }
        if (found.total > 0) { // below 0 only where nobody meets at all, and then it proves nothing more
            cap_.add_prices(found.total, prices);
        }
        return prices;
    }

    /// Promised to companies that neither sell nor buy: nothing can be done about it.
    [[nodiscard]] Value hopeless(Objective what) const {
        Value sum = 0;
        for (std::size_t c = 0; c < event_.companies().size() && what == Objective::shortfall; ++c) {
            sum -= has_side(CompanyId{c}) ? 0 : event_.companies()[c].attends.min_meetings.value_or(0);
        }
        return sum;
    }

private:
    [[nodiscard]] matching::QuotaProblem problem() const {
        return {.graph = pairs_.graph, .rows = {rows_}, .cols = {cols_}, .most = cap_.meetings(), .held = pins_};
    }

    [[nodiscard]] std::vector<matching::Quota> quotas(std::span<const CompanyId> side) const {
        std::vector<matching::Quota> quotas;
        for (const CompanyId company : side) {
            quotas.push_back({.most = event_.most_meetings(company)});
        }
        return quotas;
    }

    [[nodiscard]] std::vector<matching::SoftLeast> promises(std::span<const CompanyId> side) const {
        std::vector<matching::SoftLeast> promises;
        for (matching::Index rank = 0; rank < side.size(); ++rank) {
            const CompanyId company = side[rank];
            const std::int32_t least = event_[company].attends.min_meetings.value_or(0);
            if (least > 0) {
                promises.push_back({rank, least});
            }
        }
        return promises;
    }

    [[nodiscard]] matching::QuotaLevelGoal goal(const matching::QuotaProblem& problem, Objective what) const {
        switch (what) {
        case Objective::shortfall:
            return matching::least_missing(promises(event_.sellers()), promises(event_.buyers()));
        case Objective::meetings:
            return matching::most_edges();
        case Objective::equity_sellers:
            return matching::most_even(problem, matching::Side::rows);
        case Objective::equity_buyers:
            return matching::most_even(problem, matching::Side::cols);
        default:
            return matching::most_weight(pairs_.weight);
        }
    }

    [[nodiscard]] bool has_side(CompanyId company) const { return event_.sells(company) || event_.buys(company); }

    /// A company without a side holds nothing: it earns as much as a kept promise would be worth.
    [[nodiscard]] Value price_of(CompanyId company, const matching::QuotaPrices& found, std::size_t at) const {
        if (!has_side(company)) {
            const bool promised = goals_.levels()[0] == Objective::shortfall && event_[company].attends.min_meetings;
            return promised ? -(at == 0 ? 1 : found.earlier[0]) : 0;
        }
        return event_.sells(company) ? found.row[event_.seller_rank(company)] : found.col[event_.buyer_rank(company)];
    }

    const Event& event_;
    const LevelGoals& goals_;
    DayCap cap_;
    PairGraph pairs_;
    std::vector<matching::Quota> rows_;
    std::vector<matching::Quota> cols_;
    std::vector<matching::EdgeIndex> pins_{};
};

inline LevelProof prove_alone(const LevelMatching& matching, const LevelGoals& goals, std::size_t level) {
    const Objective what = goals.levels()[level];
    matching::QuotaMatching alone = matching.best({&what, 1});
    matching::QuotaPrices& found = alone.levels[0].prices;
    found.earlier.assign(level, 0);
    return {matching.prices(found, level), alone.levels[0].value + matching.hopeless(what)};
}

/// A level whose numbers outgrew 64 bits is proved by itself, which says less.
inline LevelProof proof_of(const LevelMatching& matching, const LevelGoals& goals, const matching::QuotaMatching& best,
                           std::size_t level) {
    const matching::QuotaPrices& found = best.levels[level].prices;
    if (found.row.size() + found.col.size() == 0) {
        return prove_alone(matching, goals, level);
    }
    LevelProof proof{matching.prices(found, level), 0};
    for (std::size_t j = 0; j <= level; ++j) {
        const Value value = best.levels[j].value + matching.hopeless(goals.levels()[j]);
        proof.most += static_cast<LevelProof::Wide>(j < level ? found.earlier[j] : 1) * value;
    }
    return proof;
}

JUMPA_INLINE LevelSelection select_levels(const Event& event, const Candidates& candidates, const LevelGoals& goals) {
    const LevelMatching matching(event, candidates, goals);
    const matching::QuotaMatching best = matching.best(goals.levels());
    LevelSelection selection;
    selection.chosen.assign(best.edges.begin(), best.edges.end());
    for (std::size_t level = 0; level < goals.levels().size(); ++level) {
        selection.proofs.push_back(proof_of(matching, goals, best, level));
    }
    return selection;
}

JUMPA_INLINE LevelProof prove_alone(const Event& event, const Candidates& candidates, const LevelGoals& goals,
                                    std::size_t level) {
    return prove_alone(LevelMatching(event, candidates, goals), goals, level);
}

} // namespace jumpa::detail

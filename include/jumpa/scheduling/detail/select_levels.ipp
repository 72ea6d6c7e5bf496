#pragma once

#include <jumpa/matching/quota_matching.hpp>
#include <jumpa/scheduling/detail/pair_graph.hpp>
#include <jumpa/scheduling/detail/select.ipp>
#include <jumpa/scheduling/detail/select_levels.hpp>
#include <jumpa/scheduling/detail/side_quotas.hpp>
#include <jumpa/verify/detail/price_bound.hpp>

#include <algorithm>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// The selection as a problem of edges under quotas: a quota is what a company can hold or a limit counts, pins are
/// held edges. The edges are the candidates, in their order.
class LevelMatching {
public:
    LevelMatching(const Event& event, const Candidates& candidates, const LevelGoals& goals)
        : event_(event), candidates_(candidates), goals_(goals), cap_(event, candidates),
          pairs_(pair_graph(event, candidates.pairs.size(),
                            [&](auto&& add) {
                                for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
                                    add(candidates.pairs[i], candidates.pairs[i].points, i);
                                }
                            })),
          rows_(event, candidates, matching::Side::rows), cols_(event, candidates, matching::Side::cols) {
        for (const Pinned& pinned : candidates.pinned) {
            pins_.push_back(static_cast<matching::EdgeIndex>(pinned.candidate));
        }
    }

    /// The best edges on these levels, in this order.
    [[nodiscard]] matching::QuotaMatching best(std::span<const Objective> levels) const {
        const matching::QuotaProblem problem = this->problem();
        std::vector<std::vector<Points>> marks;
        marks.reserve(levels.size()); // the goals look into them
        std::vector<matching::QuotaLevelGoal> wanted;
        for (const Objective what : levels) {
            wanted.push_back(goal(problem, what, marks.emplace_back()));
        }
        return matching::quota_matching(problem, wanted);
    }

    /// The prices of a level in the form of a certificate.
    [[nodiscard]] LevelPrices prices(const matching::QuotaPrices& found) const {
        LevelPrices prices;
        prices.lambda = found.earlier;
        for (std::size_t c = 0; c < event_.companies().size(); ++c) {
            if (const Value price = price_of(CompanyId{c}, found); price != 0) {
                prices.q.push_back({CompanyId{c}, price});
            }
        }
        add_prices(rows_, event_.sellers().size(), found.row, prices);
        add_prices(cols_, event_.buyers().size(), found.col, prices);
        std::sort(prices.counts.begin(), prices.counts.end(),
                  [](const CountPrice& a, const CountPrice& b) { return a.count < b.count; });
        if (found.total > 0) { // below 0 only where nobody meets at all, and then it proves nothing more
            cap_.add_prices(found.total, prices);
        }
        return prices;
    }

private:
    [[nodiscard]] matching::QuotaProblem problem() const {
        return {
            .graph = pairs_.graph, .rows = rows_.view(), .cols = cols_.view(), .most = cap_.meetings(), .held = pins_};
    }

    /// What is promised to companies that only sell, or only buy: what a company on both sides was promised no one side
    /// can tell.
    [[nodiscard]] std::vector<matching::SoftLeast> promises(std::span<const CompanyId> side,
                                                            const SideQuotas& quotas) const {
        std::vector<matching::SoftLeast> promises;
        for (matching::Index rank = 0; rank < side.size(); ++rank) {
            const std::int32_t least = event_[side[rank]].attends.min_meetings.value_or(0);
            if (least > 0 && !event_.sells_and_buys(side[rank])) {
                promises.push_back({rank, least});
            }
        }
        for_each_count(quotas, side.size(), Count::Purpose::promise,
                       [&](matching::Index quota, const Count& count) { promises.push_back({quota, count.number}); });
        return promises;
    }

    [[nodiscard]] matching::QuotaLevelGoal goal(const matching::QuotaProblem& problem, Objective what,
                                                std::vector<Points>& marks) const {
        switch (what) {
        case Objective::shortfall:
            return matching::least_missing(promises(event_.sellers(), rows_), promises(event_.buyers(), cols_));
        case Objective::meetings:
            return matching::most_edges();
        case Objective::equity_sellers:
            return matching::most_even(problem, matching::Side::rows);
        case Objective::equity_buyers:
            return matching::most_even(problem, matching::Side::cols);
        case Objective::points:
            return points(problem);
        default:
            return tier(what, marks);
        }
    }

    [[nodiscard]] matching::QuotaLevelGoal points(const matching::QuotaProblem& problem) const {
        matching::QuotaLevelGoal level = matching::most_weight(pairs_.weight);
        const std::vector<Value> bonus(event_.rules().bonus.begin(), event_.rules().bonus.end());
        if (event_.rules().sellers == SideEquity::bonus) {
            matching::add_bonus(level, problem, matching::Side::rows, bonus);
        }
        if (event_.rules().buyers == SideEquity::bonus) {
            matching::add_bonus(level, problem, matching::Side::cols, bonus);
        }
        return level;
    }

    /// The meetings of a tier, and the set wishes that go with it.
    [[nodiscard]] matching::QuotaLevelGoal tier(Objective what, std::vector<Points>& marks) const {
        for (std::size_t i = 0; i < candidates_.pairs.size(); ++i) {
            marks.push_back(static_cast<Points>(goals_.of_meeting(what, i)));
        }
        matching::QuotaLevelGoal level = matching::most_of(marks);
        const auto granted = [&](std::vector<matching::QuotaGain>& gains) {
            return [&](matching::Index quota, const Count& count) {
                if (goals_.of_count(what, count, 1) > 0) {
                    gains.push_back({quota, 0, {{1, 1}}});
                }
            };
        };
        for_each_count(rows_, event_.sellers().size(), Count::Purpose::wish, granted(level.row_gains));
        for_each_count(cols_, event_.buyers().size(), Count::Purpose::wish, granted(level.col_gains));
        return level;
    }

    template <class Visit>
    void for_each_count(const SideQuotas& quotas, std::size_t companies, Count::Purpose purpose, Visit&& visit) const {
        for (std::size_t k = 0; k < quotas.counts().size(); ++k) {
            const Count& count = event_.counts()[quotas.counts()[k]];
            if (count.purpose == purpose) {
                visit(static_cast<matching::Index>(companies + k), count);
            }
        }
    }

    /// Of a company on both sides the dearer one: its meetings on either side pay it.
    [[nodiscard]] Value price_of(CompanyId company, const matching::QuotaPrices& found) const {
        const Value as_seller = event_.sells(company) ? found.row[event_.seller_rank(company)] : 0;
        const Value as_buyer = event_.buys(company) ? found.col[event_.buyer_rank(company)] : 0;
        return event_.sells_and_buys(company) ? std::max(as_seller, as_buyer) : as_seller + as_buyer;
    }

    static void add_prices(const SideQuotas& quotas, std::size_t companies, const std::vector<Value>& found,
                           LevelPrices& prices) {
        for (std::size_t k = 0; k < quotas.counts().size(); ++k) {
            if (found[companies + k] != 0) {
                prices.counts.push_back({quotas.counts()[k], found[companies + k]});
            }
        }
    }

    const Event& event_;
    const Candidates& candidates_;
    const LevelGoals& goals_;
    DayCap cap_;
    PairGraph pairs_;
    SideQuotas rows_;
    SideQuotas cols_;
    std::vector<matching::EdgeIndex> pins_{};
};

JUMPA_INLINE LevelProof proof_by(const Event& event, const Candidates& candidates, const LevelGoals& goals,
                                 std::size_t level, LevelPrices prices) {
    std::vector<WeighedLevels::Part> parts;
    for (std::size_t j = 0; j < level; ++j) {
        parts.push_back({goals.levels()[j], prices.lambda[j]});
    }
    parts.push_back({goals.levels()[level], 1});
    const ExactSum most =
        PriceBound(event, prices, WeighedLevels(event, std::move(parts))).bound(OpenDay(event, *candidates.affinity));
    LevelProof proof{std::move(prices), {}};
    proof.most = most.fits() ? most.value() : std::numeric_limits<LevelProof::Wide>::max() / 2;
    return proof;
}

inline LevelProof prove_alone(const LevelMatching& matching, const Event& event, const Candidates& candidates,
                              const LevelGoals& goals, std::size_t level) {
    const Objective what = goals.levels()[level];
    matching::QuotaMatching alone = matching.best({&what, 1});
    matching::QuotaPrices& found = alone.levels[0].prices;
    found.earlier.assign(level, 0);
    return proof_by(event, candidates, goals, level, matching.prices(found));
}

/// A level whose numbers outgrew 64 bits is proved by itself, which says less.
inline LevelProof proof_of(const LevelMatching& matching, const Event& event, const Candidates& candidates,
                           const LevelGoals& goals, const matching::QuotaMatching& best, std::size_t level) {
    const matching::QuotaPrices& found = best.levels[level].prices;
    if (found.row.size() + found.col.size() == 0) {
        return prove_alone(matching, event, candidates, goals, level);
    }
    return proof_by(event, candidates, goals, level, matching.prices(found));
}

JUMPA_INLINE LevelSelection select_levels(const Event& event, const Candidates& candidates, const LevelGoals& goals) {
    const LevelMatching matching(event, candidates, goals);
    const matching::QuotaMatching best = matching.best(goals.levels());
    LevelSelection selection;
    selection.chosen.assign(best.edges.begin(), best.edges.end());
    for (std::size_t level = 0; level < goals.levels().size(); ++level) {
        selection.proofs.push_back(proof_of(matching, event, candidates, goals, best, level));
    }
    return selection;
}

JUMPA_INLINE LevelProof prove_alone(const Event& event, const Candidates& candidates, const LevelGoals& goals,
                                    std::size_t level) {
    return prove_alone(LevelMatching(event, candidates, goals), event, candidates, goals, level);
}

/// Of points alone no price is below 0: a meeting that must be held tells of itself.
inline LevelPrices without_earnings(LevelPrices prices) {
    std::erase_if(prices.q, [](const AttendeePrice& entry) { return entry.price < 0; });
    std::erase_if(prices.counts, [](const CountPrice& entry) { return entry.price < 0; });
    return prices;
}

JUMPA_INLINE Selection select_within_limits(const Event& event, const Candidates& candidates) {
    Selection selection = select(event, candidates);
    if (event.counts().empty()) {
        return selection;
    }
    const LevelGoals goals(event, candidates, LevelGoals::Only::points);
    LevelSelection best = select_levels(event, candidates, goals);
    LevelPrices prices = without_earnings(std::move(best.proofs[0].prices));
    const auto bound = stated_bound(event, candidates, prices, 1);
    if (bound && *bound < selection.bound) {
        selection.bound = *bound;
        selection.prices = std::move(prices);
    }
    selection.chosen = std::move(best.chosen);
    return selection;
}

} // namespace jumpa::detail

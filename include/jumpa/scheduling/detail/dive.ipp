#pragma once

#include <jumpa/matching/b_matching.hpp>
#include <jumpa/matching/price_descent.hpp>
#include <jumpa/scheduling/detail/day_problem.hpp>
#include <jumpa/scheduling/detail/descend.hpp>
#include <jumpa/scheduling/detail/dive.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>

namespace jumpa::detail {

/// The dive's state: what is still open, its prices and its fractional solution.
class Dive {
public:
    Dive(const Event& event, const Candidates& candidates, Agenda& agenda, SlotSet open,
         const matching::TimeIndexedPrices& prices, const DiveStyle& style, Work& work)
        : event_(event), candidates_(candidates), agenda_(agenda), open_(std::move(open)), prices_(prices),
          style_(style), work_(work), day_(open_day(event, candidates, agenda, open_)),
          shares_(day_.problem.entries(), 0) {
        keep_promising();
    }

    void run() {
        while (open_.count() > 1 && !day_.problem.pairs.empty() && !work_.stopped()) {
            relax();
            decide(most_decided(), false);
        }
        if (!day_.problem.pairs.empty() && !work_.stopped()) {
            decide(most_decided(), true);
        }
    }

private:
    /// Where the work is spent, the slots that are left are decided by the prices at hand.
    void relax() {
        if (work_.spent()) {
            return;
        }
        matching::PriceDescent descent(day_.problem);
        descent.start(prices_, shares_);
        descend(descent, style_.steps, work_);
        prices_ = descent.prices();
        shares_ = descent.shares();
    }

    /// The open slot with the largest sum of squared shares per share: 1 where nothing is fractional.
    [[nodiscard]] std::size_t most_decided() const {
        std::vector<std::int64_t> squares(event_.slots().size(), 0);
        std::vector<std::int64_t> sums(event_.slots().size(), 1);
        for (std::size_t e = 0; e < shares_.size(); ++e) {
            const std::int64_t share = shares_[e] >> 6U;
            squares[day_.problem.slot[e]] += share * share;
            sums[day_.problem.slot[e]] += share;
        }
        std::optional<std::size_t> best;
        open_.for_each([&](std::size_t slot) {
            if (!best || squares[slot] / sums[slot] > squares[*best] / sums[*best]) {
                best = slot;
            }
        });
        return *best;
    }

    [[nodiscard]] Value gain_in(std::size_t pair, std::size_t entry) const {
        const matching::TimeIndexedProblem& p = day_.problem;
        const auto [a, b] = p.pairs[pair];
        const std::size_t slot = p.slot[entry];
        return Value{p.weight[pair] + p.bonus_of(entry)} * matching::TimeIndexedPrices::scale - prices_.most[a] -
               prices_.most[b] - prices_.room[slot] - prices_.presence[a * p.slots() + slot] -
               prices_.presence[b * p.slots() + slot];
    }

    [[nodiscard]] Value best_gain(std::size_t pair) const {
        Value best = std::numeric_limits<Value>::min();
        for (std::size_t e = day_.problem.first_entry[pair]; e < day_.problem.first_entry[pair + 1]; ++e) {
            best = std::max(best, gain_in(pair, e));
        }
        return best;
    }

    /// What the slot's presence and table are worth if this pair takes them, a little more where the relaxation puts
    /// it.
    [[nodiscard]] Points worth(std::size_t pair, std::size_t entry, bool last) const {
        if (last) {
            return day_.problem.weight[pair];
        }
        constexpr Value preferred = 30;
        const Value scale = matching::TimeIndexedPrices::scale;
        const auto [a, b] = day_.problem.pairs[pair];
        const Value kept = Value{day_.problem.weight[pair]} * scale - std::max<Value>(0, best_gain(pair)) -
                           prices_.most[a] - prices_.most[b];
        const Value points = kept / scale + preferred * shares_[entry] / matching::PriceDescent::one;
        return static_cast<Points>(std::clamp<Value>(points, 0, most_points + preferred));
    }

    void decide(std::size_t slot, bool last) {
        matching::BipartiteGraph graph{.cols = static_cast<matching::Index>(event_.buyers().size())};
        graph.row_begin.assign(event_.sellers().size() + 1, 0);
        std::vector<Points> weight;
        std::vector<std::size_t> pair_of;
        const matching::TimeIndexedProblem& p = day_.problem;
        for (std::size_t pair = 0; pair < p.pairs.size(); ++pair) {
            for (std::size_t e = p.first_entry[pair]; e < p.first_entry[pair + 1]; ++e) {
                const Points points = p.slot[e] == slot ? worth(pair, e, last) : 0;
                if (points > 0) {
                    const ScoredPair& scored = candidates_.pairs[day_.candidate[pair]];
                    graph.column.push_back(event_.rank(scored.buyer));
                    weight.push_back(points);
                    pair_of.push_back(pair);
                    ++graph.row_begin[event_.rank(scored.seller) + 1];
                }
            }
        }
        for (std::size_t r = 1; r < graph.row_begin.size(); ++r) {
            graph.row_begin[r] += graph.row_begin[r - 1];
        }
        const std::vector<std::int32_t> rows(graph.rows(), 1);
        const std::vector<std::int32_t> cols(graph.cols, 1);
        const auto best = matching::max_weight_b_matching({graph, weight, rows, cols, agenda_.tables_left(slot)});
        for (const matching::EdgeIndex edge : best.edges) {
            agenda_.hold(day_.candidate[pair_of[edge]], static_cast<std::uint32_t>(slot));
        }
        open_.erase(slot);
        keep([&](std::size_t pair, std::size_t entry) {
            const ScoredPair& scored = candidates_.pairs[day_.candidate[pair]];
            return p.slot[entry] != slot && !agenda_.holds(day_.candidate[pair]) && agenda_.has_room(scored.seller) &&
                   agenda_.has_room(scored.buyer);
        });
    }

    void start_from(const FractionalDay& relaxed) {
        const matching::TimeIndexedProblem& p = day_.problem;
        for (std::size_t pair = 0; pair < p.pairs.size(); ++pair) {
            for (std::size_t e = p.first_entry[pair]; e < p.first_entry[pair + 1]; ++e) {
                shares_[e] = relaxed.of(day_.candidate[pair], p.slot[e]);
            }
        }
    }

    /// Leaves out the pairs that lose more than the cut wherever they are held, and gives the bonus of the past.
    void keep_promising() {
        if (style_.before != nullptr) {
            matching::TimeIndexedProblem& p = day_.problem;
            p.bonus.assign(p.entries(), 0);
            for (std::size_t pair = 0; pair < p.pairs.size(); ++pair) {
                for (std::size_t e = p.first_entry[pair]; e < p.first_entry[pair + 1]; ++e) {
                    const bool held = style_.before->slot_of(day_.candidate[pair]) == p.slot[e];
                    p.bonus[e] = held ? style_.bonus : 0;
                    shares_[e] = held ? matching::PriceDescent::one : 0;
                }
            }
        }
        const Value least = -Value{style_.cut} * matching::TimeIndexedPrices::scale;
        std::vector<bool> promising(day_.problem.pairs.size());
        for (std::size_t pair = 0; pair < promising.size(); ++pair) {
            const bool was_held = style_.before != nullptr && style_.before->holds(day_.candidate[pair]);
            promising[pair] = was_held || best_gain(pair) > least;
        }
        keep([&](std::size_t pair, std::size_t) { return promising[pair]; });
    }

    /// Rebuilds the problem from the entries that `wanted` keeps.
    template <class Wanted>
    void keep(Wanted&& wanted) {
        const matching::TimeIndexedProblem& old = day_.problem;
        DayProblem next{.problem = {.vertices = old.vertices, .room = old.room}};
        for (std::size_t c = 0; c < old.vertices; ++c) {
            next.problem.most.push_back(agenda_.room_of(CompanyId{c}));
        }
        std::vector<std::int32_t> shares;
        for (std::size_t pair = 0; pair < old.pairs.size(); ++pair) {
            for (std::size_t e = old.first_entry[pair]; e < old.first_entry[pair + 1]; ++e) {
                if (wanted(pair, e)) {
                    next.problem.slot.push_back(old.slot[e]);
                    shares.push_back(shares_[e]);
                    if (!old.bonus.empty()) {
                        next.problem.bonus.push_back(old.bonus[e]);
                    }
                }
            }
            if (next.problem.slot.size() > next.problem.first_entry.back()) {
                next.problem.pairs.push_back(old.pairs[pair]);
                next.problem.weight.push_back(old.weight[pair]);
                next.problem.first_entry.push_back(next.problem.slot.size());
                next.candidate.push_back(day_.candidate[pair]);
            }
        }
        day_ = std::move(next);
        shares_ = std::move(shares);
    }

    const Event& event_;
    const Candidates& candidates_;
    Agenda& agenda_;
    SlotSet open_;
    matching::TimeIndexedPrices prices_;
    DiveStyle style_;
    Work& work_;
    DayProblem day_;
    std::vector<std::int32_t> shares_;
};

JUMPA_INLINE void dive(const Event& event, const Candidates& candidates, Agenda& agenda, SlotSet open,
                       const matching::TimeIndexedPrices& prices, const DiveStyle& style, Work& work) {
    Dive(event, candidates, agenda, std::move(open), prices, style, work).run();
}

} // namespace jumpa::detail

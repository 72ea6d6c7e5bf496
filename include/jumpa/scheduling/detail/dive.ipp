#pragma once

#include <jumpa/matching/compact_problem.hpp>
#include <jumpa/matching/price_descent.hpp>
#include <jumpa/scheduling/detail/day_problem.hpp>
#include <jumpa/scheduling/detail/descend.hpp>
#include <jumpa/scheduling/detail/dive.hpp>
#include <jumpa/scheduling/detail/pair_graph.hpp>

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
         const matching::TimeIndexedPrices& prices, const DiveStyle& style, Random& random, Work& work)
        : event_(event), candidates_(candidates), agenda_(agenda), open_(std::move(open)), prices_(prices),
          style_(style), work_(work), rest_(open_day(event, candidates, agenda, open_)),
          rest_shares_(rest_.problem.entries(), 0) {
        prefer_the_past(random);
        if (style.relaxed != nullptr) {
            start_from(*style.relaxed);
        }
    }

    void run() {
        std::int64_t steps = style_.first_steps;
        if (style_.sure && relax(std::exchange(steps, style_.steps))) {
            hold_sure();
        }
        while (open_.count() > 1 && !work_.stopped() && !hopeless_ && relax(std::exchange(steps, style_.steps))) {
            decide(most_decided(), [&](std::size_t pair, std::size_t entry) { return worth(pair, entry); });
        }
        if (open_.count() == 1 && !work_.stopped() && !hopeless_) {
            take([](std::size_t, std::size_t) { return true; });
            decide(most_decided(), [&](std::size_t pair, std::size_t) { return day_.problem.weight[pair]; });
        }
    }

private:
    static constexpr Points fineness = 16; ///< parts of a point in which a slot is decided

    /// Relaxes the promising part of what is open; false where there is none, or no hope. Where the work is spent, the
    /// prices at hand have to do.
    bool relax(std::int64_t steps) {
        work_.ask();
        take_promising();
        if (!day_.problem.pairs.empty() && !work_.spent()) {
            descend_on_day(steps);
            hopeless_ = style_.least && hoped() < *style_.least;
        }
        return !day_.problem.pairs.empty() && !hopeless_;
    }

    /// What the day would be worth if the fractional solution could be held, with what the descent leaves inexact.
    [[nodiscard]] Value hoped() const {
        constexpr Value exactness = 50'000;
        Value held = 0; // shares in 2^-10, so that all sums stay within 64 bits
        for (std::size_t pair = 0; pair < day_.problem.pairs.size(); ++pair) {
            std::int64_t share = 0;
            for (std::size_t e = day_.problem.first_entry[pair]; e < day_.problem.first_entry[pair + 1]; ++e) {
                share += shares_[e];
            }
            held += (share >> 14U) * day_.problem.weight[pair];
        }
        held >>= 10U;
        return agenda_.value() + held + held / exactness;
    }

    void descend_on_day(std::int64_t steps) {
        const matching::CompactProblem compact(day_.problem);
        matching::PriceDescent descent(compact.problem(), work_.executor());
        descent.start(compact.narrowed(prices_), shares_, weight_);
        work_.ask(); // so far everything was only laid out, which takes long enough where there are millions of entries
        descend(descent, steps, work_, Until::settled);
        compact.write_back(descent.best_prices(), prices_);
        shares_ = descent.shares();
        for (std::size_t e = 0; e < shares_.size(); ++e) {
            rest_shares_[rest_entry_[e]] = shares_[e];
        }
        weight_ = descent.weight();
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

    [[nodiscard]] Value gain_in(const matching::TimeIndexedProblem& p, std::size_t pair, std::size_t entry) const {
        const auto [a, b] = p.pairs[pair];
        const std::size_t slot = p.slot[entry];
        return Value{p.weight[pair] + p.bonus_of(entry)} * matching::TimeIndexedPrices::scale - prices_.most[a] -
               prices_.most[b] - prices_.room[slot] - prices_.presence[a * p.slots() + slot] -
               prices_.presence[b * p.slots() + slot];
    }

    [[nodiscard]] Value best_gain(const matching::TimeIndexedProblem& p, std::size_t pair) const {
        Value best = std::numeric_limits<Value>::min();
        for (std::size_t e = p.first_entry[pair]; e < p.first_entry[pair + 1]; ++e) {
            best = std::max(best, gain_in(p, pair, e));
        }
        return best;
    }

    /// What the slot's presence and table are worth if this pair takes them, a little more where the relaxation puts
    /// it; in parts of a point.
    [[nodiscard]] Points worth(std::size_t pair, std::size_t entry) const {
        const Value scale = matching::TimeIndexedPrices::scale;
        const auto [a, b] = day_.problem.pairs[pair];
        const Value kept = Value{day_.problem.weight[pair] + day_.problem.bonus_of(entry)} * scale -
                           std::max<Value>(0, best_gain(day_.problem, pair)) - prices_.most[a] - prices_.most[b];
        const Value worth =
            kept * fineness / scale + Value{style_.preferred} * fineness * shares_[entry] / matching::PriceDescent::one;
        return static_cast<Points>(std::clamp<Value>(worth, 0, Value{2} * most_points * fineness));
    }

    /// Holds the heaviest matching of a slot, and closes it.
    template <class Weight>
    void decide(std::size_t slot, Weight&& weight_of) {
        const matching::TimeIndexedProblem& p = day_.problem;
        const PairGraph graph = pair_graph(event_, p.pairs.size(), [&](auto&& add) {
            for (std::size_t pair = 0; pair < p.pairs.size(); ++pair) {
                for (std::size_t e = p.first_entry[pair]; e < p.first_entry[pair + 1]; ++e) {
                    const Points points = p.slot[e] == slot ? weight_of(pair, e) : 0;
                    if (points > 0) {
                        add(candidates_.pairs[day_.candidate[pair]], points, day_.candidate[pair]);
                    }
                }
            }
        });
        work_.spend(static_cast<std::int64_t>(graph.weight.size()) * 40); // about what a matching costs in entries
        agenda_.hold_what_fits(best_at_once(event_, graph, agenda_.tables_left(slot)),
                               static_cast<std::uint32_t>(slot));
        open_.erase(slot);
        keep_possible();
    }

    /// Holds what the relaxation has decided already.
    void hold_sure() {
        const matching::TimeIndexedProblem& p = day_.problem;
        for (std::size_t pair = 0; pair < p.pairs.size(); ++pair) {
            for (std::size_t e = p.first_entry[pair]; e < p.first_entry[pair + 1]; ++e) {
                const bool sure =
                    std::int64_t{shares_[e]} * 1'000 >= std::int64_t{matching::PriceDescent::one} * *style_.sure;
                if (sure && is_possible(day_.candidate[pair], p.slot[e])) {
                    agenda_.hold(day_.candidate[pair], p.slot[e]);
                }
            }
        }
        keep_possible();
    }

    [[nodiscard]] bool is_possible(std::size_t candidate, std::size_t slot) const {
        return open_.contains(slot) && agenda_.may_hold(candidate, slot);
    }

    void start_from(const FractionalDay& relaxed) {
        const matching::TimeIndexedProblem& p = rest_.problem;
        for (std::size_t pair = 0; pair < p.pairs.size(); ++pair) {
            for (std::size_t e = p.first_entry[pair]; e < p.first_entry[pair + 1]; ++e) {
                rest_shares_[e] = relaxed.of(rest_.candidate[pair], p.slot[e]);
            }
        }
    }

    /// Starts from where pairs were held before, with a bonus there, and shakes the points a little.
    void prefer_the_past(Random& random) {
        if (style_.before == nullptr) {
            return;
        }
        matching::TimeIndexedProblem& p = rest_.problem;
        p.bonus.assign(p.entries(), 0);
        for (std::size_t pair = 0; pair < p.pairs.size(); ++pair) {
            for (std::size_t e = p.first_entry[pair]; e < p.first_entry[pair + 1]; ++e) {
                const bool held = style_.before->slot_of(rest_.candidate[pair]) == p.slot[e];
                p.bonus[e] = (held ? style_.bonus : 0) +
                             (style_.noise > 0 ? static_cast<Points>(random.between(-style_.noise, style_.noise)) : 0);
                rest_shares_[e] = held ? matching::PriceDescent::one : 0;
            }
        }
    }

    /// Takes out of the rest what can no longer be held.
    void keep_possible() {
        std::vector<std::int32_t> shares;
        rest_ = part_of_rest(
            [&](std::size_t pair, std::size_t entry) {
                return is_possible(rest_.candidate[pair], rest_.problem.slot[entry]);
            },
            [&](std::size_t entry) { shares.push_back(rest_shares_[entry]); });
        rest_shares_ = std::move(shares);
    }

    /// Takes the pairs to plan with: those held before, without which the past could not be found again, and those that
    /// do not lose more than the cut wherever they are held.
    void take_promising() {
        const Value least = -Value{style_.cut} * matching::TimeIndexedPrices::scale;
        std::size_t last_pair = rest_.problem.pairs.size();
        bool promising = false;
        take([&](std::size_t pair, std::size_t) {
            if (pair != last_pair) {
                promising = was_held(rest_.candidate[pair]) || best_gain(rest_.problem, pair) > least;
                last_pair = pair;
            }
            return promising;
        });
    }

    [[nodiscard]] bool was_held(std::size_t candidate) const {
        return style_.before != nullptr && style_.before->holds(candidate);
    }

    template <class Wanted>
    void take(Wanted&& wanted) {
        rest_entry_.clear();
        shares_.clear();
        day_ = part_of_rest(wanted, [&](std::size_t entry) {
            rest_entry_.push_back(entry);
            shares_.push_back(rest_shares_[entry]);
        });
    }

    /// The entries of the rest that are wanted, telling each to `kept`.
    template <class Wanted, class Kept>
    DayProblem part_of_rest(Wanted&& wanted, Kept&& kept) const {
        const matching::TimeIndexedProblem& old = rest_.problem;
        DayProblem next{.problem = {.vertices = old.vertices, .room = std::vector<std::int32_t>(old.slots(), 0)}};
        open_.for_each([&](std::size_t slot) { next.problem.room[slot] = agenda_.tables_left(slot); });
        for (std::size_t c = 0; c < old.vertices; ++c) {
            next.problem.most.push_back(agenda_.room_of(CompanyId{c}));
        }
        for (std::size_t pair = 0; pair < old.pairs.size(); ++pair) {
            for (std::size_t e = old.first_entry[pair]; e < old.first_entry[pair + 1]; ++e) {
                if (wanted(pair, e)) {
                    next.add_slot(old.slot[e]);
                    kept(e);
                    if (!old.bonus.empty()) {
                        next.problem.bonus.push_back(old.bonus[e]);
                    }
                }
            }
            if (next.problem.slot.size() > next.problem.first_entry.back()) {
                next.add_pair(rest_.candidate[pair], candidates_.pairs[rest_.candidate[pair]]);
            }
        }
        return next;
    }

    const Event& event_;
    const Candidates& candidates_;
    Agenda& agenda_;
    SlotSet open_;
    matching::TimeIndexedPrices prices_;
    matching::DescentWeight weight_{matching::DescentWeight::unit / 20};
    DiveStyle style_;
    Work& work_;
    DayProblem rest_; ///< what can still be held
    std::vector<std::int32_t> rest_shares_;
    DayProblem day_{}; ///< the part of it that is planned with
    std::vector<std::int32_t> shares_{};
    bool hopeless_ = false;                 ///< even the fractional solution is worth too little
    std::vector<std::size_t> rest_entry_{}; ///< per entry of the day, its place in the rest
};

JUMPA_INLINE void dive(const Event& event, const Candidates& candidates, Agenda& agenda, SlotSet open,
                       const matching::TimeIndexedPrices& prices, const DiveStyle& style, Random& random, Work& work) {
    Dive(event, candidates, agenda, std::move(open), prices, style, random, work).run();
}

} // namespace jumpa::detail

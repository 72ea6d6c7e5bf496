#pragma once

#include <jumpa/explain/detail/conditioned.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Looks for the next best plan by a price on pairs that met in earlier ones.
///
/// For a plan that repeats no more than `room` pairs of each earlier plan, points are at most what they are with the
/// price taken off, plus price times all room; so the best plan under a price bounds them all. The higher the price,
/// the fewer pairs are repeated; the lowest at which the plan differs enough is found by halving.
class PriceOfRepeating {
public:
    PriceOfRepeating(ConditionedPlanner& planner, const Differing& differing)
        : planner_(planner), differing_(differing), several_levels_(planner.best().levels.size() > 1) {
        for (std::size_t i = 0; i < differing.plans().size(); ++i) {
            room_ += static_cast<Value>(differing.room(i));
        }
        for (const ScoredPair& pair : planner.affinity().pairs()) {
            Points uses = 0;
            for (const std::vector<Pair>& plan : differing.plans()) {
                uses += contains(plan, pair_of(planner.event(), pair.seller, pair.buyer)) ? 1 : 0;
            }
            uses_.push_back(uses);
        }
    }

    void run() {
        Points too_low = 0;
        Points enough = most_points;
        bool found = try_price(enough);
        while (found && enough - too_low > 1 && !planner_.stopped()) {
            const Points price = too_low + (enough - too_low) / 2;
            (try_price(price) ? enough : too_low) = price;
        }
        keep_apart();
    }

    /// A bound on every plan that differs enough; empty where none was found.
    [[nodiscard]] const Ceiling& ceiling() const { return ceiling_; }

    /// Plans that differ enough.
    [[nodiscard]] std::vector<Schedule>& plans() { return plans_; }

private:
    /// Returns true where the plan under this price differs enough.
    bool try_price(Points price) {
        Schedule schedule = planner_.under({}, priced(price));
        if (schedule.levels.empty()) {
            return false;
        }
        note_bound(schedule, price);
        std::vector<Pair> pairs = pairs_of(planner_.event(), schedule.meetings);
        const bool enough = !differing_.too_near(pairs);
        (enough ? far_ : near_) = std::move(pairs);
        if (enough) {
            plans_.push_back(std::move(schedule));
        }
        return enough;
    }

    /// Where only points count, a pair that is worth nothing may as well stay apart. Where numbers of meetings count,
    /// too, it keeps a point, and where a promise counts only pairs of so many points, as many, so that it still
    /// counts. That only raises the bound.
    [[nodiscard]] Value least_points(const ScoredPair& pair) const {
        Value least = several_levels_ || !planner_.event().rules().bonus.empty() ? 1 : 0;
        for (const CompanyId company : {pair.seller, pair.buyer}) {
            for (const Count& count : planner_.event().counts_of(company)) {
                least = count.points_at_least <= pair.points ? std::max<Value>(least, count.points_at_least) : least;
            }
        }
        return least;
    }

    [[nodiscard]] std::vector<ScoredPair> priced(Points price) const {
        const auto pairs = planner_.affinity().pairs();
        std::vector<ScoredPair> priced(pairs.begin(), pairs.end());
        for (std::size_t i = 0; i < priced.size(); ++i) {
            const Value left = Value{priced[i].points} - Value{price} * uses_[i];
            priced[i].points =
                static_cast<Points>(uses_[i] == 0 ? priced[i].points : std::max(least_points(priced[i]), left));
        }
        return priced;
    }

    void note_bound(const Schedule& schedule, Points price) {
        Ceiling ceiling = ceiling_of(schedule);
        if (ceiling.size() == schedule.levels.size()) {
            ceiling.back() += price * room_;
        }
        ceiling_ = ceiling_.empty() ? ceiling : lower_of(ceiling_, ceiling);
    }

    /// With pairs that a good plan leaves out banned, no price is needed: what it gives is at least as good, and
    /// differs as much.
    void keep_apart() {
        for (const bool cheapest : {false, true}) {
            Conditions apart;
            for (const std::vector<Pair>& plan : differing_.plans()) {
                ban_some(plan, cheapest, apart.banned);
            }
            if (!planner_.stopped()) {
                plans_.push_back(planner_.under(apart));
            }
        }
    }

    /// Bans pairs of an earlier plan until enough are: first those that stay apart even at a price that is too low,
    /// then those that do at a high one; with fewest points first.
    void ban_some(const std::vector<Pair>& plan, bool cheapest, std::vector<Pair>& banned) const {
        const auto rank = [&](const Pair& pair) {
            const int kept = cheapest ? 0 : !contains(near_, pair) ? 0 : !contains(far_, pair) ? 1 : 2;
            const int already = std::find(banned.begin(), banned.end(), pair) != banned.end() ? 0 : 1;
            return std::tuple(already, kept, planner_.points(pair), pair);
        };
        std::vector<Pair> pairs = plan;
        std::sort(pairs.begin(), pairs.end(), [&](const Pair& a, const Pair& b) { return rank(a) < rank(b); });
        for (std::size_t i = 0; i < differing_.at_least(); ++i) {
            if (std::find(banned.begin(), banned.end(), pairs[i]) == banned.end()) {
                banned.push_back(pairs[i]);
            }
        }
    }

    ConditionedPlanner& planner_;
    const Differing& differing_;
    bool several_levels_;
    Value room_ = 0;
    std::vector<Points> uses_{};
    Ceiling ceiling_{};
    std::vector<Pair> near_{}; ///< of the last plan that differs too little
    std::vector<Pair> far_{};  ///< of the last one that differs enough
    std::vector<Schedule> plans_{};
};

} // namespace jumpa::detail

#pragma once

#include <jumpa/explain/detail/conditioned.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// All plans of an event in parts, each by the pairs that must meet in it and those that must not. The best plan of a
/// part bounds the part. Where that plan differs too little from an earlier one, the part is parted by the first pair
/// of the earlier plan that does not meet again; so each plan that differs enough is in just one part. Where two
/// companies may meet either way round, a part holds them one way; a plan with a way round that another can stand in
/// for is in no part, but one with the other way, as good and as far apart, is.
class Partition {
public:
    Partition(ConditionedPlanner& planner, const Differing& differing)
        : planner_(planner), differing_(differing), parts_{{.plan = planner.best()}} {
        parts_[0].ceiling = ceiling_of(planner.best());
    }

    /// Goes on until the best plan that differs enough is proved, nothing is left, or `most_plans` were made.
    void run(std::int32_t most_plans) {
        const std::int32_t end = planner_.plans() + most_plans;
        forget_what_is_settled();
        while (!parts_.empty() && !planner_.stopped()) {
            bring_highest_last();
            const std::int32_t left = end - planner_.plans();
            const bool may_be_better = !parts_.back().settled && (!known_ || lower(*known_, parts_.back().ceiling));
            if (!may_be_better || !(parts_.back().plan ? look_at_plan(left) : make_plan(left))) {
                return;
            }
        }
    }

    /// True where no plan differs enough.
    [[nodiscard]] bool empty() const { return parts_.empty(); }

    /// A bound on every plan that differs enough. Requires a part.
    [[nodiscard]] const Ceiling& ceiling() const {
        return std::max_element(parts_.begin(), parts_.end(),
                                [](const Part& a, const Part& b) { return lower(a.ceiling, b.ceiling); })
            ->ceiling;
    }

    /// The plans known that differ enough.
    [[nodiscard]] std::vector<Schedule> plans() const {
        std::vector<Schedule> plans;
        for (const Part& part : parts_) {
            if (part.plan && !part.plan->levels.empty() && !differing_.too_near(*part.plan)) {
                plans.push_back(*part.plan);
            }
        }
        return plans;
    }

private:
    struct Part {
        Conditions conditions{};
        Ceiling ceiling{};
        std::optional<Schedule> plan{};
        bool settled = false; ///< nothing more is found out about it
    };

    /// Plans that differed enough may be among the earlier ones now.
    void forget_what_is_settled() {
        known_.reset();
        for (Part& part : parts_) {
            part.settled = false;
            note(part);
        }
    }

    /// Remembers how good the best plan is that differs enough.
    void note(const Part& part) {
        if (part.plan && !part.plan->levels.empty() && !differing_.too_near(*part.plan)) {
            known_ = known_ ? std::max(*known_, values_of(*part.plan)) : values_of(*part.plan);
        }
    }

    void bring_highest_last() {
        const auto highest = std::max_element(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
            return a.settled != b.settled ? a.settled : lower(a.ceiling, b.ceiling);
        });
        std::swap(*highest, parts_.back());
    }

    /// Plans the last part. A part without a plan is no part. Returns false where no plan is left.
    bool make_plan(std::int32_t left) {
        if (left <= 0) {
            return false;
        }
        Part& last = parts_.back();
        last.plan = planner_.under(last.conditions);
        if (last.plan->status == Status::infeasible) {
            parts_.pop_back();
        } else if (!last.plan->levels.empty()) {
            last.ceiling = lower_of(ceiling_of(*last.plan), last.ceiling);
            note(last);
        }
        return true;
    }

    /// Parts the last part where its plan differs too little; returns false where there would be more new parts than
    /// plans are left. Where the plan differs enough and is not proved the best of its part, or nobody knows one,
    /// nothing more is found out there.
    bool look_at_plan(std::int32_t left) {
        const Part whole = parts_.back();
        const std::vector<Pair> pairs = pairs_of(planner_.event(), whole.plan->meetings);
        const auto near = differing_.too_near(pairs);
        if (!near || whole.plan->levels.empty()) {
            parts_.back().settled = true;
            return true;
        }
        const std::vector<Pair> free = repeated(whole, *near, pairs);
        std::vector<Conditions> parts = parted(whole.conditions, *near, free, left);
        if (static_cast<Value>(std::max(free.size(), parts.size())) > left) {
            return false;
        }
        parts_.pop_back();
        for (Conditions& conditions : parts) {
            const auto by_prices = planner_.ceiling_under(conditions, *whole.plan);
            parts_.push_back({.conditions = std::move(conditions),
                              .ceiling = by_prices ? lower_of(*by_prices, whole.ceiling) : whole.ceiling});
        }
        return true;
    }

    /// The pairs of an earlier plan that meet again and need not, with fewest points first: to leave those out costs
    /// least.
    [[nodiscard]] std::vector<Pair> repeated(const Part& whole, std::size_t near,
                                             const std::vector<Pair>& pairs) const {
        std::vector<Pair> free;
        const std::vector<Pair> held = pairs_held(whole.conditions);
        for (const Pair& pair : differing_.plans()[near]) {
            if (contains(pairs, pair) && !contains(held, pair)) {
                free.push_back(pair);
            }
        }
        std::stable_sort(free.begin(), free.end(),
                         [&](const Pair& a, const Pair& b) { return planner_.points(a) < planner_.points(b); });
        return free;
    }

    /// The pairs that must meet, whoever sells, ascending.
    [[nodiscard]] std::vector<Pair> pairs_held(const Conditions& conditions) const {
        std::vector<Pair> pairs;
        for (const Pair& way : conditions.held) {
            pairs.push_back(pair_of(planner_.event(), way.seller, way.buyer));
        }
        std::sort(pairs.begin(), pairs.end());
        return pairs;
    }

    /// In each new part one pair does not meet and those before it do, every way round that they may; more than `most`
    /// parts are not made.
    [[nodiscard]] std::vector<Conditions> parted(const Conditions& whole, std::size_t near,
                                                 const std::vector<Pair>& free, std::int32_t most) const {
        std::vector<Conditions> parts;
        std::vector<Conditions> held{whole};
        for (const Pair& pair : free) {
            if (held.empty() || differing_.again(near, pairs_held(held.front())) > differing_.room(near)) {
                break; // too many pairs are held already
            }
            std::vector<Conditions> longer;
            for (const Conditions& conditions : held) {
                parts.push_back(conditions);
                parts.back().banned.push_back(pair);
                for (const Pair& way : planner_.ways(pair)) {
                    longer.push_back(conditions);
                    longer.back().held.push_back(way);
                }
            }
            if (static_cast<Value>(parts.size()) > most) {
                break;
            }
            held = std::move(longer);
        }
        return parts;
    }

    ConditionedPlanner& planner_;
    const Differing& differing_;
    std::vector<Part> parts_;
    std::optional<std::vector<Value>> known_{}; ///< of the best plan known that differs enough
};

} // namespace jumpa::detail

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
/// of the earlier plan that does not meet again; so each plan that differs enough is in just one part.
class Partition {
public:
    Partition(ConditionedPlanner& planner, const Differing& differing)
        : planner_(planner), differing_(differing), parts_{{.plan = planner.best()}} {
        parts_[0].ceiling = ceiling_of(planner.best());
    }

    /// Goes on until the best plan that differs enough is proved, nothing is left, or `most_plans` were made.
    void run(std::int32_t most_plans) {
        const std::int32_t end = planner_.plans() + most_plans;
        while (!parts_.empty() && !planner_.stopped()) {
            bring_highest_last();
            const bool planned = parts_.back().plan.has_value();
            const std::int32_t left = end - planner_.plans();
            if (planned ? !part(left) : left <= 0) {
                return;
            }
            if (!planned) {
                make_plan();
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
    };

    /// Of parts with one ceiling those that have a plan go first, for that may be the one that is looked for.
    void bring_highest_last() {
        const auto highest = std::max_element(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
            return lower(a.ceiling, b.ceiling) ||
                   (!lower(b.ceiling, a.ceiling) && a.plan.has_value() < b.plan.has_value());
        });
        std::swap(*highest, parts_.back());
    }

    /// Plans the last part. A part without a plan is no part.
    void make_plan() {
        Part& last = parts_.back();
        last.plan = planner_.under(last.conditions);
        if (last.plan->status == Status::infeasible) {
            parts_.pop_back();
        } else if (!last.plan->levels.empty()) {
            last.ceiling = lower_of(ceiling_of(*last.plan), last.ceiling);
        }
    }

    /// Parts the last part, unless its plan is the one that is looked for, nobody knows one, or there would be more new
    /// parts than plans are left.
    bool part(std::int32_t left) {
        const Part whole = parts_.back();
        const std::vector<Pair> pairs = pairs_of(planner_.event(), whole.plan->meetings);
        const auto near = differing_.too_near(pairs);
        if (!near || whole.plan->levels.empty()) {
            return false;
        }
        const std::vector<Pair> free = repeated(whole, *near, pairs);
        if (static_cast<Value>(free.size()) > left) {
            return false;
        }
        parts_.pop_back();
        part_by(whole, *near, free);
        return true;
    }

    /// The pairs of an earlier plan that meet again and need not, with fewest points first: to leave those out costs
    /// least.
    [[nodiscard]] std::vector<Pair> repeated(const Part& whole, std::size_t near,
                                             const std::vector<Pair>& pairs) const {
        std::vector<Pair> free;
        for (const Pair& pair : differing_.plans()[near]) {
            const auto& held = whole.conditions.held;
            if (contains(pairs, pair) && std::find(held.begin(), held.end(), pair) == held.end()) {
                free.push_back(pair);
            }
        }
        std::stable_sort(free.begin(), free.end(),
                         [&](const Pair& a, const Pair& b) { return planner_.points(a) < planner_.points(b); });
        return free;
    }

    void part_by(const Part& whole, std::size_t near, const std::vector<Pair>& free) {
        Conditions conditions = whole.conditions;
        for (const Pair& pair : free) {
            std::vector<Pair> held = conditions.held;
            std::sort(held.begin(), held.end());
            if (differing_.again(near, held) > differing_.room(near)) {
                return; // too many pairs are held already
            }
            conditions.banned.push_back(pair);
            parts_.push_back({conditions, whole.ceiling, std::nullopt});
            conditions.banned.pop_back();
            conditions.held.push_back(pair);
        }
    }

    ConditionedPlanner& planner_;
    const Differing& differing_;
    std::vector<Part> parts_;
};

} // namespace jumpa::detail

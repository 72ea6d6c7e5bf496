#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/explain/alternatives.hpp>
#include <jumpa/explain/detail/conditioned.hpp>
#include <jumpa/explain/detail/partition.hpp>
#include <jumpa/explain/detail/price_of_repeating.hpp>
#include <jumpa/explain/gain_words.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa {

namespace detail {

/// Finds one plan after the other, each as good as those before it allow.
class AlternativeSearch {
public:
    AlternativeSearch(const Event& event, const Affinity& affinity, std::int32_t at_least_pairs,
                      const AlternativeOptions& options)
        : planner_(event, affinity, options.plan), differing_(event, static_cast<std::size_t>(at_least_pairs)),
          partition_(planner_, differing_), options_(options) {}

    [[nodiscard]] Alternatives found(std::int32_t how_many) && {
        const Schedule& best = planner_.best();
        if (best.levels.empty()) {
            found_.reasons = best.reasons;
            return std::move(found_);
        }
        found_.plans.push_back({best, {}});
        differing_.from(best);
        while (how_many > 0 && !planner_.stopped() && add_next()) {
            --how_many;
        }
        found_.stopped = planner_.stopped();
        return std::move(found_);
    }

private:
    /// The next best plan, as far as it was found, and a bound on all that differ as much.
    struct Next {
        std::optional<Schedule> plan{};
        Ceiling ceiling{};

        [[nodiscard]] bool proved() const { return plan && values_of(*plan) == ceiling; }
    };

    bool add_next() {
        if (!differing_.possible()) {
            found_.no_more = true;
            return false;
        }
        Next next{std::nullopt, partition_.ceiling()};
        // One pair apart, the partition needs a plan for each meeting; more pairs apart it may need very many, and
        // prices are tried first.
        differing_.at_least() == 1 ? look_by_parts(next) : look_by_prices(next);
        if (!next.proved() && !found_.no_more) {
            differing_.at_least() == 1 ? look_by_prices(next) : look_by_parts(next);
        }
        if (!next.plan || found_.no_more) {
            return false;
        }
        Alternative added{planner_.taken_back(*next.plan), costs(*next.plan, next.ceiling)};
        differing_.from(added.schedule);
        found_.plans.push_back(std::move(added));
        return true;
    }

    void look_by_parts(Next& next) {
        partition_.run(options_.most_plans);
        found_.no_more = partition_.empty();
        if (!found_.no_more) {
            take(next, partition_.plans(), partition_.ceiling());
        }
    }

    void look_by_prices(Next& next) {
        PriceOfRepeating prices(planner_, differing_);
        prices.run();
        take(next, std::move(prices.plans()), prices.ceiling());
    }

    /// Values are of the event's own points, whatever points a plan was made for.
    void take(Next& next, std::vector<Schedule> plans, const Ceiling& ceiling) const {
        next.ceiling = lower_of(next.ceiling, ceiling);
        for (Schedule& plan : plans) {
            if (plan.levels.empty() || differing_.too_near(plan)) {
                continue;
            }
            plan.levels = planner_.taken_back(plan).levels;
            if (!next.plan || values_of(*next.plan) < values_of(plan)) {
                next.plan = std::move(plan);
            }
        }
    }

    [[nodiscard]] std::vector<Cost> costs(const Schedule& plan, const Ceiling& ceiling) const {
        const std::vector<Level>& best = planner_.best().levels;
        std::vector<Cost> costs;
        for (std::size_t i = 0; i < std::min(best.size(), ceiling.size()); ++i) {
            costs.push_back({best[i].what, best[i].value - ceiling[i], best[i].value - plan.levels[i].value});
            if (!costs.back().exact()) {
                break;
            }
        }
        return costs;
    }

    ConditionedPlanner planner_;
    Differing differing_;
    Partition partition_;
    const AlternativeOptions& options_;
    Alternatives found_{};
};

} // namespace detail

JUMPA_INLINE Alternatives alternatives(const Event& event, const Affinity& affinity, std::int32_t how_many,
                                       std::int32_t at_least_pairs, const AlternativeOptions& options) {
    detail::refuse_other_points(event, affinity);
    return detail::AlternativeSearch(event, affinity, std::max(1, at_least_pairs), options).found(how_many);
}

} // namespace jumpa

#pragma once

#include <jumpa/explain/detail/meeting_cost.hpp>
#include <jumpa/explain/detail/obstacles.hpp>
#include <jumpa/explain/detail/unkept_promises.hpp>
#include <jumpa/explain/explain.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa {

namespace detail {

/// The pairs that somebody wishes for and that do not meet, those of the dearest wishes first.
inline std::vector<Pair> unmet_wishes(const Event& event, const Affinity& affinity, const DayView& day) {
    std::map<Pair, WishLevel> asked;
    const auto ask = [&](CompanyId from, CompanyId to, WishLevel level) {
        const Pair pair = better_way(event, affinity, {from, to});
        if (level != WishLevel::no_thanks && day.of(pair) == nullptr) {
            WishLevel& dearest = asked.try_emplace(pair, level).first->second;
            dearest = std::max(dearest, level);
        }
    };
    for (const Wish& wish : event.data().wishes) {
        ask(wish.from, wish.to, wish.level);
    }
    for (const SetWish& wish : event.data().set_wishes) {
        const auto met = [&](CompanyId to) { return day.of({wish.from, to}) != nullptr; };
        const bool granted = std::any_of(wish.any_of.begin(), wish.any_of.end(), met);
        for (const CompanyId to : granted ? std::vector<CompanyId>{} : wish.any_of) {
            ask(wish.from, to, wish.level);
        }
    }
    std::vector<std::pair<WishLevel, Pair>> order;
    for (const auto& [pair, level] : asked) {
        order.emplace_back(level, pair);
    }
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<Pair> pairs;
    for (const auto& [level, pair] : order) {
        pairs.push_back(pair);
    }
    return pairs;
}

/// Tells of one wish after the other, as long as plans may be made also what it would cost.
class WishExplainer {
public:
    WishExplainer(const Event& event, const Affinity& affinity, Replanner& replanner, bool costs)
        : obstacles_(event, affinity, replanner.schedule()), finder_(replanner), teller_(event), costs_(costs) {}

    [[nodiscard]] const DayView& day() const { return obstacles_.day(); }

    void tell(const Pair& pair, std::vector<Reason>& reasons) {
        const std::vector<Reason> final = obstacles_.final(pair);
        reasons.insert(reasons.end(), final.begin(), final.end());
        if (!final.empty()) {
            return;
        }
        reasons.push_back(obstacles_.for_now(pair));
        if (costs_) {
            tell_cost(pair, reasons);
        }
    }

    /// Of how many pairs only prices, or nothing, told what they cost.
    [[nodiscard]] Value not_planned() const { return not_planned_; }

private:
    void tell_cost(const Pair& pair, std::vector<Reason>& reasons) {
        const std::optional<MeetingCost> planned = finder_.planned(pair);
        not_planned_ += planned ? 0 : 1;
        const MeetingCost cost = planned ? *planned : finder_.by_prices(pair);
        if (const auto reason = teller_.tell(pair, cost)) {
            reasons.push_back(*reason);
        }
        for (Reason reason : cost.reasons) {
            reason.pairs.insert(reason.pairs.begin(), pair);
            reasons.push_back(std::move(reason));
        }
    }

    Obstacles obstacles_;
    CostFinder finder_;
    CostTeller teller_;
    bool costs_;
    Value not_planned_ = 0;
};

} // namespace detail

JUMPA_INLINE std::vector<Reason> explain(const Event& event, const Affinity& affinity, const Schedule& schedule,
                                         const ExplainOptions& options) {
    detail::Replanner replanner(event, affinity, schedule, options);
    if (schedule.status == Status::infeasible) {
        return schedule.reasons;
    }
    std::vector<Reason> reasons;
    detail::WishExplainer explainer(event, affinity, replanner, options.costs);
    for (const Pair& pair : detail::unmet_wishes(event, affinity, explainer.day())) {
        explainer.tell(pair, reasons);
    }
    const std::vector<Reason> promises = detail::unkept_promises(event, affinity, replanner.schedule());
    reasons.insert(reasons.end(), promises.begin(), promises.end());
    if (explainer.not_planned() > 0 && options.most_replans > 0) {
        reasons.push_back(detail::told({.code = "costs_not_planned",
                                        .arguments = {grouped(explainer.not_planned())},
                                        .numbers = {explainer.not_planned()}}));
    }
    return reasons;
}

} // namespace jumpa

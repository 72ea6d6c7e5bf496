#pragma once

#include <jumpa/explain/detail/judged.hpp>
#include <jumpa/explain/detail/opened_prices.hpp>
#include <jumpa/explain/what_if.hpp>
#include <jumpa/scheduling/plan.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// The meetings that the changed event does not forbid outright, so that the rest can stand as a schedule there.
inline void drop_impossible(const Event& event, std::vector<Meeting>& meetings) {
    std::vector<std::int32_t> held(event.companies().size(), 0);
    std::erase_if(meetings, [&](const Meeting& meeting) {
        const auto tables = event.tables_in(meeting.slot);
        bool fits = std::find(tables.begin(), tables.end(), meeting.table) != tables.end();
        for (const CompanyId company : {meeting.seller, meeting.buyer}) {
            fits = fits && event.open_slots(company).contains(meeting.slot.index()) &&
                   held[company.index()] < event.most_meetings(company);
        }
        for (const CompanyId company : {meeting.seller, meeting.buyer}) {
            held[company.index()] += fits ? 1 : 0;
        }
        return !fits;
    });
}

/// Asks what a change is worth.
class Asking {
public:
    /// `base` is judged: its levels are what `verify` found.
    Asking(const Event& event, const Affinity& affinity, std::optional<Schedule> base, const EventChange& change,
           const WhatIfOptions& options)
        : event_(event), affinity_(affinity), base_(std::move(base)), options_(options),
          changed_(changed(event, change)), changed_affinity_(same_points(changed_, affinity)) {
        found_.change = change;
        found_.no_change = changed_.digest() == event.digest();
    }

    [[nodiscard]] WhatIf answer() && {
        if (!found_.no_change) {
            tell_by_prices();
        }
        if (!found_.no_change && options_.replan) {
            replan();
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] std::optional<Schedule> by_old_prices() const {
        if (!base_ || base_->levels.empty()) {
            return std::nullopt;
        }
        Schedule taken = *base_;
        price_opening(event_, affinity_, found_.change, taken);
        if (!only_allows_more(found_.change)) {
            drop_impossible(changed_, taken.meetings);
        }
        return judged(changed_, changed_affinity_, std::move(taken));
    }

    /// A later level is bounded only among schedules as good as this one on those before, so it is told only where
    /// nothing can be gained before it.
    void tell_by_prices() {
        const std::optional<Schedule> taken = by_old_prices();
        for (std::size_t i = 0; taken && i < taken->levels.size(); ++i) {
            const Value most = taken->levels[i].bound - base_->levels[i].value;
            found_.by_prices.push_back({taken->levels[i].what, most});
            if (most != 0 || !only_allows_more(found_.change)) {
                return;
            }
        }
    }

    void replan() {
        const Schedule after = plan(changed_, changed_affinity_, options_.plan);
        if (!base_ || !alike(base_->levels, after.levels)) {
            base_ = plan(event_, affinity_, options_.plan);
            found_.by_prices.clear();
            tell_by_prices();
        }
        found_.stopped = ended_early(after) || ended_early(*base_);
        found_.before = base_->status;
        found_.after = after.status;
        found_.meetings_before = base_->meetings.size();
        found_.meetings_after = after.meetings.size();
        if (after.status == Status::infeasible) {
            found_.reasons = after.reasons;
        } else if (!after.levels.empty() && !base_->levels.empty()) {
            compare(base_->levels, after.levels);
        }
    }

    static bool ended_early(const Schedule& schedule) {
        return schedule.ended == Ending::stopped || schedule.status == Status::stopped;
    }

    /// Without promises there is no such level, and nothing of them is missing.
    static std::vector<Level> with_shortfall(std::vector<Level> levels) {
        if (levels.front().what != Objective::shortfall) {
            levels.insert(levels.begin(), {Objective::shortfall, 0, 0, Status::optimal});
        }
        return levels;
    }

    static bool alike(const std::vector<Level>& before, const std::vector<Level>& after) {
        if (before.empty() || after.empty()) {
            return true; // there is nothing to compare
        }
        const std::vector<Level> a = with_shortfall(before);
        const std::vector<Level> b = with_shortfall(after);
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [](const Level& x, const Level& y) { return x.what == y.what; });
    }

    /// Each level as long as those before it are proved in both plans; beyond, its bounds speak of other schedules.
    void compare(const std::vector<Level>& before_levels, const std::vector<Level>& after_levels) {
        const std::vector<Level> before = with_shortfall(before_levels);
        const std::vector<Level> after = with_shortfall(after_levels);
        const bool promised = before_levels.size() == before.size() || after_levels.size() == after.size();
        bool equal_so_far = true;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const Gain gain = gain_on(before[i], after[i], equal_so_far);
            if (i > 0 || promised) {
                found_.replanned.push_back(gain);
            }
            equal_so_far = equal_so_far && gain.at_least == 0 && gain.at_most == 0;
            if (before[i].status != Status::optimal || after[i].status != Status::optimal) {
                return;
            }
        }
    }

    [[nodiscard]] Gain gain_on(const Level& before, const Level& after, bool equal_so_far) const {
        Gain gain{before.what, after.value - before.bound, after.bound - before.value};
        if (equal_so_far && only_allows_more(found_.change)) {
            gain.at_least = std::max<Value>(gain.at_least, 0);
        }
        if (equal_so_far && only_allows_less(found_.change)) {
            gain.at_most = std::min<Value>(gain.at_most, 0);
        }
        for (const MostGain& most : found_.by_prices) {
            if (equal_so_far && most.what == before.what) {
                gain.at_most = std::min(gain.at_most, most.at_most);
            }
        }
        return gain;
    }

    const Event& event_;
    const Affinity& affinity_;
    std::optional<Schedule> base_;
    const WhatIfOptions& options_;
    Event changed_;
    Affinity changed_affinity_;
    WhatIf found_{};
};

} // namespace jumpa::detail

#pragma once

#include <jumpa/explain/detail/asking.hpp>
#include <jumpa/explain/detail/openings.hpp>
#include <jumpa/explain/valuable_changes.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa {

namespace detail {

/// What a proof's prices say of every change of these kinds, level by level; of several cases the most.
class PricedChanges {
public:
    PricedChanges(const Event& event, const Affinity& affinity, const Schedule& proved)
        : event_(event), levels_(proved.levels.size()) {
        add_tables();
        add_presence();
        add_meetings();
        each_price_set(proved, [&](const LevelPrices& prices, const PairWeight& weight, std::size_t level) {
            price(prices, Openings(event, affinity, prices, weight), level);
        });
    }

    /// Those of each kind that have a price, the dearest first.
    [[nodiscard]] std::vector<EventChange> tables() { return dearest(tables_); }
    [[nodiscard]] std::vector<EventChange> presence() { return dearest(presence_); }
    [[nodiscard]] std::vector<EventChange> meetings() { return dearest(meetings_); }

private:
    template <class Change>
    struct Priced {
        Change change{};
        std::vector<WidePoints> price{}; ///< a level each
    };

    template <class Change>
    [[nodiscard]] Priced<Change> unpriced(const Change& change) const {
        return {change, std::vector<WidePoints>(levels_, 0)};
    }

    void add_tables() {
        tables_.push_back(unpriced(MoreTables{}));
        for (std::size_t s = 0; s < event_.slots().size(); ++s) {
            tables_.push_back(unpriced(MoreTables{1, SlotId{s}}));
        }
    }

    void add_presence() {
        for (std::size_t c = 0; c < event_.companies().size(); ++c) {
            const auto& available = event_.companies()[c].attends.available;
            for (std::size_t s = 0; available && s < event_.slots().size(); ++s) {
                if (std::find(available->begin(), available->end(), SlotId{s}) == available->end()) {
                    presence_.push_back(unpriced(PresentIn{CompanyId{c}, SlotId{s}}));
                }
            }
        }
    }

    void add_meetings() {
        for (std::size_t c = 0; c < event_.companies().size(); ++c) {
            if (event_.companies()[c].attends.max_meetings) {
                meetings_.push_back(unpriced(MoreMeetings{CompanyId{c}}));
            }
        }
    }

    void price(const LevelPrices& prices, const Openings& openings, std::size_t level) {
        std::vector<Value> table(event_.slots().size(), 0);
        std::vector<Value> meeting(event_.companies().size(), 0);
        std::for_each(prices.k.begin(), prices.k.end(), [&](const auto& k) { table[k.slot.index()] = k.price; });
        std::for_each(prices.q.begin(), prices.q.end(), [&](const auto& q) { meeting[q.attendee.index()] = q.price; });
        note(tables_, level, [&](const MoreTables& more) { return table_price(more, table, meeting, openings); });
        note(presence_, level, [&](const PresentIn& present) {
            return openings.seat(present.company, present.slot) + further_meeting(present.company, meeting);
        });
        note(meetings_, level, [&](const MoreMeetings& more) { return meeting[more.company.index()]; });
    }

    /// Who is there longer may hold more meetings, unless it set a maximum itself.
    [[nodiscard]] WidePoints further_meeting(CompanyId company, const std::vector<Value>& meeting) const {
        const auto& most = event_[company].attends.max_meetings;
        return !most || *most > event_.most_meetings(company) ? std::max<Value>(0, meeting[company.index()]) : 0;
    }

    [[nodiscard]] WidePoints table_price(const MoreTables& more, const std::vector<Value>& table,
                                         const std::vector<Value>& meeting, const Openings& openings) const {
        WidePoints sum = 0;
        for (std::size_t s = 0; s < table.size(); ++s) {
            const bool stands = !event_.tables_in(SlotId{s}).empty();
            const bool counts = !more.slot || *more.slot == SlotId{s};
            sum += !counts ? 0 : stands ? table[s] : openings.table(SlotId{s});
            for (std::size_t c = 0; counts && !stands && c < meeting.size(); ++c) {
                sum += further_meeting(CompanyId{c}, meeting);
            }
        }
        return sum;
    }

    template <class Change, class Price>
    static void note(std::vector<Priced<Change>>& changes, std::size_t level, Price&& price) {
        for (Priced<Change>& entry : changes) {
            entry.price[level] = std::max<WidePoints>(entry.price[level], price(entry.change));
        }
    }

    template <class Change>
    static std::vector<EventChange> dearest(std::vector<Priced<Change>>& changes) {
        std::erase_if(changes, [](const Priced<Change>& entry) {
            return std::all_of(entry.price.begin(), entry.price.end(), [](WidePoints price) { return price == 0; });
        });
        std::stable_sort(changes.begin(), changes.end(),
                         [](const Priced<Change>& a, const Priced<Change>& b) { return a.price > b.price; });
        std::vector<EventChange> dearest;
        for (const Priced<Change>& entry : changes) {
            dearest.emplace_back(entry.change);
        }
        return dearest;
    }

    const Event& event_;
    std::size_t levels_;
    std::vector<Priced<MoreTables>> tables_{};
    std::vector<Priced<PresentIn>> presence_{};
    std::vector<Priced<MoreMeetings>> meetings_{};
};

/// What a change gains for certain or, where nothing was planned, at most.
inline std::vector<Value> gain_key(const WhatIf& found) {
    std::vector<Value> key;
    for (const Gain& gain : found.replanned) {
        key.push_back(gain.at_least);
    }
    for (const MostGain& most : found.by_prices) {
        if (found.replanned.empty()) {
            key.push_back(most.at_most);
        }
    }
    return key;
}

inline bool gains_more(const WhatIf& a, const WhatIf& b) {
    return gain_key(a) > gain_key(b);
}

/// Proved to be of no use, or to make no difference.
inline bool gains_nothing(const WhatIf& found) {
    const std::vector<Value> key = gain_key(found);
    return std::all_of(key.begin(), key.end(), [](Value gain) { return gain == 0; }) &&
           std::all_of(found.replanned.begin(), found.replanned.end(), [](const Gain& gain) { return gain.exact(); });
}

/// Works changes out, the dearest first, until no other can gain more than the best ones found, or enough were tried.
class Ranking {
public:
    Ranking(const Event& event, const Affinity& affinity, const Schedule& base, const RankingOptions& options)
        : event_(event), affinity_(affinity), base_(base), options_(options),
          most_(static_cast<std::size_t>(std::max(0, options.how_many))) {}

    [[nodiscard]] std::vector<WhatIf> best_of(const std::vector<EventChange>& dearest_first) const {
        std::vector<WhatIf> best;
        for (std::size_t i = 0; i < std::min(dearest_first.size(), most_ * tries_for_one) && most_ > 0; ++i) {
            WhatIf found = by_prices(dearest_first[i]);
            if (options_.each.replan && (best.size() < most_ || gains_more(found, best.back()))) {
                found = Asking(event_, affinity_, base_, dearest_first[i], options_.each).answer();
            }
            take(best, std::move(found));
        }
        return best;
    }

private:
    static constexpr std::size_t tries_for_one = 4;

    [[nodiscard]] WhatIf by_prices(const EventChange& change) const {
        const WhatIfOptions at_once{.plan = options_.each.plan, .replan = false};
        return Asking(event_, affinity_, base_, change, at_once).answer();
    }

    void take(std::vector<WhatIf>& best, WhatIf found) const {
        const bool known = !options_.each.replan || found.after != Status::stopped;
        if (!known || gains_nothing(found)) {
            return;
        }
        best.insert(std::upper_bound(best.begin(), best.end(), found, gains_more), std::move(found));
        best.resize(std::min(best.size(), most_));
    }

    const Event& event_;
    const Affinity& affinity_;
    const Schedule& base_;
    const RankingOptions& options_;
    std::size_t most_;
};

} // namespace detail

JUMPA_INLINE ValuableChanges most_valuable_changes(const Event& event, const Affinity& affinity,
                                                   const Schedule& schedule, const RankingOptions& options) {
    detail::refuse_other_points(event, affinity);
    auto base = detail::judged(event, affinity, schedule);
    if (!base) {
        base = plan(event, affinity, options.each.plan);
    }
    if (base->levels.empty()) {
        return {};
    }
    detail::PricedChanges priced(event, affinity, *base);
    const detail::Ranking ranking(event, affinity, *base, options);
    return {ranking.best_of(priced.tables()), ranking.best_of(priced.presence()), ranking.best_of(priced.meetings())};
}

} // namespace jumpa

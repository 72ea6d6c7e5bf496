#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/scheduling/detail/lottery.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>

namespace jumpa::detail {

/// Companies by id, so that the order of a file has no say, and then shuffled.
inline std::vector<CompanyId> drawn_order(const Event& event, std::int64_t number) {
    std::vector<CompanyId> order;
    for (std::size_t c = 0; c < event.companies().size(); ++c) {
        order.emplace_back(c);
    }
    std::sort(order.begin(), order.end(), [&](CompanyId a, CompanyId b) { return event[a].id < event[b].id; });
    Random(static_cast<std::uint64_t>(number)).shuffle(order);
    return order;
}

inline std::vector<CompanyId> inverse(const std::vector<CompanyId>& order) {
    std::vector<CompanyId> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i].index()] = CompanyId{i};
    }
    return place;
}

/// Gives companies other ids wherever they are named. Every member of what names companies stands in the bindings, so
/// that nobody can add one without being asked here what to do with it.
class Renaming {
public:
    explicit Renaming(std::vector<CompanyId> names, std::vector<std::uint32_t> counts = {})
        : names_(std::move(names)), counts_(std::move(counts)) {}

    void operator()(CompanyId& id) const { id = names_[id.index()]; }

    void operator()(Wish& wish) const {
        auto& [from, to, level, rank] = wish;
        std::ignore = std::tie(level, rank);
        (*this)(from);
        (*this)(to);
    }
    void operator()(SetWish& wish) const {
        auto& [from, any_of, level] = wish;
        std::ignore = level;
        (*this)(from);
        (*this)(any_of);
    }
    void operator()(Precedence& precedence) const {
        auto& [before, after] = precedence;
        (*this)(before);
        (*this)(after);
    }
    void operator()(PairSession& rule) const {
        auto& [pair, session] = rule;
        std::ignore = session;
        (*this)(pair);
    }
    void operator()(Pair& pair) const {
        auto& [seller, buyer] = pair;
        (*this)(seller);
        (*this)(buyer);
    }
    void operator()(Pin& pin) const {
        auto& [seller, buyer, slot, table] = pin;
        std::ignore = std::tie(slot, table);
        (*this)(seller);
        (*this)(buyer);
    }
    void operator()(ScoredPair& pair) const {
        auto& [seller, buyer, points] = pair;
        std::ignore = points;
        (*this)(seller);
        (*this)(buyer);
    }
    void operator()(Meeting& meeting) const {
        auto& [seller, buyer, slot, table, points, pinned_by] = meeting;
        std::ignore = std::tie(slot, table, points, pinned_by);
        (*this)(seller);
        (*this)(buyer);
    }
    void operator()(Reason& reason) const { (*this)(reason.companies); }
    void operator()(ProofNode& node) const {
        if (node.question) {
            (*this)(node.question->seller);
            (*this)(node.question->buyer);
        }
    }
    void operator()(AttendeeSlotPrice& price) const { (*this)(price.attendee); }
    void operator()(AttendeePrice& price) const { (*this)(price.attendee); }
    void operator()(ProofTree& tree) const {
        (*this)(tree.nodes);
        (*this)(tree.prices);
    }
    void operator()(LevelPrices& prices) const {
        auto& [u, k, q, counts, lambda] = prices;
        std::ignore = std::tie(k, lambda);
        (*this)(u);
        (*this)(q);
        for (CountPrice& price : counts) {
            price.count = counts_[price.count];
        }
        std::sort(u.begin(), u.end(), [](const AttendeeSlotPrice& a, const AttendeeSlotPrice& b) {
            return std::tie(a.attendee, a.slot) < std::tie(b.attendee, b.slot);
        });
        std::sort(q.begin(), q.end(),
                  [](const AttendeePrice& a, const AttendeePrice& b) { return a.attendee < b.attendee; });
        std::sort(counts.begin(), counts.end(),
                  [](const CountPrice& a, const CountPrice& b) { return a.count < b.count; });
    }

    template <class Item>
    void operator()(std::vector<Item>& items) const {
        for (Item& item : items) {
            (*this)(item);
        }
    }

    /// What is listed one a company.
    template <class Item>
    [[nodiscard]] std::vector<Item> moved(std::vector<Item> items) const {
        std::vector<Item> moved(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            moved[names_[i].index()] = std::move(items[i]);
        }
        return moved;
    }

private:
    std::vector<CompanyId> names_;
    std::vector<std::uint32_t> counts_; ///< other positions of what limits and set wishes count
};

/// Where in Event::counts of `to` what stands there in `from` is found. Within a company they keep their order.
inline std::vector<std::uint32_t> moved_counts(const Event& from, const Event& to,
                                               const std::vector<CompanyId>& names) {
    std::vector<std::uint32_t> moved(from.counts().size());
    for (std::size_t c = 0; c < names.size(); ++c) {
        const auto here = from.counts_of(CompanyId{c});
        const auto there = to.counts_of(names[c]);
        for (std::size_t i = 0; i < here.size(); ++i) {
            moved[static_cast<std::size_t>(&here[i] - from.counts().data())] =
                static_cast<std::uint32_t>(&there[i] - to.counts().data());
        }
    }
    return moved;
}

inline Event drawn_event(EventDraft draft, const std::vector<CompanyId>& order) {
    const Renaming rename(inverse(order));
    auto& [id, title, revision, offset, domain, issued, breaks, taxonomy, slots, tables, companies, roles, far_zones,
           wishes, set_wishes, pins, bans, met_before, precedences, pair_sessions, points, rules] = draft;
    std::ignore = std::tie(id, title, revision, offset, domain, issued, breaks, taxonomy, slots, tables, far_zones);
    companies = rename.moved(std::move(companies));
    roles = rename.moved(std::move(roles));
    rename(wishes);
    rename(set_wishes);
    rename(precedences);
    rename(pair_sessions);
    rename(pins);
    rename(bans);
    rename(met_before);
    points.reset(); // planning asks the affinity
    if (rules.met_before_percent) {
        met_before.clear(); // what is left of their points stands in the affinity already
    }
    return EventBuilder(std::move(draft)).build();
}

inline Affinity drawn_affinity(const Event& drawn, const Affinity& affinity, const std::vector<CompanyId>& order) {
    const Renaming rename(inverse(order));
    std::vector<ScoredPair> pairs(affinity.pairs().begin(), affinity.pairs().end());
    rename(pairs);
    std::optional<Thresholds> thresholds = affinity.thresholds();
    if (thresholds) {
        thresholds->company = rename.moved(std::move(thresholds->company));
    }
    return trusted_affinity(drawn, std::move(pairs), std::move(thresholds));
}

JUMPA_INLINE Lottery::Lottery(const Event& event, const Affinity& affinity, std::int64_t number)
    : own_(drawn_order(event, number)), event_(drawn_event(event.data(), own_)),
      affinity_(drawn_affinity(event_, affinity, own_)), own_counts_(moved_counts(event_, event, own_)) {}

JUMPA_INLINE Schedule Lottery::announced(Schedule schedule) const {
    const Renaming rename(own_, own_counts_);
    rename(schedule.meetings);
    rename(schedule.certificate.levels);
    rename(schedule.certificate.trees);
    rename(schedule.reasons);
    std::stable_sort(schedule.reasons.begin(), schedule.reasons.end(),
                     [](const Reason& a, const Reason& b) { return a.companies < b.companies; });
    if (schedule.without_rules) {
        schedule.without_rules->meetings = rename.moved(std::move(schedule.without_rules->meetings));
    }
    return schedule;
}

} // namespace jumpa::detail

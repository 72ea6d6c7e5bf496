#pragma once

#include "every_level.hpp"
#include "every_rule.hpp"
#include "random_rules.hpp"

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <utility>
#include <vector>

/// Tiny events of companies with several seats and of companies that sell and buy, and everything that could be held in
/// them.

namespace support {

struct SeatedEvent {
    jumpa::Event event;
    jumpa::Affinity affinity;
};

/// What tiny events hold.
struct SeatedEvents {
    std::size_t most_slots = 3;
    std::size_t most_pairs = 4; ///< that two may each sell to the other makes no second pair of them
    bool wishes = false;        ///< in every event
    bool turning = false;       ///< most companies in both roles, with rules that tell who sells
};

/// Without zones and pins of tables: which of the tables in a slot a meeting has is all the same.
inline RulesMix seated_rules(jumpa::Random& random, const SeatedEvents& kind) {
    RulesMix mix{.seats = true, .both_roles = true};
    for (bool RulesMix::* const sort :
         {&RulesMix::in_a_row, &RulesMix::total_limits, &RulesMix::session_limits, &RulesMix::kind_limits,
          &RulesMix::set_wishes, &RulesMix::consent, &RulesMix::people, &RulesMix::equity}) {
        mix.*sort = random.below(kind.turning ? 8 : 4) == 0;
    }
    for (bool RulesMix::* const sort : {&RulesMix::wishes, &RulesMix::good_promises, &RulesMix::bans,
                                        &RulesMix::precedences, &RulesMix::pair_sessions, &RulesMix::tiers,
                                        &RulesMix::met_before}) {
        mix.*sort = random.below(kind.turning ? 2 : 4) == 0;
    }
    mix.wishes = mix.wishes || kind.wishes;
    return mix;
}

inline jumpa::EventDraft seated_draft(jumpa::Random& random, const SeatedEvents& kind) {
    jumpa::EventBuilder builder;
    const std::size_t slots = 1 + random.below(kind.most_slots);
    builder.slots(slots, std::chrono::minutes{20}).tables(1 + random.below(3));
    const std::size_t companies = 2 + random.below(4);
    for (std::size_t c = 0; c < companies; ++c) {
        c % 2 == 0 ? builder.seller({}) : builder.buyer({});
    }
    jumpa::EventDraft draft = builder.draft();
    for (std::size_t c = 0; c < draft.companies.size(); ++c) {
        draft.roles[c] = random.below(kind.turning ? 4 : 2) != 1 ? jumpa::Role::both : draft.roles[c];
        jumpa::Attendance& attends = draft.companies[c].attends;
        attends.seats = random.below(3) == 0 ? 2 : 1;
        if (random.below(4) == 0) {
            attends.available.emplace();
            for (std::size_t s = 0; s < slots; ++s) {
                random.below(3) == 0 ? void() : attends.available->push_back(jumpa::SlotId{s});
            }
        }
    }
    random_rules(draft, random, seated_rules(random, kind));
    return draft;
}

/// The two, whoever sells.
inline jumpa::Pair whoever_sells(const jumpa::Pair& pair) {
    return std::min(pair, jumpa::Pair{pair.buyer, pair.seller});
}

inline std::set<jumpa::Pair> who_meets(const std::vector<jumpa::Meeting>& meetings) {
    std::set<jumpa::Pair> pairs;
    for (const jumpa::Meeting& meeting : meetings) {
        pairs.insert(whoever_sells({meeting.seller, meeting.buyer}));
    }
    return pairs;
}

inline SeatedEvent seated_event(jumpa::Random& random, const SeatedEvents& kind = {}) {
    jumpa::Event event = jumpa::EventBuilder(seated_draft(random, kind)).build();
    std::set<jumpa::Pair> possible;
    for (const jumpa::CompanyId seller : event.sellers()) {
        for (const jumpa::CompanyId buyer : event.buyers()) {
            if (seller != buyer) {
                possible.insert(whoever_sells({seller, buyer}));
            }
        }
    }
    std::vector<jumpa::Pair> chosen(possible.begin(), possible.end());
    random.shuffle(chosen);
    chosen.resize(std::min(chosen.size(), kind.most_pairs));
    std::vector<jumpa::ScoredPair> points;
    for (const jumpa::Pair& pair : chosen) {
        for (const auto& [seller, buyer] : {pair, jumpa::Pair{pair.buyer, pair.seller}}) {
            if (event.sells(seller) && event.buys(buyer) && random.below(8) != 0) {
                points.push_back({seller, buyer, static_cast<jumpa::Points>(random.between(1, 100))});
            }
        }
    }
    jumpa::Affinity affinity = jumpa::affinity(event, points);
    return {std::move(event), std::move(affinity)};
}

/// Everything that can be held in such an event, with its values on some levels. A table is any that is free.
class EveryHeld {
public:
    struct Held {
        std::set<jumpa::Pair> pairs{}; ///< whoever sells
        std::vector<jumpa::Value> values{};
    };

    EveryHeld(const jumpa::Event& event, const jumpa::Affinity& affinity, const std::vector<jumpa::Level>& levels)
        : event_(event), levels_(levels), pairs_(affinity.pairs().begin(), affinity.pairs().end()),
          taken_(event.slots().size(), 0) {
        from(0);
    }

    [[nodiscard]] const std::vector<Held>& all() const { return all_; }

    /// The best values of those that pass; nothing where none does.
    template <class Pass>
    [[nodiscard]] std::optional<std::vector<jumpa::Value>> best(Pass&& pass) const {
        std::optional<std::vector<jumpa::Value>> best;
        for (const Held& held : all_) {
            if (pass(held) && (!best || *best < held.values)) {
                best = held.values;
            }
        }
        return best;
    }

    [[nodiscard]] std::optional<std::vector<jumpa::Value>> best() const {
        return best([](const Held&) { return true; });
    }

private:
    void from(std::size_t at) {
        if (at == pairs_.size()) {
            judge();
            return;
        }
        from(at + 1);
        const auto& [seller, buyer, points] = pairs_[at];
        for (const jumpa::Meeting& meeting : held_) {
            if (meeting.seller == buyer && meeting.buyer == seller) {
                return; // they meet already
            }
        }
        for (std::size_t s = 0; s < event_.slots().size(); ++s) {
            const auto tables = event_.tables_in(jumpa::SlotId{s});
            if (taken_[s] < tables.size() && event_.open_slots(seller, buyer).contains(s)) {
                held_.push_back({.seller = seller,
                                 .buyer = buyer,
                                 .slot = jumpa::SlotId{s},
                                 .table = tables[taken_[s]],
                                 .points = points});
                ++taken_[s];
                from(at + 1);
                --taken_[s];
                held_.pop_back();
            }
        }
    }

    void judge() {
        if (!EveryRule(event_.data(), held_).kept()) {
            return;
        }
        Held& held = all_.emplace_back(Held{who_meets(held_), {}});
        for (const jumpa::Level& level : levels_) {
            held.values.push_back(EveryLevel(event_, held_).of(level.what));
        }
    }

    const jumpa::Event& event_;
    const std::vector<jumpa::Level>& levels_;
    std::vector<jumpa::ScoredPair> pairs_;
    std::vector<std::size_t> taken_;
    std::vector<jumpa::Meeting> held_{};
    std::vector<Held> all_{};
};

} // namespace support

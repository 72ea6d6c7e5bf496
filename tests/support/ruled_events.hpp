#pragma once

#include "random_rules.hpp"

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <utility>
#include <vector>

/// A few companies, some of them away now and then, with a host's own points and rules of every sort that the mix
/// names.
struct RuledEvent {
    jumpa::Event event;
    jumpa::Affinity fit;

    /// With up to so many further pins.
    RuledEvent(jumpa::Random& random, const support::RulesMix& mix, std::size_t most_a_side, std::size_t more_pins = 0)
        : event(jumpa::EventBuilder(draft(random, mix, most_a_side, more_pins)).build()), fit(points(event, random)) {}

    /// The same event where only pins matter.
    [[nodiscard]] RuledEvent without_points() const { return RuledEvent(event, jumpa::affinity(event, {})); }

private:
    RuledEvent(jumpa::Event known, jumpa::Affinity given) : event(std::move(known)), fit(std::move(given)) {}

    static jumpa::EventDraft draft(jumpa::Random& random, const support::RulesMix& mix, std::size_t most_a_side,
                                   std::size_t more_pins) {
        jumpa::EventBuilder builder;
        builder.slots(2 + random.below(4), std::chrono::minutes{20}).tables(1 + random.below(4));
        const std::size_t sellers = 1 + random.below(most_a_side);
        const std::size_t buyers = 1 + random.below(most_a_side);
        for (std::size_t i = 0; i < sellers + buyers; ++i) {
            i < sellers ? builder.seller({}) : builder.buyer({});
        }
        jumpa::EventDraft draft = builder.draft();
        support::random_rules(draft, random, mix);
        for (jumpa::Company& company : draft.companies) {
            if (random.below(4) == 0) {
                company.attends.available = some_slots(random, draft.slots.size());
            }
        }
        for (std::size_t p = 0; p < more_pins; ++p) {
            add_pin(draft, {jumpa::CompanyId{random.below(sellers)}, jumpa::CompanyId{sellers + random.below(buyers)}});
        }
        return draft;
    }

    /// Unless the two are pinned already, whoever sells.
    static void add_pin(jumpa::EventDraft& draft, const jumpa::Pair& pair) {
        const bool known = std::any_of(draft.pins.begin(), draft.pins.end(), [&](const jumpa::Pin& pin) {
            return std::minmax({pin.seller, pin.buyer}) == std::minmax({pair.seller, pair.buyer});
        });
        if (!known) {
            draft.pins.push_back({pair.seller, pair.buyer, {}, {}});
        }
    }

    static std::vector<jumpa::SlotId> some_slots(jumpa::Random& random, std::size_t slots) {
        std::vector<jumpa::SlotId> there;
        for (std::size_t s = 0; s < slots; ++s) {
            if (random.below(3) != 0) {
                there.emplace_back(s);
            }
        }
        return there;
    }

    static jumpa::Affinity points(const jumpa::Event& event, jumpa::Random& random) {
        std::vector<jumpa::ScoredPair> pairs;
        for (const jumpa::CompanyId seller : event.sellers()) {
            for (const jumpa::CompanyId buyer : event.buyers()) {
                if (seller != buyer && random.below(4) != 0) {
                    pairs.push_back({seller, buyer, static_cast<jumpa::Points>(1 + random.below(9'999))});
                }
            }
        }
        return jumpa::affinity(event, pairs);
    }
};

/// Every sort of rule, and where to switch it on.
inline constexpr std::pair<const char*, bool support::RulesMix::*> sorts_of_rules[] = {
    {"seats", &support::RulesMix::seats},
    {"both roles", &support::RulesMix::both_roles},
    {"in a row", &support::RulesMix::in_a_row},
    {"limits in all", &support::RulesMix::total_limits},
    {"limits of sessions", &support::RulesMix::session_limits},
    {"limits of kinds", &support::RulesMix::kind_limits},
    {"promises of good pairs", &support::RulesMix::good_promises},
    {"far zones", &support::RulesMix::far_zones},
    {"bans", &support::RulesMix::bans},
    {"pinned tables", &support::RulesMix::pinned_tables},
    {"precedences", &support::RulesMix::precedences},
    {"sessions of pairs", &support::RulesMix::pair_sessions},
    {"wishes", &support::RulesMix::wishes},
    {"set wishes", &support::RulesMix::set_wishes},
    {"consent", &support::RulesMix::consent},
    {"tiers", &support::RulesMix::tiers},
    {"people", &support::RulesMix::people},
    {"met before", &support::RulesMix::met_before},
    {"equity", &support::RulesMix::equity},
};

/// About a third of the sorts.
inline support::RulesMix some_rules(jumpa::Random& random) {
    support::RulesMix mix;
    for (const auto& [name, sort] : sorts_of_rules) {
        mix.*sort = random.below(3) == 0;
    }
    return mix;
}

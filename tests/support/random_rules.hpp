#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/model/event.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace support {

/// Which sorts of rules a random event gets; each sort comes in some companies, pairs or slots, not in all.
struct RulesMix {
    bool seats = false;      ///< two or three meetings at once
    bool both_roles = false; ///< companies that sell and buy
    bool in_a_row = false;
    bool total_limits = false;
    bool session_limits = false;
    bool kind_limits = false;
    bool good_promises = false; ///< minimums that count pairs of enough points or of some categories
    bool far_zones = false;     ///< tables in two or three zones
    bool bans = false;
    bool pinned_tables = false; ///< pins, most of them with a slot, a table or both
    bool precedences = false;
    bool pair_sessions = false;
    bool wishes = false; ///< with ranks
    bool set_wishes = false;
    bool consent = false;
    bool tiers = false;
    bool people = false;
    bool met_before = false; ///< banned or discounted
    bool equity = false;     ///< of either side, a bonus included

    static RulesMix all() {
        return {true, true, true, true, true, true, true, true, true, true,
                true, true, true, true, true, true, true, true, true};
    }
};

/// Gives a draft random rules; what the draft holds already stays.
///
/// Requires    a draft that builds, with at least one slot, table and company
/// Ensures     the draft still builds, though its rules may leave no schedule: pins may collide. Slots come to stand in
///             at most two sessions where they had none
class RandomRules {
public:
    RandomRules(jumpa::EventDraft& draft, jumpa::Random& random, const RulesMix& mix)
        : draft_(draft), random_(random), mix_(mix) {}

    void add() {
        sessions();
        companies();
        pairs_ = all_pairs();
        if (mix_.far_zones) {
            zones();
        }
        if (!pairs_.empty()) {
            wishes();
            pair_rules();
        }
        event_rules();
    }

private:
    bool one_in(std::uint64_t number) { return random_.below(number) == 0; }
    std::int32_t up_to(std::int64_t most) { return static_cast<std::int32_t>(random_.between(1, most)); }

    template <class Items>
    const auto& one_of(const Items& items) {
        return items[random_.below(std::size(items))];
    }

    void sessions() {
        const bool none = std::all_of(draft_.slots.begin(), draft_.slots.end(),
                                      [](const jumpa::Slot& slot) { return slot.session.empty(); });
        const std::size_t morning = 1 + random_.below(draft_.slots.size());
        for (std::size_t s = 0; none && s < draft_.slots.size(); ++s) {
            draft_.slots[s].session = s < morning ? "morning" : "afternoon";
        }
        for (jumpa::Slot& slot : draft_.slots) {
            if (mix_.people && one_in(2)) {
                slot.people = static_cast<std::int32_t>(random_.between(1, 2 * static_cast<int>(draft_.tables.size())));
            }
        }
    }

    void companies() {
        for (std::size_t c = 0; c < draft_.companies.size(); ++c) {
            jumpa::Company& company = draft_.companies[c];
            if (mix_.both_roles && one_in(3)) {
                draft_.roles[c] = jumpa::Role::both;
            }
            if (mix_.good_promises) {
                goods(company, side_of(company, draft_.roles[c]));
            }
            if (mix_.kind_limits) {
                for (const char* kind : {"red", "round"}) {
                    if (one_in(2)) {
                        company.kinds.emplace_back(kind);
                    }
                }
            }
        }
        if (mix_.kind_limits) { // both kinds are somebody's, so that limits may name them
            draft_.companies.front().kinds = {"red", "round"};
        }
        for (jumpa::Company& company : draft_.companies) {
            attendance(company.attends);
        }
    }

    void goods(jumpa::Company& company, jumpa::Role side) {
        static const std::string categories[] = {"10722", "10731", "13134"};
        const bool none = company.offers.empty() && company.needs.empty();
        if (none && side != jumpa::Role::buyer && side != jumpa::Role::from_offers_and_needs) {
            company.offers.push_back({.category = one_of(categories)});
        }
        if (none && side != jumpa::Role::seller && side != jumpa::Role::from_offers_and_needs) {
            company.needs.push_back({.category = one_of(categories)});
        }
    }

    void attendance(jumpa::Attendance& attends) {
        const auto slots = static_cast<std::int64_t>(draft_.slots.size());
        if (mix_.seats && one_in(3)) {
            attends.seats = 1 + up_to(2);
        }
        if (mix_.people && one_in(3)) {
            attends.people.resize(static_cast<std::size_t>(up_to(4)), "somebody");
        }
        if (mix_.in_a_row && one_in(3)) {
            attends.max_in_a_row = up_to(2);
        }
        if (mix_.total_limits && one_in(2)) {
            attends.max_meetings = up_to(slots);
        }
        if (mix_.total_limits && one_in(3)) {
            attends.min_meetings = up_to(slots);
        }
        if (mix_.session_limits && one_in(3)) {
            attends.limits.push_back(minimum_or_maximum({.session = one_of(draft_.slots).session}));
        }
        if (mix_.kind_limits && one_in(3)) {
            attends.limits.push_back(minimum_or_maximum({.kind = one_in(2) ? "red" : "round"}));
        }
        if (mix_.kind_limits && mix_.session_limits && one_in(6)) {
            attends.limits.push_back(minimum_or_maximum({.session = one_of(draft_.slots).session, .kind = "red"}));
        }
        if (mix_.good_promises && one_in(3)) {
            attends.limits.push_back(good_promise());
        }
        drop_repetitions(attends.limits);
    }

    jumpa::Limit minimum_or_maximum(jumpa::Limit limit) {
        const auto slots = static_cast<std::int64_t>(draft_.slots.size());
        const std::uint64_t which = random_.below(5);
        if (which != 0) {
            limit.max = static_cast<std::int32_t>(random_.between(0, slots));
        }
        if (which < 2) {
            limit.min = up_to(slots);
        }
        return limit;
    }

    jumpa::Limit good_promise() {
        jumpa::Limit limit{.min = up_to(2)};
        if (one_in(2)) {
            limit.categories = {one_in(2) ? "107" : "13134"};
        } else {
            limit.points_at_least = static_cast<jumpa::Points>(random_.between(1, 60));
        }
        return limit;
    }

    static void drop_repetitions(std::vector<jumpa::Limit>& limits) {
        std::vector<jumpa::Limit> kept;
        for (const jumpa::Limit& limit : limits) {
            const bool repeats = std::any_of(kept.begin(), kept.end(), [&](const jumpa::Limit& other) {
                return std::tie(limit.session, limit.kind) == std::tie(other.session, other.kind);
            });
            repeats ? void() : kept.push_back(limit);
        }
        limits = std::move(kept);
    }

    [[nodiscard]] bool is(jumpa::Role wanted, std::size_t company) const {
        const jumpa::Role side = side_of(draft_.companies[company], draft_.roles[company]);
        return side == wanted || side == jumpa::Role::both;
    }

    [[nodiscard]] std::vector<jumpa::Pair> all_pairs() const {
        std::vector<jumpa::Pair> pairs;
        for (std::size_t s = 0; s < draft_.companies.size(); ++s) {
            for (std::size_t b = 0; b < draft_.companies.size(); ++b) {
                if (s != b && is(jumpa::Role::seller, s) && is(jumpa::Role::buyer, b)) {
                    pairs.push_back({jumpa::CompanyId{s}, jumpa::CompanyId{b}});
                }
            }
        }
        return pairs;
    }

    void zones() {
        static const std::string names[] = {"hall", "annex", "garden"};
        const std::uint64_t zones = 2 + random_.below(2);
        std::vector<std::string> used;
        for (jumpa::Table& table : draft_.tables) {
            table.zone = names[random_.below(zones)];
            used.push_back(table.zone);
        }
        std::sort(used.begin(), used.end());
        used.erase(std::unique(used.begin(), used.end()), used.end());
        for (std::size_t i = 0; i + 1 < used.size(); ++i) {
            draft_.far_zones.push_back({used[i], used[i + 1]});
        }
    }

    /// Who wishes for whom, both ways of every pair; a company's ranks differ because they ascend over all.
    void wishes() {
        std::int32_t rank = 0;
        for (const jumpa::Pair& pair : pairs_) {
            for (const auto& [from, to] : {std::pair{pair.seller, pair.buyer}, std::pair{pair.buyer, pair.seller}}) {
                const auto wishes_already = [from = from, to = to](const jumpa::Wish& wish) {
                    return wish.from == from && wish.to == to;
                };
                if (!mix_.wishes || !one_in(3) ||
                    std::any_of(draft_.wishes.begin(), draft_.wishes.end(), wishes_already)) {
                    continue;
                }
                jumpa::Wish wish{from, to, static_cast<jumpa::WishLevel>(random_.below(12) == 0 ? 0 : up_to(3))};
                if (wish.level != jumpa::WishLevel::no_thanks && one_in(2)) {
                    wish.rank = ++rank;
                }
                draft_.wishes.push_back(wish);
            }
        }
        for (std::size_t c = 0; mix_.set_wishes && c < draft_.companies.size(); ++c) {
            one_in(3) ? set_wish(jumpa::CompanyId{c}) : void();
        }
    }

    void set_wish(jumpa::CompanyId from) {
        std::vector<jumpa::CompanyId> others;
        for (const jumpa::Pair& pair : pairs_) {
            if (pair.seller == from || pair.buyer == from) {
                others.push_back(pair.seller == from ? pair.buyer : pair.seller);
            }
        }
        std::sort(others.begin(), others.end());
        others.erase(std::unique(others.begin(), others.end()), others.end());
        random_.shuffle(others);
        others.resize(std::min<std::size_t>(others.size(), 2 + random_.below(2)));
        if (others.size() >= 2) {
            draft_.set_wishes.push_back({from, others, static_cast<jumpa::WishLevel>(up_to(3))});
        }
    }

    /// Some pairs, none of them twice whoever sells.
    std::vector<jumpa::Pair> some_pairs(std::size_t most) {
        std::vector<jumpa::Pair> chosen = pairs_;
        random_.shuffle(chosen);
        chosen.resize(std::min<std::size_t>(chosen.size(), random_.below(most + 1)));
        const auto repeats = [&](const jumpa::Pair& pair) {
            return std::find(chosen.begin(), chosen.end(), jumpa::Pair{pair.buyer, pair.seller}) != chosen.end() &&
                   pair.buyer < pair.seller;
        };
        std::vector<jumpa::Pair> kept;
        std::copy_if(chosen.begin(), chosen.end(), std::back_inserter(kept),
                     [&](const jumpa::Pair& pair) { return !repeats(pair); });
        return kept;
    }

    void pair_rules() {
        if (mix_.bans) {
            for (const jumpa::Pair& pair : some_pairs(2)) {
                draft_.bans.push_back(pair);
            }
        }
        if (mix_.met_before) {
            for (const jumpa::Pair& pair : some_pairs(4)) {
                draft_.met_before.push_back(pair);
            }
        }
        if (mix_.pair_sessions) {
            for (const jumpa::Pair& pair : some_pairs(3)) {
                draft_.pair_sessions.push_back({pair, one_of(draft_.slots).session});
            }
        }
        if (mix_.precedences) {
            const std::vector<jumpa::Pair> chosen = some_pairs(4);
            for (std::size_t i = 0; i + 1 < chosen.size(); ++i) {
                draft_.precedences.push_back({chosen[i], chosen[i + 1]});
            }
        }
        if (mix_.pinned_tables && draft_.pins.empty() && one_in(2)) {
            pin(one_of(pairs_));
        }
    }

    void pin(const jumpa::Pair& pair) {
        const jumpa::TableId table{random_.below(draft_.tables.size())};
        const auto& standing = draft_.tables[table.index()].slots;
        jumpa::Pin pin{pair.seller, pair.buyer};
        if (one_in(2)) {
            pin.slot = jumpa::SlotId{random_.below(draft_.slots.size())};
        }
        const bool stands =
            !standing || !pin.slot || std::find(standing->begin(), standing->end(), *pin.slot) != standing->end();
        if (stands && !one_in(4)) {
            pin.table = table;
        }
        draft_.pins.push_back(pin);
    }

    void event_rules() {
        jumpa::Rules& rules = draft_.rules;
        if (mix_.consent && one_in(2)) {
            rules.consent = one_in(3) ? jumpa::Consent::both : jumpa::Consent::one;
        }
        if (mix_.tiers && one_in(2)) {
            rules.tiers = {jumpa::Tier::mutual, jumpa::Tier::buyer, jumpa::Tier::seller};
            one_in(2) ? random_.shuffle(rules.tiers) : void();
            rules.tiers.resize(1 + random_.below(3));
        }
        if (mix_.met_before && one_in(2)) {
            rules.met_before_percent = static_cast<std::int32_t>(random_.between(0, 100));
        }
        if (mix_.equity) {
            rules.sellers = static_cast<jumpa::SideEquity>(random_.below(3));
            rules.buyers = static_cast<jumpa::SideEquity>(random_.below(3));
            if (rules.sellers == jumpa::SideEquity::bonus || rules.buyers == jumpa::SideEquity::bonus) {
                rules.bonus = {50, 20, 20, 5};
            }
        }
    }

    jumpa::EventDraft& draft_;
    jumpa::Random& random_;
    RulesMix mix_;
    std::vector<jumpa::Pair> pairs_{};
};

inline void random_rules(jumpa::EventDraft& draft, jumpa::Random& random, const RulesMix& mix = RulesMix::all()) {
    RandomRules(draft, random, mix).add();
}

} // namespace support

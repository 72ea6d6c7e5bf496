#include "catch.hpp"
#include "support/instances.hpp"
#include "support/small_events.hpp"
#include "support/some_change.hpp"
#include "support/what_if_bounds.hpp"

#include <jumpa/explain/alternatives.hpp>
#include <jumpa/explain/what_if.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <iostream>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// What changes gain and what other plans cost where the organiser's rules hold: limits, promises of good pairs, set
/// wishes, tiers, bonuses, precedences, sessions, rests. Which schedules there are and what they are worth says
/// `verify`.

using namespace jumpa;

namespace {

using Values = std::vector<Value>;

struct Judged {
    std::set<Pair> pairs{};
    Values values{};
};

bool takes_part(CompanyId company, const Meeting& meeting) {
    return meeting.seller == company || meeting.buyer == company;
}

/// The rules of one company, straight from their words.
bool keeps_own_rules(const Event& event, CompanyId company, const std::vector<Meeting>& meetings) {
    const Attendance& attends = event[company].attends;
    for (const Limit& limit : attends.limits) {
        const auto number = std::count_if(meetings.begin(), meetings.end(), [&](const Meeting& m) {
            return takes_part(company, m) && (limit.session.empty() || event[m.slot].session == limit.session);
        });
        if (limit.max && number > *limit.max) {
            return false;
        }
    }
    return !attends.max_in_a_row || std::none_of(meetings.begin(), meetings.end(), [&](const Meeting& one) {
        return std::any_of(meetings.begin(), meetings.end(), [&](const Meeting& other) {
            return takes_part(company, one) && takes_part(company, other) &&
                   event.neighbour_after(one.slot) == other.slot;
        });
    });
}

std::optional<SlotId> slot_of(const Pair& pair, const std::vector<Meeting>& meetings) {
    const auto found = std::find_if(meetings.begin(), meetings.end(),
                                    [&](const Meeting& m) { return m.seller == pair.seller && m.buyer == pair.buyer; });
    return found == meetings.end() ? std::nullopt : std::optional(found->slot);
}

/// Limits, rests of one slot, precedences and sessions of pairs: the rules that these tests draw.
bool keeps_rules(const Event& event, const std::vector<Meeting>& meetings) {
    for (std::size_t c = 0; c < event.companies().size(); ++c) {
        if (!keeps_own_rules(event, CompanyId{c}, meetings)) {
            return false;
        }
    }
    for (const Precedence& rule : event.data().precedences) {
        const auto first = slot_of(rule.before, meetings);
        const auto second = slot_of(rule.after, meetings);
        if (first && second && !(*first < *second)) {
            return false;
        }
    }
    return std::all_of(event.data().pair_sessions.begin(), event.data().pair_sessions.end(), [&](const auto& rule) {
        const auto slot = slot_of(rule.pair, meetings);
        return !slot || event[*slot].session == rule.session;
    });
}

/// Every schedule of a tiny event that `verify` lets pass, with its values on these levels.
class EveryJudged {
public:
    EveryJudged(const Event& event, const Affinity& affinity, const std::vector<Level>& levels)
        : event_(event), affinity_(affinity), levels_(levels) {
        search(0);
    }
    [[nodiscard]] const std::vector<Judged>& all() const { return all_; }

    /// The best values of those without enough of each of these sets of pairs; nothing where there are none.
    [[nodiscard]] std::optional<Values> best(const std::vector<std::set<Pair>>& apart_from, std::size_t k) const {
        std::optional<Values> best;
        for (const Judged& one : all_) {
            const bool apart = std::all_of(apart_from.begin(), apart_from.end(), [&](const std::set<Pair>& other) {
                return static_cast<std::size_t>(std::count_if(other.begin(), other.end(), [&](const Pair& pair) {
                           return one.pairs.count(pair) == 0;
                       })) >= k;
            });
            if (apart) {
                best = best ? std::max(*best, one.values) : one.values;
            }
        }
        return best;
    }

private:
    void search(std::size_t next) {
        if (next == affinity_.pairs().size()) {
            judge();
            return;
        }
        const ScoredPair& pair = affinity_.pairs()[next];
        search(next + 1);
        for (std::size_t s = 0; s < event_.slots().size(); ++s) {
            const auto taken = static_cast<std::size_t>(std::count_if(
                meetings_.begin(), meetings_.end(), [&](const Meeting& m) { return m.slot.index() == s; }));
            const auto tables = event_.tables_in(SlotId{s});
            if (taken < tables.size()) {
                meetings_.push_back({.seller = pair.seller,
                                     .buyer = pair.buyer,
                                     .slot = SlotId{s},
                                     .table = tables[taken],
                                     .points = pair.points});
                search(next + 1);
                meetings_.pop_back();
            }
        }
    }

    void judge() {
        Schedule schedule;
        schedule.meetings = meetings_;
        schedule.levels = levels_;
        schedule.certificate.levels.assign(levels_.size(), {}); // prices of nothing, so that every level may stand
        for (std::size_t i = 0; i < levels_.size(); ++i) {
            schedule.certificate.levels[i].lambda.assign(i, 0);
        }
        const Verdict verdict = verify(event_, affinity_, schedule);
        if (!verdict.levels.empty() &&
            keeps_rules(event_, meetings_)) { // what it claims is wrong, but its meetings keep the rules
            Judged one;
            for (const Level& level : verdict.levels) {
                one.values.push_back(level.value);
            }
            for (const Meeting& meeting : meetings_) {
                one.pairs.insert({meeting.seller, meeting.buyer});
            }
            all_.push_back(std::move(one));
        }
    }

    const Event& event_;
    const Affinity& affinity_;
    const std::vector<Level>& levels_;
    std::vector<Meeting> meetings_{};
    std::vector<Judged> all_{};
};

Limit some_limit(Random& random) {
    Limit limit;
    if (random.below(2) == 0) {
        limit.session = "am"; // what holds all day is the company's own maximum
        limit.max = static_cast<std::int32_t>(random.below(2) + 1);
    } else {
        limit.session = random.below(2) == 0 ? "am" : "";
        limit.min = static_cast<std::int32_t>(random.below(2) + 1);
        limit.points_at_least = static_cast<Points>(1 + random.below(60));
    }
    return limit;
}

void add_rules(Random& random, EventDraft& draft, const std::vector<ScoredPair>& pairs) {
    for (std::size_t s = 0; s < draft.slots.size(); ++s) {
        draft.slots[s].session = s == 0 ? "am" : "pm";
    }
    for (Company& company : draft.companies) {
        if (random.below(3) == 0) {
            company.attends.limits.push_back(some_limit(random));
        }
        if (random.below(5) == 0) {
            company.attends.max_in_a_row = 1;
        }
    }
    for (const ScoredPair& pair : pairs) {
        if (random.below(3) == 0) {
            draft.wishes.push_back({.from = pair.seller, .to = pair.buyer, .level = WishLevel::want});
        }
        if (random.below(3) == 0) {
            draft.wishes.push_back({.from = pair.buyer, .to = pair.seller, .level = WishLevel::want});
        }
    }
    if (random.below(2) == 0) {
        draft.rules.tiers = {Tier::mutual, Tier::buyer};
    }
    if (random.below(3) == 0) {
        draft.rules.sellers = SideEquity::bonus;
        draft.rules.bonus = {30, 10};
    }
    if (random.below(3) == 0) {
        draft.rules.met_before_percent = 50;
        draft.met_before.push_back({pairs[0].seller, pairs[0].buyer});
    }
    if (random.below(4) == 0 && pairs.size() > 1) {
        draft.precedences.push_back({{pairs[0].seller, pairs[0].buyer}, {pairs[1].seller, pairs[1].buyer}});
    }
    if (random.below(4) == 0) {
        draft.pair_sessions.push_back({{pairs.back().seller, pairs.back().buyer}, "am"});
    }
}

support::SmallEvent ruled_event(Random& random) {
    const support::SmallEvents kind{.most_a_side = 3, .most_slots = 3, .most_pairs = 5, .absences = true};
    const support::SmallEvent plain = support::small_event(random, kind);
    const std::vector<ScoredPair> pairs(plain.affinity.pairs().begin(), plain.affinity.pairs().end());
    EventDraft draft = plain.event.data();
    add_rules(random, draft, pairs);
    Event event = EventBuilder(std::move(draft)).build();
    Affinity fit = affinity(event, pairs);
    return {std::move(event), std::move(fit)};
}

bool same_levels(const std::vector<Level>& a, const std::vector<Level>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Level& x, const Level& y) { return x.what == y.what; });
}

} // namespace

TEST_CASE("what_if: under the organiser's rules, too, no gain lies outside what is told", "[what-if]") {
    Random random(101);
    int told = 0;
    int proved = 0;
    for (int i = 0; i < support::instances(500); ++i) {
        const support::SmallEvent small = ruled_event(random);
        const EventChange change = support::some_change(random, small.event);
        const Schedule schedule = plan(small.event, small.affinity, {.effort = 1});
        const WhatIf found = what_if(small.event, small.affinity, schedule, change, {.plan = {.effort = 1}});
        const Event other = changed(small.event, change);
        const Affinity points = same_points(other, small.affinity);
        const Schedule after = plan(other, points, {.effort = 1});
        if (found.no_change || !same_levels(schedule.levels, after.levels)) {
            continue; // the last promise went with its company
        }
        const Values from = EveryJudged(small.event, small.affinity, schedule.levels).best({}, 0).value();
        const Values to = EveryJudged(other, points, schedule.levels).best({}, 0).value();
        INFO(to_string(small.event, found, Language::en));
        support::require_told(found, from, to);
        ++told;
        proved += found.replanned.size() == from.size() && found.replanned.back().exact() ? 1 : 0;
    }
    std::cout << "under rules: " << told << " changes, " << proved << " proved\n";
    CHECK(told > support::instances(300));
    CHECK(proved > support::instances(100));
}

TEST_CASE("alternatives: under the organiser's rules, too, no cost is told that a schedule undercuts",
          "[alternatives]") {
    Random random(102);
    int plans = 0;
    int reached = 0;
    for (int i = 0; i < support::instances(300); ++i) {
        const support::SmallEvent small = ruled_event(random);
        const std::size_t k = 1 + random.below(2);
        const AlternativeOptions options{.plan = {.effort = 1}, .most_plans = random.below(2) == 0 ? 0 : 100};
        const Alternatives found = alternatives(small.event, small.affinity, 2, static_cast<std::int32_t>(k), options);
        REQUIRE_FALSE(found.plans.empty());
        const std::vector<Level>& best = found.plans[0].schedule.levels;
        const EveryJudged every(small.event, small.affinity, best);
        std::vector<std::set<Pair>> earlier;
        for (const Alternative& plan : found.plans) {
            REQUIRE(verify(small.event, small.affinity, plan.schedule).valid());
            if (!earlier.empty()) {
                const Values optimum = every.best(earlier, k).value();
                bool as_good = true;
                for (std::size_t l = 0; l < plan.costs.size(); ++l) {
                    INFO(sentence(plan, Language::en));
                    REQUIRE((!as_good || best[l].value - optimum[l] >= plan.costs[l].at_least));
                    as_good = as_good && optimum[l] == plan.schedule.levels[l].value;
                }
                ++plans;
                reached += as_good && plan.costs.size() == best.size() ? 1 : 0;
            }
            std::set<Pair>& pairs = earlier.emplace_back();
            for (const Meeting& meeting : plan.schedule.meetings) {
                pairs.insert({meeting.seller, meeting.buyer});
            }
        }
        REQUIRE((!found.no_more || !every.best(earlier, k)));
    }
    std::cout << "under rules: " << plans << " other plans, " << reached << " proved and the next best\n";
    CHECK(plans > support::instances(200));
}

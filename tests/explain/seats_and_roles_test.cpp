#include "catch.hpp"
#include "support/seated_events.hpp"
#include "support/some_change.hpp"
#include "support/what_if_bounds.hpp"

#include <jumpa/explain/alternatives.hpp>
#include <jumpa/explain/explain.hpp>
#include <jumpa/explain/valuable_changes.hpp>
#include <jumpa/explain/what_if.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

/// What is told where companies have several seats, and where some of them sell and buy, so that two of them meet once
/// whichever of the two sells.

using namespace jumpa;
using support::EveryHeld;
using support::SeatedEvent;

namespace {

using Values = std::vector<Value>;

bool same_levels(const std::vector<Level>& a, const std::vector<Level>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Level& x, const Level& y) { return x.what == y.what; });
}

/// An unmet wish's pairs, whoever sells, and whether all of a set wish stay apart.
std::set<Pair> unmet(const Event& event, const std::set<Pair>& met) {
    std::set<Pair> pairs;
    const auto of = [](CompanyId from, CompanyId to) { return support::whoever_sells({from, to}); };
    for (const Wish& wish : event.data().wishes) {
        if (wish.level != WishLevel::no_thanks) {
            pairs.insert(of(wish.from, wish.to));
        }
    }
    for (const SetWish& wish : event.data().set_wishes) {
        const bool granted = std::any_of(wish.any_of.begin(), wish.any_of.end(),
                                         [&](CompanyId to) { return met.count(of(wish.from, to)) == 1; });
        for (std::size_t i = 0; !granted && i < wish.any_of.size(); ++i) {
            pairs.insert(of(wish.from, wish.any_of[i]));
        }
    }
    std::erase_if(pairs, [&](const Pair& pair) { return met.count(pair) == 1; });
    return pairs;
}

bool is_final(const std::string& code) {
    static const std::set<std::string> codes{"pair_banned",         "pair_declined",        "pair_met_before",
                                             "pair_not_asked",      "pair_asked_by_neither", "pair_without_points",
                                             "pair_outside_session", "pair_never_together", "company_never_there",
                                             "company_wants_none",   "cost_impossible"};
    return codes.count(code) == 1;
}

/// What an explanation says, against everything that could be held.
class Explained {
public:
    Explained(const SeatedEvent& small, const Schedule& schedule)
        : event_(small.event), affinity_(small.affinity), schedule_(schedule),
          every_(event_, affinity_, schedule.levels), best_(every_.best().value()) {}

    /// Without planning again a cost is only the least that the prices say.
    void check(const Reason& reason, bool planned) const {
        INFO(reason.code << ": " << reason.sentence);
        const Pair pair = support::whoever_sells(reason.pairs.front());
        const auto with = every_.best([&](const auto& held) { return held.pairs.count(pair) == 1; });
        if (is_final(reason.code)) {
            CHECK_FALSE(with.has_value());
        } else if (reason.code == "cost_nothing") {
            CHECK(with == best_);
        } else if (reason.code == "cost_points") {
            CHECK(with.value() == lower_by(best_.size() - 1, reason.numbers[0]));
            CHECK(reason.numbers[1] == best_.back());
        } else if (reason.code == "cost_promises" && planned) {
            CHECK(best_.front() - with.value().front() == reason.numbers[0]);
        } else if (reason.code == "cost_promises") {
            CHECK((!with || best_.front() - with->front() >= reason.numbers[0]));
        } else if (reason.code == "cost_by_prices") {
            CHECK((!with || best_.back() - with->back() >= reason.numbers[0]));
        } else if (reason.code == "cost_between") {
            CHECK(with.value() <= lower_by(best_.size() - 1, reason.numbers[0]));
            CHECK(with.value() >= lower_by(best_.size() - 1, reason.numbers[1]));
        } else if (reason.code.starts_with("cost_")) {
            CHECK((planned ? with.value() < best_ : !with || *with < best_));
        } else {
            CHECK(fits(pair) == (reason.code == "pair_could_be_added"));
        }
    }

private:
    [[nodiscard]] Values lower_by(std::size_t level, Value cost) const {
        Values values = best_;
        values[level] -= cost;
        return values;
    }

    /// Whether the schedule has a place for the two, whoever sells.
    [[nodiscard]] bool fits(const Pair& pair) const {
        std::vector<Meeting> meetings = schedule_.meetings;
        meetings.emplace_back();
        for (const Pair& way : {pair, Pair{pair.buyer, pair.seller}}) {
            const Points points = affinity_.points(way.seller, way.buyer);
            for (std::size_t at = 0; points > 0 && at < event_.slots().size() * event_.tables().size(); ++at) {
                meetings.back() = {.seller = way.seller,
                                   .buyer = way.buyer,
                                   .slot = SlotId{at / event_.tables().size()},
                                   .table = TableId{at % event_.tables().size()},
                                   .points = points};
                if (support::EveryRule(event_.data(), meetings).kept()) {
                    return true;
                }
            }
        }
        return false;
    }

    const Event& event_;
    const Affinity& affinity_;
    const Schedule& schedule_;
    EveryHeld every_;
    Values best_;
};

/// Companies that a schedule gives less than they were promised.
std::vector<CompanyId> below_minimum(const Event& event, const Schedule& schedule) {
    std::vector<CompanyId> below;
    for (std::size_t c = 0; c < event.companies().size(); ++c) {
        const auto held = std::count_if(schedule.meetings.begin(), schedule.meetings.end(), [&](const Meeting& m) {
            return m.seller == CompanyId{c} || m.buyer == CompanyId{c};
        });
        if (held < event.companies()[c].attends.min_meetings.value_or(0)) {
            below.emplace_back(c);
        }
    }
    return below;
}

bool names(const Reason& reason, CompanyId company) {
    return std::find(reason.companies.begin(), reason.companies.end(), company) != reason.companies.end();
}

} // namespace

TEST_CASE("what_if: with several seats and both roles, too, no gain lies outside what is told", "[what-if]") {
    Random random(201);
    int told = 0;
    int proved = 0;
    for (int i = 0; i < 80; ++i) {
        INFO("event " << i);
        const auto [event, points] = support::seated_event(random);
        const EventChange change = support::some_change(random, event);
        const Schedule schedule = plan(event, points, {.effort = 1});
        const Event other = changed(event, change);
        const Affinity other_points = same_points(other, points);
        const Schedule after = plan(other, other_points, {.effort = 1});
        const WhatIf found = what_if(event, points, schedule, change, {.plan = {.effort = 1}});
        if (found.no_change || !same_levels(schedule.levels, after.levels)) {
            continue; // the last promise went with its company
        }
        const Values from = EveryHeld(event, points, schedule.levels).best().value();
        const Values to = EveryHeld(other, other_points, schedule.levels).best().value();
        INFO(to_string(event, found, Language::en));
        support::require_told(found, from, to);
        ++told;
        const bool both = schedule.status == Status::optimal && after.status == Status::optimal;
        const bool exact = found.replanned.size() == from.size() && found.replanned.back().exact();
        REQUIRE((!both || exact));
        proved += exact ? 1 : 0;
    }
    CHECK(told > 40);
    CHECK(proved > 25);
}

TEST_CASE("most_valuable_changes: with several seats and both roles, too, what is left out gains nothing",
          "[valuable-changes]") {
    Random random(202);
    int gains = 0;
    for (int i = 0; i < 80; ++i) {
        INFO("event " << i);
        const auto [event, points] = support::seated_event(random);
        const Schedule schedule = plan(event, points, {.effort = 1});
        if (schedule.status != Status::optimal || !schedule.certificate.trees.empty()) {
            continue;
        }
        const RankingOptions all{.each = {.plan = {.effort = 1}}, .how_many = 100};
        const ValuableChanges found = most_valuable_changes(event, points, schedule, all);
        const Values from = EveryHeld(event, points, schedule.levels).best().value();
        const auto check = [&](const std::vector<WhatIf>& told, const EventChange& change) {
            const Event other = changed(event, change);
            const bool listed =
                std::any_of(told.begin(), told.end(), [&](const WhatIf& one) { return one.change == change; });
            const Values to = EveryHeld(other, same_points(other, points), schedule.levels).best().value();
            INFO(sentence(event, change, Language::en));
            REQUIRE((listed || to == from));
            gains += to > from ? 1 : 0;
        };
        check(found.tables, MoreTables{});
        for (std::size_t c = 0; c < event.companies().size(); ++c) {
            check(found.meetings, MoreMeetings{CompanyId{c}});
            for (std::size_t s = 0; s < event.slots().size(); ++s) {
                check(found.presence, PresentIn{CompanyId{c}, SlotId{s}});
                c == 0 ? check(found.tables, MoreTables{1, SlotId{s}}) : void();
            }
        }
    }
    CHECK(gains > 8);
}

TEST_CASE("alternatives: with several seats and both roles, too, each other plan is apart and no cost is undercut",
          "[alternatives]") {
    Random random(203);
    int plans = 0;
    int reached = 0;
    for (int i = 0; i < 60; ++i) {
        INFO("event " << i);
        const auto [event, points] = support::seated_event(random, {.most_slots = 2, .turning = i % 2 == 0});
        const std::size_t k = 1 + random.below(2);
        const AlternativeOptions options{.plan = {.effort = 1}, .most_plans = random.below(3) == 0 ? 0 : 40};
        const Alternatives found = alternatives(event, points, 2, static_cast<std::int32_t>(k), options);
        REQUIRE_FALSE(found.plans.empty());
        const std::vector<Level>& best = found.plans[0].schedule.levels;
        const EveryHeld every(event, points, best);
        std::vector<std::set<Pair>> earlier;
        const auto apart = [&](const std::set<Pair>& pairs) {
            return std::all_of(earlier.begin(), earlier.end(), [&](const std::set<Pair>& other) {
                return static_cast<std::size_t>(std::count_if(other.begin(), other.end(), [&](const Pair& pair) {
                           return pairs.count(pair) == 0;
                       })) >= k;
            });
        };
        const auto next_best = [&] { return every.best([&](const auto& held) { return apart(held.pairs); }); };
        for (const Alternative& plan : found.plans) {
            INFO("plan " << earlier.size() << ": " << sentence(plan, Language::en));
            REQUIRE(verify(event, points, plan.schedule).valid());
            const std::set<Pair> pairs = support::who_meets(plan.schedule.meetings);
            REQUIRE(apart(pairs));
            Values values;
            for (const Level& level : plan.schedule.levels) {
                values.push_back(level.value);
            }
            const Values optimum = next_best().value();
            REQUIRE(values <= optimum);
            bool as_good = true;
            for (std::size_t l = 0; l < plan.costs.size(); ++l) {
                REQUIRE(best[l].value - values[l] == plan.costs[l].at_most);
                REQUIRE((!as_good || best[l].value - optimum[l] >= plan.costs[l].at_least));
                as_good = as_good && optimum[l] == values[l];
            }
            const bool proved = plan.costs.size() == best.size() && plan.costs.back().exact();
            REQUIRE((!proved || values == optimum));
            plans += earlier.empty() ? 0 : 1;
            reached += proved ? 1 : 0;
            earlier.push_back(pairs);
        }
        REQUIRE((!found.no_more || !next_best()));
        REQUIRE((found.no_more || options.most_plans == 0 || k > 1 || found.plans.size() == 3));
    }
    CHECK(plans > 20);
    CHECK(reached > 4);
}

TEST_CASE("alternatives: who must meet again may do so either way round", "[alternatives]") {
    EventBuilder builder;
    builder.slots(1, std::chrono::minutes{20}).tables(2);
    const CompanyId wishing = builder.seller({});
    const CompanyId other = builder.seller({});
    const CompanyId farm = builder.seller({});
    const CompanyId shop = builder.buyer({});
    builder.wish(wishing, other, WishLevel::want);
    builder.draft().roles[wishing.index()] = Role::both;
    builder.draft().roles[other.index()] = Role::both;
    builder.draft().rules.tiers = {Tier::seller};
    const Event event = builder.build();
    // The wish counts where the one who wishes sells, though the other way round has more points.
    const std::vector<ScoredPair> points{{wishing, other, 10}, {other, wishing, 12}, {farm, shop, 46}};
    const Alternatives found = alternatives(event, affinity(event, points), 1, 1);
    REQUIRE(found.plans.size() == 2);
    REQUIRE(found.plans[1].schedule.meetings.size() == 1);
    CHECK(found.plans[1].schedule.meetings[0].seller == wishing);
    CHECK(found.plans[1].costs == std::vector<Cost>{{Objective::tier_seller, 0, 0}, {Objective::points, 46, 46}});
}

TEST_CASE("explain: with several seats and both roles, too, every unmet wish and every promise not kept has its reason",
          "[explain]") {
    Random random(204);
    std::map<std::string, int> codes;
    int missed = 0;
    for (int i = 0; i < 260; ++i) {
        INFO("event " << i);
        const SeatedEvent small = support::seated_event(random, {.most_slots = 2, .wishes = true, .turning = i % 2 == 0});
        const Schedule schedule = plan(small.event, small.affinity, {.effort = 1});
        if (schedule.status != Status::optimal) {
            continue;
        }
        const Explained truth(small, schedule);
        const ExplainOptions options{.plan = {.effort = 1}, .most_replans = random.below(4) == 0 ? 0 : 50};
        std::set<Pair> told;
        const std::vector<Reason> reasons = explain(small.event, small.affinity, schedule, options);
        for (const Reason& reason : reasons) {
            ++codes[reason.code];
            if (!reason.pairs.empty()) {
                told.insert(support::whoever_sells(reason.pairs.front()));
                truth.check(reason, options.most_replans > 0);
            }
        }
        CHECK(told == unmet(small.event, support::who_meets(schedule.meetings)));
        for (const CompanyId company : below_minimum(small.event, schedule)) {
            CHECK(std::any_of(reasons.begin(), reasons.end(), [&](const Reason& reason) {
                return reason.pairs.empty() && names(reason, company);
            }));
            ++missed;
        }
    }
    CHECK(missed > 2);
    for (const char* code : {"cost_points", "cost_impossible", "cost_by_prices", "company_full_with_better"}) {
        INFO(code);
        CHECK(codes[code] > 0);
    }
}

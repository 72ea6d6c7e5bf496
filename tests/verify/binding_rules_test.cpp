#include "catch.hpp"
#include "support/two_by_two.hpp"

#include <jumpa/scheduling/plan.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

using namespace jumpa;
using namespace support;

namespace {

/// Two sellers and two buyers who all meet each other, in two slots at two tables in two zones.
EventBuilder everybody_meets() {
    EventBuilder builder = two_by_two();
    builder.draft().slots[0].session = builder.draft().slots[1].session = "morning";
    builder.draft().tables[0].zone = "hall";
    builder.table({.zone = "annex"});
    builder.draft().companies[b1.index()].kinds = {"local"};
    builder.draft().companies[b2.index()].kinds = {"local"};
    return builder;
}

struct BindingRule {
    const char* name;
    std::function<void(EventBuilder&)> add;
    Value points;       ///< of the best plan under it; without it: 21
    const char* broken; ///< what the checker says of the plan without it
};

Attendance& attends(EventBuilder& builder, CompanyId company) {
    return builder.draft().companies[company.index()].attends;
}

void limit(EventBuilder& builder, Limit limit) {
    attends(builder, s1).limits = {std::move(limit)};
}

std::vector<BindingRule> rules() {
    const Pair first{s1, b1};
    const Pair second{s1, b2};
    return {
        {"most meetings", [](auto& b) { attends(b, s1).max_meetings = 1; }, 16, "too_many_meetings"},
        {"limit of a session", [](auto& b) { limit(b, {.session = "morning", .max = 1}); }, 16, "too_many_meetings"},
        {"limit of a kind", [](auto& b) { limit(b, {.kind = "local", .max = 1}); }, 16, "too_many_meetings"},
        {"rest", [](auto& b) { attends(b, s1).max_in_a_row = 1; }, 16, "no_rest"},
        {"far zones", [](auto& b) { b.far_zones("hall", "annex"); }, 15, "too_far too_far"},
        {"session of a pair",
         [first, second](auto& b) {
             b.draft().slots[1].session = "noon";
             b.session(first.seller, first.buyer, "morning").session(second.seller, second.buyer, "morning");
         },
         16, "wrong_session"},
        {"orders", [first, second](auto& b) { b.precedence(first, second).precedence(second, first); }, 16,
         "out_of_order"},
        {"people", [](auto& b) { b.draft().slots[0].people = b.draft().slots[1].people = 3; }, 15,
         "too_many_people too_many_people"},
        {"people of a delegation",
         [](auto& b) {
             attends(b, s1).people = {"owner", "sales", "driver"};
             b.draft().slots[0].people = b.draft().slots[1].people = 5;
         },
         15, "too_many_people too_many_people"},
        {"consent of one",
         [](auto& b) {
             b.draft().rules.consent = Consent::one;
             b.wish(s1, b1, WishLevel::meet);
         },
         9, "vetoed_pair vetoed_pair vetoed_pair"},
        {"consent of both",
         [](auto& b) {
             b.draft().rules.consent = Consent::both;
             b.wish(s1, b1, WishLevel::meet);
         },
         0, "vetoed_pair vetoed_pair vetoed_pair vetoed_pair"},
        {"ban", [](auto& b) { b.ban(s1, b1); }, 12, "vetoed_pair"},
        {"no thanks", [](auto& b) { b.wish(b1, s1, WishLevel::no_thanks); }, 12, "vetoed_pair"},
        {"met before", [](auto& b) { b.met_before(s1, b1); }, 12, "vetoed_pair"},
        {"pinned tables", [](auto& b) { b.pin(s1, b1, SlotId{0U}, TableId{1U}).pin(s1, b2, SlotId{1U}, TableId{1U}); },
         21, "pin_not_kept"},
    };
}

std::vector<Meeting> with_points_of(const Affinity& fit, std::vector<Meeting> meetings) {
    for (Meeting& meeting : meetings) {
        meeting.points = fit.points(meeting.seller, meeting.buyer);
    }
    return meetings;
}

} // namespace

TEST_CASE("every rule binds: the plan under it is the best there is, and the one without it is refused",
          "[verify][rules]") {
    const Event free = everybody_meets().build();
    const Schedule without = plan(free, points_for(free));
    REQUIRE(without.points().value == 21);
    for (const BindingRule& rule : rules()) {
        INFO(rule.name);
        EventBuilder builder = everybody_meets();
        rule.add(builder);
        const Event event = builder.build();
        const Affinity fit = points_for(event);
        const Schedule under = plan(event, fit);
        CHECK(verify(event, fit, under).valid());
        CHECK(under.points().value == rule.points);
        CHECK(codes(verify(event, fit, only_meetings(with_points_of(fit, without.meetings)))) == rule.broken);
    }
}

TEST_CASE("a delegation holds as many meetings at once as it has seats, and not one more", "[verify][rules]") {
    for (const std::int32_t seats : {1, 2}) {
        EventBuilder builder = two_by_two();
        builder.tables(2);
        builder.buyer({.id = "b3"});
        for (Company& company : builder.draft().companies) {
            company.attends.available = std::vector{SlotId{0U}};
        }
        attends(builder, s1).seats = seats;
        const Event event = builder.build();
        const Affinity fit = affinity(event, std::vector<ScoredPair>{{s1, b1, 9}, {s1, b2, 5}, {s1, CompanyId{4U}, 3}});
        const Schedule schedule = plan(event, fit);
        CHECK(verify(event, fit, schedule).kind == Verdict::Kind::proved_optimal);
        CHECK(schedule.points().value == (seats == 1 ? 9 : 14));
        std::vector<Meeting> all;
        for (std::uint32_t t = 0; t < 3; ++t) {
            const ScoredPair& pair = fit.pairs()[t];
            all.push_back({pair.seller, pair.buyer, SlotId{0U}, TableId{t}, pair.points});
        }
        CHECK(codes(verify(event, fit, only_meetings(all))) ==
              (seats == 1 ? "too_many_at_once too_many_at_once" : "too_many_at_once"));
    }
}

TEST_CASE("two companies that both sell and buy meet once, whichever of them sells, and never themselves",
          "[verify][rules]") {
    EventBuilder builder;
    builder.slots(2, std::chrono::minutes{20}).tables(1);
    const CompanyId one = builder.company({.id = "one"});
    const CompanyId other = builder.company({.id = "other"});
    builder.draft().roles = {Role::both, Role::both};
    const Event event = builder.build();
    const Affinity fit = affinity(event, std::vector<ScoredPair>{{one, other, 7}, {other, one, 4}});
    const Schedule schedule = plan(event, fit);
    CHECK(verify(event, fit, schedule).kind == Verdict::Kind::proved_optimal);
    CHECK(schedule.points().value == 7);
    const Meeting there{one, other, SlotId{0U}, TableId{0U}, 7};
    CHECK(codes(verify(event, fit, only_meetings({there, {other, one, SlotId{1U}, TableId{0U}, 4}}))) ==
          "pair_meets_twice");
    CHECK(codes(verify(event, fit, only_meetings({{one, one, SlotId{0U}, TableId{0U}, 0}}))) == "meets_itself");
}

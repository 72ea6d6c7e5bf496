#include "catch.hpp"
#include "support/two_by_two.hpp"

#include <jumpa/verify/verify.hpp>

#include <chrono>
#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace jumpa;
using support::told;

namespace {

using enum Objective;

constexpr CompanyId s{0U};
constexpr CompanyId b1{1U};
constexpr CompanyId b2{2U};
constexpr SlotId only_slot{0U};
constexpr Value most = std::numeric_limits<Value>::max();
constexpr Value least = std::numeric_limits<Value>::min();

/// One seller for two buyers in one slot, 10 points or 7; whoever is named was promised a meeting.
class OneForTwo {
public:
    explicit OneForTwo(const std::vector<CompanyId>& promised) {
        EventBuilder builder;
        builder.slots(1, std::chrono::minutes{20}).tables(2);
        builder.seller({.id = "s"}), builder.buyer({.id = "b1"}), builder.buyer({.id = "b2"});
        for (const CompanyId company : promised) {
            builder.draft().companies[company.index()].attends.min_meetings = 1;
        }
        event_ = builder.build();
        fit_ = affinity(*event_, std::vector<ScoredPair>{{s, b1, 10}, {s, b2, 7}});
    }

    /// The seller meets the first buyer, and these are the levels, all proved where there is a proof.
    [[nodiscard]] Schedule with(std::vector<Level> levels, std::vector<LevelPrices> proof = {}) const {
        Schedule schedule;
        schedule.meetings = {{.seller = s, .buyer = b1, .points = 10}};
        schedule.levels = std::move(levels);
        schedule.certificate.levels = std::move(proof);
        schedule.status = schedule.certificate.levels.empty() ? Status::feasible : Status::optimal;
        return schedule;
    }

    [[nodiscard]] Verdict judge(const Schedule& schedule) const { return verify(*event_, fit_, schedule); }

    /// What is said of a schedule without a proof that has these levels, with the values they have.
    [[nodiscard]] std::string told_of(const std::vector<Objective>& objectives) const {
        std::vector<Level> levels;
        for (const Objective what : objectives) {
            levels.push_back({what, value_of(what), 0, Status::feasible});
        }
        return told(judge(with(levels)));
    }

private:
    /// By hand: one meeting of 10 points; only b2 can have been promised one in vain.
    [[nodiscard]] Value value_of(Objective what) const {
        switch (what) {
        case shortfall:
            return (*event_)[b2].attends.min_meetings ? -1 : 0;
        case meetings:
            return 1;
        case equity_sellers:
        case equity_buyers:
            return -1;
        default:
            return 10;
        }
    }

    std::optional<Event> event_{};
    Affinity fit_{};
};

/// All three were promised a meeting, one goes without. The first level's prices: what each meeting saves the buyers,
/// the seller's costs; the second's: a meeting of the seller costs 10 points.
struct Promised : OneForTwo {
    Promised() : OneForTwo({s, b1, b2}) {}

    [[nodiscard]] Schedule proved() const {
        return with({{shortfall, -1, -1, Status::optimal}, {points, 10, 10, Status::optimal}},
                    {{.q = {{s, 1}, {b1, -1}, {b2, -1}}}, {.q = {{s, 10}}, .lambda = {0}}});
    }

    template <class Change>
    [[nodiscard]] std::string told_after(Change&& change) const {
        Schedule schedule = proved();
        change(schedule);
        return told(judge(schedule));
    }
};

} // namespace

TEST_CASE("verify: prices of meetings prove that one of two promises to buyers is missed", "[verify]") {
    const Promised event;
    const Verdict verdict = event.judge(event.proved());
    CHECK(told(verdict) == "");
    CHECK(verdict.kind == Verdict::Kind::proved_optimal);
    CHECK(verdict.bound == 10);
    CHECK(verdict.levels == event.proved().levels);
}

TEST_CASE("verify: the levels of a plan are the promised ones, equity after the number of meetings, then points",
          "[verify]") {
    const std::string wrong = "/levels: these levels cannot be judged";
    const std::string promised = "/levels: companies were promised meetings, so the first level must be \"shortfall\"";
    const OneForTwo nobody({});
    CHECK(nobody.told_of({}) == "");
    CHECK(nobody.told_of({points}) == "");
    CHECK(nobody.told_of({meetings, equity_sellers, points}) == "");
    CHECK(nobody.told_of({meetings, equity_buyers, points}) == "");
    CHECK(nobody.told_of({meetings, equity_sellers, equity_buyers, points}) == "");
    CHECK(nobody.told_of({meetings, equity_buyers, equity_sellers, points}) == "");
    CHECK(nobody.told_of({meetings, points}) == wrong);
    CHECK(nobody.told_of({equity_sellers, points}) == wrong);
    CHECK(nobody.told_of({meetings, equity_sellers}) == wrong);
    CHECK(nobody.told_of({meetings, equity_sellers, equity_sellers, points}) == wrong);
    CHECK(nobody.told_of({points, points}) == wrong);
    CHECK(nobody.told_of({shortfall, points}) == wrong);
    CHECK(nobody.told_of({breaks}) == wrong);
    const OneForTwo somebody({b2});
    CHECK(somebody.told_of({}) == "");
    CHECK(somebody.told_of({points}) == "");
    CHECK(somebody.told_of({shortfall, points}) == "");
    CHECK(somebody.told_of({shortfall, meetings, equity_buyers, points}) == "");
    CHECK(somebody.told_of({meetings, equity_buyers, points}) == promised);
    CHECK(somebody.told_of({points, shortfall}) == promised);
    CHECK(somebody.told_of({shortfall}) == wrong);
    CHECK(somebody.told_of({shortfall, shortfall, points}) == wrong);
}

TEST_CASE("verify: without a level, nothing is claimed, promised or not", "[verify]") {
    const Promised event;
    CHECK(event.judge(event.with({})).kind == Verdict::Kind::unproved);
    Schedule claim = event.with({});
    claim.status = Status::optimal;
    CHECK(told(event.judge(claim)) == "/status: it claims to be optimal without a proof");
}

TEST_CASE("verify: a promise of no meetings is none", "[verify]") {
    EventBuilder builder;
    builder.slots(1, std::chrono::minutes{20}).tables(1);
    builder.seller({.attends = {.min_meetings = 0}}), builder.buyer({});
    const Event event = builder.build();
    Schedule schedule;
    schedule.status = Status::optimal;
    schedule.levels = {{points, 0, 0, Status::optimal}};
    schedule.certificate.levels = {{}};
    CHECK(verify(event, affinity(event, {}), schedule).kind == Verdict::Kind::proved_optimal);
}

TEST_CASE("verify: a proof has prices for every level, for no other, and no cases beside them", "[verify]") {
    const Promised event;
    const std::string at = "/certificate/levels: ";
    CHECK(event.told_after([](Schedule& x) { x.certificate.levels.pop_back(); }) ==
          at + "the certificate lacks the prices of some levels");
    CHECK(event.told_after([](Schedule& x) { x.certificate.levels.push_back({}); }) ==
          at + "the certificate has more levels than the plan");
    const ProofTree tree{.nodes = {{.prices = 0U}}, .prices = {{}}};
    CHECK(event.told_after([&](Schedule& x) { x.certificate = {.trees = {tree}}; }) ==
          at + "cases prove a plan of points alone, not one of several levels");
    CHECK(event.told_after([&](Schedule& x) { x.certificate = {.trees = {tree, tree, tree}}; }) ==
          at + "the certificate has more levels than the plan");
    CHECK(event.told_after([&](Schedule& x) { x.certificate.trees = {tree}; }) ==
          at + "cases prove a plan of points alone, not one of several levels\n" + at +
              "the certificate has prices and cases for the same level");
}

TEST_CASE("verify: several levels without a proof claim values and no more", "[verify]") {
    const Promised event;
    Schedule schedule = event.with({{shortfall, -1, 5, Status::feasible}, {points, 10, 12'345, Status::feasible}});
    const Verdict verdict = event.judge(schedule);
    CHECK(verdict.kind == Verdict::Kind::unproved);
    CHECK_FALSE(verdict.bound);
    CHECK(verdict.levels ==
          std::vector<Level>{{shortfall, -1, 0, Status::feasible}, {points, 10, 0, Status::feasible}});
    schedule.levels[0].value = 0;
    CHECK(told(event.judge(schedule)) == "/levels/0/value: the meetings are worth -1");
    schedule.levels[0] = {shortfall, -1, -1, Status::optimal};
    CHECK(told(event.judge(schedule)) == "/levels/0/status: the prices do not prove it optimal");
}

TEST_CASE("verify: a false claim of a level is told at its place", "[verify]") {
    const Promised event;
    CHECK(event.told_after([](Schedule& x) { x.levels[0].value = 0; }) == "/levels/0/value: the meetings are worth -1");
    CHECK(event.told_after([](Schedule& x) { x.levels[1].bound = 11; }) == "/levels/1/bound: the prices prove 10");
    CHECK(event.told_after([](Schedule& x) { x.status = Status::feasible; }) ==
          "/status: a schedule is optimal where all its levels are, else feasible");
    CHECK(event.told_after([](Schedule& x) { x.levels[1].status = x.status = Status::feasible; }) ==
          "/levels/1/status: the prices prove it optimal");
}

TEST_CASE("verify: a plan is optimal only where every level is", "[verify]") {
    const Promised event;
    Schedule schedule = event.proved();
    schedule.certificate.levels[0].q = {}; // promises all kept, for all that these prices say
    schedule.levels[0] = {shortfall, -1, 0, Status::feasible};
    schedule.status = Status::feasible;
    CHECK(told(event.judge(schedule)) == "");
    CHECK(event.judge(schedule).kind == Verdict::Kind::feasible);
    schedule.status = Status::optimal;
    CHECK(told(event.judge(schedule)) == "/status: a schedule is optimal where all its levels are, else feasible");
}

TEST_CASE("verify: only where promises or equity are planned may a company's meetings earn something", "[verify]") {
    const Promised event;
    CHECK(event.judge(event.proved()).valid()); // q of -1
    const std::string below = "a price is below 0";
    CHECK(event.told_after([](Schedule& x) { x.certificate.levels[0].u = {{s, only_slot, -1}}; }) ==
          "/certificate/levels/0/u/0: " + below);
    CHECK(event.told_after([](Schedule& x) { x.certificate.levels[1].k = {{only_slot, -1}}; }) ==
          "/certificate/levels/1/k/0: " + below);
    const OneForTwo plain({});
    CHECK(told(plain.judge(plain.with({{points, 10, 10, Status::optimal}}, {{.q = {{s, 10}, {b2, -1}}}}))) ==
          "/certificate/levels/0/q/1: " + below);
}

TEST_CASE("verify: a level weighs each level before it, and none below 0", "[verify]") {
    const Promised event;
    const auto weighing = [&](std::vector<Value> lambda) {
        return event.told_after([&](Schedule& x) { x.certificate.levels[1].lambda = lambda; });
    };
    CHECK(weighing({0}) == "");
    CHECK(weighing({}) == "/certificate/levels/1/lambda: it must weigh the 1 levels before this one");
    CHECK(weighing({0, 0}) == "/certificate/levels/1/lambda: it must weigh the 1 levels before this one");
    CHECK(weighing({-1}) == "/certificate/levels/1/lambda/0: a price is below 0");
    CHECK(weighing({0, -1}) == "/certificate/levels/1/lambda: it must weigh the 1 levels before this one\n"
                               "/certificate/levels/1/lambda/1: a price is below 0");
    CHECK(event.told_after([](Schedule& x) { x.certificate.levels[0].lambda = {1}; }) ==
          "/certificate/levels/0/lambda: it must weigh the 0 levels before this one");
    // Both levels broken: both are told.
    CHECK(event.told_after([](Schedule& x) {
        x.certificate.levels[0].lambda = {1};
        x.certificate.levels[1].lambda = {};
    }) == "/certificate/levels/0/lambda: it must weigh the 0 levels before this one\n"
          "/certificate/levels/1/lambda: it must weigh the 1 levels before this one");
}

TEST_CASE("verify: a bound below 0 is rounded down, too", "[verify]") {
    const Promised event;
    const auto bound_with = [&](Value scale, Value seller) {
        Schedule schedule = event.proved();
        schedule.certificate.scale = scale;
        schedule.certificate.levels = {{.q = {{s, seller}, {b1, -scale}, {b2, -scale}}},
                                       {.q = {{s, 10 * scale}}, .lambda = {0}}};
        const Verdict verdict = event.judge(schedule);
        return verdict.levels.at(0).bound;
    };
    // Both buyers go without, or the seller's meeting is paid for: -2 + seller / scale.
    CHECK(bound_with(10, 10) == -1);
    CHECK(bound_with(10, 11) == -1); // -0.9
    CHECK(bound_with(10, 19) == -1); // -0.1
    CHECK(bound_with(10, 20) == 0);
}

TEST_CASE("verify: what a later level loses on an earlier one may count against it", "[verify]") {
    // Meeting the other buyer would be worth more, but break the promise.
    const OneForTwo event({b2});
    Schedule schedule;
    schedule.meetings = {{.seller = s, .buyer = b2, .points = 7}};
    schedule.levels = {{shortfall, 0, 0, Status::optimal}, {points, 7, 7, Status::optimal}};
    schedule.status = Status::optimal;
    // 10 points to b1 would cost b2 its meeting, which weighs 3: q of s 10, of b2 -3, and 3 * 0 for the level before.
    schedule.certificate.levels = {{}, {.q = {{s, 10}, {b2, -3}}, .lambda = {3}}};
    CHECK(told(event.judge(schedule)) == "");
    CHECK(event.judge(schedule).kind == Verdict::Kind::proved_optimal);
    schedule.certificate.levels[1] = {.q = {{s, 10}, {b2, -2}}, .lambda = {2}};
    CHECK(told(event.judge(schedule)) ==
          "/levels/1/bound: the prices prove 8\n/levels/1/status: the prices do not prove it optimal");
}

TEST_CASE("verify: a level counts what it says: missed meetings, meetings, squares of a side's meetings", "[verify]") {
    EventBuilder builder;
    builder.slots(3, std::chrono::minutes{20}).tables(3);
    const CompanyId seller = builder.seller({.attends = {.min_meetings = 1}}); // holds 3
    const CompanyId other = builder.seller({.attends = {.min_meetings = 3}});  // holds 1
    std::vector<ScoredPair> pairs;
    std::vector<Meeting> held;
    for (std::uint32_t i = 0; i < 3; ++i) {
        const CompanyId buyer = builder.buyer({});
        pairs.push_back({seller, buyer, 5});
        held.push_back({.seller = seller, .buyer = buyer, .slot = SlotId{i}, .table = TableId{0U}, .points = 5});
    }
    const CompanyId last = builder.buyer({.attends = {.min_meetings = 2}}); // holds none
    pairs.push_back({other, held[0].buyer, 8});
    held.push_back({.seller = other, .buyer = held[0].buyer, .slot = SlotId{1U}, .table = TableId{1U}, .points = 8});
    pairs.push_back({other, last, 1});
    const Event event = builder.build();
    Schedule schedule = support::only_meetings(held);
    for (const Objective what : {shortfall, meetings, equity_sellers, equity_buyers, points}) {
        schedule.levels.push_back({what, 0, 0, Status::feasible});
    }
    const auto levels = verify(event, affinity(event, pairs), schedule).levels;
    REQUIRE(levels.size() == 5);
    CHECK(levels[0].value == -2 - 2);
    CHECK(levels[1].value == 4);
    CHECK(levels[2].value == -(3 * 3) - 1);
    CHECK(levels[3].value == -(2 * 2) - 1 - 1);
    CHECK(levels[4].value == 5 + 5 + 5 + 8);
}

TEST_CASE("verify: meetings without points count for no level unless they are pinned, whichever pin it is",
          "[verify]") {
    EventBuilder builder;
    builder.slots(2, std::chrono::minutes{20}).tables(2);
    const CompanyId first = builder.seller({});
    const CompanyId second = builder.seller({});
    const CompanyId third = builder.buyer({});
    const CompanyId fourth = builder.buyer({});
    builder.pin(second, fourth).pin(first, third).pin(first, fourth);
    const Event event = builder.build();
    Schedule schedule =
        support::only_meetings({{.seller = first, .buyer = third, .slot = SlotId{0U}},
                                {.seller = second, .buyer = fourth, .slot = SlotId{0U}, .table = TableId{1U}},
                                {.seller = first, .buyer = fourth, .slot = SlotId{1U}},
                                {.seller = second, .buyer = third, .slot = SlotId{1U}, .table = TableId{1U}}});
    schedule.levels = {{meetings, 3, 0, Status::feasible},
                       {equity_sellers, -4 - 1, 0, Status::feasible},
                       {points, 0, 0, Status::feasible}};
    CHECK(told(verify(event, affinity(event, {}), schedule)) == "");
}

TEST_CASE("verify: a bound of levels that leaves 64 bits is refused, not wrapped", "[verify]") {
    // large.
    const Promised event;
    CHECK(event.told_after([](Schedule& x) { x.certificate.levels[1] = {.q = {{s, 10}}, .lambda = {most}}; }) ==
          "/certificate: the bound does not fit in 64 bits");
    CHECK(event.told_after([](Schedule& x) {
        x.certificate.levels[1] = {.q = {{s, least}, {b1, least}, {b2, least}}, .lambda = {0}};
    }) == "/certificate: the bound does not fit in 64 bits");
    CHECK(event.told_after([](Schedule& x) { x.certificate.levels[0].q = {{b1, most}, {b2, most}}; }) ==
          "/certificate: the bound does not fit in 64 bits");
}

TEST_CASE("verify: where meetings were promised, cases of the points alone are no proof either", "[verify]") {
    const Promised event;
    Schedule schedule = event.with({{points, 10, 17, Status::feasible}});
    schedule.certificate.trees = {{.nodes = {{.prices = 0U}}, .prices = {{}}}};
    CHECK(told(event.judge(schedule)) ==
          "/levels: companies were promised meetings, so the first level must be \"shortfall\"");
    CHECK(told(OneForTwo({}).judge(schedule)) == "");
}

TEST_CASE("verify: the scale of a proof is above 0, of prices or of cases; without a proof there is nothing to scale",
          "[verify]") {
    const OneForTwo event({});
    Schedule schedule = event.with({{points, 10, 17, Status::feasible}});
    schedule.certificate.scale = 0;
    CHECK(event.judge(schedule).kind == Verdict::Kind::unproved);
    schedule.certificate.trees = {{.nodes = {{.prices = 0U}}, .prices = {{}}}};
    CHECK(told(event.judge(schedule)) == "/certificate/scale: the scale is below 1");
    schedule.certificate.trees.clear();
    schedule.certificate.levels = {{}};
    CHECK(told(event.judge(schedule)) == "/certificate/scale: the scale is below 1");
}

TEST_CASE("verify: a plan that somebody stopped says so of its only level and of itself", "[verify]") {
    const OneForTwo event({});
    Schedule schedule = event.with({{points, 10, 0, Status::stopped}});
    schedule.status = Status::stopped;
    CHECK(event.judge(schedule).kind == Verdict::Kind::unproved);
    schedule.status = Status::feasible;
    CHECK(told(event.judge(schedule)) == "/status: the status is not that of the level \"points\"");
}

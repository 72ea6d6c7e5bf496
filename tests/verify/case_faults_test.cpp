#include "catch.hpp"
#include "support/duel.hpp"
#include "support/two_by_two.hpp"

#include <jumpa/verify/verify.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace jumpa;
using support::ask;
using support::collision;
using support::Duel;
using support::priced;
using support::told;

namespace {

constexpr Value most = std::numeric_limits<Value>::max();
constexpr auto b1 = Duel::b1;
constexpr auto b2 = Duel::b2;
const std::string at = "/certificate/levels/0/cases";

/// Hundreds of sellers and buyers of whom nobody meets, and as many pairs with points as asked for.
class Crowd {
public:
    explicit Crowd(std::size_t pairs) {
        EventBuilder builder;
        builder.slots(1, std::chrono::minutes{20}).tables(1);
        for (std::size_t i = 0; i < side; ++i) {
            builder.seller({});
        }
        for (std::size_t i = 0; i < side; ++i) {
            builder.buyer({});
        }
        event_ = builder.build();
        std::vector<ScoredPair> scored;
        for (std::size_t i = 0; i < pairs; ++i) {
            scored.push_back({CompanyId{i / side}, CompanyId{side + i % side}, 1});
        }
        fit_ = affinity(*event_, scored);
    }

    /// What is said of a tree of so many nodes, one of which names prices that are not there.
    [[nodiscard]] std::string told_of(std::size_t nodes) const {
        Schedule schedule;
        schedule.levels = {{Objective::points, 0, 0, Status::feasible}};
        ProofTree& tree = schedule.certificate.trees.emplace_back();
        tree.prices.emplace_back();
        grow(tree, nodes);
        tree.nodes.back().prices = 1;
        std::string all;
        for (const Fault& fault : verify(*event_, fit_, schedule).faults) {
            all += (all.empty() ? "" : " ") + fault.message;
        }
        return all;
    }

private:
    static constexpr std::size_t side = 150;

    static void grow(ProofTree& tree, std::size_t nodes) {
        if (nodes == 1) {
            tree.nodes.push_back(priced);
            return;
        }
        tree.nodes.push_back({.question = MeetingQuestion{CompanyId{0U}, CompanyId{side}, std::nullopt}});
        const std::size_t yes = (nodes / 4) * 2 + 1; // odd, as every tree is
        grow(tree, yes);
        grow(tree, nodes - 1 - yes);
    }

    std::optional<Event> event_{};
    Affinity fit_{};
};

} // namespace

TEST_CASE("verify: a broken tree is told at the node where it breaks", "[verify]") {
    const Duel duel;
    const auto told_of = [&](std::vector<ProofNode> nodes) { return told(duel.judge(std::move(nodes))); };
    const std::string short_tree = at + ": the cases end before every question has its yes and its no";
    CHECK(told_of({}) == short_tree);
    CHECK(told_of({ask(b1), ask(b2), priced, priced}) == short_tree);
    CHECK(told_of({priced, ask(b1), priced, priced}) == at + "/1: the cases were complete before this one");
    CHECK(told_of({ask(b1), priced, priced, priced}) == at + "/3: the cases were complete before this one");
    CHECK(told_of(std::vector<ProofNode>(5'000, ask(b1))) == at + "/1001: more than 1'000 questions lead to this one");
    CHECK(told_of(std::vector<ProofNode>(1'001, ask(b1))) == short_tree);
    const std::string lost = ": it names a pair, a slot or prices that are not there";
    CHECK(told_of({{.prices = 1U}}) == at + "/0" + lost);
    CHECK(told_of({ask(b1), {.prices = 1U}, {.prices = 2U}}) == at + "/1" + lost + "\n" + at + "/2" + lost);
    CHECK(told_of({ask(b1, SlotId{1U}), priced}) == at + "/0" + lost + "\n" + short_tree);
}

TEST_CASE("verify: every case that proves nothing is told, not only the first", "[verify]") {
    const Duel duel;
    const std::string open = ": the answers that lead to this case do not collide, and no prices bound it";
    CHECK(told(duel.judge({collision})) == at + "/0" + open);
    CHECK(told(duel.judge({ask(b1), priced, collision})) == at + "/2" + open);
    CHECK(told(duel.judge({ask(b1), collision, collision})) == at + "/1" + open + "\n" + at + "/2" + open);
    CHECK_FALSE(duel.judge({ask(b1), priced, collision}).bound); // half a proof is none
}

TEST_CASE("verify: prices of a case are told at their place, and so is a case that they cannot bound", "[verify]") {
    const Duel duel;
    Schedule schedule = duel.with({ask(b1), priced, {.prices = 1U}});
    std::vector<LevelPrices>& prices = schedule.certificate.trees[0].prices;
    prices.push_back({.q = {{Duel::s, -1}}});
    CHECK(told(verify(duel.event, duel.fit, schedule)) == "/certificate/levels/0/prices/1/q/0: a price is below 0");
    prices[0] = {.k = {{SlotId{1U}, 1}}};
    CHECK(told(verify(duel.event, duel.fit, schedule)) ==
          "/certificate/levels/0/prices/0/k/0: the price is of nothing in this event\n"
          "/certificate/levels/0/prices/1/q/0: a price is below 0");
    prices = {{}, {.u = {{Duel::s, Duel::only_slot, most}}, .k = {{Duel::only_slot, most}}}};
    CHECK(told(verify(duel.event, duel.fit, schedule)) == at + "/2: the bound does not fit in 64 bits");
}

TEST_CASE("verify: a case that no schedule fits is no obstacle, however far below 0 its prices put it", "[verify]") {
    EventBuilder builder;
    const CompanyId seller = builder.seller({});
    std::vector<ScoredPair> pairs;
    for (int i = 0; i < 3; ++i) {
        pairs.push_back({seller, builder.buyer({}), 10});
    }
    builder.slots(1, std::chrono::minutes{20}).tables(1);
    const Event event = builder.build();
    const Affinity fit = affinity(event, pairs);
    // Yes, they meet, says the first answer of all three; yet there is one slot. No meeting at all is a schedule, too.
    Schedule schedule;
    schedule.levels = {{Objective::points, 0, 20, Status::feasible}};
    const auto meets = [&](std::size_t i) {
        return ProofNode{.question = MeetingQuestion{pairs[i].seller, pairs[i].buyer, std::nullopt}};
    };
    ProofTree& tree = schedule.certificate.trees.emplace_back();
    tree.nodes = {meets(0), meets(1), meets(2), {.prices = 1U}, priced, priced, priced};
    // The table pays the price once and each of three meetings costs it: the case is worth 30 - 2 * price.
    tree.prices.resize(2);
    for (const Value price : {Value{5}, Value{15}, Value{1'000}, most / 2, most}) {
        tree.prices[1].k = {{SlotId{0U}, price}};
        CHECK(verify(event, fit, schedule).kind == Verdict::Kind::feasible);
        CHECK(verify(event, fit, schedule).bound == 20); // of the case in which only the last two may meet
    }
    tree.prices[1].k[0].price = 4;
    CHECK(told(verify(event, fit, schedule)) == "/levels/0/bound: the prices prove 22");
}

TEST_CASE("verify: where nobody gains anything, a case that no schedule fits does not make it a point", "[verify]") {
    EventBuilder builder;
    builder.slots(3, std::chrono::minutes{20}).tables(1);
    const CompanyId seller = builder.seller({});
    Schedule schedule;
    for (std::uint32_t i = 0; i < 3; ++i) {
        const CompanyId buyer = builder.buyer({});
        builder.pin(seller, buyer);
        schedule.meetings.push_back({.seller = seller, .buyer = buyer, .slot = SlotId{i}});
    }
    schedule.status = Status::optimal;
    schedule.levels = {{Objective::points, 0, 0, Status::optimal}};
    // Who meets in the first slot? If none of the three does, they share two slots, which the prices make dear.
    ProofTree& tree = schedule.certificate.trees.emplace_back();
    for (const Meeting& meeting : schedule.meetings) {
        tree.nodes.push_back({.question = MeetingQuestion{seller, meeting.buyer, SlotId{0U}}});
        tree.nodes.push_back(priced);
    }
    tree.nodes.push_back({.prices = 1U});
    tree.prices = {{}, {.k = {{SlotId{1U}, 5}, {SlotId{2U}, 5}}}};
    const Event event = builder.build();
    const Verdict verdict = verify(event, affinity(event, {}), schedule);
    CHECK(told(verdict) == "");
    CHECK(verdict.kind == Verdict::Kind::proved_optimal);
}

TEST_CASE("verify: whether a pinned pair without points meets is a question, of another pair without points it is none",
          "[verify]") {
    EventBuilder builder;
    const CompanyId seller = builder.seller({});
    const CompanyId pinned = builder.buyer({});
    const CompanyId other = builder.buyer({});
    builder.slots(1, std::chrono::minutes{20}).tables(1).pin(seller, pinned);
    const Event event = builder.build();
    Schedule schedule;
    schedule.status = Status::optimal;
    schedule.meetings = {{.seller = seller, .buyer = pinned}};
    schedule.levels = {{Objective::points, 0, 0, Status::optimal}};
    const auto told_of = [&](CompanyId buyer) {
        schedule.certificate.trees = {
            {.nodes = {{.question = MeetingQuestion{seller, buyer, SlotId{0U}}}, priced, priced}, .prices = {{}}}};
        return told(verify(event, affinity(event, {}), schedule));
    };
    CHECK(told_of(pinned) == "");
    CHECK(told_of(other) == at + "/0: it names a pair, a slot or prices that are not there");
}

TEST_CASE("verify: a tree may be as large as a thousand million looks at a pair allow", "[verify]") {
    const Crowd even(19'019 - 300); // 52'578 nodes, and a tree has an odd number
    CHECK(even.told_of(52'577) == "broken_case");
    CHECK(even.told_of(52'579) == "broken_case broken_tree.large");
    const Crowd odd(19'231 - 300); // 51'999 nodes
    CHECK(odd.told_of(51'999) == "broken_case");
    CHECK(odd.told_of(52'001) == "broken_case broken_tree.large");
}

TEST_CASE("verify: where there is nobody, one case of nothing is a proof", "[verify]") {
    EventBuilder builder;
    builder.slots(1, std::chrono::minutes{20}).tables(1);
    const Event event = builder.build();
    Schedule schedule;
    schedule.status = Status::optimal;
    schedule.levels = {{Objective::points, 0, 0, Status::optimal}};
    schedule.certificate.trees = {{.nodes = {priced}, .prices = {{}}}};
    CHECK(verify(event, affinity(event, {}), schedule).kind == Verdict::Kind::proved_optimal);
}

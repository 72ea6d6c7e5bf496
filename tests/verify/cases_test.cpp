#include "catch.hpp"
#include "support/duel.hpp"
#include "support/exhaustive.hpp"
#include "support/instances.hpp"
#include "support/naive_cases.hpp"
#include "support/naive_check.hpp"
#include "support/short_stays.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <chrono>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

using namespace jumpa;
using namespace support;

namespace {

constexpr auto s = Duel::s;
constexpr auto b1 = Duel::b1;
constexpr auto b2 = Duel::b2;
constexpr auto only_slot = Duel::only_slot;

} // namespace

TEST_CASE("verify: two cases without prices prove what one could not", "[verify][cases]") {
    const Duel duel;
    CHECK(duel.judge({priced}, 17).bound == 17); // one case: both pairs count
    const Verdict verdict = duel.judge({ask(b1), priced, priced});
    CHECK(verdict.kind == Verdict::Kind::proved_optimal);
    CHECK(verdict.bound == 10);
    CHECK(verdict.cases == 2);
    CHECK(to_string(verdict) == "valid: 10 points, bound 10, proved optimal, by 2 cases");

    SECTION("the other question does as well") {
        CHECK(duel.judge({ask(b2), priced, priced}).kind == Verdict::Kind::proved_optimal);
    }
    SECTION("without a slot a yes takes nobody's time: the other pair still counts") {
        CHECK(duel.refused_for({ask(b1, std::nullopt), priced, priced}) == "wrong_bound");
        CHECK(duel.judge({ask(b1, std::nullopt), priced, priced}, 17).valid());
    }
    SECTION("answers that collide close a case") {
        const std::vector<ProofNode> both{ask(b1), ask(b2), collision, priced, priced};
        CHECK(duel.judge(both).kind == Verdict::Kind::proved_optimal);
        CHECK(duel.judge({ask(b1, std::nullopt), ask(b1), priced, collision, priced}).kind ==
              Verdict::Kind::proved_optimal);
        CHECK(duel.judge({ask(b1, std::nullopt), ask(b2), collision, priced, priced}).kind ==
              Verdict::Kind::proved_optimal);
    }
    SECTION("a question asked twice gets the same answer twice, and that is no collision") {
        CHECK(duel.judge({ask(b1), ask(b1), priced, collision, priced}).kind == Verdict::Kind::proved_optimal);
        CHECK(duel.refused_for({ask(b1), ask(b1), collision, collision, priced}) == "case_left_open");
        CHECK(duel.refused_for({ask(b1), ask(b1, std::nullopt), collision, collision, priced}) == "case_left_open");
    }
}

TEST_CASE("verify: a tree that leaves a case out, or has one too many, is refused", "[verify][cases]") {
    const Duel duel;
    CHECK(duel.refused_for({}) == "broken_tree.short");
    CHECK(duel.refused_for({ask(b1)}) == "broken_tree.short");
    CHECK(duel.refused_for({ask(b1), priced}) == "broken_tree.short");
    CHECK(duel.refused_for({ask(b1), ask(b2), priced, priced}) == "broken_tree.short");
    CHECK(duel.refused_for({priced, priced}) == "broken_tree.long");
    CHECK(duel.refused_for({ask(b1), priced, priced, priced}) == "broken_tree.long");
    CHECK(duel.refused_for({ask(b1), priced, priced, ask(b2)}) == "broken_tree.long");
    CHECK(duel.refused_for({ask(b1), collision, priced}) == "case_left_open");
    CHECK(duel.refused_for({ask(b1), priced, collision}) == "case_left_open");
}

TEST_CASE("verify: questions and cases that name what is not there are refused", "[verify][cases]") {
    const Duel duel;
    const auto asking = [&](MeetingQuestion question) {
        return duel.refused_for({{.question = question}, priced, priced});
    };
    CHECK(asking({s, b1, only_slot}) == "not refused");
    CHECK(asking({s, b1, SlotId{1U}}) == "broken_case");
    CHECK(asking({s, CompanyId{3U}, only_slot}) == "broken_case");
    CHECK(asking({CompanyId{3U}, b1, only_slot}) == "broken_case");
    CHECK(asking({b1, s, only_slot}) == "broken_case");
    CHECK(asking({b1, b2, only_slot}) == "broken_case");
    CHECK(duel.refused_for({ask(b1), {.prices = 1U}, priced}) == "broken_case");
    ProofNode both = ask(b1);
    both.prices = 0U;
    CHECK(duel.refused_for({both, priced, priced}) == "broken_case");
}

TEST_CASE("verify: prices of a case are checked like all prices, and one level has one proof", "[verify][cases]") {
    const Duel duel;
    Schedule schedule = duel.with({ask(b1), priced, priced});
    ProofTree& tree = schedule.certificate.trees[0];
    tree.prices[0].k = {{only_slot, -1}};
    CHECK(verify(duel.event, duel.fit, schedule).faults.at(0).where == "/certificate/levels/0/prices/0/k/0");
    tree.prices[0].k = {{SlotId{1U}, 1}};
    CHECK_FALSE(verify(duel.event, duel.fit, schedule).valid());
    tree.prices[0].k = {{only_slot, std::numeric_limits<Value>::max()}};
    CHECK_FALSE(verify(duel.event, duel.fit, schedule).valid());
    tree.prices[0].k = {};
    tree.prices.push_back({.q = {{s, -1}}}); // no case uses them
    CHECK_FALSE(verify(duel.event, duel.fit, schedule).valid());
    tree.prices.pop_back();
    REQUIRE(verify(duel.event, duel.fit, schedule).valid());
    schedule.certificate.levels.push_back({});
    CHECK(verify(duel.event, duel.fit, schedule).faults.at(0).message == "two_proofs");
    schedule.certificate.levels.clear();
    schedule.certificate.trees.push_back(schedule.certificate.trees[0]);
    CHECK(verify(duel.event, duel.fit, schedule).faults.at(0).message == "unknown_levels.certificate");
}

TEST_CASE("verify: a tree of a million questions is refused, not followed", "[cases]") {
    const Duel duel;
    std::vector<ProofNode> chain(1'000'000, ask(b1));
    CHECK(duel.refused_for(chain) == "broken_tree.deep");
    chain.insert(chain.end(), 1'000'001, priced);
    CHECK(duel.refused_for(chain) == "broken_tree.deep");

    std::vector<ProofNode> comb; // every yes is a case, every no asks again
    for (int i = 0; i < 1'001; ++i) {
        comb.push_back(ask(b1));
        comb.push_back(i == 0 ? priced : collision);
    }
    comb.push_back(priced);
    CHECK(duel.refused_for(comb) == "broken_tree.deep");
    comb.erase(comb.begin() + 2, comb.begin() + 4);
    CHECK(duel.judge(comb).kind == Verdict::Kind::proved_optimal);

    const std::vector<ProofNode> leaves(1'000'000, priced);
    CHECK(duel.refused_for(leaves) == "broken_tree.long");
}

TEST_CASE("verify: however wild a tree is, it never proves less than the best schedule", "[cases]") {
    Random random(91);
    int judged = 0;
    for (int i = 0; i < support::instances(3'000); ++i) {
        const auto small = support::small_event(random, {.most_a_side = 4,
                                                         .most_slots = 3,
                                                         .most_pairs = 8,
                                                         .absences = true,
                                                         .equal_tables = i % 2 == 0,
                                                         .pins = i % 3 == 0});
        Schedule schedule = plan(small.event, small.affinity, {.effort = 0});
        if (schedule.status == Status::infeasible) {
            continue;
        }
        ProofTree tree;
        for (int set = 0; set < 2; ++set) {
            LevelPrices& prices = tree.prices.emplace_back();
            for (std::size_t c = 0; c < small.event.companies().size(); ++c) {
                for (std::size_t t = 0; t < small.event.slots().size() && random.below(2) == 0; ++t) {
                    prices.u.push_back({CompanyId{c}, SlotId{t}, random.between(0, 60)});
                }
            }
            prices.k.push_back({SlotId{0U}, random.between(0, 60)});
            prices.q.push_back({CompanyId{0U}, random.between(0, 60)});
        }
        const std::function<void(int)> grow = [&](int depth) {
            if (depth == 0 || random.below(5) == 0) {
                tree.nodes.push_back({.prices = static_cast<std::uint32_t>(random.below(2))});
                return;
            }
            const ScoredPair& pair = small.affinity.pairs()[random.below(small.affinity.pairs().size())];
            const SlotId slot{random.below(small.event.slots().size())};
            tree.nodes.push_back(
                {.question = MeetingQuestion{pair.seller, pair.buyer,
                                             random.below(3) == 0 ? std::nullopt : std::optional{slot}}});
            grow(depth - 1);
            grow(depth - 1);
        };
        grow(6);
        schedule.certificate = {.scale = 1, .trees = {tree}};
        const Verdict verdict = verify(small.event, small.affinity, schedule);
        REQUIRE(verdict.bound);
        REQUIRE(*verdict.bound >= *support::Exhaustive(small.event, small.affinity).best());
        REQUIRE(verdict.bound == NaiveCases(small.event, small.affinity, tree, 1).bound());
        ++judged;
    }
    CHECK(judged > support::instances(2'000));
}

TEST_CASE("plan: events that prices alone cannot prove are proved by cases, and to the exhaustive optimum", "[cases]") {
    std::size_t by_cases = 0;
    std::size_t cases = 0;
    for (const std::uint64_t seed : support::seeds_that_need_cases) {
        const auto small = support::short_stays(seed);
        const Schedule schedule = plan(small.event, small.affinity);
        const Verdict verdict = verify(small.event, small.affinity, schedule);
        INFO("seed " << seed << ": " << to_string(verdict));
        REQUIRE(verdict.kind == Verdict::Kind::proved_optimal);
        REQUIRE(verdict.value == support::Exhaustive(small.event, small.affinity).best());
        by_cases += verdict.cases > 1 ? 1 : 0;
        cases += verdict.cases;
    }
    std::cout << "cases: " << by_cases << " events proved by " << cases << " cases in all\n";
    CHECK(by_cases >= 100);
}

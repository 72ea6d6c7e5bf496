#include "catch.hpp"
#include "support/each_change.hpp"
#include "support/naive_cases.hpp"
#include "support/naive_check.hpp"
#include "support/short_stays.hpp"
#include "support/small_events.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <iostream>
#include <vector>

using namespace jumpa;

namespace {

template <class Change>
void change_node(ProofNode& node, Change&& change) {
    if (node.question) {
        change(node.question->seller.value);
        change(node.question->buyer.value);
        change(node.question->slot->value);
    }
    if (node.prices) {
        change(*node.prices);
    }
}

/// All numbers of a schedule: meetings, levels, prices and cases.
template <class Change>
void every_number(Schedule& schedule, Change&& change) {
    for (Meeting& meeting : schedule.meetings) {
        change(meeting.seller.value);
        change(meeting.buyer.value);
        change(meeting.slot.value);
        change(meeting.table.value);
        change(meeting.points);
        if (meeting.pinned_by) {
            change(*meeting.pinned_by);
        }
    }
    support::change_levels(schedule, change);
    for (ProofTree& tree : schedule.certificate.trees) {
        for (LevelPrices& prices : tree.prices) {
            support::change_prices(prices, change);
        }
        for (ProofNode& node : tree.nodes) {
            change_node(node, change);
        }
    }
}

const auto numbers = [](Schedule& schedule, const auto& change) { every_number(schedule, change); };

/// True where a second, plain computation confirms everything that the schedule says of itself.
bool stands(const support::SmallEvent& small, const Schedule& schedule) {
    Value value = 0;
    for (const Meeting& meeting : schedule.meetings) {
        value += meeting.points;
    }
    const Level& level = schedule.levels.at(0);
    const Certificate& proof = schedule.certificate;
    const auto bound = proof.trees.empty()
                           ? support::bound_of(small.event, small.affinity, proof.levels.at(0), proof.scale)
                           : support::NaiveCases(small.event, small.affinity, proof.trees.at(0), proof.scale).bound();
    return support::keeps_rules(small.event, small.affinity, schedule) && level.value == value &&
           bound == level.bound && (level.status == Status::optimal) == (*bound == value);
}

/// Other u prices than the planner's, which rarely needs any here, so that they are tampered with too.
void add_attendee_prices(const support::SmallEvent& small, Random& random, Schedule& schedule) {
    LevelPrices& prices = schedule.certificate.levels.at(0);
    prices.u.clear();
    for (std::size_t c = 0; c < small.event.companies().size(); ++c) {
        for (std::size_t s = 0; s < small.event.slots().size(); ++s) {
            if (random.below(4) == 0) {
                prices.u.push_back({CompanyId{c}, SlotId{s}, random.between(1, 9)});
            }
        }
    }
    Level& level = schedule.levels.at(0);
    level.bound = *support::bound_of(small.event, small.affinity, prices, schedule.certificate.scale);
    level.status = schedule.status = level.bound == level.value ? Status::optimal : Status::feasible;
}

} // namespace

TEST_CASE("verify: a schedule changed by one in one number is refused, or a plain computation confirms it",
          "[tamper]") {
    Random random(77);
    int refused = 0;
    int confirmed = 0;
    for (int i = 0; i < 300; ++i) {
        const auto small = support::small_event(
            random, {.most_a_side = 4, .absences = true, .equal_tables = i % 2 == 0, .pins = true});
        Schedule schedule = plan(small.event, small.affinity);
        if (schedule.status == Status::infeasible) {
            continue;
        }
        if (i % 3 == 0) {
            add_attendee_prices(small, random, schedule);
        }
        REQUIRE(verify(small.event, small.affinity, schedule).valid());
        REQUIRE(stands(small, schedule));
        support::each_change(schedule, numbers, [&](const Schedule& changed) {
            const Verdict verdict = verify(small.event, small.affinity, changed);
            // verify also insists on ascending prices, so it may refuse what the plain computation lets pass.
            if (verdict.valid()) {
                REQUIRE(stands(small, changed));
                ++confirmed;
            } else {
                ++refused;
                const bool only_order = verdict.faults.size() == 1 && verdict.faults[0].code == "prices_not_ascending";
                REQUIRE((only_order || !stands(small, changed)));
            }
        });
    }
    std::cout << "tampering: " << refused << " refused, " << confirmed << " confirmed by a second computation\n";
    CHECK(refused > 10'000);
}

TEST_CASE("verify: a proof by cases changed by one in one number is refused, or a plain computation confirms it",
          "[tamper][cases]") {
    int refused = 0;
    int confirmed = 0;
    for (std::size_t i = 0; i < 25; ++i) {
        const auto small = support::short_stays(support::seeds_that_need_cases[i]);
        const Schedule schedule = plan(small.event, small.affinity);
        REQUIRE(schedule.certificate.cases() > 1);
        REQUIRE(stands(small, schedule));
        support::each_change(schedule, numbers, [&](const Schedule& changed) {
            const Verdict verdict = verify(small.event, small.affinity, changed);
            ++(verdict.valid() ? confirmed : refused);
            const bool only_order = verdict.faults.size() == 1 && verdict.faults[0].code == "prices_not_ascending";
            REQUIRE((only_order || verdict.valid() == stands(small, changed)));
        });
    }
    std::cout << "tampering with cases: " << refused << " refused, " << confirmed << " confirmed\n";
    CHECK(refused > 2'000);
}

TEST_CASE("verify: a proof without one of its nodes, or with a question that covers less, does not stand",
          "[tamper][cases]") {
    for (std::size_t i = 0; i < 25; ++i) {
        const auto small = support::short_stays(support::seeds_that_need_cases[i]);
        const Schedule schedule = plan(small.event, small.affinity);
        const ProofTree& whole = schedule.certificate.trees.at(0);
        for (std::size_t n = 0; n < whole.nodes.size(); ++n) {
            const auto at = static_cast<std::ptrdiff_t>(n);
            Schedule changed = schedule;
            std::vector<ProofNode>& nodes = changed.certificate.trees[0].nodes;
            nodes.erase(nodes.begin() + at);
            CHECK_FALSE(verify(small.event, small.affinity, changed).valid());
            nodes.insert(nodes.begin() + at, whole.nodes[n]);
            REQUIRE(verify(small.event, small.affinity, changed).valid());
            if (nodes[n].question) { // a yes that settles less
                nodes[n].question->slot.reset();
            } else { // a case that says it cannot be
                nodes[n].prices.reset();
            }
            CHECK(verify(small.event, small.affinity, changed).valid() == stands(small, changed));
        }
    }
}

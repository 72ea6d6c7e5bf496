#include "catch.hpp"
#include "support/time_indexed.hpp"

#include <jumpa/core/random.hpp>
#include <jumpa/matching/branching.hpp>

#include <algorithm>
#include <iostream>
#include <optional>
#include <vector>

using namespace jumpa;
using namespace jumpa::matching;

namespace {

using support::add;
using support::no_prices;

/// Three vertices that may hold one pair each: half of every pair is worth 15, whole pairs 10.
TimeIndexedProblem triangle() {
    TimeIndexedProblem problem{.vertices = 3, .room = {3}, .most = {1, 1, 1}};
    add(problem, {0, 1}, 10, {0});
    add(problem, {1, 2}, 10, {0});
    add(problem, {0, 2}, 10, {0});
    return problem;
}

BranchingStart from_nothing(const TimeIndexedProblem& problem) {
    return {.best = no_prices(problem),
            .prices = no_prices(problem),
            .shares = std::vector<std::int32_t>(problem.entries(), 0),
            .held = std::vector<std::uint32_t>(problem.pairs.size(), Branching::not_held)};
}

/// Any graph on seven vertices, not only two sides, so that odd cycles abound.
TimeIndexedProblem random_problem(Random& random) {
    TimeIndexedProblem problem{.vertices = 7};
    for (int t = 0; t < 3; ++t) {
        problem.room.push_back(static_cast<std::int32_t>(random.between(1, 3)));
    }
    for (int v = 0; v < 7; ++v) {
        problem.most.push_back(static_cast<std::int32_t>(random.between(1, 2)));
    }
    for (Index a = 0; a < 7; ++a) {
        for (Index b = a + 1; b < 7 && problem.pairs.size() < 11; ++b) {
            std::vector<std::uint32_t> slots;
            for (std::uint32_t t = 0; t < 3; ++t) {
                if (random.below(2) == 0) {
                    slots.push_back(t);
                }
            }
            if (random.below(2) == 0) {
                add(problem, {a, b}, static_cast<Points>(random.between(80, 100)), slots);
            }
        }
    }
    return problem;
}

/// Counts that tell whether what is held keeps every limit.
struct Hall {
    explicit Hall(const TimeIndexedProblem& p)
        : problem(p), room(p.room), most(p.most), busy(p.vertices * p.slots(), false) {}

    bool change(std::size_t pair, std::uint32_t t, bool hold) {
        const auto [a, b] = problem.pairs[pair];
        const std::size_t a_at = a * problem.slots() + t;
        const std::size_t b_at = b * problem.slots() + t;
        if (hold && (room[t] == 0 || most[a] == 0 || most[b] == 0 || busy[a_at] || busy[b_at])) {
            return false;
        }
        const int by = hold ? -1 : 1;
        room[t] += by, most[a] += by, most[b] += by;
        busy[a_at] = busy[b_at] = hold;
        return true;
    }

    const TimeIndexedProblem& problem;
    std::vector<std::int32_t> room;
    std::vector<std::int32_t> most;
    std::vector<bool> busy;
};

/// The heaviest set of pairs, by trying everything; nothing where no set holds what must be held.
std::optional<Value> exhaustive(Hall& hall, std::size_t pair) {
    const TimeIndexedProblem& problem = hall.problem;
    if (pair == problem.pairs.size()) {
        return 0;
    }
    std::optional<Value> best = problem.must_hold(pair) ? std::nullopt : exhaustive(hall, pair + 1);
    for (std::size_t e = problem.first_entry[pair]; e < problem.first_entry[pair + 1]; ++e) {
        if (hall.change(pair, problem.slot[e], true)) {
            if (const auto rest = exhaustive(hall, pair + 1)) {
                best = std::max(best.value_or(0), problem.weight[pair] + *rest);
            }
            hall.change(pair, problem.slot[e], false);
        }
    }
    return best;
}

std::optional<Value> optimum(const TimeIndexedProblem& problem) {
    Hall hall(problem);
    return exhaustive(hall, 0);
}

/// What is held keeps every limit, each pair in a slot of its own list, and weighs what is said.
bool is_solution(const TimeIndexedProblem& problem, const Branching& found) {
    Hall hall(problem);
    Value weight = 0;
    for (std::size_t p = 0; p < problem.pairs.size(); ++p) {
        if (found.held[p] == Branching::not_held) {
            continue;
        }
        const auto first = problem.slot.begin() + static_cast<std::ptrdiff_t>(problem.first_entry[p]);
        const auto last = problem.slot.begin() + static_cast<std::ptrdiff_t>(problem.first_entry[p + 1]);
        if (std::find(first, last, found.held[p]) == last || !hall.change(p, found.held[p], true)) {
            return false;
        }
        weight += problem.weight[p];
    }
    return weight == found.value;
}

/// True where the nodes are one whole tree.
bool is_tree(const std::vector<ProofNode>& nodes) {
    std::size_t open = 1;
    for (const ProofNode& node : nodes) {
        if (open == 0) {
            return false;
        }
        open += node.question ? 1U : 0U;
        open -= node.question ? 0U : 1U;
    }
    return open == 0;
}

} // namespace

TEST_CASE("branch_and_bound: a triangle is worth 10, though no prices prove less than 15", "[branching]") {
    const TimeIndexedProblem problem = triangle();
    const Branching found = branch_and_bound(problem, from_nothing(problem), {.work = 1'000'000});
    CHECK(found.value == 10);
    CHECK(found.bound == 10);
    CHECK(found.nodes.size() >= 3);
    CHECK(is_tree(found.nodes));
    CHECK(is_solution(problem, found));
}

TEST_CASE("branch_and_bound: without work nothing is claimed that the start does not prove", "[branching]") {
    const TimeIndexedProblem problem = triangle();
    const Branching found = branch_and_bound(problem, from_nothing(problem), {.work = 0});
    CHECK(found.value == 0);
    CHECK(found.bound == 30);
    CHECK(found.nodes.size() == 1);
    CHECK_FALSE(found.closed());
}

TEST_CASE("branch_and_bound: who is asked may stop it, and the tree is whole all the same", "[branching]") {
    const TimeIndexedProblem problem = triangle();
    int asked = 0;
    const auto stop = [&](const BranchingProgress&) { return ++asked < 1; };
    const Branching found = branch_and_bound(problem, from_nothing(problem), {.work = 1'000'000, .go_on = stop});
    CHECK(asked <= 2); // once in each of the two runs
    CHECK(is_tree(found.nodes));
    CHECK(found.bound >= 10);
}

TEST_CASE("branch_and_bound: small problems are solved to their exhaustive optimum, many by cases", "[branching]") {
    Random random(17);
    int by_cases = 0;
    for (int i = 0; i < 600; ++i) {
        TimeIndexedProblem problem = random_problem(random);
        const Branching found = branch_and_bound(problem, from_nothing(problem), {.work = 100'000'000});
        INFO("problem " << i);
        REQUIRE(is_solution(problem, found));
        REQUIRE(is_tree(found.nodes));
        REQUIRE(found.closed());
        REQUIRE(found.value == optimum(problem));
        by_cases += found.nodes.size() > 1 ? 1 : 0;
    }
    std::cout << "branching: " << by_cases << " of 600 problems needed cases\n";
    CHECK(by_cases > 60);
}

TEST_CASE("branch_and_bound: a pair that must be held is held, or the bound stays above what can be", "[branching]") {
    Random random(18);
    for (int i = 0; i < 300; ++i) {
        TimeIndexedProblem problem = random_problem(random);
        problem.must.assign(problem.pairs.size(), false);
        problem.must[random.below(problem.must.size())] = true;
        const auto best = optimum(problem);
        if (!best) {
            continue;
        }
        const Branching found = branch_and_bound(problem, from_nothing(problem), {.work = 100'000'000});
        INFO("problem " << i);
        REQUIRE(found.bound >= *best);
        if (found.value > 0) {
            REQUIRE(found.bound == *best);
            REQUIRE(found.value == *best);
        }
    }
}

TEST_CASE("branch_and_bound: never worse than its start, and equal work gives an equal tree", "[branching]") {
    Random random(19);
    for (int i = 0; i < 50; ++i) {
        const TimeIndexedProblem problem = random_problem(random);
        const Branching all = branch_and_bound(problem, from_nothing(problem), {.work = 100'000'000});
        BranchingStart best = from_nothing(problem);
        best.held = all.held;
        const Branching again = branch_and_bound(problem, best, {.work = 2'000});
        CHECK(again.value >= all.value);
        CHECK(again.bound >= all.value);
        CHECK(branch_and_bound(problem, best, {.work = 2'000}).nodes.size() == again.nodes.size());
    }
}

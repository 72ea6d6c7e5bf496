#include "catch.hpp"
#include "support/instances.hpp"
#include "support/quota_oracle.hpp"

#include <iostream>

using namespace jumpa;
using namespace jumpa::matching;

namespace {

constexpr int problems = support::instances(60'000);

/// What the instances were like, so that a generator that went astray is noticed.
struct Seen {
    int infeasible = 0;
    int broken_promises = 0;
    int equity = 0;
    int both_sides = 0;
    int bonuses = 0;
    int weighed = 0; ///< proofs that need the levels before
    int several = 0; ///< the levels leave several sets of edges

    void note(const test::QuotaInstance& instance, const QuotaMatching& matching, std::size_t sets) {
        int sides = 0;
        several += sets > 1 ? 1 : 0;
        for (std::size_t l = 0; l < instance.wanted.size(); ++l) {
            const test::Wanted& wanted = instance.wanted[l];
            const auto& earlier = matching.levels[l].prices.earlier;
            broken_promises += wanted.what == test::Wanted::What::promises && matching.levels[l].value < 0 ? 1 : 0;
            sides += wanted.what == test::Wanted::What::even_rows || wanted.what == test::Wanted::What::even_cols;
            bonuses += wanted.row_bonus.empty() && wanted.col_bonus.empty() ? 0 : 1;
            weighed += std::any_of(earlier.begin(), earlier.end(), [](Value weight) { return weight > 1; }) ? 1 : 0;
        }
        equity += sides > 0 ? 1 : 0;
        both_sides += sides > 1 ? 1 : 0;
    }
};

std::ostream& operator<<(std::ostream& out, const Seen& seen) {
    return out << "quotas: " << problems << " instances, " << seen.infeasible << " infeasible, " << seen.broken_promises
               << " with a broken promise, " << seen.equity << " with equity, " << seen.both_sides << " on both sides, "
               << seen.bonuses << " with bonuses, " << seen.weighed << " proofs that weigh earlier levels, "
               << seen.several << " with several best sets\n";
}

test::EdgeSet as_set(const std::vector<EdgeIndex>& edges) {
    test::EdgeSet set = 0;
    for (const EdgeIndex e : edges) {
        set |= test::EdgeSet{1} << e;
    }
    return set;
}

/// The level's prices close the gap, read by the library and by the oracle.
bool is_proved(const test::QuotaInstance& instance, const test::QuotaOracle& oracle, const QuotaMatching& matching,
               std::size_t level) {
    const QuotaPrices& prices = matching.levels[level].prices;
    Value value = matching.levels[level].value;
    for (std::size_t j = 0; j < level; ++j) {
        if (prices.earlier.at(j) < 0) {
            return false;
        }
        value += prices.earlier[j] * matching.levels[j].value;
    }
    const auto levels = instance.levels();
    return prices.earlier.size() == level && oracle.bound(level, prices) == value &&
           quota_bound(instance.problem(), std::span(levels).first(level + 1), prices) == value;
}

/// Empty where everything agrees, else what does not.
std::string complaint(const test::QuotaInstance& instance, const QuotaMatching& matching, Seen& seen) {
    const test::QuotaOracle oracle(instance);
    if (!oracle.is_feasible()) {
        ++seen.infeasible;
        const bool told = matching.outcome == FlowOutcome::infeasible &&
                          proves_infeasible(instance.problem(), matching.conflict) &&
                          oracle.conflict_bound(matching.conflict) < 0;
        return told ? "" : "nothing is feasible";
    }
    if (matching.outcome != FlowOutcome::optimal || !proves_optimal(instance.problem(), instance.levels(), matching)) {
        return "not proved";
    }
    const auto best = oracle.best();
    seen.note(instance, matching, best.sets.size());
    if (std::find(best.sets.begin(), best.sets.end(), as_set(matching.edges)) == best.sets.end()) {
        return "another set of edges is better";
    }
    for (std::size_t l = 0; l < instance.wanted.size(); ++l) {
        if (matching.levels[l].value != test::QuotaOracle::as_number(best.values[l], instance.wanted[l])) {
            return "level " + std::to_string(l) + " has another value";
        }
        if (!is_proved(instance, oracle, matching, l)) {
            return "level " + std::to_string(l) + " is not proved";
        }
    }
    return "";
}

} // namespace

TEST_CASE("quota_matching: a search through everything agrees on every level of 60'000 problems, and so do its prices",
          "[quota]") {
    Seen seen;
    test::QuotaInstances draw(1'985);
    for (int i = 0; i < problems; ++i) {
        const test::QuotaInstance instance = draw.draw(static_cast<EdgeIndex>(4 + i % 10));
        const QuotaMatching matching = quota_matching(instance.problem(), instance.levels());
        const std::string fault = complaint(instance, matching, seen);
        if (!fault.empty()) {
            FAIL("instance " << i << ": " << fault);
        }
    }
    std::cout << seen;
    CHECK(seen.infeasible > support::instances(5'000));
    CHECK(seen.infeasible < support::instances(25'000));
    CHECK(seen.broken_promises > support::instances(8'000));
    CHECK(seen.equity > support::instances(20'000));
    CHECK(seen.both_sides > support::instances(10'000));
    CHECK(seen.bonuses > support::instances(8'000));
    CHECK(seen.weighed > support::instances(20'000));
    CHECK(seen.several > support::instances(5'000));
}

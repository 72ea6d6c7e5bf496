#include "catch.hpp"
#include "support/instances.hpp"
#include "support/lemon_problem.hpp"

#include <iostream>
#include <set>

using namespace jumpa;
using namespace jumpa::matching;

namespace {

/// What the instances were like, so that a generator that went astray is noticed.
struct Seen {
    int instances = 0;
    int binding_caps = 0;
    int equal_weights = 0;
    int ties = 0;
    int same_values = 0;

    void note(const test::Instance& instance, const BMatching& matching, bool same_value) {
        const std::set<Points> different(instance.weight.begin(), instance.weight.end());
        ++instances;
        binding_caps += matching.total_price > 0 && instance.total > 0 ? 1 : 0;
        equal_weights += different.size() == 1 ? 1 : 0;
        ties += has_tie(instance, matching) ? 1 : 0;
        same_values += same_value ? 1 : 0;
    }

    /// An edge left out that is worth exactly its prices: another choice may be as good.
    [[nodiscard]] static bool has_tie(const test::Instance& instance, const BMatching& matching) {
        std::set<EdgeIndex> chosen(matching.edges.begin(), matching.edges.end());
        for (Index r = 0; r < instance.graph.rows(); ++r) {
            for (EdgeIndex e = instance.graph.row_begin[r]; e < instance.graph.row_begin[r + 1]; ++e) {
                const Value prices =
                    matching.row_price[r] + matching.col_price[instance.graph.column[e]] + matching.total_price;
                if (!chosen.contains(e) && instance.weight[e] > 0 && prices == instance.weight[e]) {
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] int per_cent(int part) const { return part * 100 / instances; }
};

std::ostream& operator<<(std::ostream& out, const Seen& seen) {
    return out << "LEMON: " << seen.instances << " instances, " << seen.per_cent(seen.binding_caps)
               << " % with a binding cap, " << seen.per_cent(seen.ties) << " % with ties, "
               << seen.per_cent(seen.equal_weights) << " % of one weight, " << seen.same_values << " equal values\n";
}

} // namespace

TEST_CASE("max_weight_b_matching: LEMON finds no heavier matching in 12'000 random problems", "[peers]") {
    Seen seen;
    for (const Index most_vertices : {4U, 10U, 25U, 60U}) {
        test::SmallInstances instances(most_vertices, 2'021 + most_vertices);
        for (int i = 0; i < support::instances(3'000); ++i) {
            const test::Instance instance = instances.draw();
            const BMatching matching = max_weight_b_matching(instance.problem());
            const auto lemon = test::for_lemon(instance);
            const long long value = i % 8 == 0 ? peers::lemon_cost_scaling(lemon) : peers::lemon_network_simplex(lemon);
            seen.note(instance, matching, value == matching.value);
            if (value != matching.value || !proves_optimal(instance.problem(), matching)) {
                FAIL("instance " << i << " of at most " << most_vertices << " vertices a side: LEMON has " << value
                                 << ", we have " << matching.value);
            }
        }
    }
    std::cout << seen;
    CHECK(seen.same_values == 4 * support::instances(3'000));
    CHECK(seen.per_cent(seen.binding_caps) >= 30);
    CHECK(seen.per_cent(seen.ties) >= 30);
    CHECK(seen.per_cent(seen.equal_weights) >= 10);
}

TEST_CASE("max_weight_b_matching: LEMON finds no heavier matching where bidding is of little use", "[peers]") {
    // Larger problems whose price wars end in a search among trees, near-full caps, and weights far apart.
    test::SmallInstances instances(160, 391);
    for (int i = 0; i < support::instances(1'500); ++i) {
        const auto weights = i % 3 == 0 ? test::Weights::power_law : test::Weights::additive;
        const auto cap = i % 4 == 0 ? test::Cap::near_full : i % 4 == 1 ? test::Cap::loose : test::Cap::binding;
        const test::Instance instance = instances.draw(weights, cap);
        const BMatching matching = max_weight_b_matching(instance.problem());
        const long long value = peers::lemon_network_simplex(test::for_lemon(instance));
        if (value != matching.value || !proves_optimal(instance.problem(), matching)) {
            FAIL("instance " << i << ": LEMON has " << value << ", we have " << matching.value);
        }
    }
}

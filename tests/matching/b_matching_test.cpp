#include "catch.hpp"
#include "support/random_instances.hpp"

#include <jumpa/matching/auction/collect_edges.hpp>
#include <jumpa/matching/auction/price_repair.hpp>
#include <jumpa/matching/auction/solve.hpp>
#include <jumpa/matching/auction/tree_search.hpp>

#include <limits>
#include <set>

using namespace jumpa;
using namespace jumpa::matching;

namespace {

constexpr Value no_cap = std::numeric_limits<Value>::max();

/// All pairs of as many rows as `weight` has lines of `cols` entries.
test::Instance table(Index cols, std::vector<Points> weight, std::vector<std::int32_t> row_capacity,
                     std::vector<std::int32_t> col_capacity, Value total = no_cap) {
    test::Instance result;
    result.graph.cols = cols;
    for (std::size_t e = 0; e < weight.size(); ++e) {
        result.graph.column.push_back(static_cast<Index>(e % cols));
        if (e % cols == cols - 1) {
            result.graph.row_begin.push_back(e + 1);
        }
    }
    result.weight = std::move(weight);
    result.row_capacity = std::move(row_capacity);
    result.col_capacity = std::move(col_capacity);
    result.total = total;
    return result;
}

struct Ends {
    Index row;
    Index column;
};

std::vector<Ends> ends(const BipartiteGraph& graph) {
    std::vector<Ends> result;
    for (Index r = 0; r < graph.rows(); ++r) {
        for (const Index c : graph.row(r)) {
            result.push_back({r, c});
        }
    }
    return result;
}

/// Whether no capacity is exceeded and no edge named twice; written without a look at the checker.
bool is_feasible(const test::Instance& instance, const std::vector<EdgeIndex>& chosen) {
    auto rows = instance.row_capacity;
    auto cols = instance.col_capacity;
    const auto all = ends(instance.graph);
    std::set<EdgeIndex> named;
    for (const EdgeIndex e : chosen) {
        if (e >= all.size() || !named.insert(e).second || --rows[all[e].row] < 0 || --cols[all[e].column] < 0) {
            return false;
        }
    }
    return static_cast<Value>(chosen.size()) <= instance.total;
}

Value weight_of(const test::Instance& instance, const std::vector<EdgeIndex>& chosen) {
    Value sum = 0;
    for (const EdgeIndex e : chosen) {
        sum += instance.weight[e];
    }
    return sum;
}

/// The least that any b-matching can be bounded by at these prices: the objective of the dual program.
Value dual_bound(const test::Instance& instance, const BMatching& prices) {
    Value bound = prices.total_price == 0 ? 0 : prices.total_price * instance.total;
    for (Index r = 0; r < instance.graph.rows(); ++r) {
        bound += prices.row_price[r] * instance.row_capacity[r];
    }
    for (Index c = 0; c < instance.graph.cols; ++c) {
        bound += prices.col_price[c] * instance.col_capacity[c];
    }
    const auto all = ends(instance.graph);
    for (std::size_t e = 0; e < all.size(); ++e) {
        const Value paid = prices.row_price[all[e].row] + prices.col_price[all[e].column] + prices.total_price;
        bound += std::max<Value>(0, instance.weight[e] - paid);
    }
    return bound;
}

bool has_negative_price(const BMatching& m) {
    const auto negative = [](Value price) { return price < 0; };
    return negative(m.total_price) || std::any_of(m.row_price.begin(), m.row_price.end(), negative) ||
           std::any_of(m.col_price.begin(), m.col_price.end(), negative);
}

/// A proof by other means than complementary slackness: feasible, counted right, and as heavy as the dual bound.
bool is_proof(const test::Instance& instance, const BMatching& m) {
    return is_feasible(instance, m.edges) && std::is_sorted(m.edges.begin(), m.edges.end()) &&
           weight_of(instance, m.edges) == m.value && !has_negative_price(m) && dual_bound(instance, m) == m.value;
}

/// The heaviest of all sets of edges. Requires at most 16 edges.
Value heaviest_by_trying_all(const test::Instance& instance) {
    Value best = 0;
    const EdgeIndex edges = instance.graph.edges();
    for (std::uint32_t set = 0; set < (1U << edges); ++set) {
        std::vector<EdgeIndex> chosen;
        for (EdgeIndex e = 0; e < edges; ++e) {
            if ((set >> e & 1U) != 0) {
                chosen.push_back(e);
            }
        }
        if (is_feasible(instance, chosen)) {
            best = std::max(best, weight_of(instance, chosen));
        }
    }
    return best;
}

BMatching solve(const test::Instance& instance) {
    const BMatching result = max_weight_b_matching(instance.problem());
    CHECK(proves_optimal(instance.problem(), result));
    return result;
}

} // namespace

TEST_CASE("max_weight_b_matching: two rows that want the same column share out what is best together", "[b_matching]") {
    const auto instance = table(2,
                                {9, 8,  // row 0 loses 1 by standing back
                                 7, 2}, // row 1 would lose 5
                                {1, 1}, {1, 1});
    CHECK(solve(instance).edges == std::vector<EdgeIndex>{1, 2});
    CHECK(solve(instance).value == 15);

    SECTION("unless only one edge is allowed: then the heaviest one, and another edge would be worth 6") {
        auto one = instance;
        one.total = 1;
        CHECK(solve(one).edges == std::vector<EdgeIndex>{0});
        CHECK(solve(one).total_price >= 15 - 9);
    }
    SECTION("a column with room for both takes both") {
        auto wide = instance;
        wide.col_capacity = {2, 1};
        wide.row_capacity = {1, 1};
        CHECK(solve(wide).edges == std::vector<EdgeIndex>{0, 2});
    }
    SECTION("a row with two places takes two columns, but no column twice") {
        auto wide = instance;
        wide.row_capacity = {5, 1};
        wide.col_capacity = {5, 5};
        CHECK(solve(wide).edges == std::vector<EdgeIndex>{0, 1, 2});
    }
}

TEST_CASE("max_weight_b_matching: where nothing can be chosen, prices still prove it", "[b_matching]") {
    CHECK(solve(table(2, {9, 8, 7, 2}, {1, 1}, {1, 1}, 0)).total_price == 9);
    CHECK(solve(table(2, {9, 8, 7, 2}, {0, 0}, {1, 1})).edges.empty());
    CHECK(solve(table(2, {9, 8, 7, 2}, {1, 1}, {0, 0})).edges.empty());
    CHECK(solve(table(2, {9, 8, 7, 2}, {1, 0}, {0, 1})).edges == std::vector<EdgeIndex>{1});
    CHECK(solve(table(2, {9, 8, 7, 2}, {0, 0}, {0, 0}, 0)).value == 0);
    CHECK(solve(table(2, {0, 0, 0, 0}, {1, 1}, {1, 1})).value == 0);
    CHECK(solve(test::Instance{}).value == 0);
    test::Instance only_rows;
    only_rows.graph.row_begin = {0, 0, 0};
    only_rows.row_capacity = {1, 1};
    CHECK(solve(only_rows).row_price == std::vector<Value>{0, 0});
}

TEST_CASE("max_weight_b_matching: no weight, capacity or cap is too large for it", "[b_matching]") {
    constexpr Points most = std::numeric_limits<Points>::max();
    constexpr std::int32_t open = std::numeric_limits<std::int32_t>::max();
    CHECK(solve(table(2, {most, most, most, most}, {open, open}, {open, open})).value == 4 * Value{most});
    CHECK(solve(table(2, {most, most - 1, most, 0}, {1, 1}, {1, open})).value == 2 * Value{most} - 1);
    CHECK(solve(table(2, {most, most - 1, most, 0}, {2, 2}, {open, open}, 1)).value == most);
}

TEST_CASE("max_weight_b_matching: small problems agree with trying all sets of edges", "[b_matching]") {
    test::SmallInstances instances(5, 7);
    int compared = 0;
    while (compared < 1'000) {
        const auto instance = instances.draw();
        if (instance.graph.edges() > 11) {
            continue;
        }
        ++compared;
        const BMatching matching = max_weight_b_matching(instance.problem());
        REQUIRE(matching.value == heaviest_by_trying_all(instance));
        REQUIRE(is_proof(instance, matching));
        REQUIRE(proves_optimal(instance.problem(), matching));
    }
}

TEST_CASE("max_weight_b_matching: large problems of every kind come with a proof", "[b_matching]") {
    for (const auto kind : test::all_weights) {
        for (const auto cap : {test::Cap::loose, test::Cap::binding, test::Cap::near_full}) {
            test::SmallInstances instances(250, 11);
            const auto instance = instances.draw(kind, cap);
            INFO("kind " << static_cast<int>(kind) << ", cap " << static_cast<int>(cap));
            CHECK(is_proof(instance, solve(instance)));
        }
    }
}

TEST_CASE("max_weight_b_matching: the names of rows and columns do not matter to the weight", "[b_matching]") {
    test::SmallInstances instances(20, 5);
    for (int i = 0; i < 200; ++i) {
        const auto instance = instances.draw();
        const Index rows = instance.graph.rows();
        auto mirrored = instance; // the last row first, every row read from its end
        mirrored.graph.row_begin = {0};
        mirrored.graph.column.assign(instance.graph.column.rbegin(), instance.graph.column.rend());
        mirrored.weight.assign(instance.weight.rbegin(), instance.weight.rend());
        mirrored.row_capacity.assign(instance.row_capacity.rbegin(), instance.row_capacity.rend());
        for (Index r = rows; r-- > 0;) {
            mirrored.graph.row_begin.push_back(instance.graph.edges() - instance.graph.row_begin[r]);
        }
        REQUIRE(solve(mirrored).value == solve(instance).value);
    }
}

TEST_CASE("max_weight_b_matching: weights k times as large give k times the weight", "[b_matching]") {
    test::SmallInstances instances(20, 6);
    for (int i = 0; i < 200; ++i) {
        const auto instance = instances.draw();
        auto larger = instance;
        for (Points& weight : larger.weight) {
            weight *= 150'000; // no longer fits the 32-bit market
        }
        REQUIRE(solve(larger).value == 150'000 * solve(instance).value);
    }
}

TEST_CASE("max_weight_b_matching: the cap's price limits what one more edge can bring", "[b_matching]") {
    test::SmallInstances instances(15, 8);
    for (int i = 0; i < 300; ++i) {
        auto instance = instances.draw(test::Weights::event_like, test::Cap::binding);
        const BMatching before = solve(instance);
        ++instance.total;
        const Value gained = solve(instance).value - before.value;
        REQUIRE(gained >= 0);
        REQUIRE(gained <= before.total_price);
    }
}

TEST_CASE("max_weight_b_matching: it finds the same edges and prices on every compiler", "[b_matching]") {
    auto instance = test::event_instance(
        {.sellers = 300, .buyers = 200, .degree = 40, .density = 0, .seller_most = 8, .buyer_most = 11}, 2'021);
    instance.total = 1'700;
    const BMatching matching = solve(instance);
    std::uint64_t digest = 14'695'981'039'346'656'037U;
    const auto mix = [&](std::uint64_t number) { digest = (digest ^ number) * 1'099'511'628'211U; };
    for (const EdgeIndex e : matching.edges) {
        mix(e);
    }
    for (const auto* prices : {&matching.row_price, &matching.col_price}) {
        for (const Value price : *prices) {
            mix(static_cast<std::uint64_t>(price));
        }
    }
    CHECK(matching.edges.size() == 1'700);
    CHECK(digest == 0xc0b0436867ecde59U);
}

TEST_CASE("solve: a floor under the weights leaves out no edge that is needed", "[b_matching]") {
    test::SmallInstances instances(12, 9);
    int proved = 0;
    int refused = 0;
    for (int i = 0; i < 1'000; ++i) {
        const auto instance = instances.draw();
        const auto problem = instance.problem();
        const auto outline = detail::outline(problem);
        if (outline.wanted == 0 || outline.heaviest == 0) {
            continue;
        }
        const auto least = static_cast<Points>(instances.random().between(1, outline.heaviest + 1));
        detail::CapGuess guess = detail::guess_cap(problem, outline);
        const auto result = detail::solve<detail::Wide>(problem, outline, guess, least);
        ++(result ? proved : refused);
        if (result) {
            REQUIRE(proves_optimal(problem, *result));
        }
    }
    CHECK(proved > 50);
    CHECK(refused > 50);
}

TEST_CASE("PriceRepair: it needs no good prices to start from", "[b_matching]") {
    using Market = detail::Market<detail::Wide>;
    test::SmallInstances instances(12, 9);
    for (int i = 0; i < 500; ++i) {
        const auto instance = instances.draw();
        const auto problem = instance.problem();
        Market market(problem, detail::Bidders::rows, 1);
        detail::Prices prices;
        const auto any_price = [&](auto) { return instances.random().between(-3'000, 12'000); };
        prices.row.resize(instance.graph.rows());
        prices.column.resize(instance.graph.cols);
        std::transform(prices.row.begin(), prices.row.end(), prices.row.begin(), any_price);
        std::transform(prices.column.begin(), prices.column.end(), prices.column.begin(), any_price);
        prices.cap = any_price(0);
        const auto right = detail::PriceRepair<detail::Wide>(market, instance.total, prices).run();

        BMatching result{.edges = {}, .row_price = right.row, .col_price = right.column, .total_price = right.cap};
        for (Value& price : result.col_price) {
            price -= right.cap;
        }
        detail::collect_edges(problem, market, result);
        REQUIRE(proves_optimal(problem, result));
        REQUIRE(result.value == max_weight_b_matching(problem).value);
    }
}

TEST_CASE("TreeSearch: it needs no good matching and no good prices to start from", "[b_matching]") {
    using Market = detail::Market<detail::Wide>;
    test::SmallInstances instances(14, 10);
    int already_matched = 0;
    for (int i = 0; i < 1'000; ++i) {
        const auto instance = instances.draw();
        const auto problem = instance.problem();
        if (instance.weight.empty() || instance.total == 0) {
            continue;
        }
        Market market(problem, i % 2 == 0 ? detail::Bidders::rows : detail::Bidders::columns, 1);
        for (Index r = 0; r < market.rows(); ++r) { // any matching, perhaps of more edges than the total allows
            for (EdgeIndex e = market.first_unmatched(r); e < market.last(r); ++e) {
                const Index c = market.arc(e).column;
                if (market.load(r) < market.capacity(r) && market.col_load(c) < market.col_capacity(c) &&
                    instances.random().chance(600'000)) {
                    market.match(r, e);
                }
            }
        }
        already_matched += market.count() > 0 ? 1 : 0;
        detail::Prices prices;
        prices.cap = instances.random().between(0, 9'000);
        for (Index r = 0; r < market.rows(); ++r) {
            prices.row.push_back(instances.random().between(-3'000, 12'000));
        }
        for (Index c = 0; c < market.cols(); ++c) {
            prices.column.push_back(instances.random().between(-3'000, 12'000));
        }
        (void)detail::TreeSearch<detail::Wide>(market, instance.total, prices).run();

        // The matching is right before any repair; prices of vertices that nothing reaches may be amiss.
        BMatching result;
        detail::collect_edges(problem, market, result);
        REQUIRE(result.value == max_weight_b_matching(problem).value);
    }
    CHECK(already_matched > 500);
}

TEST_CASE("proves_optimal: prices that make every chosen edge worth them are a proof", "[b_matching]") {
    const auto instance = table(2, {9, 8, 7, 2}, {1, 1}, {1, 1});
    const BMatching proved{.edges = {1, 2}, .row_price = {8, 6}, .col_price = {1, 0}, .total_price = 0, .value = 15};
    CHECK(proves_optimal(instance.problem(), proved));

    const auto refused = [&](auto change) {
        BMatching other = proved;
        change(other);
        return !proves_optimal(instance.problem(), other);
    };
    CHECK(refused([](BMatching& m) { m.value = 16; }));
    CHECK(refused([](BMatching& m) { m.edges = {2, 1}; }));
    CHECK(refused([](BMatching& m) { m.edges = {1, 1, 2}; }));
    CHECK(refused([](BMatching& m) { m.edges = {1, 2, 2}; }));
    CHECK(refused([](BMatching& m) { m.edges = {1, 2, 4}; }));
    CHECK(refused([](BMatching& m) { m.edges = {1, std::numeric_limits<EdgeIndex>::max()}; }));
    CHECK(refused([](BMatching& m) { m.edges = {0, 3}, m.value = 11; }));
    CHECK(refused([](BMatching& m) { m.edges = {0, 1, 2}, m.value = 24; }));
    CHECK(refused([](BMatching& m) { m.edges = {1}, m.value = 8; }));
    CHECK(refused([](BMatching& m) { m.row_price = {8}; }));
    CHECK(refused([](BMatching& m) { m.col_price = {1, 0, 0}; }));
    CHECK(refused([](BMatching& m) { m.row_price = {9, 7}, m.col_price = {0, -1}; }));
    CHECK(refused([](BMatching& m) { m.total_price = 1; })); // the cap is not used up
    CHECK(refused([](BMatching& m) { m.total_price = -1; }));
}

TEST_CASE("proves_optimal: prices at the ends of their type are judged, not overflown", "[b_matching]") {
    constexpr Value most = std::numeric_limits<Value>::max();
    const auto instance = table(1, {5}, {1}, {1}, 1);
    for (const Value row : {-most - 1, Value{0}, most}) {
        for (const Value column : {-most - 1, Value{0}, most}) {
            for (const Value total : {-most - 1, Value{0}, most}) {
                const BMatching m{
                    .edges = {0}, .row_price = {row}, .col_price = {column}, .total_price = total, .value = 5};
                CHECK(proves_optimal(instance.problem(), m) == (row == 0 && column == 0 && total == 0));
            }
        }
    }
}

TEST_CASE("proves_optimal: a certificate with one number changed is refused or is another proof", "[b_matching]") {
    test::SmallInstances instances(6, 10);
    int refused = 0;
    int accepted = 0;
    const auto judge = [&](const test::Instance& instance, const BMatching& changed) {
        const bool verdict = proves_optimal(instance.problem(), changed);
        REQUIRE(verdict == is_proof(instance, changed));
        ++(verdict ? accepted : refused);
    };
    for (int i = 0; i < 400; ++i) {
        auto instance = instances.draw();
        instance.total = std::min<Value>(instance.total, 1'000); // lets the bound be computed
        BMatching m = solve(instance);
        std::vector<Value*> numbers{&m.value, &m.total_price};
        std::transform(m.row_price.begin(), m.row_price.end(), std::back_inserter(numbers),
                       [](Value& p) { return &p; });
        std::transform(m.col_price.begin(), m.col_price.end(), std::back_inserter(numbers),
                       [](Value& p) { return &p; });
        for (Value* number : numbers) {
            for (const Value change : {-1, 1}) {
                *number += change;
                judge(instance, m);
                *number -= change;
            }
        }
        for (std::size_t k = 0; k < m.edges.size(); ++k) {
            BMatching changed = m;
            ++changed.edges[k];
            judge(instance, changed);
            changed.value = changed.edges[k] < instance.weight.size() ? weight_of(instance, changed.edges) : m.value;
            judge(instance, changed);
            changed.edges.erase(changed.edges.begin() + static_cast<std::ptrdiff_t>(k));
            changed.value = weight_of(instance, changed.edges);
            judge(instance, changed);
        }
    }
    CHECK(refused > 5'000);
    CHECK(accepted > 100); // prices are rarely the only ones: the test did see both
}

#include "catch.hpp"

#include <jumpa/scheduling/detail/pair_graph.hpp>

using namespace jumpa;

namespace {

/// Sellers 0 and 2, a guest 1 that is neither, sellers 3; buyers 4 and 5.
Event mixed_event() {
    EventBuilder builder;
    builder.slots(1, std::chrono::minutes{20}).tables(3);
    builder.seller({});
    builder.draft().companies.push_back({});
    builder.draft().roles.push_back(Role::from_offers_and_needs);
    builder.seller({});
    builder.seller({});
    builder.buyer({});
    builder.buyer({});
    return builder.build();
}

ScoredPair pair_of(std::size_t seller, std::size_t buyer, Points points) {
    return {CompanyId{seller}, CompanyId{buyer}, points};
}

} // namespace

TEST_CASE("pair_graph: rows are sellers, columns buyers, and each edge knows what it came from", "[pair_graph]") {
    const Event event = mixed_event();
    const detail::PairGraph pairs = detail::pair_graph(event, 0, [](auto&& add) {
        add(pair_of(0, 5, 50), 7, 70);
        add(pair_of(3, 4, 50), 8, 80);
        add(pair_of(3, 5, 50), 9, 90);
    });
    CHECK(pairs.graph.rows() == 3);
    CHECK(pairs.graph.cols == 2);
    CHECK(pairs.graph.row_begin == std::vector<matching::EdgeIndex>{0, 1, 1, 3}); // seller 2 meets nobody
    CHECK(pairs.graph.column == std::vector<matching::Index>{1, 0, 1});
    CHECK(pairs.weight == std::vector<Points>{7, 8, 9});
    CHECK(pairs.origins({0, 2}) == std::vector<std::size_t>{70, 90});
}

TEST_CASE("pair_graph: without pairs there are rows all the same", "[pair_graph]") {
    const Event event = mixed_event();
    const detail::PairGraph none = detail::pair_graph(event, 10, [](auto&&) {});
    CHECK(none.graph.row_begin == std::vector<matching::EdgeIndex>(4, 0));
    CHECK(detail::best_at_once(event, none, 3).empty());
}

TEST_CASE("best_at_once: each company once, at no more tables than there are", "[pair_graph]") {
    const Event event = mixed_event();
    const detail::PairGraph pairs = detail::pair_graph(event, 3, [](auto&& add) {
        add(pair_of(0, 4, 0), 10, 1);
        add(pair_of(0, 5, 0), 9, 2);
        add(pair_of(2, 4, 0), 9, 3);
        add(pair_of(2, 5, 0), 1, 4);
    });
    CHECK(detail::best_at_once(event, pairs, 2) == std::vector<std::size_t>{2, 3});
    CHECK(detail::best_at_once(event, pairs, 1) == std::vector<std::size_t>{1});
    CHECK(detail::best_at_once(event, pairs, 0).empty());
}

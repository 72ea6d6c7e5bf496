#include "catch.hpp"

#include <jumpa/core/random.hpp>
#include <jumpa/scheduling/detail/best_first.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

using namespace jumpa;
using namespace jumpa::detail;

namespace {

/// So many pairs with points from 0 to `most`.
Candidates drawn(std::size_t pairs, Points most) {
    Random random(7);
    Candidates candidates;
    for (std::size_t i = 0; i < pairs; ++i) {
        candidates.kept.push_back({CompanyId{i}, CompanyId{i}, static_cast<Points>(random.between(0, most))});
    }
    candidates.pairs = candidates.kept;
    return candidates;
}

std::vector<std::size_t> sorted(const Candidates& candidates) {
    std::vector<std::size_t> order(candidates.pairs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return candidates.pairs[a].points > candidates.pairs[b].points;
    });
    return order;
}

template <class Wanted>
std::vector<std::size_t> visited(const Candidates& candidates, Wanted&& wanted) {
    std::vector<std::size_t> order;
    BestFirst(candidates).each(wanted, [&](std::size_t candidate) {
        order.push_back(candidate);
        return true;
    });
    return order;
}

} // namespace

TEST_CASE("BestFirst: all candidates come in the order of a stable sort, however many and however equal",
          "[best_first]") {
    for (const std::size_t pairs : {0U, 1U, 100U, 4'096U, 4'097U, 50'000U}) {
        for (const Points most : {0, 3, 10'000}) {
            const Candidates candidates = drawn(pairs, most);
            CHECK(visited(candidates, [](std::size_t) { return true; }) == sorted(candidates));
        }
    }
}

TEST_CASE("BestFirst: who is not wanted when its band comes is passed over, and the first no ends it", "[best_first]") {
    const Candidates candidates = drawn(50'000, 10'000);
    std::vector<std::size_t> even = sorted(candidates);
    even.erase(std::remove_if(even.begin(), even.end(), [](std::size_t i) { return i % 2 == 1; }), even.end());
    CHECK(visited(candidates, [](std::size_t i) { return i % 2 == 0; }) == even);

    std::size_t seen = 0;
    BestFirst(candidates).each([](std::size_t) { return true; }, [&](std::size_t) { return ++seen < 10'000; });
    CHECK(seen == 10'000);
}

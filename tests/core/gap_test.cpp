#include "catch.hpp"

#include <jumpa/core/gap.hpp>

#include <limits>

using namespace jumpa;

TEST_CASE("gap_of: it is rounded up, and nothing only where value and bound meet", "[gap]") {
    CHECK(gap_of(1'000'000, 1'000'000) == Gap{0});
    CHECK(gap_of(999'999, 1'000'000) == Gap{1});
    CHECK(gap_of(9'999'999, 10'000'000) == Gap{1});
    CHECK(gap_of(1'999'997, 2'000'000) == Gap{2});
    CHECK(gap_of(0, 7) == Gap{1'000'000});
    CHECK(gap_of(0, 0) == Gap{0});
}

TEST_CASE("gap_of: the largest values do not overflow", "[gap]") {
    constexpr Value most = std::numeric_limits<Value>::max();
    CHECK(gap_of(0, most) == Gap{1'000'000});
    CHECK(gap_of(most - 1, most) == Gap{1});
}

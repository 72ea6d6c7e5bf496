#include "catch.hpp"

#include <jumpa/core/random.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

using jumpa::Random;

TEST_CASE("Random: the numbers of a seed are the published ones of SplitMix64", "[random]") {
    Random random(1234567);
    CHECK(random.bits() == 6457827717110365317U);
    CHECK(random.bits() == 3203168211198807973U);
}

TEST_CASE("Random: below stays below and reaches every number", "[random]") {
    Random random(1);
    std::vector<int> seen(7, 0);
    for (int i = 0; i < 7'000; ++i) {
        const auto number = random.below(7);
        REQUIRE(number < 7);
        ++seen[number];
    }
    CHECK(*std::min_element(seen.begin(), seen.end()) > 850);
    CHECK(*std::max_element(seen.begin(), seen.end()) < 1'150);
}

TEST_CASE("Random: between includes both ends", "[random]") {
    Random random(2);
    bool low = false;
    bool high = false;
    for (int i = 0; i < 200; ++i) {
        const auto number = random.between(-2, 2);
        REQUIRE((number >= -2 && number <= 2));
        low = low || number == -2;
        high = high || number == 2;
    }
    CHECK(low);
    CHECK(high);
}

TEST_CASE("Random: a shuffle keeps every item", "[random]") {
    std::vector<int> items{1, 2, 3, 4, 5, 6, 7, 8};
    const std::vector<int> before = items;
    Random(3).shuffle(items);
    CHECK(items != before);
    CHECK(std::is_permutation(items.begin(), items.end(), before.begin()));
}

#include "catch.hpp"

#include <jumpa/verify/detail/exact_sum.hpp>

#include <limits>
#include <optional>

using namespace jumpa;
using detail::ExactSum;

namespace {

constexpr Value most = std::numeric_limits<Value>::max();
constexpr Value least = std::numeric_limits<Value>::min();

/// 2^126, the largest product of two numbers of 64 bits.
void add_quarter(ExactSum& sum) {
    sum.add(least, least);
}

} // namespace

TEST_CASE("verify: a sum says whether it fits in 128 bits, and what does not fit once never fits again", "[verify]") {
    ExactSum sum;
    add_quarter(sum);
    CHECK(sum.fits());
    add_quarter(sum);
    CHECK_FALSE(sum.fits());
    sum.add(-1);
    CHECK_FALSE(sum.fits());
    CHECK_FALSE(sum.over(most));
    add_quarter(sum);
    add_quarter(sum);
    CHECK_FALSE(sum.over(1)); // 2^128 - 1 is no -1
    ExactSum other;
    other.add(sum);
    CHECK_FALSE(other.fits());
    other = {};
    sum.add(other);
    CHECK_FALSE(sum.fits());
    other.add(7);
    CHECK(other.fits());
}

TEST_CASE("verify: two sums that fit may have one that does not", "[verify]") {
    ExactSum sum;
    ExactSum other;
    add_quarter(sum);
    add_quarter(other);
    sum.add(other);
    CHECK(other.fits());
    CHECK_FALSE(sum.fits());
}

TEST_CASE("verify: a sum over a scale is rounded down on both sides of 0 and fits in 64 bits or is nothing",
          "[verify]") {
    const auto over = [](ExactSum::Wide value, Value scale) {
        ExactSum sum;
        sum.add(value);
        return sum.over(scale);
    };
    CHECK(over(7, 2) == 3);
    CHECK(over(-7, 2) == -4);
    CHECK(over(-6, 2) == -3);
    CHECK(over(-1, most) == -1);
    CHECK(over(most, 1) == most);
    CHECK(over(least, 1) == least);
    CHECK_FALSE(over(ExactSum::Wide{most} + 1, 1));
    CHECK_FALSE(over(ExactSum::Wide{least} - 1, 1));
    CHECK(over(ExactSum::Wide{most} * 2 + 1, 2) == most);
    CHECK_FALSE(over(ExactSum::Wide{least} * 2 - 1, 2));
}

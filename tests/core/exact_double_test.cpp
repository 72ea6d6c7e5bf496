#include "catch.hpp"

#include <jumpa/core/exact_double.hpp>

#include <cstdint>
#include <limits>

using jumpa::rounded_product;

TEST_CASE("rounded_product: rounds to nearest, halves away from zero", "[exact_double]") {
    CHECK(rounded_product(0.0, 1) == 0);
    CHECK(rounded_product(2.5, 1) == 3);
    CHECK(rounded_product(-2.5, 1) == -3);
    CHECK(rounded_product(2.4999999999999996, 1) == 2);
    CHECK(rounded_product(-8.1243, 1'000'000) == -8'124'300);
    CHECK(rounded_product(112.2079, 1'000'000) == 112'207'900);
    CHECK(rounded_product(0.1, 10'000) == 1'000);
}

TEST_CASE("rounded_product: tiny numbers vanish and large ones are exact", "[exact_double]") {
    CHECK(rounded_product(std::numeric_limits<double>::denorm_min(), 1'000'000) == 0);
    CHECK(rounded_product(0x1p52 + 1, 1) == (std::int64_t{1} << 52U) + 1);
    CHECK(rounded_product(0x1p61, 1) == std::int64_t{1} << 61U);
    CHECK(rounded_product(-0x1p61, 1) == -(std::int64_t{1} << 61U));
}

TEST_CASE("rounded_product: what is no number or does not fit is nothing", "[exact_double]") {
    CHECK_FALSE(rounded_product(std::numeric_limits<double>::quiet_NaN(), 1));
    CHECK_FALSE(rounded_product(std::numeric_limits<double>::infinity(), 1));
    CHECK_FALSE(rounded_product(-std::numeric_limits<double>::infinity(), 1));
    CHECK_FALSE(rounded_product(0x1p62, 1));
    CHECK_FALSE(rounded_product(0x1p40, 1 << 30));
    CHECK_FALSE(rounded_product(1e300, 1));
}

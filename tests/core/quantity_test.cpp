#include "catch.hpp"

#include <jumpa/core/quantity.hpp>

using namespace jumpa::literals;
using jumpa::Quantity;
using jumpa::Unit;

TEST_CASE("Quantity: units of one dimension convert exactly", "[quantity]") {
    CHECK(4'000_kg == 4_ton);
    CHECK(1_kg == 1'000_g);
    CHECK(2_dozen == 24_pcs);
    CHECK(3_litre == 3'000_ml);
    CHECK_FALSE(1_kg == 1_ton);
}

TEST_CASE("Quantity: amounts of different dimensions are never equal", "[quantity]") {
    CHECK_FALSE(1_kg == 1_litre);
    CHECK_FALSE(0_kg == 0_pcs);
}

TEST_CASE("Quantity: packs count as their content", "[quantity]") {
    CHECK(Quantity::packs(20, 250_g) == 5_kg);
    CHECK(Quantity::packs(10, 1_dozen) == 120_pcs);
}

TEST_CASE("Quantity: three decimals are exact, and the largest amount of the largest unit fits", "[quantity]") {
    CHECK(Quantity::thousandths(1'500, Unit::ton) == 1'500_kg);
    CHECK(Quantity(jumpa::most_units, Unit::ton).base() == 1'000'000'000'000'000'000);
}

TEST_CASE("unit_named: names are those of the event file", "[quantity]") {
    for (const auto& facts : jumpa::unit_facts) {
        CHECK(jumpa::unit_named(facts.name) == facts.unit);
        CHECK(&jumpa::facts(facts.unit) == &facts);
    }
    CHECK_FALSE(jumpa::unit_named("KG"));
    CHECK_FALSE(jumpa::unit_named(""));
}

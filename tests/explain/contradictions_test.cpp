#include "catch.hpp"

#include <jumpa/explain/contradictions.hpp>

using namespace jumpa;

TEST_CASE("contradictions: an event without pins has none", "[explain]") {
    EventBuilder fair;
    fair.slots(2, std::chrono::minutes{20}).tables(1);
    fair.seller({.name = "Gula Kelapa Wates"});
    fair.buyer({.name = "Toko Oleh-oleh"});
    CHECK(contradictions(fair.build()).empty());
}

#include "catch.hpp"

#include <jumpa/core/slot_set.hpp>

#include <cstddef>
#include <vector>

using jumpa::SlotSet;

TEST_CASE("SlotSet: a full set has exactly its members, beyond 64 too", "[slot_set]") {
    for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 130U}) {
        const SlotSet all(size, true);
        CHECK(all.count() == size);
        std::size_t next = 0;
        all.for_each([&](std::size_t i) { CHECK(i == next++); });
        CHECK(next == size);
    }
}

TEST_CASE("SlotSet: sets meet where they share a member", "[slot_set]") {
    SlotSet a(100);
    SlotSet b(100);
    a.insert(3);
    a.insert(99);
    b.insert(4);
    CHECK_FALSE(a.meets(b));
    b.insert(99);
    CHECK(a.meets(b));
    CHECK((a & b).count() == 1);
    CHECK((a & b).contains(99));
    b.erase(99);
    CHECK_FALSE(a.meets(b));
}

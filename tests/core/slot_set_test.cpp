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

TEST_CASE("SlotSet: the first common member of three that is accepted, or the size", "[slot_set]") {
    for (const std::size_t size : {100U, 200U}) { // in the object, and beside it
        SlotSet a(size, true);
        SlotSet b(size, true);
        SlotSet c(size);
        const auto first = [&] { return first_common(a, b, c, [](std::size_t i) { return i != 7; }); };
        CHECK_FALSE(common_meets(a, b, c));
        CHECK(first() == size);
        c.insert(7);
        CHECK(common_meets(a, b, c));
        CHECK(first() == size); // it is not accepted
        c.insert(size - 1);
        CHECK(first() == size - 1);
        a.erase(size - 1);
        CHECK(first() == size);
    }
}

TEST_CASE("SlotSet: a copy is a set of its own, small or large", "[slot_set]") {
    for (const std::size_t size : {128U, 129U}) {
        SlotSet a(size);
        a.insert(size - 1);
        SlotSet b = a;
        CHECK(b == a);
        b.erase(size - 1);
        CHECK(a.contains(size - 1));
        CHECK(b.count() == 0);
        CHECK_FALSE(b == a);
        CHECK(a.words().size() == (size + 63) / 64);
    }
}

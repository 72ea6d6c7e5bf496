#include "catch.hpp"

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/core/digest.hpp>
#include <jumpa/core/text.hpp>

TEST_CASE("a fault names place, cause, cure and code", "[diagnostics]") {
    const jumpa::Fault fault{"/slots/3/end", "slot_without_time", "the slot ends before it has begun",
                             "let it end after its start"};
    CHECK(to_string(fault) ==
          "/slots/3/end: the slot ends before it has begun; let it end after its start [slot_without_time]");
}

TEST_CASE("an InputError tells all its faults at once", "[diagnostics]") {
    const jumpa::InputError error({{"/a", "one", "first", ""}, {"/b", "two", "second", "mend it"}});
    CHECK(std::string(error.what()) == "/a: first [one]\n/b: second; mend it [two]");
    CHECK(error.faults().size() == 2);
}

TEST_CASE("a digest depends on where one text ends and the next begins", "[digest]") {
    CHECK(jumpa::Digest{}.text("ab").text("c").bits() != jumpa::Digest{}.text("a").text("bc").bits());
    CHECK(jumpa::Digest{}.number(1).bits() != jumpa::Digest{}.number(2).bits());
    CHECK(jumpa::hex_digits(0xABCU) == "0000000000000abc");
}

TEST_CASE("numbers and times are written for people", "[text]") {
    CHECK(jumpa::grouped(0) == "0");
    CHECK(jumpa::grouped(999) == "999");
    CHECK(jumpa::grouped(1'000) == "1'000");
    CHECK(jumpa::grouped(-1'234'567) == "-1'234'567");
    CHECK(jumpa::clock_time(std::chrono::local_time<std::chrono::minutes>{std::chrono::minutes{8 * 60 + 5}}) ==
          "08:05");
}

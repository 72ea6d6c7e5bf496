#include "catch.hpp"

#include <jumpa/model/affinity.hpp>

#include <vector>

using namespace jumpa;

namespace {

Event two_by_two() {
    EventBuilder builder;
    builder.seller({.id = "s1"});
    builder.seller({.id = "s2"});
    builder.buyer({.id = "b1"});
    builder.buyer({.id = "b2"});
    builder.ban(CompanyId{1}, CompanyId{3});
    return builder.build();
}

} // namespace

TEST_CASE("affinity: pairs are ordered, pairs without points or with a veto are left out", "[affinity]") {
    const Event event = two_by_two();
    const Affinity points = affinity(event, std::vector<ScoredPair>{{CompanyId{1}, CompanyId{3}, 900},
                                                                    {CompanyId{1}, CompanyId{2}, 0},
                                                                    {CompanyId{0}, CompanyId{3}, 700},
                                                                    {CompanyId{0}, CompanyId{2}, 800}});
    REQUIRE(points.pairs().size() == 2);
    CHECK(points.pairs()[0] == ScoredPair{CompanyId{0}, CompanyId{2}, 800});
    CHECK(points.pairs()[1] == ScoredPair{CompanyId{0}, CompanyId{3}, 700});
    CHECK(points.points(CompanyId{0}, CompanyId{3}) == 700);
    CHECK(points.points(CompanyId{1}, CompanyId{3}) == 0);
    CHECK(points.of_seller(CompanyId{0}).size() == 2);
    CHECK(points.of_seller(CompanyId{1}).empty());
    CHECK(points.event_digest() == event.digest());
}

TEST_CASE("affinity: every bad pair is named", "[affinity]") {
    const Event event = two_by_two();
    const std::vector<ScoredPair> pairs{{CompanyId{0}, CompanyId{2}, 10'001},
                                        {CompanyId{0}, CompanyId{2}, 1},
                                        {CompanyId{2}, CompanyId{0}, 1},
                                        {CompanyId{0}, CompanyId{9}, 1},
                                        {CompanyId{0}, CompanyId{3}, -1}};
    try {
        const Affinity never = affinity(event, pairs);
        FAIL("an affinity of " << never.pairs().size() << " pairs was accepted");
    } catch (const InputError& error) {
        std::vector<std::string> codes;
        for (const Fault& fault : error.faults()) {
            codes.push_back(fault.where + " " + fault.code);
        }
        CHECK(codes == std::vector<std::string>{"/points/0/points number_out_of_range", "/points/2/seller wrong_side",
                                                "/points/3 unknown_company", "/points/4/points negative_number",
                                                "/points/1 duplicate_points"});
    }
}

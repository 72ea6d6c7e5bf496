#include "catch.hpp"

#include <jumpa/model/fairness.hpp>

#include <cstddef>
#include <string>
#include <vector>

using namespace jumpa;

namespace {

/// Three producers of two districts and two sizes, a shop and a chain; three slots, two tables.
Event small_day() {
    EventBuilder builder;
    builder.slots(3, std::chrono::minutes{20}).tables(2);
    builder.seller({.id = "gula", .size = SizeClass::micro, .region = "35.05.20"});
    builder.seller({.id = "batik", .size = SizeClass::micro, .region = "35.05.11.2003"});
    builder.seller({.id = "mebel", .size = SizeClass::medium, .region = "35.05.11"});
    builder.buyer({.id = "toko"});
    builder.buyer({.id = "ritel", .size = SizeClass::large, .region = "35.78"});
    return builder.build();
}

Meeting meeting(std::size_t seller, std::size_t buyer, Points points = 100) {
    return {.seller = CompanyId{seller}, .buyer = CompanyId{buyer}, .points = points};
}

/// Points alone gave mebel and gula to both buyers; the plan gives batik one of gula's meetings.
Schedule shared_out() {
    Schedule schedule;
    schedule.meetings = {meeting(0, 3), meeting(2, 3), meeting(2, 4), meeting(1, 4, 50)};
    // With bonuses, which the meetings do not have:
    schedule.levels = {{Objective::points, 999, 999, Status::optimal}};
    schedule.without_rules = WithoutRules{400, {2, 0, 2, 2, 2}};
    return schedule;
}

} // namespace

TEST_CASE("fairness_report: histograms, spreads and groups are those counted by hand", "[fairness]") {
    const auto report = fairness_report(small_day(), shared_out());
    REQUIRE(report);
    CHECK(report->cost() == 50);
    CHECK(report->changes());
    const SideFairness& sellers = report->sellers;
    CHECK(sellers.before == std::vector<std::int64_t>{1, 0, 2});
    CHECK(sellers.after == std::vector<std::int64_t>{0, 2, 1});
    CHECK(sellers.gained == 1);
    CHECK(sellers.lost == 1);
    CHECK(sellers.all == FairnessGroup{.companies = 3, .before = {4, 0, 2, 2, 1}, .after = {4, 1, 1, 2, 0}});

    REQUIRE(sellers.sizes.size() == 2);
    CHECK(sellers.sizes[0] ==
          FairnessGroup{.size = SizeClass::micro, .companies = 2, .before = {2, 0, 0, 2, 1}, .after = {2, 1, 1, 1, 0}});
    CHECK(
        sellers.sizes[1] ==
        FairnessGroup{.size = SizeClass::medium, .companies = 1, .before = {2, 2, 2, 2, 0}, .after = {2, 2, 2, 2, 0}});

    REQUIRE(sellers.regions.size() == 2); // a village belongs to its district
    CHECK(sellers.regions[0] ==
          FairnessGroup{.region = "35.05.11", .companies = 2, .before = {2, 0, 0, 2, 1}, .after = {3, 1, 1, 2, 0}});
    CHECK(sellers.regions[1] ==
          FairnessGroup{.region = "35.05.20", .companies = 1, .before = {2, 2, 2, 2, 0}, .after = {1, 1, 1, 1, 0}});
}

TEST_CASE("fairness_report: what is not stated comes last", "[fairness]") {
    const auto report = fairness_report(small_day(), shared_out());
    REQUIRE(report);
    const SideFairness& buyers = report->buyers;
    CHECK(buyers.gained + buyers.lost == 0);
    REQUIRE(buyers.sizes.size() == 2);
    CHECK(buyers.sizes[0].size == SizeClass::large);
    CHECK(buyers.sizes[1].size == SizeClass::unknown);
    REQUIRE(buyers.regions.size() == 2);
    CHECK(buyers.regions[0].region == "35.78");
    CHECK(buyers.regions[1].region.empty());
}

TEST_CASE("fairness_report: a side of very many districts is told by regency, one of few by district", "[fairness]") {
    const auto regions = [](std::size_t districts) {
        EventBuilder builder;
        builder.slots(1, std::chrono::minutes{20}).tables(1);
        for (std::size_t d = 0; d < districts; ++d) {
            builder.seller({.region = "35.05." + std::to_string(10 + d)});
        }
        builder.seller({.region = "35.78"});
        builder.buyer({});
        const Event event = builder.build();
        Schedule schedule;
        schedule.without_rules = WithoutRules{0, std::vector<std::int32_t>(event.companies().size(), 0)};
        return fairness_report(event, schedule)->sellers.regions;
    };
    CHECK(regions(most_regions - 1).size() == most_regions);
    const auto together = regions(most_regions);
    REQUIRE(together.size() == 2);
    CHECK(together[0].region == "35.05");
    CHECK(together[0].companies == static_cast<std::int64_t>(most_regions));
    CHECK(together[1].region == "35.78");
}

TEST_CASE("fairness_report: nothing to compare with, or what cannot be, gives no report", "[fairness]") {
    const Event event = small_day();
    Schedule schedule = shared_out();
    schedule.without_rules->meetings[0] = 3; // three slots
    CHECK(fairness_report(event, schedule));
    SECTION("more meetings than slots") {
        schedule.without_rules->meetings[0] = 4;
    }
    SECTION("less than none") {
        schedule.without_rules->meetings[0] = -1;
    }
    SECTION("points below 0") {
        schedule.without_rules->points = -1;
    }
    SECTION("a company too few") {
        schedule.without_rules->meetings.pop_back();
    }
    SECTION("points alone were planned") {
        schedule.without_rules.reset();
    }
    CHECK_FALSE(fairness_report(event, schedule));
}

TEST_CASE("region_part: a code is cut after its parts, and stays whole where it has no more", "[fairness]") {
    CHECK(region_part("35.05.20.2001", 3) == "35.05.20");
    CHECK(region_part("35.05.20", 3) == "35.05.20");
    CHECK(region_part("35.05.20", 2) == "35.05");
    CHECK(region_part("35.05.20", 1) == "35");
    CHECK(region_part("35", 3) == "35");
    CHECK(region_part("", 3).empty());
}

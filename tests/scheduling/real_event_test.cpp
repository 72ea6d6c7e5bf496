#include "catch.hpp"
#include "support/real_evenings.hpp"

#include <jumpa/model/fairness.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <cstddef>
#include <iostream>
#include <string>

using namespace jumpa;

namespace {

/// "3..8 -> 6..7"
std::string change(const SideFairness& side) {
    const auto range = [](const MeetingSpread& spread) {
        return std::to_string(spread.least) + ".." + std::to_string(spread.most);
    };
    return range(side.all.before) + " -> " + range(side.all.after);
}

/// Everybody likes to meet everybody, so leximin leaves nobody more than one meeting behind on the side that is longer.
void check_even(const support::Evening& evening, const std::string& name) {
    const Schedule plain = plan(evening.event, evening.affinity);
    const Schedule even = plan(evening.event, evening.affinity, {.equity = Equity::sellers_then_buyers});
    CHECK(verify(evening.event, evening.affinity, even).kind == Verdict::Kind::proved_optimal);
    const auto report = fairness_report(evening.event, even);
    REQUIRE(report);
    CHECK(report->points_before == plain.points().value);
    CHECK(even.meetings.size() == plain.meetings.size());
    for (const SideFairness* side : {&report->sellers, &report->buyers}) {
        CHECK(side->all.after.most - side->all.after.least <= 1);
        CHECK(side->all.after.least >= side->all.before.least);
        CHECK(side->all.after.without == 0);
    }
    CHECK(report->cost() > 0);
    CHECK(report->cost() * 10 < report->points_before); // less than a tenth
    std::cout << name << ": " << evening.event.sellers().size() << " x " << evening.event.buyers().size() << ", "
              << even.meetings.size() << " meetings, points " << report->points_before << " -> " << report->points_after
              << ", sellers " << change(report->sellers) << ", buyers " << change(report->buyers) << '\n';
}

} // namespace

TEST_CASE("plan: three real evenings are shared out evenly, proved, at less than a tenth of the points", "[real]") {
    const auto evenings = support::read_evenings();
    for (const int wave : {2, 14, 17}) {
        if (const auto found = evenings.find(wave); found != evenings.end()) {
            const std::string name = "evening " + std::to_string(wave) + ", leximin";
            check_even(support::evening_of(found->second), name);
            check_even(support::evening_of(found->second, true), name + ", half the tables");
        }
    }
}

TEST_CASE("plan: real evenings with half their rounds are proved optimal and keep more mutual wishes than chance",
          "[real]") {
    const auto evenings = support::read_evenings();
    std::size_t mutual = 0;
    std::size_t kept = 0;
    std::size_t met = 0;
    std::size_t pairs = 0;
    for (const auto& [wave, ratings] : evenings) {
        const support::Evening evening = support::evening_of(ratings);
        const Schedule schedule = plan(evening.event, evening.affinity);
        CHECK(verify(evening.event, evening.affinity, schedule).kind == Verdict::Kind::proved_optimal);
        std::size_t kept_here = 0;
        for (const Meeting& meeting : schedule.meetings) {
            kept_here += evening.mutual.count({meeting.seller, meeting.buyer});
        }
        std::cout << "evening " << wave << ": " << evening.event.sellers().size() << " x "
                  << evening.event.buyers().size() << ", " << evening.event.slots().size() << " of " << evening.rounds
                  << " rounds, " << schedule.meetings.size() << " meetings, " << schedule.points().value
                  << " points, greedy " << schedule.greedy_value << ", keeps " << kept_here << " of "
                  << evening.mutual.size() << " mutual yes\n";
        mutual += evening.mutual.size();
        kept += kept_here;
        met += schedule.meetings.size();
        pairs += ratings.size();
    }
    if (pairs == 0) {
        return;
    }
    std::cout << "all evenings: " << met * 100 / pairs << " % of the pairs meet, " << kept * 100 / mutual
              << " % of the mutual yes are kept\n";
    CHECK(kept * pairs > mutual * met); // more than a random choice of as many meetings would keep
}

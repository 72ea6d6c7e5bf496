#include "catch.hpp"
#include "support/every_rule.hpp"
#include "support/instances.hpp"
#include "support/ruled_events.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <cstddef>
#include <iostream>
#include <utility>
#include <vector>

using namespace jumpa;

namespace {

/// What the checker says of bare meetings.
bool accepted(const Event& event, const Affinity& fit, const std::vector<Meeting>& meetings) {
    Schedule bare;
    bare.meetings = meetings;
    return verify(event, fit, bare).faults.empty();
}

/// The meetings with one thing about them changed: dropped, moved, seated elsewhere, with another partner, or one more.
std::vector<Meeting> changed(const Event& event, const Affinity& fit, std::vector<Meeting> meetings, Random& random) {
    const auto slot = [&] { return SlotId{random.below(event.slots().size())}; };
    const auto table = [&] { return TableId{random.below(event.tables().size())}; };
    const std::size_t kind = meetings.empty() ? 4 : random.below(6);
    if (kind == 4 || kind == 5) {
        const ScoredPair pair = fit.pairs()[random.below(fit.pairs().size())];
        meetings.push_back({.seller = pair.seller, .buyer = pair.buyer, .slot = slot(), .table = table()});
    } else if (const std::size_t at = random.below(meetings.size()); kind == 0) {
        meetings.erase(meetings.begin() + static_cast<std::ptrdiff_t>(at));
    } else if (kind == 1) {
        meetings[at].slot = slot();
    } else if (kind == 2) {
        meetings[at].table = table();
    } else {
        std::swap(meetings[at].slot, meetings[random.below(meetings.size())].slot);
    }
    for (Meeting& meeting : meetings) {
        meeting.points = fit.points(meeting.seller, meeting.buyer);
        meeting.pinned_by.reset();
    }
    return meetings;
}

} // namespace

TEST_CASE("verify: under every rule it accepts exactly the meetings that a plain reading of the rules accepts",
          "[verify][rules]") {
    Random random(9);
    int good = 0;
    int bad = 0;
    for (int i = 0; i < support::instances(3'000); ++i) {
        const RuledEvent ruled(random, i % 3 == 0 ? support::RulesMix::all() : some_rules(random), 5);
        const Schedule schedule = plan(ruled.event, ruled.fit, {.effort = 0});
        if (schedule.status == Status::infeasible || schedule.status == Status::stopped || ruled.fit.pairs().empty()) {
            continue;
        }
        INFO("event " << i);
        REQUIRE(support::EveryRule(ruled.event.data(), schedule.meetings).kept());
        std::vector<Meeting> meetings = schedule.meetings;
        for (int change = 0; change < 12; ++change) {
            std::vector<Meeting> next = changed(ruled.event, ruled.fit, meetings, random);
            const bool kept = support::EveryRule(ruled.event.data(), next).kept();
            REQUIRE(accepted(ruled.event, ruled.fit, next) == kept);
            (kept ? good : bad) += 1;
            meetings = kept ? std::move(next) : std::move(meetings);
        }
    }
    std::cout << "changed plans under every rule: " << bad << " refused, " << good << " accepted\n";
    CHECK(good > support::instances(3'000));
    CHECK(bad > support::instances(10'000));
}

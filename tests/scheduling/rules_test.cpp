#include "catch.hpp"
#include "support/random_rules.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/scoring/score.hpp>
#include <jumpa/verify/verify.hpp>

#include <cstddef>
#include <iostream>
#include <map>
#include <string>

using namespace jumpa;
using namespace std::chrono_literals;

namespace {

/// A few companies, some of them away now and then, with a host's own points and rules of every sort that the mix
/// names.
EventDraft ruled_draft(Random& random, const support::RulesMix& mix, std::size_t most_a_side) {
    EventBuilder builder;
    builder.slots(2 + random.below(4), 20min).tables(1 + random.below(4));
    const std::size_t sellers = 1 + random.below(most_a_side);
    const std::size_t buyers = 1 + random.below(most_a_side);
    for (std::size_t i = 0; i < sellers + buyers; ++i) {
        i < sellers ? builder.seller({}) : builder.buyer({});
    }
    EventDraft draft = builder.draft();
    support::random_rules(draft, random, mix);
    for (Company& company : draft.companies) {
        if (random.below(4) == 0) {
            std::vector<SlotId> there;
            for (std::size_t s = 0; s < draft.slots.size(); ++s) {
                if (random.below(3) != 0) {
                    there.emplace_back(s);
                }
            }
            company.attends.available = there;
        }
    }
    return draft;
}

Affinity random_points(const Event& event, Random& random) {
    std::vector<ScoredPair> pairs;
    for (const CompanyId seller : event.sellers()) {
        for (const CompanyId buyer : event.buyers()) {
            if (seller != buyer && random.below(4) != 0) {
                pairs.push_back({seller, buyer, static_cast<Points>(1 + random.below(9'999))});
            }
        }
    }
    return affinity(event, pairs);
}

/// How often each status came, of plans that the checker all accepts.
using Statuses = std::map<std::string, int>;

void plan_and_check(Random& random, const support::RulesMix& mix, std::size_t most_a_side, Statuses& statuses) {
    const Event event = EventBuilder(ruled_draft(random, mix, most_a_side)).build();
    const Affinity fit = random_points(event, random);
    const Schedule schedule = plan(event, fit, {.effort = 1});
    ++statuses[std::string(name_of(schedule.status))];
    if (schedule.status == Status::stopped) {
        REQUIRE(schedule.meetings.empty()); // where pins stand in zones the search for their slots may give up
        return;
    }
    const Verdict verdict = verify(event, fit, schedule);
    for (const Fault& fault : verdict.faults) {
        UNSCOPED_INFO(fault.where << " " << what(fault, Language::en));
    }
    REQUIRE(verdict.faults.empty());
    if (schedule.status == Status::optimal) {
        REQUIRE(verdict.kind == Verdict::Kind::proved_optimal);
    }
}

void print(const char* what, const Statuses& statuses) {
    std::cout << what << ":";
    for (const auto& [status, times] : statuses) {
        std::cout << ' ' << times << ' ' << status;
    }
    std::cout << '\n';
}

} // namespace

TEST_CASE("plan: under each sort of rule alone the checker accepts every plan", "[rules]") {
    using Mix = support::RulesMix;
    const std::pair<const char*, bool Mix::*> sorts[] = {
        {"seats", &Mix::seats},
        {"both roles", &Mix::both_roles},
        {"in a row", &Mix::in_a_row},
        {"limits in all", &Mix::total_limits},
        {"limits of sessions", &Mix::session_limits},
        {"limits of kinds", &Mix::kind_limits},
        {"promises of good pairs", &Mix::good_promises},
        {"far zones", &Mix::far_zones},
        {"bans", &Mix::bans},
        {"pinned tables", &Mix::pinned_tables},
        {"precedences", &Mix::precedences},
        {"sessions of pairs", &Mix::pair_sessions},
        {"wishes", &Mix::wishes},
        {"set wishes", &Mix::set_wishes},
        {"consent", &Mix::consent},
        {"tiers", &Mix::tiers},
        {"people", &Mix::people},
        {"met before", &Mix::met_before},
        {"equity", &Mix::equity},
    };
    for (const auto& [name, sort] : sorts) {
        Mix mix;
        mix.*sort = true;
        Random random(7);
        Statuses statuses;
        for (int i = 0; i < 150; ++i) {
            INFO(name << ", event " << i);
            plan_and_check(random, mix, 5, statuses);
        }
        print(name, statuses);
        CHECK(statuses["optimal"] > 0);
    }
}

TEST_CASE("plan: under all sorts of rules at once the checker accepts every plan", "[rules]") {
    Random random(8);
    Statuses statuses;
    for (int i = 0; i < 2'000; ++i) {
        INFO("event " << i);
        plan_and_check(random, support::RulesMix::all(), 6, statuses);
    }
    print("all rules", statuses);
    CHECK(statuses["optimal"] > 0);
    CHECK(statuses["infeasible"] > 0);
}

#include "catch.hpp"
#include "support/best_levels.hpp"
#include "support/small_events.hpp"

#include <jumpa/explain/contradictions.hpp>
#include <jumpa/scheduling/plan.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace jumpa;
using namespace std::chrono_literals;

namespace {

/// The event with promises to these companies only.
Event promising(const Event& event, const std::vector<CompanyId>& companies) {
    EventDraft draft = event.data();
    for (std::size_t c = 0; c < draft.companies.size(); ++c) {
        if (std::find(companies.begin(), companies.end(), CompanyId{c}) == companies.end()) {
            draft.companies[c].attends.min_meetings.reset();
        }
    }
    return EventBuilder(std::move(draft)).build();
}

/// True where some schedule keeps every promise.
bool keepable(const Event& event, const Affinity& affinity) {
    const auto best = support::best_levels(event, same_points(event, affinity), {{Objective::shortfall, 0, 0, {}}});
    return best && best->front() == 0;
}

std::vector<Reason> of_promises(const Event& event, const Affinity& affinity) {
    std::vector<Reason> reasons = contradictions(event, affinity);
    std::erase_if(reasons, leaves_no_schedule);
    return reasons;
}

struct Fair {
    EventBuilder builder{};
    std::vector<CompanyId> sellers{};
    std::vector<CompanyId> buyers{};

    Fair(int each, std::size_t slots, std::size_t tables) {
        builder.slots(slots, 20min).tables(tables);
        for (int i = 0; i < each; ++i) {
            sellers.push_back(builder.seller({.name = "S" + std::to_string(i + 1)}));
            buyers.push_back(builder.buyer({.name = "B" + std::to_string(i + 1)}));
        }
    }
    Attendance& of(CompanyId company) { return builder.draft().companies[company.index()].attends; }

    [[nodiscard]] std::vector<Reason> reasons(std::vector<ScoredPair> pairs) const {
        const Event event = builder.build();
        return of_promises(event, affinity(event, pairs));
    }
};

} // namespace

TEST_CASE("contradictions: promises that are said to be unkeepable are, and no company is named in vain", "[explain]") {
    support::SmallEvents kind{.most_a_side = 4, .most_slots = 3, .most_pairs = 9, .absences = true, .promises = true};
    kind.equal_tables = false;
    Random random(17);
    std::map<std::string, int> codes;
    int told = 0;
    int missed = 0;
    for (int i = 0; i < 1'500; ++i) {
        INFO("event " << i);
        const support::SmallEvent small = support::small_event(random, kind);
        const std::vector<Reason> reasons = of_promises(small.event, small.affinity);
        missed += keepable(small.event, small.affinity) ? 0 : 1;
        told += reasons.empty() ? 0 : 1;
        for (const Reason& reason : reasons) {
            INFO(reason.sentence);
            ++codes[reason.code];
            CHECK_FALSE(keepable(promising(small.event, reason.companies), small.affinity));
            CHECK(reason.sentence.find('{') == std::string::npos);
            for (std::size_t c = 0; c < reason.companies.size(); ++c) {
                std::vector<CompanyId> fewer = reason.companies;
                fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(c));
                const Event event = promising(small.event, fewer);
                for (const Reason& other : of_promises(event, same_points(event, small.affinity))) {
                    CHECK(other.code != reason.code); // without any one of them this contradiction is gone
                }
            }
        }
    }
    WARN(missed << " events miss a promise, of " << told << " it is told before planning");
    CHECK(told > missed * 9 / 10);
    for (const char* code : {"promise_beyond_most", "promise_beyond_slots", "promise_beyond_partners",
                             "promises_need_partners", "promises_need_tables", "promises_need_room"}) {
        INFO(code);
        CHECK(codes[code] > 10);
    }
}

TEST_CASE("contradictions: sellers who share their only buyer are named together with it", "[explain]") {
    Fair fair(3, 4, 3);
    fair.of(fair.buyers[0]).max_meetings = 2;
    std::vector<ScoredPair> pairs{{fair.sellers[0], fair.buyers[1], 5}};
    for (const CompanyId seller : fair.sellers) {
        fair.of(seller).min_meetings = 1;
        pairs.push_back({seller, fair.buyers[0], 9});
    }
    CHECK(fair.reasons(pairs).empty()); // S1 has B2 as well
    pairs.erase(pairs.begin());
    const std::vector<Reason> reasons = fair.reasons(pairs);
    REQUIRE(reasons.size() == 1);
    CHECK(reasons[0].sentence == "S1, S2, S3 were promised 3 meetings together, but those that match them (B1) have "
                                 "room for only 2 of these; promise less to one of them, or invite more companies that "
                                 "match them.");
    CHECK(reasons[0].companies == fair.sellers);
    CHECK(reasons[0].numbers == std::vector<Value>{3, 2, 3});
}

TEST_CASE("contradictions: early leavers need more tables than stand before they go", "[explain]") {
    Fair fair(3, 3, 1);
    std::vector<ScoredPair> pairs;
    for (const CompanyId seller : fair.sellers) {
        for (const CompanyId buyer : fair.buyers) {
            pairs.push_back({seller, buyer, 9});
        }
    }
    for (const std::size_t s : {0U, 1U}) {
        fair.of(fair.sellers[s]).min_meetings = 1;
        fair.of(fair.sellers[s]).available = {SlotId{0}};
    }
    const std::vector<Reason> reasons = fair.reasons(pairs);
    REQUIRE(reasons.size() == 1);
    CHECK(reasons[0].code == "promises_need_tables");
    CHECK(reasons[0].slots == std::vector{SlotId{0}});
    fair.builder.table({.slots = std::vector{SlotId{0}}});
    CHECK(fair.reasons(pairs).empty());
}

TEST_CASE("contradictions: a meeting keeps the promises of both sides, so the hall is counted once", "[explain]") {
    Fair fair(2, 1, 2);
    std::vector<ScoredPair> pairs{{fair.sellers[0], fair.buyers[0], 5}, {fair.sellers[1], fair.buyers[1], 5}};
    for (const CompanyId company : {fair.sellers[0], fair.sellers[1], fair.buyers[0], fair.buyers[1]}) {
        fair.of(company).min_meetings = 1;
    }
    CHECK(fair.reasons(pairs).empty());
    fair.builder.draft().tables.resize(1);
    const std::vector<Reason> reasons = fair.reasons(pairs);
    REQUIRE(reasons.size() == 2);
    CHECK(reasons[0].code == "promises_need_tables");
    CHECK(reasons[0].companies == std::vector{fair.sellers[0], fair.sellers[1]});
}

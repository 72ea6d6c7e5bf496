#include "catch.hpp"
#include "peers/lemon_peer.hpp"
#include "support/instances.hpp"
#include "support/small_events.hpp"

#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <iostream>
#include <set>

using namespace jumpa;

namespace {

/// What the slots have room for: in each, its tables or the people of either side who could meet anybody at all.
int day_cap(const Event& event, const Affinity& affinity) {
    std::set<CompanyId> wanted;
    for (const ScoredPair& pair : affinity.pairs()) {
        if (event.open_slots(pair.seller).meets(event.open_slots(pair.buyer))) {
            wanted.insert({pair.seller, pair.buyer});
        }
    }
    int cap = 0;
    for (std::size_t s = 0; s < event.slots().size(); ++s) {
        int sellers = 0;
        int buyers = 0;
        for (const CompanyId company : wanted) {
            (event.sells(company) ? sellers : buyers) += event.open_slots(company).contains(s) ? 1 : 0;
        }
        cap += std::min({sellers, buyers, static_cast<int>(event.tables_in(SlotId{s}).size())});
    }
    return cap;
}

/// Who could meet whom when slots are left aside, built from the event alone.
peers::LemonProblem relaxation_of(const support::SmallEvent& small) {
    const Event& event = small.event;
    peers::LemonProblem problem;
    problem.rows = static_cast<int>(event.sellers().size());
    problem.cols = static_cast<int>(event.buyers().size());
    problem.total = day_cap(event, small.affinity);
    for (const CompanyId seller : event.sellers()) {
        problem.row_capacity.push_back(event.most_meetings(seller));
    }
    for (const CompanyId buyer : event.buyers()) {
        problem.col_capacity.push_back(event.most_meetings(buyer));
    }
    for (const ScoredPair& pair : small.affinity.pairs()) {
        if (event.open_slots(pair.seller).meets(event.open_slots(pair.buyer))) {
            problem.edge_row.push_back(static_cast<int>(event.seller_rank(pair.seller)));
            problem.edge_col.push_back(static_cast<int>(event.buyer_rank(pair.buyer)));
            problem.weight.push_back(pair.points);
        }
    }
    return problem;
}

bool has_equal_points(const Affinity& affinity) {
    std::set<Points> different;
    for (const ScoredPair& pair : affinity.pairs()) {
        different.insert(pair.points);
    }
    return different.size() < affinity.pairs().size();
}

bool has_slot_without_table(const Event& event) {
    for (std::size_t s = 0; s < event.slots().size(); ++s) {
        if (event.tables_in(SlotId{s}).empty()) {
            return true;
        }
    }
    return false;
}

struct Shares {
    int events = 0;
    int binding_tables = 0;
    int equal_points = 0;
    int slot_without_table = 0;
    int optimal = 0;
    int exchanged = 0;

    [[nodiscard]] int per_cent(int part) const { return part * 100 / events; }
};

} // namespace

TEST_CASE("plan: its bound is LEMON's optimum of the selection in 10'000 random events, or lower after an exchange",
          "[peers]") {
    Random random(2'021);
    Shares shares;
    for (int i = 0; i < support::instances(10'000); ++i) {
        const auto small = support::small_event(random, {.most_a_side = 12,
                                                         .most_slots = 6,
                                                         .most_pairs = 60,
                                                         .absences = i % 2 == 0,
                                                         .equal_tables = i % 3 == 0,
                                                         .most_points = i % 5 == 0 ? 4 : 10'000});
        const Schedule schedule = plan(small.event, small.affinity, {.effort = 0});
        const long long lemon = peers::lemon_network_simplex(relaxation_of(small));
        REQUIRE(detail::select(small.event, detail::candidates_of(small.event, small.affinity)).bound == lemon);
        REQUIRE(schedule.points().bound <= lemon);
        shares.exchanged += schedule.points().bound < lemon ? 1 : 0;
        REQUIRE(verify(small.event, small.affinity, schedule).valid());
        ++shares.events;
        shares.binding_tables += schedule.certificate.levels[0].k.empty() ? 0 : 1;
        shares.equal_points += has_equal_points(small.affinity) ? 1 : 0;
        shares.slot_without_table += has_slot_without_table(small.event) ? 1 : 0;
        shares.optimal += schedule.status == Status::optimal ? 1 : 0;
    }
    std::cout << "LEMON: " << shares.events << " events, " << shares.per_cent(shares.binding_tables)
              << " % with binding tables, " << shares.per_cent(shares.equal_points) << " % with equal points, "
              << shares.per_cent(shares.slot_without_table) << " % with a slot without tables, "
              << shares.per_cent(shares.optimal) << " % proved optimal at once, " << shares.exchanged
              << " after an exchange\n";
    CHECK(shares.exchanged < shares.events / 50);
    CHECK(shares.per_cent(shares.binding_tables) >= 10);
    CHECK(shares.per_cent(shares.equal_points) >= 20);
    CHECK(shares.per_cent(shares.slot_without_table) >= 10);
}

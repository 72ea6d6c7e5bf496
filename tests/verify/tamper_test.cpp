#include "catch.hpp"
#include "support/naive_check.hpp"
#include "support/small_events.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <functional>
#include <iostream>
#include <vector>

using namespace jumpa;

namespace {

/// Every schedule that differs from `plan` by one in one number.
void each_change(const Schedule& plan, const std::function<void(const Schedule&)>& visit) {
    for (const int by : {-1, 1}) {
        Schedule changed = plan;
        const auto change = [&](auto& number) {
            const auto before = number;
            number = static_cast<std::remove_reference_t<decltype(number)>>(static_cast<std::int64_t>(number) + by);
            visit(changed);
            number = before;
        };
        for (Meeting& meeting : changed.meetings) {
            change(meeting.seller.value);
            change(meeting.buyer.value);
            change(meeting.slot.value);
            change(meeting.table.value);
            change(meeting.points);
            if (meeting.pinned_by) {
                change(*meeting.pinned_by);
            }
        }
        for (Level& level : changed.levels) {
            change(level.value);
            change(level.bound);
        }
        change(changed.certificate.scale);
        for (LevelPrices& prices : changed.certificate.levels) {
            for (auto& entry : prices.k) {
                change(entry.slot.value);
                change(entry.price);
            }
            for (auto& entry : prices.q) {
                change(entry.attendee.value);
                change(entry.price);
            }
            for (auto& entry : prices.u) {
                change(entry.attendee.value);
                change(entry.slot.value);
                change(entry.price);
            }
        }
    }
}

/// True where a second, plain computation confirms everything that the schedule says of itself.
bool stands(const support::SmallEvent& small, const Schedule& schedule) {
    Value value = 0;
    for (const Meeting& meeting : schedule.meetings) {
        value += meeting.points;
    }
    const Level& level = schedule.levels.at(0);
    const auto bound =
        support::bound_of(small.event, small.affinity, schedule.certificate.levels.at(0), schedule.certificate.scale);
    return support::keeps_rules(small.event, small.affinity, schedule) && level.value == value &&
           bound == level.bound && (level.status == Status::optimal) == (*bound == value);
}

/// Other u prices than the planner's, which rarely needs any here, so that they are tampered with too.
void add_attendee_prices(const support::SmallEvent& small, Random& random, Schedule& schedule) {
    LevelPrices& prices = schedule.certificate.levels.at(0);
    prices.u.clear();
    for (std::size_t c = 0; c < small.event.companies().size(); ++c) {
        for (std::size_t s = 0; s < small.event.slots().size(); ++s) {
            if (random.below(4) == 0) {
                prices.u.push_back({CompanyId{c}, SlotId{s}, random.between(1, 9)});
            }
        }
    }
    Level& level = schedule.levels.at(0);
    level.bound = *support::bound_of(small.event, small.affinity, prices, schedule.certificate.scale);
    level.status = schedule.status = level.bound == level.value ? Status::optimal : Status::feasible;
}

} // namespace

TEST_CASE("verify: a schedule changed by one in one number is refused, or a plain computation confirms it",
          "[tamper]") {
    Random random(77);
    int refused = 0;
    int confirmed = 0;
    for (int i = 0; i < 300; ++i) {
        const auto small = support::small_event(
            random, {.most_a_side = 4, .absences = true, .equal_tables = i % 2 == 0, .pins = true});
        Schedule schedule = plan(small.event, small.affinity);
        if (schedule.status == Status::infeasible) {
            continue;
        }
        if (i % 3 == 0) {
            add_attendee_prices(small, random, schedule);
        }
        REQUIRE(verify(small.event, small.affinity, schedule).valid());
        REQUIRE(stands(small, schedule));
        each_change(schedule, [&](const Schedule& changed) {
            const Verdict verdict = verify(small.event, small.affinity, changed);
            // verify also insists on ascending prices, so it may refuse what the plain computation lets pass.
            if (verdict.valid()) {
                REQUIRE(stands(small, changed));
                ++confirmed;
            } else {
                ++refused;
                const bool only_order = verdict.faults.size() == 1 && verdict.faults[0].code == "prices_not_ascending";
                REQUIRE((only_order || !stands(small, changed)));
            }
        });
    }
    std::cout << "tampering: " << refused << " refused, " << confirmed << " confirmed by a second computation\n";
    CHECK(refused > 10'000);
}

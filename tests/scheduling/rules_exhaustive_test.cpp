#include "catch.hpp"
#include "ruled_events.hpp"
#include "support/every_level.hpp"
#include "support/every_rule.hpp"

#include <jumpa/scheduling/plan.hpp>

#include <cstddef>
#include <iostream>
#include <map>
#include <string>
#include <vector>

using namespace jumpa;

namespace {

using Values = std::vector<Value>;

/// Goes through everything that could be held, every pair nowhere or in any slot at any table, and keeps what each
/// schedule that keeps the rules makes of the levels.
class EverySchedule {
public:
    EverySchedule(const RuledEvent& ruled, std::vector<Objective> levels)
        : event_(ruled.event), levels_(std::move(levels)) {
        pairs_.assign(ruled.fit.pairs().begin(), ruled.fit.pairs().end());
        for (const Pin& pin : event_.pins()) {
            if (ruled.fit.points(pin.seller, pin.buyer) == 0) {
                pairs_.push_back({pin.seller, pin.buyer, 0});
            }
        }
        from(0);
    }

    [[nodiscard]] const std::vector<Values>& all() const { return all_; }

private:
    void from(std::size_t at) {
        if (at == pairs_.size()) {
            judge();
            return;
        }
        from(at + 1);
        for (std::size_t s = 0; s < event_.slots().size(); ++s) {
            for (std::size_t t = 0; t < event_.tables().size(); ++t) {
                const auto& [seller, buyer, points] = pairs_[at];
                held_.push_back(
                    {.seller = seller, .buyer = buyer, .slot = SlotId{s}, .table = TableId{t}, .points = points});
                from(at + 1);
                held_.pop_back();
            }
        }
    }

    void judge() {
        if (support::EveryRule(event_.data(), held_).kept()) {
            Values& values = all_.emplace_back();
            for (const Objective what : levels_) {
                values.push_back(support::EveryLevel(event_, held_).of(what));
            }
        }
    }

    const Event& event_;
    std::vector<Objective> levels_;
    std::vector<ScoredPair> pairs_{};
    std::vector<Meeting> held_{};
    std::vector<Values> all_{};
};

/// So few possibilities that all can be tried.
bool is_tiny(const RuledEvent& ruled) {
    const std::size_t places = ruled.event.slots().size() * ruled.event.tables().size() + 1;
    std::size_t ways = 1;
    for (std::size_t p = 0; p < ruled.fit.pairs().size() + ruled.event.pins().size() && ways < 10'000; ++p) {
        ways *= places;
    }
    return ways < 10'000;
}

/// True where the schedule is at least as good on every level before this one.
bool as_good_before(const Values& other, const std::vector<Level>& levels, std::size_t at) {
    for (std::size_t j = 0; j < at; ++j) {
        if (other[j] < levels[j].value) {
            return false;
        }
    }
    return true;
}

void check_levels(const std::vector<Level>& levels, const std::vector<Values>& all) {
    Values own;
    for (const Level& level : levels) {
        own.push_back(level.value);
    }
    bool held = false;
    bool proved = true;
    for (std::size_t l = 0; l < levels.size(); ++l) {
        for (const Values& other : all) {
            held = held || other == own;
            if (as_good_before(other, levels, l)) {
                REQUIRE(other[l] <= levels[l].bound);
            }
            REQUIRE_FALSE((proved && levels[l].status == Status::optimal && as_good_before(other, levels, l) &&
                           other[l] > own[l]));
        }
        proved = proved && levels[l].status == Status::optimal;
    }
    REQUIRE(held);
}

} // namespace

TEST_CASE("plan: under every rule no bound lies below a schedule, and optimal is right, against all schedules",
          "[rules]") {
    Random random(10);
    std::map<std::string, int> statuses;
    int best_found = 0;
    for (int judged = 0, i = 0; judged < 10'000; ++i) {
        const RuledEvent ruled(random, i % 2 == 0 ? support::RulesMix::all() : some_rules(random), 3);
        if (!is_tiny(ruled)) {
            continue;
        }
        ++judged;
        INFO("event " << i);
        const Schedule schedule = plan(ruled.event, ruled.fit, {.effort = 1});
        ++statuses[std::string(name_of(schedule.status))];
        std::vector<Objective> levels;
        for (const Level& level : schedule.levels) {
            levels.push_back(level.what);
        }
        const EverySchedule every(ruled, levels);
        if (schedule.status == Status::infeasible) {
            REQUIRE(every.all().empty());
        } else if (schedule.status != Status::stopped) {
            check_levels(schedule.levels, every.all());
            Values own;
            for (const Level& level : schedule.levels) {
                own.push_back(level.value);
            }
            best_found += own == *std::max_element(every.all().begin(), every.all().end()) ? 1 : 0;
        }
    }
    for (const auto& [status, times] : statuses) {
        std::cout << times << ' ' << status << ", ";
    }
    std::cout << "the best of all schedules found " << best_found << " times\n";
    CHECK(statuses["optimal"] > 3'000);
    CHECK(statuses["infeasible"] > 100);
    CHECK(best_found > 7'800);
}

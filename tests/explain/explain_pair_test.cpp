#include "catch.hpp"
#include "support/best_levels.hpp"
#include "support/small_events.hpp"

#include <jumpa/explain/event_change.hpp>
#include <jumpa/explain/explain.hpp>
#include <jumpa/scheduling/plan.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace jumpa;
using support::in_best;
using support::InBest;

namespace {

/// The same points, but for one pair.
Affinity with_points(const Event& event, const Affinity& affinity, const Pair& pair, Points points) {
    std::vector<ScoredPair> pairs;
    for (const ScoredPair& scored : affinity.pairs()) {
        if (Pair{scored.seller, scored.buyer} != pair) {
            pairs.push_back(scored);
        }
    }
    pairs.push_back({pair.seller, pair.buyer, points});
    return jumpa::affinity(event, pairs);
}

/// Tries what explain_pair said, against every schedule there is.
class Trial {
public:
    Trial(const support::SmallEvent& small, const Schedule& schedule, const Pair& pair)
        : small_(small), levels_(schedule.levels), pair_(pair) {}

    void of(const Reason& reason) const {
        INFO(reason.sentence);
        const Points now = small_.affinity.points(pair_.seller, pair_.buyer);
        const auto at = [&](Value points) {
            const auto given = static_cast<Points>(points);
            return in_best(small_.event, with_points(small_.event, small_.affinity, pair_, given), levels_, pair_);
        };
        if (reason.code == "points_needed" || reason.code == "points_tied") {
            CHECK(reason.numbers[1] == now);
            CHECK(at(now + reason.numbers[0] + 1) == InBest::every);
            CHECK((now + reason.numbers[0] == 0 ||
                   at(now + reason.numbers[0]) == InBest::some)); // without points it is out
            CHECK((now + reason.numbers[0] <= 1 || at(now + reason.numbers[0] - 1) == InBest::none));
        } else if (reason.code == "points_never") {
            CHECK(at(most_points) != InBest::every);
        } else if (reason.code.starts_with("cost_")) {
            CHECK(at(most_points) == InBest::none);
        } else if (reason.code == "pair_held") {
            CHECK(at(now) != InBest::none);
        }
        change(reason);
    }

private:
    void change(const Reason& reason) const {
        std::optional<EventChange> named;
        if (reason.code == "change_table") {
            named = MoreTables{1, reason.slots[0]};
        } else if (reason.code == "change_slot") {
            named = PresentIn{reason.companies[0], reason.slots[0]};
        } else if (reason.code == "change_meetings") {
            named = MoreMeetings{reason.companies[0], 1};
        } else if (reason.code == "changes_none") {
            CHECK_FALSE(any_helps());
        }
        if (named) {
            CHECK(helps(*named));
        }
    }

    [[nodiscard]] bool helps(const EventChange& change) const {
        const Event other = changed(small_.event, change);
        return in_best(other, same_points(other, small_.affinity), levels_, pair_) == InBest::every;
    }

    [[nodiscard]] bool any_helps() const {
        bool any = false;
        for (std::size_t s = 0; s < small_.event.slots().size(); ++s) {
            any = any || helps(MoreTables{1, SlotId{s}}) || helps(PresentIn{pair_.seller, SlotId{s}}) ||
                  helps(PresentIn{pair_.buyer, SlotId{s}});
        }
        return any || helps(MoreMeetings{pair_.seller, 1}) || helps(MoreMeetings{pair_.buyer, 1});
    }

    const support::SmallEvent& small_;
    const std::vector<Level>& levels_;
    Pair pair_;
};

/// Asks about every pair of some events; how often each code came.
std::map<std::string, int> trials(const support::SmallEvents& kind, int events, std::uint64_t seed, Equity equity) {
    Random random(seed);
    std::map<std::string, int> codes;
    for (int i = 0; i < events; ++i) {
        const support::SmallEvent small = support::small_event(random, kind);
        ExplainOptions options;
        options.plan.equity = equity;
        const Schedule schedule = plan(small.event, small.affinity, options.plan);
        if (schedule.status != Status::optimal) {
            continue;
        }
        for (const CompanyId seller : small.event.sellers()) {
            for (const CompanyId buyer : small.event.buyers()) {
                INFO("event " << i << " of seed " << seed << ", pair " << seller.value << ", " << buyer.value);
                const Trial trial(small, schedule, {seller, buyer});
                for (const Reason& reason :
                     explain_pair(small.event, small.affinity, schedule, seller, buyer, options)) {
                    ++codes[reason.code];
                    CHECK(sentence(reason, Language::en) == reason.sentence);
                    CHECK(reason.sentence.find('{') == std::string::npos);
                    trial.of(reason);
                }
            }
        }
    }
    return codes;
}

std::string shown(const std::map<std::string, int>& codes) {
    std::string text;
    for (const auto& [code, number] : codes) {
        text += code + ": " + std::to_string(number) + "  ";
    }
    return text;
}

} // namespace

TEST_CASE("explain_pair: one point more than named is in every best plan, one less in none; named changes do it",
          "[explain]") {
    support::SmallEvents kind{.most_a_side = 4, .most_slots = 3, .most_pairs = 9};
    SECTION("everyone is there, tables are alike") {
        const auto codes = trials(kind, 60, 1, Equity::none);
        WARN(shown(codes));
        CHECK(codes.at("points_needed") > 50);
        CHECK(codes.at("change_meetings") > 15);
    }
    SECTION("absences, unequal tables, pins") {
        kind.absences = true;
        kind.equal_tables = false;
        kind.pins = true;
        const auto codes = trials(kind, 80, 2, Equity::none);
        WARN(shown(codes));
        CHECK(codes.at("points_needed") > 30);
        CHECK(codes.at("change_slot") > 20);
        CHECK(codes.at("change_table") > 10);
        CHECK(codes.at("changes_none") > 5);
    }
    SECTION("many points") {
        kind.most_points = most_points;
        const auto codes = trials(kind, 60, 3, Equity::none);
        WARN(shown(codes));
        CHECK(codes.at("points_never") > 5);
    }
    SECTION("promises and equity") {
        kind.promises = true;
        kind.absences = true;
        const auto codes = trials(kind, 60, 4, Equity::sellers);
        WARN(shown(codes));
        CHECK(codes.at("cost_promises") + codes.at("cost_evenness") > 5);
    }
}

#include "catch.hpp"
#include "support/best_levels.hpp"
#include "support/small_events.hpp"

#include <jumpa/explain/explain.hpp>
#include <jumpa/scheduling/plan.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace jumpa;
using namespace std::chrono_literals;

namespace {

/// A small event in which companies wish for, and decline, each other at random.
support::SmallEvent wishful(Random& random, const support::SmallEvents& kind) {
    const support::SmallEvent small = support::small_event(random, kind);
    EventBuilder builder(small.event.data());
    for (const CompanyId seller : small.event.sellers()) {
        for (const CompanyId buyer : small.event.buyers()) {
            const auto some_wish = static_cast<WishLevel>(random.below(4));
            const bool from_seller = random.below(2) == 0;
            if (random.below(3) != 0) {
                builder.wish(from_seller ? seller : buyer, from_seller ? buyer : seller, some_wish);
            }
            if (random.below(8) == 0) {
                builder.wish(from_seller ? buyer : seller, from_seller ? seller : buyer, WishLevel::no_thanks);
            }
            if (random.below(15) == 0) {
                builder.ban(seller, buyer);
            }
            if (random.below(15) == 0) {
                builder.draft().met_before.push_back({seller, buyer});
            }
        }
    }
    Event event = builder.build();
    Affinity affinity = same_points(event, small.affinity);
    return {std::move(event), std::move(affinity)};
}

/// Whether what a reason says of the schedule is so, looked up anew in the lists of event and schedule.
class Truth {
public:
    Truth(const Event& event, const Affinity& affinity, const Schedule& schedule)
        : event_(event), affinity_(affinity), schedule_(schedule) {}

    [[nodiscard]] bool of(const Reason& reason) const {
        const Pair pair = reason.pairs.front();
        const Points points = affinity_.points(pair.seller, pair.buyer);
        const std::string& code = reason.code;
        if (code == "pair_banned") {
            return has(event_.data().bans, pair);
        }
        if (code == "pair_met_before") {
            return has(event_.data().met_before, pair);
        }
        if (code == "pair_declined") {
            return event_.wish(reason.companies[0], reason.companies[1]) == WishLevel::no_thanks;
        }
        if (code == "pair_without_points") {
            return points == 0;
        }
        if (code == "pair_never_together" || code == "company_never_there") {
            return common(pair).empty();
        }
        if (code == "company_wants_none") {
            return event_[reason.companies[0]].attends.max_meetings == 0;
        }
        if (code.starts_with("company_full")) {
            return full(reason, code == "company_full" ? 0 : points);
        }
        if (code == "both_full") {
            return full_at(pair.seller, reason.numbers[0]) && full_at(pair.buyer, reason.numbers[1]) &&
                   reason.numbers[2] == points && reason.numbers[3] == least(pair.seller) &&
                   reason.numbers[4] == least(pair.buyer) && reason.numbers[3] + reason.numbers[4] >= points;
        }
        return (code == "pair_busy" || code == "pair_without_table" || code == "pair_without_place") && blocked(reason);
    }

private:
    static bool has(const std::vector<Pair>& pairs, const Pair& pair) {
        return std::find(pairs.begin(), pairs.end(), pair) != pairs.end();
    }

    [[nodiscard]] std::vector<SlotId> common(const Pair& pair) const {
        std::vector<SlotId> slots;
        for (std::size_t s = 0; s < event_.slots().size(); ++s) {
            const auto there = [&](CompanyId company) {
                const auto& list = event_[company].attends.available;
                return !list || std::find(list->begin(), list->end(), SlotId{s}) != list->end();
            };
            if (there(pair.seller) && there(pair.buyer) && !event_.tables_in(SlotId{s}).empty()) {
                slots.emplace_back(s);
            }
        }
        return slots;
    }

    [[nodiscard]] bool full(const Reason& reason, Points least) const {
        const CompanyId company = reason.companies[0];
        std::int32_t held = 0;
        for (const Meeting& meeting : schedule_.meetings) {
            if (meeting.seller == company || meeting.buyer == company) {
                ++held;
                const bool named = std::find(reason.pairs.begin() + 1, reason.pairs.end(),
                                             Pair{meeting.seller, meeting.buyer}) != reason.pairs.end();
                if (!named || (meeting.points < least && !meeting.pinned_by)) {
                    return false;
                }
            }
        }
        return full_at(company, reason.numbers[0]) && reason.pairs.size() == static_cast<std::size_t>(held) + 1;
    }

    [[nodiscard]] bool full_at(CompanyId company, Value number) const {
        const auto held =
            std::count_if(schedule_.meetings.begin(), schedule_.meetings.end(), [&](const Meeting& meeting) {
                return meeting.seller == company || meeting.buyer == company;
            });
        return held == number && (event_[company].attends.max_meetings == held ||
                                  static_cast<std::size_t>(held) == event_.open_slots(company).count());
    }

    /// The points of the meeting that costs least to give up.
    [[nodiscard]] Points least(CompanyId company) const {
        Points least = most_points;
        for (const Meeting& meeting : schedule_.meetings) {
            if ((meeting.seller == company || meeting.buyer == company) && !meeting.pinned_by) {
                least = std::min(least, meeting.points);
            }
        }
        return least;
    }

    /// In every common slot one of the two is in a meeting that is named, or all tables are taken.
    [[nodiscard]] bool blocked(const Reason& reason) const {
        const Pair pair = reason.pairs.front();
        bool some_busy = false;
        bool some_without_table = false;
        for (const SlotId slot : common(pair)) {
            std::size_t tables = event_.tables_in(slot).size();
            bool busy = false;
            for (const Meeting& meeting : schedule_.meetings) {
                tables -= meeting.slot == slot ? 1U : 0U;
                const bool here =
                    meeting.slot == slot && (meeting.seller == pair.seller || meeting.buyer == pair.buyer);
                busy = busy || here;
                if (here && !has({reason.pairs.begin() + 1, reason.pairs.end()}, {meeting.seller, meeting.buyer})) {
                    return false;
                }
            }
            some_busy = some_busy || busy;
            some_without_table = some_without_table || !busy;
            if (!busy && tables > 0) {
                return false;
            }
        }
        return reason.code ==
               (some_busy ? (some_without_table ? "pair_without_place" : "pair_busy") : "pair_without_table");
    }

    const Event& event_;
    const Affinity& affinity_;
    const Schedule& schedule_;
};

std::set<Pair> unmet(const Event& event, const Schedule& schedule) {
    std::set<Pair> pairs;
    for (const Wish& wish : event.data().wishes) {
        const Pair pair = event.sells(wish.from) ? Pair{wish.from, wish.to} : Pair{wish.to, wish.from};
        const bool met = std::any_of(schedule.meetings.begin(), schedule.meetings.end(), [&](const Meeting& meeting) {
            return meeting.seller == pair.seller && meeting.buyer == pair.buyer;
        });
        if (wish.level != WishLevel::no_thanks && !met) {
            pairs.insert(pair);
        }
    }
    return pairs;
}

bool is_cost(const Reason& reason) {
    return reason.code.starts_with("cost");
}

/// Checks the cost that a reason names against every schedule there is.
void check_cost(const support::SmallEvent& small, const std::vector<Level>& levels, const Reason& reason) {
    const Event with = support::pinned(small.event, reason.pairs.front());
    const auto best = support::best_levels(small.event, small.affinity, levels);
    const auto forced = support::best_levels(with, same_points(with, small.affinity), levels);
    if (reason.code == "cost_points" || reason.code == "cost_by_prices") {
        const Value cost = best->back() - forced->back();
        CHECK((reason.code == "cost_points" ? reason.numbers[0] == cost : reason.numbers[0] <= cost));
    } else if (reason.code == "cost_nothing") {
        CHECK(best == forced);
    } else if (reason.code == "cost_impossible") {
        CHECK_FALSE(forced.has_value());
    } else if (reason.code == "cost_promises") {
        CHECK(best->front() - forced->front() == reason.numbers[0]);
    } else {
        CHECK(forced < best);
    }
}

/// Explains some events; how often each code came.
std::map<std::string, int> explained(support::SmallEvents kind, int events, std::uint64_t seed,
                                     const ExplainOptions& options) {
    Random random(seed);
    std::map<std::string, int> codes;
    for (int i = 0; i < events; ++i) {
        INFO("event " << i << " of seed " << seed);
        const support::SmallEvent small = wishful(random, kind);
        const Schedule schedule = plan(small.event, small.affinity, options.plan);
        if (schedule.status != Status::optimal) {
            continue;
        }
        const Truth truth(small.event, small.affinity, schedule);
        std::set<Pair> told;
        for (const Reason& reason : explain(small.event, small.affinity, schedule, options)) {
            INFO(reason.sentence);
            ++codes[reason.code];
            if (is_cost(reason) && !reason.pairs.empty()) {
                CHECK(told.count(reason.pairs.front()) == 1); // after what stands in its way
                check_cost(small, schedule.levels, reason);
            } else if (reason.code.starts_with("pair") || reason.code.starts_with("company") ||
                       reason.code == "both_full") {
                told.insert(reason.pairs.front());
                CHECK(truth.of(reason));
            }
        }
        CHECK(told == unmet(small.event, schedule));
    }
    return codes;
}

} // namespace

TEST_CASE("explain: every wish that is not granted has a reason that is true, and its cost", "[explain]") {
    support::SmallEvents kind{.most_a_side = 4, .most_slots = 3, .most_pairs = 9};
    const auto often = [](const std::map<std::string, int>& codes, const std::string& code) {
        INFO(code);
        REQUIRE(codes.count(code) == 1);
        CHECK(codes.at(code) > 4);
    };
    SECTION("everyone is there, tables are alike") {
        const auto codes = explained(kind, 800, 1, {});
        for (const char* code :
             {"pair_banned", "pair_declined", "pair_met_before", "pair_without_points", "company_full_with_better",
              "pair_without_table", "pair_busy", "pair_without_place", "cost_points", "cost_nothing"}) {
            often(codes, code);
        }
    }
    SECTION("absences, unequal tables, pins") {
        kind.absences = true;
        kind.equal_tables = false;
        kind.pins = true;
        const auto codes = explained(kind, 300, 2, {});
        for (const char* code : {"pair_never_together", "company_never_there", "company_full_with_better",
                                 "cost_points", "cost_impossible"}) {
            often(codes, code);
        }
    }
    SECTION("without planning again, prices tell the least") {
        ExplainOptions quick;
        quick.most_replans = 0;
        often(explained(kind, 300, 3, quick), "cost_by_prices");
    }
    SECTION("without asking what it costs") {
        ExplainOptions silent;
        silent.costs = false;
        silent.most_replans = 0;
        for (const auto& [code, number] : explained(kind, 100, 4, silent)) {
            CHECK(code.find("cost") == std::string::npos);
        }
    }
    SECTION("promises and equity go first") {
        kind.promises = true;
        kind.absences = true;
        ExplainOptions even;
        even.plan.equity = Equity::sellers;
        const auto codes = explained(kind, 500, 5, even);
        often(codes, "cost_promises");
        often(codes, "cost_evenness");
        often(codes, "promise_too_large");
        often(codes, "promise_without_partners");
    }
}

TEST_CASE("explain: what it is given must be a valid schedule of that event", "[explain]") {
    Random random(3);
    const support::SmallEvent small = support::small_event(random, {});
    const support::SmallEvent other = support::small_event(random, {});
    const Schedule schedule = plan(small.event, small.affinity);
    CHECK_THROWS_AS(explain(small.event, other.affinity, schedule), InputError);
    Schedule wrong = schedule;
    wrong.levels[0].value += 1;
    CHECK_THROWS_AS(explain(small.event, small.affinity, wrong), InputError);
    CHECK_THROWS_AS(
        explain_pair(small.event, small.affinity, schedule, small.event.buyers()[0], small.event.sellers()[0]),
        InputError);
}

TEST_CASE("explain: it stops when told to, and says what was left", "[explain]") {
    Random random(5);
    for (int i = 0; i < 50; ++i) {
        const support::SmallEvent small = wishful(random, {});
        const Schedule schedule = plan(small.event, small.affinity);
        ExplainOptions options;
        std::int32_t last = 0;
        options.on_progress = [&](std::int32_t made) {
            last = made;
            return made < 2;
        };
        const std::vector<Reason> reasons = explain(small.event, small.affinity, schedule, options);
        const auto planned = std::count_if(reasons.begin(), reasons.end(), [](const Reason& reason) {
            return reason.code == "cost_points" || reason.code == "cost_nothing";
        });
        CHECK(planned <= 2);
        CHECK(last <= 2);
        CHECK((last < 2 || reasons.back().code == "costs_not_planned"));
    }
}

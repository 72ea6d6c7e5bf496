// Planning end to end, from a delegation's day to far beyond any fair: plan and verify beside the best pair first,
// beside LEMON's selection (the faster of two algorithms) with Boost's colouring, and beside CBC's proved optimum where
// it finds one. Every plan, of whomever, must pass the checker, and none may be worth more than ours.
//   build/release/bench/plan_ladder [--seconds S] [--cbc S] [--most-pairs N] [--json FILE] [PART OF A NAME, as
//   114x90/cap80]
//
// --seconds: how long each contender goes on repeating, in turns (0.3); --cbc: when CBC gives up (60; 0 leaves it out).
// Times are of CPU, medians. Memory is what plan held by operator new at most, beside event and affinity, its schedule
// included.

#include "cbc.hpp"
#include "ladder.hpp"
#include "plain_plans.hpp"
#include "rows.hpp"
#include "selection_race.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace jumpa;

namespace {

struct Options {
    double seconds = 0.3;
    int cbc_seconds = 60;
    double most_pairs = 1e9;
    std::string json{};
    std::string only{};
};

using race::median;

/// The CPU seconds of a contender, run by run.
using Seconds = std::vector<double>;

/// Once more, unless that has been often or long enough.
template <class Solve>
void take_turn(Seconds& taken, double budget, Solve&& solve) {
    double used = 0;
    for (const double seconds : taken) {
        used += seconds;
    }
    if (taken.size() < 101 && (taken.empty() || used < budget)) {
        const double start = race::cpu_seconds();
        solve();
        taken.push_back(race::cpu_seconds() - start);
    }
}

Seconds sum(const Seconds& a, const Seconds& b) {
    Seconds both;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        both.push_back(a[i] + b[i]);
    }
    return both;
}

/// One rung, with what everybody needed and found.
class Contest {
public:
    Contest(const ladder::Instance& instance, const Options& options)
        : event_(instance.event), fit_(instance.affinity), options_(options) {}

    void run() {
        std::size_t runs = 0;
        do {
            runs = count();
            take_turns();
        } while (runs != count());
        lemon = median(simplex_) < median(scaling_) ? simplex_ : scaling_;
        judge();
        time_until_as_good();
        ask_cbc();
    }

    Seconds plan{}, verify{}, greedy{}, lemon{}, boost{};
    Seconds until_as_good{}; ///< until our plan is worth what LEMON and Boost's is
    std::size_t bytes = 0;   ///< that plan held at most
    Schedule schedule{};
    Verdict verdict{};
    Value greedy_value = 0;
    Value lemon_value = 0;
    std::optional<cbc::Answer> by_cbc{};
    std::string error{};

    [[nodiscard]] Seconds lemon_boost() const { return sum(lemon, boost); }
    [[nodiscard]] double speed() const { return median(lemon_boost()) / median(plan); }

private:
    void take_turns() {
        const std::size_t held = race::Memory::held;
        take_turn(plan, options_.seconds, [&] {
            schedule = {};
            race::Memory::start();
            schedule = jumpa::plan(event_, fit_);
            bytes = race::Memory::most - held;
        });
        take_turn(verify, options_.seconds, [&] { verdict = jumpa::verify(event_, fit_, schedule); });
        take_turn(greedy, options_.seconds, [&] { greedy_plan_ = plain::greedy(event_, fit_); });
        for (const auto select : {&peers::chosen_by_network_simplex, &peers::chosen_by_cost_scaling}) {
            take_turn(select == &peers::chosen_by_cost_scaling ? scaling_ : simplex_, options_.seconds,
                      [&] { chosen_ = plain::selected(event_, fit_, select); });
        }
        take_turn(boost, options_.seconds, [&] { lemon_plan_ = plain::slotted(event_, fit_, chosen_); });
    }

    [[nodiscard]] std::size_t count() const {
        return plan.size() + verify.size() + greedy.size() + simplex_.size() + scaling_.size() + boost.size();
    }

    void judge() {
        greedy_value = checked(greedy_plan_);
        lemon_value = checked(lemon_plan_);
        if (!verdict.valid() || verdict.value != schedule.points().value || verdict.bound != schedule.points().bound) {
            error = "the checker does not say what the plan says";
        } else if (verdict.value < std::max(greedy_value, lemon_value)) {
            error = "a plain plan is worth more than ours";
        } else if (greedy_value != schedule.greedy_value) {
            error = "the best pair first has another value in the plan";
        }
    }

    /// The value of a plain plan.
    [[nodiscard]] Value checked(const std::vector<Meeting>& meetings) {
        Schedule plain;
        plain.meetings = meetings;
        const Verdict found = jumpa::verify(event_, fit_, plain);
        if (!found.valid()) {
            error = "a plain plan breaks a rule";
        }
        return found.value;
    }

    /// The same as the whole where the first plan is proved.
    void time_until_as_good() {
        if (schedule.status == Status::optimal) {
            until_as_good = plan;
            return;
        }
        const PlanOptions options{.on_progress = [&](const Progress& now) { return now.value < lemon_value; }};
        take_turn(until_as_good, options_.seconds, [&] { return jumpa::plan(event_, fit_, options); });
    }

    /// Where a model that can be written down is small enough to be thought of.
    void ask_cbc() {
        const bool alike = all_are_there();
        const std::size_t variables = fit_.pairs().size() * (alike ? 1 : event_.slots().size());
        if (options_.cbc_seconds == 0 || variables > 300'000 || !cbc::is_there()) {
            return;
        }
        const cbc::Answer answer = cbc::solve(
            event_, fit_,
            {.indexed = alike ? cbc::Indexed::by_pair : cbc::Indexed::by_slot, .seconds = options_.cbc_seconds});
        if (answer.proved) {
            by_cbc = answer;
        }
        const bool ours_is_best = schedule.status == Status::optimal;
        if (answer.proved && std::llround(answer.value) > *verdict.bound) {
            error = "CBC found more than our bound";
        } else if (answer.proved && ours_is_best && std::llround(answer.value) != verdict.value) {
            error = "CBC proves another optimum";
        }
    }

    [[nodiscard]] bool all_are_there() const {
        for (std::size_t c = 0; c < event_.companies().size(); ++c) {
            if (event_.open_slots(CompanyId{c}).count() != event_.slots().size()) {
                return false;
            }
        }
        return true;
    }

    const Event& event_;
    const Affinity& fit_;
    const Options& options_;
    Seconds simplex_{}, scaling_{};
    std::vector<std::uint32_t> chosen_{};
    std::vector<Meeting> greedy_plan_{}, lemon_plan_{};
};

double per_million_below(Value value, Value bound) {
    return bound == 0 ? 0 : static_cast<double>(bound - value) * 1e6 / static_cast<double>(bound);
}

void keep(const Contest& c, const std::string& size, double pairs, rows::Rows& rows) {
    const Value bound = c.schedule.points().bound;
    const std::string name = "plan/" + size + "/";
    rows.add({name + "ours",
              c.plan,
              {{"pairs", pairs},
               {"meetings", static_cast<double>(c.schedule.meetings.size())},
               {"value", static_cast<double>(c.verdict.value)},
               {"bound", static_cast<double>(bound)},
               {"bytes_per_pair", static_cast<double>(c.bytes) / pairs},
               {"until_as_good_ms", 1e3 * median(c.until_as_good)}},
              c.error});
    rows.add({name + "greedy", c.greedy, {{"value", static_cast<double>(c.greedy_value)}}});
    rows.add({name + "lemon_boost",
              c.lemon_boost(),
              {{"value", static_cast<double>(c.lemon_value)}, {"select_ms", 1e3 * median(c.lemon)}}});
    if (c.by_cbc) {
        rows.add({name + "cbc", {c.by_cbc->seconds}, {{"value", c.by_cbc->value}}});
    }
    rows.add({"verify/" + size, c.verify, {{"pairs", pairs}, {"share", median(c.verify) / median(c.plan)}}});
}

std::string text(const char* format, double number, bool there = true) {
    char made[32];
    std::snprintf(made, sizeof made, format, number);
    return there ? made : "-";
}

void print(const Contest& c, const std::string& size, double pairs) {
    const Level points = c.schedule.points();
    const bool proved = points.status == Status::optimal;
    std::printf("| %-20s | %9.0f | %8zu | %10.3f | %10.3f | %5.1f | %8s | %10.3f | %6.2f | %10.3f | %7.3f | %7.2f | "
                "%7.2f | %9s | %5.1f | %s |\n",
                size.c_str(), pairs, c.schedule.meetings.size(), 1e3 * median(c.plan), 1e3 * median(c.verify),
                100 * median(c.verify) / median(c.plan),
                proved ? "optimal" : text("%.1f", per_million_below(points.value, points.bound)).c_str(),
                1e3 * median(c.greedy), per_million_below(c.greedy_value, points.value) / 1e4,
                1e3 * median(c.lemon_boost()), per_million_below(c.lemon_value, points.value) / 1e4, c.speed(),
                median(c.lemon_boost()) / median(c.until_as_good),
                text("%.2f", c.by_cbc ? c.by_cbc->seconds : 0, c.by_cbc.has_value()).c_str(),
                static_cast<double>(c.bytes) / pairs, c.error.empty() ? "yes" : c.error.c_str());
    std::fflush(stdout);
}

Options parse(int count, char** arguments) {
    Options options;
    options.json = rows::take_json(count, arguments);
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        const bool has_value = i + 1 < count;
        if (argument == "--seconds" && has_value) {
            options.seconds = std::atof(arguments[++i]);
        } else if (argument == "--cbc" && has_value) {
            options.cbc_seconds = std::atoi(arguments[++i]);
        } else if (argument == "--most-pairs" && has_value) {
            options.most_pairs = std::atof(arguments[++i]);
        } else {
            options.only = argument;
        }
    }
    return options;
}

} // namespace

int main(int count, char** arguments) {
    const Options options = parse(count, arguments);
    std::puts(
        "| event                |     pairs | meetings |    plan ms |  verify ms |     % | gap ppm  |  greedy ms | "
        "below %| peers' ms  | below % |   ratio | as good |     CBC s |  B/pair | right |\n"
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|");
    rows::Rows rows;
    race::Mean speed;
    race::Mean speed_until_as_good;
    for (const ladder::Rung& rung : ladder::rungs) {
        for (const ladder::Kind& kind : ladder::kinds) {
            const std::string size = std::string(rung.name) + "/" + kind.name;
            const double most = double(rung.sellers) * (rung.degree == 0 ? rung.buyers : rung.degree);
            if (size.find(options.only) == std::string::npos || most > options.most_pairs) {
                continue;
            }
            const ladder::Instance& instance = ladder::instance(rung, kind);
            Contest contest(instance, options);
            contest.run();
            const auto pairs = static_cast<double>(instance.affinity.pairs().size());
            print(contest, size, pairs);
            keep(contest, size, pairs, rows);
            speed.add(contest.speed());
            speed_until_as_good.add(median(contest.lemon_boost()) / median(contest.until_as_good));
        }
    }
    if (speed.count == 0) {
        std::fputs("no event of the ladder has that in its name and so few pairs\n", stderr);
        return EXIT_FAILURE;
    }
    std::printf(
        "LEMON and Boost take %.2f times as long in the geometric mean, %.2f at worst; %.2f and %.2f until ours "
        "is worth what theirs is\n",
        speed.value(), speed.worst, speed_until_as_good.value(), speed_until_as_good.worst);
    rows.write(options.json);
    return rows.all_right() ? EXIT_SUCCESS : EXIT_FAILURE;
}

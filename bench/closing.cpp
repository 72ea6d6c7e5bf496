// Closes small events and holds every proved optimum against that of CBC: 100 generated events of 50 x 20 companies,
// 12 slots and 30 % absences, and 100 whose relaxation, rounded down, is above the optimum, so that cases must be told
// apart.
//   build/release/bench/closing [--json FILE] [events of each kind] [first seed]

#include "cbc.hpp"
#include "rows.hpp"
#include "support/short_stays.hpp"

#include <jumpa/samples/generate.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/scoring/score.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

using namespace jumpa;

namespace {

struct Tally {
    int events = 0;
    int proved = 0;
    int equal = 0;
    int by_cases = 0;
    std::vector<double> cases{};
    std::vector<double> ours{}; ///< milliseconds of CPU
    std::vector<double> theirs{};

    static std::string middle_and_most(std::vector<double> numbers, const char* format) {
        std::sort(numbers.begin(), numbers.end());
        char text[64];
        std::snprintf(text, sizeof text, format, numbers[numbers.size() / 2], numbers.back());
        return text;
    }

    void keep(const std::string& name, rows::Rows& rows) const {
        const auto seconds = [](std::vector<double> milliseconds) {
            for (double& time : milliseconds) {
                time /= 1e3;
            }
            return milliseconds;
        };
        rows.add(
            {name + "/ours", seconds(ours), {}, equal == events ? "" : "not proved, or another optimum than CBC's"});
        rows.add({name + "/cbc", seconds(theirs)});
    }

    void print(const char* name) const {
        std::printf("| %-28s | %6d | %6d | %12d | %8d | %13s | %18s | %18s |\n", name, events, proved, equal, by_cases,
                    middle_and_most(cases, "%.0f, %.0f").c_str(), middle_and_most(ours, "%.1f, %.1f").c_str(),
                    middle_and_most(theirs, "%.1f, %.1f").c_str());
    }
};

void close(std::uint64_t seed, const Event& event, const Affinity& fit, Tally& tally) {
    const std::clock_t start = std::clock();
    const Schedule schedule = plan(event, fit);
    tally.ours.push_back(1e3 * double(std::clock() - start) / CLOCKS_PER_SEC);

    const Verdict verdict = verify(event, fit, schedule);
    const bool proved = verdict.kind == Verdict::Kind::proved_optimal;
    const cbc::Answer peer = cbc::solve(event, fit);
    tally.theirs.push_back(1e3 * peer.seconds);
    const bool equal = peer.proved && std::llround(peer.value) == verdict.value;
    ++tally.events;
    tally.proved += proved ? 1 : 0;
    tally.equal += proved && equal ? 1 : 0;
    tally.by_cases += verdict.cases > 1 ? 1 : 0;
    tally.cases.push_back(static_cast<double>(std::max<std::size_t>(1, verdict.cases)));
    if (!proved || !equal) {
        std::printf("seed %llu: ours %s; CBC %.0f%s\n", static_cast<unsigned long long>(seed),
                    to_string(verdict).c_str(), peer.value, peer.proved ? ", proved" : "");
    }
}

} // namespace

int main(int argc, char** argv) {
    const std::string json = rows::take_json(argc, argv);
    if (!cbc::is_there()) {
        std::puts("CBC is not there (package coinor-cbc): nothing to compare with");
        return 0;
    }
    const std::size_t events = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100;
    const std::uint64_t first = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1;
    Tally generated;
    for (std::uint64_t seed = first; seed < first + events; ++seed) {
        const Event event =
            EventBuilder(generated_event(
                             {.sellers = 50, .buyers = 20, .slots = 12, .absence_per_million = 300'000, .seed = seed}))
                .build();
        close(seed, event, points_of(event), generated);
    }
    Tally chosen;
    for (const std::uint64_t seed : support::seeds_that_need_cases) {
        if (chosen.events < static_cast<int>(events)) {
            const auto small = support::short_stays(seed);
            close(seed, small.event, small.affinity, chosen);
        }
    }
    std::puts(
        "| events                       | number | proved | equal to CBC | by cases | cases: median, most | ours, "
        "ms: median, most | CBC, ms: median, most |");
    std::puts("|---|--:|--:|--:|--:|--:|--:|--:|");
    generated.print("50 x 20, 12 slots, 30 % away");
    chosen.print("relaxation above the optimum");
    rows::Rows rows;
    generated.keep("closing/50x20, 30 % away", rows);
    chosen.keep("closing/relaxation above the optimum", rows);
    rows.write(json);
    return rows.all_right() ? EXIT_SUCCESS : EXIT_FAILURE;
}

// Who meets whom, before slots and tables, from a delegation's day to far beyond any fair: our b-matching beside
// LEMON's network simplex and cost scaling, in CPU time and memory. Caps: none that binds, 80 % and 99 % of the edges
// that fit. Every answer must prove itself and weigh what LEMON's weighs.
//   build/release/bench/selection_ladder [--json FILE] [seconds for each contender on each row, 0.3] [only rungs with
//   this in their name]

#include "rows.hpp"
#include "selection_race.hpp"

#include <cstring>
#include <string>

using namespace jumpa;

namespace {

struct Rung {
    const char* name;
    test::EventSize size;
};
constexpr Rung rungs[] = {
    {"30x40", {30, 40, 0, 100, 12, 8}},
    {"114x90", {114, 90, 0, 100, 15, 20}},
    {"190x927", {190, 927, 0, 30, 24, 8}},
    {"1500x700", {1'500, 700, 100, 0, 60, 75}},
    {"5600x1100", {5'600, 1'100, 100, 0, 12, 40}},
    {"10000x5000", {10'000, 5'000, 100, 0, 8, 16}},
    {"50000x20000", {50'000, 20'000, 100, 0, 8, 16}},
    {"assign 1000", {1'000, 1'000, 0, 100, 1, 1}},
    {"assign 4000", {4'000, 4'000, 0, 100, 1, 1}},
};

/// The figures of all rungs under one cap.
struct Column {
    const char* name;
    Value per_cent;
    race::Mean speed{};
    double most_memory = 0;
};

void keep(const Rung& rung, const Column& column, const test::Instance& instance, const race::Result& r,
          rows::Rows& rows) {
    const std::string name = std::string("selection/") + rung.name + "/" + column.name + "/";
    const auto add = [&](const char* contender, const race::Cost& cost, const char* error) {
        constexpr std::size_t enough = 101;
        const auto last = cost.solves.begin() + static_cast<std::ptrdiff_t>(std::min(enough, cost.solves.size()));
        rows.add({name + contender,
                  {cost.solves.begin(), last},
                  {{"pairs", static_cast<double>(instance.graph.edges())}, {"megabytes", cost.megabytes}},
                  error});
    };
    add("ours", r.ours, r.proved ? "" : "not proved, or another weight than LEMON's");
    add("lemon_simplex", r.network_simplex, "");
    add("lemon_scaling", r.cost_scaling, "");
}

bool add_row(const Rung& rung, test::Instance& instance, Value loose, Column& column, double budget, rows::Rows& rows) {
    instance.total = loose * column.per_cent / 100;
    const race::Result r = race::run(instance, budget);
    column.speed.add(r.speed());
    keep(rung, column, instance, r, rows);
    column.most_memory = std::max(column.most_memory, r.memory());
    std::printf("| %-11s | %-5s | %10.3f | %10.3f | %10.3f | %6.2f | %8.2f | %8.2f | %6.2f | %-5s |\n", rung.name,
                column.name, 1e3 * r.network_simplex.seconds, 1e3 * r.cost_scaling.seconds, 1e3 * r.ours.seconds,
                r.speed(), r.network_simplex.megabytes, r.ours.megabytes, r.memory(), r.proved ? "yes" : "NO");
    std::fflush(stdout);
    return r.proved;
}

} // namespace

int main(int count, char** args) {
    const std::string json = rows::take_json(count, args);
    rows::Rows rows;
    const double budget = count > 1 ? std::atof(args[1]) : 0.3;
    const char* only = count > 2 ? args[2] : "";
    Column columns[] = {{"loose", 100}, {"80 %", 80}, {"99 %", 99}};
    std::puts("| rung        | cap   | simplex ms | scaling ms |    ours ms |  ratio | their MB |  our MB | memory | "
              "equal |\n"
              "|-------------|-------|------------|------------|------------|--------|----------|----------|--------|--"
              "-----|");
    bool all_equal = true;
    for (const Rung& rung : rungs) {
        if (std::strstr(rung.name, only) == nullptr) {
            continue;
        }
        test::Instance instance = test::event_instance(rung.size, 2'021);
        const Value loose = instance.loose_count();
        for (Column& column : columns) {
            all_equal = add_row(rung, instance, loose, column, budget, rows) && all_equal;
        }
    }
    race::Mean both;
    for (const Column& c : columns) {
        std::printf(
            "cap %-5s: LEMON's time is %.2f times ours in the geometric mean, %.2f at worst; memory at most %.2f\n",
            c.name, c.speed.value(), c.speed.worst, c.most_memory);
        if (c.per_cent != 99) {
            both.logs += c.speed.logs;
            both.count += c.speed.count;
        }
    }
    std::printf("loose and 80 %%: %.2f times in the geometric mean\n", both.value());
    rows.write(json);
    return all_equal ? 0 : 1;
}

// Our b-matching beside LEMON on random problems of every kind: 50 to 1'500 vertices a side, 3 to 200 edges a row, a
// quota drawn for every vertex, five kinds of weights, four kinds of caps. Every answer must prove itself and weigh
// what LEMON's weighs.
//   build/release/bench/selection_sweep [--json FILE] [problems, 500] [first seed, 1] [name those slower than this
//   ratio, 0.5]

#include "rows.hpp"
#include "selection_race.hpp"

#include <string>

using namespace jumpa;
using matching::Index;

namespace {

constexpr const char* weight_names[] = {"event-like", "additive", "equal", "three-valued", "power law"};
constexpr const char* cap_names[] = {"loose", "1-99 %", "99 %", "full"};

/// A number from `least` to about `most`; its logarithm is spread evenly.
std::int64_t spread(std::int64_t least, std::int64_t most, Random& random) {
    std::int64_t doublings = 0;
    while ((least << (doublings + 1)) <= most) {
        ++doublings;
    }
    const std::int64_t base = least << random.below(static_cast<std::uint64_t>(doublings + 1));
    return std::min(most, random.between(base, 2 * base - 1));
}

/// Quotas about `mean`, from a third of it to nearly twice as much; one vertex in fifty stays away.
std::vector<std::int32_t> quotas(Index count, std::int64_t mean, Random& random) {
    std::vector<std::int32_t> result(count);
    for (auto& quota : result) {
        const auto drawn = random.between((mean + 2) / 3, (5 * mean + 2) / 3);
        quota = static_cast<std::int32_t>(random.chance(20'000) ? 0 : drawn);
    }
    return result;
}

struct Problem {
    test::Instance instance{};
    int weights = 0;
    int cap = 0;
};

class Drawn {
public:
    explicit Drawn(std::uint64_t seed) : random_(seed) {
        result_.weights = static_cast<int>(seed % 5);
        result_.cap = static_cast<int>(random_.below(4));
        const auto rows = static_cast<Index>(spread(50, 1'500, random_));
        const auto cols = static_cast<Index>(spread(50, 1'500, random_));
        draw_edges(rows, cols);
        draw_limits(rows, cols);
    }

    [[nodiscard]] Problem problem() && { return std::move(result_); }

private:
    void draw_edges(Index rows, Index cols) {
        const auto kind = test::all_weights[result_.weights];
        const auto most = random_.chance(250'000) ? random_.between(2, 20) : std::int64_t{most_points};
        const test::WeightSource source(rows, cols, kind, most, random_);
        const auto degree = static_cast<std::uint64_t>(spread(3, std::min<std::int64_t>(cols, 200), random_));
        fill_graph(rows, cols, degree, source);
    }

    void fill_graph(Index rows, Index cols, std::uint64_t degree, const test::WeightSource& source) {
        auto& graph = result_.instance.graph;
        graph.cols = cols;
        for (Index r = 0; r < rows; ++r) {
            for (Index c = 0; c < cols; ++c) {
                if (random_.below(cols) < degree) {
                    graph.column.push_back(c);
                    result_.instance.weight.push_back(source.weight(r, c, random_));
                }
            }
            graph.row_begin.push_back(graph.column.size());
        }
    }

    /// Quotas of about as many meetings on both sides, or of up to twice as many on one of them.
    void draw_limits(Index rows, Index cols) {
        auto& instance = result_.instance;
        const auto a_row = std::max<std::int64_t>(1, static_cast<std::int64_t>(instance.graph.edges()) / rows);
        const auto row_mean = random_.between(1, random_.between(1, std::min<std::int64_t>(a_row, 40)));
        const auto percent = random_.chance(250'000) ? 100 : random_.between(50, 200);
        const auto col_mean = std::max<std::int64_t>(1, (row_mean * rows * percent / 100 + cols / 2) / cols);
        instance.row_capacity = quotas(rows, row_mean, random_);
        instance.col_capacity = quotas(cols, col_mean, random_);
        const Value loose = instance.loose_count();
        const Value per_cent[] = {1'000, random_.between(1, 99), 99, 100};
        instance.total = loose * per_cent[result_.cap] / 100;
    }

    Random random_;
    Problem result_{};
};

struct Table {
    race::Mean speed{};
    race::Mean by_weights[5]{};
    race::Mean by_caps[4]{};
    rows::Row ours[5]{}; ///< by kinds of weights
    rows::Row lemon[5]{};
    int slower = 0;
    int unequal = 0;

    void add(const Problem& problem, const race::Result& r) {
        speed.add(r.speed());
        by_weights[problem.weights].add(r.speed());
        by_caps[problem.cap].add(r.speed());
        ours[problem.weights].seconds.push_back(r.ours.seconds);
        lemon[problem.weights].seconds.push_back(r.lemon_seconds());
        if (!r.proved) {
            ours[problem.weights].error = "not proved, or another weight than LEMON's";
        }
        slower += r.speed() < 1 ? 1 : 0;
        unequal += r.proved ? 0 : 1;
    }

    void write(const std::string& json) {
        rows::Rows rows;
        for (int k = 0; k < 5; ++k) {
            const std::string name = std::string("selection/random problems, ") + weight_names[k];
            ours[k].name = name + "/ours";
            lemon[k].name = name + "/lemon";
            rows.add(ours[k]);
            rows.add(lemon[k]);
        }
        rows.write(json);
    }

    static void print(const char* name, const race::Mean& mean) {
        if (mean.count > 0) {
            std::printf("| %-12s | %8d | %6.2f | %6.2f |\n", name, mean.count, mean.value(), mean.worst);
        }
    }

    void print() const {
        std::puts("LEMON's faster algorithm's time over ours, geometric mean and worst\n"
                  "| problems     |   number |   mean |  worst |\n"
                  "|--------------|----------|--------|--------|");
        for (int k = 0; k < 5; ++k) {
            print(weight_names[k], by_weights[k]);
        }
        for (int k = 0; k < 4; ++k) {
            print(cap_names[k], by_caps[k]);
        }
        print("all", speed);
        std::printf("slower than LEMON: %d; not proved or of another weight than LEMON's: %d\n", slower, unequal);
    }
};

} // namespace

int main(int count, char** args) {
    const std::string json = rows::take_json(count, args);
    const int problems = count > 1 ? std::atoi(args[1]) : 500;
    const auto first = static_cast<std::uint64_t>(count > 2 ? std::atoll(args[2]) : 1);
    const double slow = count > 3 ? std::atof(args[3]) : 0.5;
    Table table;
    for (std::uint64_t seed = first; seed < first + static_cast<std::uint64_t>(problems); ++seed) {
        const Problem problem = Drawn(seed).problem();
        const race::Result r = race::run(problem.instance, 0.01);
        table.add(problem, r);
        if (r.speed() < slow) {
            std::printf("seed %llu: %u x %u, %zu edges, at most %lld, %s, %s: %.3f ms, LEMON %.3f\n",
                        static_cast<unsigned long long>(seed), problem.instance.graph.rows(),
                        problem.instance.graph.cols, problem.instance.graph.edges(),
                        static_cast<long long>(problem.instance.total), weight_names[problem.weights],
                        cap_names[problem.cap], 1e3 * r.ours.seconds, 1e3 * r.lemon_seconds());
            std::fflush(stdout);
        }
    }
    table.print();
    table.write(json);
    return table.unequal == 0 ? 0 : 1;
}

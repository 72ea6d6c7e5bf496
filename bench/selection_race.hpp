#pragma once

#include "support/lemon_problem.hpp"
#include "support/random_instances.hpp"

#include <jumpa/matching/b_matching.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <malloc.h>
#include <new>
#include <vector>

/// Our b-matching and LEMON's two fastest algorithms on one instance after the other, for programs with tables of their
/// own. Everybody builds what it solves from the same edge list within the time measured, and takes turns.
namespace race {

/// Bytes that the program holds by operator new, and the most it held since the last `start`.
struct Memory {
    static inline std::size_t held = 0;
    static inline std::size_t most = 0;

    static void start() { most = held; }
    static void add(std::size_t bytes) { most = std::max(most, held += bytes); }
};

/// What a contender needs for one solve.
struct Cost {
    double seconds = 0; ///< of CPU, the median of the solves
    double megabytes = 0;
    std::vector<double> solves{}; ///< in seconds
};

struct Result {
    Cost ours{};
    Cost network_simplex{};
    Cost cost_scaling{};
    bool proved = false; ///< our prices prove our answer, and every contender found the same weight

    [[nodiscard]] double lemon_seconds() const { return std::min(network_simplex.seconds, cost_scaling.seconds); }
    [[nodiscard]] double speed() const { return lemon_seconds() / ours.seconds; }
    [[nodiscard]] double memory() const {
        return ours.megabytes / std::min(network_simplex.megabytes, cost_scaling.megabytes);
    }
};

[[nodiscard]] inline double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// 0 of none.
[[nodiscard]] inline double median(std::vector<double> numbers) {
    std::sort(numbers.begin(), numbers.end());
    return numbers.empty() ? 0 : numbers[numbers.size() / 2];
}

/// One contender: what it is asked for, and what it took each time.
template <class Solve>
class Contender {
public:
    Contender(Solve solve, double budget) : solve_(solve), left_(budget) {}

    /// Solves once more unless its time is used up. Returns whether it did.
    bool take_turn() {
        if (left_ <= 0) {
            return false;
        }
        const std::size_t before = Memory::held;
        Memory::start();
        const double start = cpu_seconds();
        values_.push_back(solve_());
        taken_.push_back(cpu_seconds() - start);
        left_ -= taken_.back();
        megabytes_ = static_cast<double>(Memory::most - before) / 1e6;
        return true;
    }

    [[nodiscard]] Cost cost() const { return {median(taken_), megabytes_, taken_}; }
    [[nodiscard]] bool always_found(jumpa::Value value) const {
        return std::all_of(values_.begin(), values_.end(), [value](long long found) { return found == value; });
    }

private:
    Solve solve_;
    double left_;
    double megabytes_ = 0;
    std::vector<double> taken_{};
    std::vector<long long> values_{};
};

/// Lets all three solve `instance` until each has used `budget` seconds, in turns.
[[nodiscard]] inline Result run(const jumpa::test::Instance& instance, double budget) {
    using namespace jumpa;
    const auto problem = instance.problem();
    const peers::LemonProblem for_lemon = test::for_lemon(instance);
    Contender ours([&] { return static_cast<long long>(matching::max_weight_b_matching(problem).value); }, budget);
    Contender simplex([&] { return peers::lemon_network_simplex(for_lemon); }, budget);
    Contender scaling([&] { return peers::lemon_cost_scaling(for_lemon); }, budget);
    for (bool more = true; more;) {
        const bool first = ours.take_turn();
        const bool second = simplex.take_turn();
        more = scaling.take_turn() || first || second;
    }
    const auto matching = matching::max_weight_b_matching(problem);
    const bool proved = matching::proves_optimal(problem, matching) && ours.always_found(matching.value) &&
                        simplex.always_found(matching.value) && scaling.always_found(matching.value);
    return {ours.cost(), simplex.cost(), scaling.cost(), proved};
}

/// A geometric mean, and the worst of what was averaged.
struct Mean {
    double logs = 0;
    double worst = 1e300;
    int count = 0;

    void add(double ratio) {
        logs += std::log(ratio);
        worst = std::min(worst, ratio);
        ++count;
    }
    [[nodiscard]] double value() const { return std::exp(logs / count); }
};

} // namespace race

// Programs that include this file count what they allocate. malloc_usable_size knows what a block really took.
void* operator new(std::size_t bytes) {
    void* block = std::malloc(bytes == 0 ? 1 : bytes);
    if (block == nullptr) {
        throw std::bad_alloc();
    }
    race::Memory::add(malloc_usable_size(block));
    return block;
}
void operator delete(void* block) noexcept {
    race::Memory::held -= malloc_usable_size(block);
    std::free(block);
}
void operator delete(void* block, std::size_t) noexcept {
    operator delete(block);
}

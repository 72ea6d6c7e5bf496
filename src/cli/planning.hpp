#pragma once

#include "progress.hpp"

#include <jumpa/scheduling/plan_options.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace jumpa::cli {

/// How to plan, as it is said on the command line.
struct Planning {
    std::uint64_t seed = PlanOptions{}.seed;
    std::int64_t effort = PlanOptions{}.effort;
    std::string gap{"0"};
    std::string equity{}; ///< empty: as the event says
    std::optional<std::int64_t> lottery{};
    std::string memory{"1G"};
    std::size_t threads = 1; ///< 0: as many as the machine runs at once
    Following following{};
};

/// Adds the options that say it.
void add_planning(CLI::App& verb, Planning& planning);

/// Adds the option that says on how many threads to work.
void add_threads(CLI::App& verb, std::size_t& threads);

/// What they come to; planning is followed by `watch`, which must outlive it. Errors: InputError
[[nodiscard]] PlanOptions plan_options(const Planning& planning, Watch& watch);

} // namespace jumpa::cli

#pragma once

#include <jumpa/core/gap.hpp>
#include <jumpa/core/points.hpp>

#include <cstdint>
#include <functional>
#include <string_view>

namespace jumpa {

/// How far planning has come.
struct Progress {
    std::string_view phase{}; ///< "select", "slot", "polish", "bound", "search", "cases"
    Value value = 0;          ///< points of the best plan so far; never falls
    Value bound = 0;          ///< no schedule has more; never rises

    /// What is left between the two.
    [[nodiscard]] Gap gap() const { return gap_of(value, bound); }
};

/// How to plan. Equal options give equal plans, unless `on_progress` stops them.
struct PlanOptions {
    std::uint64_t seed = 1; ///< of the search; the same seed gives the same bytes

    /// What may be spent where the first plan is not proved: tens of millions of looks at a pair in a slot, very
    /// roughly a tenth of a second each. 0: the first plan, with the selection's bound.
    std::int64_t effort = 100;

    /// Near enough: planning ends once the plan is proved to lie within this share of the bound. 0: only where it is
    /// proved optimal.
    Gap gap{};

    /// What the tighter bound and the search may hold, in bytes, beside event, points and first plan. Where they would
    /// hold more they are left out, and the plan comes with the selection's bound.
    std::uint64_t memory_limit = std::uint64_t{1} << 30U;

    /// Is told how far planning is, some ten times a second, and returns false to stop; the best plan so far comes
    /// back.
    std::function<bool(const Progress&)> on_progress{};
};

} // namespace jumpa

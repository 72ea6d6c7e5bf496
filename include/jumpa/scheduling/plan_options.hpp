#pragma once

#include <jumpa/core/executor.hpp>
#include <jumpa/core/gap.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/schedule.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace jumpa {

/// How far planning has come.
struct Progress {
    std::string_view phase{};            ///< "select", "slot", "polish", "bound", "search", "cases"
    Objective level = Objective::points; ///< where promises or equity go first: the first level that is not proved
    Value value = 0;                     ///< of the best plan so far on that level; never falls while it stays the same
    Value bound = 0;                     ///< no schedule has more there; never rises; 0 while nothing is known

    /// What is left between the two.
    [[nodiscard]] Gap gap() const { return gap_of(value, bound); }
};

/// Whose meetings are shared out evenly, before points count: of all plans with the most meetings those in which the
/// company with the fewest has as many as possible, then the next, and so on (leximin). One side after the other: over
/// both in one sum it would not be exact.
enum class Equity : std::uint8_t { none, sellers, buyers, sellers_then_buyers, buyers_then_sellers };

/// As the command takes it, lower-case-with-dashes.
[[nodiscard]] constexpr std::string_view name_of(Equity equity) {
    constexpr std::string_view names[] = {"none", "sellers", "buyers", "sellers-then-buyers", "buyers-then-sellers"};
    return names[static_cast<std::size_t>(equity)];
}

/// How to plan. Equal options give equal plans, unless `on_progress` stops them.
struct PlanOptions {
    std::uint64_t seed = 1; ///< of the search; the same seed gives the same bytes

    /// What may be spent where the first plan is not proved: tens of millions of looks at a pair in a slot, very
    /// roughly a tenth of a second each. 0: the first plan, with the selection's bound.
    std::int64_t effort = 100;

    /// Whether meetings are shared out evenly; promised minimums go before that, tiers and points come after it.
    /// Absent: as the event's rules say.
    std::optional<Equity> equity{};

    /// Breaks ties between equally good plans by lot: the same number draws the same plan, whatever the order of the
    /// companies in the event; other numbers may favour others. Nothing that is proved changes its value. Nothing: ties
    /// go by the order of the companies.
    std::optional<std::int64_t> lottery{};

    /// Near enough: planning ends once the plan is proved to lie within this share of the bound. 0: only where it is
    /// proved optimal.
    Gap gap{};

    /// What the tighter bound and the search may hold, in bytes, beside event, points and first plan. Where they would
    /// hold more they are left out, and the plan comes with the selection's bound.
    std::uint64_t memory_limit = std::uint64_t{1} << 30U;

    /// Is told how far planning is, some ten times a second, and returns false to stop; the best plan so far comes
    /// back. Called on the thread that called us, whatever the executor.
    std::function<bool(const Progress&)> on_progress{};

    /// The threads that may be used; they change how long planning takes and nothing else.
    Executor executor{};
};

} // namespace jumpa

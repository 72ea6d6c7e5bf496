#pragma once

#include <jumpa/matching/flow_problem.hpp>

#include <algorithm>
#include <limits>
#include <optional>

namespace jumpa::matching::detail {

__extension__ using WideFlow = __int128; // products of two 64-bit numbers, and sums of fewer than 2^32 of them

/// The number in 64 bits, or nothing where it does not fit.
[[nodiscard]] inline std::optional<Value> narrow(WideFlow wide) {
    const auto value = static_cast<Value>(wide);
    return WideFlow{value} == wide ? std::optional(value) : std::nullopt;
}

/// A sum of products that notices when it leaves 128 bits.
class WideSum {
public:
    void add(WideFlow a, WideFlow b = 1) {
        WideFlow product = 0;
        const bool lost = __builtin_mul_overflow(a, b, &product) || __builtin_add_overflow(sum_, product, &sum_);
        fits_ = fits_ && !lost;
    }

    [[nodiscard]] bool fits() const { return fits_; }

    /// Requires `fits`.
    [[nodiscard]] WideFlow value() const { return sum_; }

    /// The sum in 64 bits, or nothing where it does not fit.
    [[nodiscard]] std::optional<Value> narrowed() const { return fits_ ? narrow(sum_) : std::nullopt; }

private:
    WideFlow sum_ = 0;
    bool fits_ = true;
};

[[nodiscard]] inline WideFlow magnitude(Value value) {
    return value < 0 ? -WideFlow{value} : WideFlow{value};
}

/// Few enough nodes and arcs for their indices, every arc between nodes that exist, and no bounds crossed.
[[nodiscard]] inline bool has_sound_arcs(const FlowProblem& problem) {
    constexpr std::size_t most = std::numeric_limits<Index>::max() / 2; // artificial arcs are numbered too
    return problem.supply.size() < most && problem.arcs.size() < most &&
           std::all_of(
               problem.arcs.begin(), problem.arcs.end(),
               [&](const FlowArc& arc) {
                   return std::max(arc.tail, arc.head) < problem.supply.size() && arc.lower <= arc.upper;
               });
}

/// Supplies sum to nothing, and no sum of flows leaves 64 bits.
[[nodiscard]] inline bool is_well_formed(const FlowProblem& problem) {
    if (!has_sound_arcs(problem)) {
        return false;
    }
    WideFlow sum = 0;
    WideFlow all = 0;
    for (const Value supply : problem.supply) {
        sum += supply;
        all += magnitude(supply);
    }
    for (const FlowArc& arc : problem.arcs) {
        all += magnitude(arc.lower) + magnitude(arc.upper);
    }
    return sum == 0 && all < WideFlow{1} << 61U;
}

/// Potentials, which sum up costs along paths, stay within 64 bits for these costs.
[[nodiscard]] inline bool is_affordable(WideFlow highest_cost, std::size_t nodes) {
    return highest_cost < WideFlow{1} << 60U && highest_cost * (static_cast<WideFlow>(nodes) + 2) < WideFlow{1} << 59U;
}

[[nodiscard]] inline bool is_affordable(const FlowProblem& problem) {
    WideFlow highest = 0;
    for (const FlowArc& arc : problem.arcs) {
        highest = std::max(highest, magnitude(arc.cost));
    }
    return is_affordable(highest, problem.supply.size());
}

/// What a flow costs, exactly.
[[nodiscard]] inline WideFlow cost_of(const FlowProblem& problem, std::span<const Value> flow) {
    WideFlow cost = 0;
    for (std::size_t a = 0; a < flow.size(); ++a) {
        cost += WideFlow{flow[a]} * problem.arcs[a].cost;
    }
    return cost;
}

} // namespace jumpa::matching::detail

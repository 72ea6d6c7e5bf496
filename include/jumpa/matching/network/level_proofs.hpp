#pragma once

#include <jumpa/matching/flow_problem.hpp>
#include <jumpa/matching/network/flow_ranges.hpp>

#include <cstdint>
#include <optional>
#include <utility>

namespace jumpa::matching::detail {

/// Turns the potentials of levels that were solved on each other's optimal faces into proofs on the whole network.
///
/// Let arc a be fixed by level f: reduced_f(a) is not zero, and the arc rests at the bound that this sign demands. In
/// the combination  reduced_i + sum over j < i of earlier[j] * reduced_j  levels before f add nothing on a, since a was
/// free there. So earlier[f] must be large enough that f's part outweighs whatever later levels say against it.
class LevelProofs {
public:
    LevelProofs(std::span<const FlowArc> arcs, std::span<const std::vector<Value>> costs)
        : arcs_(arcs), costs_(costs), is_fixed_(arcs.size(), false) {
        for (std::size_t a = 0; a < arcs.size(); ++a) {
            is_fixed_[a] = arcs[a].lower == arcs[a].upper; // any sign is right there
        }
    }

    /// The potentials of the next level, one a node.
    void add(std::vector<Value> potential) {
        potentials_.push_back(std::move(potential));
        std::vector<std::uint32_t> fixed;
        for (std::uint32_t a = 0; a < arcs_.size(); ++a) {
            if (!is_fixed_[a] && reduced_cost(potentials_.size() - 1, a) != 0) {
                is_fixed_[a] = true;
                fixed.push_back(a);
            }
        }
        fixed_by_.push_back(std::move(fixed));
    }

    /// Fills in the proof of a level that was added; leaves it empty where it does not fit.
    void prove(std::size_t level, FlowLevel& result) const {
        std::vector<Value> weights(level + 1, 0); // of this level and those before
        weights[level] = 1;
        for (std::size_t f = level; f-- > 0;) {
            const auto weight = least_weight(f, weights);
            if (!weight) {
                return;
            }
            weights[f] = *weight;
        }
        auto potential = combined_potential(weights);
        if (potential) {
            weights.pop_back();
            result.earlier = std::move(weights);
            result.potential = std::move(*potential);
        }
    }

private:
    /// Potentials of a level stay below 2^60, so this fits.
    [[nodiscard]] Value reduced_cost(std::size_t level, std::size_t a) const {
        const auto& potential = potentials_[level];
        return costs_[level][a] + potential[arcs_[a].tail] - potential[arcs_[a].head];
    }

    /// The least weight of level f, 0 or more, that keeps the sign of every arc it fixed; later ones are settled.
    [[nodiscard]] std::optional<Value> least_weight(std::size_t f, const std::vector<Value>& weights) const {
        WideFlow least = 0;
        for (const std::uint32_t a : fixed_by_[f]) {
            const Value own = reduced_cost(f, a);
            WideSum against;
            for (std::size_t j = f + 1; j < weights.size(); ++j) {
                against.add(own > 0 ? -WideFlow{weights[j]} : WideFlow{weights[j]}, reduced_cost(j, a));
            }
            if (!against.fits()) {
                return std::nullopt;
            }
            if (against.value() > 0) {
                least = std::max(least, (against.value() - 1) / magnitude(own) + 1);
            }
        }
        return narrow(least);
    }

    [[nodiscard]] std::optional<std::vector<Value>> combined_potential(const std::vector<Value>& weights) const {
        std::vector<Value> result(potentials_.front().size(), 0);
        for (std::size_t v = 0; v < result.size(); ++v) {
            WideSum sum;
            for (std::size_t j = 0; j < weights.size(); ++j) {
                sum.add(weights[j], potentials_[j][v]);
            }
            const auto fitting = sum.narrowed();
            if (!fitting) {
                return std::nullopt;
            }
            result[v] = *fitting;
        }
        return result;
    }

    std::span<const FlowArc> arcs_;
    std::span<const std::vector<Value>> costs_;
    std::vector<std::vector<Value>> potentials_{};
    std::vector<std::vector<std::uint32_t>> fixed_by_{};
    std::vector<bool> is_fixed_;
};

} // namespace jumpa::matching::detail

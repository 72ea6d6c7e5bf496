#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/matching/time_indexed.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace jumpa::matching {

/// What a case turns on: is the pair held in the slot?
///
/// Questions about a pair in any slot were tried: they made trees up to five times as large, and none smaller.
struct HeldQuestion {
    std::uint32_t pair = 0;
    std::uint32_t slot = 0;

    friend bool operator==(const HeldQuestion&, const HeldQuestion&) = default;
};

/// A node of a proof by cases. A question is followed by all cases in which the answer is yes, then by all in which it
/// is no, so that the order of the nodes alone is the tree, and a list that ends where the tree ends covers everything.
struct ProofNode {
    static constexpr std::uint32_t impossible = std::numeric_limits<std::uint32_t>::max();

    std::optional<HeldQuestion> question{}; ///< of an inner node
    std::uint32_t prices = impossible;      ///< of a leaf: which prices bound it, or that its answers collide
};

/// Where branching starts from.
struct BranchingStart {
    TimeIndexedPrices best{};           ///< prove a bound
    TimeIndexedPrices prices{};         ///< go with the shares
    std::vector<std::int32_t> shares{}; ///< a fractional solution, one share an entry, in PriceDescent::one
    std::vector<std::uint32_t> held{};  ///< the best solution known: per pair its slot, or `not_held`
};

/// What branching found.
struct Branching {
    static constexpr std::uint32_t not_held = std::numeric_limits<std::uint32_t>::max();

    std::vector<std::uint32_t> held{}; ///< the best solution: per pair its slot, or `not_held`
    Value value = 0;                   ///< its weight
    Value bound = 0;                   ///< no solution is heavier; proved by the cases
    std::vector<ProofNode> nodes{};    ///< the tree, root first
    std::vector<TimeIndexedPrices> prices{};
    std::int64_t work = 0; ///< entries visited

    /// True where the cases prove the solution.
    [[nodiscard]] bool closed() const { return bound == value; }
};

/// How far branching has come.
struct BranchingProgress {
    Value value = 0;       ///< of the best solution
    Value bound = 0;       ///< what the tree would prove if it ended here
    std::int64_t work = 0; ///< so far
};

/// How long to go on.
struct BranchingLimits {
    std::int64_t work = 0;                                 ///< entries visited
    std::size_t nodes = 100'000;                           ///< of the tree
    std::function<bool(const BranchingProgress&)> go_on{}; ///< asked after every case
};

/// Closes a small time-indexed problem by branching: a case splits in two by a question about one pair until the prices
/// of every case prove that it holds nothing heavier than the best solution known.
///
/// Requires    a start that fits the problem, without bonus
/// Ensures     the solution keeps every limit and is worth no less than that of the start; the bound is the largest
/// over
///             the leaves, each under the answers that lead to it: what is held takes its presences, its room and its
///             share of `most`, what is not held has a slot less.
///             Deterministic; integers only
/// Complexity  the work; memory O(entries + vertices * slots) for each case that is still open
/// Source      branch and bound, [Land1960], the worst bound first
[[nodiscard]] JUMPA_INLINE Branching branch_and_bound(const TimeIndexedProblem& problem, const BranchingStart& start,
                                                      const BranchingLimits& limits);

} // namespace jumpa::matching

#if JUMPA_HEADER_ONLY
#include <jumpa/matching/branching.ipp>
#endif

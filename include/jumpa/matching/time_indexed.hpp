#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/matching/bipartite_graph.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jumpa::matching {

/// Pairs of vertices, each to be held at most once, in one of its slots: the time-indexed assignment problem.
///
/// Problem     maximise the weight of the held pairs; a vertex holds at most one pair per slot and `most` in all, a
///             slot holds at most `room` pairs
/// Shapes      weight: one per pair; first_entry: pairs + 1, ascending; slot: the slots in which a pair may be held,
///             ascending within a pair; room: one per slot; most: one per vertex
/// Requires    0 <= weight + bonus <= 2^14; room and most non-negative; pairs of different vertices
struct TimeIndexedProblem {
    std::size_t vertices = 0;
    std::vector<Edge> pairs{};
    std::vector<Points> weight{};
    std::vector<std::size_t> first_entry{0};
    std::vector<std::uint32_t> slot{};
    std::vector<std::int32_t> room{};
    std::vector<std::int32_t> most{};
    std::vector<Points> bonus{}; ///< empty, or one per entry: points on top of the pair's weight
    std::vector<bool> must{};    ///< empty, or one per pair: it has to be held, whatever it weighs

    /// What the empty lists stand for, and the sizes.
    [[nodiscard]] Points bonus_of(std::size_t entry) const { return bonus.empty() ? 0 : bonus[entry]; }
    [[nodiscard]] bool must_hold(std::size_t pair) const { return !must.empty() && must[pair]; }
    [[nodiscard]] std::size_t slots() const { return room.size(); }
    [[nodiscard]] std::size_t entries() const { return slot.size(); }
};

/// Non-negative dual prices of the problem, in points over `scale`.
struct TimeIndexedPrices {
    static constexpr std::int32_t scale = 16'384;

    std::vector<std::int32_t> presence{}; ///< per vertex and slot, rows of slots()
    std::vector<std::int32_t> room{};     ///< per slot
    std::vector<std::int32_t> most{};     ///< per vertex
};

/// What the prices prove: no set of pairs is heavier. Rounded down to whole points.
///
/// Complexity  O(entries)
/// Source      weak duality; the price of a pair is the most that it gains over its slots, at least 0 unless it has to
///             be held
[[nodiscard]] JUMPA_INLINE Value dual_bound(const TimeIndexedProblem& problem, const TimeIndexedPrices& prices);

} // namespace jumpa::matching

#if JUMPA_HEADER_ONLY
#include <jumpa/matching/time_indexed.ipp>
#endif

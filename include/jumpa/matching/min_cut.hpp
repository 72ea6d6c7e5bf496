#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/points.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jumpa::matching {

/// A pipe from one vertex to another.
struct CutArc {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Value capacity = 0;
};

/// More than any sum of capacities that is worth asking about; an arc of so much is never cut.
inline constexpr Value never_cut = Value{1} << 40U;

/// How much flows at most, and why not more.
struct MinCut {
    Value flow = 0;
    std::vector<bool> source_side{}; ///< per vertex; all arcs that leave this side are full
};

/// Sends as much as possible from one vertex to another and shows the bottleneck.
///
/// Problem     maximum flow; of all minimum cuts the one nearest to the source
/// Requires    capacities not negative, below 2^50 in sum over the arcs that leave the source; source != sink
/// Ensures     flow = the sum of the capacities from the source's side to the other
/// Complexity  O(vertices^3) in the worst case, near-linear on networks of pairs and slots
/// Source      push-relabel as in Boost.Graph; [Ahuja1993, ch. 7]
[[nodiscard]] JUMPA_INLINE MinCut min_cut(std::size_t vertices, std::span<const CutArc> arcs, std::uint32_t source,
                                          std::uint32_t sink);

} // namespace jumpa::matching

#if JUMPA_HEADER_ONLY
#include <jumpa/matching/min_cut.ipp>
#endif

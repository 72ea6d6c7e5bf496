#pragma once

#include <jumpa/core/points.hpp>
#include <jumpa/matching/bipartite_graph.hpp>

#include <cstdint>
#include <limits>

namespace jumpa::matching::detail {

/// How wide the numbers of an auction are. Bids read little but arcs, so arcs as narrow as a problem allows are both
/// the memory and much of the time that it needs.
template <class PriceNumber, class VertexNumber, class WeightNumber>
struct Widths {
    using Price = PriceNumber;   ///< in the finest unit
    using Vertex = VertexNumber; ///< of either side
    using Weight = WeightNumber; ///< in points
};

/// Sums of three prices stay below 2.5 times the heaviest weight in the finest unit, far below 2^31.
using Narrow = Widths<std::int32_t, std::uint16_t, std::uint16_t>;
using Wide = Widths<std::int64_t, Index, Points>;

/// Whether `Narrow` numbers do.
[[nodiscard]] inline bool is_narrow(const BipartiteGraph& graph, Points heaviest) {
    constexpr auto most = std::numeric_limits<std::uint16_t>::max();
    return graph.rows() <= most && graph.cols <= most && heaviest <= most;
}

} // namespace jumpa::matching::detail

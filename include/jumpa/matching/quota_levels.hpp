#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/matching/bipartite_graph.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace jumpa::matching {

/// How many of some edges of one vertex are chosen: at least `least`, at most `most`.
struct Quota {
    Index within = 0; ///< the quota that holds these edges too; a vertex's own quota lies in none, and does not say
    std::int32_t least = 0;
    std::int32_t most = std::numeric_limits<std::int32_t>::max();
};

/// The quotas of one side. First stands one for each vertex, over all its edges; then those that lie within earlier
/// ones. So they nest or stand apart, which is what keeps the problem exact: quotas that overlap make it NP-hard.
struct QuotaSide {
    std::span<const Quota> quotas;
    std::span<const Index> innermost{}; ///< of each edge: the deepest quota that holds it; empty: its vertex's own
};

/// What may be chosen. Only views; the caller keeps the data alive.
struct QuotaProblem {
    const BipartiteGraph& graph;
    QuotaSide rows;
    QuotaSide cols;
    Value least = 0; ///< of all edges
    Value most = std::numeric_limits<Value>::max();
    std::span<const EdgeIndex> held{}; ///< edges that must be chosen, ascending
};

/// So many more edges of a quota bring so much each.
struct GainStep {
    std::int32_t units = 0;
    Value gain = 0;
};

/// What the number of chosen edges of one quota is worth: `none` without any; each further one adds the gain of its
/// step. Gains never grow. Edges beyond the last step bring its gain if that is negative, else nothing.
struct QuotaGain {
    Index quota = 0;
    Value none = 0;
    std::vector<GainStep> steps{};
};

/// One level: its value is the sum over chosen edges of `each` + weight, plus what the gains are worth. A quota has at
/// most one gain a level. The weights are a view; none at all means 0 for every edge.
struct QuotaLevelGoal {
    std::span<const Points> weight{};
    Value each = 0;
    std::vector<QuotaGain> row_gains{};
    std::vector<QuotaGain> col_gains{};
};

/// The side of a bipartite graph that a level looks at.
enum class Side : std::uint8_t { rows, cols };

/// As many edges as possible.
[[nodiscard]] JUMPA_INLINE QuotaLevelGoal most_edges();

/// As many edges as possible of those marked 1; the others are marked 0.
[[nodiscard]] JUMPA_INLINE QuotaLevelGoal most_of(std::span<const Points> marks);

/// The most weight.
[[nodiscard]] JUMPA_INLINE QuotaLevelGoal most_weight(std::span<const Points> weight);

/// A minimum that may be missed: `least` >= 0 edges of a quota are wanted, each that is missing costs `weight` >= 0.
/// Requires least * weight within 64 bits.
struct SoftLeast {
    Index quota = 0;
    std::int32_t least = 0;
    Value weight = 1;
};

/// The least that minimums are missed by; the value is minus that. A quota has one such minimum at most.
[[nodiscard]] JUMPA_INLINE QuotaLevelGoal least_missing(std::span<const SoftLeast> rows,
                                                        std::span<const SoftLeast> cols);

/// The least sum of squared numbers of edges of the vertices of one side; the value is minus that.
///
/// Ensures     after a level that fixes the number of all edges (`most_edges`) it is leximin: the vertex with the
///             fewest edges has as many as possible, then the next, and so on. Without such a level it is not
/// Source      [Frank2022]
[[nodiscard]] JUMPA_INLINE QuotaLevelGoal most_even(const QuotaProblem& problem, Side side);

/// Adds a bonus for the first, second, ... edge of every vertex of a side, the same list for all. Never growing, none
/// negative.
JUMPA_INLINE void add_bonus(QuotaLevelGoal& level, const QuotaProblem& problem, Side side,
                            std::span<const Value> bonus);

} // namespace jumpa::matching

#if JUMPA_HEADER_ONLY
#include <jumpa/matching/quota_levels.ipp>
#endif

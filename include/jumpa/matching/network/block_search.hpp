#pragma once

#include <jumpa/matching/network/arc_table.hpp>

#include <algorithm>
#include <vector>

namespace jumpa::matching::detail {

/// Picks the arc that enters the tree: the best one of a block of arcs, the next block beginning where this one ended.
///
/// A block without a gain is followed by the next; among equals the first one is taken.
///
/// Source      block search, [Kovacs2015]
class BlockSearch {
public:
    static constexpr Index none = std::numeric_limits<Index>::max();

    explicit BlockSearch(Index arcs) : block_(std::max<Index>(static_cast<Index>(root_of(arcs)), 10)) {}

    /// An arc whose move lowers the cost; none where there is none.
    [[nodiscard]] Index next(const ArcTable& arcs, const std::vector<Value>& potential) {
        const Index all = arcs.searched();
        for (Index seen = 0; seen < all;) {
            const Index end = std::min(all, next_ + std::min(block_, all - seen));
            const Index best = best_of(arcs, potential, next_, end);
            seen += end - next_;
            next_ = end == all ? 0 : end;
            if (best != none) {
                return best;
            }
        }
        return none;
    }

private:
    [[nodiscard]] static Index best_of(const ArcTable& arcs, const std::vector<Value>& potential, Index begin,
                                       Index end) {
        Index best = none;
        Value least = 0;
        for (Index a = begin; a < end; ++a) {
            const Value gain = static_cast<Value>(arcs.move[a]) * arcs.reduced_cost(a, potential);
            if (gain < least) {
                least = gain;
                best = a;
            }
        }
        return best;
    }

    Index block_;
    Index next_ = 0;
};

} // namespace jumpa::matching::detail
